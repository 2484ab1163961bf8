// Definitions as data, values by type, states by working days. Moves are driven by
// tests/app/register_states_test.cpp.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "cycle/registers/entries.hpp"

namespace bihuan::registers {
namespace {

using registry::Organisation;
using registry::Organisations;
using registry::Role;

const char* small = R"(name = "visits"
zh = "走访"
en = "Visits"
keepers = ["liaison"]
title = "enterprise"
fields = ["enterprise", "jobs", "money", "on", "kind", "unit", "who"]
states = ["open", "answered", "done"]
[field.enterprise]
zh = "企业"
en = "Enterprise"
required = true
[field.jobs]
zh = "岗位数"
en = "Jobs"
type = "number"
unit = "个"
[field.money]
zh = "投资"
en = "Investment"
type = "money"
[field.on]
zh = "日期"
en = "On"
type = "date"
[field.kind]
zh = "类别"
en = "Kind"
type = "choice"
choices = ["走访", "座谈"]
[field.unit]
zh = "承办单位"
en = "Unit"
type = "organisation"
[field.who]
zh = "联系人"
en = "Who"
type = "person"
[state.open]
zh = "待办"
en = "Open"
working_days = 3
[state.open.moves]
answered = ["liaison"]
[state.answered]
zh = "已答复"
en = "Answered"
working_days = 5
[state.answered.moves]
open = ["supervisor"]
done = ["supervisor", "leader"]
[state.done]
zh = "办结"
en = "Done"
final = true
)";

const Definition& visits() {
    static const Definition definition = read_definition(small, "visits.toml").value();
    return definition;
}

const Organisations& units() {
    static const Organisations all = [] {
        std::vector<Organisation> list(2);
        list[0].id = {1};
        list[0].name = "县财政局";
        list[1].id = {2};
        list[1].name = "县教育和体育局";
        return Organisations(list, "青禾县");
    }();
    return all;
}

Setting on(int month, int day) {
    return {visits(), units(), registry::Calendar::china(), *Date::of(2025, month, day)};
}

RegisterEntry added(const Setting& setting) {
    RegisterEntry wanted;
    wanted.organisation = {1};
    RegisterEntry entry = add(setting, wanted, {{"企业", "甲公司"}}).value().after();
    entry.id = {1};
    return entry;
}

TEST(Definitions, TheShippedOnesAreSound) {
    std::set<std::string> names;
    for (const Definition& definition : shipped_definitions()) {
        EXPECT_TRUE(names.insert(definition.name).second);
        EXPECT_FALSE(definition.chinese.empty());
        // Every state can be reached, and a final one from every state.
        for (const StateDefinition& from : definition.states) {
            std::set<std::string> reached{from.name};
            for (std::size_t before = 0; before != reached.size();) {
                before = reached.size();
                for (const StateDefinition& state : definition.states) {
                    if (!reached.contains(state.name)) continue;
                    for (const Move& move : state.moves)
                        reached.insert(move.to);
                }
            }
            bool ends = false;
            for (const StateDefinition& state : definition.states) {
                ends = ends || (state.final && reached.contains(state.name));
                if (&from == &definition.states.front())
                    EXPECT_TRUE(reached.contains(state.name)) << definition.name << ' ' << state.name;
            }
            EXPECT_TRUE(ends) << definition.name << ' ' << from.name;
        }
    }
    EXPECT_EQ(names, (std::set<std::string>{"first_offence", "inspection_filing", "joint_inspection",
                                            "public_post", "enterprise_ladder", "credit_record"}));
}

TEST(Definitions, AMistakeIsToldWithItsLine) {
    struct Case {
        std::string from, to; // what is changed in the sound one
        int line;
        std::string says;
    };
    const std::vector<Case> cases{
        {"name = \"visits\"", "name = \"Visits!\"", 1, "a-z"},
        {"name = \"visits\"\n", "", 1, "name"},
        {"keepers = [\"liaison\"]", "keepers = [\"audit_administrator\"]", 4, "supervisor"},
        {"keepers = [\"liaison\"]", "keepers = [\"小王\"]", 4, "liaison"},
        {"title = \"enterprise\"", "title = \"jobs\"", 5, "required"},
        {"title = \"enterprise\"", "title = \"nothing\"", 5, "title"},
        {"\"jobs\", \"money\"", "\"jobs\", \"jobs\", \"money\"", 6, "jobs × 2"},
        {"\"jobs\", \"money\"", "\"jobs\", \"money\", \"more\"", 1, "field.more.zh"},
        {"type = \"money\"", "type = \"coins\"", 20, "money"},
        {"unit = \"个\"", "size = 3", 16, "field.jobs.size"},
        {"choices = [\"走访\", \"座谈\"]", "", 28, "choices"},
        {"type = \"organisation\"", "choices = [\"甲\"]", 33, "choice"},
        {"working_days = 3", "working_days = 0", 41, "working_days"},
        {"answered = [\"liaison\"]", "closed = [\"liaison\"]", 39, "final"},
        {"open = [\"supervisor\"]", "opened = [\"supervisor\"]", 49, "opened"},
        {"final = true", "final = true\nworking_days = 3", 55, "final = false"},
        {"final = true", "final = yes", 54, ""},
    };
    for (const Case& each : cases) {
        std::string text = small;
        const std::size_t at = text.find(each.from);
        ASSERT_NE(at, std::string::npos) << each.from;
        text.replace(at, each.from.size(), each.to);
        const auto read = read_definition(text, "visits.toml");
        ASSERT_FALSE(read) << each.to;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_EQ(read.error().subject, "visits.toml:" + std::to_string(each.line))
            << each.to << " " << read.error().detail;
        EXPECT_NE(read.error().detail.find(each.says), std::string::npos) << read.error().detail;
    }
}

TEST(Definitions, ACountyAddsItsOwnAndChangesOurs) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_registers_" + std::to_string(::getpid()));
    EXPECT_EQ(definitions_of(folder.string()).value().size(), shipped_definitions().size());
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "visits.toml") << small;
    std::string ours = small;
    ours.replace(ours.find("visits"), 6, "first_offence");
    std::ofstream(folder / "ours.toml") << ours;
    std::ofstream(folder / "notes.txt") << "no definition";
    const auto all = definitions_of(folder.string()).value();
    EXPECT_EQ(all.size(), shipped_definitions().size() + 1);
    EXPECT_EQ(find_definition(all, "first_offence").value()->chinese, "走访");
    EXPECT_EQ(find_definition(all, "visits").value()->fields.size(), 7u);
    EXPECT_EQ(find_definition(all, "Ladder of enterprises").value()->name, "enterprise_ladder");
    const auto none = find_definition(all, "没有");
    EXPECT_EQ(none.error().kind, ErrorKind::unknown_choice);
    EXPECT_NE(none.error().detail.find("credit_record"), std::string::npos);
    std::ofstream(folder / "wrong.toml") << "name = \n";
    EXPECT_EQ(definitions_of(folder.string()).error().kind, ErrorKind::bad_policy);
    std::filesystem::remove_all(folder);
}

