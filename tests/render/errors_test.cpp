// No error shows its user the program's own words for records, states, fields and actions.
#include "render/errors.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "app/action.hpp"
#include "render/terms.hpp"

namespace bihuan::render {
namespace {

std::string chinese(ErrorKind kind, const std::string& subject, const std::string& detail) {
    return sentence_of({kind, subject, detail}, Language::chinese);
}

TEST(Errors, SayKindAndStateInTheUsersLanguage) {
    using enum ErrorKind;
    EXPECT_EQ(chinese(wrong_state, "report 43", "accepted"), "报送 43：当前状态不允许此操作（已采用）");
    EXPECT_EQ(chinese(wrong_state, "report 43", "round closed"),
              "报送 43：当前状态不允许此操作（调度已结束）");
    EXPECT_EQ(chinese(wrong_state, "item 7", "completed"), "事项 7：当前状态不允许此操作（已完成）");
    EXPECT_EQ(chinese(wrong_state, "project 7", "completed"), "项目 7：当前状态不允许此操作（竣工）");
    EXPECT_EQ(chinese(no_such_record, "item 2099", ""), "事项 2099：没有这条记录");
    EXPECT_EQ(chinese(no_such_record, "milestone 封顶", ""), "节点“封顶”：没有这条记录");
    EXPECT_EQ(chinese(needs_value, "item 7", "value, value_high"), "事项 7：缺少必填内容（数值，上限）");
    EXPECT_EQ(chinese(needs_reason, "item 7", "drop_item"), "事项 7：请写明原因（--reason）（取消）");
    EXPECT_EQ(chinese(not_found, "report 43.docx", "x"), "report 43.docx：文件不存在，请检查路径（x）");
    EXPECT_EQ(sentence_of({wrong_state, "report 43", "round closed"}, Language::english),
              "report 43: its state does not allow this (round closed)");
    EXPECT_EQ(sentence_of({wrong_role, "督查室", "add_item"}, Language::english),
              "督查室: the post's role may not do this (add an item)");
}

TEST(Errors, HaveAWordForEveryStateAndAction) {
    const std::regex code("[a-z_]{2,}");
    const auto clean = [&](const std::string& subject, std::string_view detail) {
        const std::string line = chinese(ErrorKind::wrong_state, subject, std::string(detail));
        EXPECT_FALSE(std::regex_search(line, code)) << line;
    };
    for (const app::ActionEntry& action : app::actions)
        clean("督查室", action.name);
    for (const auto name : names_of(targets::ItemState{}))
        clean("item 1", name);
    for (const auto name : names_of(targets::FindingState{}))
        clean("finding 1", name);
    for (const auto name : names_of(projects::Stage{}))
        clean("project 1", name);
    for (const auto name : names_of(progress::RoundState{}))
        clean("round 1", name);
    for (const auto name : names_of(progress::ReportState{}))
        clean("report 1", name);
    for (const auto name : names_of(progress::SlipState{}))
        clean("slip 1", name);
}

} // namespace
} // namespace bihuan::render
