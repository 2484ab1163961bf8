// The lines by which Markdown shows itself in a text file.
#pragma once

#include <string_view>
#include <vector>

#include "reading/document/reader.hpp"

namespace bihuan::document {

/// ATX headings (`## 标题`, outside of ``` fences), without their marks; empty ones are left out.
std::vector<Source::StyledHeading> markdown_headings(std::u32string_view text);

} // namespace bihuan::document
