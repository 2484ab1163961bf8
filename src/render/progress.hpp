// The region's overview, a round's board, the burden of a month as sheets.
#pragma once

#include "render/registry.hpp"
#include "views/overview.hpp"

namespace bihuan::render {

/// "31 of 44 reported, 3 late, 2 never": what stands beside every share of a round.
std::string sentence_of(const views::ReportCounts& counts, Language language);

Sheet overview_sheet(const views::Overview& overview, Language language);
Sheet board_sheet(const views::Board& board, Language language);
Sheet burden_sheet(const views::MonthlyBurden& burden, Language language);

} // namespace bihuan::render
