// A key project's way through its stages, its money, what it lacks, and how it is seen, as pure rules.
// README.md shows the states; `move_between` is the same table.
#pragma once

#include <array>
#include <span>

#include "base/error.hpp"
#include "cycle/projects/records.hpp"
#include "journal/change.hpp"

namespace bihuan::projects {

using journal::Change;

/// What a move from one stage to another asks for; forbidden: there is no such move.
enum class Move : std::uint8_t { forbidden, allowed, needs_reason };
Move move_between(const Project& project, Stage to);

/// What may be done at a stage besides moving: everything but in a dropped project.
Result<void> check_live(const Project& project);

/// A new project at a forward stage, whose money and coordinates are plausible. Its number is the item's.
Result<Change<Project>> register_project(Project wanted, Date today);

/// Where it is, on the map (registry/coordinates.hpp) and in words; both coordinates empty take it off the
/// map, an empty place stays as it is. needs_value where that changes nothing.
Result<Change<Project>> locate(const Project& project, std::optional<Decimal> longitude,
                               std::optional<Decimal> latitude, const std::string& place);

struct Moved {
    Change<Project> project;
    Change<StageMove> history;
};
/// Not before the present stage began, nor on a day to come.
Result<Moved> move(const Project& project, Stage to, Date on, const std::string& reason, Date today);

/// What is set; empty: stays as it is. In yuan.
struct Investment {
    std::optional<Decimal> total_planned = {}, year_planned = {}, total_done = {}, year_done = {};
};
/// What has been done doesn't fall, and what was planned doesn't change, without a reason; the year's part
/// isn't more than all.
Result<Change<Project>> invest(const Project& project, const Investment& wanted, const std::string& reason);

Result<Change<Lack>> add_lack(const Project& project, Lack wanted, Date today);
Result<Change<Lack>> solve_lack(const Project& project, const Lack& lack, const std::string& solution,
                                Date on, Date today);
/// 0 to 100.
Result<Change<Observation>> observe(const Project& project, Observation wanted, Date today);

/// The echelon (谋划、储备、开工、竣工): how many projects and how much money stand at each group of stages.
/// A suspended project stands where it stopped; dropped ones are not counted.
enum class Group : std::uint8_t { conceived, reserved, started, completed };
constexpr auto names_of(Group) {
    return std::array<std::string_view, 4>{"conceived", "reserved", "started", "completed"};
}
Group group_of(Stage stage);
struct Rung {
    Group group{};
    int projects = 0, suspended = 0; // suspended ones among them
    Decimal total_planned = {}, year_planned = {}, total_done = {}, year_done = {};
};
std::array<Rung, 4> echelon(std::span<const Project> projects);

} // namespace bihuan::projects
