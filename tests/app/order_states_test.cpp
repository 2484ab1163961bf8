// Every state × action × role of orders, of the ladder and of meetings through the real functions on a real
// store; and the review that opens orders by rule.
#include "app/meeting.hpp"
#include "app/problem.hpp"
#include "progress_ledger.hpp"
#include "state_table.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

using supervision::LadderAction;
using supervision::MeetingAction;
using supervision::MeetingState;
using supervision::OrderAction;
using supervision::OrderState;
using supervision::Rung;

const supervision::Policy& rules() {
    return supervision::Policy::defaults();
}

template <class T>
std::optional<ErrorKind> answer(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().kind);
}

class OrderStates : public testing::Test {
  protected:
    ProgressLedger ledger{"bihuan_order_states_test"};

    Actor actor(Role role, std::int64_t organisation = 1) { return ledger.as(role, organisation).actor; }

    Order made(OrderState state, Rung rung = Rung::reminder) {
        Context office = ledger.office(), unit = ledger.unit();
        OrderWish wish;
        wish.title = "城东片区排涝工程";
        wish.organisation = {2};
        wish.rung = rung;
        const Id<Order> id = issue_order(office, rules(), wish).value().id;
        if (state == OrderState::signed_for) return sign_order(unit, id, 0).value();
        if (state == OrderState::withdrawn) return withdraw_order(office, id, 0, "重复").value();
        if (state != OrderState::issued) reply_order(unit, rules(), id, 0, "已开工", {}).value();
        if (state == OrderState::returned) return return_order(office, rules(), id, 0, "缺佐证").value();
        if (state == OrderState::closed) return close_order(office, id, 0).value();
        return ledger.find(id);
    }

    StateMachine machine(std::string_view heading) {
        StateMachine machine;
        machine.table = StateTable::read("supervision/README.md", heading);
        for (const std::string_view role : names_of(Role{})) {
            if (role != "liaison") machine.tryers.push_back({std::string(role), actor(*named<Role>(role))});
        }
        machine.tryers.push_back({"liaison of the unit", actor(Role::liaison, 2)});
        machine.tryers.push_back({"liaison elsewhere", actor(Role::liaison, 3), "liaison of the unit"});
        machine.entries = [&] { return ledger.entries(); };
        return machine;
    }

    template <class State, class Act, class Moves>
    void name_states(StateMachine& machine, const Moves& moves) {
        static constexpr auto states = names_of(State{});
        static constexpr auto actions = names_of(Act{});
        machine.states.assign(states.begin(), states.end());
        machine.actions.assign(actions.begin(), actions.end());
        EXPECT_EQ(machine.table.rows.size(), std::size(moves));
        for (const auto& move : moves) {
            const auto* row = machine.table.find(name_of(move.from), name_of(move.action));
            ASSERT_NE(row, nullptr) << name_of(move.from) << " " << name_of(move.action);
            EXPECT_EQ(row->next, std::vector<std::string>{std::string(name_of(move.to))});
        }
    }

    Context with(const Actor& who) {
        Context context = ledger.office();
        context.actor = who;
        return context;
    }
};

TEST_F(OrderStates, EveryMoveOfEveryRole) {
    StateMachine orders = machine("## Orders");
    name_states<OrderState, OrderAction>(orders, supervision::order_moves);
    orders.make = [&](std::string_view state) { return made(*named<OrderState>(state)).id.value; };
    orders.attempt = [&](const Actor& who, std::string_view action,
                         std::int64_t number) -> std::optional<ErrorKind> {
        Context context = with(who);
        const Id<Order> id{number};
        switch (*named<OrderAction>(action)) {
            case OrderAction::sign_order:
                return answer(sign_order(context, id, 0));
            case OrderAction::reply_order:
                return answer(reply_order(context, rules(), id, 0, "已开工", {{"开工令.txt", "准予"}}));
            case OrderAction::return_order:
                return answer(return_order(context, rules(), id, 0, "缺佐证"));
            case OrderAction::extend_order:
                return answer(extend_order(context, rules(), id, 0, *Date::of(2025, 3, 24), "雨"));
            case OrderAction::close_order:
                return answer(close_order(context, id, 0));
            case OrderAction::withdraw_order:
                return answer(withdraw_order(context, id, 0, "重复"));
        }
        return std::nullopt;
    };
    orders.state_of = [&](std::int64_t id) { return std::string(name_of(ledger.find(Id<Order>{id}).state)); };
    const Driven driven = drive(orders);
    EXPECT_EQ(driven.done, 13 + 4) << "a row and role each";
    EXPECT_EQ(driven.done + driven.refused, 6 * 6 * 9);
}

