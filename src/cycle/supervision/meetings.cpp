#include "cycle/supervision/meetings.hpp"

#include <algorithm>

namespace bihuan::supervision {
namespace {

Error error_of(const Meeting& meeting, ErrorKind kind, std::string detail) {
    return {kind, "meeting " + std::to_string(meeting.id.value), std::move(detail)};
}

Error error_of(const AgendaPoint& point, ErrorKind kind, std::string detail) {
    return {kind, "agenda_point " + std::to_string(point.id.value), std::move(detail)};
}

bool same(const AgendaPoint& point, const Cause& cause) {
    return point.point_kind == cause.point_kind && point.subject == cause.subject &&
           point.organisation == cause.organisation;
}

AgendaPoint point_of(const Meeting& meeting, const Cause& cause, int ordinal) {
    AgendaPoint point;
    point.meeting = meeting.id;
    point.ordinal = ordinal;
    point.point_kind = cause.point_kind;
    point.subject = cause.subject;
    point.organisation = cause.organisation;
    point.title = cause.title;
    point.reason = cause.reason;
    return point;
}

int last_ordinal(std::span<const AgendaPoint> points) {
    int last = 0;
    for (const AgendaPoint& point : points)
        last = std::max(last, point.ordinal);
    return last;
}

} // namespace

Result<MeetingState> next_state(const Meeting& meeting, MeetingAction action) {
    for (const MeetingMove& move : meeting_moves) {
        if (move.from == meeting.state && move.action == action) return move.to;
    }
    return error_of(meeting, ErrorKind::wrong_state, std::string(name_of(meeting.state)));
}

Result<Change<Meeting>> plan(Meeting wanted, Date today) {
    wanted.id = {};
    wanted.state = MeetingState::planned;
    wanted.year = wanted.held_on.year();
    if (wanted.held_on < today) {
        return Error{ErrorKind::impossible_date, wanted.held_on.to_string(), "< " + today.to_string()};
    }
    if (wanted.title.empty()) {
        wanted.title =
            std::to_string(wanted.year) + "年" + std::to_string(wanted.held_on.month()) + "月调度会";
    }
    return Change<Meeting>::created(std::move(wanted));
}

std::vector<Change<AgendaPoint>> refresh(const Meeting& meeting, std::span<const AgendaPoint> points,
                                         std::span<const Cause> causes) {
    std::vector<Change<AgendaPoint>> changes;
    for (const AgendaPoint& point : points) {
        if (point.point_kind == PointKind::other || !point.resolution.empty()) continue;
        const auto cause = std::ranges::find_if(causes, [&](const Cause& each) { return same(point, each); });
        AgendaPoint after = point;
        after.withdrawn = cause == causes.end();
        if (cause != causes.end()) after.reason = cause->reason;
        if (after.withdrawn != point.withdrawn || after.reason != point.reason)
            changes.push_back(Change<AgendaPoint>::changed(point, std::move(after)));
    }
    int ordinal = last_ordinal(points);
    for (const Cause& cause : causes) {
        if (std::ranges::any_of(points, [&](const AgendaPoint& point) { return same(point, cause); }))
            continue;
        changes.push_back(Change<AgendaPoint>::created(point_of(meeting, cause, ++ordinal)));
    }
    return changes;
}

Result<Change<AgendaPoint>> add(const Meeting& meeting, std::span<const AgendaPoint> points, Cause cause) {
    if (const auto next = next_state(meeting, MeetingAction::add_point); !next) return next.error();
    if (cause.title.empty()) return error_of(meeting, ErrorKind::needs_value, "title");
    cause.point_kind = PointKind::other;
    return Change<AgendaPoint>::created(point_of(meeting, cause, last_ordinal(points) + 1));
}

Result<Change<AgendaPoint>> withdraw(const Meeting& meeting, const AgendaPoint& point,
                                     const std::string& reason) {
    if (const auto next = next_state(meeting, MeetingAction::withdraw_point); !next) return next.error();
    if (point.withdrawn || !point.resolution.empty())
        return error_of(point, ErrorKind::wrong_state, point.resolution);
    if (reason.empty()) return error_of(point, ErrorKind::needs_reason, "withdraw_point");
    AgendaPoint after = point;
    after.withdrawn = true;
    after.resolution = reason;
    return Change<AgendaPoint>::changed(point, std::move(after), reason);
}

Result<Change<AgendaPoint>> resolve(const Meeting& meeting, const AgendaPoint& point,
                                    const std::string& resolution) {
    if (const auto next = next_state(meeting, MeetingAction::resolve_point); !next) return next.error();
    if (point.withdrawn || !point.resolution.empty())
        return error_of(point, ErrorKind::wrong_state, point.resolution);
    if (resolution.empty()) return error_of(point, ErrorKind::needs_value, "resolution");
    AgendaPoint after = point;
    after.resolution = resolution;
    return Change<AgendaPoint>::changed(point, std::move(after));
}

Result<Item> task_of(const Meeting& meeting, const std::string& resolution,
                     const std::vector<Id<Organisation>>& leads, const std::optional<Date>& due_on) {
    if (!due_on) return error_of(meeting, ErrorKind::needs_value, "due_on");
    Item item;
    item.item_kind = targets::ItemKind::task;
    item.category = targets::Category::key_task;
    item.state = targets::ItemState::active;
    item.year = meeting.year;
    item.section = meeting.title;
    item.title = resolution;
    item.text = resolution;
    item.leads = leads;
    item.starts_on = meeting.held_on;
    item.due_on = due_on;
    return item;
}

Result<Change<Meeting>> hold(const Meeting& meeting, Date on, const std::string& minutes, Date today) {
    const auto next = next_state(meeting, MeetingAction::hold_meeting);
    if (!next) return next.error();
    if (on > today) {
        return Error{ErrorKind::impossible_date, on.to_string(), "> " + today.to_string()};
    }
    Meeting after = meeting;
    after.state = *next;
    after.held_on = on;
    after.year = on.year();
    after.minutes = minutes;
    return Change<Meeting>::changed(meeting, std::move(after));
}

} // namespace bihuan::supervision
