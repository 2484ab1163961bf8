#include "render/width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "reading/text/text.hpp"

namespace bihuan::render {
namespace {

struct Range {
    char32_t first, last;
};

// East_Asian_Width W and F of Unicode 15, neighbouring blocks joined.
constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},
    Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18DFF}, Range{0x1AFF0, 0x1B2FF},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A},
    Range{0x1F200, 0x1F265}, Range{0x1F300, 0x1F320}, Range{0x1F32D, 0x1F335}, Range{0x1F337, 0x1F37C},
    Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA}, Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0},
    Range{0x1F3F4, 0x1F3F4}, Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567}, Range{0x1F57A, 0x1F57A},
    Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4}, Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5},
    Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6D7}, Range{0x1F6DC, 0x1F6DF},
    Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7EB}, Range{0x1F7F0, 0x1F7F0},
    Range{0x1F90C, 0x1F93A}, Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF},
    Range{0x20000, 0x2FFFD}, Range{0x30000, 0x3FFFD},
};

// Combining marks and characters that take no room, as far as they turn up in documents.
constexpr std::array zero{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A}, Range{0x0F71, 0x0F84},
    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
    Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF}, Range{0x302A, 0x302F}, Range{0x3099, 0x309A},
    Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xE0100, 0xE01EF},
};

template <std::size_t N>
bool holds(const std::array<Range, N>& ranges, char32_t c) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), c,
                         [](char32_t value, const Range& range) { return value < range.first; });
    return after != ranges.begin() && c <= std::prev(after)->last;
}

bool is_space(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

} // namespace

std::size_t width_of(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
    if (c < 0x300) return 1;
    if (holds(zero, c)) return 0;
    return holds(wide, c) ? 2 : 1;
}

std::size_t width_of(std::string_view utf8) {
    std::size_t columns = 0;
    for (const char32_t c : text::from_utf8(utf8))
        columns += width_of(c);
    return columns;
}

std::string fitted(std::string_view utf8, std::size_t columns) {
    const std::u32string characters = text::from_utf8(utf8);
    std::size_t taken = 0;
    std::string out;
    std::string before_mark; // the longest beginning that leaves one column for …
    for (const char32_t c : characters) {
        const std::size_t next = taken + width_of(c);
        if (next > columns) return columns == 0 ? std::string() : before_mark + "…";
        text::append_utf8(out, c);
        taken = next;
        if (taken < columns) before_mark = out;
    }
    return out;
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns) {
    std::vector<std::string> lines;
    const std::u32string characters = text::from_utf8(utf8);
    std::size_t begin = 0;
    while (begin < characters.size()) {
        std::size_t end = begin, taken = 0, space = begin;
        while (end < characters.size() &&
               taken + width_of(characters[end]) <= std::max<std::size_t>(columns, 2)) {
            taken += width_of(characters[end]);
            if (characters[end] == U' ') space = end;
            ++end;
        }
        std::size_t next = end;
        if (end < characters.size() && characters[end] != U' ' && space > begin) {
            end = space;
            next = space;
        }
        while (next < characters.size() && characters[next] == U' ')
            ++next;
        lines.push_back(text::to_utf8(std::u32string_view(characters).substr(begin, end - begin)));
        begin = next;
    }
    return lines;
}

std::string one_line(std::string_view utf8) {
    std::string out;
    bool space = false;
    char32_t last = 0;
    for (const char32_t c : text::from_utf8(utf8)) {
        if (is_space(c)) {
            space = true;
            continue;
        }
        if (space && !out.empty() && (width_of(c) < 2 || width_of(last) < 2)) out += ' ';
        space = false;
        last = c;
        text::append_utf8(out, c);
    }
    return out;
}

} // namespace bihuan::render
