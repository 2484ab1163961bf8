#include "cycle/progress/forecast.hpp"

#include <gtest/gtest.h>

namespace bihuan::progress {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}
Decimal number(std::string_view text) {
    return Decimal::parse(text).value();
}

/// 1000 people in 2025.
Item sum() {
    Item item;
    item.item_kind = targets::ItemKind::target;
    item.year = 2025;
    item.value = Decimal::of(1000);
    item.cumulative = true;
    item.relation = targets::Relation::ge;
    return item;
}
Item growth() {
    Item item = sum();
    item.value = Decimal::of(6);
    item.unit = "%";
    item.measure = targets::Measure::growth;
    return item;
}

std::vector<Reading> readings(std::initializer_list<std::pair<std::string_view, std::string_view>> rows) {
    std::vector<Reading> out;
    for (const auto& [on, value] : rows)
        out.push_back({day(on), number(value)});
    return out;
}

Forecast of(const Item& item, const std::vector<Reading>& given) {
    return forecast_of(item, {}, {}, given).value();
}

TEST(Forecast, NothingIsPromised) {
    Item item = sum();
    item.value.reset();
    EXPECT_FALSE(forecast_of(item, {}, {}, readings({{"2025-06-30", "1"}})));
}

TEST(Forecast, WithoutAReadingThereIsOnlyTheLine) {
    const Forecast forecast = of(sum(), {});
    EXPECT_EQ(forecast.outlook, Outlook::no_reading);
    EXPECT_FALSE(forecast.value);
    ASSERT_EQ(forecast.expected.size(), 12U);
    EXPECT_EQ(forecast.expected.front().on, day("2025-01-31"));
    EXPECT_EQ(forecast.expected.back().on, day("2025-12-31"));
    EXPECT_EQ(forecast.expected.back().value, Decimal::of(1000));
}

TEST(Forecast, TooEarlyToSay) {
    const Forecast forecast = of(sum(), readings({{"2025-01-31", "10"}}));
    EXPECT_EQ(forecast.outlook, Outlook::too_early);
    EXPECT_FALSE(forecast.value);
    EXPECT_TRUE(forecast.course);
}

TEST(Forecast, OneReadingHasOnePace) {
    // 181 of 365 days are gone: 248 at this pace is 500 at the end.
    const Forecast forecast = of(sum(), readings({{"2025-06-30", "248"}}));
    EXPECT_EQ(forecast.outlook, Outlook::misses);
    EXPECT_EQ(forecast.value, number("500"));
    EXPECT_EQ(forecast.low, forecast.value);
    EXPECT_EQ(forecast.high, forecast.value);
    EXPECT_FALSE(forecast.before);
}

TEST(Forecast, TheLastStretchIsTheOtherEndOfTheBand) {
    // Slow until March, fast since: what goes on at the pace since January misses, what goes on as since
    // April reaches.
    const Forecast forecast = of(sum(), readings({{"2025-03-31", "100"}, {"2025-06-30", "400"}}));
    EXPECT_EQ(forecast.outlook, Outlook::uncertain);
    EXPECT_EQ(forecast.value, forecast.low);
    EXPECT_GT(*forecast.high, Decimal::of(1000));
    EXPECT_EQ(forecast.before, day("2025-03-31"));
    const Forecast well = of(sum(), readings({{"2025-03-31", "300"}, {"2025-06-30", "600"}}));
    EXPECT_EQ(well.outlook, Outlook::reaches);
    const Forecast stopped = of(sum(), readings({{"2025-03-31", "300"}, {"2025-06-30", "300"}}));
    EXPECT_EQ(stopped.outlook, Outlook::misses);
    EXPECT_EQ(stopped.low, Decimal::of(300)) << "nothing came since: nothing more comes";
    const Forecast corrected = of(sum(), readings({{"2025-03-31", "300"}, {"2025-06-30", "280"}}));
    EXPECT_EQ(corrected.low, Decimal::of(280)) << "a correction downwards is no pace backwards";
}

TEST(Forecast, WhatIsDoneStaysDone) {
    const Forecast forecast = of(sum(), readings({{"2025-03-31", "300"}, {"2025-06-30", "1000"}}));
    EXPECT_EQ(forecast.outlook, Outlook::attained);
    EXPECT_EQ(forecast.value, Decimal::of(1000));
}

TEST(Forecast, AStateGoesOnAsItMovedLately) {
    Forecast forecast =
        of(growth(),
           readings(
               {{"2025-03-31", "3.0"}, {"2025-04-30", "5.0"}, {"2025-05-31", "5.2"}, {"2025-06-30", "5.1"}}));
    EXPECT_EQ(forecast.outlook, Outlook::misses) << "5.1, and 0.2 around it";
    EXPECT_EQ(forecast.value, number("5.1"));
    EXPECT_EQ(forecast.low, number("4.9"));
    EXPECT_EQ(forecast.high, number("5.3"));
    EXPECT_EQ(forecast.before, day("2025-04-30")) << "the last three readings";
    forecast = of(growth(), readings({{"2025-05-31", "5.5"}, {"2025-06-30", "6.1"}}));
    EXPECT_EQ(forecast.outlook, Outlook::uncertain);
    forecast = of(growth(), readings({{"2025-05-31", "6.4"}, {"2025-06-30", "6.5"}}));
    EXPECT_EQ(forecast.outlook, Outlook::reaches);
}

TEST(Forecast, AtTheEndTheReadingDecides) {
    Forecast forecast = of(growth(), readings({{"2025-11-30", "5.0"}, {"2025-12-31", "6.0"}}));
    EXPECT_EQ(forecast.outlook, Outlook::attained);
    EXPECT_EQ(forecast.low, forecast.high);
    forecast = of(sum(), readings({{"2025-12-31", "999"}}));
    EXPECT_EQ(forecast.outlook, Outlook::misses);
    EXPECT_EQ(forecast.value, Decimal::of(999));
}

TEST(Forecast, ALimitIsMissedFromTheOtherSide) {
    Item item = growth();
    item.relation = targets::Relation::le;
    EXPECT_EQ(of(item, readings({{"2025-06-30", "5"}})).outlook, Outlook::reaches);
    EXPECT_EQ(of(item, readings({{"2025-06-30", "7"}})).outlook, Outlook::misses);
}

TEST(Forecast, ItsNumbersAreAsFineAsThoseItComesFrom) {
    Item item = sum();
    item.value = Decimal::of(95, 8); // 95亿元
    const Forecast forecast = of(item, readings({{"2025-09-30", "7120000000"}}));
    EXPECT_EQ(forecast.value, number("9519000000"));
}

} // namespace
} // namespace bihuan::progress
