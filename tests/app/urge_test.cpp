// Urging: who is told, once a day, of what they have still to send, and what is kept of it.
#include "app/item.hpp"
#include "app/notices.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "county.hpp"
#include "storage/verify.hpp"
#include "views/overview.hpp"
#include "views/rounds.hpp"

namespace bihuan::app {
namespace {

using Ids = std::vector<Id<Organisation>>;

class Urging : public testing::TestWithParam<storage::Backend> {
  protected:
    Urging() {
        finance = county.add_unit("县财政局");
        water = county.add_unit("县水务局");
        Context system = *county.as("系统管理员");
        vacant = add_organisation(system, {.name = "县档案馆"}).value().id;
        for (const auto& [title, lead] : {std::pair{"修路", finance}, {"办学", finance}, {"引水", water}}) {
            Context office = *county.as("督查室");
            Item item;
            item.title = title;
            item.year = 2025;
            item.leads = {lead};
            item.state = targets::ItemState::active;
            add_item(office, item).value();
        }
        Context office = *county.as("督查室");
        progress::RoundWish wish;
        wish.within = *Date::of(2025, 1, 10);
        round = open_round(office, Policy::defaults(), wish).value().round; // due on the 10th of February
    }
    Urged urged(const Ids& units = {}, const std::string& note = "") {
        Context office = *county.as("督查室");
        return urge(office, round.id, units, note).value();
    }
    static Ids units_of(const Urged& urged) {
        Ids units;
        for (const progress::Urging& each : urged.urged)
            units.push_back(each.organisation);
        return units;
    }
    void send(std::string_view item, Id<Organisation> unit) {
        Context context = *county.as(unit == finance ? "县财政局联络员" : "县水务局联络员");
        for (const views::OwedReport& owed : views::owed_reports(context, unit).value()) {
            if (owed.item != item) continue;
            progress::Draft draft;
            draft.progress = "按计划推进";
            ASSERT_TRUE(submit_report(context, Policy::defaults(), {owed.report.id}, draft));
        }
    }
    std::vector<Notice> told(std::string_view post) {
        Context context = *county.as(post);
        std::vector<Notice> found;
        for (const Notice& notice : read_notices(context, {}, 100).value().notices)
            if (notice.kind == name_of(NoticeKind::report_urged)) found.push_back(notice);
        return found;
    }

    County county{County::Founded::held, GetParam()};
    Id<Organisation> finance, water, vacant;
    Round round;
};
INSTANTIATE_TEST_SUITE_P(All, Urging, testing::ValuesIn(storage::backends_here()), storage::name_of_backend);

TEST_P(Urging, TellsAllThatOweWhatTheyOweAndByWhen) {
    send("修路", finance);
    const Urged first = urged({}, "请今天报来");
    EXPECT_EQ(units_of(first), (Ids{finance, water}));
    const auto notices = told("县财政局联络员");
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].title, round.title);
    EXPECT_EQ(notices[0].subject_kind, Round::kind);
    EXPECT_EQ(notices[0].subject, round.id.value);
    EXPECT_EQ(notices[0].count, 1) << "what it has sent is not counted";
    EXPECT_EQ(notices[0].due_on, round.due_on);
    EXPECT_EQ(notices[0].note, "请今天报来");
    EXPECT_EQ(told("县水务局联络员").size(), 1u);
    EXPECT_TRUE(told("督查室").empty());
    const progress::Urging& kept = first.urged[0];
    Context office = *county.as("督查室");
    EXPECT_EQ(kept.urged_by, office.actor.post);
    EXPECT_EQ(kept.urged_on, *Date::of(2025, 1, 10));
    EXPECT_EQ(kept.owed, 1);
}

