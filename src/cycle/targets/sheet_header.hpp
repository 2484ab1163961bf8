// Where a sheet's headings stand and what they mean. Internal to targets/.
#pragma once

#include "cycle/targets/sheet.hpp"

namespace bihuan::targets {

struct SheetHeader {
    std::size_t first_row = 0; // of the rows behind the headings
    std::vector<ColumnFound> columns, not_understood;
};

/// nullopt: no row of headings.
std::optional<SheetHeader> find_header(const Grid& grid, const SheetRules& rules);

} // namespace bihuan::targets