TEST_F(OrderStates, EveryRungOfEveryRole) {
    StateMachine ladder = machine("## The ladder");
    name_states<Rung, LadderAction>(ladder, supervision::ladder_moves);
    ladder.make = [&](std::string_view rung) {
        return made(OrderState::issued, *named<Rung>(rung)).id.value;
    };
    ladder.attempt = [&](const Actor& who, std::string_view action, std::int64_t id) {
        Context context = with(who);
        if (action == "climb_order") return answer(climb_order(context, rules(), {id}, 0, "拖延"));
        return answer(hold_interview(context, {id}, 0, context.today()));
    };
    ladder.state_of = [&](std::int64_t id) { return std::string(name_of(ledger.find(Id<Order>{id}).rung)); };
    const Driven driven = drive(ladder);
    EXPECT_EQ(driven.done, 2 + 2);
    EXPECT_EQ(driven.done + driven.refused, 3 * 2 * 9);
    // What waits for nobody climbs no further.
    Context office = ledger.office();
    const Order replied = made(OrderState::replied);
    EXPECT_EQ(climb_order(office, rules(), replied.id, 0, "拖延").error().kind, ErrorKind::wrong_state);
}

TEST_F(OrderStates, EveryMoveOfAMeetingByEveryRole) {
    StateMachine meetings = machine("## Meetings");
    name_states<MeetingState, MeetingAction>(meetings, supervision::meeting_moves);
    std::int64_t point = 0;
    int problems = 0;
    meetings.make = [&](std::string_view state) {
        Context office = ledger.office();
        Meeting wanted;
        wanted.held_on = office.today();
        const Id<Meeting> id = plan_meeting(office, rules(), wanted).value().meeting.id;
        point = add_point(office, id, "汛期准备", {2}).value().id.value;
        if (state == "held") hold_meeting(office, id, 0, office.today(), "").value();
        return id.value;
    };
    meetings.attempt = [&](const Actor& who, std::string_view action,
                           std::int64_t number) -> std::optional<ErrorKind> {
        Context context = with(who);
        const Id<Meeting> id{number};
        switch (*named<MeetingAction>(action)) {
            case MeetingAction::refresh_agenda: {
                // Something new to put on it, where it may be put: else a refreshing leaves no entry.
                if (who.role == Role::supervisor && ledger.find(id).state == MeetingState::planned) {
                    Problem found;
                    found.title = "问题" + std::to_string(++problems);
                    found.organisation = {2};
                    found.found_on = *Date::of(2025, 1, 6);
                    Context office = ledger.office();
                    find_problem(office, found).value();
                }
                return answer(refresh_agenda(context, rules(), id));
            }
            case MeetingAction::add_point:
                return answer(add_point(context, id, "防火", {}));
            case MeetingAction::withdraw_point:
                return answer(withdraw_point(context, {point}, 0, "另行研究"));
            case MeetingAction::resolve_point:
                return answer(
                    resolve_point(context, rules(), {point}, 0, {"会后抓紧", ResolutionKind::noted, {}, {}}));
            case MeetingAction::hold_meeting:
                return answer(hold_meeting(context, id, 0, context.today(), "纪要"));
        }
        return std::nullopt;
    };
    meetings.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Meeting>{id}).state));
    };
    const Driven driven = drive(meetings);
    EXPECT_EQ(driven.done, 6 + 1);
    EXPECT_EQ(driven.done + driven.refused, 2 * 5 * 9);
}

