// From facts to scores, from scores to places: pure, so that what-if, correction and check reckon as the
// assessment did. README.md says how in words.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "cycle/assessment/records.hpp"
#include "cycle/assessment/scheme.hpp"

namespace bihuan::assessment {

/// Why a unit without any line to assess has no place; render/ puts it into words.
inline constexpr std::string_view nothing_to_assess = "nothing_to_assess";

/// Unit → place of its class in plan.classes.
using Members = std::map<std::int64_t, std::size_t>;

/// One score a unit and line of its class, with inputs and sources, not yet reckoned; in the order of units
/// and lines.
std::vector<Score> scores_of(const Plan& plan, const Members& members,
                             const std::map<std::int64_t, Facts>& facts);

/// Marks, weights and points of the scores from their inputs, formulas and full weights; `rulings` set the
/// points of their unit and line. bad_formula where no number comes out.
Result<void> reckon(const Plan& plan, std::vector<Score>& scores, std::span<const Adjustment> rulings);

/// Sums, places, gaps and grades. `adjustments`: bonuses, deductions and exclusions that count.
std::vector<UnitResult> results_of(const Plan& plan, const Members& members, std::span<const Score> scores,
                                   std::span<const Adjustment> adjustments);

/// The unit's class again, from what was kept of it.
Members members_of(const Plan& plan, std::span<const UnitResult> results);

/// SM3 over all that counts, in the order of their numbers.
std::string fingerprint_of(std::span<const Score> scores, std::span<const UnitResult> results);

/// What if: inputs of a unit, weights of lines, adjustments.
struct Supposition {
    struct Given {
        Id<Organisation> organisation; // none: every unit
        Variable variable{};
        Decimal value;
    };
    std::vector<Given> inputs;
    std::vector<std::pair<std::string, int>> weights; // line → in every class that has it
    std::vector<Adjustment> adjustments;              // beside those that count
};
/// `scores` as supposed, ready to be reckoned. no_such_record for a line or input that isn't there.
Result<void> suppose(const Plan& plan, const Supposition& supposition, std::vector<Score>& scores);

} // namespace bihuan::assessment
