// Formulas: what they give, and what never gets as far as being reckoned.
#include "cycle/assessment/formula.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bihuan::assessment {
namespace {

std::optional<double> value_of(const std::string& text, std::vector<Decimal> values = {}) {
    const auto formula = Formula::parse(text);
    EXPECT_TRUE(formula) << text << ": " << (formula ? "" : formula.error().detail);
    if (!formula) return std::nullopt;
    values.resize(formula->reads().size());
    return formula->evaluate(values);
}

TEST(Formula, Reckons) {
    EXPECT_EQ(value_of("1 + 2 * 3"), 7);
    EXPECT_EQ(value_of("min(100, 3 * 50) - max(1, 2, 3) + abs(-4)"), 101);
    EXPECT_EQ(value_of("floor(2.7) + ceil(2.1)"), 5);
    EXPECT_EQ(value_of("items > 2 ? 10 : 20", {Decimal::of(3)}), 10);
    EXPECT_EQ(value_of("items >= 2 && reds == 0 || slips != 0", {Decimal::of(3), Decimal(), Decimal()}), 1);
    EXPECT_EQ(value_of("100 * items_done / items", {Decimal::of(1), Decimal::of(3)}), 100.0 * 1.0 / 3.0);
}

TEST(Formula, EachOperationAsWritten) {
    // An optimiser would make 0.3 of this: items * (0.1 + 0.2).
    EXPECT_EQ(value_of("items * 0.1 + items * 0.2", {Decimal::of(1)}), 0.1 + 0.2);
    EXPECT_EQ(value_of("items * 0.1 + 0.7 - 0.7", {Decimal::of(3)}), 3 * 0.1 + 0.7 - 0.7);
}

TEST(Formula, ADivisionByZeroIsNoNumber) {
    EXPECT_EQ(value_of("1 / items", {Decimal()}), std::nullopt);
    EXPECT_EQ(value_of("min(100, 1 / items)", {Decimal()}), std::nullopt);
    EXPECT_EQ(value_of("items / items", {Decimal()}), std::nullopt);
    EXPECT_EQ(value_of("items > 0 ? 1 / items : 0", {Decimal()}), 0);
}

TEST(Formula, KnowsWhatItReads) {
    const auto formula = Formula::parse("reds + items / items - 2e1 * reds").value();
    EXPECT_EQ(formula.reads(), (std::vector<Variable>{Variable::reds, Variable::items}));
}

TEST(Formula, NothingHostileGetsToTheParser) {
    const std::vector<std::string> hostile{
        "",
        "items = 3",
        "items += 3",
        "1, 2",
        "1; 2",
        "\"text\"",
        "2 ^ 9",
        "unknown",
        "sin(1)",
        "_pi",
        "items(3)",
        "min()",
        "(1",
        "1)",
        "1 +",
        "1e",
        "#1",
        "items\n",
        "项目数",
        std::string(401, '1'),
        std::string(17, '(') + "1" + std::string(17, ')'),
        "1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1?1:1",
        std::string(399, '-'),
        std::string("1\0 + 1", 6),
    };
    for (const std::string& text : hostile)
        EXPECT_FALSE(Formula::parse(text)) << text;
    const auto long_one = "1" + std::string(398, '-') + "1";
    Formula::parse(long_one).has_value(); // read or refused, never a crash
    EXPECT_TRUE(Formula::parse(std::string(16, '(') + "1" + std::string(16, ')')));
}

TEST(Formula, RoundsHalfUpAtTheShortestDecimal) {
    EXPECT_EQ(rounded(0.285, 2).to_string(), "0.29"); // as a double it is less than that
    EXPECT_EQ(rounded(2.5, 0).to_string(), "3");
    EXPECT_EQ(rounded(99.99499999999999, 2).to_string(), "99.99");
    EXPECT_EQ(rounded(1e-300, 6).to_string(), "0");
    EXPECT_EQ(rounded(100.0 / 3.0, 2).to_string(), "33.33");
    EXPECT_EQ(ratio(2, 3, 4).to_string(), "0.6667");
    EXPECT_EQ(ratio(1, 2, 0).to_string(), "1");
}

TEST(Variables, NumbersBecomeRangesAndBack) {
    EXPECT_EQ(ranges_of({}), "");
    EXPECT_EQ(ranges_of({7, 3, 4, 5, 9, 3}), "3-5,7,9");
    EXPECT_EQ(numbers_of("3-5,7,9"), (std::vector<std::int64_t>{3, 4, 5, 7, 9}));
    EXPECT_TRUE(numbers_of("5-3").empty());
    EXPECT_TRUE(numbers_of("a").empty());
}

TEST(Variables, EachHasItsWordsOnce) {
    std::set<std::string_view> names, chinese, english;
    for (const VariableEntry& entry : variables) {
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
        EXPECT_TRUE(chinese.insert(entry.chinese).second) << entry.name;
        EXPECT_TRUE(english.insert(entry.english).second) << entry.name;
    }
}

} // namespace
} // namespace bihuan::assessment
