#include "cycle/projects/stages.hpp"

#include <gtest/gtest.h>

namespace bihuan::projects {
namespace {

const Date today = *Date::of(2025, 6, 1);

Project project(Stage stage = Stage::started) {
    Project project;
    project.id = {7};
    project.stage = stage;
    project.stage_since = *Date::of(2025, 3, 1);
    return project;
}
Decimal yuan(std::int64_t hundred_million) {
    return Decimal::of(hundred_million, 8);
}

TEST(Stages, AMoveKeepsItsDay) {
    const auto moved = move(project(), Stage::building, *Date::of(2025, 5, 1), "", today);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->project.after().stage, Stage::building);
    EXPECT_EQ(moved->project.after().stage_since, *Date::of(2025, 5, 1));
    EXPECT_EQ(moved->history.after().from, Stage::started);
    const auto kind = [](Stage to, Date on) { return move(project(), to, on, "原因", today).error().kind; };
    EXPECT_EQ(kind(Stage::building, today.plus(1)), ErrorKind::impossible_date);
    EXPECT_EQ(kind(Stage::building, *Date::of(2025, 2, 28)), ErrorKind::impossible_date);
    EXPECT_EQ(kind(Stage::landed, today), ErrorKind::wrong_state);
}

TEST(Stages, WhatStoppedGoesOnWhereItWas) {
    const auto stopped = move(project(), Stage::suspended, today, "资金未到位", today);
    ASSERT_TRUE(stopped);
    const Project after = stopped->project.after();
    EXPECT_EQ(after.suspended_from, Stage::started);
    EXPECT_EQ(move(after, Stage::building, today, "原因", today).error().kind, ErrorKind::wrong_state);
    EXPECT_TRUE(move(after, Stage::started, today, "", today));
}

TEST(Stages, WhereAProjectIs) {
    const auto degrees = [](std::string_view words) { return Decimal::parse(words); };
    const auto there = locate(project(), degrees("115.5630"), degrees("35.1642"), "柳泉镇");
    ASSERT_TRUE(there);
    const Project after = there->after();
    EXPECT_EQ(after.longitude, degrees("115.5630"));
    EXPECT_EQ(after.place, "柳泉镇");
    const auto off = locate(after, {}, {}, "");
    ASSERT_TRUE(off);
    EXPECT_FALSE(off->after().longitude);
    EXPECT_EQ(off->after().place, "柳泉镇");
    EXPECT_EQ(locate(after, after.longitude, after.latitude, "").error().kind, ErrorKind::needs_value);
    EXPECT_EQ(locate(project(), degrees("115.5"), {}, "").error().kind, ErrorKind::needs_value);
    EXPECT_EQ(locate(project(), degrees("35.1"), degrees("115.5"), "").error().kind, ErrorKind::out_of_range);
    EXPECT_EQ(locate(project(Stage::dropped), degrees("115.5"), degrees("35.1"), "").error().kind,
              ErrorKind::wrong_state);
    Project wrong = project(Stage::landed);
    wrong.latitude = degrees("35.1");
    EXPECT_EQ(register_project(wrong, today).error().kind, ErrorKind::needs_value);
}

TEST(Stages, MoneyDoesNotFallWithoutAReason) {
    const auto first = invest(project(), {yuan(10), yuan(4), yuan(3), yuan(2)}, "");
    ASSERT_TRUE(first);
    const Project after = first->after();
    const auto kind = [&](const Investment& wanted, const std::string& reason = "") {
        const auto change = invest(after, wanted, reason);
        return change ? ErrorKind{} : change.error().kind;
    };
    EXPECT_EQ(kind({.year_done = yuan(1)}), ErrorKind::needs_reason);
    EXPECT_EQ(kind({.total_planned = yuan(12)}), ErrorKind::needs_reason);
    EXPECT_TRUE(invest(after, {.year_done = yuan(1)}, "统计口径调整"));
    EXPECT_TRUE(invest(after, {.total_done = yuan(4), .year_done = yuan(3)}, ""));
    EXPECT_EQ(kind({.year_done = yuan(4)}), ErrorKind::out_of_range); // more than all that was done
    EXPECT_EQ(kind({.year_planned = yuan(11)}, "原因"), ErrorKind::out_of_range);
    EXPECT_EQ(kind({.total_done = yuan(-1)}, "原因"), ErrorKind::out_of_range);
    EXPECT_EQ(kind({.total_planned = yuan(1000000)}, "原因"), ErrorKind::out_of_range);
    EXPECT_EQ(kind({}), ErrorKind::needs_value);
    EXPECT_EQ(kind({.year_done = yuan(2)}), ErrorKind::needs_value);
}

TEST(Stages, WhatAProjectLacks) {
    Lack wanted;
    EXPECT_EQ(add_lack(project(), wanted, today).error().detail, "text");
    wanted.text = "用地指标30亩";
    EXPECT_EQ(add_lack(project(), wanted, today).error().detail, "solver");
    wanted.solver = {4};
    wanted.due_on = today.plus(-1);
    EXPECT_EQ(add_lack(project(), wanted, today).error().kind, ErrorKind::impossible_date);
    wanted.due_on = today;
    const Lack lack = add_lack(project(), wanted, today)->after();
    EXPECT_EQ(lack.project.value, 7);
    EXPECT_EQ(solve_lack(project(), lack, "", today, today).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(solve_lack(project(), lack, "已调剂", today.plus(1), today).error().kind,
              ErrorKind::impossible_date);
    const Lack solved = solve_lack(project(), lack, "已调剂", today, today)->after();
    EXPECT_EQ(solve_lack(project(), solved, "已调剂", today, today).error().kind, ErrorKind::wrong_state);
}

TEST(Stages, AnObservationScoresOfAHundred) {
    const auto kind = [](std::int64_t score, Date on) {
        Observation wanted;
        wanted.score = Decimal::of(score);
        wanted.observed_on = on;
        const auto change = observe(project(), wanted, today);
        return change ? ErrorKind{} : change.error().kind;
    };
    EXPECT_EQ(kind(101, today), ErrorKind::out_of_range);
    EXPECT_EQ(kind(-1, today), ErrorKind::out_of_range);
    EXPECT_EQ(kind(90, today.plus(1)), ErrorKind::impossible_date);
    EXPECT_EQ(kind(100, today), ErrorKind{});
}

TEST(Stages, RegistersOnlyAtAForwardStage) {
    EXPECT_EQ(register_project(project(Stage::suspended), today).error().kind, ErrorKind::wrong_state);
    Project ahead = project();
    ahead.stage_since = today.plus(1);
    EXPECT_EQ(register_project(ahead, today).error().kind, ErrorKind::impossible_date);
    EXPECT_TRUE(register_project(project(), today));
}

TEST(Stages, TheEchelonCountsByGroup) {
    std::vector<Project> projects;
    for (const Stage stage :
         {Stage::conceived, Stage::reserved, Stage::signed_up, Stage::landed, Stage::started, Stage::building,
          Stage::completed, Stage::in_production, Stage::dropped}) {
        projects.push_back(project(stage));
        projects.back().total_planned = yuan(3);
    }
    projects.push_back(project(Stage::suspended));
    projects.back().suspended_from = Stage::building;
    const auto rungs = echelon(projects);
    std::string counts;
    for (const Rung& rung : rungs)
        counts += std::string(name_of(rung.group)) + " " + std::to_string(rung.projects) + " " +
                  std::to_string(rung.suspended) + " " + rung.total_planned.to_string() + "\n";
    EXPECT_EQ(counts,
              "conceived 1 0 300000000\n"
              "reserved 3 0 900000000\n"
              "started 3 1 600000000\n"
              "completed 2 0 600000000\n");
}

} // namespace
} // namespace bihuan::projects
