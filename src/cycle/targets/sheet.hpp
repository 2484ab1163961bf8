// The sheet that a county has, understood: which column is what, which rows are items, and what was not
// understood. Nothing is invented: what a cell does not surely say goes to a note with the cell's own words.
#pragma once

#include <functional>

#include "base/error.hpp"
#include "base/grid.hpp"
#include "cycle/targets/goal.hpp"
#include "registry/organisations.hpp"

namespace bihuan::targets {

/// As ColumnName::meaning writes them, and "ignore".
enum class SheetColumn : std::uint8_t {
    number,
    category,
    section,
    title,
    text,
    target,
    unit,
    scope,
    direction,
    cumulative,
    baseline,
    lead,
    responsible,
    cooperating,
    starts,
    due,      // as written: 6月底前
    due_date, // the day it means
    state,
    item_kind,
    ledger_number,
    longitude, // of a project, in degrees
    latitude,
    ignored, // known, and no part of the ledger: 备注; or told to be left out
};
constexpr auto names_of(SheetColumn) {
    return std::array<std::string_view, 23>{
        "number",      "category",      "section",   "title",      "text",     "target",
        "unit",        "scope",         "direction", "cumulative", "baseline", "lead",
        "responsible", "cooperating",   "starts",    "due",        "due_date", "state",
        "item_kind",   "ledger_number", "longitude", "latitude",   "ignored"};
}
/// What our own sheet calls the column.
std::string heading_of(SheetColumn column);
/// A column as a person names it (lead, 牵头单位, ignore), as ColumnName::meaning keeps it; nullopt: none.
std::optional<std::string> column_meaning(std::string_view word);
/// The words of our own sheet for what its cells say: 主要指标.
std::string cell_word(Category category);
std::string cell_word(ItemKind kind);

/// The day a cell means (6月底前, 二季度), nothing where it means none, impossible_date for 6月31日.
using ReadDue = std::function<Result<std::optional<Date>>(std::string_view text, int year)>;

struct SheetRules {
    int year = 0;
    std::optional<Category> category;  // of rows that say none
    std::vector<ColumnName> own_names; // the county's
    const registry::Organisations* organisations = nullptr;
    ReadDue read_due;
};

struct ColumnFound {
    std::size_t column = 0;
    std::string heading; // of two rows: 完成时限/上半年
    SheetColumn meaning = SheetColumn::ignored;
    std::string unit = {}; // 目标（亿元）
};

/// About a cell, or about a whole row (`column` empty). Rows are counted from 1, columns lettered.
struct SheetNote {
    std::size_t row = 0;
    std::string column, text;
    Error why;
    bool refused = false; // the row cannot be taken as it is
};

struct SheetRow {
    std::size_t row = 0;            // from 1
    std::int64_t ledger_number = 0; // 0: none
    bool refused = false;
    Item item;                                  // state draft or active; number 0
    std::optional<Decimal> longitude, latitude; // of a project; both or none
};

struct SheetPreview {
    std::string sheet;
    std::vector<ColumnFound> columns;
    std::vector<ColumnFound> not_understood;
    std::vector<SheetColumn> missing; // of those a ledger has
    std::vector<SheetRow> rows;
    std::vector<SheetNote> notes;
    std::size_t left_out = 0; // rows that are titles, totals, remarks

    bool has(SheetColumn column) const;
    std::size_t refused() const;
};

/// missing_columns: neither a heading for what is to be done nor one for the units.
Result<SheetPreview> understand(const Grid& grid, const SheetRules& rules);

} // namespace bihuan::targets
