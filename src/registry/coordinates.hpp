// A place on the map: longitude and latitude in degrees of CGCS2000, the state's datum (within centimetres of
// WGS 84; what commercial maps show, GCJ-02 or BD-09, lies some hundred metres off and is not meant).
#pragma once

#include <optional>
#include <string>

#include "base/error.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::registry {

/// Both or none, within China in whole degrees: what lies outside is a slip, often the two the wrong way
/// round. needs_value, out_of_range.
Result<void> check_coordinates(const std::optional<Decimal>& longitude,
                               const std::optional<Decimal>& latitude, const std::string& subject);

} // namespace bihuan::registry
