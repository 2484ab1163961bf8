// Days and years of a document's head.
#include <array>
#include <cstdio>

#include "reading/document/label.hpp"
#include "reading/document/metadata_parts.hpp"
#include "reading/document/stream.hpp"

namespace bihuan::document {
namespace {

using View = std::u32string_view;

/// One or two digits, or a Chinese number, from `at`; moves `at` behind it. 0: none.
int read_small(View text, std::size_t& at) {
    std::size_t end = at;
    int number = 0;
    while (end < text.size() && end < at + 2 && is_digit(text[end]))
        number = number * 10 + static_cast<int>(text[end++] - U'0');
    if (end == at) {
        while (end < text.size() && end < at + 3 && is_list_numeral(text[end]))
            ++end;
        number = static_cast<int>(list_number(text.substr(at, end - at)));
    }
    at = end;
    return number;
}

} // namespace

std::optional<int> read_year(View text) {
    if (text.size() < 4) return std::nullopt;
    constexpr View han = U"〇一二三四五六七八九";
    int year = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        int digit = 0;
        if (is_digit(text[i])) {
            digit = static_cast<int>(text[i] - U'0');
        } else if (const auto place = han.find(text[i]); place != View::npos) {
            digit = static_cast<int>(place);
        } else if (text[i] != U'零' && text[i] != U'○' && text[i] != U'Ｏ' && text[i] != U'O') {
            return std::nullopt;
        }
        year = year * 10 + digit;
    }
    return year >= 1949 && year <= 2100 ? std::optional(year) : std::nullopt;
}

std::optional<Day> read_day(View text) {
    const auto year = read_year(text);
    if (!year || text.size() < 6) return std::nullopt;
    std::size_t at = 4;
    const char32_t mark = text[at];
    if (mark != U'年' && mark != U'-' && mark != U'.' && mark != U'/') return std::nullopt;
    const char32_t second = mark == U'年' ? U'月' : mark;
    Day day{*year, read_small(text, ++at), 0};
    if (day.month < 1 || day.month > 12 || at >= text.size() || text[at] != second) return std::nullopt;
    day.day = read_small(text, ++at);
    if (mark == U'年' && (at >= text.size() || text[at] != U'日')) day.day = 0;
    if (day.day > 31) return std::nullopt;
    return day;
}

std::optional<Day> find_day(View line) {
    for (std::size_t i = 0; i + 6 <= line.size(); ++i) {
        if (i > 0 && (is_digit(line[i - 1]) || is_list_numeral(line[i - 1]))) continue;
        if (const auto day = read_day(line.substr(i))) return day;
    }
    return std::nullopt;
}

std::optional<Day> whole_day(View line) {
    while (!line.empty() && (line.front() == U'（' || line.front() == U'—'))
        line.remove_prefix(1);
    return line.size() <= 14 ? read_day(line) : std::nullopt;
}

std::string iso(const Day& day) {
    std::array<char, 40> buffer{};
    if (day.day != 0)
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    else
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", day.year, day.month);
    return buffer.data();
}

std::optional<int> find_year(View line) {
    for (std::size_t i = 0; i + 5 <= line.size(); ++i) {
        if (line[i + 4] != U'年' ||
            (i > 0 && (is_digit(line[i - 1]) || line[i - 1] == U'—' || line[i - 1] == U'-')))
            continue;
        if (const auto year = read_year(line.substr(i))) return year;
    }
    return std::nullopt;
}

} // namespace bihuan::document
