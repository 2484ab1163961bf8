// Bulletins, the closing of a year and what it offers the next, as sheets.
#pragma once

#include "app/bulletin.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

Sheet bulletin_sheet(const std::vector<feedback::Bulletin>& bulletins, Language language);
Sheet verified_sheet(const std::vector<app::VerifiedBulletin>& verified, Language language);

} // namespace bihuan::render
