// What class of organisation a unit is, guessed from its name (unit_classes.tsv). Pure.
#pragma once

#include <string_view>

#include "registry/records.hpp"

namespace bihuan::registry {

/// 石塘镇 → township, 县税务局 → vertical, 各镇人民政府 → group; department where no row applies.
OrganisationClass class_of_unit(std::string_view name);

} // namespace bihuan::registry
