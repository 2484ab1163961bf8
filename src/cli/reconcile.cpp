// reconcile PLAN REPORT: last year's targets against this year's results.
#include "reading/reconcile/reconcile.hpp"

#include "cli/emitter.hpp"
#include "cli/readings.hpp"
#include "cli/verbs.hpp"
#include "render/verdicts.hpp"

namespace bihuan::cli {

int run_reconcile(const Options& options) {
    const auto readings = load_all(options);
    if (!readings) return some_input_failed;
    const render::Reading& plan = readings->front();
    const render::Reading& report = readings->back();

    const render::Reconciled reconciled{plan, report,
                                        reconcile::reconcile(plan.statements, report.statements)};
    const render::Screen screen = screen_of(options);
    Views views{[&] { return render::verdict_lines(reconciled); },
                [&] { return render::verdict_sheet(reconciled, options.language); }};
    if (options.details) views.screen = [&] { return render::verdict_text(reconciled, screen); };
    return write_out(options, screen, piece_of(options, screen, views));
}

} // namespace bihuan::cli
