// What a scheme's text may be, and what it must not: each fault is said with its file and line.
#include "cycle/assessment/scheme.hpp"

#include <gtest/gtest.h>

namespace bihuan::assessment {
namespace {

const std::string good =
    "title = \"考核办法\"\n"                          // 1
    "[classes.towns]\n"                               // 2
    "name = \"镇街\"\n"                               // 3
    "kinds = [\"township\"]\n"                        // 4
    "[classes.offices]\n"                             // 5
    "name = \"部门\"\n"                               // 6
    "words = [\"教育\"]\n"                            // 7
    "units = [\"县财政局\"]\n"                        // 8
    "[lines.reports]\n"                               // 9
    "name = \"报送\"\n"                               // 10
    "formula = \"100 * reports_in_time / reports\"\n" // 11
    "needs = \"reports\"\n"                           // 12
    "weight = { towns = 70, offices = 40 }\n"         // 13
    "[lines.items]\n"                                 // 14
    "name = \"办结\"\n"                               // 15
    "formula = \"items_done\"\n"                      // 16
    "weight = { towns = 30, offices = 60 }\n";        // 17

std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Scheme, TheOneItComesWithIsSound) {
    const auto plan = Plan::parse(Plan::default_text(), "scheme.toml");
    ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
    EXPECT_EQ(plan->classes.size(), 3u);
    EXPECT_GE(plan->lines.size(), 12u);
    EXPECT_FALSE(plan->public_ranking);
}

TEST(Scheme, ReadsWeightsAClass) {
    const auto plan = Plan::parse(good, "x.toml");
    ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
    EXPECT_EQ(plan->lines[0].key, "reports");
    EXPECT_EQ(plan->lines[0].weights, (std::vector<int>{70, 40}));
    EXPECT_EQ(plan->lines[0].reads(), (std::vector<Variable>{Variable::reports, Variable::reports_in_time}));
}

struct Fault {
    std::string name, text, place, detail;
};

TEST(Scheme, EachFaultIsSaidWithItsLine) {
    const std::vector<Fault> faults{
        {"unknown variable", with("items_done", "items_don"), "x.toml:16", "items_don ?"},
        {"no formula", with("formula = \"items_done\"\n", ""), "x.toml:15", "formula ?"},
        {"half a formula", with("items_done", "items_done +"), "x.toml:16", "formula"},
        {"assignment", with("\"items_done\"", "\"items_done = 3\""), "x.toml:16", "= ? =="},
        {"weights", with("towns = 30", "towns = 31"), "x.toml:3", "101"},
        {"no weight", with("weight = { towns = 30, offices = 60 }\n", ""), "x.toml:15", "weight ?"},
        {"unknown class", with("towns = 30", "town = 30"), "x.toml:17", "lines.items.weight.town"},
        {"unknown needs", with("needs = \"reports\"", "needs = \"reprts\""), "x.toml:12", "reprts ?"},
        {"unknown kind", with("\"township\"", "\"village\""), "x.toml:4", "township"},
        {"misspelt", "tilte = \"x\"\n" + good, "x.toml:1", "tilte"},
        {"no toml", "title = ", "x.toml:1", ""},
        {"empty class", with("kinds = [\"township\"]\n", ""), "x.toml:3", "kinds | words | units"},
    };
    for (const Fault& fault : faults) {
        const auto plan = Plan::parse(fault.text, "x.toml");
        ASSERT_FALSE(plan) << fault.name;
        EXPECT_EQ(plan.error().kind, ErrorKind::bad_policy) << fault.name;
        EXPECT_EQ(plan.error().subject, fault.place) << fault.name << " " << plan.error().detail;
        EXPECT_NE(plan.error().detail.find(fault.detail), std::string::npos)
            << fault.name << ": " << plan.error().detail;
    }
}

Organisation unit(std::int64_t id, std::string name, registry::OrganisationClass kind) {
    Organisation made;
    made.id = {id};
    made.name = std::move(name);
    made.organisation_class = kind;
    return made;
}

TEST(Scheme, AUnitIsInOneClass) {
    using enum registry::OrganisationClass;
    const auto plan = Plan::parse(good, "x.toml").value();
    std::vector<Organisation> units{unit(1, "青禾镇", township), unit(2, "县财政局", department),
                                    unit(3, "县教育局", department), unit(4, "县水利局", department),
                                    unit(5, "各镇街", group)};
    const auto members = members_of(plan, "青禾县", units);
    ASSERT_TRUE(members) << describe(members.error(), Language::english);
    EXPECT_EQ(*members, (std::map<std::int64_t, std::size_t>{{1, 0}, {2, 1}, {3, 1}}));
    units[1].name = "县税务局";
    const auto unknown = members_of(plan, "青禾县", units);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().subject, "x.toml:8");
    units[1].name = "县财政局";
    const auto twice = Plan::parse(with("kinds = [\"township\"]", "words = [\"教\"]"), "x.toml").value();
    EXPECT_FALSE(members_of(twice, "青禾县", units));
}

TEST(Scheme, OneIsInForceAYear) {
    Scheme old = draft_scheme(2025, good, "x.toml")->after(), next = old;
    old.id = {1};
    old.state = SchemeState::in_force;
    next.id = {2};
    const auto changes = enact(next, std::vector<Scheme>{old});
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 2u);
    EXPECT_EQ(changes->at(0).after().state, SchemeState::withdrawn);
    EXPECT_EQ(changes->at(1).after().replaces, Id<Scheme>{1});
    EXPECT_EQ(enact(old, {}).error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(withdraw(old, "").error().kind, ErrorKind::needs_reason);
}

} // namespace
} // namespace bihuan::assessment
