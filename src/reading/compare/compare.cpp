#include "reading/compare/compare.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "reading/reconcile/names.hpp"

namespace bihuan::compare {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Statement;

/// One statement that may fill a cell.
struct Candidate {
    std::size_t input = 0;
    std::size_t statement = 0;
    std::string key; // which indicator
    Kind kind = Kind::target;
    Measure measure = Measure::level;
    std::uint32_t sentence = 0;
};

/// Columns are told apart by indicator and measure.
using Heading = std::pair<std::string, Measure>;

std::optional<int> own_year(const document::Document& document, Kind kind) {
    return kind == Kind::target ? document.plan_year : document.review_year;
}

bool holds_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
        return text.find(word) != std::u32string_view::npos;
    });
}

/// The part of the sentence in front of the number; the last clauses of it say whose number it is.
std::u32string_view before_number(const document::Document& document, const Statement& statement) {
    if (statement.sentence.begin > statement.span.begin || statement.span.begin > document.text.size())
        return {};
    return document.slice({statement.sentence.begin, statement.span.begin});
}

std::u32string_view clause_before_number(const document::Document& document, const Statement& statement) {
    const std::u32string_view before = before_number(document, statement);
    const auto comma = before.find_last_of(U"，,；;、：:。");
    return comma == std::u32string_view::npos ? before : before.substr(comma + 1);
}

/// The line that the sentence stands in, up to the sentence: its opening says of which years the whole line
/// speaks.
std::u32string_view line_before(const document::Document& document, const Statement& statement) {
    const std::u32string_view text = std::u32string_view(document.text).substr(0, statement.sentence.begin);
    const auto line_end = text.find_last_of(U'\n');
    return line_end == std::u32string_view::npos ? text : text.substr(line_end + 1);
}

/// Whether the number is what a stock has come to (五年来…经济总量达到2.67万亿元): the last year's level,
/// however many years the text looks back on.
bool is_state_reached(std::u32string_view clause, const Statement& statement) {
    if (statement.measure != Measure::level ||
        holds_any(clause, {U"累计", U"年均", U"每年", U"共计", U"总计"}))
        return false;
    return holds_any(clause, {U"达到", U"增长到", U"增加到", U"提高到", U"提升到", U"增至", U"升至",
                              U"提高至", U"提升至", U"扩大到", U"上升到", U"下降到", U"降至"}) ||
           clause.ends_with(U'达') || clause.ends_with(U"超过") || clause.ends_with(U"突破");
}

/// Whether the number is a total or mean over several years: it would mislead among the numbers of one year.
bool spans_years(const document::Document& document, const Statement& statement) {
    if (is_state_reached(clause_before_number(document, statement), statement)) return false;
    return holds_any(clause_before_number(document, statement),
                     {U"五年", U"年均", U"每年", U"以来", U"十四五", U"十五五", U"期间"}) ||
           holds_any(before_number(document, statement),
                     {U"五年来", U"过去五年", U"”期间", U"五年间", U"这五年"}) ||
           holds_any(line_before(document, statement).substr(0, 16), {U"五年", U"”时期"});
}

/// What speaks against a number as the document's headline figure, the weightiest first; README.md says it in
/// words.
std::array<int, 5> doubts(const document::Document& document, const Statement& statement) {
    const std::u32string_view clause = clause_before_number(document, statement);
    const bool part =
        holds_any(clause, {U"其中", U"新区", U"开发区", U"园区", U"高新区", U"示范区", U"都市圈", U"脱贫"});
    const bool months = holds_any(clause, {U"上半年", U"一季度", U"前三季度", U"月份", U"1-11月", U"1—11月"});
    const bool total =
        holds_any(clause, {U"累计"}) || holds_any(before_number(document, statement), {U"年均"});
    const bool unannounced = statement.kind == Kind::target &&
                             !holds_any(before_number(document, statement),
                                        {U"预期目标", U"主要目标", U"目标是", U"目标为", U"目标："});
    const bool unitless = statement.unit.empty();
    return {part ? 1 : 0, months ? 1 : 0, total ? 1 : 0, unitless ? 1 : 0, unannounced ? 1 : 0};
}

