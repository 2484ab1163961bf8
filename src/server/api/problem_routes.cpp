#include "app/problem.hpp"
#include "server/api/files.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

using app::Problem;
using supervision::ProblemLevel;
using supervision::ProblemSource;

struct Find {
    std::string title, text;
    Id<registry::Organisation> unit; // none: the finder's own
    Id<targets::Item> item;
    ProblemSource source = ProblemSource::inspection;
    std::optional<Date> date; // none: today
    static constexpr auto fields() {
        return std::tuple{needed("title", &Find::title),  field("text", &Find::text),
                          field("unit", &Find::unit),     field("item", &Find::item),
                          field("source", &Find::source), field("date", &Find::date)};
    }
};
Result<Problem> find(Call& call, const Find& asked) {
    Problem wanted;
    wanted.title = asked.title;
    wanted.text = asked.text;
    wanted.organisation = asked.unit ? asked.unit : call.context.actor.organisation;
    wanted.item = asked.item;
    wanted.source = asked.source;
    wanted.found_on = asked.date.value_or(call.context.today());
    return app::find_problem(call.context, std::move(wanted));
}
Result<Problem> find_in_report(Call& call) {
    return app::find_problem(call.context, call.id<progress::Report>());
}
Result<std::vector<Problem>> find_in_round(Call& call) {
    return app::find_problems(call.context, call.id<progress::Round>());
}

struct Assign {
    Id<registry::Organisation> unit;
    std::vector<Id<registry::Organisation>> joint;
    std::optional<ProblemLevel> level;
    std::optional<Date> due;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("unit", &Assign::unit), field("joint", &Assign::joint),
                          field("level", &Assign::level), field("due", &Assign::due),
                          field("reason", &Assign::reason)};
    }
};
Result<Problem> assign(Call& call, const Assign& asked) {
    return app::assign_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                               {asked.unit, asked.joint, asked.level, asked.due}, asked.reason);
}

struct Extend {
    Date due;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("due", &Extend::due), needed("reason", &Extend::reason)};
    }
};
Result<Problem> extend(Call& call, const Extend& asked) {
    return app::extend_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                               asked.due, asked.reason);
}

struct Level {
    ProblemLevel level{};
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("level", &Level::level), field("reason", &Level::reason)};
    }
};
Result<Problem> raise(Call& call, const Level& asked) {
    return app::raise_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                              asked.level, asked.reason);
}
Result<Problem> lower(Call& call, const Level& asked) {
    return app::lower_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                              asked.level, asked.reason);
}

struct Solve {
    std::string text;
    std::vector<File> evidence;
    static constexpr auto fields() {
        return std::tuple{needed("text", &Solve::text), field("evidence", &Solve::evidence)};
    }
};
Result<Problem> solve(Call& call, const Solve& asked) {
    return app::solve_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                              asked.text, files_of(asked.evidence));
}

Result<Problem> return_solution(Call& call, const Reason& asked) {
    return app::return_solution(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                                asked.reason);
}
Result<Problem> close(Call& call) {
    return app::close_problem(call.context, call.id<Problem>(), call.version);
}
Result<Problem> reopen(Call& call, const Reason& asked) {
    return app::reopen_problem(call.context, call.policies().supervision, call.id<Problem>(), call.version,
                               asked.reason);
}
Result<Problem> drop(Call& call, const Reason& asked) {
    return app::drop_problem(call.context, call.id<Problem>(), call.version, asked.reason);
}
Result<Problem> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Problem>());
}

constexpr std::array table{
    listing<Problem, Action::read_ledger, &Problem::state, &Problem::organisation, &Problem::coordinator,
            &Problem::level, &Problem::item>("/problems", "list_problems", "问题清单", "problems"),
    route<&show>(Method::get, "/problems/{problem}", Action::read_ledger)
        .named("show_problem", "一个问题", "a problem"),
    route<&find>(Method::post, "/problems", Action::find_problem),
    route<&find_in_report>(Method::post, "/reports/{report}/problem", Action::find_problem)
        .named("find_problem_in_report", "从报送内容立问题", "take what a report names as a problem"),
    route<&find_in_round>(Method::post, "/rounds/{round}/problems", Action::find_problem)
        .named("find_problems_in_round", "从一轮报送立问题", "take what a round's reports name as problems"),
    route<&assign>(Method::post, "/problems/{problem}/assign", Action::assign_problem),
    route<&extend>(Method::post, "/problems/{problem}/extend", Action::extend_problem),
    route<&raise>(Method::post, "/problems/{problem}/raise", Action::raise_problem),
    route<&lower>(Method::post, "/problems/{problem}/lower", Action::lower_problem),
    route<&solve>(Method::post, "/problems/{problem}/solve", Action::solve_problem).takes_evidence(),
    route<&return_solution>(Method::post, "/problems/{problem}/return", Action::return_solution),
    route<&close>(Method::post, "/problems/{problem}/close", Action::close_problem),
    route<&reopen>(Method::post, "/problems/{problem}/reopen", Action::reopen_problem),
    route<&drop>(Method::post, "/problems/{problem}/drop", Action::drop_problem),
};

} // namespace

std::span<const Route> problem_routes() {
    return table;
}

} // namespace bihuan::api
