// Printed lines become paragraphs again. Formats that fix the page (PDF, OFD) know only lines at places; this
// joins them by their geometry and drops what belongs to the page, not to the text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reading/document/reader.hpp"

namespace bihuan::document {

/// A run of text on one printed line. Any unit of length, but one unit for all; x grows to the right, y
/// downwards.
struct PrintedLine {
    int page = 1;      // 1-based, in the order of the document
    double x0 = 0;     // left edge of the first character
    double x1 = 0;     // right edge of the last
    double y = 0;      // top of the line, from the top of its page
    double height = 0; // font size, or anything proportional to it
    std::u32string text;
    int column = 0; // of a page printed in columns: 1 the left one, …; 0 what runs over the whole width
};

/// Lines joined to text: one paragraph a line, ended by '\n'.
struct JoinedText {
    std::u32string text;
    std::vector<Source::StyledHeading> headings; // larger than the body; level 1 is the largest
    std::vector<std::uint32_t> page_begins;      // offset of page 2, 3, …; also amid a paragraph
};

/// `lines` are in reading order, page by page (runs side by side from left to right: they become one line,
/// with a tab where the gap is wide). Never fails: lines that fit no rule stay paragraphs of their own. A
/// line continues its paragraph when the line before it is full (the next word would not have fitted), when
/// it is not indented, and when no heading mark or wider gap says otherwise; centred lines of a title are
/// joined too. Page numbers and heads and feet that repeat are dropped.
JoinedText join_lines(std::vector<PrintedLine> lines);

} // namespace bihuan::document
