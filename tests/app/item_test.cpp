#include "app/item.hpp"

#include <gtest/gtest.h>

#include "app/milestone.hpp"
#include "app/project.hpp"
#include "app/split.hpp"
#include "county.hpp"

namespace bihuan::app {
namespace {

using projects::Stage;
using targets::Clause;
using targets::Counting;
using targets::ItemState;
using targets::Portion;
using targets::Share;

template <class T>
ErrorKind kind_of(const Result<T>& result) {
    EXPECT_FALSE(result) << "succeeded";
    return result ? ErrorKind{} : result.error().kind;
}

class Items : public testing::Test {
  protected:
    County county;
    const Id<Organisation> finance = county.add_unit("县财政局"), commerce = county.add_unit("县商务局");
    Context supervisor = *county.as("督查室");
    const Date today = county.now.date();

    static Item task(Id<Organisation> lead) {
        Item item;
        item.state = ItemState::active;
        item.year = 2025;
        item.title = "办好展会";
        item.value = Decimal::of(20);
        item.unit = "场";
        item.leads = {lead};
        item.due_on = Date::of(2025, 12, 31);
        return item;
    }
};

TEST_F(Items, AreMadeByHandForUnitsThatAreOpen) {
    const auto added = add_item(supervisor, task(commerce));
    ASSERT_TRUE(added);
    EXPECT_EQ(added->original_value, Decimal::of(20));
    EXPECT_EQ(kind_of(add_item(supervisor, task({99}))), ErrorKind::no_such_record);
    Item child = task(commerce);
    child.parent = {99};
    EXPECT_EQ(kind_of(add_item(supervisor, child)), ErrorKind::no_such_record);
    child.parent = added->id;
    child.indicator = {99};
    EXPECT_EQ(kind_of(add_item(supervisor, child)), ErrorKind::no_such_record);
    child.indicator = {1};
    ASSERT_TRUE(add_item(supervisor, child));
    EXPECT_EQ(read_item(supervisor, added->id)->children.size(), 1U);
    Context system = *county.as("系统管理员");
    ASSERT_TRUE(change_organisation(system, finance, 0, {.closed_on = today}));
    EXPECT_EQ(kind_of(add_item(supervisor, task(finance))), ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(assign_item(supervisor, added->id, 0, {{finance}, {}, {}}, "原因")),
              ErrorKind::wrong_state);
}

TEST_F(Items, TheSecondOfTwoGetsAConflict) {
    const auto added = add_item(supervisor, task(commerce));
    ASSERT_TRUE(assign_item(supervisor, added->id, 1, {{finance}, {}, {}}, "分工调整"));
    const auto second = drop_item(supervisor, added->id, 1, "重复");
    ASSERT_EQ(kind_of(second), ErrorKind::conflict);
    EXPECT_NE(second.error().detail.find("督查室"), std::string::npos);
    EXPECT_EQ(read_item(supervisor, added->id)->item.state, ItemState::active);
}

TEST_F(Items, ARevisionStandsBesideTheItem) {
    const auto added = add_item(supervisor, task(commerce));
    ASSERT_TRUE(revise_item(supervisor, added->id, 0, {Decimal::of(18), {}, "场", {}, ""}, "场馆维修"));
    const auto detail = read_item(supervisor, added->id);
    ASSERT_TRUE(detail);
    EXPECT_EQ(detail->item.changes, 1);
    ASSERT_EQ(detail->revisions.size(), 1U);
    EXPECT_EQ(detail->revisions[0].before, "20");
    EXPECT_EQ(detail->revisions[0].post, supervisor.actor.post);
}

TEST_F(Items, AMergedItemsClausesGoOver) {
    const auto one = add_item(supervisor, task(commerce)), two = add_item(supervisor, task(commerce));
    {
        auto transaction = county.store.begin(Access::write, "371799");
        Clause clause;
        clause.item = one->id;
        clause.sentence = "举办展会20场。";
        transaction.save(Change<Clause>::created(clause));
        transaction.commit();
    }
    ASSERT_TRUE(merge_item(supervisor, one->id, 0, two->id, "同一事项"));
    EXPECT_EQ(read_item(supervisor, one->id)->item.merged_into, two->id);
    EXPECT_TRUE(read_item(supervisor, one->id)->clauses.empty());
    EXPECT_EQ(read_item(supervisor, two->id)->clauses.size(), 1U);
    EXPECT_EQ(kind_of(merge_item(supervisor, two->id, 0, one->id, "")), ErrorKind::wrong_state);
}

TEST_F(Items, AClosedUnitsItemsPassToItsSuccessor) {
    Item shared = task(finance);
    shared.cooperating = {commerce};
    const auto one = add_item(supervisor, shared), two = add_item(supervisor, task(commerce));
    ASSERT_TRUE(two);
    Context system = *county.as("系统管理员");
    const auto alone = change_organisation(system, finance, 0, {.closed_on = today});
    ASSERT_EQ(kind_of(alone), ErrorKind::needs_value);
    EXPECT_EQ(alone.error().detail, "successor");
    ASSERT_TRUE(
        change_organisation(system, finance, 0, {.closed_on = today, .successor = commerce}, "机构改革"));
    const Item after = read_item(supervisor, one->id)->item;
    EXPECT_EQ(after.leads, std::vector{commerce});
    EXPECT_TRUE(after.cooperating.empty()); // it has one part: it leads
    EXPECT_EQ(read_item(supervisor, two->id)->item.version, 1);
}

TEST_F(Items, ANewSplitWithdrawsTheOneBefore) {
    const auto added = add_item(supervisor, task(commerce));
    const std::vector<Id<Organisation>> units{finance, commerce};
    const auto quarters = targets::quarters_of(2025);
    const auto parts = targets::even_parts(*added, units, quarters, Counting::since_january);
    ASSERT_TRUE(parts);
    ASSERT_TRUE(split_item(supervisor, added->id, 0, *parts, Counting::since_january));
    EXPECT_EQ(read_item(supervisor, added->id)->shares.size(), 8U);
    const std::vector<Portion> whole{{commerce, targets::whole_year(2025), Decimal::of(20)}};
    ASSERT_TRUE(split_item(supervisor, added->id, 0, whole, Counting::by_period, "重新分解"));
    const auto shares = read_item(supervisor, added->id)->shares;
    ASSERT_EQ(shares.size(), 1U);
    EXPECT_EQ(shares[0].value, Decimal::of(20));
    auto transaction = county.store.begin(Access::read, "371799");
    EXPECT_EQ(transaction.list<Share>().size(), 9U); // nothing is lost
    const std::vector<Portion> less{{commerce, targets::whole_year(2025), Decimal::of(19)}};
    EXPECT_EQ(kind_of(split_item(supervisor, added->id, 0, less, Counting::by_period)),
              ErrorKind::shares_differ);
    const std::vector<Portion> nobody{{{99}, targets::whole_year(2025), Decimal::of(20)}};
    EXPECT_EQ(kind_of(split_item(supervisor, added->id, 0, nobody, Counting::by_period)),
              ErrorKind::no_such_record);
    EXPECT_EQ(read_item(supervisor, added->id)->shares.size(), 1U);
}

TEST_F(Items, AMilestoneIsTheLeadsToReach) {
    const auto added = add_item(supervisor, task(commerce));
    const auto milestone = add_milestone(supervisor, added->id, "开幕", *Date::of(2025, 5, 1));
    ASSERT_TRUE(milestone);
    ASSERT_TRUE(move_milestone(supervisor, milestone->id, 0, *Date::of(2025, 6, 1), "场馆维修"));
    Context liaison = *county.as("县商务局联络员");
    Context stranger = *county.as("县财政局联络员");
    EXPECT_EQ(kind_of(reach_milestone(stranger, milestone->id, 0, today)), ErrorKind::wrong_unit);
    ASSERT_TRUE(reach_milestone(liaison, milestone->id, 0, today));
    const auto detail = read_item(supervisor, added->id);
    ASSERT_EQ(detail->milestones.size(), 1U);
    EXPECT_EQ(detail->milestones[0].changes, 1);
    EXPECT_EQ(detail->milestones[0].reached_on, today);
    EXPECT_EQ(kind_of(reach_milestone(supervisor, {99}, 0, today)), ErrorKind::no_such_record);
    EXPECT_EQ(kind_of(withdraw_milestone(supervisor, milestone->id, 0, "改期")), ErrorKind::wrong_state)
        << "reached";
    const auto further = add_milestone(supervisor, added->id, "闭幕", *Date::of(2025, 6, 1));
    ASSERT_TRUE(further);
    EXPECT_EQ(kind_of(withdraw_milestone(supervisor, further->id, 0, "")), ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(withdraw_milestone(liaison, further->id, 0, "不办")), ErrorKind::wrong_role);
    ASSERT_TRUE(withdraw_milestone(supervisor, further->id, 0, "与开幕合并"));
    EXPECT_EQ(kind_of(move_milestone(supervisor, further->id, 0, *Date::of(2025, 6, 2), "改期")),
              ErrorKind::wrong_state);
}

TEST_F(Items, AProjectIsARowOfTheLedger) {
    Item item = task(commerce);
    item.title = "智能农机产业园三期";
    item.value.reset();
    Project project;
    project.stage = Stage::signed_up;
    project.stage_since = *Date::of(2025, 1, 5);
    project.sponsor = "青禾农机集团";
    project.total_planned = Decimal::of(32, 7);
    const auto registered = register_project(supervisor, item, project);
    ASSERT_TRUE(registered);
    EXPECT_EQ(registered->item.id.value, registered->project.id.value);
    EXPECT_EQ(registered->item.category, targets::Category::key_project);
    const Id<Project> id = registered->project.id;
    Context liaison = *county.as("县商务局联络员");
    Context stranger = *county.as("县财政局联络员");
    EXPECT_EQ(kind_of(move_project(stranger, id, 0, Stage::landed, today)), ErrorKind::wrong_unit);
    ASSERT_TRUE(move_project(liaison, id, 1, Stage::landed, today));
    EXPECT_EQ(kind_of(move_project(liaison, id, 1, Stage::started, today)), ErrorKind::conflict);
    ASSERT_TRUE(
        record_investment(liaison, id, 0, {.total_done = Decimal::of(5, 7), .year_done = Decimal::of(5, 7)}));
    Lack lack;
    lack.lack_kind = projects::LackKind::land;
    lack.text = "用地指标30亩";
    lack.solver = finance;
    const auto added = add_lack(liaison, id, lack);
    ASSERT_TRUE(added);
    EXPECT_EQ(kind_of(solve_lack(liaison, added->id, 0, "已调剂", today)), ErrorKind::wrong_unit);
    ASSERT_TRUE(solve_lack(stranger, added->id, 0, "已调剂", today)); // whose it is to solve
    Observation observation;
    observation.observed_on = today;
    observation.score = Decimal::of(925, -1);
    ASSERT_TRUE(observe_project(supervisor, id, observation));
    const auto done = move_project(supervisor, id, 0, Stage::in_production, today, "当年开工当年投产");
    ASSERT_TRUE(done);
    EXPECT_EQ(done->item.state, ItemState::completed);
    EXPECT_EQ(done->item.completed_on, today);
    const auto detail = read_project(supervisor, id);
    ASSERT_TRUE(detail);
    EXPECT_EQ(detail->moves.size(), 2U);
    EXPECT_EQ(detail->lacks[0].solution, "已调剂");
    EXPECT_EQ(detail->observations[0].score, Decimal::of(925, -1));
    ASSERT_TRUE(register_project(supervisor, item, project));
    const auto all = read_projects(supervisor, 2025);
    ASSERT_EQ(all->size(), 2U);
    const auto dropped =
        move_project(supervisor, all->at(1).project.id, 0, Stage::dropped, today, "投资方退出");
    ASSERT_TRUE(dropped);
    EXPECT_EQ(dropped->item.state, ItemState::dropped);
    EXPECT_TRUE(read_projects(supervisor, 2024)->empty());
    EXPECT_EQ(kind_of(read_project(supervisor, {99})), ErrorKind::no_such_record);
    // A slip in the money leaves no item behind.
    project.total_planned = Decimal::of(-1);
    EXPECT_EQ(kind_of(register_project(supervisor, item, project)), ErrorKind::out_of_range);
    EXPECT_EQ(read_projects(supervisor)->size(), 2U);
}

} // namespace
} // namespace bihuan::app
