// Text put together paragraph by paragraph, for readers of formats that know what a paragraph is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/document/reader.hpp"

namespace bihuan::document {

/// A cell before its table has a place in the text. `text` may hold line breaks between its paragraphs.
struct DraftCell {
    std::u32string text;
    std::uint16_t row = 0, column = 0, row_span = 1, column_span = 1;
};

/// Collects a Source. Paragraphs come without white space at their ends; empty ones are left out.
class SourceBuilder {
  public:
    explicit SourceBuilder(Format format) {
        source_.format = format;
        source_.lines_are_paragraphs = true;
    }

    /// `level` above 0 makes it a styled heading.
    void add_paragraph(std::u32string_view paragraph, std::uint8_t heading_level = 0);
    /// Cells parted by tabs, rows by line breaks; `cells` row by row.
    void add_table(const std::vector<DraftCell>& cells);

    Source& source() { return source_; }
    /// Error empty_input where nothing was added.
    Result<Source> take();

  private:
    Source source_;
};

/// Where cells go that span rows and columns, as HTML lays them out: next_column() is the first free one.
class TableGrid {
  public:
    static constexpr std::uint16_t most_columns = 1000;
    void begin_row();
    std::uint16_t next_column();
    void occupy(std::uint16_t column, std::uint16_t column_span, std::uint16_t row_span);
    std::uint16_t row() const { return row_; }

  private:
    std::vector<std::uint16_t> taken_; // rows for which each column is still taken, this one included
    std::uint16_t row_ = 0, column_ = 0;
    bool begun_ = false;
};

std::u32string_view trimmed(std::u32string_view text);

} // namespace bihuan::document
