#include "reading/reconcile/reconcile.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "quantity/attainment.hpp"
#include "reading/reconcile/names.hpp"

namespace bihuan::reconcile {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using extraction::Statement;

constexpr double trustworthy = 0.8; // README.md: pairs below are dropped
constexpr double slight_doubt = 0.97;
constexpr double same_number = 0.15;

quantity::Bound bound_of(Relation relation) {
    switch (relation) {
        case Relation::ge:
            return quantity::Bound::ge;
        case Relation::gt:
            return quantity::Bound::gt;
        case Relation::le:
            return quantity::Bound::le;
        case Relation::lt:
            return quantity::Bound::lt;
        case Relation::approx:
            return quantity::Bound::approx;
        case Relation::eq:
        case Relation::between:
            break;
    }
    return quantity::Bound::none;
}

/// 1 for one unit, a little less for two classifiers of one class, 0 for different units.
double unit_agreement(std::string_view left, std::string_view right) {
    if (left == right) return 1;
    constexpr std::array<std::array<std::string_view, 5>, 3> classes{{
        {"人", "名", "位", "", ""},
        {"个", "家", "处", "所", "座"},
        {"场", "场次", "", "", ""},
    }};
    for (const auto& alike : classes) {
        const auto has = [&](std::string_view unit) {
            return !unit.empty() && std::find(alike.begin(), alike.end(), unit) != alike.end();
        };
        if (has(left) && has(right)) return slight_doubt;
    }
    return 0;
}

/// An increment and a level answer each other only where the level's deed adds to what is counted.
double measure_agreement(const Statement& left, const Name& left_name, const Statement& right,
                         const Name& right_name) {
    if (left.measure == right.measure) return 1;
    const bool same_count =
        (left.measure == Measure::increment && right.measure == Measure::level && right_name.adds_to_stock) ||
        (left.measure == Measure::level && right.measure == Measure::increment && left_name.adds_to_stock);
    return same_count ? slight_doubt : 0;
}

double confidence_of(const Statement& target, const Name& target_name, const Statement& result,
                     const Name& result_name) {
    if (target.period && result.period && target.period != result.period) return 0;
    if (target.measure == Measure::rank && target.scope != result.scope) return 0;
    const double agreement = unit_agreement(target.unit, result.unit) *
                             measure_agreement(target, target_name, result, result_name);
    if (agreement == 0) return 0;
    const double alike = similarity(target_name, result_name);
    // The very same number of three digits or more under a like name is hardly chance: 208公里 and 208公里.
    const bool telling = target.value == result.value && target.value.magnitude().mantissa() >= 100;
    return alike == 0 ? 0 : agreement * std::min(1.0, alike + (telling ? same_number : 0));
}

quantity::Goal goal_of(const Statement& target) {
    const bool place = target.measure == Measure::rank;
    return {.value = target.value,
            .bound = bound_of(target.relation),
            .high = target.value_high,
            .direction = place ? quantity::Direction::less_is_better : direction_of(target.indicator)};
}

} // namespace

std::string_view name_of(Verdict verdict) {
    constexpr std::array names{"met", "missed", "unreported"};
    return names[static_cast<std::size_t>(verdict)];
}

std::vector<Line> reconcile(const std::vector<Statement>& plan, const std::vector<Statement>& report) {
    struct Named {
        std::size_t index;
        Name name;
    };
    const auto named = [](const std::vector<Statement>& statements, Kind kind) {
        std::vector<Named> result;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            if (statements[i].kind == kind) result.push_back({i, parse_name(statements[i].indicator)});
        }
        return result;
    };
    const std::vector<Named> targets = named(plan, Kind::target);
    const std::vector<Named> results = named(report, Kind::result);

    struct Pair {
        double confidence;
        std::size_t target, result; // places in targets and results
    };
    std::vector<Pair> pairs;
    for (std::size_t t = 0; t < targets.size(); ++t) {
        for (std::size_t r = 0; r < results.size(); ++r) {
            const double confidence = confidence_of(plan[targets[t].index], targets[t].name,
                                                    report[results[r].index], results[r].name);
            if (confidence >= trustworthy) pairs.push_back({confidence, t, r});
        }
    }
    // Equal confidence: the earlier of each document, where the headline figures stand.
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.confidence > b.confidence; });

    std::vector<Line> lines;
    for (const Named& target : targets)
        lines.push_back({.target = target.index, .result = {}, .ratio = {}});
    std::vector<bool> used(results.size());
    for (const Pair& pair : pairs) {
        Line& line = lines[pair.target];
        if (line.result || used[pair.result]) continue;
        used[pair.result] = true;
        line.result = results[pair.result].index;
        line.confidence = pair.confidence;
        const quantity::Goal goal = goal_of(plan[line.target]);
        const Decimal& got = report[*line.result].value;
        line.verdict = quantity::reached(goal, got) ? Verdict::met : Verdict::missed;
        if (const auto ratio = quantity::ratio_of(goal, got)) {
            line.ratio = std::round(ratio->approximate() * 10000) / 10000;
        }
    }
    return lines;
}

} // namespace bihuan::reconcile
