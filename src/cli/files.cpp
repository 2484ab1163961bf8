// The verbs that look at each file by itself.
#include <algorithm>
#include <functional>

#include "cli/emitter.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/pool.hpp"
#include "cli/progress.hpp"
#include "cli/readings.hpp"
#include "cli/verbs.hpp"
#include "render/explain.hpp"
#include "render/quantities.hpp"
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
    Reading reading = read(std::move(document));
    std::erase_if(reading.statements,
                  [&](const extraction::Statement& statement) { return !is_wanted(statement, job.options); });
    return piece_of(job.options, job.screen,
                    {[&] { return render::statement_lines(reading, job.naming); },
                     [&] { return render::statement_sheet(reading, job.naming); }});
}

Piece show_tasks(const Job& job, document::Document document) {
    const Reading reading = read(std::move(document));
    return piece_of(job.options, job.screen,
                    {[&] { return render::task_lines(reading, job.naming); },
                     [&] { return render::task_sheet(reading, job.naming); }});
}

Piece show_livelihood(const Job& job, document::Document document) {
    const Reading reading = read(std::move(document));
    const auto items = extraction::livelihood_items(reading.document, reading.statements);
    return piece_of(job.options, job.screen,
                    {[&] { return render::livelihood_lines(reading, items, job.naming); },
                     [&] { return render::livelihood_sheet(reading, items, job.naming); }});
}

Piece show_glossary(const Job& job, const document::Document& document) {
    const auto entries = extraction::glossary(document);
    return piece_of(job.options, job.screen,
                    {[&] { return render::glossary_lines(entries, job.naming); },
                     [&] { return render::glossary_sheet(entries, job.naming); }});
}

Piece show_outline(const Job& job, const document::Document& document) {
    return piece_of(job.options, job.screen,
                    {[&] { return render::outline_lines(document, job.naming); },
                     [&] { return render::outline_sheet(document, job.naming); }});
}

Piece show_about(const Job& job, const document::Document& document) {
    return piece_of(job.options, job.screen,
                    {[&] { return render::about_line(document, job.naming); },
                     [&] { return render::about_sheet(document, job.naming); },
                     [&] { return render::about_text(document, job.naming.language); }});
}

/// --at picks the statement whose number stands there, else those whose sentence does; --match by words.
void keep_asked_for(Reading& reading, const Options& options) {
    if (options.at) {
        const std::uint32_t at = *options.at;
        const auto holds = [at](text::Span span) { return span.begin <= at && at < span.end; };
        const bool number_there =
            std::any_of(reading.statements.begin(), reading.statements.end(),
                        [&](const extraction::Statement& statement) { return holds(statement.span); });
        std::erase_if(reading.statements, [&](const extraction::Statement& statement) {
            return !holds(number_there ? statement.span : statement.sentence);
        });
    }
    if (!options.match.empty()) {
        std::erase_if(reading.statements, [&](const extraction::Statement& statement) {
            return statement.indicator.find(options.match) == std::string::npos &&
                   render::tidy(reading.document, statement.sentence).find(options.match) ==
                       std::string::npos;
        });
    }
}

Piece show_explanations(const Job& job, document::Document document) {
    Reading reading = read(std::move(document));
    keep_asked_for(reading, job.options);
    return piece_of(job.options, job.screen,
                    {[&] { return render::explanation_lines(reading, job.naming); },
                     [&] { return render::explanation_sheet(reading, job.naming); },
                     [&] { return render::explanation_text(reading, job.screen); }});
}

Piece show_text(const Job& job, const document::Document& document) {
    return piece_of(job.options, job.screen,
                    {[&] { return render::paragraph_lines(document, job.naming); },
                     [&] { return render::paragraph_sheet(document, job.naming); },
                     [&] { return render::plain_text(document); }});
}

/// Verbs that need the text alone, without a document's structure.
Piece show_source(const Job& job, const document::Source& source) {
    if (job.options.verb == Verb::text) return {.bytes = text::to_utf8(source.text)};
    const auto quantities = quantity::scan(source.text);
    return piece_of(job.options, job.screen,
                    {[&] { return render::quantity_lines(source.text, quantities, job.naming); },
                     [&] { return render::quantity_sheet(source.text, quantities, job.naming); }});
}

Piece show(const Job& job) {
    Result<document::Source> source = load_source(job.path);
    if (!source) return {.error = source.error()};
    if (job.options.verb == Verb::quantities || job.options.raw) return show_source(job, *source);
    document::Document document = document::analyse(std::move(*source));
    switch (job.options.verb) {
        case Verb::tasks:
            return show_tasks(job, std::move(document));
        case Verb::outline:
            return show_outline(job, document);
        case Verb::glossary:
            return show_glossary(job, document);
        case Verb::livelihood:
            return show_livelihood(job, std::move(document));
        case Verb::explain:
            return show_explanations(job, std::move(document));
        case Verb::text:
            return show_text(job, document);
        case Verb::about:
            return show_about(job, document);
        default:
            return show_statements(job, std::move(document));
    }
}

} // namespace

int run_each_file(const Options& options) {
    const Inputs inputs = find_inputs(options.inputs);
    for (const Error& error : inputs.errors)
        complain(error, options.language);
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

} // namespace bihuan::cli
