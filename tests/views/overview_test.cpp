#include "views/overview.hpp"

#include <gtest/gtest.h>

#include "../app/progress_ledger.hpp"

namespace bihuan::views {
namespace {

using app::ProgressLedger;
using progress::Policy;
using progress::ReportState;

/// Two units, three items; in March one report is accepted, one comes late, one never.
struct Quarter {
    ProgressLedger ledger{"bihuan_overview_test"};
    Round march;

    Quarter() {
        ledger.add_item({2}, std::nullopt);
        ledger.add_item({3}, std::nullopt);
        march = ledger.month("2025-03-10");
        ledger.send(march.id, "250");
        app::Context office = ledger.office();
        accept_reports(office, {{ledger.report_in(march.id).id}}).value();
    }
};

TEST(Overview, CountsEveryStateOfEveryUnit) {
    Quarter quarter;
    app::Context office = quarter.ledger.office();
    auto seen = overview(office, 2025);
    ASSERT_TRUE(seen);
    EXPECT_FALSE(seen->due);
    ASSERT_EQ(seen->units.size(), 2U);
    EXPECT_EQ(seen->units[0].name, "县发展和改革局");
    EXPECT_EQ(seen->units[0].items[1], 2);
    EXPECT_EQ(seen->units[0].reports.accepted, 1);
    EXPECT_EQ(seen->units[0].reports.silent(), 1);
    EXPECT_EQ(seen->units[1].reports.silent(), 1);
    EXPECT_EQ(seen->total.reports.asked(), 3);

    quarter.ledger.at("2025-04-09");
    office.now = quarter.ledger.now;
    app::Context unit = quarter.ledger.as(registry::Role::liaison, 3);
    ASSERT_TRUE(submit_report(unit, Policy::defaults(), {quarter.ledger.report_in(quarter.march.id, 3).id},
                              {{}, "已完成方案", {}, {}}));
    ASSERT_TRUE(close_round(office, quarter.march.id));
    ASSERT_TRUE(review_standings(office, Policy::defaults(), 2025));
    seen = overview(office, 2025);
    EXPECT_TRUE(seen->due);
    EXPECT_EQ(seen->total.reports.asked(), 3);
    EXPECT_EQ(seen->total.reports.reported(), 2);
    EXPECT_EQ(seen->total.reports.late(), 1);
    EXPECT_EQ(seen->total.reports.never(), 1);
    EXPECT_EQ(seen->total.reports.silent(), 0);
    EXPECT_EQ(seen->total.colours[static_cast<std::size_t>(progress::Colour::blue)], 1)
        << "one report missed";
    EXPECT_EQ(seen->total.colours[static_cast<std::size_t>(progress::Colour::green)], 2);
}

TEST(Overview, OfAYearWithoutARound) {
    ProgressLedger ledger("bihuan_overview_test");
    app::Context office = ledger.office();
    const auto seen = overview(office, 2025);
    EXPECT_FALSE(seen->round);
    EXPECT_EQ(seen->total.items[1], 1);
    EXPECT_TRUE(overview(office, 2031)->units.empty());
    app::Context administrator = ledger.as(registry::Role::system_administrator);
    EXPECT_EQ(overview(administrator, 2025).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(burden(administrator, ledger.now.date()).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(round_board(administrator, {1}).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(round_board(office, {1}).error().kind, ErrorKind::no_such_record);
}

TEST(Board, TheMostSilentComesFirst) {
    Quarter quarter;
    quarter.ledger.add_item({3}, std::nullopt);
    const Round april = quarter.ledger.month("2025-04-10");
    app::Context office = quarter.ledger.office();
    const auto board = round_board(office, april.id);
    ASSERT_TRUE(board);
    ASSERT_EQ(board->units.size(), 2U);
    EXPECT_EQ(board->total.silent(), 4);
    const auto of_march = round_board(office, quarter.march.id);
    EXPECT_EQ(of_march->units[0].reports.silent(), 1);
    EXPECT_EQ(of_march->units[1].reports.silent(), 1);
    EXPECT_EQ(of_march->units[0].name, "县发展和改革局") << "of the same silence, who owes more comes first";
    EXPECT_EQ(of_march->total.accepted, 1);
}

TEST(Burden, CountsReportsAndBoxesOfTheMonth) {
    Quarter quarter;
    app::Context office = quarter.ledger.office();
    const auto april = burden(office, *Date::of(2025, 4, 20));
    ASSERT_TRUE(april);
    EXPECT_EQ(april->rounds.size(), 1U) << "the round of March is due in April";
    ASSERT_EQ(april->units.size(), 2U);
    EXPECT_EQ(april->units[0].reports, 2);
    EXPECT_EQ(april->units[0].fields, 7) << "twice three boxes, and one value";
    EXPECT_EQ(april->units[1].fields, 3);
    EXPECT_EQ(april->total.reports, 3);
    EXPECT_EQ(april->total.fields, 10);
    EXPECT_TRUE(burden(office, *Date::of(2025, 3, 1))->rounds.empty());
}

} // namespace
} // namespace bihuan::views