TEST(Values, AreKeptByType) {
    struct Case {
        const char *field, *written, *kept;
        ErrorKind error = {};
    };
    const std::vector<Case> cases{
        {"enterprise", " 甲\n公司 ", "甲 公司"},
        {"enterprise", "a=b", "a=b"},
        {"jobs", "1,320", "1320"},
        {"jobs", "12个", "12"},
        {"jobs", "-3", "-3"},
        {"jobs", "12万元", nullptr, ErrorKind::wrong_unit_of_value},
        {"jobs", "很多", nullptr, ErrorKind::not_a_number},
        {"jobs", "12–15", nullptr, ErrorKind::not_a_number},
        {"jobs", "12个以上", nullptr, ErrorKind::not_a_number},
        {"money", "3.2亿元", "320000000"},
        {"money", "1200.50", "1200.5"},
        {"money", "12个", nullptr, ErrorKind::wrong_unit_of_value},
        {"on", "2025-03-05", "2025-03-05"},
        {"on", "2025/3/5", "2025-03-05"},
        {"on", "2025年3月5日", "2025-03-05"},
        {"on", "2025-02-30", nullptr, ErrorKind::impossible_date},
        {"on", "明天", nullptr, ErrorKind::impossible_date},
        {"on", "2025-03", nullptr, ErrorKind::impossible_date},
        {"on", "99999999999-1-1", nullptr, ErrorKind::impossible_date},
        {"kind", "座谈", "座谈"},
        {"kind", "电话", nullptr, ErrorKind::unknown_choice},
        {"unit", "财政局", "1"},
        {"unit", "县水务局", nullptr, ErrorKind::unknown_organisation},
        {"who", "张三", "张三"},
        {"jobs", "", ""},
    };
    for (const Case& each : cases) {
        const auto kept = kept_value(*visits().field(each.field), each.written, units());
        if (each.kept != nullptr) {
            ASSERT_TRUE(kept) << each.written << ": " << describe(kept.error(), Language::english);
            EXPECT_EQ(*kept, each.kept) << each.written;
        } else {
            ASSERT_FALSE(kept) << each.written;
            EXPECT_EQ(kept.error().kind, each.error) << each.written;
        }
    }
    EXPECT_EQ(shown_value(*visits().field("unit"), "2", units()), "县教育和体育局");
    EXPECT_EQ(masked("张三丰"), "张**");
    EXPECT_EQ(masked("13812342046"), "138****2046");
    EXPECT_EQ(masked(""), "");
}

