#include "reading/document/markdown_lines.hpp"

namespace bihuan::document {
namespace {

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u3000';
}

} // namespace

std::vector<Source::StyledHeading> markdown_headings(std::u32string_view text) {
    std::vector<Source::StyledHeading> headings;
    bool fenced = false;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && text[end] != U'\n' && text[end] != U'\r')
            ++end;
        std::size_t first = begin;
        while (first < end && first - begin < 4 && text[first] == U' ')
            ++first;
        const std::u32string_view line = text.substr(first, end - first);
        if (line.starts_with(U"```") || line.starts_with(U"~~~")) fenced = !fenced;
        std::size_t marks = 0;
        while (marks < line.size() && line[marks] == U'#')
            ++marks;
        if (!fenced && first - begin < 4 && marks >= 1 && marks <= 6 && marks < line.size() &&
            is_blank(line[marks])) {
            std::size_t from = first + marks, to = end;
            while (from < to && is_blank(text[from]))
                ++from;
            while (to > from && is_blank(text[to - 1]))
                --to;
            std::size_t closing = to; // `## title ##`
            while (closing > from && text[closing - 1] == U'#')
                --closing;
            if (closing < to && closing > from && is_blank(text[closing - 1])) to = closing;
            while (to > from && is_blank(text[to - 1]))
                --to;
            if (from < to) {
                headings.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)},
                                    static_cast<std::uint8_t>(marks)});
            }
        }
        begin = end + 1;
    }
    return headings;
}

} // namespace bihuan::document
