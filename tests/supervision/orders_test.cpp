// The rules of supervision orders: numbers, clocks across the spring festival, the ladder, what opens one by
// rule.
#include "cycle/supervision/orders.hpp"

#include <gtest/gtest.h>

namespace bihuan::supervision {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

const Policy& policy() {
    return Policy::defaults();
}

ErrorKind kind_of(const Result<Change<Order>>& result) {
    EXPECT_FALSE(result);
    return result ? ErrorKind{} : result.error().kind;
}

OrderWish wish(Rung rung = Rung::reminder) {
    OrderWish wish;
    wish.title = "城东片区排涝工程";
    wish.organisation = {2};
    wish.rung = rung;
    return wish;
}

Order issued(std::string_view today, Rung rung = Rung::reminder) {
    return issue(wish(rung), 3, policy(), day(today))->after();
}

TEST(Orders, TheNumberIsTheYearsNext) {
    const Order order = issued("2025-03-03");
    EXPECT_EQ(order.number, "督办〔2025〕3号");
    EXPECT_EQ(order.state, OrderState::issued);
    OrderWish nameless = wish();
    nameless.title.clear();
    EXPECT_EQ(issue(nameless, 1, policy(), day("2025-03-03")).error().detail, "title");
    OrderWish nobodys = wish();
    nobodys.organisation = {};
    EXPECT_EQ(issue(nobodys, 1, policy(), day("2025-03-03")).error().detail, "organisation");
    OrderWish silent = wish();
    silent.origin = OrderOrigin::instruction;
    EXPECT_EQ(issue(silent, 1, policy(), day("2025-03-03")).error().detail, "instruction");
}

TEST(Orders, ClocksSkipTheSpringFestivalAndCountMakeUpDays) {
    // 26 January and 8 February are worked, 28 January to 4 February are free.
    const Order order = issued("2025-01-24");
    EXPECT_EQ(order.sign_by, day("2025-01-27"));
    EXPECT_EQ(order.due_on, day("2025-02-13"));
    const Order red = issued("2025-01-27", Rung::rectification);
    EXPECT_EQ(red.sign_by, day("2025-02-05"));
    EXPECT_EQ(red.due_on, day("2025-02-07"));
    EXPECT_EQ(red.interview_by, day("2025-02-07"));
}

TEST(Orders, ItsOwnDayMustBeAWorkingDayToCome) {
    OrderWish own = wish();
    own.due_on = day("2025-03-04");
    const Order order = issue(own, 1, policy(), day("2025-03-03"))->after();
    EXPECT_EQ(order.due_on, day("2025-03-04"));
    EXPECT_EQ(order.sign_by, day("2025-03-04")) << "not after the reply";
    own.due_on = day("2025-03-08");
    EXPECT_EQ(kind_of(issue(own, 1, policy(), day("2025-03-03"))), ErrorKind::impossible_date);
    own.due_on = day("2025-02-28");
    EXPECT_EQ(kind_of(issue(own, 1, policy(), day("2025-03-03"))), ErrorKind::impossible_date);
}

TEST(Orders, AReplySignsAndLateStaysLate) {
    const Order order = issued("2025-03-03"); // sign by the 5th, answer by the 17th
    const Order answered = reply(order, "已开工", {}, policy(), day("2025-03-05"))->after();
    EXPECT_EQ(answered.signed_on, day("2025-03-05"));
    EXPECT_FALSE(answered.late);
    EXPECT_TRUE(sign(order, day("2025-03-06"))->after().late) << "signed a day late";
    const Order signed_in_time = sign(order, day("2025-03-05"))->after();
    EXPECT_FALSE(reply(signed_in_time, "已开工", {}, policy(), day("2025-03-17"))->after().late);
    EXPECT_TRUE(reply(signed_in_time, "已开工", {}, policy(), day("2025-03-18"))->after().late);
    EXPECT_EQ(kind_of(reply(order, "", {}, policy(), day("2025-03-05"))), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(give_back(answered, "", policy(), day("2025-03-06"))), ErrorKind::needs_reason);
    const Order back = give_back(answered, "没有开工令", policy(), day("2025-03-17"))->after();
    EXPECT_EQ(back.due_on, day("2025-03-20"));
    EXPECT_EQ(back.returns, 1);
    EXPECT_EQ(back.original_due_on, day("2025-03-17"));
}

TEST(Orders, OneExtensionWithinItsDays) {
    const Order order = issued("2025-03-03");
    const Date today = day("2025-03-10");
    EXPECT_EQ(kind_of(extend(order, day("2025-03-24"), "", policy(), today)), ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(extend(order, day("2025-04-30"), "雨", policy(), today)), ErrorKind::out_of_range);
    const Order once = extend(order, day("2025-03-24"), "雨", policy(), today)->after();
    EXPECT_EQ(once.original_due_on, day("2025-03-17"));
    EXPECT_EQ(kind_of(extend(once, day("2025-03-31"), "雨", policy(), today)), ErrorKind::no_more_times);
    // An extension does not make a late signature timely.
    EXPECT_TRUE(once.late);
}

TEST(Orders, TheLadderIsClimbedOneRungALateDay) {
    Order order = issued("2025-03-03");
    EXPECT_FALSE(overtaken(order, {9}, policy(), day("2025-03-05")));
    // Not signed for: the warning's clocks begin.
    const auto warned = overtaken(order, {9}, policy(), day("2025-03-06"));
    ASSERT_TRUE(warned);
    order = warned->after();
    EXPECT_EQ(order.rung, Rung::warning);
    EXPECT_TRUE(order.late);
    EXPECT_EQ(order.last_reason, "late_to_sign; by=2025-03-05");
    EXPECT_EQ(order.sign_by, day("2025-03-07"));
    EXPECT_EQ(order.due_on, day("2025-03-13"));
    EXPECT_EQ(order.original_due_on, day("2025-03-17"));
    EXPECT_FALSE(order.interviewer) << "nobody is called in yet";
    EXPECT_FALSE(overtaken(order, {9}, policy(), day("2025-03-06"))) << "the same day again";
    order = sign(order, day("2025-03-07"))->after();
    // Not answered: the head is called in, by whom and when.
    const auto red = overtaken(order, {9}, policy(), day("2025-03-14"));
    ASSERT_TRUE(red);
    order = red->after();
    EXPECT_EQ(order.rung, Rung::rectification);
    EXPECT_EQ(order.last_reason, "late_to_reply; by=2025-03-13");
    EXPECT_EQ(order.interviewer, Id<Post>{9});
    EXPECT_EQ(order.interview_by, day("2025-03-19"));
    EXPECT_EQ(order.due_on, day("2025-03-19"));
    EXPECT_FALSE(overtaken(order, {9}, policy(), day("2025-03-20"))) << "there is no rung above";
    EXPECT_EQ(kind_of(climb(order, "再升", {9}, policy(), day("2025-03-20"))), ErrorKind::wrong_state);
    // It is closed only after the interview.
    const Order answered = reply(order, "已整改", {}, policy(), day("2025-03-20"))->after();
    EXPECT_EQ(kind_of(close(answered, day("2025-03-21"))), ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(hold_interview(answered, day("2025-03-24"), day("2025-03-21"))),
              ErrorKind::impossible_date);
    const Order seen = hold_interview(answered, day("2025-03-21"), day("2025-03-21"))->after();
    EXPECT_EQ(kind_of(hold_interview(seen, day("2025-03-21"), day("2025-03-21"))), ErrorKind::wrong_state);
    EXPECT_TRUE(close(seen, day("2025-03-21")));
    EXPECT_EQ(kind_of(hold_interview(issued("2025-03-03"), day("2025-03-03"), day("2025-03-03"))),
              ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(climb(issued("2025-03-03"), "", {}, policy(), day("2025-03-04"))),
              ErrorKind::needs_reason);
}

TEST(Orders, RedsRunningAskForOne) {
    RedRun run;
    run.item.id = {5};
    run.item.title = "固定资产投资";
    run.item.leads = {{2}, {4}};
    run.slip = 11;
    run.since = day("2025-03-12");
    run.rounds = 1;
    EXPECT_FALSE(asked_for(run, policy()));
    run.rounds = 2;
    const auto asked = asked_for(run, policy());
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->origin_id, 11);
    EXPECT_EQ(asked->organisation, Id<Organisation>{2});
    EXPECT_EQ(asked->joint, std::vector<Id<Organisation>>{{4}});
    EXPECT_EQ(asked->rung, Rung::warning);
    EXPECT_EQ(asked->cause, "reds_running; rounds=2; since=2025-03-12");
    run.item.leads.clear();
    EXPECT_FALSE(asked_for(run, policy())) << "nobody to ask";
    Policy never = policy();
    never.supervision.orders.reds_running = 0;
    run.item.leads = {{2}};
    EXPECT_FALSE(asked_for(run, never));
}

TEST(Orders, SilenceAsksForOneByDaysOrRounds) {
    Silence silence;
    silence.organisation = {2};
    silence.round = 4;
    silence.round_title = "2025年4月调度";
    silence.rounds = 1;
    silence.days = 9;
    Item item;
    item.id = {6};
    item.title = "新增学位";
    silence.items = {item};
    EXPECT_FALSE(asked_for(silence, policy()));
    silence.days = 10;
    const auto asked = asked_for(silence, policy());
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->title, "2025年4月调度未报送");
    EXPECT_EQ(asked->item, Id<Item>{6});
    EXPECT_EQ(asked->cause, "silent_days; rounds=1; round=2025年4月调度; reports=1; days=10; items=新增学位");
    silence.days = 1;
    silence.rounds = 2;
    silence.items.assign(5, item);
    const auto rounds = asked_for(silence, policy());
    ASSERT_TRUE(rounds);
    EXPECT_FALSE(rounds->item);
    EXPECT_EQ(progress::Reason::parse(rounds->cause).figure("items"), "新增学位、新增学位、新增学位等");
    EXPECT_EQ(progress::Reason::parse(rounds->cause).key, "silent_rounds");
}

} // namespace
} // namespace bihuan::supervision
