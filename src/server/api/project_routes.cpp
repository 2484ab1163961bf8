// Key projects: stages, money, what they lack, how they are seen.
#include "app/item.hpp"
#include "app/project.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::KeyProject> {
    static constexpr std::string_view name = "KeyProject";
    static constexpr auto fields() {
        return std::tuple{field("item", &app::KeyProject::item), field("project", &app::KeyProject::project)};
    }
};
template <>
struct Shape<app::ProjectDetail> {
    static constexpr std::string_view name = "ProjectDetail";
    static constexpr auto fields() {
        using app::ProjectDetail;
        return std::tuple{field("item", &ProjectDetail::item), field("project", &ProjectDetail::project),
                          field("moves", &ProjectDetail::moves), field("lacks", &ProjectDetail::lacks),
                          field("observations", &ProjectDetail::observations)};
    }
};
template <>
struct Shape<projects::Rung> {
    static constexpr std::string_view name = "ProjectRung";
    static constexpr auto fields() {
        using projects::Rung;
        return std::tuple{field("group", &Rung::group),
                          field("projects", &Rung::projects),
                          field("suspended", &Rung::suspended),
                          field("total_planned", &Rung::total_planned),
                          field("year_planned", &Rung::year_planned),
                          field("total_done", &Rung::total_done),
                          field("year_done", &Rung::year_done)};
    }
};

namespace {

using projects::Lack;
using projects::LackKind;
using projects::Observation;
using projects::Project;
using projects::ProjectLevel;
using projects::Stage;
using registry::Organisation;

/// Money as people write it: 3.2亿元.
std::optional<Decimal> money(const std::string& words, const std::string& pointer) {
    if (words.empty()) return std::nullopt;
    return value_of(words, "元", pointer);
}

struct Coordinates {
    Decimal longitude, latitude; // CGCS2000, degrees
    static constexpr auto fields() {
        return std::tuple{needed("longitude", &Coordinates::longitude),
                          needed("latitude", &Coordinates::latitude)};
    }
};

struct Register {
    std::string title, sponsor, place, total, planned;
    std::optional<int> year;
    std::vector<Id<Organisation>> lead, responsible, cooperating;
    std::optional<Date> due, from, date; // date: at the stage since; absent: today
    std::optional<ProjectLevel> level;
    std::optional<Stage> stage;
    std::optional<Coordinates> at;
    bool draft = false;
    static constexpr auto fields() {
        return std::tuple{needed("title", &Register::title),
                          field("sponsor", &Register::sponsor),
                          field("place", &Register::place),
                          field("total", &Register::total),
                          field("planned", &Register::planned),
                          field("year", &Register::year),
                          field("lead", &Register::lead),
                          field("responsible", &Register::responsible),
                          field("cooperating", &Register::cooperating),
                          field("due", &Register::due),
                          field("from", &Register::from),
                          field("date", &Register::date),
                          field("level", &Register::level),
                          field("stage", &Register::stage),
                          field("at", &Register::at),
                          field("draft", &Register::draft)};
    }
};
Result<app::KeyProject> register_project(Call& call, const Register& asked) {
    targets::Item item;
    item.title = asked.title;
    item.state = asked.draft ? targets::ItemState::draft : targets::ItemState::active;
    item.year = asked.year.value_or(call.context.today().year());
    item.leads = asked.lead;
    item.responsible = asked.responsible;
    item.cooperating = asked.cooperating;
    item.due_on = asked.due;
    item.starts_on = asked.from;
    Project project;
    project.level = asked.level.value_or(ProjectLevel::county);
    project.stage = asked.stage.value_or(Stage::conceived);
    project.stage_since = asked.date.value_or(call.context.today());
    project.sponsor = asked.sponsor;
    project.place = asked.place;
    if (asked.at) {
        project.longitude = asked.at->longitude;
        project.latitude = asked.at->latitude;
    }
    project.total_planned = money(asked.total, "/total");
    project.year_planned = money(asked.planned, "/planned");
    return app::register_project(call.context, std::move(item), std::move(project));
}

struct Locate {
    std::optional<Coordinates> at; // absent: off the map
    std::string place;             // empty: as it is
    static constexpr auto fields() {
        return std::tuple{field("at", &Locate::at), field("place", &Locate::place)};
    }
};
Result<Project> locate(Call& call, const Locate& asked) {
    std::optional<Decimal> longitude, latitude;
    if (asked.at) {
        longitude = asked.at->longitude;
        latitude = asked.at->latitude;
    }
    return app::locate_project(call.context, call.id<Project>(), call.version, longitude, latitude,
                               asked.place);
}

struct Move {
    Stage stage{};
    std::optional<Date> date; // absent: today
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("stage", &Move::stage), field("date", &Move::date),
                          field("reason", &Move::reason)};
    }
};
Result<app::KeyProject> move(Call& call, const Move& asked) {
    return app::move_project(call.context, call.id<Project>(), call.version, asked.stage,
                             asked.date.value_or(call.context.today()), asked.reason);
}

