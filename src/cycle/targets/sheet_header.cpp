#include "cycle/targets/sheet_header.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "cycle/targets/sheet_words.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::targets {
namespace {

constexpr std::size_t rows_looked_at = 20;
constexpr std::size_t sample_rows = 30;

struct Heading {
    std::u32string name; // as compared
    std::string unit;    // 目标（亿元）
};

/// Without brackets, and without this year's number.
Heading heading_from(std::string_view cell, int year) {
    Heading heading;
    std::u32string inside;
    int depth = 0;
    for (const char32_t c : words::narrow(cell)) {
        if (c == U'(') ++depth;
        if (depth > 0) {
            if (c != U'(' && c != U')') inside += c;
        } else {
            heading.name += c;
        }
        if (c == U')') --depth;
    }
    const quantity::Unit unit = quantity::read_unit(inside);
    if (!inside.empty() && unit.length == inside.size()) heading.unit = to_utf8(inside);
    if (heading.unit.empty() && !inside.empty()) {
        const quantity::Scale scale = quantity::read_scale(inside);
        const auto rest = quantity::read_unit(std::u32string_view(inside).substr(scale.length));
        if (rest.length > 0 && scale.length + rest.length == inside.size()) heading.unit = to_utf8(inside);
    }
    const auto begins_with_year = [&](int number, std::u32string_view word) {
        const std::u32string digits = from_utf8(std::to_string(number));
        if (!heading.name.starts_with(digits)) return false;
        std::size_t end = digits.size();
        if (end < heading.name.size() && heading.name[end] == U'年') ++end;
        if (end < heading.name.size() && heading.name[end] == U'度') ++end;
        heading.name = std::u32string(word) + heading.name.substr(end);
        return true;
    };
    if (!begins_with_year(year, U"")) begins_with_year(year - 1, U"上年");
    return heading;
}

/// What the county told us of a heading, else what the words say; empty: nothing.
std::vector<std::string_view> meanings_of(const Heading& heading, const SheetRules& rules) {
    for (const ColumnName& own : rules.own_names) {
        if (heading_from(own.heading, rules.year).name != heading.name) continue;
        return {own.meaning == "ignore" ? std::string_view("ignored") : std::string_view(own.meaning)};
    }
    const auto* found = words::meanings_of("column", heading.name);
    return found == nullptr ? std::vector<std::string_view>() : *found;
}

/// A cell of the header row; where it is blank and the row below has a heading, what stands to its left.
std::string parent_text(const Grid& grid, std::size_t row, std::size_t column) {
    std::size_t at = column;
    while (at > 0 && grid.at(row, at).text.empty() && !grid.at(row + 1, at).text.empty())
        --at;
    return grid.at(row, at).text;
}

std::size_t known_in(const Grid& grid, std::size_t row, const SheetRules& rules) {
    std::size_t known = 0, cells = 0;
    std::int32_t merge = -1;
    for (std::size_t column = 0; column < grid.columns; ++column) {
        const GridCell& cell = grid.at(row, column);
        if (cell.text.empty() || (cell.merge >= 0 && cell.merge == merge)) continue;
        merge = cell.merge;
        ++cells;
        if (!meanings_of(heading_from(cell.text, rules.year), rules).empty()) ++known;
    }
    return cells > 1 ? known : 0; // a word alone is a title
}

/// Whether the row below belongs to the headings: a heading reaches into it, or parts one above.
bool two_rows(const Grid& grid, std::size_t row) {
    bool parted = false;
    for (std::size_t column = 0; column < grid.columns; ++column) {
        const GridCell& above = grid.at(row, column);
        const GridCell& below = grid.at(row + 1, column);
        if (above.merge >= 0 && above.merge == below.merge) return true;
        const bool wide = above.merge >= 0 && grid.at(row, column + 1).merge == above.merge;
        if (wide && below.kind == CellKind::text) parted = true;
        if (column == 0 && below.text.empty()) continue;
        if (column == 0) return false; // a number: the first row of items
        if (above.text.empty() && below.kind == CellKind::text) parted = true;
    }
    return parted;
}

/// 单位 over 元, % is what is counted in; over 财政局 who leads.
bool holds_units_of_value(const Grid& grid, std::size_t first_row, std::size_t column) {
    for (std::size_t row = first_row; row < std::min(grid.rows.size(), first_row + sample_rows); ++row) {
        const std::u32string text = words::narrow(grid.at(row, column).text);
        if (text.empty()) continue;
        const quantity::Scale scale = quantity::read_scale(text);
        const auto unit = quantity::read_unit(std::u32string_view(text).substr(scale.length));
        if (unit.length > 0 && scale.length + unit.length == text.size()) return true;
    }
    return false;
}

bool may_repeat(SheetColumn meaning) {
    return meaning == SheetColumn::section || meaning == SheetColumn::ignored ||
           meaning == SheetColumn::lead || meaning == SheetColumn::responsible ||
           meaning == SheetColumn::cooperating;
}

} // namespace

