// XML parts of a zip, parsed under limits, and helpers that look at names without their prefixes.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "reading/document/zip_archive.hpp"

namespace bihuan::document {

/// Parsed in place: the tree points into `bytes`. Entities of a DOCTYPE are never expanded.
struct XmlPart {
    std::string bytes;
    pugi::xml_document tree;
};

/// Errors: damaged for what is no XML, too_large for a tree that would fill the memory or nests deeper than
/// Limits::nesting; those of ZipArchive::read.
Result<std::unique_ptr<XmlPart>> read_xml(ZipArchive& archive, std::string_view name, const Limits& limits);
Result<std::unique_ptr<XmlPart>> parse_xml(std::string bytes, const Limits& limits);

/// "w:pPr" → "pPr": producers choose prefixes as they like.
std::string_view local_name(const char* name);
inline std::string_view local_name(pugi::xml_node node) {
    return local_name(node.name());
}
/// First child element, attribute (empty when absent) by local name.
pugi::xml_node child(pugi::xml_node parent, std::string_view name);
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// An attribute that should hold a whole number; `otherwise` when absent or no number. Never out of int's
/// range.
int int_attribute(pugi::xml_node node, std::string_view name, int otherwise);

/// A path of a part as another part names it: relative to the folder of `base`, absolute with a leading `/`.
std::string resolve_path(std::string_view base, std::string_view target);

} // namespace bihuan::document
