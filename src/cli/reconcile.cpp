// reconcile PLAN REPORT: last year's targets against this year's results.
#include "reading/reconcile/reconcile.hpp"

#include <algorithm>
#include <string>

#include "cli/emitter.hpp"
#include "cli/readings.hpp"
#include "cli/verbs.hpp"
#include "render/verdicts.hpp"

namespace bihuan::cli {
namespace {

using render::Word;

std::string year_note(const render::Reading& plan, const render::Reading& report, Language language) {
    const auto planned = plan.document.plan_year;
    if (!planned || report.document.review_year == planned) return {};
    if (const auto reviewed = report.document.review_year)
        return say(Word::reconcile_years, language, {std::to_string(*planned), std::to_string(*reviewed)});
    const auto speaks_of_it = [&](const extraction::Statement& statement) {
        return statement.kind == extraction::Kind::result && statement.period == planned;
    };
    if (std::any_of(report.statements.begin(), report.statements.end(), speaks_of_it)) return {};
    return say(Word::reconcile_no_review, language, {std::to_string(*planned)});
}

/// Two documents that hardly belong together are reconciled all the same, but not silently.
void note_mismatch(const render::Reading& plan, const render::Reading& report, Language language) {
    const std::string& planned = plan.document.region;
    const std::string& reported = report.document.region;
    std::string notes;
    if (!planned.empty() && !reported.empty() && planned != reported)
        notes = say(Word::reconcile_regions, language, {planned, reported});
    const std::string years = year_note(plan, report, language);
    if (!notes.empty() && !years.empty()) notes += language == Language::chinese ? "；" : "; ";
    notes += years;
    if (!notes.empty()) note(notes, language);
}

} // namespace

int run_reconcile(const Options& options) {
    const auto readings = load_all(options);
    if (!readings) return some_input_failed;
    const render::Reading& plan = readings->front();
    const render::Reading& report = readings->back();

    note_mismatch(plan, report, options.language);
    const render::Reconciled reconciled{plan, report,
                                        reconcile::reconcile(plan.statements, report.statements)};
    const render::Screen screen = screen_of(options);
    Views views{[&] { return render::verdict_lines(reconciled); },
                [&] { return render::verdict_sheet(reconciled, options.language); }};
    if (options.details) views.screen = [&] { return render::verdict_text(reconciled, screen); };
    return write_out(options, screen, piece_of(options, screen, views));
}

} // namespace bihuan::cli
