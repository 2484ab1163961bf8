#include "app/problem.hpp"

#include "app/item.hpp"

namespace bihuan::app {
namespace {

using supervision::Policy;

/// Whose right an action follows: who owes the solution, or who judges it.
enum class Side : std::uint8_t { owner, judge };

/// permit → load → decide → save. Who may not does not learn whether the problem is there.
template <class Decide>
Result<Problem> change_problem(Context& context, Action action, Side side, Id<Problem> id,
                               std::int64_t version, Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<Problem> {
        const auto problem = load(transaction, id);
        Subject subject{context.region};
        if (problem) {
            const auto organisation =
                side == Side::owner ? supervision::owner_of(*problem) : supervision::judge_of(*problem);
            if (organisation) subject.organisations = {organisation};
        }
        if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
        if (!problem) return problem.error();
        if (auto seen = as_seen(transaction, *problem, version); !seen) return seen.error();
        const Result<Change<Problem>> change = decide(transaction, *problem);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Problem> save_found(Transaction& transaction, Problem wanted) {
    if (wanted.organisation) {
        if (auto open = check_open(transaction, {wanted.organisation}); !open) return open.error();
    }
    if (wanted.item) {
        if (auto item = load(transaction, wanted.item); !item) return item.error();
    }
    const auto change = supervision::find(std::move(wanted), transaction.act());
    if (!change) return change.error();
    return transaction.save(*change);
}

/// The problem taken from this report before, or none.
Id<Problem> taken_from(Transaction& transaction, const progress::Report& report) {
    for (const Problem& known : transaction.list(Query<Problem>().where(&Problem::item, report.item))) {
        if (known.source == supervision::ProblemSource::report && known.source_id == report.id.value)
            return known.id;
    }
    return {};
}

Result<Problem> take(Transaction& transaction, const progress::Report& report, Date today) {
    const auto item = load(transaction, report.item);
    if (!item) return item.error();
    auto wanted = supervision::problem_of(report, *item);
    if (!wanted) return wanted.error();
    wanted->found_on = today;
    return save_found(transaction, std::move(*wanted));
}

} // namespace

Result<Problem> find_problem(Context& context, Problem wanted) {
    return act(context, Action::find_problem, [&](Transaction& transaction) -> Result<Problem> {
        if (auto allowed = permit(context.actor, Action::find_problem, {context.region}); !allowed) {
            return allowed.error();
        }
        return save_found(transaction, std::move(wanted));
    });
}

Result<Problem> find_problem(Context& context, Id<progress::Report> id) {
    return act(context, Action::find_problem, [&](Transaction& transaction) -> Result<Problem> {
        if (auto allowed = permit(context.actor, Action::find_problem, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto report = load(transaction, id);
        if (!report) return report.error();
        if (const auto known = taken_from(transaction, *report))
            return Error{ErrorKind::already_there, "problem " + std::to_string(known.value), ""};
        return take(transaction, *report, context.today());
    });
}

Result<std::vector<Problem>> find_problems(Context& context, Id<progress::Round> id) {
    using Found = std::vector<Problem>;
    return act(context, Action::find_problem, [&](Transaction& transaction) -> Result<Found> {
        if (auto allowed = permit(context.actor, Action::find_problem, {context.region}); !allowed) {
            return allowed.error();
        }
        if (const auto round = load(transaction, id); !round) return round.error();
        Found found;
        using progress::Report;
        for (const Report& report : transaction.list(Query<Report>().where(&Report::round, id))) {
            // A draft is the unit's own; what was sent is the office's.
            if (!report.submitted_at || !supervision::names_problem(report)) continue;
            if (taken_from(transaction, report)) continue;
            auto problem = take(transaction, report, context.today());
            if (!problem) return problem.error();
            found.push_back(std::move(*problem));
        }
        return found;
    });
}

Result<Problem> assign_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                               const supervision::Charge& charge, const std::string& reason) {
    return change_problem(context, Action::assign_problem, Side::owner, id, version,
                          [&](Transaction& transaction, const Problem& problem) -> Result<Change<Problem>> {
                              auto change =
                                  supervision::assign(problem, charge, reason, policy, context.today());
                              if (!change) return change;
                              if (auto open = check_open(transaction, {charge.coordinator}); !open)
                                  return open.error();
                              if (auto open = check_open(transaction, charge.joint); !open)
                                  return open.error();
                              return change;
                          });
}

Result<Problem> extend_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                               Date due_on, const std::string& reason) {
    return change_problem(context, Action::extend_problem, Side::owner, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::extend(problem, due_on, reason, policy, context.today());
                          });
}

Result<Problem> raise_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                              ProblemLevel level, const std::string& reason) {
    return change_problem(context, Action::raise_problem, Side::owner, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::raise(problem, level, reason, policy, context.today());
                          });
}

Result<Problem> lower_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                              ProblemLevel level, const std::string& reason) {
    return change_problem(context, Action::lower_problem, Side::owner, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::lower(problem, level, reason, policy, context.today());
                          });
}

Result<Problem> solve_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                              const std::string& solution, const std::vector<Attachment>& evidence) {
    return change_problem(context, Action::solve_problem, Side::owner, id, version,
                          [&](Transaction& transaction, const Problem& problem) -> Result<Change<Problem>> {
                              const auto kept = keep_evidence(
                                  transaction, policy.progress.rounds.largest_mebibytes, evidence);
                              if (!kept) return kept.error();
                              return supervision::solve(problem, solution, *kept, policy, context.today());
                          });
}

Result<Problem> return_solution(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                                const std::string& reason) {
    return change_problem(context, Action::return_solution, Side::judge, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::give_back(problem, reason, policy, context.today());
                          });
}

Result<Problem> close_problem(Context& context, Id<Problem> id, std::int64_t version) {
    return change_problem(
        context, Action::close_problem, Side::judge, id, version,
        [&](Transaction&, const Problem& problem) { return supervision::close(problem, context.today()); });
}

Result<Problem> reopen_problem(Context& context, const Policy& policy, Id<Problem> id, std::int64_t version,
                               const std::string& reason) {
    return change_problem(context, Action::reopen_problem, Side::judge, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::reopen(problem, reason, policy, context.today());
                          });
}

Result<Problem> drop_problem(Context& context, Id<Problem> id, std::int64_t version,
                             const std::string& reason) {
    return change_problem(context, Action::drop_problem, Side::owner, id, version,
                          [&](Transaction&, const Problem& problem) {
                              return supervision::drop(problem, reason, context.today());
                          });
}

} // namespace bihuan::app
