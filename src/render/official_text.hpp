// An official document for the terminal, its tables as sheets of a workbook, and its files by format.
#pragma once

#include <vector>

#include "render/official/document.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

std::string official_text(const official::OfficialDocument& document);
std::vector<Sheet> official_sheets(const official::OfficialDocument& document);
/// docx, html or pdf; empty for another word.
Result<std::string> official_file(const official::OfficialDocument& document, std::string_view format);

} // namespace bihuan::render
