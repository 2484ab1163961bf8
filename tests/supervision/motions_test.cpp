// Motions and livelihood items as rules; the congress's sheet.
#include "cycle/supervision/motions.hpp"

#include <gtest/gtest.h>

#include "cycle/supervision/livelihood.hpp"
#include "cycle/supervision/motion_sheet.hpp"
#include "embedded/supervision.hpp"

namespace bihuan::supervision {
namespace {

const Id<Organisation> water{2}, finance{3}, transport{4};

Date day(std::string_view text) {
    return Date::parse(text).value();
}
const MotionPolicy& policy() {
    return MotionPolicy::defaults();
}
template <Recorded Record>
Record after(const Result<Change<Record>>& change) {
    if (!change) throw std::runtime_error(describe(change.error(), Language::english));
    return change->after();
}

Motion received(MotionKind kind = MotionKind::suggestion) {
    Motion wanted;
    wanted.motion_kind = kind;
    wanted.number = "第15号";
    wanted.session = "县十八届人大四次会议";
    wanted.year = 2025;
    wanted.title = "整治城区内涝";
    wanted.deputies = {"张建国", "李秀英"};
    wanted.received_on = day("2025-01-16");
    Motion made = after(receive(std::move(wanted)));
    made.id = {1};
    return made;
}
Motion working(std::vector<Id<Organisation>> joint = {}, std::string_view assigned = "2025-01-24") {
    return after(accept(after(assign(received(), {water, std::move(joint)}, "", policy(), day(assigned)))));
}
Motion answered(AnswerGrade grade = AnswerGrade::B) {
    return after(answer(working(), {grade, "列入2026年排水改造"}, policy(), day("2025-03-10")));
}

TEST(Motions, TheClockIsTheKindsAndBouncingWinsNoTime) {
    const Motion assigned = after(assign(received(), {water}, "", policy(), day("2025-01-24")));
    EXPECT_EQ(assigned.due_on, day("2025-04-24"));
    EXPECT_EQ(assigned.bounce_until, day("2025-02-07")) << "26 and 27 January, 5 – 7 February";
    EXPECT_EQ(after(assign(received(MotionKind::motion), {water}, "", policy(), day("2025-01-24"))).due_on,
              day("2025-07-24"));
    EXPECT_EQ(bounce(assigned, "", finance, policy(), day("2025-02-07")).error().kind,
              ErrorKind::needs_reason);
    EXPECT_EQ(bounce(assigned, "不归我局", finance, policy(), day("2025-02-08")).error().kind,
              ErrorKind::impossible_date)
        << "worked, but too late";
    const Motion back = after(bounce(assigned, "不归我局", finance, policy(), day("2025-02-07")));
    EXPECT_EQ(back.state, MotionState::received);
    EXPECT_EQ(back.suggested, finance);
    const Motion again = after(assign(back, {finance}, "", policy(), day("2025-02-10")));
    EXPECT_EQ(again.due_on, day("2025-04-24"));
    EXPECT_EQ(again.bounce_until, day("2025-02-17"));
    EXPECT_EQ(bounce(again, "也不归我局", {}, policy(), day("2025-02-11")).error().kind,
              ErrorKind::no_more_times);
    EXPECT_EQ(assign(again, {water}, "", policy(), day("2025-02-11")).error().kind, ErrorKind::needs_reason);
    EXPECT_EQ(after(assign(again, {water}, "分工调整", policy(), day("2025-02-11"))).organisation, water);
    EXPECT_EQ(assign(received(), {{}}, "", policy(), day("2025-02-11")).error().kind, ErrorKind::needs_value);
}

TEST(Motions, EveryJointUnitSpeaksBeforeTheAnswer) {
    Motion motion = working({finance, transport, water});
    EXPECT_EQ(motion.joint, (std::vector{finance, transport}));
    const MotionAnswer given{AnswerGrade::A, "已完成"};
    EXPECT_EQ(answer(motion, given, policy(), day("2025-03-10")).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(give_opinion(motion, water, "牵头单位").error().kind, ErrorKind::needs_value);
    motion = after(give_opinion(motion, finance, "资金\n已安排"));
    motion = after(give_opinion(motion, finance, "资金已安排200万元"));
    EXPECT_EQ(motion.opinions, std::vector<std::string>{"3 资金已安排200万元"}) << "the later one stands";
    EXPECT_EQ(silent_units(motion), std::vector{transport});
    motion = after(give_opinion(motion, transport, "同意"));
    const Motion done = after(answer(motion, given, policy(), day("2025-04-24")));
    EXPECT_FALSE(done.late);
    EXPECT_EQ(done.confirm_by, day("2025-05-12")) << "over 1 – 5 May, with 27 April worked";
    EXPECT_TRUE(after(answer(motion, given, policy(), day("2025-04-25"))).late);
    EXPECT_EQ(answer(motion, {AnswerGrade::none, "无"}, policy(), day("2025-04-24")).error().kind,
              ErrorKind::needs_value);
    EXPECT_EQ(answer(motion, {AnswerGrade::A, ""}, policy(), day("2025-04-24")).error().kind,
              ErrorKind::needs_value);
}

TEST(Motions, TheDeputiesWordClosesOrReopens) {
    const Motion closed =
        after(record_satisfaction(answered(), Satisfaction::basically, "", policy(), day("2025-03-12")));
    EXPECT_EQ(closed.state, MotionState::closed);
    EXPECT_EQ(
        record_satisfaction(answered(), Satisfaction::none, "", policy(), day("2025-03-12")).error().kind,
        ErrorKind::needs_value);
    EXPECT_EQ(record_satisfaction(answered(), Satisfaction::unsatisfied, "", policy(), day("2025-03-12"))
                  .error()
                  .kind,
              ErrorKind::needs_reason);
    const Motion reopened = after(record_satisfaction(answered(), Satisfaction::unsatisfied, "没有时间表",
                                                      policy(), day("2025-03-12")));
    EXPECT_EQ(reopened.state, MotionState::reopened);
    EXPECT_EQ(reopened.reopened, 1);
    EXPECT_EQ(reopened.organisation, water);
    EXPECT_EQ(reopened.due_on, day("2025-04-14")) << "twenty-two working days, Tomb-Sweeping Day between";
    EXPECT_TRUE(reopened.opinions.empty());
}

TEST(Motions, SilenceClosesOnlyAfterTheToldDayAndLateStaysLate) {
    const Motion told = answered();
    EXPECT_EQ(told.confirm_by, day("2025-03-24"));
    EXPECT_FALSE(review(told, day("2025-03-24")));
    EXPECT_EQ(review(told, day("2025-03-25")).value().after().state, MotionState::closed);
    const Motion late = review(working(), day("2025-04-25")).value().after();
    EXPECT_TRUE(late.late);
    EXPECT_FALSE(review(late, day("2025-04-26")));
    const Motion extended = after(extend(late, day("2025-07-24"), "工程跨汛期", policy(), day("2025-04-25")));
    EXPECT_TRUE(extended.late);
    EXPECT_EQ(extended.original_due_on, day("2025-04-24"));
    EXPECT_EQ(extend(extended, day("2025-07-25"), "再延", policy(), day("2025-04-25")).error().kind,
              ErrorKind::no_more_times);
    EXPECT_EQ(extend(working(), day("2025-07-25"), "太久", policy(), day("2025-04-20")).error().kind,
              ErrorKind::impossible_date);
    EXPECT_EQ(extend(working(), day("2025-07-24"), "", policy(), day("2025-04-20")).error().kind,
              ErrorKind::needs_reason);
}

TEST(Motions, BBecomesAnItemOfTheNextYear) {
    const Motion closed =
        after(record_satisfaction(answered(), Satisfaction::satisfied, "", policy(), day("2025-03-12")));
    const Item draft = after(carried_item(closed, water, policy()));
    EXPECT_EQ(draft.year, 2026);
    EXPECT_EQ(draft.state, targets::ItemState::draft);
    EXPECT_EQ(draft.title, closed.title);
    EXPECT_EQ(draft.section, closed.session);
    EXPECT_EQ(draft.leads, std::vector{water});
    EXPECT_EQ(draft.due_on, day("2026-12-31"));
    MotionPolicy active = policy();
    active.carry = CarryState::active;
    EXPECT_EQ(after(carried_item(closed, water, active)).state, targets::ItemState::active);
    EXPECT_EQ(after(carried_item(closed, {}, active)).state, targets::ItemState::draft)
        << "nobody leads it any more";
}

TEST(Motions, WhatCannotBeReceived) {
    Motion wanted = received();
    wanted.deputies.clear();
    EXPECT_EQ(receive(wanted).error().kind, ErrorKind::needs_value);
    wanted = received();
    wanted.title.clear();
    EXPECT_EQ(receive(wanted).error().kind, ErrorKind::needs_value);
    wanted = received();
    wanted.year = 25;
    EXPECT_EQ(receive(wanted).error().kind, ErrorKind::impossible_date);
}

Grid grid_of(const std::vector<std::vector<std::string>>& rows) {
    Grid grid;
    grid.name = "台账";
    for (const auto& row : rows) {
        grid.rows.emplace_back();
        for (const std::string& text : row)
            grid.rows.back().push_back({text, text.empty() ? CellKind::empty : CellKind::text, -1});
        grid.columns = std::max(grid.columns, row.size());
    }
    grid.hidden_rows.assign(grid.rows.size(), false);
    return grid;
}

TEST(MotionSheets, ReadAsTheCongressWritesThem) {
    const auto rows =
        read_motions(grid_of({{"2025年建议提案交办表", "", "", "", "", ""},
                              {"类 别", "提案编号", "案由", "领衔代表", "附议人", "主办单位"},
                              {"政协提案", "12", "加快充电桩建设", "王芳", "赵亮、钱进，孙丽", "县发改局"},
                              {"", "", "", "", "", ""},
                              {"人大建议", "13", " 整治内涝 ", "张建国", "", ""}}),
                     {MotionKind::motion, 2025, "四次会议", day("2025-01-16")});
    ASSERT_TRUE(rows) << describe(rows.error(), Language::english);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].row, 3U);
    EXPECT_EQ((*rows)[0].motion.motion_kind, MotionKind::proposal);
    EXPECT_EQ((*rows)[0].motion.deputies, (std::vector<std::string>{"王芳", "赵亮", "钱进", "孙丽"}));
    EXPECT_EQ((*rows)[0].lead, "县发改局");
    EXPECT_EQ((*rows)[1].motion.motion_kind, MotionKind::suggestion);
    EXPECT_EQ((*rows)[1].motion.title, "整治内涝");
    EXPECT_EQ((*rows)[1].motion.session, "四次会议");
}

TEST(MotionSheets, FaultsNameTheirRow) {
    const MotionSheetDefaults defaults{MotionKind::suggestion, 2025, "", day("2025-01-16")};
    const auto fault = [&](const std::vector<std::vector<std::string>>& rows) {
        return read_motions(grid_of(rows), defaults).error();
    };
    EXPECT_EQ(fault({{"编号", "内容"}, {"1", "x"}}).kind, ErrorKind::missing_columns);
    EXPECT_EQ(fault({}).kind, ErrorKind::missing_columns);
    EXPECT_EQ(fault({{"案由", "代表"}, {"无人", ""}}).detail, "2: 代表");
    EXPECT_EQ(fault({{"案由", "代表"}, {"", "张建国"}}).detail, "2: 案由");
    EXPECT_EQ(fault({{"案由", "代表", "类别"}, {"题", "张", "来信"}}).detail, "2: 来信");
    EXPECT_EQ(fault({{"案由", "代表", "收到日期"}, {"题", "张", "年初"}}).detail, "2: 年初");
}

TEST(MotionPolicy, TheShippedFileSaysTheDefaultsAndFaultsNameTheirLine) {
    MotionPolicy wrong;
    wrong.bounce_days = wrong.suggestion_months = wrong.correction_days = -1;
    wrong.carry = CarryState::active;
    const auto read = read_motion_policy(embedded::motions_toml, "motions.toml", wrong);
    ASSERT_TRUE(read) << describe(read.error(), Language::english);
    EXPECT_EQ(read->bounce_days, MotionPolicy().bounce_days);
    EXPECT_EQ(read->suggestion_months, MotionPolicy().suggestion_months);
    EXPECT_EQ(read->correction_days, MotionPolicy().correction_days);
    EXPECT_EQ(read->carry, CarryState::draft);
    EXPECT_EQ(read_motion_policy("[carry]\nstate = \"open\"\n", "m.toml").error().subject, "m.toml:2");
    EXPECT_EQ(read_motion_policy("[answer]\n\nmotion_months = 0\n", "m.toml").error().subject, "m.toml:3");
}

Item livelihood_item() {
    Item item;
    item.id = {7};
    item.year = 2025;
    item.category = targets::Category::livelihood;
    item.state = targets::ItemState::active;
    item.title = "改造老旧小区12个";
    return item;
}

TEST(Livelihood, MoneyIsExplainedWhereItShouldNotMove) {
    const Item item = livelihood_item();
    const auto yuan = [](std::int64_t amount) { return std::optional<Decimal>(Decimal::of(amount)); };
    const Livelihood first = after(record_funds(item, {}, {yuan(1000), yuan(100), "县级财政"}, ""));
    EXPECT_EQ(first.id.value, 7);
    EXPECT_EQ(first.year, 2025);
    const auto kind = [&](const Funds& wanted, const std::string& reason = "") {
        return record_funds(item, first, wanted, reason).error().kind;
    };
    EXPECT_EQ(kind({yuan(1200), {}}), ErrorKind::needs_reason) << "the plan moves";
    EXPECT_EQ(kind({{}, yuan(90)}), ErrorKind::needs_reason) << "what is paid falls";
    EXPECT_EQ(kind({{}, yuan(1100)}), ErrorKind::needs_reason) << "more than planned";
    EXPECT_EQ(kind({{}, yuan(-1)}), ErrorKind::out_of_range);
    EXPECT_EQ(kind({{}, {}}), ErrorKind::needs_value) << "nothing changes";
    EXPECT_TRUE(record_funds(item, first, {{}, yuan(600)}, ""));
    EXPECT_TRUE(record_funds(item, first, {yuan(1200), {}}, "追加预算"));
    Item other = item;
    other.category = targets::Category::key_task;
    EXPECT_EQ(record_funds(other, {}, {yuan(1), {}}, "").error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(record_funds(item, {}, {}, "").error().kind, ErrorKind::needs_value);
}

TEST(Livelihood, PlacesLieInChina) {
    const auto place = [](std::string_view longitude, std::string_view latitude) {
        LivelihoodPlace wanted;
        wanted.name = "和平小区";
        if (!longitude.empty()) wanted.longitude = Decimal::parse(longitude);
        if (!latitude.empty()) wanted.latitude = Decimal::parse(latitude);
        return add_place(livelihood_item(), wanted);
    };
    EXPECT_TRUE(place("115.4801", "35.1203"));
    EXPECT_TRUE(place("", ""));
    EXPECT_EQ(place("115.48", "").error().kind, ErrorKind::needs_value);
    EXPECT_EQ(place("35.12", "115.48").error().kind, ErrorKind::out_of_range) << "the wrong way round";
    EXPECT_EQ(place("-115.48", "35.12").error().kind, ErrorKind::out_of_range);
    const LivelihoodPlace made = after(place("115.48", "35.12"));
    EXPECT_EQ(change_place(made, {}).error().kind, ErrorKind::needs_value);
    PlaceCorrection moved;
    moved.latitude = Decimal::of(99);
    EXPECT_EQ(change_place(made, moved).error().kind, ErrorKind::out_of_range);
    EXPECT_EQ(finish_place(made, day("2025-07-02"), day("2025-07-01")).error().kind,
              ErrorKind::impossible_date);
    EXPECT_EQ(add_photo(made, "abc 1.jpg", 0).error().kind, ErrorKind::too_large);
    const LivelihoodPlace pictured = after(add_photo(made, "abc 1.jpg", 10));
    EXPECT_EQ(add_photo(pictured, "abc 1.jpg", 10).error().kind, ErrorKind::already_there);
    EXPECT_EQ(withdraw_place(made, "").error().kind, ErrorKind::needs_reason);
}

} // namespace
} // namespace bihuan::supervision
