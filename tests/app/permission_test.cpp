// Every action × role × own or foreign region × own or foreign unit, against the table that README.md shows.
#include "app/permission.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace bihuan::app {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    std::string cell;
    std::getline(stream, cell, '|'); // before the first bar
    while (std::getline(stream, cell, '|')) {
        const auto begin = cell.find_first_not_of(" `");
        const auto end = cell.find_last_not_of(" `");
        cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, end - begin + 1));
    }
    return cells;
}

/// action → role → "region", "own unit" or "–"
std::map<std::string, std::map<std::string, std::string>> readme() {
    std::ifstream file(std::string(BIHUAN_SOURCE_DIR) + "/src/app/README.md");
    std::map<std::string, std::map<std::string, std::string>> table;
    std::vector<std::string> heads;
    std::string line;
    while (std::getline(file, line)) {
        if (!line.starts_with("| ")) continue;
        const auto cells = cells_of(line);
        if (cells[0] == "action") heads = cells;
        if (heads.empty() || cells[0] == "action" || cells[0].starts_with("---")) continue;
        for (std::size_t i = 2; i < heads.size(); ++i)
            table[cells[0]][heads[i]] = cells.at(i);
    }
    return table;
}

TEST(Permission, IsTheTableOfTheReadme) {
    const auto table = readme();
    ASSERT_EQ(table.size(), actions.size());
    int allowed = 0, refused = 0;
    for (const ActionEntry& action : actions) {
        ASSERT_TRUE(table.contains(std::string(action.name))) << action.name;
        const auto& row = table.at(std::string(action.name));
        for (const std::string_view role_name : names_of(Role{})) {
            const std::string& wanted = row.at(std::string(role_name));
            const Actor actor{"371799", {7}, {8}, {3}, *named<Role>(role_name), "县财政局联络员", ""};
            const Subject own{"371799", {{2}, {3}}}, foreign_unit{"371799", {{2}}}, nobodys{"371799", {}},
                elsewhere{"371798", {{3}}};
            const std::string what = std::string(action.name) + " by " + std::string(role_name);
            const auto kind = [&](const Subject& subject) {
                const auto answer = permit(actor, action.action, subject);
                answer ? ++allowed : ++refused;
                return answer ? std::string("allowed")
                              : std::to_string(static_cast<int>(answer.error().kind));
            };
            const auto error = [](ErrorKind kind) { return std::to_string(static_cast<int>(kind)); };
            if (wanted == "–") {
                EXPECT_EQ(kind(own), error(ErrorKind::wrong_role)) << what;
                EXPECT_EQ(kind(elsewhere), error(ErrorKind::wrong_role)) << what;
                continue;
            }
            EXPECT_EQ(kind(own), "allowed") << what;
            EXPECT_EQ(kind(elsewhere), error(ErrorKind::wrong_region)) << what;
            const bool whole_region = wanted == "region";
            ASSERT_TRUE(whole_region || wanted == "own unit") << what << ": " << wanted;
            EXPECT_EQ(kind(foreign_unit), whole_region ? "allowed" : error(ErrorKind::wrong_unit)) << what;
            EXPECT_EQ(kind(nobodys), whole_region ? "allowed" : error(ErrorKind::wrong_unit)) << what;
        }
    }
    EXPECT_GT(allowed, 100);
    EXPECT_GT(refused, 500);
}

TEST(Permission, OnlyTheProgramFoundsARegion) {
    EXPECT_TRUE(permit({}, Action::found_region, {"371799"}));
    const Actor actor{"371799", {1}, {1}, {}, Role::system_administrator, "系统管理员", ""};
    EXPECT_EQ(permit(actor, Action::found_region, {"371799"}).error().kind, ErrorKind::wrong_role);
}

TEST(Permission, WithoutAPostLittleMayBeDone) {
    for (const ActionEntry& action : actions) {
        const bool may = action.action == Action::found_region || action.action == Action::cast_ballots ||
                         action.action == Action::read_public;
        EXPECT_EQ(bool(permit({}, action.action, {"371799"})), may) << action.name;
    }
}

TEST(Permission, NobodyHasAnActionTwice) {
    // A second line for the same role and action would be silently ignored.
    std::ifstream file(std::string(BIHUAN_SOURCE_DIR) + "/src/app/rights.inc");
    std::map<std::string, int> seen;
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("BIHUAN_RIGHT")) ++seen[line.substr(0, line.rfind(','))];
    }
    for (const auto& [right, count] : seen)
        EXPECT_EQ(count, 1) << right;
    EXPECT_GT(seen.size(), 60u);
}

} // namespace
} // namespace bihuan::app
