// Key projects: an item of the ledger and, under the same number, its stage, money and needs.
#pragma once

#include "app/context.hpp"
#include "cycle/projects/stages.hpp"

namespace bihuan::app {

using projects::Lack;
using projects::Observation;
using projects::Project;
using projects::Stage;
using targets::Item;

struct KeyProject {
    Item item;
    Project project;
};

/// The item as wanted (its kind and category are set here; draft or active) and the project at the stage it
/// is at.
Result<KeyProject> register_project(Context& context, Item item, Project project);

/// A dropped project's item is dropped with it, and one in production is completed.
Result<KeyProject> move_project(Context& context, Id<Project> id, std::int64_t version, Stage to, Date on,
                                const std::string& reason = {});
/// Where it is: CGCS2000 degrees; none takes it off the map.
Result<Project> locate_project(Context& context, Id<Project> id, std::int64_t version,
                               std::optional<Decimal> longitude, std::optional<Decimal> latitude,
                               const std::string& place = {});
Result<Project> record_investment(Context& context, Id<Project> id, std::int64_t version,
                                  const projects::Investment& investment, const std::string& reason = {});
Result<Lack> add_lack(Context& context, Id<Project> id, Lack lack);
/// By the unit that is to solve it.
Result<Lack> solve_lack(Context& context, Id<Lack> id, std::int64_t version, const std::string& solution,
                        Date on);
Result<Observation> observe_project(Context& context, Id<Project> id, Observation observation);

struct ProjectDetail {
    Item item;
    Project project;
    std::vector<projects::StageMove> moves;
    std::vector<Lack> lacks;
    std::vector<Observation> observations;
};
Result<ProjectDetail> read_project(Context& context, Id<Project> id);
/// All of a year (0: of every year), in the order of their numbers.
Result<std::vector<KeyProject>> read_projects(Context& context, int year = 0);

} // namespace bihuan::app
