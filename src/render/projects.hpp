// Key projects as sheets.
#pragma once

#include "app/project.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

Sheet project_sheet(const std::vector<app::KeyProject>& projects, const Names& organisations,
                    Language language);
/// 谋划、储备、开工、竣工: how many, and their money.
Sheet echelon_sheet(const std::array<projects::Rung, 4>& rungs, Language language);

} // namespace bihuan::render
