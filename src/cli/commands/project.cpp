#include "app/project.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/values.hpp"
#include "cli/commands/verbs.hpp"
#include "render/projects.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {

using projects::Project;

namespace {

Id<Project> project_meant(Call& call, app::Context& context) {
    return {must(views::find_item(context, call.operand(0))).value};
}

std::string title_of(app::Context& context, Id<Project> id) {
    return must(app::read_project(context, id)).item.title;
}

projects::Investment investment_of(const Call& call) {
    return {value_in(call, "total", "元"), value_in(call, "planned", "元"),
            value_in(call, "total-done", "元"), value_in(call, "done", "元")};
}

} // namespace

Reply list_projects(Call& call) {
    app::Context context = call.context();
    const auto projects = must(app::read_projects(context, call.year().value_or(0)));
    return {.sheets = {render::project_sheet(projects, render::names_of(Known(context).all().organisations),
                                             call.language)}};
}

Reply show_echelon(Call& call) {
    app::Context context = call.context();
    std::vector<Project> projects;
    for (const auto& each : must(app::read_projects(context, call.year().value_or(0))))
        projects.push_back(each.project);
    return {.sheets = {render::echelon_sheet(projects::echelon(projects), call.language)}};
}

Reply register_project(Call& call) {
    app::Context context = call.context();
    targets::Item item = wanted_item(call, context, targets::ItemKind::project);
    Project project;
    project.level = call.one_of<projects::ProjectLevel>("level").value_or(projects::ProjectLevel::county);
    project.stage = call.one_of<projects::Stage>("stage").value_or(projects::Stage::conceived);
    project.stage_since = call.day("date");
    project.sponsor = call.option("sponsor");
    project.place = call.option("place");
    std::tie(project.longitude, project.latitude) = coordinates_in(call);
    const projects::Investment money = investment_of(call);
    project.total_planned = money.total_planned;
    project.year_planned = money.year_planned;
    const auto made = must(app::register_project(context, std::move(item), std::move(project)));
    return call.told(Word::told_added, {std::to_string(made.item.id.value), made.item.title});
}

Reply locate_project(Call& call) {
    app::Context context = call.context();
    const auto [longitude, latitude] = coordinates_in(call);
    const auto located = must(app::locate_project(context, project_meant(call, context), call.version(),
                                                  longitude, latitude, call.option("place")));
    return call.told(Word::told_changed, {std::to_string(located.id.value), title_of(context, located.id)});
}

Reply move_project(Call& call) {
    app::Context context = call.context();
    const auto stage = call.one_of<projects::Stage>(1);
    const auto moved = must(app::move_project(context, project_meant(call, context), call.version(), stage,
                                              call.day("date"), call.option("reason")));
    return call.told(Word::told_moved, {moved.item.title, call.say(render::word_of(moved.project.stage))});
}

Reply invest(Call& call) {
    app::Context context = call.context();
    const auto changed = must(app::record_investment(context, project_meant(call, context), call.version(),
                                                     investment_of(call), call.option("reason")));
    return call.told(Word::told_changed, {std::to_string(changed.id.value), title_of(context, changed.id)});
}

Reply add_lack(Call& call) {
    app::Context context = call.context();
    projects::Lack lack;
    lack.lack_kind = call.one_of<projects::LackKind>(1);
    lack.text = call.operand(2);
    if (call.given("unit")) lack.solver = Known(context).organisation(call.option("unit"));
    lack.due_on = call.date("due");
    const auto added = must(app::add_lack(context, project_meant(call, context), std::move(lack)));
    return call.told(Word::told_added, {std::to_string(added.id.value), added.text});
}

/// The open lack of this kind.
Reply solve_lack(Call& call) {
    app::Context context = call.context();
    const auto kind = call.one_of<projects::LackKind>(1);
    for (const auto& lack : must(app::read_project(context, project_meant(call, context))).lacks) {
        if (lack.lack_kind != kind || lack.solved_on) continue;
        must(app::solve_lack(context, lack.id, call.version(), call.operand(2), call.day("date")));
        return call.told(Word::told_solved, {std::to_string(lack.id.value), lack.text});
    }
    throw Stop{{ErrorKind::no_such_record, call.operand(0) + " " + call.operand(1), ""}};
}

Reply observe(Call& call) {
    app::Context context = call.context();
    projects::Observation observation;
    observation.observed_on = call.day("date");
    observation.score = value_of(call.operand(1), "分");
    observation.comment = call.operand(2);
    const auto seen =
        must(app::observe_project(context, project_meant(call, context), std::move(observation)));
    return call.told(Word::told_observed, {call.operand(0), seen.score.to_string()});
}

} // namespace bihuan::commands
