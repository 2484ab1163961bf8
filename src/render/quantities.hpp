// Quantities of any text, as records.
#pragma once

#include <string>
#include <vector>

#include "quantity/quantity.hpp"
#include "render/records.hpp"

namespace bihuan::render {

std::string quantity_lines(std::u32string_view text, const std::vector<quantity::Quantity>& quantities,
                           const Naming& naming);
Sheet quantity_sheet(std::u32string_view text, const std::vector<quantity::Quantity>& quantities,
                     const Naming& naming);

} // namespace bihuan::render
