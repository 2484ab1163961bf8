#include "registry/calendar.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace bihuan::registry {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

TEST(Calendar, KnowsFourYears) {
    for (const int year : {2023, 2024, 2025, 2026})
        EXPECT_TRUE(Calendar::china().knows(year)) << year;
    EXPECT_FALSE(Calendar::china().knows(2022)) << "a day of 2022 belongs to the holidays of 2023";
    EXPECT_FALSE(Calendar::china().knows(2027));
}

// tests/registry/calendar.cases: action <tab> day <tab> number or - <tab> expected.
TEST(Calendar, Cases) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/registry/calendar.cases");
    ASSERT_TRUE(file);
    const Calendar& calendar = Calendar::china();
    int cases = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::string action, date, given, expected;
        words >> action >> date >> given >> expected;
        std::string got;
        if (action == "works") got = calendar.is_working_day(day(date)) ? "yes" : "no";
        if (action == "next") got = calendar.next_working_day(day(date)).to_string();
        if (action == "last") got = calendar.last_working_day(day(date)).to_string();
        if (action == "plus") got = calendar.plus_working_days(day(date), std::stoi(given)).to_string();
        if (action == "between") got = std::to_string(calendar.working_days_between(day(date), day(given)));
        EXPECT_EQ(got, expected) << line;
        ++cases;
    }
    EXPECT_GT(cases, 40);
}

// What the announcements add up to: make-up days never outnumber the working days they make up for.
TEST(Calendar, EveryYearHasItsWorkingDays) {
    const std::map<int, int> expected{{2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}};
    for (const auto& [year, days] : expected) {
        const int counted =
            Calendar::china().working_days_between(*Date::of(year - 1, 12, 31), *Date::of(year, 12, 31));
        EXPECT_EQ(counted, days) << year;
    }
}

TEST(Calendar, AYearWithoutDataHasOnlyWeekends) {
    const Calendar& calendar = Calendar::china();
    EXPECT_TRUE(calendar.is_working_day(day("2030-01-01")));
    EXPECT_FALSE(calendar.is_working_day(day("2030-01-05")));
    EXPECT_FALSE(Calendar().is_working_day(day("2025-01-26")))
        << "a Sunday: the empty calendar knows no make-up days";
}

TEST(Calendar, PlusAndBetweenAgree) {
    std::mt19937 random(7);
    const Calendar& calendar = Calendar::china();
    for (int i = 0; i < 2000; ++i) {
        const Date from = day("2023-01-01").plus(static_cast<int>(random() % 1400));
        const int count = 1 + static_cast<int>(random() % 60);
        const Date to = calendar.plus_working_days(from, count);
        ASSERT_TRUE(calendar.is_working_day(to));
        ASSERT_EQ(calendar.working_days_between(from, to), count) << from.to_string();
        ASSERT_EQ(calendar.working_days_between(to, from), -count);
        ASSERT_LE(from, calendar.next_working_day(from));
        ASSERT_EQ(calendar.working_days_between(calendar.last_working_day(from), from), 0);
    }
}

TEST(Calendar, AFileAddsAYearAndWinsOverWhatWasKnown) {
    const auto extended = Calendar::china().with(
        "# own\n2027\toff\t2027-01-01\t2027-01-01\t元旦\r\n2025\twork\t2025-10-08\t2025-10-08\t\n",
        "calendar.tsv");
    ASSERT_TRUE(extended);
    EXPECT_TRUE(extended->knows(2027));
    EXPECT_FALSE(extended->is_working_day(day("2027-01-01")));
    EXPECT_TRUE(extended->is_working_day(day("2025-10-08")));
    EXPECT_FALSE(extended->is_working_day(day("2025-10-07")));
}

TEST(Calendar, ABadRowNamesItsLine) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"#\nx\toff\t2025-01-01\t2025-01-01\n", "calendar.tsv:2"},
        {"2025\tfree\t2025-01-01\t2025-01-01\n", "calendar.tsv:1"},
        {"2025\toff\t2025-02-29\t2025-03-01\n", "calendar.tsv:1"},
        {"2025\toff\t2025-03-02\t2025-03-01\n", "calendar.tsv:1"},
        {"2025\toff\t2025-03-02\t2052-03-01\n", "calendar.tsv:1"},
        {"2025\toff\t2025-03-02\n", "calendar.tsv:1"},
        {"\n\n2025", "calendar.tsv:3"},
    };
    for (const auto& [text, where] : rows) {
        const auto read = Calendar::china().with(text, "calendar.tsv");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_EQ(read.error().subject, where) << text;
    }
}

} // namespace
} // namespace bihuan::registry
