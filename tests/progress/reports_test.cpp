#include "cycle/progress/reports.hpp"

#include <gtest/gtest.h>

namespace bihuan::progress {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

TEST(Reports, ReadsWhatIsWrittenAsAValue) {
    struct Written {
        std::string text, unit, value; // "?": unreadable, "!": wrong unit
    };
    const std::vector<Written> cases{
        {"", "元", ""},
        {"1320", "元", "1320"},
        {"1,320", "人", "1320"},
        {"3.5亿元", "元", "350000000"},
        {" 3.5 亿元 ", "元", "350000000"},
        {"3.5亿", "元", "350000000"},
        {"75.2%", "%", "75.2"},
        {"-2.1%", "%", "-2.1"},
        {"负2.1%", "%", "-2.1"},
        {"５０００人", "人", "5000"},
        {"12", "", "12"},
        {"12公里", "", "12"},
        {"35吨", "元", "!"},
        {"5%", "人", "!"},
        {"约50", "元", "?"},
        {"五十左右", "人", "?"},
        {"正在推进", "元", "?"},
        {"5—6亿元", "元", "?"},
        {"50元以上", "元", "?"},
        {"5亿元，增长3%", "元", "?"},
        {"-", "元", "?"},
    };
    for (const Written& each : cases) {
        const WrittenValue read = read_value(each.text, each.unit);
        using Fault = WrittenValue::Fault;
        const std::string got = read.value                        ? read.value->to_string()
                                : read.fault == Fault::unreadable ? "?"
                                : read.fault == Fault::wrong_unit ? "!"
                                                                  : "";
        EXPECT_EQ(got, each.value) << each.text;
    }
}

struct Sent {
    Round round;
    Item item;
    Report report;
    std::optional<Earlier> earlier;

