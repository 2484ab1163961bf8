// The rules of problems: clocks across the spring festival, lateness that stays, limits, who judges.
#include "cycle/supervision/problems.hpp"

#include <gtest/gtest.h>

namespace bihuan::supervision {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

const Policy& policy() {
    return Policy::defaults();
}

ErrorKind kind_of(const Result<Change<Problem>>& result) {
    EXPECT_FALSE(result);
    return result ? ErrorKind{} : result.error().kind;
}

Problem found() {
    Problem problem;
    problem.id = {7};
    problem.title = "两座桥未批复用地";
    problem.organisation = {2};
    problem.found_by_organisation = {3};
    problem.found_on = day("2025-01-20");
    return problem;
}

Problem assigned(std::string_view today, ProblemLevel level = ProblemLevel::unit) {
    return assign(found(), {{2}, {}, level, {}}, "", policy(), day(today))->after();
}

const std::vector<std::string> proof{"abc 批复.txt"};

TEST(Problems, TheClockSkipsTheSpringFestivalAndCountsMakeUpDays) {
    // 26 January and 8 February are worked, 28 January to 4 February are free.
    EXPECT_EQ(assigned("2025-01-24").due_on, day("2025-02-13"));
    EXPECT_EQ(assigned("2025-01-24", ProblemLevel::county).due_on, day("2025-02-20"));
    EXPECT_EQ(assigned("2025-01-29").due_on, day("2025-02-17"));
}

TEST(Problems, LateOnceIsLateForEver) {
    const Problem open = assigned("2025-01-24");
    EXPECT_FALSE(overtaken(open, day("2025-02-13")));
    const auto late = overtaken(open, day("2025-02-14"));
    ASSERT_TRUE(late);
    EXPECT_TRUE(late->after().late);
    EXPECT_FALSE(overtaken(late->after(), day("2025-02-17"))) << "said once";
    const auto extended = extend(late->after(), day("2025-02-28"), "汛期", policy(), day("2025-02-14"));
    ASSERT_TRUE(extended);
    EXPECT_TRUE(extended->after().late);
    EXPECT_EQ(extended->after().original_due_on, day("2025-02-13"));
    EXPECT_EQ(extended->after().changes, 1);
    EXPECT_TRUE(solve(extended->after(), "已批", proof, policy(), day("2025-02-20"))->after().late);
    // Extended without a review in between: the lateness of the old day is kept as well.
    EXPECT_TRUE(extend(open, day("2025-02-28"), "汛期", policy(), day("2025-02-14"))->after().late);
    EXPECT_FALSE(solve(open, "已批", proof, policy(), day("2025-02-13"))->after().late);
    EXPECT_TRUE(solve(open, "已批", proof, policy(), day("2025-02-14"))->after().late);
}

TEST(Problems, ADayIsPutOffWithinLimits) {
    const Problem open = assigned("2025-03-03"); // due on the 17th
    const Date today = day("2025-03-10");
    EXPECT_EQ(kind_of(extend(open, day("2025-03-24"), "", policy(), today)), ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(extend(open, day("2025-03-22"), "雨", policy(), today)), ErrorKind::impossible_date)
        << "a Saturday";
    EXPECT_EQ(kind_of(extend(open, day("2025-03-14"), "雨", policy(), today)), ErrorKind::impossible_date)
        << "earlier";
    EXPECT_EQ(kind_of(extend(open, day("2025-03-07"), "雨", policy(), today)), ErrorKind::impossible_date)
        << "gone by";
    EXPECT_EQ(kind_of(extend(open, day("2025-05-30"), "雨", policy(), today)), ErrorKind::out_of_range);
    const Problem once = extend(open, day("2025-03-24"), "雨", policy(), today)->after();
    const Problem twice = extend(once, day("2025-03-31"), "雨", policy(), today)->after();
    EXPECT_EQ(twice.changes, 2);
    EXPECT_EQ(kind_of(extend(twice, day("2025-04-07"), "雨", policy(), today)), ErrorKind::no_more_times);
}

TEST(Problems, RaisedAndBroughtBackWithTheClockOfTheLevel) {
    const Problem open = assigned("2025-03-03");
    const auto city = raise(open, ProblemLevel::city, "需市里调剂用地指标", policy(), day("2025-03-10"));
    ASSERT_TRUE(city);
    EXPECT_EQ(city->after().level, ProblemLevel::city);
    EXPECT_EQ(city->after().due_on, day("2025-04-22")); // 30 working days, Qingming free
    EXPECT_EQ(city->after().original_due_on, day("2025-03-17"));
    EXPECT_EQ(city->after().changes, 0) << "not put off by the unit";
    EXPECT_EQ(kind_of(raise(city->after(), ProblemLevel::county, "再提", policy(), day("2025-03-11"))),
              ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(lower(open, ProblemLevel::unit, "退", policy(), day("2025-03-11"))),
              ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(lower(city->after(), ProblemLevel::unit, "", policy(), day("2025-03-20"))),
              ErrorKind::needs_reason);
    const auto back = lower(city->after(), ProblemLevel::unit, "市里已调剂42亩", policy(), day("2025-03-20"));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->after().level, ProblemLevel::unit);
    EXPECT_EQ(back->after().due_on, day("2025-04-03"));
    EXPECT_EQ(back->after().last_reason, "市里已调剂42亩");
}

