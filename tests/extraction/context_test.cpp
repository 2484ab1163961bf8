// Whole small reports: which part reviews, which plans, and of which year each number speaks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/document/reader.hpp"
#include "reading/extraction/statement.hpp"

namespace {

using namespace bihuan;

// "kind year" of each statement, in order.
std::vector<std::string> contexts(const std::string& text) {
    auto source = document::read_text(text, {});
    std::vector<std::string> found;
    for (const auto& statement : extraction::extract(document::analyse(std::move(source.value())))) {
        found.push_back(std::string(extraction::name_of(statement.kind)) + " " +
                        std::to_string(statement.period.value_or(0)));
    }
    return found;
}

using Contexts = std::vector<std::string>;
const std::string head = "2026年东岭省政府工作报告\n——2026年1月20日在东岭省人民代表大会上\n\n各位代表：\n\n";

TEST(Context, AHeadingInsideAReviewDoesNotTurnItIntoAPlan) {
    EXPECT_EQ(contexts(head + "一、2025年工作回顾\n\n（一）用心办好民生实事，圆满完成目标任务\n\n新建学校30所"
                              "。\n\n（二）重点工作成效明显\n\n"
                              "地区生产总值增长5.2%。\n\n二、2026年重点工作\n\n新建学校40所。\n"),
              (Contexts{"result 2025", "result 2025", "target 2026"}));
}

TEST(Context, AHeadingOfTwoPartsTurnsFromReviewToPlan) {
    EXPECT_EQ(
        contexts(head +
                 "一、2025年工作回顾\n\n地区生产总值增长5.2%"
                 "。\n\n二、“十四五”时期发展成就和“十五五”时期主要目标\n\n"
                 "五年来，新建学校300所。\n\n“十五五”时期经济社会发展的主要目标是：城镇化率达到70%。\n\n"
                 "三、2026年重点工作\n\n新建学校40所。\n"),
        (Contexts{"result 2025", "result 2025", "target 2030", "target 2026"}));
}

TEST(Context, AHeadingOfTwoPlansTurnsFromTheLongToTheYear) {
    EXPECT_EQ(
        contexts(
            head +
            "一、2025年工作回顾\n\n地区生产总值增长5.2%。\n\n二、“十五五”时期主要目标和2026年工作安排\n\n"
            "五年内新建学校200所。\n\n今年是“十五五”开局之年。\n\n新建学校40所。\n"),
        (Contexts{"result 2025", "target 2030", "target 2026"}));
}

TEST(Context, AnExplanationOfAPlanLooksBackFirst) {
    EXPECT_EQ(
        contexts(
            head +
            "一、2025年工作回顾\n\n地区生产总值增长5.2%。\n\n二、关于第十五个五年规划纲要（草案）的说明\n\n"
            "这五年，新建学校300所。\n\n到2030年，城镇化率达到70%。\n"),
        (Contexts{"result 2025", "result 2025", "target 2030"}));
}

TEST(Context, GoalsAreAnnouncedNotMentioned) {
    EXPECT_EQ(
        contexts(head + "一、2025年工作回顾\n\n地区生产总值增长5.2%，高于预期目标。粮食总产120亿斤。\n"),
        (Contexts{"result 2025", "result 2025"}));
    EXPECT_EQ(contexts(head + "粮食总产120亿斤。\n\n今年经济社会发展的主要预期目标是：地区生产总值增长5%"
                              "以上。\n\n新建学校40所。\n"),
              (Contexts{"result 2025", "target 2026", "target 2026"}));
}

TEST(Context, ALookBackInsideAPlanIsAResult) {
    EXPECT_EQ(
        contexts(head + "一、2026年目标任务\n\n2025年全省新建学校30所，为今后打下基础。新建学校40所。\n"),
        (Contexts{"result 2025", "target 2026"}));
}

} // namespace
