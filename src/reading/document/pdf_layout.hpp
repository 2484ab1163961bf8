// From the words that `pdftotext -bbox` prints to printed lines in reading order. What it prints comes out of
// a hostile file: any bytes are taken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/document/lines.hpp"

namespace bihuan::document {

/// One word of a page; lengths in points, y downwards.
struct PdfWord {
    double x0 = 0, x1 = 0, y0 = 0, y1 = 0;
    std::u32string text;
};
struct PdfPage {
    double width = 0;
    std::vector<PdfWord> words;
};

/// Reads the program's output. Words without text or with places that are no numbers are left out; an output
/// that breaks off gives what came before.
std::vector<PdfPage> read_word_boxes(std::string_view output);

/// Rows of the pages in reading order: of two printed columns the left one comes first, of a table the rows
/// one by one. Words of one row follow each other with the same y and height (the size of their font).
std::vector<PrintedLine> reading_order(const std::vector<PdfPage>& pages);

} // namespace bihuan::document
