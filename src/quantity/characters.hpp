// What single characters mean to a number. Internal to quantity/.
#pragma once

#include <string_view>

namespace bihuan::quantity {

/// 0–9 of either width; -1 for anything else.
constexpr int arabic_digit(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return -1;
}

/// 〇 to 九 with 两 and the formal forms; -1 for anything else.
constexpr int chinese_digit(char32_t c) {
    switch (c) {
        case U'〇':
        case U'零':
        case U'○':
            return 0;
        case U'一':
        case U'壹':
            return 1;
        case U'二':
        case U'两':
        case U'贰':
            return 2;
        case U'三':
        case U'叁':
            return 3;
        case U'四':
        case U'肆':
            return 4;
        case U'五':
        case U'伍':
            return 5;
        case U'六':
        case U'陆':
            return 6;
        case U'七':
        case U'柒':
            return 7;
        case U'八':
        case U'捌':
            return 8;
        case U'九':
        case U'玖':
            return 9;
        default:
            return -1;
    }
}

/// Power of ten of 十 百 千 万 亿 and the formal forms; 0 for anything else.
constexpr int scale_power(char32_t c) {
    switch (c) {
        case U'十':
        case U'拾':
            return 1;
        case U'百':
        case U'佰':
            return 2;
        case U'千':
        case U'仟':
            return 3;
        case U'万':
            return 4;
        case U'亿':
            return 8;
        default:
            return 0;
    }
}

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000';
}
constexpr bool is_line_end(char32_t c) {
    return c == U'\n' || c == U'\r';
}
constexpr bool is_point(char32_t c) {
    return c == U'.' || c == U'．';
}
constexpr bool is_comma(char32_t c) {
    return c == U',' || c == U'，';
}
constexpr bool is_colon(char32_t c) {
    return c == U':' || c == U'：' || c == U'∶';
}
constexpr bool is_slash(char32_t c) {
    return c == U'/' || c == U'／';
}
constexpr bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'－' || c == U'−';
}
constexpr bool is_range_mark(char32_t c) {
    return is_hyphen(c) || c == U'—' || c == U'–' || c == U'―' || c == U'～' || c == U'~' || c == U'至' ||
           c == U'到';
}
constexpr bool is_latin(char32_t c) {
    const char32_t folded = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    return (folded >= U'a' && folded <= U'z') || (folded >= U'A' && folded <= U'Z') || folded == U'_';
}
constexpr bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇';
}

} // namespace bihuan::quantity
