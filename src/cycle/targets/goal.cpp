#include "cycle/targets/goal.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "cycle/targets/sheet_words.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::targets {
namespace {

using quantity::Bound;

Relation relation_of(Bound bound) {
    switch (bound) {
        case Bound::ge:
            return Relation::ge;
        case Bound::gt:
            return Relation::gt;
        case Bound::le:
            return Relation::le;
        case Bound::lt:
            return Relation::lt;
        case Bound::approx:
            return Relation::approx;
        case Bound::none:
            break;
    }
    return Relation::eq;
}

std::optional<Goal> read_rule(std::u32string_view text) {
    for (const words::Row& row : words::rows_of_list("rule")) {
        for (const std::u32string& form : row.words) {
            const std::size_t gap = form.find(U"{}");
            Goal goal;
            goal.rule = named<RelativeRule>(row.meanings.front()).value();
            if (gap == std::u32string::npos) {
                if (text == form) return goal;
                continue;
            }
            const std::u32string_view whole = form;
            const std::u32string_view head = whole.substr(0, gap), tail = whole.substr(gap + 2);
            if (text.size() <= head.size() + tail.size() || !text.starts_with(head) || !text.ends_with(tail))
                continue;
            goal.reference = to_utf8(text.substr(head.size(), text.size() - head.size() - tail.size()));
            return goal;
        }
    }
    return std::nullopt;
}

/// What is left behind the longest of the words that may stand before a number of this kind.
std::u32string_view behind_words(std::u32string_view text, std::string_view kind) {
    std::size_t longest = 0;
    for (const words::Row& row : words::rows_of_list("before")) {
        if (row.meanings.front() != kind) continue;
        for (const std::u32string& word : row.words)
            if (text.starts_with(word)) longest = std::max(longest, word.size());
    }
    return text.substr(longest);
}

/// 前5名, 第3位.
std::optional<Goal> read_rank(std::u32string_view text) {
    text = behind_words(text, "rank");
    if (text.empty() || (text.front() != U'前' && text.front() != U'第')) return std::nullopt;
    const bool among = text.front() == U'前';
    text.remove_prefix(1);
    auto number = quantity::read_arabic_number(text);
    if (!number) number = quantity::read_chinese_numeral(text);
    if (!number || number->length == 0 || !number->unit.empty()) return std::nullopt;
    text.remove_prefix(number->length);
    Goal goal{
        Measure::rank, among ? Relation::le : Relation::eq, number->value, {}, {}, RelativeRule::none, {}};
    if (text == U"位") goal.unit = "位";
    if (text == U"名" || text == U"位" || (text.empty() && among)) return goal;
    return std::nullopt;
}

/// A whole text that is one quantity with its marks.
std::optional<Goal> read_quantity(std::u32string text, std::u32string_view unit) {
    std::size_t begin = 0;
    const bool negative = text.size() > 1 && (text[0] == U'-' || text[0] == U'－' || text[0] == U'−');
    if (negative) text.erase(0, 1);
    std::optional<quantity::Quantity> found;
    for (; begin < text.size() && begin < 8 && !found; ++begin)
        found = quantity::read_at(text, static_cast<std::uint32_t>(begin));
    if (!found) return std::nullopt;
    std::string raw_unit;
    if (found->unit.empty() && !unit.empty()) {
        const std::uint32_t number = found->begin;
        const std::size_t behind =
            found->end + quantity::read_scale(std::u32string_view(text).substr(found->end)).length;
        std::u32string with_unit = text;
        with_unit.insert(behind, unit);
        const auto again = quantity::read_at(with_unit, number);
        const bool whole = again && again->span_begin == 0 && again->span_end == with_unit.size();
        if (whole && !again->unit.empty()) {
            text = std::move(with_unit);
            found = again;
        } else {
            raw_unit = to_utf8(unit);
        }
    }
    if (found->span_begin != 0 || found->span_end != text.size() || found->form == quantity::Form::ratio ||
        found->form == quantity::Form::ordinal) {
        return std::nullopt;
    }
    Goal goal;
    goal.measure = Measure::level;
    goal.relation = found->high ? Relation::between : relation_of(found->bound);
    goal.value = negative ? found->low.negated() : found->low;
    if (found->high) goal.value_high = *found->high;
    if (negative && goal.value_high) return std::nullopt;
    goal.unit = raw_unit.empty() ? found->unit : raw_unit;
    return goal;
}

/// Number, scale and unit: 95亿元; `power` is the scale's.
std::string written(const Decimal& value, int power) {
    return value.scaled(-power).to_string() + (power == 8 ? "亿" : power == 4 ? "万" : "");
}

std::string write_value(const Goal& goal, int power) {
    const bool fall = goal.measure == Measure::growth && goal.value->is_negative();
    const Decimal low = fall ? goal.value->magnitude() : *goal.value;
    std::string number = written(low, power) + goal.unit;
    if (goal.value_high) {
        const Decimal high = fall ? goal.value_high->magnitude() : *goal.value_high;
        number = low.scaled(-power).to_string() + "—" + written(high, power) + goal.unit;
    }
    if (goal.measure == Measure::rank) {
        return (goal.relation == Relation::le ? "前" : "第") + low.to_string() +
               (goal.unit.empty() ? "名" : goal.unit);
    }
    switch (goal.relation) {
        case Relation::ge:
            number += "以上";
            break;
        case Relation::gt:
            number = "超过" + number;
            break;
        case Relation::le:
            number += "以内";
            break;
        case Relation::lt:
            number = "低于" + number;
            break;
        case Relation::approx:
            number += "左右";
            break;
        case Relation::eq:
        case Relation::between:
            break;
    }
    if (goal.measure == Measure::growth) return (fall ? "下降" : "增长") + number;
    if (goal.measure == Measure::increment) return "新增" + number;
    if (goal.measure == Measure::completion) return "完成率" + number;
    return number;
}

std::string write_rule(const Goal& goal) {
    std::string form = words::word_for("rule", name_of(goal.rule));
    if (const std::size_t gap = form.find("{}"); gap != std::string::npos)
        form.replace(gap, 2, goal.reference);
    return form;
}

} // namespace

