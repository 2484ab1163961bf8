#include "app/problem.hpp"

#include "cli/commands/files.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/supervision.hpp"
#include "views/ledger.hpp"
#include "views/rounds.hpp"

namespace bihuan::commands {
namespace {

using supervision::Problem;

std::string number_of(const Problem& problem) {
    return std::to_string(problem.id.value);
}

std::string unit_of(app::Context& context, const Problem& problem) {
    return render::name_in(must(views::problem(context, problem.id)).names.organisations,
                           supervision::owner_of(problem).value);
}

std::string day_of(const std::optional<Date>& day) {
    return day ? day->to_string() : "";
}

} // namespace

Reply list_problems(Call& call) {
    app::Context context = call.context();
    views::ProblemFilter filter;
    filter.state = call.one_of<supervision::ProblemState>("state");
    if (call.given("unit")) filter.organisation = Known(context).organisation(call.option("unit"));
    if (call.given("mine")) filter.organisation = context.actor.organisation;
    filter.late = call.given("late");
    filter.all = call.given("all");
    return {.sheets = {render::problem_sheet(must(views::problems(context, filter)), call.language)}};
}

Reply show_problem(Call& call) {
    app::Context context = call.context();
    render::Page page =
        render::problem_page(must(views::problem(context, call.id<Problem>(0))), call.language);
    return {.text = std::move(page.text), .sheets = std::move(page.sheets)};
}

Reply find_problem(Call& call) {
    app::Context context = call.context();
    const auto told = [&](const Problem& found) {
        return call.told(Word::told_problem_found, {number_of(found), found.title});
    };
    if (call.given("round")) {
        const auto round = must(views::round_sheet(context, call.option("round"))).count.round.id;
        Reply reply;
        for (const Problem& found : must(app::find_problems(context, round)))
            reply.text += told(found).text;
        return reply.text.empty() ? call.told(Word::nothing_found) : reply;
    }
    if (const auto report = call.number("report"))
        return told(must(app::find_problem(context, Id<progress::Report>{*report})));
    Problem wanted;
    wanted.title = call.operand(0);
    wanted.text = call.option("text");
    wanted.found_on = call.day("date");
    if (const auto source = call.one_of<supervision::ProblemSource>("source")) wanted.source = *source;
    wanted.organisation =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : context.actor.organisation;
    if (call.given("item")) wanted.item = must(views::find_item(context, call.option("item")));
    return told(must(app::find_problem(context, std::move(wanted))));
}

Reply assign_problem(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    supervision::Charge charge;
    charge.coordinator = known.organisation(call.operand(1));
    charge.joint = known.organisations(call.all("joint"));
    charge.level = call.one_of<supervision::ProblemLevel>("level");
    charge.due_on = call.date("due");
    const auto problem =
        must(app::assign_problem(context, call.office.supervision_policy(), call.id<Problem>(0),
                                 call.version(), charge, call.option("reason")));
    return call.told(Word::told_problem_assigned,
                     {number_of(problem), unit_of(context, problem), day_of(problem.due_on)});
}

Reply extend_problem(Call& call) {
    app::Context context = call.context();
    const auto due = call.date("due");
    if (!due) throw Stop{{ErrorKind::needs_value, "--due", ""}};
    const auto problem =
        must(app::extend_problem(context, call.office.supervision_policy(), call.id<Problem>(0),
                                 call.version(), *due, call.option("reason")));
    return call.told(Word::told_problem_day,
                     {number_of(problem), day_of(problem.due_on), day_of(problem.original_due_on)});
}

namespace {

template <class Move>
Reply move_level(Call& call, Move&& move) {
    app::Context context = call.context();
    const auto problem =
        must(move(context, call.office.supervision_policy(), call.id<Problem>(0), call.version(),
                  call.one_of<supervision::ProblemLevel>(1), call.option("reason")));
    return call.told(Word::told_problem_level,
                     {number_of(problem), call.say(render::word_of(problem.level)), day_of(problem.due_on)});
}

} // namespace

Reply raise_problem(Call& call) {
    return move_level(call, app::raise_problem);
}
Reply lower_problem(Call& call) {
    return move_level(call, app::lower_problem);
}

Reply solve_problem(Call& call) {
    app::Context context = call.context();
    const auto problem =
        must(app::solve_problem(context, call.office.supervision_policy(), call.id<Problem>(0),
                                call.version(), call.operand(1), attachments(call)));
    const bool late = problem.solved_on && problem.due_on && *problem.solved_on > *problem.due_on;
    return call.told(late ? Word::told_problem_solved_late : Word::told_problem_solved, {number_of(problem)});
}

Reply return_solution(Call& call) {
    app::Context context = call.context();
    const auto problem =
        must(app::return_solution(context, call.office.supervision_policy(), call.id<Problem>(0),
                                  call.version(), call.option("reason")));
    return call.told(Word::told_problem_back,
                     {number_of(problem), unit_of(context, problem), day_of(problem.due_on)});
}

Reply close_problem(Call& call) {
    app::Context context = call.context();
    const auto problem = must(app::close_problem(context, call.id<Problem>(0), call.version()));
    return call.told(Word::told_problem_closed, {number_of(problem), problem.title});
}

Reply reopen_problem(Call& call) {
    app::Context context = call.context();
    const auto problem =
        must(app::reopen_problem(context, call.office.supervision_policy(), call.id<Problem>(0),
                                 call.version(), call.option("reason")));
    return call.told(Word::told_problem_reopened, {number_of(problem), std::to_string(problem.reopened),
                                                   unit_of(context, problem), day_of(problem.due_on)});
}

Reply drop_problem(Call& call) {
    app::Context context = call.context();
    const auto problem =
        must(app::drop_problem(context, call.id<Problem>(0), call.version(), call.option("reason")));
    return call.told(Word::told_problem_dropped, {number_of(problem), problem.title});
}

} // namespace bihuan::commands
