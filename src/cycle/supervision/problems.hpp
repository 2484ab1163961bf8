// A problem's life: found, charged to a unit, solved, 销号; raised to county or city and back. README.md
// shows the states; `problem_moves` is the same table.
#pragma once

#include "base/error.hpp"
#include "cycle/supervision/policy.hpp"
#include "journal/change.hpp"
#include "journal/entry.hpp"

namespace bihuan::supervision {

using journal::Change;

enum class ProblemAction : std::uint8_t {
    assign_problem,
    extend_problem,
    raise_problem,
    lower_problem,
    solve_problem,
    return_solution,
    close_problem,
    reopen_problem,
    drop_problem,
};
constexpr auto names_of(ProblemAction) {
    return std::array<std::string_view, 9>{"assign_problem", "extend_problem", "raise_problem",
                                           "lower_problem",  "solve_problem",  "return_solution",
                                           "close_problem",  "reopen_problem", "drop_problem"};
}

struct ProblemMove {
    ProblemState from;
    ProblemAction action;
    ProblemState to;
};
inline constexpr ProblemMove problem_moves[] = {
    {ProblemState::found, ProblemAction::assign_problem, ProblemState::coordinating},
    {ProblemState::found, ProblemAction::drop_problem, ProblemState::dropped},
    {ProblemState::coordinating, ProblemAction::assign_problem, ProblemState::coordinating},
    {ProblemState::coordinating, ProblemAction::extend_problem, ProblemState::coordinating},
    {ProblemState::coordinating, ProblemAction::raise_problem, ProblemState::coordinating},
    {ProblemState::coordinating, ProblemAction::lower_problem, ProblemState::coordinating},
    {ProblemState::coordinating, ProblemAction::solve_problem, ProblemState::solved},
    {ProblemState::coordinating, ProblemAction::drop_problem, ProblemState::dropped},
    {ProblemState::solved, ProblemAction::return_solution, ProblemState::coordinating},
    {ProblemState::solved, ProblemAction::close_problem, ProblemState::closed},
    {ProblemState::closed, ProblemAction::reopen_problem, ProblemState::coordinating},
};

/// The state the action leads to; wrong_state with the present one.
Result<ProblemState> next_state(const Problem& problem, ProblemAction action);

/// Who owes something on it: its coordinator, and before there is one the unit whose problem it is.
Id<Organisation> owner_of(const Problem& problem);
/// Who may believe or disbelieve the solution beside the supervision office: the finder's unit, unless it is
/// itself the one that solved it; none: nobody.
Id<Organisation> judge_of(const Problem& problem);

/// A new problem as wanted. needs_value without a title or a unit; impossible_date for one found tomorrow.
Result<Change<Problem>> find(Problem wanted, const journal::Act& act);

/// Whether a report's box 存在问题 names one: 无, 暂无 and an empty box don't.
bool names_problem(const progress::Report& report);
/// The problem that a report names, in the unit's own words. needs_value where it names none.
Result<Problem> problem_of(const progress::Report& report, const Item& item);

struct Charge {
    Id<Organisation> coordinator;
    std::vector<Id<Organisation>> joint;
    std::optional<ProblemLevel> level; // empty: as it is
    std::optional<Date> due_on;        // empty: the policy's for the level
};
/// Charges a unit with it; its clock starts. Charging another unit later needs a reason and keeps the clock.
Result<Change<Problem>> assign(const Problem& problem, const Charge& charge, const std::string& reason,
                               const Policy& policy, Date today);

/// Puts its day off, with a reason and within the policy's limits; the first day is kept.
Result<Change<Problem>> extend(const Problem& problem, Date due_on, const std::string& reason,
                               const Policy& policy, Date today);

/// To the county or the city, with a reason and the clock of that level.
Result<Change<Problem>> raise(const Problem& problem, ProblemLevel level, const std::string& reason,
                              const Policy& policy, Date today);
/// Back from there, with what was said: wrong_state for a level that isn't lower.
Result<Change<Problem>> lower(const Problem& problem, ProblemLevel level, const std::string& reason,
                              const Policy& policy, Date today);

/// `evidence`: entries "SM3 file-name" that come with it.
Result<Change<Problem>> solve(const Problem& problem, const std::string& solution,
                              const std::vector<std::string>& evidence, const Policy& policy, Date today);
Result<Change<Problem>> give_back(const Problem& problem, const std::string& reason, const Policy& policy,
                                  Date today);
Result<Change<Problem>> close(const Problem& problem, Date today);
Result<Change<Problem>> reopen(const Problem& problem, const std::string& reason, const Policy& policy,
                               Date today);
Result<Change<Problem>> drop(const Problem& problem, const std::string& reason, Date today);

/// What the review makes of it: open beyond its day is late from then on; nullopt where nothing changes.
std::optional<Change<Problem>> overtaken(const Problem& problem, Date today);

} // namespace bihuan::supervision
