#include "app/meeting.hpp"

#include <algorithm>

#include "app/causes.hpp"
#include "app/item.hpp"
#include "cycle/supervision/problems.hpp"
#include "cycle/supervision/whistle_records.hpp"

namespace bihuan::app {
namespace {

using progress::Reason;
using supervision::Cause;
using supervision::OrderState;
using supervision::PointKind;
using supervision::Policy;
using supervision::Problem;
using supervision::ProblemState;
using targets::Item;

/// Why a problem is on the agenda: nobody has it, it is late, or it needs the county or the city. nullopt: it
/// isn't.
std::optional<Reason> reason_of(const Problem& problem, const Policy& policy, Date today) {
    const supervision::AgendaPolicy& agenda = policy.supervision.agenda;
    if (problem.state == ProblemState::found) {
        const int days = policy.calendar().working_days_between(problem.found_on, today);
        if (days < agenda.unassigned_days) return std::nullopt;
        return Reason{"unassigned",
                      {{"found", problem.found_on.to_string()}, {"days", std::to_string(days)}}};
    }
    if (!problem.due_on) return std::nullopt;
    const std::string due = problem.due_on->to_string();
    if (today > *problem.due_on) return Reason{"problem_late", {{"due", due}}};
    if (problem.level < agenda.from_level) return std::nullopt;
    return Reason{"problem_raised", {{"level", std::string(name_of(problem.level))}, {"due", due}}};
}

/// Why an order is: it is late, was late and has climbed, or its interview is overdue.
std::optional<Reason> reason_of(const Order& order, Date today) {
    if (auto late = supervision::lateness_of(order, today)) return late;
    if (order.interview_by && !order.interviewed_on && today > *order.interview_by)
        return Reason{"interview_owed", {{"by", order.interview_by->to_string()}}};
    if (!order.late || !supervision::waits_for_unit(order)) return std::nullopt;
    return Reason{"order_climbed",
                  {{"rung", std::string(name_of(order.rung))}, {"due", order.due_on.to_string()}}};
}

std::vector<Cause> causes_of(Transaction& transaction, const Policy& policy, int year, Date today) {
    std::vector<Cause> causes;
    for (const supervision::RedRun& run : red_runs(transaction, year, today)) {
        const auto standing = transaction.find(Id<progress::Standing>{run.item.id.value});
        causes.push_back({PointKind::red, run.item.id.value,
                          run.item.leads.empty() ? Id<Organisation>{} : run.item.leads.front(),
                          run.item.title, standing ? standing->reason : ""});
    }
    for (const supervision::Silence& silence : silences(transaction, policy.calendar(), year, today)) {
        const auto unit = transaction.find(silence.organisation);
        causes.push_back({PointKind::silence, silence.round, silence.organisation, unit ? unit->name : "",
                          supervision::reason_of(silence, policy).to_string()});
    }
    for (const ProblemState state : {ProblemState::found, ProblemState::coordinating}) {
        for (const Problem& problem : transaction.list(Query<Problem>().where(&Problem::state, state))) {
            if (const auto reason = reason_of(problem, policy, today)) {
                causes.push_back({PointKind::problem, problem.id.value, supervision::owner_of(problem),
                                  problem.title, reason->to_string()});
            }
        }
    }
    for (const OrderState state :
         {OrderState::issued, OrderState::signed_for, OrderState::replied, OrderState::returned}) {
        for (const Order& order : transaction.list(Query<Order>().where(&Order::state, state))) {
            if (const auto reason = reason_of(order, today)) {
                causes.push_back({PointKind::order, order.id.value, order.organisation,
                                  order.number + " " + order.title, reason->to_string()});
            }
        }
    }
    using supervision::Whistle;
    for (const Whistle& whistle :
         transaction.list(Query<Whistle>().where(&Whistle::state, supervision::WhistleState::arbitration))) {
        causes.push_back(
            {PointKind::whistle, whistle.id.value, whistle.organisation,
             whistle.receipt + " " + whistle.title,
             Reason{"arbitration", {{"refusals", std::to_string(whistle.refusals)}}}.to_string()});
    }
    return causes;
}

std::vector<AgendaPoint> points_of(Transaction& transaction, Id<Meeting> id) {
    return transaction.list(
        Query<AgendaPoint>().where(&AgendaPoint::meeting, id).order_by(&AgendaPoint::ordinal));
}

Agenda save_agenda(Transaction& transaction, const Policy& policy, const Meeting& meeting, Date today) {
    Agenda agenda{meeting, {}, 0, 0};
    const auto causes = causes_of(transaction, policy, meeting.year, today);
    for (const Change<AgendaPoint>& change :
         supervision::refresh(meeting, points_of(transaction, meeting.id), causes)) {
        const bool was_on = change.before() && !change.before()->withdrawn;
        agenda.added += !was_on && !change.after().withdrawn;
        agenda.withdrawn += was_on && change.after().withdrawn;
        transaction.save(change);
    }
    agenda.points = points_of(transaction, meeting.id);
    std::erase_if(agenda.points, [](const AgendaPoint& point) { return point.withdrawn; });
    return agenda;
}

/// A point with its meeting, the version as the user last saw it.
struct OnAgenda {
    AgendaPoint point;
    Meeting meeting;
};
Result<OnAgenda> load_point(Transaction& transaction, Id<AgendaPoint> id, std::int64_t version) {
    auto point = load(transaction, id, version);
    if (!point) return point.error();
    auto meeting = load(transaction, point->meeting);
    if (!meeting) return meeting.error();
    return OnAgenda{std::move(*point), std::move(*meeting)};
}

} // namespace

Result<Agenda> plan_meeting(Context& context, const Policy& policy, Meeting wanted) {
    return act(context, Action::plan_meeting, [&](Transaction& transaction) -> Result<Agenda> {
        if (auto allowed = permit(context.actor, Action::plan_meeting, {context.region}); !allowed) {
            return allowed.error();
        }
        if (wanted.chair) {
            if (auto chair = load(transaction, wanted.chair); !chair) return chair.error();
        }
        const auto change = supervision::plan(std::move(wanted), context.today());
        if (!change) return change.error();
        return save_agenda(transaction, policy, transaction.save(*change), context.today());
    });
}

Result<Agenda> refresh_agenda(Context& context, const Policy& policy, Id<Meeting> id) {
    return act(context, Action::refresh_agenda, [&](Transaction& transaction) -> Result<Agenda> {
        if (auto allowed = permit(context.actor, Action::refresh_agenda, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto meeting = load(transaction, id);
        if (!meeting) return meeting.error();
        if (const auto next = supervision::next_state(*meeting, supervision::MeetingAction::refresh_agenda);
            !next) {
            return next.error();
        }
        return save_agenda(transaction, policy, *meeting, context.today());
    });
}

Result<AgendaPoint> add_point(Context& context, Id<Meeting> id, const std::string& title,
                              Id<Organisation> organisation) {
    return act(context, Action::add_point, [&](Transaction& transaction) -> Result<AgendaPoint> {
        if (auto allowed = permit(context.actor, Action::add_point, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto meeting = load(transaction, id);
        if (!meeting) return meeting.error();
        if (organisation) {
            if (auto open = check_open(transaction, {organisation}); !open) return open.error();
        }
        const auto change = supervision::add(*meeting, points_of(transaction, id),
                                             {PointKind::other, 0, organisation, title, ""});
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<AgendaPoint> withdraw_point(Context& context, Id<AgendaPoint> id, std::int64_t version,
                                   const std::string& reason) {
    return act(context, Action::withdraw_point, [&](Transaction& transaction) -> Result<AgendaPoint> {
        if (auto allowed = permit(context.actor, Action::withdraw_point, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto loaded = load_point(transaction, id, version);
        if (!loaded) return loaded.error();
        const auto change = supervision::withdraw(loaded->meeting, loaded->point, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Resolved> resolve_point(Context& context, const Policy& policy, Id<AgendaPoint> id,
                               std::int64_t version, const Resolution& resolution) {
    return act(context, Action::resolve_point, [&](Transaction& transaction) -> Result<Resolved> {
        if (auto allowed = permit(context.actor, Action::resolve_point, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto loaded = load_point(transaction, id, version);
        if (!loaded) return loaded.error();
        const auto& [point, meeting] = *loaded;
        const auto resolved = supervision::resolve(meeting, point, resolution.text);
        if (!resolved) return resolved.error();
        AgendaPoint after = resolved->after();
        Resolved done;
        if (resolution.kind == ResolutionKind::task) {
            if (auto open = check_open(transaction, resolution.leads); !open) return open.error();
            auto task = supervision::task_of(meeting, resolution.text, resolution.leads, resolution.due_on);
            if (!task) return task.error();
            const auto created = targets::create(std::move(*task));
            if (!created) return created.error();
            done.task = transaction.save(*created);
            after.task = done.task->id;
        } else if (resolution.kind == ResolutionKind::order) {
            OrderWish wish;
            wish.title = resolution.text;
            wish.origin = supervision::OrderOrigin::meeting;
            wish.origin_id = point.id.value;
            if (point.point_kind == PointKind::red) wish.item = {point.subject};
            if (!resolution.leads.empty()) {
                wish.organisation = resolution.leads.front();
                wish.joint.assign(resolution.leads.begin() + 1, resolution.leads.end());
            }
            wish.due_on = resolution.due_on;
            auto order = save_order(transaction, policy, wish, context.today());
            if (!order) return order.error();
            done.order = std::move(*order);
            after.order = done.order->id;
        }
        done.point = transaction.save(Change<AgendaPoint>::changed(point, std::move(after)));
        return done;
    });
}

Result<Meeting> hold_meeting(Context& context, Id<Meeting> id, std::int64_t version, Date on,
                             const std::string& minutes) {
    return act(context, Action::hold_meeting, [&](Transaction& transaction) -> Result<Meeting> {
        if (auto allowed = permit(context.actor, Action::hold_meeting, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto meeting = load(transaction, id, version);
        if (!meeting) return meeting.error();
        const auto change = supervision::hold(*meeting, on, minutes, context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

} // namespace bihuan::app
