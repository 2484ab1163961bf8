#include "cycle/supervision/meetings.hpp"

#include <gtest/gtest.h>

namespace bihuan::supervision {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

Meeting planned() {
    Meeting meeting;
    meeting.id = {1};
    meeting.title = "2025年4月调度会";
    meeting.year = 2025;
    meeting.held_on = day("2025-04-10");
    return meeting;
}

/// The points after these changes, as storage would keep them.
std::vector<AgendaPoint> kept(std::vector<AgendaPoint> points,
                              const std::vector<Change<AgendaPoint>>& changes) {
    for (const auto& change : changes) {
        if (change.before()) {
            for (AgendaPoint& point : points)
                if (point.id == change.before()->id) point = change.after();
        } else {
            points.push_back(change.after());
            points.back().id = {static_cast<std::int64_t>(points.size())};
        }
    }
    return points;
}

const Cause red{PointKind::red, 5, {2}, "固定资产投资", "behind; points=31"};
const Cause problem{PointKind::problem, 7, {3}, "用地未批", "problem_late; due=2025-03-31"};

TEST(Meetings, AnAgendaFollowsItsCauses) {
    const Meeting meeting = planned();
    auto points = kept({}, refresh(meeting, {}, std::vector{red, problem}));
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[1].ordinal, 2);
    EXPECT_EQ(points[1].reason, problem.reason);
    EXPECT_TRUE(refresh(meeting, points, std::vector{red, problem}).empty()) << "nothing changed";
    Cause worse = red;
    worse.reason = "behind; points=40";
    points = kept(points, refresh(meeting, points, std::vector{worse}));
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].reason, worse.reason);
    EXPECT_TRUE(points[1].withdrawn) << "settled";
    points = kept(points, refresh(meeting, points, std::vector{worse, problem}));
    EXPECT_FALSE(points[1].withdrawn) << "it came back";
}

TEST(Meetings, WhatPeopleDecidedStays) {
    const Meeting meeting = planned();
    auto points = kept({}, refresh(meeting, {}, std::vector{red, problem}));
    points = kept(points, {add(meeting, points, {PointKind::other, 0, {}, "汛期准备", ""}).value()});
    EXPECT_EQ(points[2].ordinal, 3);
    points[0] = withdraw(meeting, points[0], "已另行研究")->after();
    points[1] = resolve(meeting, points[1], "县发改局牵头解决")->after();
    EXPECT_TRUE(refresh(meeting, points, std::vector{red}).empty());
    EXPECT_EQ(withdraw(meeting, points[0], "再撤").error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(resolve(meeting, points[0], "决定").error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(resolve(meeting, points[1], "改口").error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(withdraw(meeting, points[1], "撤").error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(withdraw(meeting, points[2], "").error().kind, ErrorKind::needs_reason);
    EXPECT_EQ(resolve(meeting, points[2], "").error().kind, ErrorKind::needs_value);
    EXPECT_EQ(add(meeting, points, {}).error().kind, ErrorKind::needs_value);
}

TEST(Meetings, PlannedAheadAndHeldOnADayThatHasCome) {
    Meeting wanted;
    wanted.held_on = day("2025-04-10");
    const auto meeting = plan(wanted, day("2025-04-08"));
    ASSERT_TRUE(meeting);
    EXPECT_EQ(meeting->after().title, "2025年4月调度会");
    EXPECT_EQ(plan(wanted, day("2025-04-11")).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(hold(planned(), day("2025-04-10"), "", day("2025-04-09")).error().kind,
              ErrorKind::impossible_date);
    const Meeting held = hold(planned(), day("2025-04-10"), "纪要", day("2025-04-11"))->after();
    EXPECT_EQ(held.state, MeetingState::held);
    EXPECT_EQ(hold(held, day("2025-04-10"), "", day("2025-04-11")).error().kind, ErrorKind::wrong_state);
}

TEST(Meetings, AResolutionIsATaskWithAClock) {
    EXPECT_EQ(task_of(planned(), "拨付奖补资金", {{2}}, {}).error().detail, "due_on");
    const Item task = task_of(planned(), "拨付奖补资金", {{2}}, day("2025-05-30")).value();
    EXPECT_EQ(task.section, "2025年4月调度会");
    EXPECT_EQ(task.state, targets::ItemState::active);
    EXPECT_EQ(task.due_on, day("2025-05-30"));
}

} // namespace
} // namespace bihuan::supervision
