#include "render/sheet.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "render/width.hpp"

namespace bihuan::render {
namespace {

Sheet sample() {
    Sheet sheet;
    sheet.name = "指标";
    sheet.columns = {{"文件", Shown::nowhere},
                     {"指标", Shown::everywhere, false, true},
                     {"数值", Shown::everywhere, true},
                     {"说法", Shown::on_screen},
                     {"原句", Shown::in_files}};
    sheet.rows = {
        {{"x.txt"},
         {"地区生产总值"},
         {"447.6", Decimal::of(4476, -1)},
         {"总量"},
         {"完成447.6亿元，增长6.9%。"}},
        {{"x.txt"}, {"税收"}, {"-5", Decimal::of(-5)}, {""}, {"下降\"5\"%\n"}},
    };
    return sheet;
}

TEST(Table, AlignsChineseColumnsAndLeavesNoSpaceAtLineEnds) {
    EXPECT_EQ(table(sample(), {}),
              "指标           数值  说法\n"
              "────────────  ─────  ────\n"
              "地区生产总值  447.6  总量\n"
              "税收             -5\n");
}

TEST(Table, NarrowsElasticColumnsFirst) {
    Screen screen;
    screen.width = 23;
    EXPECT_EQ(table(sample(), screen),
              "指标         数值  说法\n"
              "──────────  ─────  ────\n"
              "地区生产…   447.6  总量\n"
              "税收           -5\n");
    screen.width = 1; // hopelessly narrow: columns stay readable, the line is longer
    std::istringstream lines(table(sample(), screen));
    std::string line;
    while (std::getline(lines, line))
        EXPECT_LE(width_of(line), 8u + 2 + 5 + 2 + 4);
}

TEST(Table, ColoursOnlyWhenAsked) {
    Sheet sheet = sample();
    sheet.rows[0][1].tone = Tone::good;
    EXPECT_EQ(table(sheet, {}).find('\x1b'), std::string::npos);
    Screen screen;
    screen.colours = true;
    EXPECT_NE(table(sheet, screen).find("\x1b[32m地区生产总值\x1b[0m"), std::string::npos);
}

TEST(Table, SaysWhenThereIsNothing) {
    Sheet sheet = sample();
    sheet.rows.clear();
    EXPECT_EQ(table(sheet, {}), "(nothing found)\n");
}

TEST(Csv, QuotesAndKeepsNumbersAsNumbers) {
    EXPECT_EQ(csv_header(sample()), "指标,数值,原句\r\n");
    EXPECT_EQ(csv_rows(sample()),
              "地区生产总值,447.6,完成447.6亿元，增长6.9%。\r\n"
              "税收,-5,\"下降\"\"5\"\"%\n\"\r\n");
}

TEST(Csv, GuardsAgainstFormulas) {
    const auto written = [](const std::string& text) {
        Sheet sheet;
        sheet.columns = {{"a"}};
        sheet.rows = {{{text}}};
        return csv_rows(sheet);
    };
    EXPECT_EQ(written("=1+1"), "'=1+1\r\n");
    EXPECT_EQ(written("@SUM(A1)"), "'@SUM(A1)\r\n");
    EXPECT_EQ(written("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0\r\n");
    EXPECT_EQ(written("-2+3,4"), "\"'-2+3,4\"\r\n");
    EXPECT_EQ(written("\t=1"), "'\t=1\r\n");
    EXPECT_EQ(written("-7.8"), "-7.8\r\n");
    EXPECT_EQ(written("——"), "——\r\n");
    EXPECT_EQ(written(""), "\r\n");
}

} // namespace
} // namespace bihuan::render
