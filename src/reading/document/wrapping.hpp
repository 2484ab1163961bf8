// Plain text whose lines were broken at a fixed width: found out, so that lines can be joined again.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::document {

constexpr bool is_line_break(char32_t c) {
    return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// A line's place on a page where a Chinese character takes two columns.
struct LineShape {
    std::uint32_t indent = 0; // columns of space before the first character
    std::uint32_t width = 0;  // columns up to behind the last character; 0: blank
};
LineShape shape_of(std::u32string_view line);

struct Wrapping {
    std::uint32_t width = 0; // columns at which lines were broken; 0: they were not
    bool indented = false;   // paragraphs begin with an indent

    /// Whether the line reaches the width. Where indents mark paragraphs, a looser look is safe: a word or a
    /// row of punctuation that must not be broken moves the end by some columns.
    bool is_full(const LineShape& line) const {
        return width != 0 && line.width + (indented ? 10 : 3) >= width;
    }
};
/// Judged by the start of the text.
Wrapping find_wrapping(std::u32string_view text);

} // namespace bihuan::document
