// Problems (问题): found, charged to a unit, solved, 销号.
#pragma once

#include "app/evidence.hpp"
#include "cycle/supervision/problems.hpp"

namespace bihuan::app {

using supervision::Problem;
using supervision::ProblemLevel;

/// The problem as wanted; its finder is the actor.
Result<Problem> find_problem(Context& context, Problem wanted);
/// What the unit itself wrote in its report's 存在问题: the words, the item and the unit are the report's.
/// already_there where it was taken before.
Result<Problem> find_problem(Context& context, Id<progress::Report> report);
/// Every problem that a round's reports name and that was not taken before; empty: none.
Result<std::vector<Problem>> find_problems(Context& context, Id<progress::Round> round);

// `version`: as the user last saw it, 0: whatever it is now.
Result<Problem> assign_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                               std::int64_t version, const supervision::Charge& charge,
                               const std::string& reason = {});
Result<Problem> extend_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                               std::int64_t version, Date due_on, const std::string& reason);
Result<Problem> raise_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                              std::int64_t version, ProblemLevel level, const std::string& reason);
Result<Problem> lower_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                              std::int64_t version, ProblemLevel level, const std::string& reason);
Result<Problem> solve_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                              std::int64_t version, const std::string& solution,
                              const std::vector<Attachment>& evidence);
Result<Problem> return_solution(Context& context, const supervision::Policy& policy, Id<Problem> id,
                                std::int64_t version, const std::string& reason);
Result<Problem> close_problem(Context& context, Id<Problem> id, std::int64_t version);
Result<Problem> reopen_problem(Context& context, const supervision::Policy& policy, Id<Problem> id,
                               std::int64_t version, const std::string& reason);
Result<Problem> drop_problem(Context& context, Id<Problem> id, std::int64_t version,
                             const std::string& reason);

} // namespace bihuan::app
