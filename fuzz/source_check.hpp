// What holds of everything a reader hands over, whatever the bytes were.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/document/reader.hpp"

namespace bihuan::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Small limits keep one input quick; they are checked on the way.
inline document::Limits small_limits() {
    document::Limits limits;
    limits.expanded_bytes = 4 << 20;
    limits.text_bytes = 1 << 20;
    limits.seconds = 5;
    return limits;
}

inline void check(const Result<document::Source>& source) {
    if (!source) {
        require(!describe(source.error(), Language::chinese).empty());
        return;
    }
    const auto size = static_cast<std::uint32_t>(source->text.size());
    const auto inside = [&](text::Span span) { return span.begin <= span.end && span.end <= size; };
    require(size > 0);
    for (const char32_t c : source->text)
        require(c <= 0x10FFFF && !(c >= 0xD800 && c < 0xE000));
    for (const auto& heading : source->headings)
        require(inside(heading.span) && heading.level >= 1 && heading.span.size() > 0);
    for (const document::Table& table : source->tables) {
        require(inside(table.span));
        std::uint32_t last = table.span.begin;
        for (const document::Cell& cell : table.cells) {
            require(inside(cell.span) && cell.span.begin >= last && cell.span.end <= table.span.end);
            require(cell.row_span >= 1 && cell.column_span >= 1);
            last = cell.span.end;
        }
    }
    std::uint32_t last = 0;
    for (const std::uint32_t begin : source->page_begins) {
        require(begin >= last && begin <= size);
        last = begin;
    }
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace bihuan::fuzz
