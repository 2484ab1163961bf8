// Bulletins, the closing of a year and what it offers the next, as sheets.
#pragma once

#include "app/bulletin.hpp"
#include "app/closing.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

Sheet bulletin_sheet(const std::vector<feedback::Bulletin>& bulletins, Language language);
Sheet verified_sheet(const std::vector<app::VerifiedBulletin>& verified, Language language);

/// Promise and result side by side, a row a target.
Sheet closing_sheet(const app::ClosingSheet& closing, Language language);
Sheet carryover_sheet(const app::ClosingSheet& closing, Language language);

} // namespace bihuan::render
