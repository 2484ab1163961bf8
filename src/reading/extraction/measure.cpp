// How a number measures (level, growth, increment, completion) and how it binds (≥, >, ≈ …).
#include "reading/extraction/rules.hpp"
#include "reading/extraction/sentence.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;
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

} // namespace

void measure(Item& item, std::u32string& noun) {
    const WordSet& addition = words().addition_before;
    const WordSet& rise = words().rise;
    const WordSet& fall = words().fall;
    const WordSet& plan = words().plan;
    const WordSet& completion = words().completion_noun;
    const Change change = item.predicate.change;
    const auto set = [&](Measure measure, const Rule& rule, bool negative = false) {
        item.measure = measure;
        item.measure_rule = &rule;
        item.negative = negative;
    };
    for (View verb :
         {View(U"推动"), View(U"带动"), View(U"促进"), View(U"拉动")}) { // 推动人均预期寿命达到80岁
        const bool rated = is_percent(item.figure) || item.figure.unit_kind == UnitKind::times ||
                           item.figure.unit_kind == UnitKind::age;
        const bool reached = rated && (change != Change::none || item.predicate.amounts);
        if (reached && View(noun).starts_with(verb) && noun.size() > verb.size() + 1)
            noun.erase(0, verb.size());
    }
    if (item.figure.unit_kind == UnitKind::points) {
        const bool falls = change == Change::fall;
        return set(Measure::increment, rule::measure_points, falls);
    }
    if (is_percent(item.figure) || item.figure.unit_kind == UnitKind::times) {
        if (noun == U"经济" && change == Change::rise) noun += U"增长";
        if (item.predicate.word == U"涨幅" || item.predicate.word == U"上涨幅度")
            noun += item.predicate.word; // the rate itself is the indicator
        if (change == Change::rise || change == Change::addition)
            return set(Measure::growth, rule::measure_growth);
        if (change == Change::fall)
            return set(Measure::growth, rule::measure_fall, item.figure.unit_kind != UnitKind::times);
        if (change == Change::state) return set(Measure::level, rule::measure_level);
        // The verb may stand in front: 压减执法检查数量40%, 提高低保标准5%.
        if (item.figure.unit_kind != UnitKind::times) {
            if (const std::size_t length = fall.prefix(noun);
                length > 1 && noun.size() > length + 1 && !item.predicate.amounts) {
                noun.erase(0, length);
                return set(Measure::growth, rule::measure_fall, true);
            }
            if (const std::size_t length = rise.prefix(noun);
                length > 1 && noun.size() > length + 1 && !item.predicate.amounts) {
                noun.erase(0, length);
                return set(Measure::growth, rule::measure_growth);
            }
            View bare = noun;
            const bool of = bare.ends_with(U"的");
            if (of) bare.remove_suffix(1);
            if (completion.suffix(noun) != 0) return set(Measure::completion, rule::measure_completion);
            const View before = item.before;
            if ((of || before.starts_with(U"完成")) && plan.suffix(bare) != 0 &&
                (before.find(U"完成") != View::npos || before.find(U"达到") != View::npos ||
                 before.find(U"占") != View::npos)) {
                return set(Measure::completion, rule::measure_completion);
            }
        }
        return set(Measure::level, rule::measure_level);
    }
    if (change == Change::addition) return set(Measure::increment, rule::measure_increment);
    if (change == Change::rise) {
        const View word = item.predicate.word;
        if (word.find(U'增') == View::npos && word.find(U"提高") == View::npos &&
            word.find(U'涨') == View::npos && word.find(U'升') != 0 &&
            word.find(U"上") != 0) { // 每个镇街新提升5个村
            noun += word;
            item.predicate.change = Change::none;
            return set(Measure::level, rule::measure_level);
        }
        return set(Measure::increment, rule::measure_change);
    }
    if (change == Change::fall) return set(Measure::increment, rule::measure_change, true);
    if (change == Change::state) return set(Measure::level, rule::measure_level);
    if (const std::size_t length = addition.prefix(noun)) {
        const View rest = View(noun).substr(length);
        if (words().fused.prefix(rest.empty() ? item.behind : rest) != 0 ||
            (rest.empty() && item.behind.empty())) {
            return set(Measure::level, rule::measure_level);
        }
        noun.erase(0, length);
        item.adds = true;
        return set(Measure::increment, rule::measure_increment);
    }
    if (View(noun).starts_with(U"提高") && !item.predicate.amounts &&
        item.figure.unit_kind == UnitKind::money) {
        noun.erase(0, 2);
        return set(Measure::increment, rule::measure_change);
    }
    const std::size_t inner = noun.find(U"新增");
    if (inner != std::u32string::npos && inner > 0 && doing_length(View(noun).substr(0, inner)) == 0 &&
        words().fused.prefix(View(noun).substr(inner + 2)) == 0) {
        return set(Measure::increment, rule::measure_increment);
    }
    set(Measure::level, rule::measure_level);
}

void relate(std::vector<Item>& items, std::size_t k, std::size_t begin, std::size_t end) {
    Item& item = items[k];
    const auto set = [&](Relation relation, const Rule& rule) {
        item.relation = relation;
        item.relation_rule = &rule;
    };
    if (item.figure.rank)
        return item.figure.aim ? set(Relation::le, rule::relation_aim)
                               : set(Relation::eq, rule::relation_plain);
    if (item.figure.high) return set(Relation::between, rule::relation_range);
    if (item.figure.behind != Bound::none) return set(relation_of(item.figure.behind), rule::relation_behind);
    if (end - begin > 1 && items[begin].predicate.distributed &&
        items[end - 1].figure.behind != Bound::none) {
        return set(relation_of(items[end - 1].figure.behind), rule::relation_shared);
    }
    const Bound before = items[k].predicate.bound != Bound::none ? items[k].predicate.bound
                         : end - begin > 1                       ? items[begin].predicate.bound
                                                                 : Bound::none;
    if (before != Bound::none)
        return set(relation_of(before), k == begin ? rule::relation_before : rule::relation_shared);
    set(Relation::eq, rule::relation_plain);
}

} // namespace bihuan::extraction
