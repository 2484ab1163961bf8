#include "cycle/targets/items.hpp"

#include <gtest/gtest.h>

namespace bihuan::targets {
namespace {

const Instant now = Instant::at(*Date::of(2025, 4, 1), 10);
const journal::Act by{"revise_item", {}, now};

Item target() {
    Item item;
    item.id = {7};
    item.version = 1;
    item.item_kind = ItemKind::target;
    item.year = 2025;
    item.title = "固定资产投资";
    item.value = Decimal::of(8);
    item.unit = "%";
    item.leads = {{3}};
    item.due_on = Date::of(2025, 12, 31);
    return item;
}

Item active() {
    return activate(target())->after();
}

TEST(Items, BindingKeepsWhatWasPromised) {
    const auto bound = activate(target());
    ASSERT_TRUE(bound);
    EXPECT_EQ(bound->after().state, ItemState::active);
    EXPECT_EQ(bound->after().original_value, Decimal::of(8));
    EXPECT_EQ(bound->after().original_due_on, Date::of(2025, 12, 31));
    Item orphan = target();
    orphan.leads.clear();
    EXPECT_EQ(activate(orphan).error().kind, ErrorKind::needs_value);
    orphan.state = ItemState::active;
    EXPECT_EQ(create(orphan).error().detail, "leads");
}

TEST(Items, ARevisionIsRecordedCountedAndExplained) {
    const Item item = active();
    const Promise wanted{Decimal::of(75, -1), {}, "%", Date::of(2026, 3, 31), "明年3月底前"};
    EXPECT_EQ(revise(item, wanted, "", by).error().kind, ErrorKind::needs_reason);
    const auto revised = revise(item, wanted, "受汛情影响", by);
    ASSERT_TRUE(revised);
    const Item& after = revised->item.after();
    EXPECT_EQ(after.changes, 2);
    EXPECT_EQ(after.value, Decimal::of(75, -1));
    EXPECT_EQ(after.original_value, Decimal::of(8));
    EXPECT_EQ(after.original_due_on, Date::of(2025, 12, 31));
    ASSERT_EQ(revised->revisions.size(), 2U);
    EXPECT_EQ(revised->revisions[0].after().before, "8");
    EXPECT_EQ(revised->revisions[0].after().after, "7.5");
    EXPECT_EQ(revised->revisions[1].after().before, "2025-12-31");
    EXPECT_EQ(revised->revisions[1].after().reason, "受汛情影响");
}

TEST(Items, ARevisionKeepsToItsUnitAndToTheDaysToCome) {
    const Item item = active();
    const auto error = [&](const Promise& wanted) { return revise(item, wanted, "原因", by).error(); };
    EXPECT_EQ(error({Decimal::of(8), {}, "元", {}, ""}).kind, ErrorKind::wrong_unit_of_value);
    EXPECT_EQ(error({Decimal::of(8), {}, "元", {}, ""}).detail, "%");
    EXPECT_EQ(error({Decimal::of(8), {}, "%", {}, ""}).kind, ErrorKind::needs_value); // nothing changes
    EXPECT_EQ(error({{}, {}, "", Date::of(2025, 3, 31), ""}).kind, ErrorKind::impossible_date);
    EXPECT_EQ(error({{}, {}, "", Date::of(2024, 12, 31), ""}).kind, ErrorKind::impossible_date);
    EXPECT_EQ(error({Decimal::of(9), Decimal::of(8), "%", {}, ""}).kind, ErrorKind::needs_value);
}

TEST(Items, AFirstDateIsNoMoveOfAPromise) {
    Item item = target();
    item.due_on.reset();
    const auto revised =
        revise(activate(item)->after(), {{}, {}, "", Date::of(2025, 6, 30), "6月底前"}, "补充时限", by);
    ASSERT_TRUE(revised);
    EXPECT_EQ(revised->item.after().changes, 0);
    EXPECT_EQ(revised->item.after().original_due_on, Date::of(2025, 6, 30));
    EXPECT_TRUE(revised->revisions.empty());
}

TEST(Items, ADraftIsWrittenFreely) {
    const auto revised = revise(target(), {Decimal::of(9), {}, "%", {}, ""}, "", by);
    ASSERT_TRUE(revised);
    EXPECT_EQ(revised->item.after().changes, 0);
    EXPECT_TRUE(revised->revisions.empty());
}

TEST(Items, DatesThatCannotBe) {
    const Date today = now.date();
    EXPECT_EQ(complete(active(), today.plus(1), today).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(complete(active(), *Date::of(2024, 12, 31), today).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(complete(active(), today, today)->after().completed_on, today);
    Item item = target();
    item.starts_on = Date::of(2026, 1, 1);
    EXPECT_EQ(create(item).error().kind, ErrorKind::impossible_date);
    item = target();
    item.due_on = Date::of(2055, 1, 1);
    EXPECT_EQ(create(item).error().kind, ErrorKind::impossible_date);
}

TEST(Items, AnOrganisationHasOnePart) {
    const auto assigned = assign(target(), {{{3}, {4}, {3}}, {{4}, {5}}, {{3}, {6}}}, "");
    ASSERT_TRUE(assigned);
    EXPECT_EQ(assigned->after().leads, (std::vector<Id<Organisation>>{{3}, {4}}));
    EXPECT_EQ(assigned->after().responsible, (std::vector<Id<Organisation>>{{5}}));
    EXPECT_EQ(assigned->after().cooperating, (std::vector<Id<Organisation>>{{6}}));
    EXPECT_EQ(assign(active(), {{{4}}, {}, {}}, "").error().kind, ErrorKind::needs_reason);
    EXPECT_EQ(assign(active(), {{}, {{4}}, {}}, "分工调整").error().kind, ErrorKind::needs_value);
}

TEST(Items, MergesOnlyIntoAnotherThatLives) {
    Item other = active();
    other.id = {8};
    EXPECT_EQ(merge(target(), other, "")->after().merged_into.value, 8);
    EXPECT_EQ(merge(target(), target(), "").error().kind, ErrorKind::wrong_state);
    other.state = ItemState::dropped;
    EXPECT_EQ(merge(target(), other, "").error().kind, ErrorKind::wrong_state);
}

TEST(Items, ATargetNeedsAValueOrARule) {
    Item item = target();
    item.value.reset();
    EXPECT_EQ(create(item).error().detail, "value");
    item.rule = RelativeRule::above_average;
    EXPECT_TRUE(create(item));
    item.title.clear();
    EXPECT_EQ(create(item).error().detail, "title");
}

} // namespace
} // namespace bihuan::targets
