// read_at: one quantity whose number token begins at a given character.
#include <algorithm>
#include <array>

#include "quantity/characters.hpp"
#include "quantity/quantity.hpp"
#include "quantity/words.hpp"

namespace bihuan::quantity {
namespace {

/// One end of a quantity: number, scale and 余/多, without the unit.
struct Part {
    Decimal value;
    std::uint32_t token_end = 0; // behind the last digit or numeral
    std::uint32_t end = 0;       // behind scale and inner mark
    int power = 0;               // of its last scale, 0: none
    Bound bound = Bound::none;
    std::string_view unit = {}; // % of 百分之六
    Form form = Form::arabic;
    std::optional<Decimal> high = {}; // of 三四个
};

std::uint32_t skip_spaces(std::u32string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size() && end < at + 2 && is_space(text[end]))
        ++end;
    return end;
}

int digit_at(std::u32string_view text, std::size_t at) {
    return at < text.size() ? arabic_digit(text[at]) : -1;
}

/// 余, 多 and scales behind a number, in either order: 3000余万, 11.6亿余.
void read_scale_and_mark(std::u32string_view text, Part& part) {
    for (int step = 0; step < 3; ++step) {
        const std::uint32_t at = skip_spaces(text, part.end);
        if (part.bound == Bound::none) {
            if (const Mark mark = read_inner_mark(text.substr(at)); mark.length > 0) {
                part.bound = mark.bound;
                part.end = at + mark.length;
                continue;
            }
        }
        const Scale scale = part.power == 0 ? read_scale(text.substr(at)) : Scale{};
        if (scale.length == 0) return;
        part.value = part.value.scaled(scale.power);
        part.power = scale.power;
        part.end = at + scale.length;
        if (part.form == Form::arabic) part.form = Form::mixed;
    }
}

std::optional<Part> read_digits(std::u32string_view text, std::uint32_t position) {
    const auto number = read_arabic_number(text.substr(position));
    if (!number) return std::nullopt;
    Part part{
        .value = number->value, .token_end = position + number->length, .end = position + number->length};
    read_scale_and_mark(text, part);
    // 3亿5000万: the next number fills the places below the last scale.
    while (part.power >= 4 && part.bound == Bound::none && digit_at(text, part.end) >= 0) {
        const auto lower = read_arabic_number(text.substr(part.end));
        if (!lower) break;
        const std::uint32_t behind = part.end + lower->length;
        const Scale scale = read_scale(text.substr(behind));
        const Decimal amount = lower->value.scaled(scale.power);
        if (scale.length == 0 || scale.power >= part.power || amount >= Decimal::of(1, part.power)) break;
        const auto sum = part.value.plus(amount);
        if (!sum) break;
        part.value = *sum;
        part.power = scale.power;
        part.token_end = behind;
        part.end = behind + scale.length;
    }
    return part;
}

// No number is written longer; a run that is (noise, attacks) must not be walked from each of its characters.
constexpr std::uint32_t longest_run = 64;
constexpr int most_parts = 8;

bool is_numeral(char32_t c) {
    return chinese_digit(c) > 0 || scale_power(c) > 0;
}

/// 三四个, 五六百, 十七八: two neighbouring digits where one place is meant are a range.
std::optional<Part> read_neighbours(std::u32string_view text, std::uint32_t position) {
    std::uint32_t end = position;
    while (end < text.size() && end < position + longest_run && is_numeral(text[end]))
        ++end;
    for (std::uint32_t i = position; i + 1 < end; ++i) {
        const int first = chinese_digit(text[i]);
        const int second = chinese_digit(text[i + 1]);
        if (first < 0 || second < 0) continue;
        if (second != first + 1 || (i + 2 < end && chinese_digit(text[i + 2]) >= 0)) return std::nullopt;
        std::u32string low(text.substr(position, end - position));
        std::u32string high = low;
        low.erase(i + 1 - position, 1);
        high.erase(i - position, 1);
        const auto low_value = read_chinese_numeral(low);
        const auto high_value = read_chinese_numeral(high);
        if (!low_value || !high_value || low_value->length != low.size() ||
            high_value->length != high.size()) {
            return std::nullopt;
        }
        return Part{.value = low_value->value,
                    .token_end = end,
                    .end = end,
                    .form = Form::chinese,
                    .high = high_value->value};
    }
    return std::nullopt;
}

std::optional<Part> read_numerals(std::u32string_view text, std::uint32_t position) {
    if (auto neighbours = read_neighbours(text, position)) {
        read_scale_and_mark(text, *neighbours);
        return neighbours;
    }
    const auto numeral = read_chinese_numeral(text.substr(position));
    if (!numeral) return std::nullopt;
    Part part{.value = numeral->value,
              .token_end = position + numeral->length,
              .end = position + numeral->length,
              .unit = numeral->unit,
              .form = numeral->form};
    if (part.unit.empty() && part.form == Form::chinese) {
        if (const Mark mark = read_inner_mark(text.substr(part.end)); mark.length > 0) {
            const Scale scale = read_scale(text.substr(part.end + mark.length));
            part.value = part.value.scaled(scale.power); // 十余万
            part.bound = mark.bound;
            part.end += mark.length + scale.length;
        }
    }
    return part;
}

std::optional<Part> read_part(std::u32string_view text, std::uint32_t position) {
    return digit_at(text, position) >= 0 ? read_digits(text, position) : read_numerals(text, position);
}

/// 1/4 and no date: position behind the denominator, or 0.
std::uint32_t read_fraction(std::u32string_view text, std::uint32_t position, Part& part) {
    const auto numerator = read_arabic_number(text.substr(position));
    const std::uint32_t slash = position + numerator->length;
    if (part.form != Form::arabic || slash >= text.size() || !is_slash(text[slash])) return 0;
    if (position > 0 && is_slash(text[position - 1])) return 0;
    const auto denominator = read_arabic_number(text.substr(slash + 1));
    if (!denominator || denominator->value <= numerator->value || numerator->value.is_zero()) return 0;
    if (numerator->value.exponent() < 0 || denominator->value.exponent() < 0) return 0;
    const std::uint32_t end = slash + 1 + denominator->length;
    if (end < text.size() && is_slash(text[end])) return 0;
    const auto quotient = numerator->value.divided_by(denominator->value);
    if (!quotient) return 0;
    part = Part{.value = *quotient, .token_end = end, .end = end, .form = Form::fraction};
    return end;
}

/// Whether the number at `position` is a part of 9.7:39.5:50.8 or, where a ratio is spoken of, of 1:3.
bool in_ratio(std::u32string_view text, std::uint32_t position) {
    std::uint32_t begin = position;
    while (begin > 0 && position - begin < longest_run &&
           (digit_at(text, begin - 1) >= 0 || is_point(text[begin - 1]) || is_colon(text[begin - 1]))) {
        --begin;
    }
    while (begin < position && digit_at(text, begin) < 0)
        ++begin;
    int parts = 0;
    std::uint32_t end = begin;
    while (true) {
        const auto number = read_arabic_number(text.substr(end));
        if (!number || ++parts > most_parts) return false;
        end += number->length;
        if (end + 1 >= text.size() || !is_colon(text[end]) || digit_at(text, end + 1) < 0) break;
        ++end;
    }
    if (parts < 2) return false;
    if (read_date(text, begin) > 0) return false;
    if (parts >= 3) return true;
    const auto before = text.substr(begin > 8 ? begin - 8 : 0, std::min<std::uint32_t>(begin, 8));
    return before.find(U'比') != std::u32string_view::npos ||
           text.substr(end, 4).find(U'比') != std::u32string_view::npos;
}

/// The unit behind a part. A single numeral takes only units that Chinese puts behind one: 三家, but not
/// 一强.
Unit unit_behind(std::u32string_view text, const Part& part, std::uint32_t begin) {
    const std::uint32_t at = skip_spaces(text, part.end);
    if (!part.unit.empty()) return {std::string(part.unit), 0, 0};
    Unit unit = read_unit(text.substr(at));
    if (unit.length == 0) return unit;
    if (part.form == Form::fraction && unit.name == "强") return {}; // 三分之一强: a little more
    if (part.form == Form::chinese && part.token_end - begin == 1) {
        const words::UnitRow* row = words::find_unit(text.substr(at));
        if (row == nullptr || !row->with_numerals) return {};
    }
    unit.length += at - part.end;
    return unit;
}

/// 三年半, 两个半小时 add a half; 5个多月 is more than five. Moves the unit behind it.
void read_half_or_more(std::u32string_view text, Part& part, Unit& unit) {
    const std::uint32_t at = part.end + unit.length;
    if (unit.length == 0 || at >= text.size() || (text[at] != U'半' && text[at] != U'多')) return;
    const bool half = text[at] == U'半';
    const std::u32string_view behind = text.substr(at + 1);
    const auto more = part.value.plus(Decimal::of(5, -1));
    if (!more || part.value.exponent() != 0) return;
    if (unit.name == "个") {
        const Unit counted = read_unit(behind);
        if (counted.name != "月" && counted.name != "小时") return;
        unit.name = counted.name == "月" ? "个月" : counted.name;
        unit.length += 1 + counted.length;
        if (!half) part.bound = Bound::gt;
    } else {
        if (!half) return; // 三年多: a trailing mark
        if (!behind.empty() && is_han(behind.front()) && read_trailing_mark(behind).length == 0) return;
        ++unit.length;
    }
    if (half) part.value = *more;
}

/// 三块五, 一米六五, 两成三: the digits behind the unit are its tenths and hundredths. 三块五金件 is not.
void read_lower_places(std::u32string_view text, Part& part, Unit& unit) {
    if (unit.name != "块" && unit.name != "米" && unit.name != "成") return;
    if (part.bound != Bound::none || part.high || part.value.exponent() < 0) return;
    std::uint32_t end = part.end + unit.length;
    std::int64_t places = 0;
    int count = 0;
    for (; end < text.size() && count < 3; ++end, ++count) {
        const int digit = std::max(chinese_digit(text[end]), arabic_digit(text[end]));
        if (digit < 0) break;
        places = places * 10 + digit;
    }
    if (count == 0 || count > (unit.name == "米" ? 2 : 1)) return;
    constexpr std::u32string_view closing = U"的了多高吧呢";
    const bool closed = end == text.size() || !(is_han(text[end]) || is_latin(text[end])) ||
                        closing.find(text[end]) != std::u32string_view::npos ||
                        read_trailing_mark(text.substr(end)).length > 0;
    const auto sum = part.value.plus(Decimal::of(places, -count));
    if (!closed || !sum) return;
    part.value = *sum;
    unit.length = end - part.end;
}

struct Whole {
    Part first;
    std::optional<Part> second;
    Unit unit;
    std::uint32_t end() const { return (second ? second->end : first.end) + unit.length; }
};

/// A second end behind 2—, 5%—, 三至: nullopt where none follows or where the two make no rising range.
std::optional<Whole> read_range(std::u32string_view text, std::uint32_t position, const Part& first,
                                const Unit& first_unit) {
    for (const bool behind_unit : {false, true}) {
        if (behind_unit && first_unit.length == 0 && first.unit.empty()) break;
        std::uint32_t at = first.end + (behind_unit ? first_unit.length : 0);
        const std::uint32_t mark = skip_spaces(text, at);
        if (mark >= text.size() || !is_range_mark(text[mark])) continue;
        at = mark + 1;
        if (at < text.size() && text[mark] == U'—' && text[at] == U'—') ++at;
        at = skip_spaces(text, at);
        const bool digits = digit_at(text, position) >= 0;
        if (at >= text.size() || digits != (digit_at(text, at) >= 0)) continue;
        if (digits && digit_at(text, at) == 0 && digit_at(text, at + 1) >= 0) continue; // a code: 0537-0712
        auto second = read_part(text, at);
        if (!second || second->form == Form::fraction || first.high || second->high) continue;
        if (digits && second->end + 1 < text.size() && is_hyphen(text[second->end]) &&
            digit_at(text, second->end + 1) >= 0) {
            continue; // 370-829-1234
        }
        Unit unit = unit_behind(text, *second, at);
        if (behind_unit && unit.name != first_unit.name) continue;
        if (unit.name == "月" || unit.name == "日") continue;
        Whole whole{.first = first, .second = second, .unit = unit};
        whole.unit.power = unit.power;
        // 3—5亿: the scale of the second end is meant for both, if they still rise.
        const int shared = second->power + unit.power;
        if (first.power == 0 && !behind_unit && shared > 0 &&
            first.value.scaled(shared) < second->value.scaled(unit.power)) {
            whole.first.value = first.value.scaled(second->power);
        } else if (behind_unit) {
            whole.first.value = first.value.scaled(first_unit.power - unit.power);
        }
        if (whole.first.value < second->value) return whole;
    }
    return std::nullopt;
}

} // namespace

