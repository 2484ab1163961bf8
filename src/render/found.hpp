// What search found, as a sheet. The words found stand in 【】, but in JSON.
#pragma once

#include "app/search.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

Sheet found_sheet(const app::SearchPage& page, Language language);

} // namespace bihuan::render
