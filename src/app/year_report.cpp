#include "app/year_report.hpp"

#include "base/sm3.hpp"
#include "base/utf8.hpp"
#include "reading/document/reader.hpp"
#include "reading/reconcile/reconcile.hpp"

namespace bihuan::app {

using extraction::Statement;

struct ReadReport::Statements {
    std::vector<Statement> all;
};

namespace {

std::string line_of(const document::Document& document, text::Span span) {
    std::u32string line;
    for (const char32_t c : document.slice(span))
        if (!is_space(c)) line += c;
    return to_utf8(line);
}

/// The item as reading would have found it.
Statement statement_of(const Item& item) {
    Statement statement;
    statement.kind = extraction::Kind::target;
    const bool plain = item.measure == targets::Measure::none;
    statement.measure = plain ? extraction::Measure::level
                              : static_cast<extraction::Measure>(static_cast<int>(item.measure) - 1);
    statement.relation = static_cast<extraction::Relation>(item.relation);
    statement.indicator = item.title;
    statement.value = *item.value;
    statement.value_high = item.value_high;
    statement.unit = item.unit;
    statement.period = item.year;
    if (!item.scope.empty()) statement.scope = item.scope;
    return statement;
}

} // namespace

std::map<std::int64_t, std::size_t> ReadReport::answers(const std::vector<Item>& items) const {
    std::vector<Statement> plan;
    std::vector<std::int64_t> numbers;
    for (const Item& item : items) {
        if (!item.value) continue;
        plan.push_back(statement_of(item));
        numbers.push_back(item.id.value);
    }
    std::map<std::int64_t, std::size_t> found;
    for (const reconcile::Line& line : reconcile::reconcile(plan, statements->all)) {
        if (line.result) found.emplace(numbers[line.target], *line.result);
    }
    return found;
}

Result<ReadReport> read_report(std::string bytes, const std::string& name, int year) {
    auto source = document::read_bytes(bytes, name);
    if (!source) return source.error();
    const document::Document read = document::analyse(std::move(*source));
    auto statements = std::make_shared<ReadReport::Statements>();
    statements->all = extraction::extract(read);
    if (statements->all.empty()) return Error{ErrorKind::nothing_found, name, ""};
    ReadReport report;
    for (const Statement& statement : statements->all)
        report.sentences.push_back({line_of(read, statement.sentence), statement.value});
    report.document.title = read.title.empty() ? name : read.title;
    report.document.document_number = read.document_number;
    report.document.issuing_body = read.issuing_body;
    report.document.issued_on = read.date;
    report.document.year = read.plan_year.value_or(year + 1);
    report.document.file_name = name;
    report.document.content = sm3(bytes);
    report.bytes = std::move(bytes);
    report.statements = std::move(statements);
    return report;
}

} // namespace bihuan::app