std::optional<SheetHeader> find_header(const Grid& grid, const SheetRules& rules) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t row = 0; row < std::min(grid.rows.size(), rows_looked_at); ++row) {
        const std::size_t known = known_in(grid, row, rules);
        if (known > most) {
            most = known;
            best = row;
        }
    }
    if (!best) return std::nullopt;
    const auto reaches_up = [&](std::size_t row) { // the lower of two rows, whose headings begin above
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const GridCell& cell = grid.at(row, column);
            if (cell.merge >= 0 && grid.at(row - 1, column).merge == cell.merge) return true;
        }
        return false;
    };
    const std::size_t row = *best > 0 && reaches_up(*best) ? *best - 1 : *best;
    const bool two = two_rows(grid, row);
    SheetHeader header;
    header.first_row = row + (two ? 2 : 1);

    struct Candidate {
        ColumnFound found;
        std::vector<std::string_view> meanings;
    };
    std::vector<Candidate> candidates;
    for (std::size_t column = 0; column < grid.columns; ++column) {
        const std::string above = two ? parent_text(grid, row, column) : grid.at(row, column).text;
        const GridCell& upper = grid.at(row, column);
        const GridCell& lower = grid.at(row + 1, column);
        const bool parted = two && !lower.text.empty() && !(upper.merge >= 0 && upper.merge == lower.merge);
        if (above.empty() && !parted) continue;
        const Heading parent = heading_from(above, rules.year);
        Candidate candidate{{column, to_utf8(from_utf8(above)), SheetColumn::ignored, parent.unit},
                            meanings_of(parent, rules)};
        if (parted) {
            const Heading child = heading_from(lower.text, rules.year);
            candidate.found.heading = above.empty() ? lower.text : above + "/" + lower.text;
            const Heading both{parent.name + U"/" + child.name, {}};
            auto meanings = meanings_of(both, rules);
            if (meanings.empty()) meanings = meanings_of(child, rules);
            const bool whole = !words::meaning_of("part", child.name).empty();
            if (!meanings.empty()) {
                candidate.meanings = meanings;
            } else if (!whole) {
                candidate.meanings.clear(); // a half year's part of a goal is not the goal
            }
            if (!child.unit.empty()) candidate.found.unit = child.unit;
        }
        candidates.push_back(std::move(candidate));
    }
    std::vector<bool> taken(names_of(SheetColumn{}).size());
    const auto take = [&](Candidate& candidate, std::string_view name) {
        const auto meaning = named<SheetColumn>(name);
        if (!meaning || (taken[static_cast<std::size_t>(*meaning)] && !may_repeat(*meaning))) return false;
        taken[static_cast<std::size_t>(*meaning)] = true;
        candidate.found.meaning = *meaning;
        header.columns.push_back(candidate.found);
        return true;
    };
    // What can mean one thing goes first; what is left takes what is left.
    for (Candidate& candidate : candidates) {
        if (candidate.meanings.size() == 1 && !take(candidate, candidate.meanings.front()))
            header.not_understood.push_back(candidate.found);
    }
    for (Candidate& candidate : candidates) {
        if (candidate.meanings.empty()) header.not_understood.push_back(candidate.found);
        if (candidate.meanings.size() < 2) continue;
        if (candidate.meanings.front() == "unit") {
            const bool counted = holds_units_of_value(grid, header.first_row, candidate.found.column);
            candidate.meanings.erase(candidate.meanings.begin() + (counted ? 1 : 0));
        }
        const bool placed = std::any_of(candidate.meanings.begin(), candidate.meanings.end(),
                                        [&](std::string_view name) { return take(candidate, name); });
        if (!placed) header.not_understood.push_back(candidate.found);
    }
    const auto by_place = [](const ColumnFound& left, const ColumnFound& right) {
        return left.column < right.column;
    };
    std::sort(header.columns.begin(), header.columns.end(), by_place);
    std::sort(header.not_understood.begin(), header.not_understood.end(), by_place);
    return header;
}

} // namespace bihuan::targets
