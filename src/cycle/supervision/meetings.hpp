// Dispatch meetings: an agenda that builds itself, resolutions that become tasks and orders. README.md shows
// the states; `meeting_moves` is the same table.
#pragma once

#include <span>

#include "base/error.hpp"
#include "cycle/supervision/policy.hpp"
#include "journal/change.hpp"

namespace bihuan::supervision {

using journal::Change;

enum class MeetingAction : std::uint8_t {
    refresh_agenda,
    add_point,
    withdraw_point,
    resolve_point,
    hold_meeting,
};
constexpr auto names_of(MeetingAction) {
    return std::array<std::string_view, 5>{"refresh_agenda", "add_point", "withdraw_point", "resolve_point",
                                           "hold_meeting"};
}
struct MeetingMove {
    MeetingState from;
    MeetingAction action;
    MeetingState to;
};
inline constexpr MeetingMove meeting_moves[] = {
    {MeetingState::planned, MeetingAction::refresh_agenda, MeetingState::planned},
    {MeetingState::planned, MeetingAction::add_point, MeetingState::planned},
    {MeetingState::planned, MeetingAction::withdraw_point, MeetingState::planned},
    {MeetingState::planned, MeetingAction::resolve_point, MeetingState::planned},
    {MeetingState::planned, MeetingAction::hold_meeting, MeetingState::held},
    {MeetingState::held, MeetingAction::resolve_point, MeetingState::held}, // the minutes come after it
};

/// The state the action leads to; wrong_state with the present one.
Result<MeetingState> next_state(const Meeting& meeting, MeetingAction action);

/// A title, 2025年3月调度会 where none is given, and a day that has not gone by.
Result<Change<Meeting>> plan(Meeting wanted, Date today);

/// What asks for a place on the agenda.
struct Cause {
    PointKind point_kind = PointKind::other;
    std::int64_t subject = 0;
    Id<Organisation> organisation;
    std::string title;
    std::string reason; // key=figure
};
/// What brings the agenda up to its causes: new points at its end, what is settled taken off, reasons as they
/// are now. What was resolved, added by hand or taken off by hand stays as it is. Twice the same causes:
/// nothing.
std::vector<Change<AgendaPoint>> refresh(const Meeting& meeting, std::span<const AgendaPoint> points,
                                         std::span<const Cause> causes);

Result<Change<AgendaPoint>> add(const Meeting& meeting, std::span<const AgendaPoint> points, Cause cause);
/// With a reason, which stands where the resolution would.
Result<Change<AgendaPoint>> withdraw(const Meeting& meeting, const AgendaPoint& point,
                                     const std::string& reason);
/// wrong_state for a point that is resolved already or off the agenda; needs_value without words.
Result<Change<AgendaPoint>> resolve(const Meeting& meeting, const AgendaPoint& point,
                                    const std::string& resolution);
/// The task that a resolution becomes: it stands under the meeting's title in the ledger. needs_value without
/// a day.
Result<Item> task_of(const Meeting& meeting, const std::string& resolution,
                     const std::vector<Id<Organisation>>& leads, const std::optional<Date>& due_on);

/// Held on its day, or another that has come.
Result<Change<Meeting>> hold(const Meeting& meeting, Date on, const std::string& minutes, Date today);

} // namespace bihuan::supervision
