// Labels that number headings, tasks and items: 第一章 一、 （一） 1. （1） ① 一是 第一， —— 【…】
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::document {

/// Numbered styles in their usual order of nesting; from `enumeration` on, a label opens a part of a
/// paragraph. `plain` and `appendix` are headings without a label.
enum class LabelStyle : std::uint8_t {
    none,
    part,           // 第一部分
    chapter,        // 第一章
    section,        // 第一节
    han,            // 一、
    han_bracket,    // （一）
    arabic,         // 1. 1、
    arabic_bracket, // （1） 1）
    circled,        // ①
    enumeration,    // 一是
    ordinal,        // 第一，
    sequence,       // 首先，
    dash,           // ——
    lenticular,     // 【…】
    plain,          // an unnumbered heading
    inner_plain,    // one below a numbered heading, where unnumbered ones stand above those, too
    appendix,       // 附件
};

struct Label {
    LabelStyle style = LabelStyle::none;
    std::uint32_t length = 0;  // characters of the label
    std::uint32_t ordinal = 0; // 15 of （十五）; 0 where the label counts nothing
};

/// The label that opens `text` (stream characters); style none where there is none.
Label read_label(std::u32string_view text);

/// 十五 → 15, 一百零三 → 103; 0 for what is no plain list number.
std::uint32_t list_number(std::u32string_view numeral);

} // namespace bihuan::document
