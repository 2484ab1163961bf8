#include "render/width.hpp"

#include <gtest/gtest.h>

namespace bihuan::render {
namespace {

TEST(Width, CountsChineseAsTwoColumnsAndCombiningMarksAsNone) {
    EXPECT_EQ(width_of(std::string_view("")), 0u);
    EXPECT_EQ(width_of(std::string_view("abc 12.5%")), 9u);
    EXPECT_EQ(width_of(std::string_view("地区生产总值")), 12u);
    EXPECT_EQ(width_of(std::string_view("，。（）【】“”")), 14u); // curly quotes are ambiguous: 1 each
    EXPECT_EQ(width_of(std::string_view("ｘ１")), 4u);
    EXPECT_EQ(width_of(std::string_view("e\u0301")), 1u);
    EXPECT_EQ(width_of(std::string_view("\u200B\uFEFF")), 0u);
    EXPECT_EQ(width_of(std::string_view("😀")), 2u);
    EXPECT_EQ(width_of(std::string_view("𠮷")), 2u);
    EXPECT_EQ(width_of(std::string_view("≥–…─✓✗○")), 7u);
    EXPECT_EQ(width_of(std::string_view("\t\n")), 0u);
}

TEST(Width, FitsIntoColumnsWithAnEllipsis) {
    EXPECT_EQ(fitted("地区生产总值", 12), "地区生产总值");
    EXPECT_EQ(fitted("地区生产总值", 11), "地区生产总…");
    EXPECT_EQ(fitted("地区生产总值", 10), "地区生产…"); // a wide character never straddles the edge
    EXPECT_EQ(fitted("abcdef", 4), "abc…");
    EXPECT_EQ(fitted("abcd", 4), "abcd");
    EXPECT_EQ(fitted("地区", 1), "…");
    EXPECT_EQ(fitted("地区", 0), "");
    for (std::size_t columns = 0; columns < 20; ++columns) {
        EXPECT_LE(width_of(fitted("2024年GDP增长6.9%、总量e\u0301", columns)), columns) << columns;
    }
}

TEST(Width, PutsEverythingOnOneLine) {
    EXPECT_EQ(one_line("  a\n\tb  "), "a b");
    EXPECT_EQ(one_line("全县\n生产　总值"), "全县生产总值");
    EXPECT_EQ(one_line("增长  6.9 %"), "增长 6.9 %");
    EXPECT_EQ(one_line("evil\x1b[31mname"), "evil [31mname");
}

} // namespace
} // namespace bihuan::render
