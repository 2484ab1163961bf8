#include "app/closing.hpp"

#include <algorithm>

#include "cli/commands/feedback.hpp"
#include "cli/commands/verbs.hpp"
#include "render/feedback.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

using app::ClosingSheet;
using feedback::Carryover;
using feedback::Outcome;
using feedback::Verdict;

/// --year, else the last year.
int year_of(Call& call) {
    return call.year().value_or(call.now.date().year() - 1);
}

/// --report: the number of an adopted document, or a file.
app::YearReport report_of(Call& call) {
    if (!call.given("report")) return {};
    const std::string word = call.option("report");
    if (word.find_first_not_of("0123456789") == std::string::npos && !word.empty())
        return Id<targets::SourceDocument>{*call.number("report")};
    return app::ReportFile{must(call.office.world().read_file(word)), word.substr(word.rfind('/') + 1)};
}

std::string number(std::int64_t value) {
    return std::to_string(value);
}

Reply told_outcomes(Call& call, Word word, const app::Reconciled& done) {
    std::array<std::int64_t, 5> counts{};
    for (const Outcome& outcome : done.outcomes)
        ++counts[static_cast<std::size_t>(outcome.verdict)];
    return call.told(word, {number(done.closing.year),
                            number(static_cast<std::int64_t>(done.outcomes.size())), number(counts[0]),
                            number(counts[1]), number(counts[2]), number(counts[3]), number(counts[4])});
}

} // namespace

Reply open_closing(Call& call) {
    app::Context context = call.context();
    return told_outcomes(call, Word::told_closing_opened,
                         must(app::open_closing(context, year_of(call), report_of(call))));
}

Reply reconcile_closing(Call& call) {
    app::Context context = call.context();
    const ClosingSheet sheet = must(app::read_closing(context, year_of(call)));
    return told_outcomes(call, Word::told_closing_reconciled,
                         must(app::reconcile_closing(context, sheet.closing.id, report_of(call))));
}

Reply show_closing(Call& call) {
    app::Context context = call.context();
    const ClosingSheet sheet = must(app::read_closing(context, year_of(call)));
    Reply reply{.sheets = {render::closing_sheet(sheet, call.language)}};
    if (!sheet.whole)
        reply.errors.push_back({ErrorKind::changed_contents, "closing " + number(sheet.closing.year), ""});
    return reply;
}

Reply judge_outcome(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::find_item(context, call.operand(0)));
    const auto verdict = call.one_of<Verdict>(1);
    const ClosingSheet sheet = must(app::read_closing(context, year_of(call)));
    const auto outcome = std::ranges::find(sheet.outcomes, item, &Outcome::item);
    if (outcome == sheet.outcomes.end())
        throw Stop{{ErrorKind::no_such_record, "outcome " + call.operand(0), ""}};
    must(app::correct_outcome(context, outcome->id, call.version(), verdict, call.option("reason")));
    return call.told(Word::told_outcome, {sheet.items.at(item.value).title,
                                          call.say(render::word_of(verdict)), call.option("reason")});
}

Reply close_year(Call& call) {
    app::Context context = call.context();
    const ClosingSheet sheet = must(app::read_closing(context, year_of(call)));
    const auto closed = must(app::close_year(context, sheet.closing.id, call.version()));
    return call.told(Word::told_year_closed, {number(closed.closing.year), closed.closing.fingerprint,
                                              number(static_cast<std::int64_t>(closed.offered.size())),
                                              number(closed.closing.year + 1)});
}

Reply draft_review(Call& call) {
    app::Context context = call.context();
    const auto policy =
        own_policy(call, "review.toml", feedback::ReviewPolicy::defaults(), feedback::read_review_policy);
    return printed(call, must(app::draft_review(context, policy, year_of(call))));
}

Reply list_carryovers(Call& call) {
    app::Context context = call.context();
    return {
        .sheets = {render::carryover_sheet(must(app::read_closing(context, year_of(call))), call.language)}};
}

Reply take_carryover(Call& call) {
    app::Context context = call.context();
    const auto taken = must(app::take_carryover(context, call.id<Carryover>(0), call.version()));
    return call.told(Word::told_taken, {number(taken.carryover.id.value), number(taken.item.year),
                                        number(taken.item.id.value), taken.item.title});
}

Reply decline_carryover(Call& call) {
    app::Context context = call.context();
    const auto declined =
        must(app::decline_carryover(context, call.id<Carryover>(0), call.version(), call.option("reason")));
    return call.told(Word::told_declined, {number(declined.id.value), declined.title});
}

} // namespace bihuan::commands
