#include <gtest/gtest.h>

#include "render/records.hpp"

namespace bihuan::render {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using extraction::Rule;
using extraction::Statement;

constexpr Rule number_rule{"number.unit", "a number with a unit", "426亿元"};
constexpr Rule measure_rule{"measure.level", "an amount", "完成426亿元"};

Reading sample() {
    Reading reading;
    reading.document.text = U"一、回顾\n**一是**地区生产 总值\n447.6亿元。";
    reading.document.outline = {{{0, 4}, "一、", "回顾", 1, -1}};
    reading.document.tasks = {{{5, 27}, "（一）", 1, "经济", 0}};
    extraction::TaskRecord task;
    task.lead_units = {"县发展改革局", "县财政局"};
    reading.tasks = {task};
    Statement statement;
    statement.span = {19, 24};
    statement.indicator = "地区生产总值";
    statement.value = Decimal::of(4476, 7);
    statement.unit = "元";
    statement.period = 2023;
    statement.heading = 0;
    statement.task = 0;
    statement.sentence = {5, 27};
    statement.derivation.number = &number_rule;
    statement.derivation.indicator = &number_rule;
    statement.derivation.measure = &measure_rule;
    reading.statements = {statement};
    return reading;
}

TEST(StatementLines, FollowTheContractFieldByField) {
    EXPECT_EQ(
        statement_lines(sample(), {}),
        R"({"begin":19,"end":24,"text":"447.6","kind":"result","indicator":"地区生产总值","measure":"level",)"
        R"("relation":"eq","value":44760000000,"value_high":null,"unit":"元","period":2023,"scope":null,)"
        R"("section":["回顾"],"task":"（一）","lead_units":["县发展改革局","县财政局"],)"
        R"("rule":["number.unit","measure.level"],"sentence":"一是地区生产总值447.6亿元。"})"
        "\n");
}

TEST(StatementLines, NameTheFileFirstWhereSeveralAreRead) {
    EXPECT_TRUE(statement_lines(sample(), {"a/b.txt", Language::english})
                    .starts_with(R"({"file":"a/b.txt","begin":19,)"));
}

TEST(StatementLines, WriteNullForWhatTheTextDoesNotSay) {
    Reading reading = sample();
    Statement& statement = reading.statements[0];
    statement.period.reset();
    statement.heading = -1;
    statement.task = -1;
    statement.value_high = Decimal::of(5, 10);
    statement.scope = "全市";
    const std::string line = statement_lines(reading, {});
    EXPECT_NE(line.find(R"("value_high":50000000000,)"), std::string::npos) << line;
    EXPECT_NE(line.find(R"("period":null,"scope":"全市","section":[],"task":null,"lead_units":[],)"),
              std::string::npos)
        << line;
}

std::string spoken(Measure measure, Relation relation, Decimal value, const char* unit,
                   std::optional<Decimal> high = {}) {
    Statement statement;
    statement.measure = measure;
    statement.relation = relation;
    statement.value = value;
    statement.value_high = high;
    statement.unit = unit;
    return spoken_value(statement, Language::chinese);
}

TEST(SpokenValue, ReadsAsAPersonWouldWriteIt) {
    EXPECT_EQ(spoken(Measure::level, Relation::eq, Decimal::of(4476, 7), "元"), "447.6亿元");
    EXPECT_EQ(spoken(Measure::level, Relation::ge, Decimal::of(1525, 3), "亩"), "≥152.5万亩");
    EXPECT_EQ(spoken(Measure::level, Relation::eq, Decimal::of(10925), "人"), "10925人");
    EXPECT_EQ(spoken(Measure::level, Relation::eq, Decimal::of(2, 4), "人"), "2万人");
    EXPECT_EQ(spoken(Measure::level, Relation::gt, Decimal::of(32, 11), "元"), ">3.2万亿元");
    EXPECT_EQ(spoken(Measure::level, Relation::eq, Decimal::of(123456, 4), "元"), "12.3456亿元");
    EXPECT_EQ(spoken(Measure::growth, Relation::eq, Decimal::of(69, -1), "%"), "+6.9%");
    EXPECT_EQ(spoken(Measure::growth, Relation::approx, Decimal::of(-78, -1), "%"), "≈-7.8%");
    EXPECT_EQ(spoken(Measure::increment, Relation::ge, Decimal::of(18, -1), "个百分点"), "≥+1.8个百分点");
    EXPECT_EQ(spoken(Measure::growth, Relation::eq, Decimal::of(0), "%"), "0%");
    EXPECT_EQ(spoken(Measure::rank, Relation::eq, Decimal::of(3), "名"), "第3名");
    EXPECT_EQ(spoken(Measure::level, Relation::between, Decimal::of(2), "处", Decimal::of(3)), "2–3处");
}

TEST(StatementSheet, CountsResultsAndTargets) {
    Reading reading = sample();
    reading.statements.push_back(reading.statements[0]);
    reading.statements[1].kind = Kind::target;
    const Sheet sheet = statement_sheet(reading, {std::nullopt, Language::chinese});
    ASSERT_EQ(sheet.rows.size(), 2u);
    for (const auto& row : sheet.rows)
        EXPECT_EQ(row.size(), sheet.columns.size());
    EXPECT_EQ(sheet.after, "共 2 条：结果 1 条，目标 1 条\n");
}

} // namespace
} // namespace bihuan::render
