// Lays paragraphs out on pages and asks for them back.
#include <gtest/gtest.h>

#include "page_layout.hpp"

namespace bihuan::document {
namespace {

using namespace test;

TEST(Lines, IndentedParagraphsComeBack) {
    const auto blocks = report(120);
    EXPECT_EQ(join_lines(laid_out(blocks, {})).text, text_of(blocks));
}

TEST(Lines, JustifiedParagraphsComeBack) {
    const auto blocks = report(120);
    EXPECT_EQ(join_lines(laid_out(blocks, {.justified = true, .head = U"青禾县人民政府文件"})).text,
              text_of(blocks));
}

TEST(Lines, ParagraphsWithoutIndentComeBackButForFullLastLines) {
    const auto blocks = report(120);
    const std::u32string text = join_lines(laid_out(blocks, {.indent = false, .foot = U"#"})).text;
    const auto paragraphs = std::count(text.begin(), text.end(), U'\n');
    EXPECT_GE(paragraphs, 112); // a last line that happens to be full can't be told without an indent
    EXPECT_LE(paragraphs, 120);
}

TEST(Lines, PagesBeginWhereTheirFirstCharacterStands) {
    const auto blocks = report(60);
    const auto lines = laid_out(blocks, {});
    const JoinedText joined = join_lines(lines);
    ASSERT_GE(joined.page_begins.size(), 2u);
    for (const PrintedLine& line : lines) {
        if (line.page == 2 && line.y == 100) {
            EXPECT_EQ(joined.text.substr(joined.page_begins[0], line.text.size()), line.text);
        }
    }
}

TEST(Lines, CentredTitleOfThreeLinesIsOneHeading) {
    std::vector<Block> blocks{
        {U"青禾县人民政府", 1.5, true}, {U"关于印发2024年重点工作任务的", 1.5, true}, {U"通知", 1.5, true}};
    for (const Block& block : report(20))
        blocks.push_back(block);
    const JoinedText joined = join_lines(laid_out(blocks, {.pitch = 32}));
    EXPECT_TRUE(joined.text.starts_with(U"青禾县人民政府关于印发2024年重点工作任务的通知\n"));
    ASSERT_EQ(joined.headings.size(), 1u);
    EXPECT_EQ(joined.headings[0].span, (text::Span{0, 25}));
    EXPECT_EQ(joined.headings[0].level, 1);
}

TEST(Lines, LatinWordsGetTheirSpaceBackAndFiguresDoNot) {
    std::vector<PrintedLine> lines = laid_out(report(10), {});
    const double right = 90 + 28 * 16;
    lines.push_back({9, 90, right, 100, 16, U"建设全县统一的数据平台采用了当前最新的开放标准Open"});
    lines.push_back({9, 90, right, 128, 16, U"Data并发布数据集合共计二十个部门涉及全部领域数量达到12"});
    lines.push_back({9, 90, 200, 156, 16, U"34项。"});
    const std::u32string text = join_lines(lines).text;
    EXPECT_NE(text.find(U"Open Data"), std::u32string::npos);
    EXPECT_NE(text.find(U"1234项"), std::u32string::npos);
}

TEST(Lines, RunsOfOneRowAreParted) {
    const JoinedText joined = join_lines({{1, 90, 138, 100, 16, U"指标"}, {1, 300, 348, 101, 16, U"目标值"}});
    EXPECT_EQ(joined.text, U"指标\t目标值\n");
}

TEST(Lines, NothingFromNothing) {
    EXPECT_TRUE(join_lines({}).text.empty());
}

} // namespace
} // namespace bihuan::document
