// Every state × action × role of rounds of appraisal, and of every register's rows by its definition.
#include <map>

#include "app/appraisal.hpp"
#include "app/registers.hpp"
#include "app/registry.hpp"
#include "base/sm3.hpp"
#include "county.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using registers::StateDefinition;

class States : public testing::Test {
  protected:
    void SetUp() override {
        Context system = *county.as("系统管理员");
        for (const char* name : {"县财政局", "县教育局"})
            units.push_back(add_organisation(system, {.name = name}).value().id);
    }
    Actor actor(Role role, std::size_t unit) const {
        return {
            "371799", {4}, {1}, unit < 2 ? units[unit] : Id<Organisation>(), role, std::string(name_of(role)),
            ""};
    }
    Context context(const Actor& who) { return {county.store, "371799", who, county.now}; }
    Context office() { return context(actor(Role::supervisor, 2)); }

    std::vector<Tryer> everybody() const {
        std::vector<Tryer> all;
        for (const std::string_view name : names_of(Role{})) {
            if (name == "liaison") continue;
            all.push_back({std::string(name), actor(*named<Role>(name), 2)});
        }
        all.push_back({"liaison of the unit", actor(Role::liaison, 0)});
        all.push_back({"liaison elsewhere", actor(Role::liaison, 1), "liaison of the unit"});
        return all;
    }
    std::int64_t entries() {
        std::int64_t last = 0;
        Transaction transaction = county.store.begin(Access::read, "371799");
        transaction.entries({.limit = 1, .newest_first = true},
                            [&](journal::Entry&& entry) { last = entry.number; });
        transaction.commit();
        return last;
    }
    template <Recorded Record>
    Record stored(std::int64_t id) {
        Transaction transaction = county.store.begin(Access::read, "371799");
        return transaction.find(Id<Record>{id}).value();
    }
    template <class Result>
    static std::optional<ErrorKind> kind(const Result& result) {
        if (result) return std::nullopt;
        return result.error().kind;
    }

    County county;
    std::vector<Id<Organisation>> units;
    int drawn = 0, rounds = 0;
    const assessment::RandomBytes random = [this](std::size_t count) {
        return sm3(std::to_string(++drawn)).substr(0, count);
    };
};

TEST_F(States, OfAppraisal) {
    std::map<std::int64_t, std::vector<std::string>> codes;
    std::map<std::int64_t, Id<AppraisalSubject>> subjects;
    StateMachine machine;
    machine.table =
        StateTable::read("assessment/appraisal.md", "# Public appraisal (三亮: 亮身份、亮职责、亮评价)");
    ASSERT_GT(machine.table.rows.size(), 6u);
    const auto states = names_of(assessment::AppraisalState{});
    machine.states.assign(states.begin(), states.end());
    machine.actions = {"add_subjects",   "withdraw_subject", "draw_codes",
                       "open_appraisal", "cast_ballots",     "close_appraisal"};
    machine.tryers = everybody();
    machine.make = [&](std::string_view state) {
        Context context = office();
        Appraisal wanted;
        wanted.title = "评价" + std::to_string(++rounds);
        wanted.begins_on = wanted.ends_on = county.now.date();
        const Id<Appraisal> id = plan_appraisal(context, AppraisalPolicy::defaults(), wanted).value().id;
        std::vector<AppraisalSubject> two(2);
        two[0].name = "甲";
        two[1].name = "乙";
        subjects[id.value] = add_subjects(context, id, two).value().front().id;
        codes[id.value] = draw_codes(context, id, Channel::online, 3, random).value().codes;
        if (state != "draft") open_appraisal(context, id).value();
        if (state == "closed") close_appraisal(context, id).value();
        return id.value;
    };
    machine.attempt = [&](const Actor& who, std::string_view action, std::int64_t id) {
        Context acting = context(who);
        if (action == "add_subjects") {
            AppraisalSubject more;
            more.name = "丙" + std::to_string(++rounds);
            return kind(add_subjects(acting, {id}, {more}));
        }
        if (action == "withdraw_subject") return kind(withdraw_subject(acting, subjects[id], 0, "调离"));
        if (action == "draw_codes") return kind(draw_codes(acting, {id}, Channel::online, 2, random));
        if (action == "open_appraisal") return kind(open_appraisal(acting, {id}));
        if (action == "close_appraisal") return kind(close_appraisal(acting, {id}));
        const auto cast =
            cast_ballots(acting, {id}, Channel::online, {{codes[id].back(), {{subjects[id], 0}}}}, true);
        return kind(cast);
    };
    machine.state_of = [&](std::int64_t id) { return std::string(name_of(stored<Appraisal>(id).state)); };
    machine.entries = [&] { return entries(); };
    const Driven driven = drive(machine);
    EXPECT_EQ(driven.done, 8);
    EXPECT_GT(driven.refused, 100);
}

