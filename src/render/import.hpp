// What importing a sheet does, or would do.
#pragma once

#include <string>

#include "app/import_sheet.hpp"

namespace bihuan::render {

std::string import_text(const app::ImportPreview& preview, bool done, Language language);

} // namespace bihuan::render
