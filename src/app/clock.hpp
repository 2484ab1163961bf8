// What the program does by itself when it falls due: opens rounds, reviews, reminds. Each task of a region is
// claimed in the transaction that does it, and a writing transaction has its region to itself: so it is done
// once, however many servers share the database.
#pragma once

#include "app/context.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_policy.hpp"
#include "cycle/supervision/policy.hpp"

namespace bihuan::app {

enum class Task : std::uint8_t {
    open_week,
    open_half_month,
    open_month,
    open_quarter,
    review_standings,
    review_supervision,
    review_whistles,
    review_motions,
    review_entries,
    remind,
};
constexpr auto names_of(Task) {
    return std::array<std::string_view, 10>{
        "open_week",          "open_half_month", "open_month",     "open_quarter",   "review_standings",
        "review_supervision", "review_whistles", "review_motions", "review_entries", "remind"};
}
Action action_of(Task task);

/// A task that has fallen due, up to and with `day`: of an opening, the last day of its period.
struct Due {
    Task task = Task::remind;
    Date day;
    friend bool operator==(const Due&, const Due&) = default;
};
/// Pure. `last`: the day up to which each was done. Rounds open on the first working day after their period;
/// one whose reports would have been due already is left. The rest is done each day, from the policy's hour.
std::vector<Due> due_tasks(const progress::RoundPolicy& policy, const registry::Calendar& calendar,
                           const std::map<std::string, Date>& last, Instant now);

struct ClockPolicies {
    const progress::Policy& progress;
    const supervision::Policy& supervision;
    const supervision::MotionPolicy& motions;
};
struct Ran {
    Due due;
    bool needed = true;              // false: there was nothing to do, or another server did it
    std::optional<Error> error = {}; // it is tried again
};
/// Does what is due in the region, in the program's name.
Result<std::vector<Ran>> run_due(storage::Store& store, const std::string& region,
                                 const ClockPolicies& policies, Instant now);

} // namespace bihuan::app