/// The table that a definition says, in the form of a README's.
StateTable table_of(const Definition& definition) {
    const auto word = [](Role role) {
        return role == Role::liaison ? std::string("liaison of the unit") : std::string(name_of(role));
    };
    StateTable table;
    for (const StateDefinition& state : definition.states) {
        for (const registers::Move& move : state.moves) {
            StateTable::Row row{state.name, move.to, {move.to}, {}};
            for (const Role role : move.roles)
                row.roles.push_back(word(role));
            table.rows.push_back(row);
        }
        if (state.final) continue;
        StateTable::Row row{state.name, "change", {state.name}, {}};
        for (const Role role : definition.keepers)
            row.roles.push_back(word(role));
        table.rows.push_back(row);
    }
    return table;
}

/// The states on the shortest way from the first to this one.
std::vector<std::string> way_to(const Definition& definition, std::string_view wanted) {
    std::map<std::string, std::vector<std::string>> ways{{definition.states.front().name, {}}};
    for (std::size_t before = 0; before != ways.size();) {
        before = ways.size();
        for (const StateDefinition& state : definition.states) {
            if (!ways.contains(state.name)) continue;
            for (const registers::Move& move : state.moves) {
                auto way = ways[state.name];
                way.push_back(move.to);
                ways.emplace(move.to, way);
            }
        }
    }
    return ways.at(std::string(wanted));
}

TEST_F(States, OfEveryRegister) {
    const registry::Calendar& calendar = registry::Calendar::china();
    int done = 0, refused = 0;
    for (const Definition& definition : registers::shipped_definitions()) {
        const RegisterRules rules{definition, calendar};
        registers::Written values;
        for (const registers::FieldDefinition& field : definition.fields) {
            if (!field.required) continue;
            using enum registers::FieldType;
            values.emplace_back(field.name, field.type == choice         ? field.choices.front()
                                            : field.type == date         ? "2025-03-05"
                                            : field.type == organisation ? "县财政局"
                                            : field.type == number || field.type == money ? "12"
                                                                                          : "甲");
        }
        StateMachine machine;
        machine.table = table_of(definition);
        for (const StateDefinition& state : definition.states) {
            machine.states.push_back(state.name);
            machine.actions.push_back(state.name);
        }
        machine.actions.push_back("change");
        machine.tryers = everybody();
        machine.make = [&](std::string_view state) {
            Context context = office();
            RegisterEntry wanted;
            wanted.organisation = units[0];
            const auto id = add_entry(context, rules, wanted, values).value().id;
            for (const std::string& next : way_to(definition, state)) {
                Context acting = office();
                if (!move_entry(acting, rules, id, 0, next)) { // whoever may
                    acting.actor.role = Role::leader;
                    move_entry(acting, rules, id, 0, next).value();
                }
            }
            return id.value;
        };
        machine.attempt = [&](const Actor& who, std::string_view action, std::int64_t id) {
            Context acting = context(who);
            if (action == "change") return kind(change_entry(acting, rules, {id}, 0, values));
            return kind(move_entry(acting, rules, {id}, 0, std::string(action)));
        };
        machine.state_of = [&](std::int64_t id) { return stored<RegisterEntry>(id).state; };
        machine.entries = [&] { return entries(); };
        SCOPED_TRACE(definition.name);
        const Driven driven = drive(machine);
        EXPECT_GT(driven.done, 5);
        done += driven.done;
        refused += driven.refused;
    }
    EXPECT_GT(done, 60);
    EXPECT_GT(refused, 1000);
}

} // namespace
} // namespace bihuan::app
