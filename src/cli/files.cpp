// The verbs that look at each file by itself.
#include <algorithm>
#include <functional>

#include "cli/emitter.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/pool.hpp"
#include "cli/progress.hpp"
#include "cli/verbs.hpp"
#include "render/records.hpp"

namespace bihuan::cli {
namespace {

using render::Naming;
using render::Reading;

struct Job {
    const Options& options;
    const render::Screen& screen;
    const std::string& path;
    Naming naming;
};

bool is_wanted(const extraction::Statement& statement, const Options& options) {
    if (!options.kind.empty() && options.kind != name_of(statement.kind)) return false;
    return options.measure.empty() || options.measure == name_of(statement.measure);
}

Piece show_statements(const Job& job, document::Document document) {
    Reading reading{std::move(document), {}, {}};
    reading.statements = extraction::extract(reading.document);
    if (!reading.document.tasks.empty()) reading.tasks = extraction::tasks(reading.document, reading.statements);
    std::erase_if(reading.statements,
                  [&](const extraction::Statement& statement) { return !is_wanted(statement, job.options); });
    return piece_of(job.options, job.screen,
                    {[&] { return render::statement_lines(reading, job.naming); },
                     [&] { return render::statement_sheet(reading, job.naming); }});
}

Piece show_text(const Job& job, document::Document document) {
    return piece_of(job.options, job.screen,
                    {[&] { return render::paragraph_lines(document, job.naming); },
                     [&] { return render::paragraph_sheet(document, job.naming); },
                     [&] { return render::plain_text(document); }});
}

Piece show_raw_text(const Job& job) {
    const Result<document::Source> source = load_source(job.path);
    if (!source) return {.error = source.error()};
    return {.bytes = text::to_utf8(source->text)};
}

Piece show(const Job& job) {
    if (job.options.verb == Verb::text && job.options.raw) return show_raw_text(job);
    Result<document::Document> document = load_document(job.path);
    if (!document) return {.error = document.error()};
    switch (job.options.verb) {
        case Verb::extract: return show_statements(job, std::move(*document));
        default: return show_text(job, std::move(*document));
    }
}

}  // namespace

int run_each_file(const Options& options) {
    const Inputs inputs = find_inputs(options.inputs);
    for (const Error& error : inputs.errors) complain(error, options.language);
    std::size_t failed = inputs.errors.size();

    const Result<std::unique_ptr<Output>> output = Output::open(options.output);
    if (!output) {
        complain(output.error(), options.language);
        return output_failed;
    }
    const render::Screen screen = screen_of(options);
    Emitter emitter(options, screen, **output, inputs.several);
    Progress progress(inputs.paths.size(), options.language, true);
    std::size_t shown = 0;
    const auto work = [&](std::size_t i) {
        const std::string& path = inputs.paths[i];
        Naming naming{std::nullopt, options.language};
        if (inputs.several) naming.file = path;
        return show({options, screen, path, naming});
    };
    const auto take = [&](std::size_t i, const Piece& piece) {
        if ((*output)->is_standard()) progress.clear();
        bool more = true;
        if (piece.error) {
            ++failed;
            progress.clear();
            complain(*piece.error, options.language);
        } else {
            ++shown;
            more = emitter.take(piece, inputs.paths[i]);
        }
        progress.advance(i + 1);
        return more;
    };
    in_order(inputs.paths.size(), options.jobs, work, take);
    progress.clear();

    if (shown > 0) {
        if (const Result<void> finished = emitter.finish(); !finished) {
            complain(finished.error(), options.language);
            return output_failed;
        }
    }
    return failed > 0 ? some_input_failed : all_well;
}

}  // namespace bihuan::cli
