// The text of one OFD page at its places.
#pragma once

#include <vector>

#include "reading/document/lines.hpp"
#include "reading/document/xml_part.hpp"

namespace bihuan::document {

/// Runs of text in reading order: rows from top to bottom, each from left to right; lengths in millimetres.
/// Hidden and slanted text (watermarks) is left out, text printed twice to look bold comes once.
std::vector<PrintedLine> read_ofd_page(pugi::xml_node content, int page);

} // namespace bihuan::document
