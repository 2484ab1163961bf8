// Who is told of what, in the transaction that does it; who reads it.
#include "app/notices.hpp"

#include "app/item.hpp"
#include "app/problem.hpp"
#include "app/round.hpp"
#include "app/whistles.hpp"
#include "county.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

using targets::Item;

class Notices : public testing::TestWithParam<storage::Backend> {
  protected:
    Notices() {
        finance = county.add_unit("县财政局");
        water = county.add_unit("县水务局");
        firm = county.add_unit("青禾农机公司", Role::enterprise);
    }
    /// "kind title" of what the post is told, the newest first; what is read in brackets.
    std::vector<std::string> told(std::string_view post) {
        Context context = *county.as(post);
        std::vector<std::string> texts;
        for (const Notice& notice : read_notices(context, {}, 100).value().notices) {
            const std::string text = notice.kind + " " + notice.title +
                                     (notice.count > 1 ? " x" + std::to_string(notice.count) : "");
            texts.push_back(notice.read_at ? "(" + text + ")" : text);
        }
        return texts;
    }
    Item add(const std::string& title, std::vector<Id<Organisation>> leads) {
        Context office = *county.as("督查室");
        Item item;
        item.title = title;
        item.year = 2025;
        item.leads = std::move(leads);
        item.state = targets::ItemState::active;
        return add_item(office, item).value();
    }
    using Texts = std::vector<std::string>;

    County county{County::Founded::held, GetParam()};
    Id<Organisation> finance, water, firm;
};
INSTANTIATE_TEST_SUITE_P(All, Notices, testing::ValuesIn(storage::backends_here()), storage::name_of_backend);

TEST_P(Notices, AWhistleTellsEachInTurn) {
    const WhistlePolicy& policy = WhistlePolicy::defaults();
    Context office = *county.as("督查室"), asker = *county.as("青禾农机公司联络员"),
            unit = *county.as("县财政局联络员");
    const auto whistle = file_whistle(asker, policy, {"用电不足", "请协调"}).value().whistle;
    EXPECT_EQ(told("督查室"), (Texts{"whistle_filed 用电不足"}));
    EXPECT_EQ(told("青禾农机公司联络员"), Texts()) << "not of what one does oneself";
    ASSERT_TRUE(dispatch_whistle(office, policy, {whistle.id}, {finance}));
    EXPECT_EQ(told("县财政局联络员"), (Texts{"whistle_dispatched 用电不足"}));
    ASSERT_TRUE(refuse_whistle(unit, policy, {whistle.id}, "不归我局", water));
    EXPECT_EQ(told("督查室"), (Texts{"whistle_refused 用电不足", "whistle_filed 用电不足"}));
    ASSERT_TRUE(dispatch_whistle(office, policy, {whistle.id}, {finance}));
    ASSERT_TRUE(sign_in_whistle(unit, {whistle.id}));
    ASSERT_TRUE(answer_whistle(unit, policy, {whistle.id}, "已增容", true));
    EXPECT_EQ(told("青禾农机公司联络员"), (Texts{"whistle_answered 用电不足"}));
    ASSERT_TRUE(confirm_whistle(asker, policy, {whistle.id}, {false, supervision::Rating::bad, "仍跳闸"}));
    EXPECT_EQ(told("县财政局联络员").front(), "whistle_reopened 用电不足");
    EXPECT_EQ(told("县水务局联络员"), Texts());
}

TEST_P(Notices, WhatIsAlikeIsToldOnce) {
    Context office = *county.as("督查室");
    const Item one = add("修路", {finance}), two = add("办学", {finance, water});
    EXPECT_EQ(told("县财政局联络员"), (Texts{"item_assigned 办学", "item_assigned 修路"}));
    progress::RoundWish wish;
    wish.within = *Date::of(2025, 1, 10);
    const auto opened = open_round(office, progress::Policy::defaults(), wish);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->reports, 3);
    EXPECT_EQ(told("县财政局联络员").front(), "report_owed " + opened->round.title);
    EXPECT_EQ(told("县水务局联络员").front(), "report_owed " + opened->round.title);
    Context both = *county.as("督查室");
    ASSERT_TRUE(assign_item(both, one.id, 0, {{water}, {}, {}}, "分工调整"));
    EXPECT_EQ(told("县水务局联络员").front(), "item_assigned 修路");
    EXPECT_EQ(two.leads.size(), 2u);
}

TEST_P(Notices, AreReadByTheirPostAlone) {
    add("修路", {finance});
    add("办学", {finance});
    Context unit = *county.as("县财政局联络员"), other = *county.as("县水务局联络员");
    const auto page = read_notices(unit, {}, 1).value();
    ASSERT_EQ(page.notices.size(), 1u);
    EXPECT_EQ(page.unread, 2);
    const std::int64_t id = page.notices[0].id;
    EXPECT_EQ(mark_notices_read(other, {id}).value(), 0) << "not another's";
    EXPECT_EQ(mark_notices_read(unit, {id}).value(), 1);
    EXPECT_EQ(mark_notices_read(unit, {id}).value(), 0);
    EXPECT_EQ(told("县财政局联络员"), (Texts{"item_assigned 修路", "(item_assigned 办学)"}))
        << "unread first";
    // page by page, from the unread ones into those that are read
    std::vector<std::int64_t> ids;
    NoticePlace behind;
    while (true) {
        const auto next = read_notices(unit, behind, 1).value();
        if (next.notices.empty()) break;
        ids.push_back(next.notices[0].id);
        behind = {next.notices[0].read_at.has_value(), next.notices[0].id};
    }
    EXPECT_EQ(ids.size(), 2u);
    EXPECT_EQ(mark_notices_read(unit, {}).value(), 1);
    EXPECT_EQ(read_notices(unit, {}, 10).value().unread, 0);
}

TEST_P(Notices, WhatFailsTellsNobody) {
    Context unit = *county.as("县财政局联络员"), office = *county.as("督查室");
    const auto problem =
        find_problem(office, {.title = "停产", .organisation = finance, .found_on = *Date::of(2025, 1, 9)})
            .value();
    const std::size_t before = told("县水务局联络员").size();
    EXPECT_FALSE(assign_problem(unit, supervision::Policy::defaults(), problem.id, 0, {water}, ""));
    EXPECT_EQ(told("县水务局联络员").size(), before);
    ASSERT_TRUE(assign_problem(office, supervision::Policy::defaults(), problem.id, 0, {water}, ""));
    EXPECT_EQ(told("县水务局联络员").front(), "problem_assigned 停产");
    Context audit = *county.as("审计管理员");
    Transaction transaction = county.store.begin(Access::read, "371799");
    EXPECT_TRUE(storage::verify(transaction).faults.empty());
}

} // namespace
} // namespace bihuan::app
