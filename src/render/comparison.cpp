#include "render/comparison.hpp"

#include <algorithm>

#include "render/width.hpp"

namespace bihuan::render {
namespace {

using compare::Row;
using extraction::Measure;
using extraction::Statement;

// A column is shown in one scale, so that its numbers can be compared at a glance.
struct Scale {
    int power = 0;
    std::string_view name;
};

Scale scale_of(const Comparison& comparison, std::size_t column) {
    Decimal largest;
    for (const Row& row : comparison.table.rows) {
        const auto& cell = row.cells[column];
        if (cell && cell->unit == comparison.table.columns[column].unit) {
            largest = std::max(largest, cell->value.magnitude());
        }
    }
    if (largest >= Decimal::of(1, 8)) return {8, "亿"};
    if (largest >= Decimal::of(1, 5)) return {4, "万"};
    return {};
}

std::string cell_text(const compare::Cell& cell, const compare::Column& column, const Scale& scale) {
    const bool usual = cell.unit == column.unit;
    const auto shown = [&](const Decimal& value) {
        return usual ? value.scaled(-scale.power).to_string() : scaled(value);
    };
    std::string out(sign_of(cell.relation));
    out += shown(cell.value);
    if (cell.value_high) out += "–" + shown(*cell.value_high);
    return usual ? out : out + cell.unit;
}

bool of_one_measure(const Comparison& comparison) {
    const auto& columns = comparison.table.columns;
    return std::all_of(columns.begin(), columns.end(), [&](const compare::Column& column) {
        return column.measure == columns.front().measure;
    });
}

/// 地区生产总值 · 增长率 (%); the measure only where `measured`.
std::string heading(const compare::Column& column, const Scale& scale, bool measured, Language language) {
    std::string out = column.indicator;
    if (measured) out += " · " + std::string(say(word_of(column.measure), language));
    const std::string unit = std::string(scale.name) + column.unit;
    return unit.empty() ? out : out + " (" + unit + ")";
}

bool shows_both_kinds(const Comparison& comparison) {
    const auto& rows = comparison.table.rows;
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row.kind != rows.front().kind; });
}

const Statement& statement_of(const Comparison& comparison, const compare::Cell& cell) {
    return comparison.readings[cell.source.input].statements[cell.source.statement];
}

/// The clause that states the number: ten columns that each quote a sentence of fifteen clauses are
/// unreadable.
std::string clause_of(const Comparison& comparison, const compare::Cell& cell) {
    const document::Document& document = comparison.readings[cell.source.input].document;
    constexpr std::u32string_view marks = U"，；。：！？\n";
    text::Span clause = cell.source.sentence;
    if (clause.begin > cell.source.span.begin || clause.end < cell.source.span.end)
        return tidy(document, clause);
    constexpr std::size_t least = 6; // characters that can name what a number counts; 达到 alone can't
    const std::u32string_view before = document.slice({clause.begin, cell.source.span.begin});
    const std::size_t near = before.size() - std::min(before.size(), least);
    if (const auto mark = before.substr(0, near).find_last_of(marks); mark != std::u32string_view::npos)
        clause.begin += static_cast<std::uint32_t>(mark + 1);
    const std::u32string_view behind = document.slice({cell.source.span.end, clause.end});
    if (const auto mark = behind.find_first_of(marks); mark != std::u32string_view::npos)
        clause.end = cell.source.span.end + static_cast<std::uint32_t>(mark);
    return tidy(document, clause);
}

std::string sentence_of(const Comparison& comparison, const compare::Cell& cell) {
    return tidy(comparison.readings[cell.source.input].document, cell.source.sentence);
}

} // namespace

std::string comparison_lines(const Comparison& comparison) {
    std::string out;
    for (const Row& row : comparison.table.rows) {
        Json json(out);
        json.begin_object().text("region", row.region).key("year");
        row.year ? json.integer(*row.year) : json.null();
        json.text("kind", name_of(row.kind)).key("cells").begin_list();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const compare::Column& column = comparison.table.columns[i];
            json.begin_object().text("indicator", column.indicator).text("measure", name_of(column.measure));
            json.key("value");
            const std::optional<compare::Cell>& cell = row.cells[i];
            if (!cell) {
                json.null().end_object();
                continue;
            }
            json.number(cell->value).key("value_high");
            cell->value_high ? json.number(*cell->value_high) : json.null();
            json.text("relation", name_of(cell->relation)).text("unit", cell->unit);
            json.text("file", comparison.names[cell->source.input]);
            json.integer("begin", cell->source.span.begin).integer("end", cell->source.span.end);
            json.text("as_written", statement_of(comparison, *cell).indicator);
            json.text("sentence", sentence_of(comparison, *cell)).end_object();
        }
        json.end_list().end_object();
        out += '\n';
    }
    return out;
}

