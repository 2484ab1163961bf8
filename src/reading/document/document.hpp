// A government document as a value: its text, its outline, its numbered tasks, its paragraphs and tables,
// every part tied to the characters it came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/text/text.hpp"

namespace bihuan::document {

using text::Span;

enum class Format { text, markdown, html, docx, pdf, ofd, legacy_word };
std::string_view name_of(Format format);

/// The characters of a paragraph without what only lays them out: spaces between Chinese characters,
/// `**`, line breaks inside a sentence. chars[i] stands at text[origin[i]] of the document; half-width
/// digits, letters and Chinese punctuation replace their other widths, one for one.
struct Stream {
    std::u32string chars;
    std::vector<std::uint32_t> origin;
};

struct Cell {
    Span span;
    std::uint16_t row = 0, column = 0, row_span = 1, column_span = 1;
};
struct Table {
    Span span;
    std::vector<Cell> cells; // row by row
};

/// A heading line or the heading part of a paragraph (（三）突破关键技术。 一是双招双引成效突出。).
struct Heading {
    Span span;                // label and title
    std::string label;        // as written: 一、 （三） 1. 第一章 一是; empty for an unnumbered one
    std::string title;        // without label, bold marks, spaces and closing punctuation
    std::uint8_t level = 1;   // 1 outermost; levels follow the order of label styles in this document
    std::int32_t parent = -1; // index into Document::outline
};

/// Where a numbered task begins and ends. Its text and lead units are extraction's.
struct Task {
    Span span;
    std::string number; // as written: （十五）, 3.
    std::uint32_t ordinal = 0;
    std::string title;
    std::int32_t heading = -1; // the chapter it stands in: index into Document::outline, not the task itself
};

/// One paragraph: broken lines are already joined.
struct Paragraph {
    std::uint32_t begin = 0, end = 0; // range in Document::stream
    std::int32_t heading = -1;        // innermost heading in force at its first character
    std::int32_t task = -1;           // index into Document::tasks
    bool is_heading = false;          // the whole paragraph is a heading line
    bool is_appendix = false;         // stands in 附件/名词解释
    bool is_glossary = false;         // stands in 名词解释: explains words, claims nothing
    bool is_head = false;             // title, signature, addressee, imprint: not the text itself
    std::int32_t page = 0;            // 1-based where the format has pages, else 0
};

struct Document {
    Format format = Format::text;
    std::string encoding;
    std::u32string text; // decoded text; every Span indexes it

    std::string title;
    std::string issuing_body;    // 汶上县人民政府办公室
    std::string document_number; // 汶政办字〔2023〕29号
    std::string region;          // 汶上县
    std::string date;            // ISO 8601: 2023-07-17, 2023-07 or empty
    /// The year whose plan this is (2024 of a report given in January 2024, 2023 of a 2023 task list), and
    /// the year under review (2023 of that report); nullopt where the text does not tell.
    std::optional<int> plan_year;
    std::optional<int> review_year;

    std::vector<Heading> outline; // in document order
    std::vector<Task> tasks;
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<std::uint32_t> page_begins; // offset of page 2, 3, …
    Stream stream;

    std::u32string_view slice(Span span) const {
        return std::u32string_view(text).substr(span.begin, span.size());
    }
    /// From stream positions [begin, end) to the document's text: first character to behind the last.
    Span to_text(std::uint32_t begin, std::uint32_t end) const {
        if (begin >= end) return {};
        return {stream.origin[begin], stream.origin[end - 1] + 1};
    }
};

/// Index of the paragraph that holds this stream position; -1 where none does. O(log n).
std::int32_t paragraph_at(const Document& document, std::uint32_t position);

/// Innermost heading in force at this stream position, also inside a paragraph (一是…。 二是…。): index into
/// Document::outline, -1 where none is. O(log n).
std::int32_t heading_at(const Document& document, std::uint32_t position);

} // namespace bihuan::document
