// The words of this room, read once from the embedded tables. Internal to quantity/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity.hpp"

namespace bihuan::quantity::words {

struct UnitRow {
    std::u32string form;
    std::string name;
    int power = 0;
    bool with_numerals = false;             // also behind a Chinese numeral (三家), not only behind digits
    bool per = false;                       // may stand behind a slash: 元/亩
    std::vector<std::u32string> not_before; // 条 is no unit in 条件
};

struct MarkRow {
    std::u32string form;
    Bound bound = Bound::none;
    std::vector<std::u32string> not_beside; // 约 is no mark in 节约, 上下 none in 上下游
};

/// Words that hold a digit or numeral and are no quantity; `position` is where it stands in the word.
struct NameRow {
    std::u32string form;
    std::uint32_t position = 0;
};

/// The longest unit that begins `text`, or nullptr.
const UnitRow* find_unit(std::u32string_view text);
const std::vector<MarkRow>& leading_marks();
const std::vector<MarkRow>& inner_marks();
const std::vector<MarkRow>& trailing_marks();

/// True where the number token at `position` stands inside a word of the list of names.
bool inside_name(std::u32string_view text, std::uint32_t position);
/// True where `text` (behind a number) begins with a word that makes the number a name: 号, 届, 强, 年代.
bool begins_name_suffix(std::u32string_view text);
/// True where `text_before` ends with a word that makes the number behind it a name: 附件, 专栏.
bool ends_with_name_prefix(std::u32string_view text_before);
/// True where `text` begins with a word such as 百强, whose first character is no scale.
bool begins_unscaled(std::u32string_view text);

} // namespace bihuan::quantity::words
