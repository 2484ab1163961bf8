// Reading one number, digits or Chinese numerals, at the start of a text.
#include <algorithm>
#include <array>

#include "quantity/characters.hpp"
#include "quantity/quantity.hpp"
#include "quantity/words.hpp"

namespace bihuan::quantity {
namespace {

constexpr std::int64_t powers_of_ten[] = {1,       10,        100,        1'000,       10'000,
                                          100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

struct Integer {
    std::int64_t value = 0;
    std::uint32_t length = 0;
};

std::int64_t digit_of(char32_t c) {
    if (c == U'廿') return 20;
    if (c == U'卅') return 30;
    if (c == U'卌') return 40;
    return chinese_digit(c);
}

/// 一千二百三十四, 三万亿, 一万二 (12000), 廿五, 百万. Sections of four places, as Chinese counts.
Integer read_scaled(std::u32string_view text) {
    std::int64_t above = 0;   // whole 亿
    std::int64_t myriads = 0; // whole 万 below the next 亿
    std::int64_t section = 0; // below 万
    std::int64_t digit = -1;  // read, its place still unknown
    int last_power = 0;       // the place just closed, for 一万二
    int section_floor = 4;    // places within a section must fall
    bool zero_before_digit = false;
    std::uint32_t i = 0;
    for (; i < text.size(); ++i) {
        const char32_t c = text[i];
        const int power = scale_power(c);
        if (power == 0) {
            const std::int64_t value = digit_of(c);
            if (value < 0 || digit >= 0) break;
            if (value == 0) {
                if (i == 0 || zero_before_digit) break;
                zero_before_digit = true;
                continue;
            }
            if (value >= 10) { // 廿 stands for 二十
                if (section_floor <= 1) break;
                section += value;
                section_floor = 1;
                last_power = 1;
                continue;
            }
            digit = value;
            continue;
        }
        if (power < 4) {
            if (power >= section_floor) break;
            if (digit < 0) {
                if (i > 0 && !(power == 1 && zero_before_digit)) break; // 百, 千 alone only at the start
                digit = 1;
            }
            section += digit * powers_of_ten[power];
            section_floor = power;
        } else {
            if (digit > 0) section += digit;
            if (power == 4) {
                if (myriads != 0) break;
                if (section == 0) {
                    if (i > 0) break;
                    section = 1;
                }
                myriads = section * powers_of_ten[4];
            } else {
                if (above != 0) break;
                const std::int64_t count = myriads + section;
                if (count == 0 && i > 0) break;
                above = std::max<std::int64_t>(count, 1) * powers_of_ten[8];
                myriads = 0;
            }
            section = 0;
            section_floor = 4;
        }
        digit = -1;
        zero_before_digit = false;
        last_power = power;
    }
    if (digit > 0) {
        // 一万二 is 12000 and 三千五 is 3500, but 一万零二 is 10002 and 二十二 is 22.
        const bool abbreviated = last_power >= 2 && !zero_before_digit;
        section += abbreviated ? digit * powers_of_ten[last_power - 1] : digit;
    } else if (zero_before_digit) {
        --i; // a dangling 零 belongs to what follows
    }
    return {above + myriads + section, i};
}

/// 二〇二三: at least two digits, no places.
Integer read_digit_string(std::u32string_view text) {
    Integer result;
    while (result.length < text.size() && result.length < 17) {
        const int digit = chinese_digit(text[result.length]);
        if (digit < 0 || text[result.length] == U'两') break;
        result.value = result.value * 10 + digit;
        ++result.length;
    }
    return result;
}

Integer read_integer(std::u32string_view text) {
    if (text.empty()) return {};
    const Integer digits = read_digit_string(text);
    const bool placed = digits.length < text.size() && scale_power(text[digits.length]) > 0;
    if (digits.length >= 2 && !placed) return digits;
    if (digits.length >= 3) return {}; // 一二三百: no number
    if (digits.length == 1 && !placed) return digits;
    return read_scaled(text);
}

/// 三点一四: the places behind 点, or `integer` itself.
Numeral with_decimals(std::u32string_view text, Integer integer) {
    Numeral result{.value = Decimal::of(integer.value), .length = integer.length};
    if (text.size() <= integer.length + 1 || text[integer.length] != U'点') return result;
    const Integer places = read_digit_string(text.substr(integer.length + 1));
    if (places.length == 0 || integer.value >= powers_of_ten[6] || places.length > 9) return result;
    const std::uint32_t end = integer.length + 1 + places.length;
    if (end < text.size() && scale_power(text[end]) > 0 && scale_power(text[end]) < 4)
        return result; // 三点二十分
    result.value = Decimal::of(integer.value * powers_of_ten[places.length] + places.value,
                               -static_cast<int>(places.length));
    result.length = end;
    return result;
}

/// A numeral or digits: what may follow 百分之.
std::optional<Numeral> read_part(std::u32string_view text) {
    if (auto arabic = read_arabic_number(text)) return arabic;
    const Integer integer = read_integer(text);
    if (integer.length == 0) return std::nullopt;
    return with_decimals(text, integer);
}

} // namespace

std::optional<Numeral> read_arabic_number(std::u32string_view text) {
    std::string digits;
    std::uint32_t i = 0;
    const auto digit_at = [&](std::size_t at) { return at < text.size() ? arabic_digit(text[at]) : -1; };
    while (digit_at(i) >= 0)
        digits += static_cast<char>('0' + digit_at(i++));
    if (i == 0) return std::nullopt;
    // A thousands comma: one to three digits, then groups of exactly three. 2023,125家 is no such number,
    // and a list of 100,200,300 can't be told apart from one: it is read as the number it looks like.
    if (i <= 3 && digits[0] != '0') {
        std::uint32_t end = i;
        std::string grouped = digits;
        while (grouped.size() < 18 && end < text.size() && text[end] == U',' && digit_at(end + 1) >= 0 &&
               digit_at(end + 2) >= 0 && digit_at(end + 3) >= 0 && digit_at(end + 4) < 0) {
            for (std::uint32_t k = 1; k <= 3; ++k)
                grouped += static_cast<char>('0' + digit_at(end + k));
            end += 4;
        }
        digits = grouped;
        i = end;
    }
    if (i < text.size() && is_point(text[i]) && digit_at(i + 1) >= 0) {
        digits += '.';
        ++i;
        while (digit_at(i) >= 0)
            digits += static_cast<char>('0' + digit_at(i++));
        if (i < text.size() && is_point(text[i]) && digit_at(i + 1) >= 0) return std::nullopt; // 1.2.3
    }
    const auto value = Decimal::parse(digits);
    if (!value) return std::nullopt;
    return Numeral{.value = *value, .length = i, .form = Form::arabic};
}

std::optional<Numeral> read_chinese_numeral(std::u32string_view text) {
    if (text.empty()) return std::nullopt;
    // 百分之六, 千分之五, 万分之三, 三分之一
    const Integer denominator = read_integer(text);
    const std::u32string_view behind = text.substr(denominator.length);
    if (denominator.length > 0 && behind.starts_with(U"分之")) {
        const auto numerator = read_part(behind.substr(2));
        if (!numerator) return std::nullopt;
        Numeral result{.value = numerator->value, .length = denominator.length + 2 + numerator->length};
        if (denominator.value == 100) {
            result.unit = "%";
        } else if (denominator.value == 1000) {
            result.unit = "‰";
        } else {
            const auto quotient = numerator->value.divided_by(Decimal::of(denominator.value));
            if (!quotient) return std::nullopt;
            result.value = *quotient;
            result.form = Form::fraction;
        }
        return result;
    }
    if (text[0] == U'半') return Numeral{.value = Decimal::of(5, -1), .length = 1};
    if (denominator.length == 0) return std::nullopt;
    return with_decimals(text, denominator);
}

Scale read_scale(std::u32string_view text) {
    Scale scale;
    int floor = 0; // scales rise: 百万, 千亿, 万亿
    while (scale.length < text.size()) {
        const int power = scale_power(text[scale.length]);
        if (power <= floor || words::find_unit(text.substr(scale.length)) != nullptr ||
            words::begins_unscaled(text.substr(scale.length))) {
            break;
        }
        scale.power += power;
        floor = power;
        ++scale.length;
    }
    return scale;
}

Unit read_unit(std::u32string_view text) {
    Unit unit;
    const words::UnitRow* row = words::find_unit(text);
    if (row == nullptr) {
        const Scale scale = read_scale(text);
        if (scale.length == 0) return unit;
        row = words::find_unit(text.substr(scale.length));
        if (row == nullptr) return unit;
        unit.power = scale.power;
        unit.length = scale.length;
    }
    unit.name = row->name;
    unit.power += row->power;
    unit.length += static_cast<std::uint32_t>(row->form.size());
    // 元/人, 微克/立方米, 吨/年
    if (unit.length + 1 < text.size() && is_slash(text[unit.length])) {
        const words::UnitRow* per = words::find_unit(text.substr(unit.length + 1));
        if (per != nullptr && per->per) {
            unit.name += "/" + per->name;
            unit.length += 1 + static_cast<std::uint32_t>(per->form.size());
        }
    }
    return unit;
}

namespace {

bool begins_with_any(std::u32string_view text, const std::vector<std::u32string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::u32string& word) { return text.starts_with(word); });
}
bool ends_with_any(std::u32string_view text, const std::vector<std::u32string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::u32string& word) { return text.ends_with(word); });
}

} // namespace

