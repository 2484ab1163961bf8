#include "reading/document/pdf_layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "reading/text/text.hpp"

namespace bihuan::document {
namespace {

std::string word(double x0, double y0, double x1, double y1, const std::string& text) {
    const auto number = [](double value) { return std::to_string(value); };
    return "    <word xMin=\"" + number(x0) + "\" yMin=\"" + number(y0) + "\" xMax=\"" + number(x1) +
           "\" yMax=\"" + number(y1) + "\">" + text + "</word>\n";
}

std::string page(const std::string& words) {
    return "<doc>\n  <page width=\"595.0\" height=\"842.0\">\n" + words + "  </page>\n</doc>\n";
}

/// Words in reading order, one row a line.
std::string order(const std::string& output) {
    std::string result;
    double y = -1;
    for (const PrintedLine& run : reading_order(read_word_boxes(output))) {
        if (!result.empty()) result += run.y == y ? ' ' : '\n';
        y = run.y;
        result += text::to_utf8(run.text);
    }
    return result;
}

TEST(PdfWords, ReadsPlacesAndUnescapesText) {
    const auto pages = read_word_boxes(page(word(10, 20, 40.5, 36, "A&amp;B&lt;&amp;lt;&#x41;")) + page(""));
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].width, 595);
    ASSERT_EQ(pages[0].words.size(), 1u);
    EXPECT_EQ(pages[0].words[0].x1, 40.5);
    EXPECT_EQ(pages[0].words[0].y0, 20);
    EXPECT_EQ(text::to_utf8(pages[0].words[0].text), "A&B<&lt;&#x41;");
    EXPECT_TRUE(pages[1].words.empty());
}

TEST(PdfWords, RadicalsAndLigaturesBecomeCommonCharacters) {
    const auto pages = read_word_boxes(page(word(0, 0, 9, 9, "⼀⻓⾦ﬁ豈")));
    ASSERT_EQ(pages[0].words.size(), 1u);
    EXPECT_EQ(text::to_utf8(pages[0].words[0].text), "一长金fi豈");
}

TEST(PdfWords, BrokenOutputGivesWhatIsWhole) {
    const std::string good = word(0, 0, 9, 9, "好");
    EXPECT_EQ(order("<page width=\"5\">" + good + "<word xMin=\"1\" yM"), "好");
    EXPECT_EQ(
        order("<page width=\"5\">" + good + "<word xMin=\"nan\" yMin=\"1\" xMax=\"1\" yMax=\"1\">坏</word>"),
        "好");
    EXPECT_EQ(order("<page width=\"5\">" + good + "<word xMin=\"1\" yMin=\"1\">坏</word>"), "好");
    EXPECT_EQ(order("<page width=\"5\">" + good + "<word xMin=\"1\" yMin=\"1\" xMax=\"1\" yMax=\"1\">坏"),
              "好");
    EXPECT_EQ(order(good), "");
    EXPECT_EQ(order(""), "");
}

TEST(PdfLayout, WordsOfOneHeightAreARow) {
    // The number stands in another font: its box is lower and smaller, its row the same.
    EXPECT_EQ(order(page(word(110, 102, 130, 118, "447.6") + word(30, 100, 106, 120, "地区生产总值") +
                         word(30, 128, 60, 148, "亿元"))),
              "地区生产总值 447.6\n亿元");
}

TEST(PdfLayout, ColumnsOfTextAreReadOneAfterTheOther) {
    std::string words = word(200, 40, 400, 60, "全年工作要点");
    for (int i = 0; i < 8; ++i) {
        const double y = 80 + 20 * i;
        words += word(50, y, 270, y + 16, "左边这一栏的文字每行都写满到边上" + std::to_string(i));
        words += word(310, y + 7, 530, y + 23, "右边这一栏的文字每行都写满到边上" + std::to_string(i));
    }
    const std::string read = order(page(words));
    EXPECT_EQ(read.find("全年"), 0u);
    EXPECT_LT(read.find("上7"), read.find("右边")) << read;
    EXPECT_EQ(std::count(read.begin(), read.end(), '\n'), 16) << read;
}

TEST(PdfLayout, ATableIsReadRowByRow) {
    std::string words;
    for (int i = 0; i < 8; ++i) {
        const double y = 80 + 20 * i;
        words += word(50, y, 50 + 30 * (1 + i % 3), y + 16, "指标" + std::to_string(i));
        words += word(310, y, 400, y + 16, "完成" + std::to_string(i));
    }
    EXPECT_EQ(order(page(words)).substr(0, 32), "指标0 完成0\n指标1 完成1\n");
}

} // namespace
} // namespace bihuan::document