TEST_F(OrderStates, ALeadersWordIsAnOrderInOneStep) {
    Post post;
    post.title = "县长";
    post.role = Role::leader;
    post = ledger.save(Change<Post>::created(post));
    Context leader = ledger.as(Role::leader), office = ledger.office(), unit = ledger.unit();
    leader.actor.post = post.id;
    OrderWish wish;
    wish.item = {1};
    wish.instruction = "请住建局抓紧，月底前报结果";
    const Order order = instruct(leader, rules(), wish).value();
    EXPECT_EQ(order.title, "城镇新增就业") << "what the ledger knows is not asked";
    EXPECT_EQ(order.organisation, Id<Organisation>{2});
    EXPECT_EQ(order.instructed_by, post.id);
    EXPECT_EQ(order.origin, supervision::OrderOrigin::instruction);
    EXPECT_EQ(instruct(office, rules(), wish).error().kind, ErrorKind::needs_value) << "whose word it is";
    wish.instructed_by = post.id;
    EXPECT_EQ(instruct(office, rules(), wish).value().number, "督办〔2025〕2号");
    EXPECT_EQ(instruct(unit, rules(), wish).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(issue_order(leader, rules(), wish).error().kind, ErrorKind::wrong_role);
    wish.instruction.clear();
    EXPECT_EQ(instruct(leader, rules(), wish).error().kind, ErrorKind::needs_value);
}

TEST_F(OrderStates, NumbersHaveNoGaps) {
    made(OrderState::issued);
    made(OrderState::withdrawn);
    Context office = ledger.office();
    OrderWish nobodys;
    nobodys.title = "没有单位";
    EXPECT_FALSE(issue_order(office, rules(), nobodys));
    EXPECT_EQ(made(OrderState::issued).number, "督办〔2025〕3号");
    ledger.at("2026-01-05");
    EXPECT_EQ(made(OrderState::issued).number, "督办〔2026〕1号");
}

TEST_F(OrderStates, TheReviewOpensOnceAndClimbs) {
    Context office = ledger.office();
    const auto review = [&] {
        Context now = ledger.office();
        return review_supervision(now, rules(), 2025).value();
    };
    ledger.round("一月调度"); // due on the 8th of April
    ledger.at("2025-04-21");  // nine working days later
    EXPECT_TRUE(review().opened.empty());
    ledger.at("2025-04-22");
    const auto opened = review().opened;
    ASSERT_EQ(opened.size(), 1u);
    EXPECT_EQ(opened[0].organisation, Id<Organisation>{2});
    EXPECT_EQ(opened[0].origin, supervision::OrderOrigin::silence);
    const std::int64_t entries = ledger.entries();
    const auto again = review();
    EXPECT_TRUE(again.opened.empty() && again.climbed.empty());
    EXPECT_EQ(ledger.entries(), entries) << "twice on a day changes nothing";
    ledger.at("2025-04-25"); // to be signed by the 24th
    const auto climbed = review();
    EXPECT_TRUE(climbed.opened.empty()) << "the cause has its order";
    ASSERT_EQ(climbed.climbed.size(), 1u);
    EXPECT_EQ(climbed.climbed[0].rung, Rung::warning);
    // Closed, the same round does not open another; a later one does.
    Context unit = ledger.unit();
    reply_order(unit, rules(), opened[0].id, 0, "已补报", {}).value();
    office.now = ledger.now;
    close_order(office, opened[0].id, 0).value();
    EXPECT_TRUE(review().opened.empty());
    ledger.at("2025-05-06");
    progress::RoundWish wish;
    wish.within = *Date::of(2025, 4, 30);
    office.now = ledger.now;
    open_round(office, Policy::defaults(), wish).value();
    ledger.at("2025-05-20");
    const auto later = review().opened;
    ASSERT_EQ(later.size(), 1u) << "two rounds running";
    EXPECT_EQ(progress::Reason::parse(later[0].cause).key, "silent_rounds");
    EXPECT_EQ(later[0].number, "督办〔2025〕2号");
    auto transaction = ledger.store->begin(Access::read, "371799");
    EXPECT_TRUE(storage::verify(transaction).faults.empty());
}

TEST_F(OrderStates, RedsRunningOpenAnOrder) {
    Context office = ledger.office();
    ledger.at("2025-04-01");
    const Round first = ledger.month("2025-03-31");
    ledger.send(first.id, "10");
    ledger.at("2025-04-14");
    office.now = ledger.now;
    set_standing(office, Policy::defaults(), {{1}, Colour::red, "现场未动工", {}, 0}).value();
    EXPECT_TRUE(review_supervision(office, rules(), 2025).value().opened.empty()) << "one red";
    const Round second = ledger.month("2025-04-30");
    ledger.send(second.id, "20");
    ledger.at("2025-05-19");
    office.now = ledger.now;
    const auto opened = review_supervision(office, rules(), 2025).value().opened;
    ASSERT_EQ(opened.size(), 1u);
    EXPECT_EQ(opened[0].origin, supervision::OrderOrigin::red);
    EXPECT_EQ(opened[0].rung, Rung::warning);
    withdraw_order(office, opened[0].id, 0, "已专题调度").value();
    EXPECT_TRUE(review_supervision(office, rules(), 2025).value().opened.empty())
        << "the cause had its order";
    // And the meeting takes it up.
    Meeting wanted;
    wanted.held_on = office.today();
    const Agenda agenda = plan_meeting(office, rules(), wanted).value();
    ASSERT_FALSE(agenda.points.empty());
    EXPECT_EQ(agenda.points[0].point_kind, supervision::PointKind::red);
    const auto resolved =
        resolve_point(office, rules(), agenda.points[0].id, 0,
                      {"6月底前完成征迁", ResolutionKind::task, {{3}}, Date::of(2025, 6, 30)});
    ASSERT_TRUE(resolved);
    const Item task = ledger.find(resolved->task->id);
    EXPECT_EQ(task.state, targets::ItemState::active);
    EXPECT_EQ(task.section, agenda.meeting.title);
    EXPECT_EQ(ledger.find(agenda.points[0].id).task, task.id);
    const auto extra = add_point(office, agenda.meeting.id, "防汛", {}).value();
    EXPECT_EQ(
        resolve_point(office, rules(), extra.id, 0, {"排查", ResolutionKind::order, {}, {}}).error().kind,
        ErrorKind::needs_value)
        << "an order needs a unit";
    const auto order =
        resolve_point(office, rules(), extra.id, 0, {"排查", ResolutionKind::order, {{3}, {2}}, {}})
            .value()
            .order;
    ASSERT_TRUE(order);
    EXPECT_EQ(order->origin_id, extra.id.value);
    EXPECT_EQ(order->joint, std::vector<Id<Organisation>>{{2}});
}

} // namespace
} // namespace bihuan::app