Sheet comparison_sheet(const Comparison& comparison, Language language, Target target) {
    const bool with_sources = target == Target::csv;
    const bool for_file = target != Target::screen;
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    const compare::Table& table = comparison.table;
    Sheet sheet;
    sheet.name = word(Word::sheet_comparison);
    sheet.columns = {
        {word(Word::column_region), Shown::everywhere, false, false, 14},
        {word(Word::column_period), Shown::everywhere, true, false, 8},
        {word(Word::column_kind), shows_both_kinds(comparison) ? Shown::everywhere : Shown::in_files}};
    // What all columns share is said once above a table; a file's columns stand for themselves.
    const bool one_measure = of_one_measure(comparison) && !table.columns.empty();
    if (one_measure) sheet.before = word(word_of(table.columns.front().measure));
    if (!shows_both_kinds(comparison) && !table.rows.empty()) {
        sheet.before = word(word_of(table.rows.front().kind)) + (one_measure ? " · " + sheet.before : "");
    }
    if (!sheet.before.empty()) sheet.before += "\n\n";
    std::vector<Scale> scales;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        scales.push_back(scale_of(comparison, i));
        const std::string title = heading(table.columns[i], scales[i], for_file || !one_measure, language);
        sheet.columns.push_back({title, Shown::everywhere, true, true, 16, 14});
    }
    if (with_sources) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string title = heading(table.columns[i], {}, true, language);
            sheet.columns.push_back(
                {say(Word::compare_source_of, language, {title}), Shown::in_files, false, false, 40});
        }
    }
    std::size_t source_row = 1; // row of the sheet of sources, from 0; its header is row 0
    const std::string sources = word(Word::sheet_sources);
    for (const Row& row : table.rows) {
        std::vector<render::Cell> cells{
            {row.region}, row.year ? number_cell(*row.year) : render::Cell{}, {word(word_of(row.kind))}};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::optional<compare::Cell>& from = row.cells[i];
            if (!from) {
                cells.push_back({for_file ? "" : "–", {}, Tone::muted});
                continue;
            }
            render::Cell cell{cell_text(*from, table.columns[i], scales[i])};
            if (from->unit == table.columns[i].unit && !from->value_high) {
                cell.number = from->value.scaled(-scales[i].power);
            }
            cell.link = "internal:'" + sources + "'!A" + std::to_string(++source_row);
            cells.push_back(std::move(cell));
        }
        if (with_sources) {
            for (const std::optional<compare::Cell>& from : row.cells) {
                cells.push_back({from ? comparison.names[from->source.input] + ":" +
                                            std::to_string(from->source.span.begin) + " " +
                                            clause_of(comparison, *from)
                                      : ""});
            }
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet source_sheet(const Comparison& comparison, Language language) {
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_sources);
    sheet.columns = {
        {word(Word::column_region), Shown::everywhere, false, false, 14},
        {word(Word::column_period), Shown::everywhere, true, false, 8},
        {word(Word::column_indicator), Shown::everywhere, false, true, 28},
        {word(Word::column_as_written), Shown::in_files, false, true, 28},
        {word(Word::column_value), Shown::on_screen, true},
        {word(Word::column_relation), Shown::in_files, false, false, 10},
        {word(Word::column_value), Shown::in_files, true, false, 16},
        {word(Word::column_unit), Shown::in_files, false, false, 10},
        {word(Word::column_file), Shown::everywhere, false, true, 28},
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_sentence), Shown::everywhere, false, true, 90},
    };
    for (const Row& row : comparison.table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i]) continue;
            const compare::Cell& cell = *row.cells[i];
            const Statement& statement = statement_of(comparison, cell);
            sheet.rows.push_back({
                {row.region},
                row.year ? number_cell(*row.year) : render::Cell{},
                {comparison.table.columns[i].indicator},
                {statement.indicator},
                {spoken_value(statement, language)},
                {word(word_of(cell.relation))},
                {cell.value.to_string(), cell.value},
                {cell.unit},
                {comparison.names[cell.source.input]},
                number_cell(cell.source.span.begin),
                {sentence_of(comparison, cell)},
            });
        }
    }
    return sheet;
}

std::string comparison_text(const Comparison& comparison, const Screen& screen, bool details) {
    std::string out = table(comparison_sheet(comparison, screen.language, Target::screen), screen);
    if (details && !comparison.table.rows.empty()) {
        out += '\n' + table(source_sheet(comparison, screen.language), screen);
    }
    return out;
}

} // namespace bihuan::render
