#include "cycle/targets/goal.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/rows.hpp"

namespace bihuan::targets {
namespace {

std::string_view field(std::string_view text) {
    return text == "-" ? std::string_view() : text;
}

TEST(Goal, ReadsCells) {
    std::stringstream text;
    text << std::ifstream(std::string(BIHUAN_SOURCE_DIR) + "/tests/targets/goals.tsv").rdbuf();
    const std::string table = text.str();
    int cases = 0;
    for (const auto& row : rows_of(table)) {
        SCOPED_TRACE(std::string(row.at(0)));
        ++cases;
        const auto goal = read_goal(row.at(0), field(row.at(1)));
        if (row.size() == 3) {
            EXPECT_FALSE(goal);
            continue;
        }
        ASSERT_TRUE(goal);
        Goal wanted{named<Measure>(row.at(2)).value(), named<Relation>(row.at(3)).value(),
                    Decimal::parse(row.at(4)),         Decimal::parse(row.at(5)),
                    std::string(field(row.at(6))),     named<RelativeRule>(row.at(7)).value(),
                    std::string(field(row.at(8)))};
        EXPECT_EQ(*goal, wanted) << write_goal(*goal);
        if (wanted.unit != "标箱当量") EXPECT_EQ(read_goal(write_goal(*goal)), *goal) << write_goal(*goal);
    }
    EXPECT_GT(cases, 25);
}

TEST(Goal, WhatIsWrittenIsReadBack) {
    int written = 0;
    for (const Measure measure : {Measure::level, Measure::growth, Measure::increment, Measure::completion}) {
        for (const Relation relation : {Relation::eq, Relation::ge, Relation::gt, Relation::le, Relation::lt,
                                        Relation::approx, Relation::between}) {
            for (const std::string_view number :
                 {"6", "0.5", "95", "355000", "9500000000", "12345678901", "100"}) {
                for (const std::string_view unit : {"元", "%", "亩", "家", "个百分点", "公里"}) {
                    Goal goal;
                    goal.measure = measure;
                    goal.relation = relation;
                    goal.value = Decimal::parse(number);
                    if (relation == Relation::between) goal.value_high = goal.value->plus(Decimal::of(5));
                    goal.unit = unit;
                    EXPECT_EQ(read_goal(write_goal(goal)), goal) << write_goal(goal);
                    ++written;
                }
            }
        }
    }
    EXPECT_EQ(written, 4 * 7 * 7 * 6);
    EXPECT_EQ(write_goal({}), "");
    EXPECT_EQ(
        write_goal({Measure::level, Relation::ge, Decimal::of(9500000000), {}, "元", RelativeRule::none, {}}),
        "95亿元以上");
}

} // namespace
} // namespace bihuan::targets
