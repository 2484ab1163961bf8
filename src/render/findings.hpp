// Adopted documents and what was found in them.
#pragma once

#include "render/registry.hpp"

namespace bihuan::render {

Sheet document_sheet(const std::vector<targets::SourceDocument>& documents, Language language);
Sheet finding_sheet(const std::vector<targets::Finding>& findings, Language language);

} // namespace bihuan::render
