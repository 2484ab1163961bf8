// Word's automatic numbers: what stands before a paragraph on the page but not in its text.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "reading/document/xml_part.hpp"

namespace bihuan::document {

/// 12 as Word's number format writes it: decimal "12", chineseCounting 十二, upperRoman XII …; an unknown
/// format counts in decimals, bullets and "none" give nothing.
std::u32string format_number(int number, std::string_view format);

/// The lists of word/numbering.xml with their running counts. Paragraphs must come in document order.
class WordNumbering {
  public:
    static constexpr int level_count = 9;

    WordNumbering() = default;
    /// `style_number` gives the numId that a numbering style names (numStyleLink), "" for none.
    template <class StyleNumber>
    WordNumbering(pugi::xml_node numbering, StyleNumber&& style_number) {
        read(numbering);
        for (auto& [id, list] : abstracts_) {
            if (list.style_link.empty()) continue;
            const auto number = numbers_.find(std::string(style_number(list.style_link)));
            const auto target =
                number == numbers_.end() ? abstracts_.end() : abstracts_.find(number->second.list);
            if (target != abstracts_.end() && target->second.style_link.empty())
                list.levels = target->second.levels;
        }
    }

    /// The label of the next paragraph of this list and level, counted on; with a space where it needs one.
    std::u32string next(const std::string& number_id, int level);
    /// The level that a paragraph style is tied to in this list; `otherwise` where none is.
    int level_of_style(const std::string& number_id, std::string_view style, int otherwise) const;

  private:
    struct Level {
        int start = 1;
        int restart = -1; // -1: after any outer level; 0: never; n: after level n
        std::string format = "decimal";
        std::u32string text;
        std::string style;
        bool legal = false;  // all numbers of the label in decimals
        bool joined = false; // nothing between label and text
    };
    struct List {
        std::array<Level, level_count> levels;
        std::string style_link;
        std::array<int, level_count> counts{};
        std::array<bool, level_count> counted{};
    };
    struct Number {
        std::string list;
        std::map<int, int> starts; // startOverride
        std::map<int, Level> overrides;
        bool used = false;
    };
    void read(pugi::xml_node numbering);
    static Level read_level(pugi::xml_node node);
    const Level* level_at(const Number& number, int level) const;

    std::map<std::string, List> abstracts_;
    std::map<std::string, Number> numbers_;
};

} // namespace bihuan::document