std::optional<Goal> read_goal(std::string_view cell, std::string_view unit_cell) {
    const std::u32string text = words::narrow(cell);
    const std::u32string unit = words::narrow(unit_cell);
    if (text.empty()) return std::nullopt;
    if (const std::size_t comma = text.find(U'，');
        comma != std::u32string::npos && comma + 1 < text.size()) {
        auto value = read_goal(to_utf8(text.substr(0, comma)), unit_cell);
        const auto rule = read_rule(std::u32string_view(text).substr(comma + 1));
        if (!value || !rule || value->rule != RelativeRule::none) return std::nullopt;
        value->rule = rule->rule;
        value->reference = rule->reference;
        return value;
    }
    if (quantity::read_date(text, 0) == text.size()) return std::nullopt;
    if (auto goal = read_rule(text)) return goal;
    if (auto goal = read_rank(text)) return goal;
    constexpr std::pair<std::string_view, Measure> kinds[] = {{"growth", Measure::growth},
                                                              {"fall", Measure::growth},
                                                              {"increment", Measure::increment},
                                                              {"completion", Measure::completion},
                                                              {"level", Measure::level}};
    for (const auto& [kind, measure] : kinds) {
        const std::u32string_view rest = behind_words(text, kind);
        if (rest.size() == text.size() && measure != Measure::level) continue;
        auto goal = read_quantity(std::u32string(rest), unit);
        if (!goal) continue;
        goal->measure = measure;
        if (kind == "fall") {
            goal->value = goal->value->negated();
            if (goal->value_high) goal->value_high = goal->value_high->negated();
        }
        return goal;
    }
    return std::nullopt;
}

void refine_by_title(Goal& goal, std::string_view title) {
    const bool growth = title.ends_with("增长") || title.ends_with("增速") || title.ends_with("增幅") ||
                        title.ends_with("增长率");
    if (growth && goal.measure == Measure::level && goal.unit == "%") goal.measure = Measure::growth;
}

std::string write_goal(const Goal& goal) {
    const std::string rule = goal.rule == RelativeRule::none ? "" : write_rule(goal);
    if (!goal.value) return rule;
    Goal plain = goal;
    plain.rule = RelativeRule::none;
    plain.reference = {};
    std::string text;
    for (const int power : {8, 4, 0}) { // the largest scale that reads back as the same goal
        const bool large = goal.value->magnitude() >= Decimal::of(1, power);
        text = write_value(plain, power);
        if (power == 0 || (large && read_goal(text) == plain)) break;
    }
    return rule.empty() ? text : text + "，" + rule;
}

Goal goal_of(const Item& item) {
    return {item.measure, item.relation, item.value, item.value_high, item.unit, item.rule, item.reference};
}

void set_goal(Item& item, const Goal& goal) {
    item.measure = goal.measure;
    item.relation = goal.relation;
    item.value = goal.value;
    item.value_high = goal.value_high;
    item.unit = goal.unit;
    item.rule = goal.rule;
    item.reference = goal.reference;
}

} // namespace bihuan::targets