    Sent() {
        round.id = {1};
        round.due_on = day("2025-04-08");
        item.value = Decimal::of(1000);
        item.unit = "人";
        item.leads = {{3}};
        report.id = {5};
        report.organisation = {3};
        report.asks_value = true;
        report.state = ReportState::draft;
    }
    void write(std::string value, std::string progress) {
        report = save_draft(report, round, item, {std::move(value), std::move(progress), {}, {}})->after();
    }
    std::string checks() const {
        std::string names;
        for (const Check& each : check(report, item, earlier, {})) {
            names += (names.empty() ? "" : " ") + std::string(each.blocks ? "!" : "") + each.said.to_string();
        }
        return names;
    }
};

TEST(Reports, ChecksTalk) {
    Sent sent;
    EXPECT_EQ(sent.checks(), "!value_missing; unit=人 !progress_missing");
    sent.write("300", "　 \n");
    EXPECT_EQ(sent.checks(), "!progress_missing");
    sent.write("300吨", "新增就业300人");
    EXPECT_EQ(sent.checks(), "!wrong_unit; written=300吨; unit=人");
    EXPECT_FALSE(sent.report.value) << "a draft saves what can't be read as it was written";
    sent.write("三百来人吧", "新增就业300人");
    EXPECT_EQ(sent.checks(), "!value_unreadable; written=三百来人吧; unit=人");
    sent.write("300", "新增就业300人");
    EXPECT_EQ(sent.checks(), "");
    sent.earlier = Earlier{"2025年2月调度", Decimal::of(320), "新增就业 300人"};
    EXPECT_EQ(sent.checks(),
              "below_last; value=300; last=320; unit=人; round=2025年2月调度 same_text; round=2025年2月调度");
    sent.earlier = Earlier{"2025年2月调度", Decimal::of(29), "正常"};
    EXPECT_EQ(sent.checks(), "jump; value=300; last=29; unit=人; round=2025年2月调度");
    sent.earlier = Earlier{"2025年2月调度", Decimal::of(30), "正常"};
    EXPECT_EQ(sent.checks(), "") << "ten times is not yet a jump";
    sent.earlier.reset();
    sent.write("1201", "超额完成");
    EXPECT_EQ(sent.checks(), "beyond_target; value=1201; target=1000; unit=人; percent=120.1");
    sent.item.leads.push_back({4});
    EXPECT_EQ(sent.checks(), "");
    sent.item.leads.pop_back();
    sent.item.cumulative = false; // a state may fall, and is no part of anything
    sent.earlier = Earlier{"2025年2月调度", Decimal::of(20000), "正常"};
    EXPECT_EQ(sent.checks(), "jump; value=1201; last=20000; unit=人; round=2025年2月调度");
    sent.item.value.reset(); // a task: the boxes alone
    sent.report.asks_value = false;
    sent.write("", "主体封顶");
    EXPECT_EQ(sent.checks(), "");
}

journal::Act by(std::int64_t organisation, std::string_view at) {
    journal::Act act;
    act.action = "submit_report";
    act.actor.organisation = {organisation};
    act.actor.post = {8};
    act.now = Instant::parse(at).value();
    return act;
}

TEST(Reports, OnceLateAlwaysLate) {
    const Policy& policy = Policy::defaults();
    Sent sent;
    sent.write("300", "新增就业300人");
    const Report in_time = submit(sent.report, sent.round, {}, by(3, "2025-04-08 23:59"))->after();
    EXPECT_FALSE(in_time.late);
    EXPECT_FALSE(in_time.on_behalf);
    EXPECT_EQ(in_time.submitted_by.value, 8);
    EXPECT_TRUE(submit(sent.report, sent.round, {}, by(1, "2025-04-08 10:00"))->after().on_behalf);
    EXPECT_TRUE(submit(sent.report, sent.round, {}, by(3, "2025-04-09 00:00"))->after().late);

    EXPECT_EQ(give_back(in_time, sent.round, "", policy, day("2025-04-09")).error().kind,
              ErrorKind::needs_reason);
    const Report early = give_back(in_time, sent.round, "缺佐证", policy, day("2025-03-31"))->after();
    EXPECT_EQ(early.answer_due_on, sent.round.due_on) << "never less than the round's own time";
    const Report returned = give_back(in_time, sent.round, "缺佐证", policy, day("2025-04-10"))->after();
    EXPECT_EQ(returned.answer_due_on, day("2025-04-15"));
    EXPECT_EQ(returned.returns, 1);
    const Report answered = submit(returned, sent.round, {}, by(3, "2025-04-15 18:00"))->after();
    EXPECT_FALSE(answered.late) << "returned in time and answered in time";
    EXPECT_EQ(answered.submitted_at, in_time.submitted_at) << "the first time counts";
    const Report slow = submit(returned, sent.round, {}, by(3, "2025-04-16 08:00"))->after();
    EXPECT_TRUE(slow.late);
    const Report again = give_back(slow, sent.round, "仍缺", policy, day("2025-04-16"))->after();
    EXPECT_TRUE(submit(again, sent.round, {}, by(3, "2025-04-16 09:00"))->after().late);
}

TEST(Reports, WhatIsBlockedIsNotSent) {
    Sent sent;
    const auto blocked = [&] {
        return submit(sent.report, sent.round, check(sent.report, sent.item, {}, {}),
                      by(3, "2025-04-01 10:00"));
    };
    EXPECT_EQ(blocked().error().kind, ErrorKind::needs_value);
    EXPECT_EQ(blocked().error().detail, "value");
    sent.write("300吨", "x");
    EXPECT_EQ(blocked().error().kind, ErrorKind::wrong_unit_of_value);
    EXPECT_EQ(blocked().error().detail, "人");
    sent.write("若干", "x");
    EXPECT_EQ(blocked().error().kind, ErrorKind::not_a_number);
    sent.write("300", "");
    EXPECT_EQ(blocked().error().detail, "progress");
}

TEST(Reports, EvidenceHasItsLimits) {
    Sent sent;
    RoundPolicy policy;
    policy.most_files = 2;
    const auto one = attach(sent.report, sent.round, "aa 照片 1.jpg", policy);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->after().evidence, std::vector<std::string>{"aa 照片 1.jpg"});
    EXPECT_EQ(attach(one->after(), sent.round, "aa 照片 1.jpg", policy).error().kind,
              ErrorKind::already_there);
    const auto two = attach(one->after(), sent.round, "bb 2.jpg", policy);
    EXPECT_EQ(attach(two->after(), sent.round, "cc 3.jpg", policy).error().kind, ErrorKind::too_large);
}

TEST(Reports, ClosingMissesWhatNeverCame) {
    Sent sent;
    for (const auto state : {ReportState::owed, ReportState::draft, ReportState::returned}) {
        sent.report.state = state;
        const auto missed = close_out(sent.report, sent.round);
        ASSERT_TRUE(missed);
        EXPECT_EQ(missed->after().state, ReportState::missed);
        EXPECT_TRUE(missed->after().late);
    }
    for (const auto state : {ReportState::submitted, ReportState::accepted, ReportState::missed}) {
        sent.report.state = state;
        EXPECT_FALSE(close_out(sent.report, sent.round));
    }
}

} // namespace
} // namespace bihuan::progress
