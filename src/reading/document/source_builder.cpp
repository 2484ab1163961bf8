#include "reading/document/source_builder.hpp"

#include <algorithm>

namespace bihuan::document {
namespace {

std::uint32_t length(const std::u32string& text) {
    return static_cast<std::uint32_t>(text.size());
}

} // namespace

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && text::is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && text::is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

void SourceBuilder::add_paragraph(std::u32string_view paragraph, std::uint8_t heading_level) {
    paragraph = trimmed(paragraph);
    if (paragraph.empty()) return;
    const std::uint32_t begin = length(source_.text);
    source_.text += paragraph;
    if (heading_level > 0) source_.headings.push_back({{begin, length(source_.text)}, heading_level});
    source_.text += U'\n';
}

void SourceBuilder::add_table(const std::vector<DraftCell>& cells) {
    Table table;
    table.span.begin = table.span.end = length(source_.text);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const DraftCell& draft = cells[i];
        if (i > 0) source_.text += draft.row == cells[i - 1].row ? U'\t' : U'\n';
        const std::uint32_t begin = length(source_.text);
        source_.text += trimmed(draft.text);
        table.span.end = length(source_.text);
        table.cells.push_back(
            {{begin, table.span.end}, draft.row, draft.column, draft.row_span, draft.column_span});
    }
    const bool blank = std::all_of(table.cells.begin(), table.cells.end(),
                                   [](const Cell& cell) { return cell.span.size() == 0; });
    if (blank) {
        source_.text.resize(table.span.begin);
        return;
    }
    source_.text += U'\n';
    source_.tables.push_back(std::move(table));
}

Result<Source> SourceBuilder::take() {
    if (trimmed(source_.text).empty()) return Error{ErrorKind::empty_input, {}, {}};
    return std::move(source_);
}

void TableGrid::begin_row() {
    if (begun_) {
        if (row_ < UINT16_MAX) ++row_;
        for (std::uint16_t& rows : taken_) {
            if (rows > 0) --rows;
        }
    }
    begun_ = true;
    column_ = 0;
}

std::uint16_t TableGrid::next_column() {
    while (column_ < taken_.size() && taken_[column_] > 0)
        ++column_;
    return column_;
}

void TableGrid::occupy(std::uint16_t column, std::uint16_t column_span, std::uint16_t row_span) {
    const std::size_t end = std::min<std::size_t>(column + column_span, most_columns);
    if (taken_.size() < end) taken_.resize(end, 0);
    for (std::size_t i = column; i < end; ++i)
        taken_[i] = row_span;
    column_ = static_cast<std::uint16_t>(std::max<std::size_t>(column, end));
}

} // namespace bihuan::document
