// submit, accept, return.
#include "app/report.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/rounds.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

using progress::Report;
using progress::ReportState;

/// The report on an item that is owed in a round by a unit: the last round's and the actor's, where none is
/// named; where only one unit owes it, that one's.
Report report_meant(Call& call, app::Context& context) {
    const auto item = must(views::find_item(context, call.operand(0)));
    const auto round = must(views::round_sheet(context, call.option("round")));
    const auto unit =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : context.actor.organisation;
    std::vector<Report> found;
    for (const Report& report : round.reports) {
        if (report.item == item && (!unit || report.organisation == unit)) found.push_back(report);
    }
    if (found.size() == 1) return found.front();
    std::string several;
    for (const Report& report : found)
        several += " --unit " + round.organisations.at(report.organisation.value);
    throw Stop{{found.empty() ? ErrorKind::no_such_record : ErrorKind::needs_value,
                round.count.round.title + " " + call.operand(0), several}};
}

/// Reports by number, or all of a round (of a unit, of an item) in this state.
std::vector<app::ReportChoice> reports_meant(Call& call, app::Context& context, ReportState state) {
    std::vector<app::ReportChoice> choices;
    for (std::size_t i = 0; i < call.words.operands.size(); ++i)
        choices.push_back({call.id<Report>(i), 0});
    if (!choices.empty()) return choices;
    const auto round = must(views::round_sheet(context, call.option("round")));
    const auto unit =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : Id<registry::Organisation>();
    const auto item =
        call.given("item") ? must(views::find_item(context, call.option("item"))) : Id<targets::Item>();
    for (const Report& report : round.reports) {
        if (report.state != state || (unit && report.organisation != unit) || (item && report.item != item))
            continue;
        choices.push_back({report.id, report.version});
    }
    if (choices.empty()) throw Stop{{ErrorKind::no_such_record, round.count.round.title, ""}};
    return choices;
}

} // namespace

Reply submit(Call& call) {
    app::Context context = call.context();
    Report report = report_meant(call, context);
    for (const std::string& path : call.all("evidence")) {
        const std::string name = path.substr(path.rfind('/') + 1);
        report = must(app::attach_evidence(context, call.office.policy(), {report.id, 0}, name,
                                           must(call.office.world().read_file(path))));
    }
    progress::Draft draft;
    if (call.given("value")) draft.value = call.option("value");
    if (call.given("progress")) draft.progress = call.option("progress");
    if (call.given("problems")) draft.problems = call.option("problems");
    if (call.given("next")) draft.next_steps = call.option("next");
    const app::ReportChoice choice{report.id, call.version()};
    if (call.given("draft")) {
        const auto saved = must(app::save_draft(context, choice, draft));
        return call.told(Word::told_draft, {std::to_string(saved.id.value), call.operand(0)});
    }
    const auto sent = must(app::submit_report(context, call.office.policy(), choice, draft));
    Reply reply = call.told(sent.report.late ? Word::told_sent_late : Word::told_sent,
                            {std::to_string(sent.report.id.value), call.operand(0)});
    for (const progress::Check& check : sent.checks) {
        reply.text += "  " + call.say(Word::note, {render::sentence_of(check, call.language)}) + "\n";
    }
    return reply;
}

Reply accept(Call& call) {
    app::Context context = call.context();
    const auto accepted =
        must(app::accept_reports(context, reports_meant(call, context, ReportState::submitted)));
    return call.told(Word::told_accepted, {std::to_string(accepted.size())});
}

Reply give_back(Call& call) {
    app::Context context = call.context();
    const auto choices = reports_meant(call, context, ReportState::submitted);
    const auto returned =
        must(app::return_reports(context, call.office.policy(), choices, call.option("reason")));
    return call.told(Word::told_returned,
                     {std::to_string(returned.size()), returned.front().answer_due_on->to_string()});
}

} // namespace bihuan::commands
