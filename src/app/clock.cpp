#include "app/clock.hpp"

#include <map>

#include "app/motions.hpp"
#include "app/notices.hpp"
#include "app/order.hpp"
#include "app/registers.hpp"
#include "app/round.hpp"
#include "app/standing.hpp"
#include "app/whistles.hpp"

namespace bihuan::app {
namespace {

using progress::Cadence;

struct Opening {
    Task task;
    Cadence cadence;
    bool progress::RoundPolicy::*wanted;
    int progress::RoundPolicy::*due_days;
};
constexpr Opening openings[] = {
    {Task::open_week, Cadence::week, &progress::RoundPolicy::open_week, &progress::RoundPolicy::week_days},
    {Task::open_half_month, Cadence::half_month, &progress::RoundPolicy::open_half_month,
     &progress::RoundPolicy::half_month_days},
    {Task::open_month, Cadence::month, &progress::RoundPolicy::open_month,
     &progress::RoundPolicy::month_days},
    {Task::open_quarter, Cadence::quarter, &progress::RoundPolicy::open_quarter,
     &progress::RoundPolicy::quarter_days},
};
constexpr Task daily[] = {Task::review_standings, Task::review_supervision, Task::review_whistles,
                          Task::review_motions,   Task::review_entries,     Task::remind};

const Opening* opening_of(Task task) {
    for (const Opening& opening : openings)
        if (opening.task == task) return &opening;
    return nullptr;
}

template <class T>
Result<void> done(const Result<T>& result) {
    if (!result) return result.error();
    return {};
}

Result<void> run_task(Context& context, const Due& due, const ClockPolicies& policies) {
    if (const Opening* opening = opening_of(due.task)) {
        progress::RoundWish wish;
        wish.cadence = opening->cadence;
        wish.within = due.day;
        return done(open_round(context, policies.progress, wish));
    }
    switch (due.task) {
        case Task::review_standings:
            return done(review_standings(context, policies.progress, due.day.year()));
        case Task::review_supervision:
            return done(review_supervision(context, policies.supervision, due.day.year()));
        case Task::review_whistles:
            return done(review_whistles(context));
        case Task::review_motions:
            return done(review_motions(context, policies.motions));
        case Task::review_entries:
            return done(review_entries(context));
        default:
            return done(remind(context, policies.progress.calendar.plus_working_days(
                                            due.day, policies.progress.rounds.remind_days)));
    }
}

} // namespace

Action action_of(Task task) {
    switch (task) {
        case Task::review_standings:
            return Action::review_standings;
        case Task::review_supervision:
            return Action::review_supervision;
        case Task::review_whistles:
            return Action::review_whistles;
        case Task::review_motions:
            return Action::review_motions;
        case Task::review_entries:
            return Action::review_entries;
        case Task::remind:
            return Action::remind;
        default:
            return Action::open_round;
    }
}

std::vector<Due> due_tasks(const progress::RoundPolicy& policy, const registry::Calendar& calendar,
                           const std::map<std::string, Date>& last, Instant now) {
    std::vector<Due> due;
    // Before the hour it is still yesterday.
    const Date today = Instant{now.milliseconds - policy.clock_hour * std::int64_t{3'600'000}}.date();
    const auto add = [&](Task task, Date day) {
        const auto before = last.find(std::string(name_of(task)));
        if (before == last.end() || before->second < day) due.push_back({task, day});
    };
    for (const Opening& opening : openings) {
        if (!(policy.*opening.wanted)) continue;
        const Date ended = progress::period_of(opening.cadence, today).begins_on.plus(-1);
        const bool began = today >= calendar.next_working_day(ended.plus(1));
        if (began && today <= calendar.plus_working_days(ended, policy.*opening.due_days))
            add(opening.task, ended);
    }
    for (const Task task : daily) {
        const bool reminds = policy.remind_days > 0 && calendar.is_working_day(today);
        if (task != Task::remind || reminds) add(task, today);
    }
    return due;
}

Result<std::vector<Ran>> run_due(storage::Store& store, const std::string& region,
                                 const ClockPolicies& policies, Instant now) {
    Actor actor;
    actor.region = region;
    actor.clock = true;
    Context context{store, region, actor, now};
    const auto last = look(context, [](Transaction& transaction) -> Result<std::map<std::string, Date>> {
        return storage::last_runs(transaction);
    });
    if (!last) return last.error();
    std::vector<Ran> all;
    for (const Due& due : due_tasks(policies.progress.rounds, policies.progress.calendar, *last, now)) {
        bool mine = true;
        Claim claim{[&](Transaction& transaction) -> Result<void> {
            mine = storage::claim_run(transaction, std::string(name_of(due.task)), due.day);
            if (!mine) return Error{ErrorKind::already_there, std::string(name_of(due.task)), ""};
            return {};
        }};
        context.claim = &claim;
        const auto ran = run_task(context, due, policies);
        context.claim = nullptr;
        Ran row{due, static_cast<bool>(ran)};
        if (!ran && mine) {
            // A round that is there, or would ask about nothing, is no failure: the claim alone is kept.
            if (ran.error().kind != ErrorKind::already_there &&
                ran.error().kind != ErrorKind::no_such_record) {
                row.error = ran.error();
            } else if (auto kept = act(context, action_of(due.task), claim.write); !kept && mine) {
                row.error = kept.error();
            }
        }
        all.push_back(std::move(row));
    }
    return all;
}

} // namespace bihuan::app
