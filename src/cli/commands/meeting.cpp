#include "app/meeting.hpp"

#include <algorithm>

#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/supervision.hpp"

namespace bihuan::commands {
namespace {

using supervision::AgendaPoint;
using supervision::Meeting;

std::string number(std::size_t count) {
    return std::to_string(count);
}

} // namespace

Reply list_meetings(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::meeting_list(must(views::meetings(context, call.year())), call.language)}};
}

Reply show_meeting(Call& call) {
    app::Context context = call.context();
    const auto meeting = must(views::meeting(context, call.id<Meeting>(0)));
    return {.sheets = {render::agenda_sheet(meeting, call.language)}};
}

Reply print_meeting(Call& call) {
    app::Context context = call.context();
    const auto meeting = must(views::meeting(context, call.id<Meeting>(0)));
    return {.text = render::agenda_text(meeting, call.language)};
}

Reply plan_meeting(Call& call) {
    app::Context context = call.context();
    Meeting wanted;
    wanted.title = call.operand(0);
    wanted.held_on = call.day("date");
    if (call.given("chair")) wanted.chair = Known(context).post(call.option("chair"));
    const auto agenda = must(app::plan_meeting(context, call.office.supervision_policy(), std::move(wanted)));
    return call.told(Word::told_meeting_planned,
                     {std::to_string(agenda.meeting.id.value), agenda.meeting.title,
                      agenda.meeting.held_on.to_string(), number(agenda.points.size())});
}

Reply refresh_agenda(Call& call) {
    app::Context context = call.context();
    const auto agenda =
        must(app::refresh_agenda(context, call.office.supervision_policy(), call.id<Meeting>(0)));
    return call.told(
        Word::told_agenda_refreshed,
        {std::to_string(agenda.added), std::to_string(agenda.withdrawn), number(agenda.points.size())});
}

Reply add_point(Call& call) {
    app::Context context = call.context();
    const auto unit =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : Id<registry::Organisation>();
    const auto point = must(app::add_point(context, call.id<Meeting>(0), call.operand(1), unit));
    return call.told(Word::told_point_added, {std::to_string(point.id.value), point.title});
}

Reply withdraw_point(Call& call) {
    app::Context context = call.context();
    const auto point =
        must(app::withdraw_point(context, call.id<AgendaPoint>(0), call.version(), call.option("reason")));
    return call.told(Word::told_point_withdrawn, {std::to_string(point.id.value), point.title});
}

Reply resolve_point(Call& call) {
    app::Context context = call.context();
    app::Resolution resolution;
    resolution.text = call.operand(1);
    resolution.leads = Known(context).organisations(call.all("lead"));
    resolution.due_on = call.date("due");
    resolution.kind = call.given("order")                              ? app::ResolutionKind::order
                      : resolution.due_on || !resolution.leads.empty() ? app::ResolutionKind::task
                                                                       : app::ResolutionKind::noted;
    const auto resolved = must(app::resolve_point(context, call.office.supervision_policy(),
                                                  call.id<AgendaPoint>(0), call.version(), resolution));
    const std::string point = std::to_string(resolved.point.id.value);
    if (resolved.order) {
        return call.told(Word::told_point_order,
                         {point, resolved.order->number, resolved.order->due_on.to_string()});
    }
    if (resolved.task) {
        return call.told(Word::told_point_task, {point, std::to_string(resolved.task->id.value),
                                                 resolved.task->title, resolved.task->due_on->to_string()});
    }
    return call.told(Word::told_point_noted, {point});
}

Reply hold_meeting(Call& call) {
    app::Context context = call.context();
    const auto held = must(app::hold_meeting(context, call.id<Meeting>(0), call.version(), call.day("date"),
                                             call.option("text")));
    const auto sheet = must(views::meeting(context, held.id));
    const auto resolved = std::ranges::count_if(
        sheet.points, [](const AgendaPoint& point) { return !point.resolution.empty(); });
    return call.told(Word::told_meeting_held,
                     {held.title, number(sheet.points.size()), std::to_string(resolved)});
}

} // namespace bihuan::commands
