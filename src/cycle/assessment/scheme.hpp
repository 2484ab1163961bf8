// A scheme (考核办法) as its TOML says: classes of units, lines with weights and formulas, grades.
// data/policy/ scheme.toml is the one the program comes with, and says what each word means.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cycle/assessment/formula.hpp"
#include "cycle/assessment/records.hpp"
#include "journal/change.hpp"

namespace bihuan::assessment {

using journal::Change;

/// A class of units, compared with one another only.
struct UnitClass {
    std::string key, chinese, english;
    std::vector<registry::OrganisationClass> kinds;
    std::vector<std::string> words; // in the names
    std::vector<std::string> units; // by name
    std::string units_place;        // file:line
};

struct Line {
    std::string key, chinese, english;
    Formula formula;
    std::optional<Variable> needs; // nothing to assess where it is 0
    std::vector<int> weights;      // one a class, 0: the line isn't the class's
    /// needs first, then what the formula reads.
    std::vector<Variable> reads() const;
};

struct Grade {
    std::string key, chinese, english;
    std::optional<int> share;    // percent of the class's units at most
    std::optional<int> at_least; // points
};

struct Plan {
    std::string title;
    int digits = 2; // of marks and points
    int appeal_days = 5, ruling_days = 10;
    int most_bonus = 5, most_deduction = 10;
    bool public_ranking = false;
    std::vector<UnitClass> classes;
    std::vector<Line> lines;
    std::vector<Grade> grades; // the best first

    const Line* line(std::string_view key) const;
    const UnitClass* unit_class(std::string_view key) const;
    const Grade* grade(std::string_view key) const;

    /// bad_policy with file:line: an unknown setting or variable, a formula that cannot be read, weights of a
    /// class that aren't 100 together, a name or kind in two classes.
    static Result<Plan> parse(std::string_view text, std::string_view file);
    /// The text of the one the program comes with.
    static std::string_view default_text();
};

/// Each open unit's class by its place in plan.classes: by its name first, then by words in the name, then by
/// its kind. bad_policy with file:line for a name that no unit has, and for a unit in two classes at once.
Result<std::map<std::int64_t, std::size_t>> members_of(const Plan& plan, std::string_view region_name,
                                                       const std::vector<Organisation>& organisations);

/// What a scheme's states allow; README.md has the same table.
enum class SchemeAction : std::uint8_t { enact_scheme, withdraw_scheme };
constexpr auto names_of(SchemeAction) {
    return std::array<std::string_view, 2>{"enact_scheme", "withdraw_scheme"};
}
struct SchemeMove {
    SchemeState from;
    SchemeAction action;
    SchemeState to;
};
inline constexpr SchemeMove scheme_moves[] = {
    {SchemeState::draft, SchemeAction::enact_scheme, SchemeState::in_force},
    {SchemeState::draft, SchemeAction::withdraw_scheme, SchemeState::withdrawn},
    {SchemeState::in_force, SchemeAction::withdraw_scheme, SchemeState::withdrawn},
};

/// A draft; bad_policy as Plan::parse.
Result<Change<Scheme>> draft_scheme(int year, std::string source, std::string_view file);
/// The scheme, and the year's one in force before it, which it replaces. wrong_state.
Result<std::vector<Change<Scheme>>> enact(const Scheme& scheme, std::span<const Scheme> in_force);
/// wrong_state, needs_reason.
Result<Change<Scheme>> withdraw(const Scheme& scheme, const std::string& reason);

} // namespace bihuan::assessment
