#include "render/official/breaking.hpp"

namespace bihuan::official {
namespace {

constexpr std::u32string_view closing = U"、。，．；：？！）〕】》〉」』”’％‰℃…—·～,.;:?!)]}%";
constexpr std::u32string_view opening = U"（〔【《〈「『“‘￥([{¥";
// A character or a half of rounding more than the line holds is none too many.
constexpr double tolerance = 0.05;

bool is_word(char32_t c) {
    return c > U' ' && c < 0x250 && opening.find(c) == std::u32string_view::npos;
}

/// Whether a line may end between these two.
bool may_break(char32_t before, char32_t after) {
    if (never_first(after) || never_last(before)) return false;
    return !(is_word(before) && is_word(after));
}

} // namespace

bool never_first(char32_t character) {
    return closing.find(character) != std::u32string_view::npos;
}
bool never_last(char32_t character) {
    return opening.find(character) != std::u32string_view::npos;
}

std::vector<Range> break_lines(std::u32string_view text, const std::function<double(std::size_t)>& width_of,
                               double first_width, double width) {
    std::vector<Range> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const double room = (lines.empty() ? first_width : width) + tolerance;
        double used = 0;
        std::size_t end = begin;
        while (end < text.size() && used + width_of(end) <= room)
            used += width_of(end++);
        if (end == begin) ++end; // wider than the line: alone on it
        if (end < text.size()) {
            std::size_t better = end;
            while (better > begin && !may_break(text[better - 1], text[better]))
                --better;
            if (better > begin) end = better; // else a word longer than a line is cut where it must be
        }
        lines.push_back({begin, end});
        begin = end;
    }
    if (lines.empty()) lines.push_back({0, 0});
    return lines;
}

} // namespace bihuan::official
