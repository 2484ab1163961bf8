// Dates and times of day: they hold numbers and are no quantities.
#include "quantity/characters.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::quantity {
namespace {

struct Number {
    int value = -1;
    std::uint32_t length = 0;
    bool year = false; // four digits, or four numerals: 二〇二三
};

Number read_short_number(std::u32string_view text) {
    Number number;
    while (number.length < text.size() && number.length < 5 && arabic_digit(text[number.length]) >= 0) {
        const int digit = arabic_digit(text[number.length]);
        number.value = (number.length == 0 ? 0 : number.value * 10) + digit;
        ++number.length;
    }
    if (number.length > 0) {
        number.year = number.length == 4 && number.value >= 1000 && number.value < 3000;
        return number;
    }
    std::uint32_t digits = 0;
    while (digits < text.size() && digits < 5 && chinese_digit(text[digits]) >= 0)
        ++digits;
    const auto numeral = read_chinese_numeral(text.substr(0, 5));
    if (!numeral || numeral->value.exponent() < 0 || numeral->length > 4 ||
        numeral->value > Decimal::of(9999)) {
        return number;
    }
    number.length = numeral->length;
    number.value = static_cast<int>(numeral->value.approximate());
    number.year = digits == 4 && numeral->length == 4 && number.value >= 1000 && number.value < 3000;
    return number;
}

std::uint32_t skip_spaces(std::u32string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size() && end < at + 2 && is_space(text[end]))
        ++end;
    return end;
}

bool stands(std::u32string_view text, std::uint32_t at, char32_t c) {
    return at < text.size() && text[at] == c;
}

/// Length of 7月17日, 7月, 17日 at the start; `whole` after a year, where a bare day can't stand.
std::uint32_t read_month_and_day(std::u32string_view text, bool after_year) {
    const Number month = read_short_number(text);
    if (month.length == 0 || month.length > 2) return 0;
    std::uint32_t end = skip_spaces(text, month.length);
    if (stands(text, end, U'月') && month.value >= 1 && month.value <= 12) {
        ++end;
        const std::uint32_t at = skip_spaces(text, end);
        const Number day = read_short_number(text.substr(at));
        const std::uint32_t behind = skip_spaces(text, at + day.length);
        if (day.length > 0 && day.value >= 1 && day.value <= 31 &&
            (stands(text, behind, U'日') || stands(text, behind, U'号'))) {
            return behind + 1;
        }
        return end;
    }
    // 17日 is a date, 15日内 and 3日游 are durations.
    if (!after_year && stands(text, end, U'日') && arabic_digit(text[0]) >= 0 && month.value >= 1 &&
        month.value <= 31 && !stands(text, end + 1, U'内') && !stands(text, end + 1, U'游') &&
        !text.substr(end + 1).starts_with(U"以内")) {
        return end + 1;
    }
    return 0;
}

/// 2023-07-17, 2023/7/17, 2023.7.17
std::uint32_t read_numeric_date(std::u32string_view text, const Number& year) {
    if (!year.year || arabic_digit(text[0]) < 0 || year.length >= text.size()) return 0;
    const char32_t separator = text[year.length];
    if (!is_hyphen(separator) && !is_slash(separator) && !is_point(separator)) return 0;
    const Number month = read_short_number(text.substr(year.length + 1));
    const std::uint32_t second = year.length + 1 + month.length;
    if (month.length < 1 || month.length > 2 || month.value > 12 || !stands(text, second, separator))
        return 0;
    const Number day = read_short_number(text.substr(second + 1));
    if (day.length < 1 || day.length > 2 || day.value > 31) return 0;
    return second + 1 + day.length;
}

/// 7:30, 07:30:15, 8时30分, 8点
std::uint32_t read_time(std::u32string_view text) {
    const Number hour = read_short_number(text);
    if (arabic_digit(text[0]) < 0 || hour.length > 2 || hour.value > 24 || hour.length >= text.size())
        return 0;
    const char32_t separator = text[hour.length];
    if (separator == U'时' || separator == U'点') {
        const Number minute = read_short_number(text.substr(hour.length + 1));
        const std::uint32_t behind = hour.length + 1 + minute.length;
        return minute.length > 0 && stands(text, behind, U'分') ? behind + 1 : hour.length + 1;
    }
    if (!is_colon(separator)) return 0;
    std::uint32_t end = hour.length;
    int fields = 1;
    while (end < text.size() && is_colon(text[end])) {
        const Number field = read_short_number(text.substr(end + 1));
        if (field.length != 2 || field.value > 59 || arabic_digit(text[end + 1]) < 0) break;
        end += 1 + field.length;
        ++fields;
    }
    const bool runs_on = end + 1 < text.size() && (is_colon(text[end]) || is_point(text[end])) &&
                         arabic_digit(text[end + 1]) >= 0;
    return fields >= 2 && fields <= 3 && !runs_on ? end : 0;
}

std::uint32_t read_one_date(std::u32string_view text) {
    const Number year = read_short_number(text);
    if (year.length == 0) return 0;
    if (const auto numeric = read_numeric_date(text, year)) return numeric;
    const std::uint32_t behind = skip_spaces(text, year.length);
    if (year.year && stands(text, behind, U'年') && !stands(text, behind + 1, U'代')) {
        const std::uint32_t at = skip_spaces(text, behind + 1);
        const std::uint32_t rest = read_month_and_day(text.substr(at), true);
        return rest > 0 ? at + rest : behind + 1;
    }
    return read_month_and_day(text, false);
}

/// Whether the numbers of 7:30 stand for a ratio: 比例为7:30, 1:20的比例.
bool is_called_ratio(std::u32string_view before, std::u32string_view behind) {
    const auto near_before = before.substr(before.size() > 8 ? before.size() - 8 : 0);
    return near_before.find(U'比') != std::u32string_view::npos ||
           behind.substr(0, 4).find(U'比') != std::u32string_view::npos;
}

} // namespace

std::uint32_t read_date(std::u32string_view text, std::uint32_t position) {
    const std::u32string_view rest = text.substr(position);
    if (rest.empty()) return 0;
    if (const std::uint32_t time = read_time(rest)) {
        return is_called_ratio(text.substr(0, position), rest.substr(time)) ? 0 : time;
    }
    std::uint32_t end = read_one_date(rest);
    if (end == 0) {
        // 2021—2025年, 1—2月: the first end bare
        const Number first = read_short_number(rest);
        if (first.length == 0 || first.length >= rest.size() || !is_range_mark(rest[first.length])) return 0;
        const std::u32string_view behind = rest.substr(first.length + 1);
        const Number second = read_short_number(behind);
        const std::uint32_t second_end = read_one_date(behind);
        if (second_end == 0 || first.year != second.year || first.value >= second.value) return 0;
        return first.length + 1 + second_end;
    }
    if (end < rest.size() && is_range_mark(rest[end])) {
        const std::uint32_t second = read_one_date(rest.substr(end + 1));
        if (second > 0) end += 1 + second;
    }
    return end;
}

} // namespace bihuan::quantity