struct Invest {
    std::string total, planned, total_done, done, reason; // money; empty: as it is
    static constexpr auto fields() {
        return std::tuple{field("total", &Invest::total), field("planned", &Invest::planned),
                          field("total_done", &Invest::total_done), field("done", &Invest::done),
                          field("reason", &Invest::reason)};
    }
};
Result<Project> invest(Call& call, const Invest& asked) {
    return app::record_investment(call.context, call.id<Project>(), call.version,
                                  {money(asked.total, "/total"), money(asked.planned, "/planned"),
                                   money(asked.total_done, "/total_done"), money(asked.done, "/done")},
                                  asked.reason);
}

struct AddLack {
    LackKind kind{};
    std::string text;
    Id<Organisation> unit; // that is to solve it
    std::optional<Date> due;
    static constexpr auto fields() {
        return std::tuple{needed("kind", &AddLack::kind), needed("text", &AddLack::text),
                          field("unit", &AddLack::unit), field("due", &AddLack::due)};
    }
};
Result<Lack> add_lack(Call& call, const AddLack& asked) {
    Lack lack;
    lack.lack_kind = asked.kind;
    lack.text = asked.text;
    lack.solver = asked.unit;
    lack.due_on = asked.due;
    return app::add_lack(call.context, call.id<Project>(), std::move(lack));
}

struct Solve {
    std::string text;
    std::optional<Date> date; // absent: today
    static constexpr auto fields() {
        return std::tuple{needed("text", &Solve::text), field("date", &Solve::date)};
    }
};
Result<Lack> solve_lack(Call& call, const Solve& asked) {
    return app::solve_lack(call.context, call.id<Lack>(), call.version, asked.text,
                           asked.date.value_or(call.context.today()));
}

struct Observe {
    Decimal score;
    std::string comment;
    std::optional<Date> date; // absent: today
    static constexpr auto fields() {
        return std::tuple{needed("score", &Observe::score), field("comment", &Observe::comment),
                          field("date", &Observe::date)};
    }
};
Result<Observation> observe(Call& call, const Observe& asked) {
    Observation observation;
    observation.observed_on = asked.date.value_or(call.context.today());
    observation.score = asked.score;
    observation.comment = asked.comment;
    return app::observe_project(call.context, call.id<Project>(), std::move(observation));
}

Result<app::ProjectDetail> show(Call& call) {
    return app::read_project(call.context, call.id<Project>());
}

struct OfYear {
    int year = 0; // 0: of every year
    static constexpr auto fields() { return std::tuple{field("year", &OfYear::year)}; }
};
Result<std::vector<projects::Rung>> echelon(Call& call, const OfYear& asked) {
    const auto found = app::read_projects(call.context, asked.year);
    if (!found) return found.error();
    std::vector<Project> projects;
    for (const app::KeyProject& each : *found)
        projects.push_back(each.project);
    const auto rungs = projects::echelon(projects);
    return std::vector<projects::Rung>{rungs.begin(), rungs.end()};
}

constexpr std::array table{
    listing<Project, Action::read_ledger, &Project::stage, &Project::level>(
        "/projects", "list_projects", "重点项目", "key projects; their items have the same numbers"),
    route<&echelon>(Method::get, "/projects/echelon", Action::read_ledger)
        .named("show_echelon", "项目梯队",
               "how many projects and how much money stand at each group of stages"),
    route<&show>(Method::get, "/projects/{project}", Action::read_ledger)
        .named("show_project", "一个项目及其进阶、缺口、观摩", "a project with all that hangs on it"),
    route<&register_project>(Method::post, "/projects", Action::register_project),
    route<&locate>(Method::post, "/projects/{project}/locate", Action::locate_project),
    route<&move>(Method::post, "/projects/{project}/move", Action::move_project),
    route<&invest>(Method::post, "/projects/{project}/invest", Action::record_investment),
    route<&add_lack>(Method::post, "/projects/{project}/lacks", Action::add_lack),
    route<&observe>(Method::post, "/projects/{project}/observe", Action::observe_project),
    listing<Lack, Action::read_ledger, &Lack::project, &Lack::lack_kind, &Lack::solver>(
        "/lacks", "list_lacks", "要素缺口", "what projects lack"),
    route<&solve_lack>(Method::post, "/lacks/{lack}/solve", Action::solve_lack),
};

} // namespace

std::span<const Route> project_routes() {
    return table;
}

} // namespace bihuan::api
