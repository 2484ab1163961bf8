// A row of a sheet against the ledger: a new item, or what the row changes of one that is there.
#pragma once

#include "cycle/targets/items.hpp"
#include "cycle/targets/sheet.hpp"

namespace bihuan::targets {

/// In the order they are to be saved; empty: the ledger says it already.
struct RowPlan {
    std::vector<Change<Item>> items;
    std::vector<Change<Revision>> revisions;
};

/// A row that is no item yet: active where a unit leads, else draft.
Result<RowPlan> plan_new(const SheetRow& row);

/// Only what the sheet's columns say is compared; a blank cell changes nothing. Moves of value and date are
/// revisions, others edits; those of an active item need a reason.
Result<RowPlan> plan_update(const Item& item, const SheetRow& row, const SheetPreview& sheet,
                            const std::string& reason, const journal::Act& act);

} // namespace bihuan::targets
