// Dispatch meetings and the points of their agendas.
#include "app/meeting.hpp"
#include "app/page.hpp"
#include "render/supervision.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"
#include "views/supervision.hpp"

namespace bihuan::api {

template <>
struct Shape<app::Agenda> {
    static constexpr std::string_view name = "Agenda";
    static constexpr auto fields() {
        using app::Agenda;
        return std::tuple{field("meeting", &Agenda::meeting), field("points", &Agenda::points),
                          field("added", &Agenda::added), field("withdrawn", &Agenda::withdrawn)};
    }
};
template <>
struct Shape<app::Resolved> {
    static constexpr std::string_view name = "Resolved";
    static constexpr auto fields() {
        using app::Resolved;
        return std::tuple{field("point", &Resolved::point), field("task", &Resolved::task),
                          field("order", &Resolved::order)};
    }
};
template <>
struct Shape<views::SupervisionNames> {
    static constexpr std::string_view name = "SupervisionNames";
    static constexpr auto fields() {
        using views::SupervisionNames;
        return std::tuple{field("organisations", &SupervisionNames::organisations),
                          field("posts", &SupervisionNames::posts), field("items", &SupervisionNames::items)};
    }
};
template <>
struct Shape<views::MeetingSheet> {
    static constexpr std::string_view name = "MeetingSheet";
    static constexpr auto fields() {
        using views::MeetingSheet;
        return std::tuple{field("meeting", &MeetingSheet::meeting), field("points", &MeetingSheet::points),
                          field("orders", &MeetingSheet::orders), field("tasks", &MeetingSheet::tasks),
                          field("names", &MeetingSheet::names)};
    }
};

namespace {

using app::AgendaPoint;
using app::Meeting;
using registry::Organisation;

struct Plan {
    std::string title;
    std::optional<Date> date; // absent: today
    Id<registry::Post> chair;
    static constexpr auto fields() {
        return std::tuple{field("title", &Plan::title), field("date", &Plan::date),
                          field("chair", &Plan::chair)};
    }
};
Result<app::Agenda> plan(Call& call, const Plan& asked) {
    Meeting wanted;
    wanted.title = asked.title;
    wanted.held_on = asked.date.value_or(call.context.today());
    wanted.chair = asked.chair;
    return app::plan_meeting(call.context, call.policies().supervision, std::move(wanted));
}
Result<app::Agenda> refresh(Call& call) {
    return app::refresh_agenda(call.context, call.policies().supervision, call.id<Meeting>());
}

struct Add {
    std::string title;
    Id<Organisation> unit;
    static constexpr auto fields() {
        return std::tuple{needed("title", &Add::title), field("unit", &Add::unit)};
    }
};
Result<AgendaPoint> add(Call& call, const Add& asked) {
    return app::add_point(call.context, call.id<Meeting>(), asked.title, asked.unit);
}
Result<AgendaPoint> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_point(call.context, call.id<AgendaPoint>(), call.version, asked.reason);
}

struct Resolve {
    std::string text;
    std::vector<Id<Organisation>> lead;
    std::optional<Date> due;
    bool order = false; // else a task, where there is a lead or a day; else words alone
    static constexpr auto fields() {
        return std::tuple{needed("text", &Resolve::text), field("lead", &Resolve::lead),
                          field("due", &Resolve::due), field("order", &Resolve::order)};
    }
};
Result<app::Resolved> resolve(Call& call, const Resolve& asked) {
    using app::ResolutionKind;
    const bool task = asked.due || !asked.lead.empty();
    const app::Resolution resolution{asked.text,
                                     asked.order ? ResolutionKind::order
                                     : task      ? ResolutionKind::task
                                                 : ResolutionKind::noted,
                                     asked.lead, asked.due};
    return app::resolve_point(call.context, call.policies().supervision, call.id<AgendaPoint>(), call.version,
                              resolution);
}

struct Hold {
    std::optional<Date> date; // absent: today
    std::string text;
    static constexpr auto fields() {
        return std::tuple{field("date", &Hold::date), field("text", &Hold::text)};
    }
};
Result<Meeting> hold(Call& call, const Hold& asked) {
    return app::hold_meeting(call.context, call.id<Meeting>(), call.version,
                             asked.date.value_or(call.context.today()), asked.text);
}

Result<Meeting> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Meeting>());
}
Result<views::MeetingSheet> show_agenda(Call& call) {
    return views::meeting(call.context, call.id<Meeting>());
}
Result<AgendaPoint> show_point(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<AgendaPoint>());
}
Result<Download> print(Call& call, const Print& asked) {
    const auto sheet = show_agenda(call);
    if (!sheet) return sheet.error();
    return printed(
        document_of(render::agenda_text(*sheet, call.language), call.context.today(), call.language),
        asked.format, sheet->meeting.title);
}

constexpr std::array table{
    listing<Meeting, Action::read_ledger, &Meeting::year, &Meeting::state>("/meetings", "list_meetings",
                                                                           "调度会", "dispatch meetings"),
    route<&show>(Method::get, "/meetings/{meeting}", Action::read_ledger)
        .named("show_meeting", "一次调度会", "a dispatch meeting"),
    route<&show_agenda>(Method::get, "/meetings/{meeting}/agenda", Action::read_ledger)
        .named("show_agenda", "调度会议程和议定事项", "a meeting's agenda and what became of it"),
    route<&print>(Method::get, "/meetings/{meeting}/print", Action::read_ledger)
        .named("print_meeting", "打印议程和议定事项", "a meeting's agenda to print")
        .slow(),
    route<&plan>(Method::post, "/meetings", Action::plan_meeting),
    route<&refresh>(Method::post, "/meetings/{meeting}/refresh", Action::refresh_agenda),
    route<&hold>(Method::post, "/meetings/{meeting}/hold", Action::hold_meeting),
    route<&add>(Method::post, "/meetings/{meeting}/points", Action::add_point),
    listing<AgendaPoint, Action::read_ledger, &AgendaPoint::meeting, &AgendaPoint::point_kind,
            &AgendaPoint::organisation, &AgendaPoint::withdrawn>("/points", "list_points", "议程事项",
                                                                 "points of agendas"),
    route<&show_point>(Method::get, "/points/{point}", Action::read_ledger)
        .named("show_point", "一个议程事项", "a point of an agenda"),
    route<&withdraw>(Method::post, "/points/{point}/withdraw", Action::withdraw_point),
    route<&resolve>(Method::post, "/points/{point}/resolve", Action::resolve_point),
};

} // namespace

std::span<const Route> meeting_routes() {
    return table;
}

} // namespace bihuan::api
