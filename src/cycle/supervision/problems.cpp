#include "cycle/supervision/problems.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "cycle/supervision/clocks.hpp"

namespace bihuan::supervision {
namespace {

std::string name_in_errors(const Problem& problem) {
    return "problem " + std::to_string(problem.id.value);
}

Error error_of(const Problem& problem, ErrorKind kind, std::string detail) {
    return {kind, name_in_errors(problem), std::move(detail)};
}

/// Moved to the action's state, with what every move keeps: late once it is beyond its day, and why.
Result<Problem> moved(const Problem& problem, ProblemAction action, Date today) {
    const auto next = next_state(problem, action);
    if (!next) return next.error();
    Problem after = problem;
    after.state = *next;
    if (problem.state == ProblemState::coordinating && problem.due_on && today > *problem.due_on)
        after.late = true;
    return after;
}

Result<Problem> moved_for(const Problem& problem, ProblemAction action, const std::string& reason,
                          Date today) {
    auto after = moved(problem, action, today);
    if (!after) return after;
    if (reason.empty()) return error_of(problem, ErrorKind::needs_reason, std::string(name_of(action)));
    after->last_reason = reason;
    return after;
}

int days_of(ProblemLevel level, const Policy& policy) {
    return policy.supervision.problems.days[static_cast<std::size_t>(level)];
}

/// To another level: the clock is that level's, from today.
Result<Change<Problem>> at_level(const Problem& problem, ProblemAction action, ProblemLevel level,
                                 const std::string& reason, const Policy& policy, Date today) {
    auto after = moved_for(problem, action, reason, today);
    if (!after) return after.error();
    after->level = level;
    after->due_on = policy.calendar().plus_working_days(today, days_of(level, policy));
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

} // namespace

Result<ProblemState> next_state(const Problem& problem, ProblemAction action) {
    for (const ProblemMove& move : problem_moves) {
        if (move.from == problem.state && move.action == action) return move.to;
    }
    return error_of(problem, ErrorKind::wrong_state, std::string(name_of(problem.state)));
}

Id<Organisation> owner_of(const Problem& problem) {
    return problem.coordinator ? problem.coordinator : problem.organisation;
}

Id<Organisation> judge_of(const Problem& problem) {
    return problem.found_by_organisation == owner_of(problem) ? Id<Organisation>{}
                                                              : problem.found_by_organisation;
}

Result<Change<Problem>> find(Problem wanted, const journal::Act& act) {
    wanted.id = {};
    if (wanted.title.empty()) return Error{ErrorKind::needs_value, "problem", "title"};
    if (!wanted.organisation) return Error{ErrorKind::needs_value, wanted.title, "organisation"};
    if (wanted.found_on > act.now.date()) {
        return Error{ErrorKind::impossible_date, wanted.found_on.to_string(),
                     "> " + act.now.date().to_string()};
    }
    wanted.state = ProblemState::found;
    wanted.found_by = act.actor.post;
    wanted.found_by_organisation = act.actor.organisation;
    return Change<Problem>::created(std::move(wanted));
}

bool names_problem(const progress::Report& report) {
    std::u32string said = from_utf8(report.problems);
    std::erase_if(said, [](char32_t c) { return is_space(c) || c == U'。' || c == U'.'; });
    for (const std::u32string_view nothing : {U"", U"无", U"暂无", U"没有", U"无问题", U"暂无问题"})
        if (said == nothing) return false;
    return true;
}

Result<Problem> problem_of(const progress::Report& report, const Item& item) {
    if (!names_problem(report)) {
        return Error{ErrorKind::needs_value, "report " + std::to_string(report.id.value), "problems"};
    }
    Problem problem;
    problem.title = item.title;
    problem.text = report.problems;
    problem.source = ProblemSource::report;
    problem.source_id = report.id.value;
    problem.item = report.item;
    problem.organisation = report.organisation;
    return problem;
}

Result<Change<Problem>> assign(const Problem& problem, const Charge& charge, const std::string& reason,
                               const Policy& policy, Date today) {
    const bool again = problem.state == ProblemState::coordinating;
    auto after = again ? moved_for(problem, ProblemAction::assign_problem, reason, today)
                       : moved(problem, ProblemAction::assign_problem, today);
    if (!after) return after.error();
    if (!charge.coordinator) return error_of(problem, ErrorKind::needs_value, "coordinator");
    after->coordinator = charge.coordinator;
    after->joint = charge.joint;
    std::erase(after->joint, charge.coordinator);
    if (again) return Change<Problem>::changed(problem, std::move(*after), reason);
    if (charge.level) after->level = *charge.level;
    if (charge.due_on) {
        if (auto day = check_day(*charge.due_on, policy.calendar(), today); !day) return day.error();
    }
    after->due_on =
        charge.due_on.value_or(policy.calendar().plus_working_days(today, days_of(after->level, policy)));
    after->original_due_on = after->due_on;
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

Result<Change<Problem>> extend(const Problem& problem, Date due_on, const std::string& reason,
                               const Policy& policy, Date today) {
    auto after = moved_for(problem, ProblemAction::extend_problem, reason, today);
    if (!after) return after.error();
    const ProblemPolicy& limits = policy.supervision.problems;
    if (auto may = check_extension({problem.due_on.value_or(today), due_on, problem.changes,
                                    limits.extensions, limits.extension_days, name_in_errors(problem)},
                                   policy.calendar(), today);
        !may) {
        return may.error();
    }
    after->due_on = due_on;
    ++after->changes;
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

Result<Change<Problem>> raise(const Problem& problem, ProblemLevel level, const std::string& reason,
                              const Policy& policy, Date today) {
    if (problem.state == ProblemState::coordinating && level <= problem.level) {
        return error_of(problem, ErrorKind::wrong_state, std::string(name_of(problem.level)));
    }
    return at_level(problem, ProblemAction::raise_problem, level, reason, policy, today);
}

Result<Change<Problem>> lower(const Problem& problem, ProblemLevel level, const std::string& reason,
                              const Policy& policy, Date today) {
    if (problem.state == ProblemState::coordinating && level >= problem.level) {
        return error_of(problem, ErrorKind::wrong_state, std::string(name_of(problem.level)));
    }
    return at_level(problem, ProblemAction::lower_problem, level, reason, policy, today);
}

Result<Change<Problem>> solve(const Problem& problem, const std::string& solution,
                              const std::vector<std::string>& evidence, const Policy& policy, Date today) {
    auto after = moved(problem, ProblemAction::solve_problem, today);
    if (!after) return after.error();
    if (solution.empty()) return error_of(problem, ErrorKind::needs_value, "solution");
    if (auto added = add_evidence(after->evidence, evidence, policy.progress.rounds, name_in_errors(problem));
        !added) {
        return added.error();
    }
    if (policy.supervision.problems.evidence && after->evidence.empty()) {
        return error_of(problem, ErrorKind::needs_value, "evidence");
    }
    after->solution = solution;
    after->solved_on = today;
    return Change<Problem>::changed(problem, std::move(*after));
}

Result<Change<Problem>> give_back(const Problem& problem, const std::string& reason, const Policy& policy,
                                  Date today) {
    auto after = moved_for(problem, ProblemAction::return_solution, reason, today);
    if (!after) return after.error();
    ++after->returns;
    // Solved early and sent back: the unit keeps the time it had.
    after->due_on =
        std::max(problem.due_on.value_or(today),
                 policy.calendar().plus_working_days(today, policy.supervision.problems.returned_days));
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

Result<Change<Problem>> close(const Problem& problem, Date today) {
    auto after = moved(problem, ProblemAction::close_problem, today);
    if (!after) return after.error();
    after->closed_on = today;
    return Change<Problem>::changed(problem, std::move(*after));
}

Result<Change<Problem>> reopen(const Problem& problem, const std::string& reason, const Policy& policy,
                               Date today) {
    auto after = moved_for(problem, ProblemAction::reopen_problem, reason, today);
    if (!after) return after.error();
    ++after->reopened;
    after->closed_on.reset();
    after->due_on = policy.calendar().plus_working_days(today, policy.supervision.problems.reopened_days);
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

Result<Change<Problem>> drop(const Problem& problem, const std::string& reason, Date today) {
    auto after = moved_for(problem, ProblemAction::drop_problem, reason, today);
    if (!after) return after.error();
    return Change<Problem>::changed(problem, std::move(*after), reason);
}

std::optional<Change<Problem>> overtaken(const Problem& problem, Date today) {
    if (problem.state != ProblemState::coordinating || problem.late || !problem.due_on ||
        today <= *problem.due_on) {
        return std::nullopt;
    }
    Problem after = problem;
    after.late = true;
    return Change<Problem>::changed(problem, std::move(after));
}

} // namespace bihuan::supervision
