// What a Word document's styles say of its paragraphs.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "reading/document/xml_part.hpp"

namespace bihuan::document {

/// What paragraph properties (w:pPr) may say; unset where they don't.
struct ParagraphProperties {
    int outline_level = unset; // 0–8 heading levels, 9 body text
    int list_level = unset;
    std::string number_id; // "0" takes the paragraph out of its list
    bool centred = false;
    static constexpr int unset = -1;
};
ParagraphProperties read_paragraph_properties(pugi::xml_node properties);

class WordStyles {
  public:
    WordStyles() = default;
    explicit WordStyles(pugi::xml_node styles);

    /// The style's own properties and those it inherits; headings are known by outline level or name.
    ParagraphProperties properties_of(const std::string& style) const;
    /// An entry of a generated table of contents.
    bool is_contents_entry(const std::string& style) const;
    const std::string& default_paragraph_style() const { return default_style_; }

  private:
    struct Style {
        std::string name; // in lower case
        std::string based_on;
        ParagraphProperties properties;
    };
    std::map<std::string, Style> styles_;
    std::string default_style_;
};

} // namespace bihuan::document
