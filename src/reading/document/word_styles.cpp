#include "reading/document/word_styles.hpp"

#include <algorithm>

namespace bihuan::document {
namespace {

std::string lower(std::string_view name) {
    std::string lowered(name);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return lowered;
}

/// "heading 2", "标题 2" → 1; "title", "标题" → 0.
int level_by_name(std::string_view name) {
    if (name == "title" || name == "标题") return 0;
    for (const std::string_view prefix : {"heading ", "标题 ", "heading", "标题"}) {
        if (name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '1' &&
            name.back() <= '9') {
            return name.back() - '1';
        }
    }
    return ParagraphProperties::unset;
}

} // namespace

ParagraphProperties read_paragraph_properties(pugi::xml_node properties) {
    ParagraphProperties result;
    const int level = int_attribute(child(properties, "outlineLvl"), "val", ParagraphProperties::unset);
    if (level >= 0 && level <= 9) result.outline_level = level;
    const pugi::xml_node number = child(properties, "numPr");
    result.number_id = attribute(child(number, "numId"), "val");
    const int list_level = int_attribute(child(number, "ilvl"), "val", ParagraphProperties::unset);
    if (list_level >= 0 && list_level < 9) result.list_level = list_level;
    result.centred = attribute(child(properties, "jc"), "val") == "center";
    return result;
}

WordStyles::WordStyles(pugi::xml_node styles) {
    for (const pugi::xml_node node : styles.children()) {
        if (local_name(node) != "style" || attribute(node, "type") != "paragraph") continue;
        const std::string id(attribute(node, "styleId"));
        Style& style = styles_[id];
        style.name = lower(attribute(child(node, "name"), "val"));
        style.based_on = attribute(child(node, "basedOn"), "val");
        style.properties = read_paragraph_properties(child(node, "pPr"));
        if (style.properties.outline_level == ParagraphProperties::unset) {
            style.properties.outline_level = level_by_name(style.name);
        }
        if (attribute(node, "default") == "1" || attribute(node, "default") == "true") default_style_ = id;
    }
}

ParagraphProperties WordStyles::properties_of(const std::string& id) const {
    constexpr int deepest = 20; // styles may name each other in a circle
    ParagraphProperties result;
    const std::string* current = &id;
    for (int depth = 0; depth < deepest; ++depth) {
        const auto style = styles_.find(*current);
        if (style == styles_.end()) break;
        const ParagraphProperties& own = style->second.properties;
        if (result.outline_level == ParagraphProperties::unset) result.outline_level = own.outline_level;
        if (result.list_level == ParagraphProperties::unset) result.list_level = own.list_level;
        if (result.number_id.empty()) result.number_id = own.number_id;
        result.centred = result.centred || own.centred;
        current = &style->second.based_on;
    }
    return result;
}

bool WordStyles::is_contents_entry(const std::string& id) const {
    const auto style = styles_.find(id);
    return style != styles_.end() &&
           (style->second.name.starts_with("toc ") || style->second.name.starts_with("目录 "));
}

} // namespace bihuan::document
