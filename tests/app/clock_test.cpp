// What falls due when, across the spring festival, and that it is done once.
#include "app/clock.hpp"

#include <thread>

#include "app/notices.hpp"
#include "progress_ledger.hpp"

namespace bihuan::app {
namespace {

using Runs = std::map<std::string, Date>;

Date day(std::string_view text) {
    return Date::parse(text).value();
}

/// "open_month 2025-01-31" of the openings that are due.
std::vector<std::string> openings(std::string_view at, const Runs& last = {},
                                  progress::RoundPolicy policy = {}) {
    std::vector<std::string> found;
    for (const Due& due : due_tasks(policy, registry::Calendar::china(), last, Instant::parse(at).value())) {
        const std::string name(name_of(due.task));
        if (name.starts_with("open")) found.push_back(name + " " + due.day.to_string());
    }
    return found;
}
using Names = std::vector<std::string>;

TEST(Clock, RoundsOpenOnTheFirstWorkingDayAfterTheirPeriod) {
    // The spring festival of 2025: free from 28 January to 4 February, worked on Saturday the 8th.
    EXPECT_EQ(openings("2025-01-31 09:00"), Names());
    EXPECT_EQ(openings("2025-02-01 09:00"), Names());
    EXPECT_EQ(openings("2025-02-04 23:59"), Names());
    EXPECT_EQ(openings("2025-02-05 06:59"), Names());
    EXPECT_EQ(openings("2025-02-05 07:00"), (Names{"open_month 2025-01-31"}));
    EXPECT_EQ(openings("2025-02-08 09:00"), (Names{"open_month 2025-01-31"})) << "the server was down";
    EXPECT_EQ(openings("2025-02-05 07:00", {{"open_month", day("2025-01-31")}}), Names());
    EXPECT_EQ(openings("2025-02-05 07:00", {{"open_month", day("2024-12-31")}}),
              (Names{"open_month 2025-01-31"}));
    EXPECT_EQ(openings("2025-02-10 09:00"), (Names{"open_month 2025-01-31"})) << "the last of its days";
    EXPECT_EQ(openings("2025-02-12 09:00"), Names()) << "its reports would have been due";
    progress::RoundPolicy all;
    all.open_week = all.open_half_month = all.open_quarter = true;
    EXPECT_EQ(openings("2025-02-05 09:00", {}, all),
              (Names{"open_week 2025-02-02", "open_half_month 2025-01-31", "open_month 2025-01-31"}));
    EXPECT_EQ(openings("2025-04-01 09:00", {}, all),
              (Names{"open_week 2025-03-30", "open_half_month 2025-03-31", "open_month 2025-03-31",
                     "open_quarter 2025-03-31"}));
    EXPECT_EQ(openings("2025-02-05 09:00", {}, {.open_month = false}), Names());
}

TEST(Clock, TheRestIsDoneEachDayFromTheHourOn) {
    const auto daily = [](std::string_view at, const Runs& last) {
        Names found;
        for (const Due& due :
             due_tasks({.open_month = false}, registry::Calendar::china(), last, Instant::parse(at).value()))
            found.push_back(std::string(name_of(due.task)) + " " + due.day.to_string());
        return found;
    };
    const Runs all{{"review_standings", day("2025-02-05")}, {"review_supervision", day("2025-02-05")},
                   {"review_whistles", day("2025-02-05")},  {"review_motions", day("2025-02-05")},
                   {"review_entries", day("2025-02-05")},   {"remind", day("2025-02-05")}};
    EXPECT_EQ(daily("2025-02-05 10:00", {}).size(), 6u);
    EXPECT_EQ(daily("2025-02-05 10:00", all), Names());
    EXPECT_EQ(daily("2025-02-06 06:00", all), Names()) << "before the hour";
    EXPECT_EQ(daily("2025-02-06 07:00", all).size(), 6u);
    const Names sunday = daily("2025-02-09 10:00", all);
    EXPECT_EQ(sunday.size(), 5u);
    EXPECT_EQ(std::ranges::count(sunday, "remind 2025-02-09"), 0) << "nobody is reminded on a free day";
    EXPECT_EQ(daily("2025-02-08 10:00", all).size(), 6u) << "a Saturday that is worked";
}

class RunDue : public testing::TestWithParam<storage::Backend> {
  protected:
    std::vector<Ran> run(storage::Store& store, std::string_view at) {
        auto ran = run_due(store, "371799",
                           {progress::Policy::defaults(), supervision::Policy::defaults(),
                            supervision::MotionPolicy::defaults()},
                           Instant::parse(at).value());
        if (!ran) throw std::runtime_error(describe(ran.error(), Language::english));
        for (const Ran& each : *ran)
            EXPECT_FALSE(each.error) << describe(*each.error, Language::english);
        return std::move(*ran);
    }
    ProgressLedger ledger{"clock", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(All, RunDue, testing::ValuesIn(storage::backends_here()), storage::name_of_backend);

TEST_P(RunDue, OpensTheRoundOnce) {
    EXPECT_EQ(run(*ledger.store, "2025-04-01 08:00").size(), 7u);
    ASSERT_EQ(ledger.list<Round>().size(), 1u);
    EXPECT_EQ(ledger.list<Round>()[0].ends_on, day("2025-03-31"));
    EXPECT_TRUE(run(*ledger.store, "2025-04-01 09:00").empty());
    EXPECT_EQ(run(*ledger.store, "2025-04-02 09:00").size(), 6u);
    EXPECT_EQ(ledger.list<Round>().size(), 1u);
    const auto entry = ledger.store->begin(Access::read, "371799").last_entry("round", 1);
    EXPECT_EQ(entry->action, "open_round");
    EXPECT_EQ(entry->post, 0) << "the program itself";
}

TEST_P(RunDue, WhatIsNotNeededIsNotAskedForAgain) {
    ledger.at("2025-04-01");
    Context office = ledger.office();
    progress::RoundWish wish;
    wish.within = day("2025-03-15");
    ASSERT_TRUE(open_round(office, progress::Policy::defaults(), wish));
    const auto ran = run(*ledger.store, "2025-04-01 10:00");
    EXPECT_FALSE(ran.front().needed);
    EXPECT_EQ(ledger.list<Round>().size(), 1u);
    EXPECT_TRUE(run(*ledger.store, "2025-04-01 10:05").empty());
}

TEST_P(RunDue, SeveralServersDoItOnce) {
    storage::Store second(ledger.place.open()), third(ledger.place.open());
    std::array<storage::Store*, 3> stores{ledger.store.get(), &second, &third};
    std::array<int, 3> opened{};
    std::vector<std::thread> servers;
    for (std::size_t i = 0; i < stores.size(); ++i) {
        servers.emplace_back([&, i] {
            for (const Ran& each : run(*stores[i], "2025-04-01 08:00"))
                if (each.due.task == Task::open_month && each.needed) ++opened[i];
        });
    }
    for (std::thread& server : servers)
        server.join();
    EXPECT_EQ(opened[0] + opened[1] + opened[2], 1);
    EXPECT_EQ(ledger.list<Round>().size(), 1u);
    EXPECT_EQ(ledger.list<Report>().size(), 1u);
}

TEST_P(RunDue, UnitsAreRemindedTheWorkingDayBefore) {
    registry::Post post;
    post.title = "县发展和改革局联络员";
    post.organisation = {2};
    post.role = Role::liaison;
    const std::int64_t liaison = ledger.save(Change<registry::Post>::created(post)).id.value;
    run(*ledger.store, "2025-04-01 08:00"); // due on the 8th, behind the Qingming days
    const auto told = [&](const std::string& kind) {
        Transaction transaction = ledger.store->begin(Access::read, "371799");
        const auto notices = storage::notices_of(transaction, liaison, {}, 100);
        return std::ranges::count(notices, kind, &Notice::kind);
    };
    EXPECT_EQ(told("report_owed"), 1);
    const Date due = ledger.list<Round>()[0].due_on;
    const registry::Calendar& calendar = registry::Calendar::china();
    for (Date at = day("2025-04-02"); at <= due; at = at.plus(1)) {
        run(*ledger.store, at.to_string() + " 08:00");
        EXPECT_EQ(told("report_due"), at >= calendar.last_working_day(due.plus(-1)) ? 1 : 0)
            << at.to_string();
    }
}

TEST(ClockRights, TheClockDoesNothingElse) {
    Actor actor;
    actor.region = "371799";
    actor.clock = true;
    int allowed = 0;
    for (const ActionEntry& each : actions) {
        const auto may = permit(actor, each.action, {"371799"});
        if (!may) continue;
        ++allowed;
        EXPECT_EQ(permit(actor, each.action, {"371798"}).error().kind, ErrorKind::wrong_region) << each.name;
    }
    EXPECT_EQ(allowed, 7);
    // A context without anybody is not the clock.
    EXPECT_FALSE(permit({}, Action::open_round, {"371799"}));
    EXPECT_FALSE(permit({}, Action::open_round, {""}));
}

} // namespace
} // namespace bihuan::app