TEST(Rows, NeedWhatTheDefinitionNeeds) {
    RegisterEntry wanted;
    wanted.organisation = {1};
    EXPECT_EQ(add(on(3, 3), wanted, {}).error().detail, "企业");
    EXPECT_EQ(add(on(3, 3), wanted, {{"企业", " "}}).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(add(on(3, 3), wanted, {{"企业", "甲"}, {"颜色", "红"}}).error().kind,
              ErrorKind::unknown_choice);
    EXPECT_EQ(add(on(3, 3), RegisterEntry(), {{"企业", "甲"}}).error().detail, "unit");
    const RegisterEntry entry =
        add(on(3, 3), wanted, {{"Enterprise", "甲"}, {"承办单位", "教体局"}, {"jobs", "3"}}).value().after();
    EXPECT_EQ(entry.title, "甲");
    EXPECT_EQ(entry.contents, (std::vector<std::string>{"enterprise=甲", "jobs=3", "unit=2"}));
    EXPECT_EQ(entry.year, 2025);
    // What is not given stays, what is given empty goes.
    const RegisterEntry after =
        change(on(3, 4), entry, {{"企业", "乙"}, {"岗位数", ""}}, "更名").value().after();
    EXPECT_EQ(after.contents, (std::vector<std::string>{"enterprise=乙", "unit=2"}));
    EXPECT_EQ(after.title, "乙");
    EXPECT_EQ(change(on(3, 4), entry, {{"企业", ""}}, "").error().kind, ErrorKind::needs_value);
}

TEST(Rows, ClocksRunInWorkingDays) {
    // The spring festival of 2025: 28 Jan – 4 Feb free, 26 Jan and 8 Feb worked.
    EXPECT_EQ(added(on(1, 24)).due_on, Date::of(2025, 2, 5)); // 26, 27 Jan, 5 Feb
    EXPECT_EQ(added(on(1, 26)).due_on, Date::of(2025, 2, 6));
    EXPECT_EQ(added(on(2, 6)).due_on, Date::of(2025, 2, 10)); // 7, 8, 10 Feb
    const RegisterEntry entry = added(on(1, 26));
    const RegisterEntry in_time = move(on(2, 6), entry, "answered", Role::liaison, "").value().after();
    EXPECT_FALSE(in_time.late);
    EXPECT_EQ(in_time.due_on, Date::of(2025, 2, 12)); // 7, 8, 10, 11, 12 Feb
    const RegisterEntry late = move(on(2, 7), entry, "answered", Role::liaison, "").value().after();
    EXPECT_TRUE(late.late);
    // Late once is late always.
    const RegisterEntry done = move(on(2, 7), late, "done", Role::supervisor, "").value().after();
    EXPECT_TRUE(done.late);
    EXPECT_EQ(done.closed_on, Date::of(2025, 2, 7));
    EXPECT_FALSE(done.due_on);
    EXPECT_EQ(change(on(2, 8), done, {{"企业", "乙"}}, "").error().kind, ErrorKind::wrong_state);
}

TEST(Rows, AreCountedByStateUnitAndLateness) {
    RegisterEntry entry = added(on(3, 3));
    EXPECT_EQ(tallies_of(entry), (std::vector<Tally>{{"register_visits", 2025, 1, "open", 1}}));
    entry = found_late(entry).after();
    EXPECT_EQ(tallies_of(entry).at(1), (Tally{"register_visits", 2025, 1, "late", 1}));
}

} // namespace
} // namespace bihuan::registers