std::string key_of(std::string_view indicator) {
    const reconcile::Name name = reconcile::parse_name(indicator);
    std::string key = text::to_utf8(name.core);
    for (const std::u32string& number : name.numbers)
        key += '|' + text::to_utf8(number);
    std::vector<std::string> deeds = name.deeds;
    std::sort(deeds.begin(), deeds.end());
    for (const std::string& deed : deeds)
        key += '/' + deed;
    return key;
}

std::vector<Candidate> collect(const std::vector<Input>& inputs, const Options& options) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& statements = *inputs[i].statements;
        for (std::size_t s = 0; s < statements.size(); ++s) {
            const Statement& statement = statements[s];
            if (options.kind && statement.kind != *options.kind) continue;
            if (statement.measure == Measure::rank && options.measure != Measure::rank) continue;
            const auto year = own_year(*inputs[i].document, statement.kind);
            if (year && statement.period && *year != *statement.period) continue;
            if (spans_years(*inputs[i].document, statement)) continue;
            candidates.push_back({i, s, key_of(statement.indicator), statement.kind, statement.measure,
                                  statement.sentence.begin});
        }
    }
    return candidates;
}

/// In how many documents each heading stands.
std::map<Heading, std::size_t> spread(const std::vector<Candidate>& candidates) {
    std::map<Heading, std::set<std::size_t>> documents;
    for (const Candidate& candidate : candidates) {
        documents[{candidate.key, candidate.measure}].insert(candidate.input);
    }
    std::map<Heading, std::size_t> counts;
    for (const auto& [heading, where] : documents)
        counts[heading] = where.size();
    return counts;
}

std::vector<Heading> named_headings(const Options& options, const std::map<Heading, std::size_t>& counts) {
    std::vector<Heading> headings;
    for (const std::string& indicator : options.indicators) {
        const std::string key = key_of(indicator);
        Heading chosen{key, options.measure.value_or(Measure::level)};
        if (!options.measure || !counts.contains(chosen)) {
            std::size_t most = 0;
            for (const auto& [heading, count] : counts) {
                if (heading.first != key || count <= most) continue;
                most = count;
                chosen = heading;
            }
        }
        if (std::find(headings.begin(), headings.end(), chosen) == headings.end()) headings.push_back(chosen);
    }
    return headings;
}

std::vector<Heading> common_headings(const Options& options, const std::vector<Candidate>& candidates,
                                     const std::map<Heading, std::size_t>& counts) {
    std::vector<Heading> headings; // in the order in which the documents bring them
    std::set<Heading> seen;
    for (const Candidate& candidate : candidates) {
        const Heading heading{candidate.key, candidate.measure};
        if (options.measure && candidate.measure != *options.measure) continue;
        if (seen.insert(heading).second) headings.push_back(heading);
    }
    std::stable_sort(headings.begin(), headings.end(),
                     [&](const Heading& a, const Heading& b) { return counts.at(a) > counts.at(b); });
    if (headings.size() > options.top) headings.resize(options.top);
    return headings;
}

/// The name most often written for a key; an indicator of the table of synonyms has its first name.
std::string display_name(const Heading& heading, const std::vector<Input>& inputs,
                         const std::vector<Candidate>& candidates) {
    std::map<std::string, std::size_t> names;
    for (const Candidate& candidate : candidates) {
        if (candidate.key != heading.first) continue;
        ++names[reconcile::canonical_name(
            (*inputs[candidate.input].statements)[candidate.statement].indicator)];
    }
    std::string best = heading.first;
    std::size_t most = 0;
    for (const auto& [name, count] : names) {
        if (name == heading.first) return name;
        if (count > most) {
            most = count;
            best = name;
        }
    }
    return best;
}

