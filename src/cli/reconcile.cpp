// reconcile PLAN REPORT: last year's targets against this year's results.
#include "cli/emitter.hpp"
#include "cli/inputs.hpp"
#include "cli/pool.hpp"
#include "cli/verbs.hpp"
#include "render/verdicts.hpp"

namespace bihuan::cli {

int run_reconcile(const Options& options) {
    std::vector<render::Reading> readings(2);
    std::size_t failed = 0;
    const auto work = [&](std::size_t i) { return load_reading(options.inputs[i]); };
    const auto take = [&](std::size_t i, Result<render::Reading> reading) {
        if (reading) {
            readings[i] = std::move(*reading);
        } else {
            ++failed;
            complain(reading.error(), options.language);
        }
        return true;
    };
    in_order(readings.size(), options.jobs, work, take);
    if (failed > 0) return some_input_failed;

    const render::Reconciled reconciled{
        readings[0], readings[1], reconcile::reconcile(readings[0].statements, readings[1].statements)};
    const render::Screen screen = screen_of(options);
    Views views{[&] { return render::verdict_lines(reconciled); },
                [&] { return render::verdict_sheet(reconciled, options.language); }};
    if (options.details) views.screen = [&] { return render::verdict_text(reconciled, screen); };
    return write_out(options, screen, piece_of(options, screen, views));
}

}  // namespace bihuan::cli
