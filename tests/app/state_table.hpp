// Drives a room's state table: every state × action × role of the README, through the real functions of app/
// on a store. What a row names works and leads where it says; all else is refused with the right error and
// leaves no entry behind.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"
#include "base/rows.hpp"

namespace bihuan::app {

/// One of the people who try. `kin`: the names in the table, joined by ", ", of those this would be if the
/// record were his ("liaison of the unit" for a liaison elsewhere): then the refusal is wrong_unit. Empty:
/// none.
struct Tryer {
    std::string name;
    Actor actor;
    std::string kin = {};
};

struct StateTable {
    struct Row {
        std::string state, action;
        std::vector<std::string> next, roles;
    };
    std::vector<Row> rows; // without those of what does not exist yet (–)

    /// The table under `heading` ("## Problems") of src/cycle/<readme>: state | action | next state | roles |
    /// …
    static StateTable read(const std::string& readme, std::string_view heading) {
        std::ifstream file(std::string(BIHUAN_SOURCE_DIR) + "/src/cycle/" + readme);
        StateTable table;
        bool here = false;
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("#")) here = line == heading;
            if (!here || !line.starts_with("| ") || line.starts_with("| state") ||
                line.starts_with("| ---") || line.starts_with("| –"))
                continue;
            const auto cells = split(line, '|');
            if (cells.size() < 5) continue;
            for (const std::string& state : words(cells[1])) {
                table.rows.push_back({state, words(cells[2]).at(0), words(cells[3]), words(cells[4])});
            }
        }
        return table;
    }

    const Row* find(std::string_view state, std::string_view action) const {
        for (const Row& row : rows)
            if (row.state == state && row.action == action) return &row;
        return nullptr;
    }
    bool names_any(std::string_view action, std::string_view roles) const {
        const auto each = words(roles);
        return std::any_of(each.begin(), each.end(),
                           [&](const std::string& role) { return names(action, role); });
    }
    bool names(std::string_view action, const std::string& role) const {
        return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            return row.action == action &&
                   std::find(row.roles.begin(), row.roles.end(), role) != row.roles.end();
        });
    }

  private:
    static std::vector<std::string> words(std::string_view cell) {
        std::vector<std::string> found;
        for (std::string_view word : split(cell, ',')) {
            while (word.starts_with(' '))
                word.remove_prefix(1);
            while (word.ends_with(' '))
                word.remove_suffix(1);
            if (!word.empty()) found.emplace_back(word);
        }
        return found;
    }
};

struct StateMachine {
    StateTable table;
    std::vector<std::string_view> states, actions; // of the enumerations
    std::vector<Tryer> tryers;
    /// A record in this state, brought there by the functions themselves; its number.
    std::function<std::int64_t(std::string_view state)> make;
    /// The Error's kind, or nullopt where it was done.
    std::function<std::optional<ErrorKind>(const Actor& actor, std::string_view action, std::int64_t id)>
        attempt;
    std::function<std::string(std::int64_t id)> state_of;
    /// The region's last journal entry: a refusal adds none.
    std::function<std::int64_t()> entries;
    /// Whether there is such a one in this state (no unit yet: no liaison of it). Empty: everybody, always.
    std::function<bool(std::string_view state, const Tryer& tryer)> exists = {};
};

/// How many attempts were done and how many refused.
struct Driven {
    int done = 0, refused = 0;
};

inline Driven drive(const StateMachine& machine) {
    Driven driven;
    for (const StateTable::Row& row : machine.table.rows) {
        EXPECT_NE(std::find(machine.states.begin(), machine.states.end(), row.state), machine.states.end())
            << "the README knows a state that the code does not: " << row.state;
        EXPECT_NE(std::find(machine.actions.begin(), machine.actions.end(), row.action),
                  machine.actions.end())
            << "the README knows an action that the code does not: " << row.action;
    }
    for (const std::string_view state : machine.states) {
        std::int64_t id = machine.make(state);
        EXPECT_EQ(machine.state_of(id), state);
        for (const std::string_view action : machine.actions) {
            const StateTable::Row* row = machine.table.find(state, action);
            for (const Tryer& tryer : machine.tryers) {
                if (machine.exists && !machine.exists(state, tryer)) continue;
                const std::string what = std::string(state) + " " + std::string(action) + " by " + tryer.name;
                const std::int64_t before = machine.entries();
                const auto error = machine.attempt(tryer.actor, action, id);
                const bool may =
                    row && std::find(row->roles.begin(), row->roles.end(), tryer.name) != row->roles.end();
                if (may) {
                    EXPECT_FALSE(error) << what << " was refused";
                    EXPECT_GT(machine.entries(), before) << what;
                    const std::string now = machine.state_of(id);
                    EXPECT_NE(std::find(row->next.begin(), row->next.end(), now), row->next.end())
                        << what << " led to " << now;
                    ++driven.done;
                    id = machine.make(state);
                    continue;
                }
                ErrorKind expected = ErrorKind::wrong_state;
                if (!machine.table.names(action, tryer.name)) {
                    const bool kin = machine.table.names_any(action, tryer.kin);
                    expected = kin ? ErrorKind::wrong_unit : ErrorKind::wrong_role;
                }
                EXPECT_TRUE(error) << what << " was done";
                if (error) EXPECT_EQ(*error, expected) << what;
                EXPECT_EQ(machine.entries(), before) << what << " left an entry";
                EXPECT_EQ(machine.state_of(id), state) << what;
                ++driven.refused;
            }
        }
    }
    return driven;
}

} // namespace bihuan::app
