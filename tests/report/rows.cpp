#include "rows.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"
#include "report/wording.hpp"

namespace bihuan::report::test {
namespace {

template <class Enum>
Enum named(std::string_view name, std::initializer_list<Enum> values) {
    for (const auto value : values)
        if (extraction::name_of(value) == name) return value;
    throw std::runtime_error("no such name: " + std::string(name));
}

Decimal decimal(const boost::json::value& value) {
    auto digits = boost::json::serialize(value);
    const auto exponent = digits.find('E');
    const int power = exponent == digits.npos ? 0 : std::stoi(digits.substr(exponent + 1));
    return Decimal::parse(digits.substr(0, exponent)).value().scaled(power);
}

/// From behind the last sentence end before `span` to behind the next one.
text::Span sentence_round(std::u32string_view text, text::Span span) {
    constexpr std::u32string_view ends = U"。；！\n";
    const auto before = text.find_last_of(ends, span.begin);
    const auto behind = text.find_first_of(ends, span.end);
    return {before == text.npos ? 0 : static_cast<std::uint32_t>(before) + 1,
            behind == text.npos ? static_cast<std::uint32_t>(text.size())
                                : static_cast<std::uint32_t>(behind) + 1};
}

std::int32_t heading_of(const document::Document& document, std::uint32_t offset) {
    const auto& origin = document.stream.origin;
    const auto position = std::lower_bound(origin.begin(), origin.end(), offset) - origin.begin();
    return document::heading_at(document, static_cast<std::uint32_t>(position));
}

std::int32_t task_at(const document::Document& document, std::uint32_t offset) {
    for (std::size_t i = 0; i < document.tasks.size(); ++i)
        if (document.tasks[i].span.begin <= offset && offset < document.tasks[i].span.end)
            return static_cast<std::int32_t>(i);
    return -1;
}

/// The statement about to be added belongs to this task.
void add_to_task(Loaded& loaded, std::size_t index, const boost::json::array& lead_units) {
    const auto& task = loaded.document.tasks[index];
    if (loaded.tasks.empty() || loaded.tasks.back().span != task.span) {
        extraction::TaskRecord record;
        record.span = task.span;
        record.number = task.number;
        record.title = task.title;
        for (const auto& unit : lead_units)
            record.lead_units.emplace_back(unit.as_string());
        loaded.tasks.push_back(std::move(record));
    }
    loaded.tasks.back().statements.push_back(loaded.statements.size());
}

const std::filesystem::path qinghe = BIHUAN_SOURCE_DIR "/data/qinghe";

} // namespace

std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Loaded load(const std::filesystem::path& text_path, const std::filesystem::path& rows) {
    using extraction::Kind;
    using extraction::Measure;
    using extraction::Relation;
    Loaded loaded{document::load(text_path).value(), {}, {}};
    const auto& text = loaded.document.text;
    std::istringstream lines(file_text(rows));
    for (std::string line; std::getline(lines, line);) {
        const auto row = boost::json::parse(line).as_object();
        extraction::Statement statement;
        const auto token = text::from_utf8(row.at("text").as_string());
        const auto begin = row.at("begin").to_number<std::size_t>();
        if (text.substr(begin, token.size()) != token) throw std::runtime_error("not at its place: " + line);
        statement.span = {static_cast<std::uint32_t>(begin),
                          static_cast<std::uint32_t>(begin + token.size())};
        statement.kind = named(row.at("kind").as_string(), {Kind::result, Kind::target});
        statement.measure =
            named(row.at("measure").as_string(),
                  {Measure::level, Measure::growth, Measure::increment, Measure::completion, Measure::rank});
        statement.relation =
            named(row.at("relation").as_string(), {Relation::eq, Relation::ge, Relation::gt, Relation::le,
                                                   Relation::lt, Relation::approx, Relation::between});
        statement.indicator = row.at("indicator").as_string();
        statement.value = decimal(row.at("value"));
        if (!row.at("value_high").is_null()) statement.value_high = decimal(row.at("value_high"));
        statement.unit = row.at("unit").as_string();
        if (!row.at("period").is_null()) statement.period = row.at("period").to_number<int>();
        if (!row.at("scope").is_null()) statement.scope = std::string(row.at("scope").as_string());
        statement.sentence = sentence_round(text, statement.span);
        statement.heading = heading_of(loaded.document, statement.span.begin);
        statement.task = task_at(loaded.document, statement.span.begin);
        if (statement.task >= 0 && row.contains("lead_units"))
            add_to_task(loaded, static_cast<std::size_t>(statement.task), row.at("lead_units").as_array());
        loaded.statements.push_back(std::move(statement));
    }
    return loaded;
}

Loaded qinghe_plan() {
    return load(qinghe / "plan-2024.txt", qinghe / "plan-2024.gold.jsonl");
}

Loaded qinghe_report() {
    return load(qinghe / "report-2025.txt", qinghe / "report-2025.gold.jsonl");
}

Loaded qinghe_tasks() {
    return load(qinghe / "tasks-2025.txt", qinghe / "tasks-2025.gold.jsonl");
}

std::vector<reconcile::Line> qinghe_lines(const Loaded& plan, const Loaded& report) {
    using reconcile::Verdict;
    const auto statement_at = [](const Loaded& loaded, const boost::json::value& row) {
        const auto begin = row.at("begin").to_number<std::uint32_t>();
        for (std::size_t i = 0; i < loaded.statements.size(); ++i)
            if (loaded.statements[i].span.begin == begin) return i;
        throw std::runtime_error("no statement at " + std::to_string(begin));
    };
    std::vector<reconcile::Line> lines;
    std::istringstream rows(file_text(qinghe / "reconcile.gold.jsonl"));
    for (std::string text; std::getline(rows, text);) {
        const auto row = boost::json::parse(text);
        reconcile::Line line;
        line.target = statement_at(plan, row.at("target"));
        for (const auto verdict : {Verdict::met, Verdict::missed, Verdict::unreported})
            if (name_of(verdict) == row.at("verdict").as_string()) line.verdict = verdict;
        if (!row.at("result").is_null()) {
            line.result = statement_at(report, row.at("result"));
            line.ratio = report.statements[*line.result].value.approximate() /
                         plan.statements[line.target].value.approximate();
            line.confidence = 1;
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace bihuan::report::test
