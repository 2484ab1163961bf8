#include "views/briefing.hpp"

#include <gtest/gtest.h>

#include "../app/progress_ledger.hpp"

namespace bihuan::views {
namespace {

using app::ProgressLedger;
using progress::Outlook;
using progress::Policy;

TEST(Briefing, SaysWhatWillMissAndWhatIsRed) {
    ProgressLedger ledger("bihuan_briefing_test");
    const Item well = ledger.add_item({3}, Decimal::of(100));
    ledger.add_item({3}, std::nullopt); // a key task, no headline
    const auto march = ledger.month("2025-03-10");
    ledger.at("2025-04-03");
    ledger.send(march.id, "60"); // of 1000, a quarter of the year gone
    app::Context other = ledger.as(registry::Role::liaison, 3);
    const auto reports = ledger.list(app::Query<progress::Report>()
                                         .where(&progress::Report::item, well.id)
                                         .where(&progress::Report::round, march.id));
    ASSERT_EQ(reports.size(), 1U);
    ASSERT_TRUE(submit_report(other, Policy::defaults(), {reports[0].id}, {"40", "按计划推进", {}, {}}));
    app::Context office = ledger.office();
    ASSERT_TRUE(review_standings(office, Policy::defaults(), 2025));

    app::Context leader = ledger.as(registry::Role::leader);
    const auto seen = briefing(leader, Policy::defaults(), std::nullopt);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->year, 2025) << "of the last round";
    ASSERT_EQ(seen->prospects.size(), 2U) << "headline targets alone";
    EXPECT_EQ(seen->prospects[0].forecast.outlook, Outlook::misses) << "the worst first";
    EXPECT_EQ(seen->prospects[0].unit, "县发展和改革局");
    ASSERT_EQ(seen->prospects[0].readings.size(), 1U);
    EXPECT_EQ(seen->prospects[1].forecast.outlook, Outlook::reaches);
    EXPECT_TRUE(seen->red.empty());

    ASSERT_TRUE(set_standing(office, Policy::defaults(),
                             {well.id, progress::Colour::red, "观摩发现停工", std::nullopt, 0}));
    const auto red = briefing(leader, Policy::defaults(), 2025);
    ASSERT_EQ(red->red.size(), 1U);
    EXPECT_EQ(red->red[0].item.id, well.id);
    EXPECT_EQ(red->red[0].unit, "县住房和城乡建设局");
    EXPECT_TRUE(red->red[0].slip) << "a red is a slip with a deadline";
}

TEST(Briefing, OfAYearWithoutAnything) {
    ProgressLedger ledger("bihuan_briefing_test");
    app::Context leader = ledger.as(registry::Role::leader);
    const auto seen = briefing(leader, Policy::defaults(), 2031);
    ASSERT_TRUE(seen);
    EXPECT_TRUE(seen->prospects.empty());
    app::Context enterprise = ledger.as(registry::Role::enterprise);
    EXPECT_EQ(briefing(enterprise, Policy::defaults(), 2025).error().kind, ErrorKind::wrong_role);
}

} // namespace
} // namespace bihuan::views