Mark read_trailing_mark(std::u32string_view text) {
    for (const words::MarkRow& row : words::trailing_marks()) {
        if (text.starts_with(row.form) && !begins_with_any(text.substr(row.form.size()), row.not_beside)) {
            return {row.bound, static_cast<std::uint32_t>(row.form.size())};
        }
    }
    return {};
}

Mark read_leading_mark(std::u32string_view text_before) {
    for (const words::MarkRow& row : words::leading_marks()) {
        if (text_before.ends_with(row.form) &&
            !ends_with_any(text_before.substr(0, text_before.size() - row.form.size()), row.not_beside)) {
            return {row.bound, static_cast<std::uint32_t>(row.form.size())};
        }
    }
    return {};
}

Mark read_inner_mark(std::u32string_view text) {
    for (const words::MarkRow& row : words::inner_marks()) {
        if (text.starts_with(row.form) && !begins_with_any(text.substr(row.form.size()), row.not_beside)) {
            return {row.bound, static_cast<std::uint32_t>(row.form.size())};
        }
    }
    return {};
}

std::string_view name_of(Form form) {
    constexpr std::array names{"arabic", "mixed", "chinese", "fraction", "ratio", "ordinal"};
    return names[static_cast<std::size_t>(form)];
}

std::string_view name_of(Bound bound) {
    constexpr std::array names{"none", "ge", "gt", "le", "lt", "approx"};
    return names[static_cast<std::size_t>(bound)];
}

} // namespace bihuan::quantity
