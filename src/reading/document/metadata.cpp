// What the head of a document tells of the whole: title, body, number, region, date, years.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include "reading/document/structure.hpp"

namespace bihuan::document {
namespace {

struct Day {
    int year = 0, month = 0, day = 0;
};

std::optional<int> read_year_digits(std::u32string_view text) {
    if (text.size() < 4) return std::nullopt;
    int year = 0;
    constexpr std::u32string_view han = U"〇一二三四五六七八九";
    for (std::size_t i = 0; i < 4; ++i) {
        if (is_digit(text[i])) {
            year = year * 10 + static_cast<int>(text[i] - U'0');
        } else if (text[i] == U'零' || text[i] == U'○') {
            year *= 10;
        } else if (const auto place = han.find(text[i]); place != std::u32string_view::npos) {
            year = year * 10 + static_cast<int>(place);
        } else {
            return std::nullopt;
        }
    }
    return year >= 1949 && year <= 2100 ? std::optional(year) : std::nullopt;
}

/// One or two digits or a Chinese number from `at`; moves `at` behind it. 0: none.
int read_small(std::u32string_view text, std::size_t& at) {
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

/// 2023年7月17日, 二〇二六年一月二十七日, 2023-07-17, 2023年7月. Day of month 0 where it is not told.
std::optional<Day> read_day(std::u32string_view text) {
    const auto year = read_year_digits(text);
    if (!year || text.size() < 6) return std::nullopt;
    std::size_t at = 4;
    const char32_t mark = text[at];
    if (mark != U'年' && mark != U'-' && mark != U'.' && mark != U'/') return std::nullopt;
    const char32_t second = mark == U'年' ? U'月' : mark;
    Day day{*year, read_small(text, ++at), 0};
    if (day.month < 1 || day.month > 12 || at >= text.size() || text[at] != second) return std::nullopt;
    day.day = read_small(text, ++at);
    if (day.day > 31) return std::nullopt;
    if (mark == U'年' && day.day != 0 && (at >= text.size() || text[at] != U'日')) day.day = 0;
    return day;
}

std::optional<Day> find_day(std::u32string_view line) {
    for (std::size_t i = 0; i + 6 <= line.size(); ++i) {
        if (i > 0 && is_digit(line[i - 1])) continue;
        if (const auto day = read_day(line.substr(i))) return day;
    }
    return std::nullopt;
}

std::string iso(const Day& day) {
    char buffer[40];
    if (day.day != 0)
        std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.year, day.month, day.day);
    else
        std::snprintf(buffer, sizeof buffer, "%04d-%02d", day.year, day.month);
    return buffer;
}

std::optional<int> find_year(std::u32string_view line) {
    for (std::size_t i = 0; i + 5 <= line.size(); ++i) {
        if (line[i + 4] != U'年' || (i > 0 && is_digit(line[i - 1]))) continue;
        if (const auto year = read_year_digits(line.substr(i))) return year;
    }
    return std::nullopt;
}

bool contains(std::u32string_view text, std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
}

} // namespace

std::size_t read_metadata(const std::vector<Block>& blocks, const Source& source, Document& document) {
    const std::u32string_view chars = document.stream.chars;
    const auto view = [&](const Block& block) { return chars.substr(block.begin, block.end - block.begin); };

    // The head ends where the text itself begins: at the salutation, the first numbered heading or a
    // paragraph.
    std::size_t head = 0;
    for (; head < blocks.size() && head < 40; ++head) {
        const std::u32string_view line = view(blocks[head]);
        const LabelStyle style = blocks[head].label.style;
        if (line.starts_with(U"各位代表") || line.starts_with(U"现在，")) break;
        if (style == LabelStyle::han || style == LabelStyle::chapter || style == LabelStyle::part) break;
        if (line.size() >= 40 && contains(line, U"。")) break;
    }
    if (head < blocks.size() && view(blocks[head]).size() <= 12 &&
        view(blocks[head]).starts_with(U"各位代表"))
        ++head;
    std::u32string title;
    std::optional<int> title_year;
    for (std::size_t i = 0; i < head; ++i) {
        const std::u32string_view line = view(blocks[i]);
        if (const auto day = find_day(line)) document.date = iso(*day);
        if (title.empty() && (contains(line, U"报告") || contains(line, U"通知") || contains(line, U"规划") ||
                              contains(line, U"任务")))
            title = line;
    }
    document.title = title.empty() ? source.title_hint : text::to_utf8(title);
    std::optional<int> first, second;
    for (std::size_t i = head; i < blocks.size(); ++i) {
        const std::u32string_view line = view(blocks[i]);
        if (line.size() > 40 || blocks[i].label.style != LabelStyle::han) continue;
        const auto year = find_year(line);
        if (!year) continue;
        if (contains(line, U"回顾") || contains(line, U"执行情况")) {
            if (!first) first = year;
        } else if (!second) {
            second = year;
        }
    }
    document.review_year = first;
    document.plan_year = second;
    if (!first && second) document.review_year = *second - 1;
    if (first && !second) document.plan_year = *first + 1;
    if (!first && !second) {
        if (const auto year = find_year(title)) document.plan_year = year;
    }
    return head;
}

} // namespace bihuan::document
