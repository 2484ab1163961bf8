// scan: every quantity of a text, and what only looks like one.
#include <algorithm>
#include <array>

#include "quantity/characters.hpp"
#include "quantity/quantity.hpp"
#include "quantity/words.hpp"

namespace bihuan::quantity {
namespace {

/// Position of a minus that belongs to the digit behind it, or `position`: 为-5℃ but not 产业园-2期.
std::uint32_t sign_before(std::u32string_view text, std::uint32_t position) {
    if (position == 0 || !is_hyphen(text[position - 1])) return position;
    if (position == 1) return 0;
    const char32_t before = text[position - 2];
    constexpr std::u32string_view verbs = U"为是至到达长降在约低了（(，,：: \t\n、";
    return verbs.find(before) != std::u32string_view::npos ? position - 1 : position;
}

bool is_boundary(std::u32string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    constexpr std::u32string_view stops = U" \t\r\n\u3000\u00A0，。；！？,;!?";
    return stops.find(text[at]) != std::u32string_view::npos;
}

/// The text behind the number token and its scale.
std::u32string_view behind_token(std::u32string_view text, const Quantity& quantity) {
    std::u32string_view behind = text.substr(quantity.end);
    behind.remove_prefix(read_scale(behind).length);
    while (!behind.empty() && is_space(behind.front()))
        behind.remove_prefix(1);
    return behind;
}

bool is_year_like(const Decimal& value) {
    return value >= Decimal::of(1900) && value < Decimal::of(2100) && value.exponent() >= 0;
}

/// 1. 1、 （1） (1) 1） where such a label can stand.
bool is_label(std::u32string_view text, const Quantity& quantity) {
    if (!quantity.unit.empty() || quantity.high || quantity.end >= text.size() ||
        quantity.end - quantity.begin > 3) {
        return false;
    }
    const char32_t before = quantity.begin == 0 ? U'\n' : text[quantity.begin - 1];
    const char32_t behind = text[quantity.end];
    constexpr std::u32string_view openers = U"（(〔［[";
    constexpr std::u32string_view closers = U"）)〕］]";
    if (openers.find(before) != std::u32string_view::npos &&
        closers.find(behind) != std::u32string_view::npos)
        return true;
    constexpr std::u32string_view starts = U"\n\r \t\u3000。；：:;*";
    constexpr std::u32string_view marks = U".．、)）";
    return starts.find(before) != std::u32string_view::npos &&
           marks.find(behind) != std::u32string_view::npos;
}

/// 过亿元项目, 百亿级产业, 万元以上的企业: a size alone that only names a class of things; nothing of it is
/// counted.
bool names_class(std::u32string_view text, const Quantity& quantity) {
    if (quantity.unit != "元") return false;
    std::u32string_view behind = text.substr(quantity.span_end);
    if (behind.starts_with(U'的')) behind.remove_prefix(1);
    if (behind.starts_with(U'大')) behind.remove_prefix(1);
    constexpr std::array<std::u32string_view, 12> things{
        U"项目", U"企业", U"产业", U"工程", U"园区", U"集群", U"村", U"镇", U"县", U"商圈", U"订单", U"大户"};
    return std::any_of(things.begin(), things.end(),
                       [&](std::u32string_view thing) { return behind.starts_with(thing); });
}

/// 每周五天 counts days in a week, though 每周五 is a day; 身高一米 measures, though 高一 is a class at
/// school.
bool counts_all_the_same(std::u32string_view text, const Quantity& quantity) {
    const std::u32string_view before = text.substr(0, quantity.begin);
    if (before.ends_with(U'高')) return quantity.unit == "米";
    constexpr std::array<std::string_view, 7> counted{"天", "次", "节", "场", "小时", "趟", "回"};
    return before.ends_with(U"每周") &&
           std::find(counted.begin(), counted.end(), quantity.unit) != counted.end();
}

/// 每月十五日 is a day of the month.
bool is_day_of_month(std::u32string_view text, const Quantity& quantity) {
    return quantity.unit == "日" && text.substr(0, quantity.begin).ends_with(U'月');
}

bool is_quantity_of_digits(std::u32string_view text, const Quantity& quantity) {
    const char32_t before = quantity.begin == 0 ? U'\n' : text[quantity.begin - 1];
    const std::u32string_view behind = behind_token(text, quantity);
    const char32_t next = behind.empty() ? U'\n' : behind.front();
    if (is_latin(before) || before == U'#' || before == U'+' || before == U'×' || before == U'*')
        return false;
    if (quantity.unit.empty() && (is_latin(next) || next == U'#')) return false;
    if (next == U'×' || next == U'*') return false;
    if (next == U'+' && behind.size() > 1 && (is_latin(behind[1]) || arabic_digit(behind[1]) >= 0))
        return false;
    constexpr std::u32string_view opening = U"“\"‘「『";
    constexpr std::u32string_view closing = U"”\"’」』";
    if (opening.find(before) != std::u32string_view::npos && closing.find(next) != std::u32string_view::npos)
        return false;
    if (arabic_digit(text[quantity.begin]) == 0 && quantity.begin + 1 < text.size() &&
        arabic_digit(text[quantity.begin + 1]) >= 0)
        return false; // a code
    if (words::inside_name(text, quantity.begin)) return false;
    if (quantity.form == Form::ordinal) return true;
    if (words::begins_name_suffix(behind)) return false;
    if (!quantity.unit.empty()) return true;
    if (opening.find(before) != std::u32string_view::npos) return false;   // “117项目”
    if (is_hyphen(before) || before == U'·' || next == U'·') return false; // 歼-35, “8·20”
    if (text.substr(0, quantity.end).ends_with(U".0")) return false;       // 数字政府2.0
    if (words::ends_with_name_prefix(text.substr(0, quantity.begin))) return false;
    if (is_label(text, quantity)) return false;
    // Windows 11, ISBN 978
    if (before == U' ' && quantity.begin > 1 && is_latin(text[quantity.begin - 2])) return false;
    const bool bare = quantity.bound == Bound::none && quantity.form == Form::arabic;
    return !(bare && is_year_like(quantity.low) && (!quantity.high || is_year_like(*quantity.high)));
}

bool is_quantity_of_numerals(std::u32string_view text, const Quantity& quantity) {
    const std::u32string_view token = text.substr(quantity.begin, quantity.end - quantity.begin);
    const char32_t before = quantity.begin == 0 ? U'\n' : text[quantity.begin - 1];
    const char32_t next = quantity.end >= text.size() ? U'\n' : text[quantity.end];
    if (words::inside_name(text, quantity.begin)) return counts_all_the_same(text, quantity);
    if (quantity.form == Form::ordinal) return true;
    if (is_day_of_month(text, quantity)) return false;
    constexpr std::u32string_view opening = U"“\"‘「『";
    const bool bracketed = (before == U'（' || before == U'(') && (next == U'）' || next == U')');
    if (bracketed) return false; // （二十一）
    constexpr std::u32string_view formal = U"壹贰叁肆伍陆柒捌玖拾佰仟";
    if (token.size() == 1 && formal.find(token.front()) != std::u32string_view::npos) return false; // 陆家嘴
    if (token.size() == 1 && opening.find(before) != std::u32string_view::npos) return false; // “两项补贴”
    if (quantity.form == Form::fraction || token.find(U"分之") != std::u32string_view::npos) return true;
    if (next == U'几' || before == U'几' || before == U'数' || before == U'若')
        return false; // 十几个, 数十家
    if (words::begins_name_suffix(behind_token(text, quantity))) return false;
    const bool marked = quantity.bound != Bound::none;
    if (scale_power(token.front()) >= 2) {
        // 百 alone counts only where it is bound: 百余家, 突破万亿元; not 百姓, 上万, 成百.
        return marked && !quantity.unit.empty() && before != U'上' && before != U'成' &&
               !names_class(text, quantity);
    }
    if (!quantity.unit.empty()) return true;
    const bool isolated = is_boundary(text, quantity.end) &&
                          (quantity.begin == 0 || is_boundary(text, quantity.begin - 1) || before == U'、');
    if (isolated) return true;
    if (token.size() == 1 || quantity.high) return false;
    if (marked) return true; // 二十多万
    const bool decimal = token.find(U'点') != std::u32string_view::npos;
    const bool zero =
        token.find(U'〇') != std::u32string_view::npos || token.find(U'零') != std::u32string_view::npos;
    const bool placed =
        std::any_of(token.begin(), token.end(), [](char32_t c) { return scale_power(c) > 0; });
    return decimal || zero || (placed && token.size() >= 3);
}

/// Where to look next: digits, and every character that can begin a numeral.
bool may_begin(char32_t c) {
    return arabic_digit(c) >= 0 || chinese_digit(c) >= 0 || scale_power(c) > 0 || c == U'半' || c == U'廿' ||
           c == U'卅' || c == U'卌';
}

/// A lone numeral before a character that can't carry it on (一般, 万众, 统一了) is no quantity: the common
/// case, told without reading dates, marks and units.
bool is_part_of_word(std::u32string_view text, std::uint32_t position) {
    if (position + 1 >= text.size() || (position > 0 && text[position - 1] == U'第')) return false;
    const char32_t next = text[position + 1];
    constexpr std::u32string_view joins = U"余多来点分至到月";
    return is_han(next) && !may_begin(next) && joins.find(next) == std::u32string_view::npos &&
           words::find_unit(text.substr(position + 1)) == nullptr;
}

} // namespace

std::vector<Quantity> scan(std::u32string_view text) {
    std::vector<Quantity> found;
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t i = 0; i < size;) {
        if (!may_begin(text[i])) {
            ++i;
            continue;
        }
        const bool digits = arabic_digit(text[i]) >= 0;
        if (!digits && is_part_of_word(text, i)) {
            ++i;
            continue;
        }
        if (const std::uint32_t date = read_date(text, i)) {
            i += date;
            continue;
        }
        auto quantity = read_at(text, digits ? sign_before(text, i) : i);
        const bool holds = quantity && (digits ? is_quantity_of_digits(text, *quantity)
                                               : is_quantity_of_numerals(text, *quantity));
        if (holds) {
            i = quantity->form == Form::ratio ? quantity->end : std::max(quantity->span_end, i + 1);
            found.push_back(std::move(*quantity));
        } else if (digits) {
            // A code goes as a whole: 0537-7212345, 1.2.3.
            const auto digit = [&](std::uint32_t at) { return at < size && arabic_digit(text[at]) >= 0; };
            const bool code = arabic_digit(text[i]) == 0 && digit(i + 1);
            while (digit(i) || (digit(i + 1) && (is_point(text[i]) || (code && is_hyphen(text[i])))))
                ++i;
        } else {
            ++i;
        }
    }
    return found;
}

} // namespace bihuan::quantity