std::optional<Quantity> read_at(std::u32string_view text, std::uint32_t position, Marks marks) {
    if (position >= text.size()) return std::nullopt;
    std::uint32_t number = position;
    const bool signed_token = is_hyphen(text[position]) && digit_at(text, position + 1) >= 0;
    if (signed_token) ++number;
    auto first = read_part(text, number);
    if (!first) return std::nullopt;

    Quantity quantity{.begin = position, .end = first->token_end, .form = first->form};
    Whole whole{.first = *first, .second = std::nullopt, .unit = {}};
    const bool digits = digit_at(text, number) >= 0;
    const bool ordinal = number > 0 && text[number - 1] == U'第' && !signed_token;
    if (ordinal) {
        quantity.form = Form::ordinal;
    } else if (digits && first->form == Form::arabic && in_ratio(text, number)) {
        quantity.form = Form::ratio;
    } else if (digits && !signed_token && read_fraction(text, number, whole.first) > 0) {
        quantity.form = Form::fraction;
    }
    const bool plain = quantity.form != Form::ratio;
    if (plain) whole.unit = unit_behind(text, whole.first, number);
    if (plain && !ordinal && !signed_token && quantity.form != Form::fraction) {
        if (auto range = read_range(text, number, whole.first, whole.unit)) {
            whole = *range;
            if (whole.second->form == Form::mixed) quantity.form = Form::mixed;
        } else {
            read_half_or_more(text, whole.first, whole.unit);
            read_lower_places(text, whole.first, whole.unit);
        }
    }
    quantity.end = whole.second ? whole.second->token_end : whole.first.token_end;
    quantity.low = whole.first.value.scaled(whole.unit.power);
    if (whole.second) quantity.high = whole.second->value.scaled(whole.unit.power);
    if (whole.first.high) quantity.high = whole.first.high->scaled(whole.unit.power);
    quantity.unit = whole.unit.name;
    quantity.bound =
        whole.second && whole.second->bound != Bound::none ? whole.second->bound : whole.first.bound;
    quantity.span_end = whole.end();
    quantity.span_begin = ordinal ? number - 1 : position;

    const std::uint32_t behind = skip_spaces(text, quantity.span_end);
    if (const Mark mark = read_trailing_mark(text.substr(behind)); mark.length > 0 && !ordinal) {
        quantity.bound = mark.bound;
        quantity.span_end = behind + mark.length;
    }
    if (ordinal) return quantity;
    std::uint32_t before = position;
    while (before > 0 && position - before < 2 && is_space(text[before - 1]))
        --before;
    if (text.substr(0, before).ends_with(U"零下")) {
        quantity.low = quantity.low.negated();
        quantity.span_begin = before - 2;
    } else if (const Mark mark = marks == Marks::both ? read_leading_mark(text.substr(0, before)) : Mark{};
               mark.length > 0) {
        // 近三年 are the last three years, 近300年 nearly 300.
        constexpr std::array<std::string_view, 5> times{"年", "个月", "周", "天", "日"};
        const bool recent = text[before - 1] == U'近' && quantity.low <= Decimal::of(10) &&
                            std::find(times.begin(), times.end(), quantity.unit) != times.end();
        if (!recent) {
            if (quantity.bound == Bound::none) quantity.bound = mark.bound;
            quantity.span_begin = before - mark.length;
        }
    }
    if (signed_token) quantity.low = quantity.low.negated();
    return quantity;
}

} // namespace bihuan::quantity
