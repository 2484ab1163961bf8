// What another text of a policy would do, without doing it.
#include "views/policies.hpp"

#include <gtest/gtest.h>

#include "../app/progress_ledger.hpp"

namespace bihuan::views {
namespace {

using app::ProgressLedger;

class PolicyPreviews : public testing::Test {
  protected:
    PolicyPreviews() {
        const auto march = ledger.month("2025-03-10");
        ledger.at("2025-04-03");
        ledger.send(march.id, "180"); // of 1000, a quarter of the year gone: 7 points behind
    }
    PolicyPreview of(const std::string& name, const std::string& text) {
        app::Context office = ledger.office();
        const std::int64_t before = ledger.entries();
        auto seen = preview_policy(office, "/nowhere", name, text, supervision::Policy::defaults());
        EXPECT_TRUE(seen) << (seen ? "" : describe(seen.error(), Language::english));
        EXPECT_EQ(ledger.entries(), before) << "a preview writes nothing";
        return seen ? *seen : PolicyPreview();
    }

    ProgressLedger ledger{"bihuan_policies_test"};
};

TEST_F(PolicyPreviews, OfStandingsSaysWhichLightsTurn) {
    const PolicyPreview seen = of("standing", "# strict\n[behind]\nyellow_from = 6\n");
    EXPECT_TRUE(seen.foreseen);
    ASSERT_EQ(seen.differences.size(), 1U);
    EXPECT_EQ(seen.differences[0].setting, "behind.yellow_from");
    EXPECT_EQ(seen.differences[0].before, "10");
    EXPECT_EQ(seen.differences[0].after, "6");
    EXPECT_EQ(seen.differences[0].line, 3);
    ASSERT_EQ(seen.effects.size(), 1U);
    EXPECT_EQ(seen.effects[0].kind, "item");
    EXPECT_EQ(seen.effects[0].title, "城镇新增就业");
    EXPECT_EQ(seen.effects[0].before, "blue");
    EXPECT_EQ(seen.effects[0].after, "yellow");
    ASSERT_EQ(seen.counts.size(), 6U);
    EXPECT_EQ(seen.counts[3].what, "yellow");
    EXPECT_EQ(seen.counts[3].after - seen.counts[3].before, 1);

    const PolicyPreview same = of("standing", "[behind]\nyellow_from = 10\n");
    EXPECT_TRUE(same.differences.empty());
    EXPECT_TRUE(same.effects.empty());
}

TEST_F(PolicyPreviews, OfSupervisionSaysWhichOrdersWouldOpen) {
    const auto april = ledger.month("2025-04-10");
    ASSERT_TRUE(april.id);
    ledger.at("2025-05-20"); // the report of April is nine working days late
    const PolicyPreview seen =
        of("supervision", "[opens]\nsilent_working_days = 5\nsilence_rung = \"warning\"\n");
    EXPECT_TRUE(seen.foreseen);
    EXPECT_EQ(seen.differences.size(), 2U);
    ASSERT_EQ(seen.counts.size(), 1U);
    EXPECT_EQ(seen.counts[0].what, "orders");
    EXPECT_EQ(seen.counts[0].before, 0);
    EXPECT_EQ(seen.counts[0].after, 1);
    ASSERT_EQ(seen.effects.size(), 1U);
    EXPECT_EQ(seen.effects[0].kind, "organisation");
    EXPECT_EQ(seen.effects[0].before, "");
    EXPECT_EQ(seen.effects[0].after, "warning");
}

TEST_F(PolicyPreviews, OfRoundsSaysWhenTheyWouldBeDue) {
    const PolicyPreview seen = of("rounds", "[due]\nmonth_working_days = 3\n[clock]\nopen_week = true\n");
    ASSERT_EQ(seen.effects.size(), 2U);
    EXPECT_EQ(seen.effects[0].kind, "opened");
    EXPECT_EQ(seen.effects[0].title, "week");
    EXPECT_EQ(seen.effects[0].before, "");
    EXPECT_EQ(seen.effects[1].kind, "due");
    EXPECT_EQ(seen.effects[1].title, "month");
    EXPECT_EQ(seen.effects[1].before, "2025-05-12") << "the first working days of May are the holiday";
    EXPECT_EQ(seen.effects[1].after, "2025-05-08");
}

TEST_F(PolicyPreviews, OfPublicationSaysWhatCitizensWouldSee) {
    const PolicyPreview seen = of("publication", "[promises]\nheadline = false\n");
    ASSERT_EQ(seen.effects.size(), 1U);
    EXPECT_EQ(seen.effects[0].before, "public");
    EXPECT_EQ(seen.effects[0].after, "hidden");
}

TEST_F(PolicyPreviews, OfOthersSaysWhatDiffers) {
    const PolicyPreview seen = of("whistles", "[answer]\nworking_days = 4\n");
    EXPECT_FALSE(seen.foreseen);
    ASSERT_EQ(seen.differences.size(), 1U);
    EXPECT_EQ(seen.differences[0].before, "5");
    EXPECT_TRUE(seen.effects.empty());
}

TEST_F(PolicyPreviews, RefusesWhatIsWrongAndWhoMayNot) {
    app::Context office = ledger.office(), firm = ledger.as(registry::Role::enterprise);
    const auto& policy = supervision::Policy::defaults();
    const auto wrong = preview_policy(office, "/nowhere", "standing", "[behind\n", policy);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::bad_policy);
    EXPECT_TRUE(wrong.error().subject.starts_with("standing.toml:"));
    EXPECT_EQ(preview_policy(office, "/nowhere", "none", "", policy).error().kind, ErrorKind::no_such_page);
    EXPECT_EQ(preview_policy(firm, "/nowhere", "standing", "", policy).error().kind, ErrorKind::wrong_role);
}

} // namespace
} // namespace bihuan::views
