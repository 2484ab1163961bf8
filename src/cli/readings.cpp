#include "cli/readings.hpp"

#include "cli/emitter.hpp"
#include "cli/inputs.hpp"
#include "cli/pool.hpp"

namespace bihuan::cli {

render::Reading read(document::Document document) {
    render::Reading reading{std::move(document), {}, {}};
    reading.statements = extraction::extract(reading.document);
    if (!reading.document.tasks.empty())
        reading.tasks = extraction::tasks(reading.document, reading.statements);
    return reading;
}

Result<render::Reading> load_reading(const std::string& path) {
    Result<document::Source> source = load_source(path);
    if (!source) return source.error();
    return read(document::analyse(std::move(*source)));
}

std::optional<std::vector<render::Reading>> load_all(const Options& options) {
    std::vector<render::Reading> readings;
    const auto work = [&](std::size_t i) { return load_reading(options.inputs[i]); };
    const auto take = [&](std::size_t, Result<render::Reading> reading) {
        if (reading) {
            readings.push_back(std::move(*reading));
        } else {
            complain(reading.error(), options.language);
        }
        return true;
    };
    in_order(options.inputs.size(), options.jobs, work, take);
    if (readings.size() < options.inputs.size()) return std::nullopt;
    return readings;
}

} // namespace bihuan::cli