TEST_P(Urging, OnceADay) {
    EXPECT_EQ(units_of(urged({water})), Ids{water});
    const Urged again = urged();
    EXPECT_EQ(units_of(again), Ids{finance});
    EXPECT_EQ(again.today, Ids{water});
    const Urged nobody = urged();
    EXPECT_TRUE(nobody.urged.empty());
    EXPECT_EQ(nobody.today, (Ids{finance, water}));
    EXPECT_EQ(told("县水务局联络员").size(), 1u);
    county.now = Instant::at(*Date::of(2025, 1, 11), 9);
    EXPECT_EQ(units_of(urged({water, water})), Ids{water}) << "named twice is once";
    EXPECT_EQ(told("县水务局联络员").size(), 2u);

    Context office = *county.as("督查室");
    const auto board = views::round_board(office, round.id).value();
    ASSERT_EQ(board.urged.size(), 2u);
    EXPECT_EQ(board.urged[0].organisation, finance);
    EXPECT_EQ(board.urged[0].times, 1);
    EXPECT_EQ(board.urged[1].times, 2);
    EXPECT_EQ(board.urged[1].last_on, *Date::of(2025, 1, 11));
    EXPECT_EQ(views::round_sheet(office, "").value().urgings.size(), 3u);
    Transaction transaction = county.store.begin(Access::read, "371799");
    EXPECT_TRUE(storage::verify(transaction).faults.empty());
}

TEST_P(Urging, LeavesOutWhoOwesNothingOrCannotBeTold) {
    send("引水", water);
    const Urged some = urged({water, vacant});
    EXPECT_TRUE(some.urged.empty());
    EXPECT_EQ(some.owe_nothing, (Ids{water, vacant})) << "the round asks nothing of the archive";
    EXPECT_TRUE(told("县水务局联络员").empty());
    EXPECT_EQ(units_of(urged()), Ids{finance}) << "all: those that owe something";

    Context office = *county.as("督查室"), system = *county.as("系统管理员");
    Item item;
    item.title = "建馆";
    item.year = 2025;
    item.leads = {vacant};
    item.state = targets::ItemState::active;
    add_item(office, item).value();
    progress::RoundWish wish;
    wish.cadence = progress::Cadence::once;
    wish.title = "专项调度";
    wish.within = county.now.date();
    wish.due_on = *Date::of(2025, 1, 14);
    round = open_round(office, Policy::defaults(), wish).value().round;
    EXPECT_EQ(urged({vacant}).without_post, Ids{vacant});
    const auto post = add_post(system, {.title = "县档案馆联络员", .organisation = vacant}).value();
    Context security = *county.as("安全管理员");
    ASSERT_TRUE(grant_role(security, post.id, Role::liaison, ""));
    EXPECT_EQ(units_of(urged({vacant})), Ids{vacant}) << "what was not urged may be urged the same day";
}

TEST_P(Urging, WhatWasSentBackIsOwedByItsOwnDay) {
    send("引水", water);
    Context office = *county.as("督查室");
    const auto reports = views::round_sheet(office, "").value().reports;
    const auto sent = std::ranges::find(reports, water, &Report::organisation);
    county.now = Instant::at(*Date::of(2025, 2, 12), 9);
    Context later = *county.as("督查室");
    ASSERT_TRUE(return_reports(later, Policy::defaults(), {{sent->id}}, "缺数据"));
    const Urged late = urged();
    ASSERT_EQ(units_of(late), (Ids{finance, water}));
    EXPECT_EQ(late.urged[0].owed, 2);
    EXPECT_EQ(late.urged[0].due_on, round.due_on);
    EXPECT_GT(late.urged[1].due_on, *Date::of(2025, 2, 12)) << "its days to answer";
}

TEST_P(Urging, RefusesWholly) {
    Context office = *county.as("督查室"), unit = *county.as("县财政局联络员");
    EXPECT_EQ(urge(office, round.id, {finance, {99}}, "").error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(urge(office, {99}, {}, "").error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(urge(unit, round.id, {}, "").error().kind, ErrorKind::wrong_role);
    std::string note;
    for (int i = 0; i < 201; ++i)
        note += "快";
    EXPECT_EQ(urge(office, round.id, {}, note).error().kind, ErrorKind::too_large);
    EXPECT_TRUE(told("县财政局联络员").empty()) << "nothing half-done";
    EXPECT_FALSE(urged({}, note.substr(3)).urged.empty());
    ASSERT_TRUE(close_round(office, round.id));
    EXPECT_EQ(urge(office, round.id, {}, "").error().kind, ErrorKind::wrong_state);
}

} // namespace
} // namespace bihuan::app
