// 名词解释.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "reading/document/reader.hpp"
#include "reading/extraction/task.hpp"

namespace bihuan::extraction {
namespace {

document::Document analyse_text(std::string_view utf8) {
    document::Source source;
    source.text = text::from_utf8(utf8);
    return document::analyse(std::move(source));
}

std::string dump(std::string_view utf8) {
    std::string lines;
    for (const GlossaryEntry& entry : glossary(analyse_text(utf8)))
        lines += entry.term + " = " + entry.meaning + "\n";
    return lines;
}

const std::string before = "政府工作报告\n各位代表：\n一、工作回顾\n全年增长6%。\n附件：\n名 词 解 释\n";

TEST(Glossary, PlainEntries) {
    EXPECT_EQ(dump(before + "链长制：指由领导担任“链长”的机制。\n两保、两稳：指保粮保电和稳岗稳价。\n"),
              "链长制 = 指由领导担任“链长”的机制。\n两保、两稳 = 指保粮保电和稳岗稳价。\n");
}

TEST(Glossary, NumberedQuotedAndBracketedEntries) {
    EXPECT_EQ(
        dump(before +
             "1.链长制：由领导担任链长。\n2、“四个一批”：指开工一批等。\n（3）【双碳】碳达峰与碳中和。\n"
             "④“一窗通办”是指一个窗口办结。\n"),
        "链长制 = 由领导担任链长。\n四个一批 = 指开工一批等。\n双碳 = 碳达峰与碳中和。\n一窗通办 = "
        "指一个窗口办结。\n");
}

TEST(Glossary, TermOnALineOfItsOwnAndMeaningOverTwoParagraphs) {
    EXPECT_EQ(dump(before + "1.链长制\n指由领导担任链长的机制。\n2.双碳：指碳达峰。\n也指碳中和的目标。\n"),
              "链长制 = 指由领导担任链长的机制。\n双碳 = 指碳达峰。也指碳中和的目标。\n");
}

TEST(Glossary, OnlyWhereWordsAreExplained) {
    EXPECT_EQ(dump("一、目标\n主要预期目标是：增长6%。\n重点：抓项目。\n"), "");
    EXPECT_EQ(dump(before + "链长制：一种机制。\n附件2\n重点项目清单\n青禾大桥：总投资3亿元。\n"),
              "链长制 = 一种机制。\n");
}

TEST(Glossary, OfTheSharedReportIsComplete) {
    const auto path = std::filesystem::path(BIHUAN_SHARED_DIR) / "documents/cao-report-2023.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "shared documents are absent";
    std::ifstream file(path, std::ios::binary);
    const document::Document document = analyse_text(std::string(std::istreambuf_iterator<char>(file), {}));
    const auto entries = glossary(document);
    std::vector<std::string> terms;
    for (const GlossaryEntry& entry : entries) {
        terms.push_back(entry.term);
        EXPECT_TRUE(entry.meaning.starts_with("指")) << entry.term;
        EXPECT_TRUE(text::to_utf8(document.slice(entry.span)).starts_with(entry.term + "：指"));
    }
    EXPECT_EQ(terms, (std::vector<std::string>{"专精特新", "瞪羚企业", "雁阵形集群", "五城同创", "三驾马车",
                                               "四个一批", "工赋山东行动", "非粮化", "一张图基础信息平台",
                                               "四化管理", "两违、两乱", "环卫管理五位一体",
                                               "空天地一体化执法监管模式", "本质安全", "两癌"}));
}

} // namespace
} // namespace bihuan::extraction
