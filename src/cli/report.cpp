// report FILE [REPORT]: one page to open in a browser.
#include <unistd.h>

#include "cli/emitter.hpp"
#include "cli/options.hpp"
#include "cli/readings.hpp"
#include "cli/verbs.hpp"
#include "reading/reconcile/reconcile.hpp"
#include "report/page.hpp"

namespace bihuan::cli {

int run_report(const Options& options) {
    if (options.output.empty() && ::isatty(STDOUT_FILENO)) {
        const std::string hint(render::say(Word::usage_report_needs_output, options.language));
        complain({ErrorKind::bad_usage, "report", hint}, options.language);
        return bad_command_line;
    }
    const auto readings = load_all(options);
    if (!readings) return some_input_failed;

    std::vector<report::Input> inputs;
    for (std::size_t i = 0; i < readings->size(); ++i) {
        const render::Reading& reading = (*readings)[i];
        inputs.push_back({options.inputs[i], reading.document, reading.statements, reading.tasks});
    }
    std::vector<reconcile::Line> lines;
    const bool both = inputs.size() == 2;
    if (both) lines = reconcile::reconcile((*readings)[0].statements, (*readings)[1].statements);
    const Piece page{.bytes = report::page(inputs, both ? &lines : nullptr, options.language)};
    return write_out(options, screen_of(options), page);
}

} // namespace bihuan::cli
