#include "cycle/assessment/scoring.hpp"

#include <algorithm>
#include <set>

#include "base/sm3.hpp"
#include "cycle/assessment/gathering.hpp"
#include "journal/entry.hpp"

namespace bihuan::assessment {
namespace {

Decimal sum(const Decimal& left, const Decimal& right) {
    return left.plus(right).value_or(left); // points are short: 18 digits always do
}
Decimal difference(const Decimal& left, const Decimal& right) {
    return sum(left, right.negated());
}

std::int64_t as_integer(const Decimal& value, int digits) {
    std::int64_t number = value.mantissa();
    for (int i = value.exponent(); i > -digits; --i)
        number *= 10;
    return number;
}

/// Of [from, to) one unit's scores.
using Scores = std::span<Score>;

struct Inputs {
    bool assessable = true;
    std::vector<Decimal> values; // in the order of the formula's reads
};

Inputs inputs_of(const Line& line, const Score& score) {
    Inputs inputs;
    std::map<Variable, Decimal> values;
    for (const std::string& text : score.inputs) {
        const auto input = Input::parse(text);
        if (!input || !input->value) continue;
        values[input->variable] = *input->value;
    }
    if (line.needs) {
        const auto needed = values.find(*line.needs);
        inputs.assessable = needed != values.end() && !needed->second.is_zero();
    }
    for (const Variable variable : line.formula.reads()) {
        const auto found = values.find(variable);
        // A mean of nothing counts as 0 where the formula can do without; where it is all there is, nothing
        // can be assessed.
        const bool alone = line.formula.reads().size() == 1;
        if (found == values.end() && alone) inputs.assessable = false;
        inputs.values.push_back(found == values.end() ? Decimal() : found->second);
    }
    return inputs;
}

Result<void> reckon_unit(const Plan& plan, Scores scores, std::span<const Adjustment> rulings) {
    std::int64_t kept = 0;
    for (Score& score : scores) {
        const Line* line = plan.line(score.line);
        if (line == nullptr) return Error{ErrorKind::no_such_record, score.line, ""};
        const Inputs inputs = inputs_of(*line, score);
        score.excluded = !inputs.assessable;
        score.mark = score.points = score.weight = {};
        score.ruling = {};
        if (score.excluded) continue;
        kept += score.full_weight;
        const auto mark = line->formula.evaluate(inputs.values);
        if (!mark) {
            std::string given;
            for (const std::string& input : score.inputs)
                (given += given.empty() ? "" : " ") += input;
            return Error{ErrorKind::bad_formula, line->chinese + " " + score.formula, given};
        }
        score.mark = rounded(std::clamp(*mark, 0.0, 100.0), plan.digits);
    }
    for (Score& score : scores) {
        if (score.excluded || kept == 0) continue;
        score.weight = ratio(std::int64_t{100} * score.full_weight, kept, plan.digits);
        const std::int64_t mark = as_integer(score.mark, plan.digits);
        score.points = ratio(mark * score.full_weight, kept, 0).scaled(-plan.digits);
        for (const Adjustment& ruling : rulings) {
            if (ruling.adjustment_kind != AdjustmentKind::ruling || ruling.withdrawn ||
                ruling.organisation != score.organisation || ruling.line != score.line)
                continue;
            score.points = std::clamp(ruling.points, Decimal(), score.weight);
            score.ruling = ruling.id;
        }
    }
    return {};
}

/// Scores of one unit stand together.
template <class Visit>
auto by_unit(std::span<Score> scores, const Visit& visit) -> decltype(visit(scores)) {
    for (std::size_t from = 0; from < scores.size();) {
        std::size_t to = from;
        while (to < scores.size() && scores[to].organisation == scores[from].organisation)
            ++to;
        if (auto done = visit(scores.subspan(from, to - from)); !done) return done;
        from = to;
    }
    return {};
}

void adjust(const Plan& plan, std::span<const Adjustment> adjustments, UnitResult& result) {
    for (const Adjustment& each : adjustments) {
        if (each.withdrawn || each.organisation != result.organisation) continue;
        if (each.adjustment_kind == AdjustmentKind::ruling) continue;
        if (each.id) result.adjustments.push_back(each.id);
        if (each.adjustment_kind == AdjustmentKind::bonus) result.bonus = sum(result.bonus, each.points);
        if (each.adjustment_kind == AdjustmentKind::deduction)
            result.deduction = sum(result.deduction, each.points);
        if (each.adjustment_kind == AdjustmentKind::exclusion) result.exclusion = each.reason;
    }
    result.bonus = std::min(result.bonus, Decimal::of(plan.most_bonus));
    result.deduction = std::min(result.deduction, Decimal::of(plan.most_deduction));
    const Decimal total = difference(sum(result.base_points, result.bonus), result.deduction);
    result.total = std::max(total, Decimal());
}

/// Places of one class: `ranked` holds those that take part, the best first.
void rank(const Plan& plan, std::vector<UnitResult*>& ranked) {
    std::stable_sort(ranked.begin(), ranked.end(), [](const UnitResult* left, const UnitResult* right) {
        return left->total > right->total;
    });
    const int units = static_cast<int>(ranked.size());
    for (int i = 0; i < units; ++i) {
        const auto at = static_cast<std::size_t>(i);
        UnitResult& result = *ranked[at];
        const bool with_before = i > 0 && ranked[at - 1]->total == result.total;
        const bool with_next = i + 1 < units && ranked[at + 1]->total == result.total;
        result.place = with_before ? ranked[at - 1]->place : i + 1;
        result.tied = with_before || with_next;
        result.gap = i > 0 ? difference(ranked[at - 1]->total, result.total) : Decimal();
        for (const Grade& grade : plan.grades) {
            if (grade.at_least && result.total < Decimal::of(*grade.at_least)) continue;
            if (grade.share && 100 * result.place > *grade.share * units + 50 && result.place > 0) continue;
            result.grade = grade.key;
            break;
        }
    }
}

} // namespace

std::vector<Score> scores_of(const Plan& plan, const Members& members,
                             const std::map<std::int64_t, Facts>& facts) {
    static const Facts nothing = no_facts();
    std::vector<Score> scores;
    for (const auto& [unit, group] : members) {
        const auto found = facts.find(unit);
        const Facts& of_unit = found == facts.end() ? nothing : found->second;
        for (const Line& line : plan.lines) {
            if (line.weights[group] == 0) continue;
            Score score;
            score.organisation = {unit};
            score.line = line.key;
            score.full_weight = line.weights[group];
            score.formula = line.formula.text();
            for (const Variable variable : line.reads()) {
                const Fact& fact = of_unit[static_cast<std::size_t>(variable)];
                score.inputs.push_back(Input{variable, fact.value}.to_string());
                if (fact.numbers.empty()) continue;
                const VariableEntry& entry = entry_of(variable);
                score.sources.push_back(std::string(entry.name) + ": " + std::string(entry.record) + " " +
                                        ranges_of(fact.numbers));
            }
            scores.push_back(std::move(score));
        }
    }
    return scores;
}

Result<void> reckon(const Plan& plan, std::vector<Score>& scores, std::span<const Adjustment> rulings) {
    return by_unit(scores,
                   [&](Scores of_unit) -> Result<void> { return reckon_unit(plan, of_unit, rulings); });
}

std::vector<UnitResult> results_of(const Plan& plan, const Members& members, std::span<const Score> scores,
                                   std::span<const Adjustment> adjustments) {
    std::map<std::int64_t, std::pair<Decimal, bool>> sums; // with whether anything was assessed
    for (const Score& score : scores) {
        auto& [points, assessed] = sums[score.organisation.value];
        points = sum(points, score.points);
        assessed = assessed || !score.excluded;
    }
    std::vector<UnitResult> results;
    for (const auto& [unit, group] : members) {
        UnitResult result;
        result.organisation = {unit};
        result.group = plan.classes[group].key;
        result.base_points = sums[unit].first;
        adjust(plan, adjustments, result);
        if (result.exclusion.empty() && !sums[unit].second) result.exclusion = nothing_to_assess;
        results.push_back(std::move(result));
    }
    for (const UnitClass& each : plan.classes) {
        std::vector<UnitResult*> ranked;
        for (UnitResult& result : results)
            if (result.group == each.key && result.exclusion.empty()) ranked.push_back(&result);
        rank(plan, ranked);
    }
    return results;
}

Members members_of(const Plan& plan, std::span<const UnitResult> results) {
    Members members;
    for (const UnitResult& result : results) {
        for (std::size_t i = 0; i < plan.classes.size(); ++i)
            if (plan.classes[i].key == result.group) members[result.organisation.value] = i;
    }
    return members;
}

std::string fingerprint_of(std::span<const Score> scores, std::span<const UnitResult> results) {
    Sm3 sm3;
    for (const Score& score : scores)
        sm3.add(journal::fingerprint(Score::kind, values_of(score)) + "\n");
    for (const UnitResult& result : results)
        sm3.add(journal::fingerprint(UnitResult::kind, values_of(result)) + "\n");
    return sm3.finish();
}

Result<void> suppose(const Plan& plan, const Supposition& supposition, std::vector<Score>& scores) {
    for (const auto& [key, weight] : supposition.weights) {
        if (plan.line(key) == nullptr) return Error{ErrorKind::no_such_record, key, ""};
        for (Score& score : scores)
            if (score.line == key) score.full_weight = weight;
    }
    for (const Supposition::Given& given : supposition.inputs) {
        bool met = false;
        for (Score& score : scores) {
            if (given.organisation && score.organisation != given.organisation) continue;
            for (std::string& text : score.inputs) {
                const auto input = Input::parse(text);
                if (!input || input->variable != given.variable) continue;
                text = Input{given.variable, given.value}.to_string();
                met = true;
            }
        }
        if (!met) return Error{ErrorKind::no_such_record, std::string(entry_of(given.variable).name), ""};
    }
    return {};
}

} // namespace bihuan::assessment
