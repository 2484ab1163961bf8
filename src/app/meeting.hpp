// Dispatch meetings (调度会): planned with an agenda that builds itself; what they resolve becomes tasks and
// orders.
#pragma once

#include "app/order.hpp"
#include "cycle/supervision/meetings.hpp"

namespace bihuan::app {

using supervision::AgendaPoint;
using supervision::Meeting;

struct Agenda {
    Meeting meeting;
    std::vector<AgendaPoint> points; // on it
    int added = 0, withdrawn = 0;    // by this action
};
/// Of `wanted` the title, the day and the chair count.
Result<Agenda> plan_meeting(Context& context, const supervision::Policy& policy, Meeting wanted);
/// As of today; twice the same day changes nothing.
Result<Agenda> refresh_agenda(Context& context, const supervision::Policy& policy, Id<Meeting> id);

Result<AgendaPoint> add_point(Context& context, Id<Meeting> id, const std::string& title,
                              Id<Organisation> organisation);
Result<AgendaPoint> withdraw_point(Context& context, Id<AgendaPoint> id, std::int64_t version,
                                   const std::string& reason);

/// What was resolved: words alone, a task of the ledger, or an order.
enum class ResolutionKind : std::uint8_t { noted, task, order };
struct Resolution {
    std::string text;
    ResolutionKind kind = ResolutionKind::noted;
    std::vector<Id<Organisation>> leads; // the first answers an order, the others with it
    std::optional<Date> due_on;          // of an order: empty follows from its rung
};
struct Resolved {
    AgendaPoint point;
    std::optional<targets::Item> task;
    std::optional<Order> order;
};
Result<Resolved> resolve_point(Context& context, const supervision::Policy& policy, Id<AgendaPoint> id,
                               std::int64_t version, const Resolution& resolution);

Result<Meeting> hold_meeting(Context& context, Id<Meeting> id, std::int64_t version, Date on,
                             const std::string& minutes);

} // namespace bihuan::app
