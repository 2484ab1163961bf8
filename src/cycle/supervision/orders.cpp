#include "cycle/supervision/orders.hpp"

#include <algorithm>

#include "cycle/supervision/clocks.hpp"

namespace bihuan::supervision {
namespace {

std::string name_in_errors(const Order& order) {
    return order.number.empty() ? "order " + order.title : order.number;
}

Error error_of(const Order& order, ErrorKind kind, std::string detail) {
    return {kind, name_in_errors(order), std::move(detail)};
}

Result<Order> moved(const Order& order, OrderAction action, Date today) {
    const auto next = next_state(order, action);
    if (!next) return next.error();
    Order after = order;
    after.state = *next;
    if (lateness_of(order, today)) after.late = true;
    return after;
}

Result<void> explained(const Order& order, const std::string& reason, std::string_view action) {
    if (reason.empty()) return error_of(order, ErrorKind::needs_reason, std::string(action));
    return {};
}

/// The rung's clocks from today; what is signed needs no signature again.
void start_clocks(Order& order, const Policy& policy, Date today) {
    const OrderPolicy& orders = policy.supervision.orders;
    const auto place = static_cast<std::size_t>(order.rung);
    const registry::Calendar& calendar = policy.calendar();
    if (!order.signed_on) order.sign_by = calendar.plus_working_days(today, orders.sign_days[place]);
    order.due_on = calendar.plus_working_days(today, orders.reply_days[place]);
    if (order.rung == Rung::rectification && !order.interview_by)
        order.interview_by = calendar.plus_working_days(today, orders.interview_days);
}

/// At most so many titles of items, then how many there are.
std::string titles_of(const std::vector<Item>& items) {
    constexpr std::size_t most = 3;
    std::string out;
    for (std::size_t i = 0; i < items.size() && i < most; ++i)
        out += (i == 0 ? "" : "、") + items[i].title;
    return items.size() > most ? out + "等" : out;
}

} // namespace

Result<OrderState> next_state(const Order& order, OrderAction action) {
    for (const OrderMove& move : order_moves) {
        if (move.from == order.state && move.action == action) return move.to;
    }
    return error_of(order, ErrorKind::wrong_state, std::string(name_of(order.state)));
}

Result<Rung> next_rung(const Order& order, LadderAction action) {
    if (!waits_for_unit(order))
        return error_of(order, ErrorKind::wrong_state, std::string(name_of(order.state)));
    for (const LadderMove& move : ladder_moves) {
        if (move.from == order.rung && move.action == action) return move.to;
    }
    return error_of(order, ErrorKind::wrong_state, std::string(name_of(order.rung)));
}

bool waits_for_unit(const Order& order) {
    return order.state == OrderState::issued || order.state == OrderState::signed_for ||
           order.state == OrderState::returned;
}

bool is_open(const Order& order) {
    return order.state != OrderState::closed && order.state != OrderState::withdrawn;
}

std::string number_of(int year, int ordinal) {
    return "督办〔" + std::to_string(year) + "〕" + std::to_string(ordinal) + "号";
}

Result<Change<Order>> issue(const OrderWish& wish, int ordinal, const Policy& policy, Date today) {
    Order order;
    order.title = wish.title;
    if (order.title.empty()) return Error{ErrorKind::needs_value, "order", "title"};
    if (!wish.organisation) return error_of(order, ErrorKind::needs_value, "organisation");
    if (wish.origin == OrderOrigin::instruction && wish.instruction.empty())
        return error_of(order, ErrorKind::needs_value, "instruction");
    order.year = today.year();
    order.ordinal = ordinal;
    order.number = number_of(order.year, ordinal);
    order.text = wish.text;
    order.origin = wish.origin;
    order.origin_id = wish.origin_id;
    order.cause = wish.cause;
    order.instruction = wish.instruction;
    order.instructed_by = wish.instructed_by;
    order.item = wish.item;
    order.organisation = wish.organisation;
    order.joint = wish.joint;
    std::erase(order.joint, wish.organisation);
    order.rung = wish.rung;
    order.issued_on = today;
    start_clocks(order, policy, today);
    if (order.rung == Rung::rectification) order.interviewer = wish.interviewer;
    if (wish.due_on) {
        if (auto day = check_day(*wish.due_on, policy.calendar(), today); !day) return day.error();
        order.due_on = *wish.due_on;
        order.sign_by = std::min(order.sign_by, order.due_on);
    }
    order.original_due_on = order.due_on;
    return Change<Order>::created(std::move(order));
}

Result<Change<Order>> sign(const Order& order, Date today) {
    auto after = moved(order, OrderAction::sign_order, today);
    if (!after) return after.error();
    after->signed_on = today;
    return Change<Order>::changed(order, std::move(*after));
}

Result<Change<Order>> reply(const Order& order, const std::string& text,
                            const std::vector<std::string>& evidence, const Policy& policy, Date today) {
    auto after = moved(order, OrderAction::reply_order, today);
    if (!after) return after.error();
    if (text.empty()) return error_of(order, ErrorKind::needs_value, "reply");
    if (auto added = add_evidence(after->evidence, evidence, policy.progress.rounds, name_in_errors(order));
        !added) {
        return added.error();
    }
    after->reply = text;
    after->replied_on = today;
    if (!after->signed_on) after->signed_on = today;
    return Change<Order>::changed(order, std::move(*after));
}

Result<Change<Order>> give_back(const Order& order, const std::string& reason, const Policy& policy,
                                Date today) {
    auto after = moved(order, OrderAction::return_order, today);
    if (!after) return after.error();
    if (auto said = explained(order, reason, "return_order"); !said) return said.error();
    ++after->returns;
    after->last_reason = reason;
    // Answered early and sent back: the unit keeps the time it had.
    after->due_on = std::max(
        order.due_on, policy.calendar().plus_working_days(today, policy.supervision.orders.returned_days));
    return Change<Order>::changed(order, std::move(*after), reason);
}

Result<Change<Order>> extend(const Order& order, Date due_on, const std::string& reason, const Policy& policy,
                             Date today) {
    auto after = moved(order, OrderAction::extend_order, today);
    if (!after) return after.error();
    if (auto said = explained(order, reason, "extend_order"); !said) return said.error();
    const OrderPolicy& limits = policy.supervision.orders;
    if (auto may = check_extension({order.due_on, due_on, order.extensions, limits.extensions,
                                    limits.extension_days, name_in_errors(order)},
                                   policy.calendar(), today);
        !may) {
        return may.error();
    }
    after->due_on = due_on;
    ++after->extensions;
    after->last_reason = reason;
    return Change<Order>::changed(order, std::move(*after), reason);
}

Result<Change<Order>> close(const Order& order, Date today) {
    auto after = moved(order, OrderAction::close_order, today);
    if (!after) return after.error();
    if (order.interview_by && !order.interviewed_on) {
        return error_of(order, ErrorKind::wrong_state, "interview " + order.interview_by->to_string());
    }
    after->closed_on = today;
    return Change<Order>::changed(order, std::move(*after));
}

Result<Change<Order>> withdraw(const Order& order, const std::string& reason, Date today) {
    auto after = moved(order, OrderAction::withdraw_order, today);
    if (!after) return after.error();
    if (auto said = explained(order, reason, "withdraw_order"); !said) return said.error();
    after->last_reason = reason;
    return Change<Order>::changed(order, std::move(*after), reason);
}

Result<Change<Order>> climb(const Order& order, const std::string& reason, Id<Post> interviewer,
                            const Policy& policy, Date today) {
    const auto rung = next_rung(order, LadderAction::climb_order);
    if (!rung) return rung.error();
    if (auto said = explained(order, reason, "climb_order"); !said) return said.error();
    Order after = order;
    after.rung = *rung;
    if (lateness_of(order, today)) after.late = true;
    after.last_reason = reason;
    if (*rung == Rung::rectification) after.interviewer = interviewer;
    start_clocks(after, policy, today);
    return Change<Order>::changed(order, std::move(after), reason);
}

Result<Change<Order>> hold_interview(const Order& order, Date on, Date today) {
    // The head may be called in after the reply as well: it is owed until the order is closed.
    if (order.state != OrderState::replied) {
        if (const auto rung = next_rung(order, LadderAction::hold_interview); !rung) return rung.error();
    } else if (order.rung != Rung::rectification) {
        return error_of(order, ErrorKind::wrong_state, std::string(name_of(order.rung)));
    }
    if (order.interviewed_on)
        return error_of(order, ErrorKind::wrong_state, "interview " + order.interviewed_on->to_string());
    if (on > today || on < order.issued_on) return Error{ErrorKind::impossible_date, on.to_string(), ""};
    Order after = order;
    after.interviewed_on = on;
    return Change<Order>::changed(order, std::move(after));
}

std::optional<Reason> lateness_of(const Order& order, Date today) {
    if (order.state == OrderState::issued && today > order.sign_by) {
        return Reason{"late_to_sign", {{"by", order.sign_by.to_string()}}};
    }
    if (waits_for_unit(order) && today > order.due_on) {
        return Reason{"late_to_reply", {{"by", order.due_on.to_string()}}};
    }
    return std::nullopt;
}

std::optional<Change<Order>> overtaken(const Order& order, Id<Post> interviewer, const Policy& policy,
                                       Date today) {
    const auto lateness = lateness_of(order, today);
    if (!lateness) return std::nullopt;
    if (next_rung(order, LadderAction::climb_order)) {
        auto climbed = climb(order, lateness->to_string(), interviewer, policy, today);
        if (climbed) return std::move(*climbed);
    }
    if (order.late) return std::nullopt;
    Order after = order;
    after.late = true;
    return Change<Order>::changed(order, std::move(after));
}

std::optional<OrderWish> asked_for(const RedRun& run, const Policy& policy) {
    const OrderPolicy& orders = policy.supervision.orders;
    if (orders.reds_running == 0 || run.rounds < orders.reds_running || run.item.leads.empty())
        return std::nullopt;
    OrderWish wish;
    wish.title = run.item.title;
    wish.origin = OrderOrigin::red;
    wish.origin_id = run.slip;
    wish.cause = Reason{"reds_running", {}}
                     .with("rounds", std::to_string(run.rounds))
                     .with("since", run.since.to_string())
                     .to_string();
    wish.item = run.item.id;
    wish.organisation = run.item.leads.front();
    wish.joint.assign(run.item.leads.begin() + 1, run.item.leads.end());
    wish.rung = orders.red_rung;
    return wish;
}

std::optional<OrderWish> asked_for(const Silence& silence, const Policy& policy) {
    const OrderPolicy& orders = policy.supervision.orders;
    const bool days = orders.silent_days != 0 && silence.days >= orders.silent_days;
    const bool rounds = orders.silent_rounds != 0 && silence.rounds >= orders.silent_rounds;
    if ((!days && !rounds) || silence.items.empty()) return std::nullopt;
    OrderWish wish;
    wish.title = silence.round_title + "未报送";
    wish.origin = OrderOrigin::silence;
    wish.origin_id = silence.round;
    wish.cause = reason_of(silence, policy).to_string();
    wish.item = silence.items.size() == 1 ? silence.items.front().id : Id<Item>{};
    wish.organisation = silence.organisation;
    wish.rung = orders.silence_rung;
    return wish;
}

Reason reason_of(const Silence& silence, const Policy& policy) {
    const OrderPolicy& orders = policy.supervision.orders;
    const bool rounds = orders.silent_rounds != 0 && silence.rounds >= orders.silent_rounds;
    Reason reason{rounds ? "silent_rounds" : "silent_days", {}};
    reason.with("rounds", std::to_string(silence.rounds)).with("round", silence.round_title);
    reason.with("reports", std::to_string(silence.items.size())).with("days", std::to_string(silence.days));
    reason.with("items", titles_of(silence.items));
    return reason;
}

} // namespace bihuan::supervision