Cell cell_of(const std::vector<Input>& inputs, const Candidate& candidate) {
    const Statement& statement = (*inputs[candidate.input].statements)[candidate.statement];
    return {.value = statement.value,
            .value_high = statement.value_high,
            .relation = statement.relation,
            .unit = statement.unit,
            .source = {candidate.input, candidate.statement, statement.span, statement.sentence}};
}

/// The unit of a column is the most common one; a number that names none (跨越7万亿、8万亿) is no cell of a
/// column that has one.
void settle_units(Table& table) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::map<std::string, std::size_t> units;
        for (const Row& row : table.rows) {
            if (!row.cells[c]) continue;
            ++table.columns[c].filled;
            ++units[row.cells[c]->unit];
        }
        std::size_t most = 0;
        for (const auto& [unit, count] : units) {
            if (count > most) {
                most = count;
                table.columns[c].unit = unit;
            }
        }
        if (table.columns[c].unit.empty()) continue;
        for (Row& row : table.rows) {
            if (!row.cells[c] || !row.cells[c]->unit.empty()) continue;
            row.cells[c].reset();
            --table.columns[c].filled;
        }
    }
}

} // namespace

Table compare(const std::vector<Input>& inputs, const Options& options) {
    const std::vector<Candidate> candidates = collect(inputs, options);
    const auto counts = spread(candidates);
    const std::vector<Heading> headings = options.indicators.empty()
                                              ? common_headings(options, candidates, counts)
                                              : named_headings(options, counts);
    Table table;
    for (const Heading& heading : headings) {
        table.columns.push_back(
            {.indicator = display_name(heading, inputs, candidates), .measure = heading.second, .unit = {}});
    }
    const auto column_of = [&](const Candidate& candidate) {
        const auto found =
            std::find(headings.begin(), headings.end(), Heading{candidate.key, candidate.measure});
        return static_cast<std::size_t>(found - headings.begin());
    };

    // How many of the table's indicators each sentence states.
    std::map<std::pair<std::size_t, std::uint32_t>, std::set<std::size_t>> stated;
    for (const Candidate& candidate : candidates) {
        const std::size_t column = column_of(candidate);
        if (column < headings.size()) stated[{candidate.input, candidate.sentence}].insert(column);
    }

    std::map<std::tuple<std::string, std::optional<int>, Kind>, std::size_t> places; // of rows
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const document::Document& document = *inputs[i].document;
        for (const Kind kind : {Kind::result, Kind::target}) {
            if (options.kind && kind != *options.kind) continue;
            const std::string& region = document.region.empty() ? inputs[i].name : document.region;
            const auto [place, fresh] =
                places.try_emplace({region, own_year(document, kind), kind}, table.rows.size());
            if (fresh) {
                table.rows.push_back({.region = region,
                                      .year = own_year(document, kind),
                                      .kind = kind,
                                      .cells = std::vector<std::optional<Cell>>(headings.size())});
            }
            Row& row = table.rows[place->second];
            using Rank = std::tuple<std::array<int, 5>, int>;
            std::vector<std::optional<std::pair<Rank, const Candidate*>>> best(headings.size());
            for (const Candidate& candidate : candidates) {
                if (candidate.input != i || candidate.kind != kind) continue;
                const std::size_t column = column_of(candidate);
                if (column == headings.size() || row.cells[column]) continue;
                const Statement& statement = (*inputs[i].statements)[candidate.statement];
                const Rank rank{doubts(document, statement),
                                -static_cast<int>(stated[{i, candidate.sentence}].size())};
                if (!best[column] || rank < best[column]->first) best[column] = {rank, &candidate};
            }
            for (std::size_t c = 0; c < headings.size(); ++c) {
                if (best[c]) row.cells[c] = cell_of(inputs, *best[c]->second);
            }
        }
    }
    settle_units(table);
    return table;
}

} // namespace bihuan::compare
