#include "cycle/projects/stages.hpp"

#include "registry/coordinates.hpp"

namespace bihuan::projects {
namespace {

using enum Stage;

/// 谋划 … 投产, in their order.
bool is_forward(Stage stage) {
    return stage <= in_production;
}

Error error_of(const Project& project, ErrorKind kind, std::string detail) {
    return {kind, "project " + std::to_string(project.id.value), std::move(detail)};
}

/// No county has ten trillion yuan; more is a slip of the unit (亿元 for 万元).
Result<void> check_money(const Project& project) {
    const Decimal most = Decimal::of(1, 13);
    for (const auto& amount :
         {project.total_planned, project.year_planned, project.total_done, project.year_done}) {
        if (amount && (amount->is_negative() || *amount > most)) {
            return error_of(project, ErrorKind::out_of_range, "0 – " + most.to_string());
        }
    }
    const auto exceeds = [&](const auto& part, const auto& whole) { return part && whole && *part > *whole; };
    if (exceeds(project.year_done, project.total_done)) {
        return error_of(project, ErrorKind::out_of_range,
                        project.year_done->to_string() + " > " + project.total_done->to_string());
    }
    if (exceeds(project.year_planned, project.total_planned)) {
        return error_of(project, ErrorKind::out_of_range,
                        project.year_planned->to_string() + " > " + project.total_planned->to_string());
    }
    return {};
}

Result<void> check_day(const Project& project, Date on, Date today) {
    if (on > today) {
        return error_of(project, ErrorKind::impossible_date, on.to_string() + " > " + today.to_string());
    }
    return {};
}

Result<void> check_coordinates(const Project& project) {
    return registry::check_coordinates(
        project.longitude, project.latitude,
        project.id ? "project " + std::to_string(project.id.value) : "project");
}

} // namespace

Move move_between(const Project& project, Stage to) {
    const Stage from = project.stage;
    if (from == dropped || from == to) return Move::forbidden;
    if (from == suspended) {
        if (to == dropped) return Move::needs_reason;
        return to == project.suspended_from ? Move::allowed : Move::forbidden;
    }
    if (to == suspended || to == dropped) return from <= building ? Move::needs_reason : Move::forbidden;
    if (to < from) return Move::forbidden;
    const int steps = static_cast<int>(to) - static_cast<int>(from);
    return steps == 1 ? Move::allowed : Move::needs_reason;
}

Result<void> check_live(const Project& project) {
    if (project.stage == dropped) {
        return error_of(project, ErrorKind::wrong_state, std::string(name_of(project.stage)));
    }
    return {};
}

Result<Change<Project>> register_project(Project wanted, Date today) {
    if (!is_forward(wanted.stage)) {
        return error_of(wanted, ErrorKind::wrong_state, std::string(name_of(wanted.stage)));
    }
    wanted.suspended_from = conceived;
    if (auto day = check_day(wanted, wanted.stage_since, today); !day) return day.error();
    if (auto money = check_money(wanted); !money) return money.error();
    if (auto there = check_coordinates(wanted); !there) return there.error();
    return Change<Project>::created(std::move(wanted));
}

Result<Change<Project>> locate(const Project& project, std::optional<Decimal> longitude,
                               std::optional<Decimal> latitude, const std::string& place) {
    if (auto live = check_live(project); !live) return live.error();
    Project after = project;
    after.longitude = std::move(longitude);
    after.latitude = std::move(latitude);
    if (!place.empty()) after.place = place;
    if (auto there = check_coordinates(after); !there) return there.error();
    const bool same = after.longitude == project.longitude && after.latitude == project.latitude &&
                      after.place == project.place;
    if (same) return error_of(project, ErrorKind::needs_value, "longitude");
    return Change<Project>::changed(project, std::move(after));
}

Result<Moved> move(const Project& project, Stage to, Date on, const std::string& reason, Date today) {
    const Move allowed = move_between(project, to);
    if (allowed == Move::forbidden) {
        return error_of(project, ErrorKind::wrong_state,
                        std::string(name_of(project.stage)) + " → " + std::string(name_of(to)));
    }
    if (allowed == Move::needs_reason && reason.empty()) {
        return error_of(project, ErrorKind::needs_reason,
                        std::string(name_of(project.stage)) + " → " + std::string(name_of(to)));
    }
    if (auto day = check_day(project, on, today); !day) return day.error();
    if (on < project.stage_since) {
        return error_of(project, ErrorKind::impossible_date,
                        on.to_string() + " < " + project.stage_since.to_string());
    }
    Project after = project;
    after.stage = to;
    after.stage_since = on;
    if (to == suspended) after.suspended_from = project.stage;
    StageMove history;
    history.project = project.id;
    history.from = project.stage;
    history.to = to;
    history.moved_on = on;
    history.reason = reason;
    return Moved{Change<Project>::changed(project, std::move(after), reason),
                 Change<StageMove>::created(std::move(history), reason)};
}

Result<Change<Project>> invest(const Project& project, const Investment& wanted, const std::string& reason) {
    if (auto live = check_live(project); !live) return live.error();
    Project after = project;
    bool unexplained = false;
    const auto set = [&](std::optional<Decimal> Project::*field, const std::optional<Decimal>& amount,
                         bool planned) {
        if (!amount) return;
        const auto& before = project.*field;
        unexplained = unexplained || (before && (planned ? *amount != *before : *amount < *before));
        after.*field = amount;
    };
    set(&Project::total_planned, wanted.total_planned, true);
    set(&Project::year_planned, wanted.year_planned, true);
    set(&Project::total_done, wanted.total_done, false);
    set(&Project::year_done, wanted.year_done, false);
    const bool same = after.total_planned == project.total_planned &&
                      after.year_planned == project.year_planned && after.total_done == project.total_done &&
                      after.year_done == project.year_done;
    if (same) return error_of(project, ErrorKind::needs_value, "investment");
    if (auto money = check_money(after); !money) return money.error();
    if (unexplained && reason.empty()) return error_of(project, ErrorKind::needs_reason, "record_investment");
    return Change<Project>::changed(project, std::move(after), reason);
}

Result<Change<Lack>> add_lack(const Project& project, Lack wanted, Date today) {
    if (auto live = check_live(project); !live) return live.error();
    if (wanted.text.empty()) return error_of(project, ErrorKind::needs_value, "text");
    if (!wanted.solver) return error_of(project, ErrorKind::needs_value, "solver");
    if (wanted.due_on && *wanted.due_on < today) {
        return error_of(project, ErrorKind::impossible_date,
                        wanted.due_on->to_string() + " < " + today.to_string());
    }
    wanted.project = project.id;
    wanted.solved_on.reset();
    wanted.solution.clear();
    return Change<Lack>::created(std::move(wanted));
}

Result<Change<Lack>> solve_lack(const Project& project, const Lack& lack, const std::string& solution,
                                Date on, Date today) {
    if (auto live = check_live(project); !live) return live.error();
    if (lack.solved_on) {
        return Error{ErrorKind::wrong_state, "lack " + std::to_string(lack.id.value),
                     "solved " + lack.solved_on->to_string()};
    }
    if (solution.empty()) return error_of(project, ErrorKind::needs_value, "solution");
    if (auto day = check_day(project, on, today); !day) return day.error();
    Lack after = lack;
    after.solved_on = on;
    after.solution = solution;
    return Change<Lack>::changed(lack, std::move(after));
}

Result<Change<Observation>> observe(const Project& project, Observation wanted, Date today) {
    if (auto live = check_live(project); !live) return live.error();
    if (wanted.score.is_negative() || wanted.score > Decimal::of(100)) {
        return error_of(project, ErrorKind::out_of_range, "0 – 100");
    }
    if (auto day = check_day(project, wanted.observed_on, today); !day) return day.error();
    wanted.project = project.id;
    return Change<Observation>::created(std::move(wanted));
}

Group group_of(Stage stage) {
    if (stage >= completed) return Group::completed;
    if (stage >= started) return Group::started;
    return stage == conceived ? Group::conceived : Group::reserved;
}

std::array<Rung, 4> echelon(std::span<const Project> projects) {
    std::array<Rung, 4> rungs{Rung{Group::conceived}, Rung{Group::reserved}, Rung{Group::started},
                              Rung{Group::completed}};
    for (const Project& project : projects) {
        if (project.stage == dropped) continue;
        const bool stopped = project.stage == suspended;
        Rung& rung =
            rungs[static_cast<std::size_t>(group_of(stopped ? project.suspended_from : project.stage))];
        ++rung.projects;
        if (stopped) ++rung.suspended;
        // check_money keeps every amount far below what a sum can hold.
        const auto add = [](Decimal& sum, const std::optional<Decimal>& amount) {
            if (amount) sum = sum.plus(*amount).value_or(sum);
        };
        add(rung.total_planned, project.total_planned);
        add(rung.year_planned, project.year_planned);
        add(rung.total_done, project.total_done);
        add(rung.year_done, project.year_done);
    }
    return rungs;
}

} // namespace bihuan::projects
