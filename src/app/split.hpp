// A target split by unit and by quarter or month.
#pragma once

#include "app/context.hpp"
#include "cycle/targets/splits.hpp"

namespace bihuan::app {

/// The new split takes the place of the one before, which is withdrawn and stays in the record.
Result<std::vector<targets::Share>> split_item(Context& context, Id<targets::Item> id, std::int64_t version,
                                               const std::vector<targets::Portion>& parts,
                                               targets::Counting counting, const std::string& reason = {});

} // namespace bihuan::app
