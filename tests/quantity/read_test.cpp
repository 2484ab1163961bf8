// The pieces that scan is made of, and the tables behind them.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "quantity/quantity.hpp"
#include "unicode.hpp"

namespace bihuan::quantity {
namespace {

TEST(ReadAt, ReadsTheTokenThatBeginsThere) {
    const std::u32string text = U"全市第三，完成5%—5.5%，2023年";
    EXPECT_FALSE(read_at(text, 0));
    EXPECT_FALSE(read_at(text, 99));
    const auto rank = read_at(text, 3);
    ASSERT_TRUE(rank);
    EXPECT_EQ(rank->form, Form::ordinal);
    EXPECT_EQ(rank->span_begin, 2U);
    const auto range = read_at(text, 7);
    ASSERT_TRUE(range);
    EXPECT_EQ(to_utf8(text.substr(range->begin, range->end - range->begin)), "5%—5.5");
    EXPECT_EQ(range->high, Decimal::parse("5.5"));
    // Dates are the caller's to tell: read_at says what stands there, read_date that it is one.
    const auto year = read_at(text, 15);
    ASSERT_TRUE(year);
    EXPECT_EQ(year->unit, "年");
    EXPECT_EQ(read_date(text, 15), 5U);
}

TEST(ReadNumeral, ReadsTheWholeNumeralAndNoMore) {
    const auto length_of = [](std::u32string_view text) {
        const auto numeral = read_chinese_numeral(text);
        return numeral ? numeral->length : 0;
    };
    EXPECT_EQ(length_of(U"一千二百三十四个"), 7U);
    EXPECT_EQ(length_of(U"百分之六以上"), 4U);
    EXPECT_EQ(length_of(U"三点"), 1U);
    EXPECT_EQ(length_of(U"十五五"), 2U);
    EXPECT_EQ(length_of(U"个"), 0U);
    EXPECT_EQ(length_of(U""), 0U);
    EXPECT_EQ(length_of(U"分之一"), 0U);
    EXPECT_EQ(length_of(U"零"), 1U);
    EXPECT_EQ(read_chinese_numeral(U"百分之六")->unit, "%");
    EXPECT_EQ(read_chinese_numeral(U"九千九百九十九万亿")->value.to_string(), "9999000000000000");
    EXPECT_EQ(read_chinese_numeral(U"一亿零三百")->value.to_string(), "100000300");
    EXPECT_EQ(read_chinese_numeral(U"两万五")->value.to_string(), "25000");
}

TEST(ReadScale, StopsWhereAUnitOrANameBegins) {
    EXPECT_EQ(read_scale(U"万亿元").power, 12);
    EXPECT_EQ(read_scale(U"万千瓦").length, 1U);
    EXPECT_EQ(read_scale(U"千瓦").length, 0U);
    EXPECT_EQ(read_scale(U"百万吨").power, 6);
    EXPECT_EQ(read_scale(U"百强县").length, 0U);
    EXPECT_EQ(read_scale(U"亿万").length, 1U);
    EXPECT_EQ(read_scale(U"").length, 0U);
}

TEST(ReadUnit, TakesTheLongestAndTakesItsScaleOut) {
    EXPECT_EQ(read_unit(U"万平方米改造").name, "平方米");
    EXPECT_EQ(read_unit(U"万平方米改造").power, 4);
    EXPECT_EQ(read_unit(U"人次").name, "人次");
    EXPECT_EQ(read_unit(U"人，").name, "人");
    EXPECT_EQ(read_unit(U"吨标准煤").name, "吨标准煤");
    EXPECT_EQ(read_unit(U"微克/立方米").name, "微克/立方米");
    EXPECT_EQ(read_unit(U"万元/亩").name, "元/亩");
    EXPECT_EQ(read_unit(U"条件").length, 0U);
    EXPECT_EQ(read_unit(U"kWh").name, "千瓦时");
    EXPECT_EQ(read_unit(U"kWhs").length, 0U);
    EXPECT_EQ(read_unit(U"").length, 0U);
}

TEST(ReadMark, KnowsTheWordsThatOnlyLookLikeMarks) {
    EXPECT_EQ(read_trailing_mark(U"以上").bound, Bound::ge);
    EXPECT_EQ(read_trailing_mark(U"上下游").length, 0U);
    EXPECT_EQ(read_leading_mark(U"总量超过").bound, Bound::gt);
    EXPECT_EQ(read_leading_mark(U"总量不超过").bound, Bound::le);
    EXPECT_EQ(read_leading_mark(U"总量不超过").length, 3U);
    EXPECT_EQ(read_leading_mark(U"签约").length, 0U);
    EXPECT_EQ(read_leading_mark(U"通过").length, 0U);
    EXPECT_EQ(read_inner_mark(U"余万元").bound, Bound::gt);
    EXPECT_EQ(read_inner_mark(U"多功能").length, 0U);
}

/// Rows of a table as (first column, all columns); every form stands once.
void check_table(const std::string& name, std::size_t columns, std::set<std::string> kinds,
                 std::size_t kind_column) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/src/quantity/" + name);
    ASSERT_TRUE(file) << name;
    std::set<std::string> seen;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        std::vector<std::string> fields(1);
        for (const char c : line) {
            if (c == '\t') {
                fields.emplace_back();
            } else {
                fields.back() += c;
            }
        }
        ASSERT_EQ(fields.size(), columns) << name << ": " << line;
        const std::string key = kinds.empty() ? fields[0] : fields[0] + fields[kind_column];
        EXPECT_TRUE(seen.insert(key).second) << name << ": " << line;
        if (!kinds.empty()) EXPECT_TRUE(kinds.contains(fields[kind_column])) << name << ": " << line;
    }
    EXPECT_GT(seen.size(), 20U) << name;
}

TEST(Tables, HoldWellFormedRowsOnce) {
    check_table("units.tsv", 5, {}, 0);
    check_table("marks.tsv", 4, {"lead", "inner", "trail"}, 1);
    check_table("names.tsv", 2, {"word", "suffix", "prefix", "scale"}, 1);
}

TEST(Tables, EveryUnitIsReadAsItself) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/src/quantity/units.tsv");
    int units = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        const std::string form = line.substr(0, line.find('\t'));
        const std::string name =
            line.substr(form.size() + 1, line.find('\t', form.size() + 1) - form.size() - 1);
        const std::u32string text = U"37" + to_utf32(form) + U"。";
        const auto found = read_at(text, 0);
        ASSERT_TRUE(found) << form;
        EXPECT_EQ(found->unit, name) << form;
        EXPECT_EQ(found->low, Decimal::of(37)) << form;
        ++units;
    }
    EXPECT_GT(units, 250);
}

} // namespace
} // namespace bihuan::quantity
