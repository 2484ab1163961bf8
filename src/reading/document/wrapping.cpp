#include "reading/document/wrapping.hpp"

#include <array>

namespace bihuan::document {
namespace {

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xa0 || c == 0x3000;
}
constexpr std::uint32_t columns(char32_t c) {
    return c < 0x1100 ? 1 : 2;
}

} // namespace

LineShape shape_of(std::u32string_view line) {
    LineShape shape;
    std::size_t begin = 0;
    while (begin < line.size() && is_space(line[begin]))
        shape.indent += columns(line[begin++]);
    std::size_t end = line.size();
    while (end > begin && is_space(line[end - 1]))
        --end;
    if (begin == end) return {};
    shape.width = shape.indent;
    for (std::size_t i = begin; i < end; ++i)
        shape.width += columns(line[i]);
    return shape;
}

Wrapping find_wrapping(std::u32string_view text) {
    constexpr std::size_t sample = 40'000; // characters that are looked at
    constexpr std::size_t widest = 160;    // columns; longer lines are paragraphs
    constexpr std::uint32_t slack = 3;     // punctuation moves a break by so much
    text = text.substr(0, sample);
    std::array<std::uint32_t, widest + 1> lines{};
    std::uint32_t all = 0, long_lines = 0, indented = 0, body = 0;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = begin;
        while (end < text.size() && !is_line_break(text[end]))
            ++end;
        const LineShape shape = shape_of(text.substr(begin, end - begin));
        begin = end + 1;
        if (shape.width == 0) continue;
        ++all;
        if (shape.indent >= 2) ++indented;
        if (shape.width > widest) {
            ++long_lines;
        } else if (shape.width >= 24) {
            ++lines[shape.width];
            ++body;
        }
    }
    if (body < 6 || long_lines * 20 > all) return {};
    std::uint32_t wider = 0;
    for (std::uint32_t width = widest; width >= 24 + slack; --width) {
        std::uint32_t near = 0;
        for (std::uint32_t w = width - slack; w <= width; ++w)
            near += lines[w];
        if (near * 2 >= body && wider * 20 <= body)
            return {width, indented * 20 >= all && indented * 4 <= all * 3};
        wider += lines[width];
    }
    return {};
}

} // namespace bihuan::document
