#include "views/supervision.hpp"

#include <algorithm>
#include <charconv>

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;

Result<void> allowed(const Context& context) {
    return permit(context.actor, app::Action::read_ledger, {context.region});
}

template <class Record>
void name(Transaction& transaction, std::map<std::int64_t, std::string>& names, Id<Record> id) {
    if (!id || names.contains(id.value)) return;
    const auto found = transaction.find(id);
    if (!found) return;
    if constexpr (requires { found->title; }) {
        names.emplace(id.value, found->title);
    } else {
        names.emplace(id.value, found->name);
    }
}

void name_all(Transaction& transaction, SupervisionNames& names, const Problem& problem) {
    for (const auto id : {problem.organisation, problem.coordinator, problem.found_by_organisation})
        name(transaction, names.organisations, id);
    for (const auto id : problem.joint)
        name(transaction, names.organisations, id);
    name(transaction, names.posts, problem.found_by);
    name(transaction, names.items, problem.item);
}

void name_all(Transaction& transaction, SupervisionNames& names, const Order& order) {
    name(transaction, names.organisations, order.organisation);
    for (const auto id : order.joint)
        name(transaction, names.organisations, id);
    name(transaction, names.posts, order.instructed_by);
    name(transaction, names.posts, order.interviewer);
    name(transaction, names.items, order.item);
}

bool is_over(supervision::OrderState state) {
    return state == supervision::OrderState::closed || state == supervision::OrderState::withdrawn;
}

MeetingSheet sheet_of(Transaction& transaction, Meeting meeting) {
    using supervision::AgendaPoint;
    MeetingSheet sheet;
    Query<AgendaPoint> query;
    query.where(&AgendaPoint::meeting, meeting.id).where(&AgendaPoint::withdrawn, false);
    sheet.points = transaction.list(query.order_by(&AgendaPoint::ordinal));
    std::ranges::stable_sort(sheet.points, {}, &AgendaPoint::point_kind);
    name(transaction, sheet.names.posts, meeting.chair);
    for (const AgendaPoint& point : sheet.points) {
        name(transaction, sheet.names.organisations, point.organisation);
        if (point.order) {
            if (auto order = transaction.find(point.order)) {
                name_all(transaction, sheet.names, *order);
                sheet.orders.emplace(point.order.value, std::move(*order));
            }
        }
        if (point.task) {
            if (auto task = transaction.find(point.task))
                sheet.tasks.emplace(point.task.value, std::move(*task));
        }
    }
    sheet.meeting = std::move(meeting);
    return sheet;
}

bool is_over(supervision::ProblemState state) {
    return state == supervision::ProblemState::closed || state == supervision::ProblemState::dropped;
}

} // namespace

Result<Problems> problems(Context& context, const ProblemFilter& filter) {
    return app::look(context, [&](Transaction& transaction) -> Result<Problems> {
        if (auto may = allowed(context); !may) return may.error();
        Problems found;
        for (const std::string_view state_name : names_of(supervision::ProblemState{})) {
            const auto state = *named<supervision::ProblemState>(state_name);
            if (filter.state ? *filter.state != state : !filter.all && is_over(state)) continue;
            Query<Problem> query;
            query.where(&Problem::state, state);
            if (filter.late) query.where(&Problem::late, true);
            transaction.each<Problem>(query, [&](Problem&& problem) {
                if (filter.organisation && problem.organisation != filter.organisation &&
                    problem.coordinator != filter.organisation)
                    return;
                found.problems.push_back(std::move(problem));
            });
        }
        for (const Problem& problem : found.problems)
            name_all(transaction, found.names, problem);
        return found;
    });
}

Result<Problems> problem(Context& context, Id<Problem> id) {
    return app::look(context, [&](Transaction& transaction) -> Result<Problems> {
        if (auto may = allowed(context); !may) return may.error();
        auto problem = app::load(transaction, id);
        if (!problem) return problem.error();
        Problems found;
        name_all(transaction, found.names, *problem);
        found.problems.push_back(std::move(*problem));
        return found;
    });
}

Result<Orders> orders(Context& context, const OrderFilter& filter) {
    return app::look(context, [&](Transaction& transaction) -> Result<Orders> {
        if (auto may = allowed(context); !may) return may.error();
        Orders found;
        for (const std::string_view state_name : names_of(supervision::OrderState{})) {
            const auto state = *named<supervision::OrderState>(state_name);
            if (filter.state ? *filter.state != state : !filter.all && is_over(state)) continue;
            Query<Order> query;
            query.where(&Order::state, state);
            if (filter.late) query.where(&Order::late, true);
            if (filter.rung) query.where(&Order::rung, *filter.rung);
            if (filter.year) query.where(&Order::year, *filter.year);
            transaction.each<Order>(query, [&](Order&& order) {
                if (filter.organisation && order.organisation != filter.organisation &&
                    std::ranges::find(order.joint, filter.organisation) == order.joint.end())
                    return;
                found.orders.push_back(std::move(order));
            });
        }
        std::ranges::sort(found.orders, {},
                          [](const Order& order) { return std::pair(order.year, order.ordinal); });
        for (const Order& order : found.orders)
            name_all(transaction, found.names, order);
        return found;
    });
}

Result<Orders> order(Context& context, const std::string& words) {
    return app::look(context, [&](Transaction& transaction) -> Result<Orders> {
        if (auto may = allowed(context); !may) return may.error();
        int ordinal = 0;
        const auto read = std::from_chars(words.data(), words.data() + words.size(), ordinal);
        Query<Order> query;
        if (read.ec == std::errc() && read.ptr == words.data() + words.size()) {
            query.where(&Order::ordinal, ordinal).order_by(&Order::year, true);
        } else {
            query.where(&Order::number, words);
        }
        auto order = transaction.first(query);
        if (!order) return Error{ErrorKind::no_such_record, "order " + words, ""};
        Orders found;
        name_all(transaction, found.names, *order);
        found.orders.push_back(std::move(*order));
        return found;
    });
}

Result<std::vector<MeetingSheet>> meetings(Context& context, std::optional<int> year) {
    return app::look(context, [&](Transaction& transaction) -> Result<std::vector<MeetingSheet>> {
        if (auto may = allowed(context); !may) return may.error();
        Query<Meeting> query;
        if (year) query.where(&Meeting::year, *year);
        std::vector<MeetingSheet> found;
        for (Meeting& meeting : transaction.list(query))
            found.push_back(sheet_of(transaction, std::move(meeting)));
        return found;
    });
}

Result<MeetingSheet> meeting(Context& context, Id<Meeting> id) {
    return app::look(context, [&](Transaction& transaction) -> Result<MeetingSheet> {
        if (auto may = allowed(context); !may) return may.error();
        auto meeting = app::load(transaction, id);
        if (!meeting) return meeting.error();
        return sheet_of(transaction, std::move(*meeting));
    });
}

} // namespace bihuan::views
