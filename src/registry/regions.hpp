// The tree of regions by GB/T 2260 codes. Pure.
#pragma once

#include <optional>
#include <span>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registry {

/// 370000 province, 371700 city, 371724 county, 371724104 township; wrong_code for anything else.
Result<Level> level_of_code(std::string_view code);

/// Whether `parent` may be above `code`: 371700 or 370000 above 371724.
bool may_be_above(std::string_view parent, std::string_view code);

/// The record of this code that is valid on this day, or nullptr.
const Region* valid_on(std::span<const Region> regions, std::string_view code, Date day);

/// What registering `wanted` does among the regions known: those that end on its first day (a former name of
/// its own code, and those merged into it), and the new record, its level filled in. `founding`: the topmost
/// region, which needs no parent.
struct Registered {
    std::vector<Region> ended; // as loaded, without their last day
    Region region;
};
Result<Registered> register_region(std::span<const Region> known, Region wanted,
                                   std::span<const std::string> merged_in, bool founding = false);

} // namespace bihuan::registry
