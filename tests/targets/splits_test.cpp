#include "cycle/targets/splits.hpp"

#include <gtest/gtest.h>

#include "cycle/targets/milestones.hpp"

namespace bihuan::targets {
namespace {

Item amount(std::string_view value) {
    Item item;
    item.id = {7};
    item.item_kind = ItemKind::target;
    item.state = ItemState::active;
    item.year = 2025;
    item.title = "固定资产投资";
    item.measure = Measure::level;
    item.value = Decimal::parse(value);
    item.unit = "元";
    item.due_on = Date::of(2025, 12, 31);
    return item;
}

Item rate() {
    Item item = amount("8");
    item.measure = Measure::growth;
    item.unit = "%";
    item.cumulative = false;
    return item;
}

std::string printed(const std::vector<Decimal>& parts) {
    std::string out;
    for (const Decimal& part : parts)
        out += (out.empty() ? "" : " ") + part.to_string();
    return out;
}

TEST(Splits, EvenPartsAddUpExactly) {
    const std::tuple<std::string_view, std::size_t, std::string_view> cases[] = {
        {"20", 3, "6 7 7"},
        {"11", 7, "1 2 1 2 1 2 2"},
        {"42600000000", 4, "10650000000 10650000000 10650000000 10650000000"},
        {"13500000000", 12,
         "1125000000 1125000000 1125000000 1125000000 1125000000 1125000000 1125000000 1125000000 "
         "1125000000 1125000000 1125000000 1125000000"},
        {"1", 4, "0.25 0.25 0.25 0.25"},
        {"1", 3, "0.33 0.33 0.34"},
        {"1.5", 4, "0.375 0.375 0.375 0.375"},
        {"-3", 2, "-1 -2"},
        {"0", 2, "0 0"},
        {"5", 1, "5"},
        {"5", 0, ""},
    };
    for (const auto& [total, count, expected] : cases) {
        const auto parts = split_evenly(*Decimal::parse(total), count);
        EXPECT_EQ(printed(parts), expected) << total << " / " << count;
        Decimal sum;
        for (const Decimal& part : parts)
            sum = *sum.plus(part);
        if (count > 0) EXPECT_EQ(sum, *Decimal::parse(total));
    }
}

TEST(Splits, EveryEvenSplitIsASplit) {
    const std::vector<Id<Organisation>> units{{1}, {2}, {3}};
    for (const Item& item : {amount("20"), amount("13500000000"), amount("0.7"), rate()}) {
        for (const auto& periods : {std::vector<Period>{}, quarters_of(2025), months_of(2025)}) {
            for (const Counting counting : {Counting::since_january, Counting::by_period}) {
                for (const auto& organisations : {std::vector<Id<Organisation>>{}, units}) {
                    const auto parts = even_parts(item, organisations, periods, counting);
                    ASSERT_TRUE(parts);
                    const auto shares = split(item, *parts, counting);
                    ASSERT_TRUE(shares) << describe(shares.error(), Language::english);
                    EXPECT_EQ(shares->size(), std::max<std::size_t>(1, organisations.size()) *
                                                  std::max<std::size_t>(1, periods.size()));
                }
            }
        }
    }
}

Portion part(std::int64_t unit, Period period, std::string_view value) {
    return {{unit}, period, *Decimal::parse(value)};
}

TEST(Splits, SharesOfAnAmountMakeItUp) {
    const auto quarters = quarters_of(2025);
    const auto kind = [](const Item& item, std::vector<Portion> parts, Counting counting) {
        const auto shares = split(item, parts, counting);
        return shares ? ErrorKind{} : shares.error().kind;
    };
    const Period year = whole_year(2025);
    EXPECT_TRUE(
        split(amount("100"), std::vector{part(1, year, "60"), part(2, year, "40")}, Counting::by_period));
    // Neither less nor more.
    EXPECT_EQ(kind(amount("100"), {part(1, year, "60"), part(2, year, "39")}, Counting::by_period),
              ErrorKind::shares_differ);
    EXPECT_EQ(kind(amount("100"), {part(1, year, "60"), part(2, year, "50")}, Counting::by_period),
              ErrorKind::shares_differ);
    const std::vector<Portion> running{part(0, quarters[0], "20"), part(0, quarters[1], "50"),
                                       part(0, quarters[3], "100")};
    EXPECT_TRUE(split(amount("100"), running, Counting::since_january));
    EXPECT_EQ(kind(amount("100"), running, Counting::by_period), ErrorKind::shares_differ);
    // What has been reached stays reached.
    EXPECT_EQ(kind(amount("100"),
                   {part(0, quarters[0], "60"), part(0, quarters[1], "50"), part(0, quarters[3], "100")},
                   Counting::since_january),
              ErrorKind::shares_differ);
    EXPECT_EQ(kind(amount("100"), {}, Counting::by_period), ErrorKind::needs_value);
    EXPECT_EQ(kind(amount("100"), {part(0, year, "60"), part(2, year, "40")}, Counting::by_period),
              ErrorKind::needs_value);
    // Every unit has the same periods, none twice, none overlapping, none beyond the item's time.
    EXPECT_EQ(
        kind(amount("100"), {part(1, quarters[0], "60"), part(2, quarters[1], "40")}, Counting::by_period),
        ErrorKind::needs_value);
    EXPECT_EQ(
        kind(amount("100"), {part(1, quarters[0], "60"), part(1, quarters[0], "40")}, Counting::by_period),
        ErrorKind::impossible_date);
    EXPECT_EQ(kind(amount("100"), {part(1, year, "60"), part(1, quarters[3], "40")}, Counting::by_period),
              ErrorKind::impossible_date);
    EXPECT_EQ(kind(amount("100"), {part(1, whole_year(2024), "100")}, Counting::by_period),
              ErrorKind::impossible_date);
    Item none = amount("100");
    none.value.reset();
    EXPECT_EQ(kind(none, {part(1, year, "100")}, Counting::by_period), ErrorKind::needs_value);
}

TEST(Splits, RatesDoNotAddUp) {
    const auto quarters = quarters_of(2025);
    const Period year = whole_year(2025);
    EXPECT_TRUE(split(rate(), std::vector{part(1, year, "9"), part(2, year, "7.5")}, Counting::by_period));
    EXPECT_TRUE(split(rate(), std::vector{part(0, quarters[0], "6"), part(0, quarters[3], "8")},
                      Counting::by_period));
    const auto shares =
        split(rate(), std::vector{part(0, quarters[0], "8"), part(0, quarters[3], "7")}, Counting::by_period);
    ASSERT_FALSE(shares);
    EXPECT_EQ(shares.error().kind, ErrorKind::shares_differ);
    EXPECT_EQ(shares.error().detail, "7 ≠ 8");
}

TEST(Milestones, StandWithinTheItemsTimeAndMoveWithAReason) {
    const Date today = *Date::of(2025, 4, 1);
    const Item item = amount("1");
    const auto added = add_milestone(item, "主体完工", *Date::of(2025, 6, 30));
    ASSERT_TRUE(added);
    Milestone milestone = added->after();
    milestone.id = {1};
    EXPECT_EQ(milestone.original_due_on, *Date::of(2025, 6, 30));
    EXPECT_EQ(add_milestone(item, "", *Date::of(2025, 6, 30)).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(add_milestone(item, "竣工", *Date::of(2026, 1, 1)).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(add_milestone(item, "选址", *Date::of(2024, 12, 1)).error().kind, ErrorKind::impossible_date);
    const auto kind = [&](Date due, const std::string& reason) {
        return move_milestone(item, milestone, due, reason, today).error().kind;
    };
    EXPECT_EQ(kind(*Date::of(2025, 8, 1), ""), ErrorKind::needs_reason);
    EXPECT_EQ(kind(*Date::of(2025, 6, 30), "原因"), ErrorKind::needs_value);
    EXPECT_EQ(kind(*Date::of(2025, 3, 31), "原因"), ErrorKind::impossible_date);
    const auto moved = move_milestone(item, milestone, *Date::of(2025, 8, 1), "雨季", today);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->after().changes, 1);
    EXPECT_EQ(moved->after().original_due_on, *Date::of(2025, 6, 30));
    EXPECT_EQ(reach_milestone(item, milestone, today.plus(1), today).error().kind,
              ErrorKind::impossible_date);
    const auto reached = reach_milestone(item, milestone, today, today);
    ASSERT_TRUE(reached);
    EXPECT_EQ(reach_milestone(item, reached->after(), today, today).error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(move_milestone(item, reached->after(), *Date::of(2025, 9, 1), "原因", today).error().kind,
              ErrorKind::wrong_state);
}

} // namespace
} // namespace bihuan::targets
