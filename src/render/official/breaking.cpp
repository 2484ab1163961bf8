#include "render/official/breaking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/utf8.hpp"

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

double title_width(char32_t character) { // in full-width characters
    return character < 0x250 ? 0.5 : 1.0;
}

/// How many brackets are open behind each letter.
std::vector<int> depths_of(std::u32string_view letters) {
    constexpr std::u32string_view open = U"（〔【《〈「『“‘([{", shut = U"）〕】》〉」』”’)]}";
    std::vector<int> depths;
    int depth = 0;
    for (const char32_t letter : letters) {
        if (open.find(letter) != std::u32string_view::npos) ++depth;
        if (shut.find(letter) != std::u32string_view::npos) depth = std::max(0, depth - 1);
        depths.push_back(depth);
    }
    return depths;
}

} // namespace

std::vector<std::string> title_lines(std::string_view title, std::size_t characters) {
    const std::u32string letters = from_utf8(title);
    const std::vector<int> depths = depths_of(letters);
    double whole = 0;
    for (const char32_t letter : letters)
        whole += title_width(letter);
    const auto room = static_cast<double>(characters);
    if (whole <= room) return {std::string(title)};
    const double even = whole / std::ceil(whole / room);
    // The cheapest way to end a line behind each letter: uneven lines cost their square, a bracket parted
    // more.
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<double> costs(letters.size() + 1, never);
    std::vector<std::size_t> from(letters.size() + 1, 0);
    costs[0] = 0;
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
        double width = 0;
        for (std::size_t end = begin + 1; end <= letters.size(); ++end) {
            width += title_width(letters[end - 1]);
            if (width > room) break;
            const bool last = end == letters.size();
            if (!last && !may_break(letters[end - 1], letters[end])) continue;
            double parted = 0;
            if (!last && depths[end - 1] > 0) {
                parted = room * room;
            } else if (!last && depths[end] == 0 && letters[end - 1] != U'的') {
                parted = 6; // perhaps within a word; before a bracket or behind 的 it is none
            }
            const double cost = costs[begin] + (width - even) * (width - even) + parted;
            if (cost >= costs[end]) continue;
            costs[end] = cost;
            from[end] = begin;
        }
    }
    if (costs.back() == never) return {std::string(title)}; // a word longer than a line
    std::vector<std::string> lines;
    for (std::size_t end = letters.size(); end > 0; end = from[end])
        lines.push_back(to_utf8(std::u32string_view(letters).substr(from[end], end - from[end])));
    std::ranges::reverse(lines);
    return lines;
}

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
