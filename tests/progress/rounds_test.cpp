#include "cycle/progress/rounds.hpp"

#include <gtest/gtest.h>

namespace bihuan::progress {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

struct Opening {
    Cadence cadence;
    std::string within, today, begins, ends, due, title;
};

TEST(Rounds, PeriodDueDayAndTitle) {
    const std::vector<Opening> openings{
        {Cadence::month, "2025-03-12", "2025-03-25", "2025-03-01", "2025-03-31", "2025-04-08",
         "2025年3月调度"},
        {Cadence::month, "2025-01-12", "2025-01-25", "2025-01-01", "2025-01-31", "2025-02-10",
         "2025年1月调度"},
        {Cadence::month, "2024-02-29", "2024-02-01", "2024-02-01", "2024-02-29", "2024-03-07",
         "2024年2月调度"},
        {Cadence::half_month, "2025-03-15", "2025-03-01", "2025-03-01", "2025-03-15", "2025-03-19",
         "2025年3月上半月调度"},
        {Cadence::half_month, "2025-03-16", "2025-03-01", "2025-03-16", "2025-03-31", "2025-04-03",
         "2025年3月下半月调度"},
        {Cadence::quarter, "2025-09-30", "2025-09-30", "2025-07-01", "2025-09-30", "2025-10-17",
         "2025年第三季度调度"},
        {Cadence::week, "2025-01-01", "2024-12-31", "2024-12-30", "2025-01-05", "2025-01-07",
         "2025年第1周调度"},
        {Cadence::week, "2024-12-29", "2024-12-27", "2024-12-23", "2024-12-29", "2024-12-31",
         "2024年第52周调度"},
        // opened when its own day has gone by: the same time from today on
        {Cadence::month, "2025-03-12", "2025-04-20", "2025-03-01", "2025-03-31", "2025-04-25",
         "2025年3月调度"},
    };
    for (const Opening& each : openings) {
        RoundWish wish;
        wish.cadence = each.cadence;
        wish.within = day(each.within);
        const auto opened = open(wish, {}, Policy::defaults(), day(each.today));
        ASSERT_TRUE(opened) << describe(opened.error(), Language::english);
        const Round& round = opened->after();
        EXPECT_EQ(round.begins_on.to_string(), each.begins) << each.title;
        EXPECT_EQ(round.ends_on.to_string(), each.ends) << each.title;
        EXPECT_EQ(round.due_on.to_string(), each.due) << each.title;
        EXPECT_EQ(round.title, each.title);
        EXPECT_EQ(round.year, round.begins_on.year());
    }
}

TEST(Rounds, RefusesWhatCannotBe) {
    const Policy& policy = Policy::defaults();
    const Date today = day("2025-03-25");
    RoundWish wish;
    wish.within = day("2025-03-12");
    const Round first = open(wish, {}, policy, today)->after();
    EXPECT_EQ(open(wish, std::vector{first}, policy, today).error().kind, ErrorKind::already_there);
    wish.category = targets::Category::livelihood;
    EXPECT_TRUE(open(wish, std::vector{first}, policy, today)) << "another set of items";
    wish.due_on = day("2025-04-05");
    const auto holiday = open(wish, {}, policy, today);
    EXPECT_EQ(holiday.error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(holiday.error().detail, "→ 2025-04-07");
    wish.due_on = day("2025-03-24");
    EXPECT_EQ(open(wish, {}, policy, today).error().kind, ErrorKind::impossible_date) << "gone by";
    wish.cadence = Cadence::once;
    wish.due_on.reset();
    EXPECT_EQ(open(wish, {}, policy, today).error().detail, "title");
    wish.title = "防汛准备专项调度";
    EXPECT_EQ(open(wish, {}, policy, today).error().detail, "due_on");
    wish.due_on = day("2025-04-10");
    wish.begins_on = day("2025-04-01");
    EXPECT_EQ(open(wish, {}, policy, today).error().kind, ErrorKind::impossible_date)
        << "ends before it begins";
    wish.begins_on = day("2025-03-01");
    EXPECT_EQ(open(wish, {}, policy, today)->after().begins_on, day("2025-03-01"));
}

TEST(Rounds, AskAboutTheActiveItemsOfTheirSet) {
    Round round;
    round.year = 2025;
    Item item;
    item.year = 2025;
    item.state = targets::ItemState::active;
    EXPECT_TRUE(asks(round, item));
    round.category = targets::Category::livelihood;
    EXPECT_FALSE(asks(round, item));
    item.category = targets::Category::livelihood;
    EXPECT_TRUE(asks(round, item));
    round.item_kind = targets::ItemKind::target;
    EXPECT_FALSE(asks(round, item));
    round.item_kind.reset();
    for (const auto state : {targets::ItemState::draft, targets::ItemState::completed,
                             targets::ItemState::dropped, targets::ItemState::merged}) {
        item.state = state;
        EXPECT_FALSE(asks(round, item));
    }
}

TEST(Rounds, OutstandingIsWhatAUnitHasStillToSend) {
    Round round;
    round.id = {1};
    round.due_on = day("2025-04-08");
    std::vector<Report> reports;
    const auto add = [&](std::int64_t unit, ReportState state) -> Report& {
        Report& report = reports.emplace_back();
        report.organisation = {unit};
        report.state = state;
        return report;
    };
    for (const auto state : {ReportState::submitted, ReportState::accepted, ReportState::missed})
        add(1, state);
    EXPECT_TRUE(outstanding(round, reports).empty());
    add(3, ReportState::returned).answer_due_on = day("2025-04-11");
    add(2, ReportState::owed);
    add(2, ReportState::draft);
    auto units = outstanding(round, reports);
    ASSERT_EQ(units.size(), 2u);
    EXPECT_EQ(units[0].organisation.value, 2);
    EXPECT_EQ(units[0].reports, 2);
    EXPECT_EQ(units[0].due_on, round.due_on);
    EXPECT_EQ(units[1].due_on, day("2025-04-11"));
    add(3, ReportState::owed);
    EXPECT_EQ(outstanding(round, reports)[1].due_on, round.due_on) << "the first of its days";
}

Organisation unit(std::int64_t id) {
    Organisation organisation;
    organisation.id = {id};
    return organisation;
}

TEST(Rounds, GroupsStandForTheirMembersAndClosedUnitsForTheirSuccessors) {
    OrganisationsById units;
    for (std::int64_t id = 1; id <= 6; ++id)
        units.emplace(id, unit(id));
    units[3].closed_on = day("2025-01-01");
    units[3].successor = {4};
    units[5].organisation_class = registry::OrganisationClass::group;
    units[5].members = {{1}, {3}, {6}};
    units[6].organisation_class = registry::OrganisationClass::group;
    units[6].members = {{5}, {2}}; // a ring: comes to an end all the same
    Round round;
    Item item;
    item.leads = {{2}, {5}};
    item.responsible = {{4}};
    using Ids = std::vector<Id<Organisation>>;
    EXPECT_EQ(owing(round, item, units), (Ids{{2}, {1}, {4}}));
    item.leads = {{3}};
    EXPECT_EQ(owing(round, item, units), (Ids{{4}}));
    item.leads = {{1}};
    EXPECT_EQ(owing(round, item, units), (Ids{{1}}));
    round.with_responsible = true;
    EXPECT_EQ(owing(round, item, units), (Ids{{1}, {4}}));
    units[4].closed_on = day("2025-02-01"); // without a successor
    item.leads = {{4}, {99}};
    EXPECT_EQ(owing(round, item, units), Ids{});
}

} // namespace
} // namespace bihuan::progress
