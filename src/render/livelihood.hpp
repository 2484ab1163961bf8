// Livelihood items as sheets.
#pragma once

#include "app/livelihood.hpp"
#include "render/ledger.hpp"

namespace bihuan::render {

Sheet livelihood_board_sheet(const std::vector<app::LivelihoodRow>& rows, const Names& organisations,
                             Language language);
/// The item's row, its parts and its places.
std::vector<Sheet> livelihood_sheets(const app::LivelihoodRow& row, const Names& organisations,
                                     Language language);
/// 1200万元
std::string money_text(const Decimal& yuan);

} // namespace bihuan::render
