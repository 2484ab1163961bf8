// compare FILE…: one indicator, or the most common ones, over many documents.
#include "reading/compare/compare.hpp"

#include <algorithm>
#include <array>

#include "cli/emitter.hpp"
#include "cli/inputs.hpp"
#include "cli/pool.hpp"
#include "cli/progress.hpp"
#include "cli/readings.hpp"
#include "cli/verbs.hpp"
#include "render/comparison.hpp"

namespace bihuan::cli {
namespace {

template <class Value, std::size_t N>
std::optional<Value> named(const std::array<Value, N>& values, const std::string& name) {
    for (const Value value : values) {
        if (name_of(value) == name) return value;
    }
    return std::nullopt;
}

compare::Options asked(const Options& options) {
    using extraction::Kind, extraction::Measure;
    compare::Options out;
    out.indicators = options.indicators;
    if (options.top) out.top = *options.top;
    out.measure = named(
        std::array{Measure::level, Measure::growth, Measure::increment, Measure::completion, Measure::rank},
        options.measure);
    out.kind = named(std::array{Kind::result, Kind::target}, options.kind);
    return out;
}

/// A plan that reviews no year has no results: a row for them would only look like a gap.
void drop_rows_without_meaning(std::vector<compare::Row>& rows) {
    const auto filled = [](const std::optional<compare::Cell>& cell) { return cell.has_value(); };
    const auto says_something = [&](const compare::Row& row) {
        return row.year || std::any_of(row.cells.begin(), row.cells.end(), filled);
    };
    const std::vector<compare::Row> all = rows;
    std::erase_if(rows, [&](const compare::Row& row) {
        return !says_something(row) && std::any_of(all.begin(), all.end(), [&](const compare::Row& other) {
            return other.region == row.region && says_something(other);
        });
    });
}

} // namespace

int run_compare(const Options& options) {
    const Inputs inputs = find_inputs(options.inputs);
    for (const Error& error : inputs.errors)
        complain(error, options.language);
    std::size_t failed = inputs.errors.size();

    std::vector<render::Reading> readings;
    std::vector<std::string> names;
    {
        Progress progress(inputs.paths.size(), options.language, true);
        const auto work = [&](std::size_t i) { return load_reading(inputs.paths[i]); };
        const auto take = [&](std::size_t i, Result<render::Reading> reading) {
            if (reading) {
                readings.push_back(std::move(*reading));
                names.push_back(inputs.paths[i]);
            } else {
                ++failed;
                progress.clear();
                complain(reading.error(), options.language);
            }
            progress.advance(i + 1);
            return true;
        };
        in_order(inputs.paths.size(), options.jobs, work, take);
    }
    if (readings.empty()) return some_input_failed;

    std::vector<compare::Input> documents;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        documents.push_back({&readings[i].document, &readings[i].statements, names[i]});
    }
    render::Comparison comparison{readings, names, compare::compare(documents, asked(options))};
    drop_rows_without_meaning(comparison.table.rows);
    for (const compare::Column& column : comparison.table.columns) {
        if (column.filled == 0)
            note(render::say(render::Word::compare_nowhere, options.language, {column.indicator}),
                 options.language);
    }
    const render::Screen screen = screen_of(options);
    const auto target = options.format == Format::csv ? render::Target::csv : render::Target::workbook;
    const Piece piece =
        piece_of(options, screen,
                 {[&] { return render::comparison_lines(comparison); },
                  [&] { return render::comparison_sheet(comparison, options.language, target); },
                  [&] { return render::comparison_text(comparison, screen, options.details); },
                  [&] { return render::source_sheet(comparison, options.language); }});
    const int written = write_out(options, screen, piece);
    return written == all_well && failed > 0 ? some_input_failed : written;
}

} // namespace bihuan::cli