TEST(Problems, ASolutionNeedsItsEvidence) {
    const Problem open = assigned("2025-03-03");
    EXPECT_EQ(kind_of(solve(open, "", proof, policy(), day("2025-03-04"))), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(solve(open, "已批", {}, policy(), day("2025-03-04"))), ErrorKind::needs_value);
    std::vector<std::string> many;
    for (int i = 0; i <= policy().progress.rounds.most_files; ++i)
        many.push_back("abc " + std::to_string(i));
    EXPECT_EQ(kind_of(solve(open, "已批", many, policy(), day("2025-03-04"))), ErrorKind::too_large);
    Policy lenient = policy();
    lenient.supervision.problems.evidence = false;
    EXPECT_TRUE(solve(open, "已批", {}, lenient, day("2025-03-04")));
}

TEST(Problems, ReturnedAndReopenedGoBackWithAClock) {
    const Problem solved = solve(assigned("2025-03-03"), "已批", proof, policy(), day("2025-03-14"))->after();
    const auto returned = give_back(solved, "没有批文", policy(), day("2025-03-17"));
    ASSERT_TRUE(returned);
    EXPECT_EQ(returned->after().due_on, day("2025-03-24"));
    EXPECT_EQ(returned->after().returns, 1);
    // Sent back early, the unit keeps the time it had.
    EXPECT_EQ(give_back(solved, "没有批文", policy(), day("2025-03-04"))->after().due_on, day("2025-03-17"));
    const Problem closed = close(solved, day("2025-03-18"))->after();
    EXPECT_EQ(closed.closed_on, day("2025-03-18"));
    EXPECT_EQ(kind_of(reopen(closed, "", policy(), day("2025-05-06"))), ErrorKind::needs_reason);
    const auto again = reopen(closed, "又被占用", policy(), day("2025-05-06"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->after().coordinator, Id<Organisation>{2}) << "the unit it was with";
    EXPECT_EQ(again->after().due_on, day("2025-05-13"));
    EXPECT_EQ(again->after().reopened, 1);
    EXPECT_FALSE(again->after().closed_on);
    EXPECT_FALSE(again->after().late);
}

TEST(Problems, WhoSolvedItDoesNotJudgeIt) {
    Problem problem = assigned("2025-03-03");
    EXPECT_EQ(judge_of(problem), Id<Organisation>{3});
    problem.found_by_organisation = {2};
    EXPECT_EQ(judge_of(problem), Id<Organisation>{});
}

TEST(Problems, WhatIsMissingIsNamed) {
    const journal::Act act{"find_problem", {}, Instant::at(day("2025-03-03"), 9)};
    Problem nameless = found();
    nameless.title.clear();
    EXPECT_EQ(find(nameless, act).error().detail, "title");
    Problem nobodys = found();
    nobodys.organisation = {};
    EXPECT_EQ(find(nobodys, act).error().detail, "organisation");
    Problem early = found();
    early.found_on = day("2025-03-04");
    EXPECT_EQ(find(early, act).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(kind_of(assign(found(), {}, "", policy(), day("2025-03-03"))), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(assign(found(), {{2}, {}, {}, day("2025-03-08")}, "", policy(), day("2025-03-03"))),
              ErrorKind::impossible_date);
    EXPECT_EQ(kind_of(assign(assigned("2025-03-03"), {{4}, {}, {}, {}}, "", policy(), day("2025-03-05"))),
              ErrorKind::needs_reason);
    const auto moved =
        assign(assigned("2025-03-03"), {{4}, {{2}, {4}}, {}, {}}, "职责划转", policy(), day("2025-03-05"));
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->after().due_on, day("2025-03-17")) << "the clock runs on";
    EXPECT_EQ(moved->after().joint, std::vector<Id<Organisation>>{{2}});
    progress::Report report;
    EXPECT_EQ(problem_of(report, {}).error().kind, ErrorKind::needs_value);
}

} // namespace
} // namespace bihuan::supervision
