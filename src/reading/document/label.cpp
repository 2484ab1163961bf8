#include "reading/document/label.hpp"

#include <algorithm>

#include "reading/document/stream.hpp"

namespace bihuan::document {
namespace {

std::uint32_t numeral_length(std::u32string_view text) {
    std::uint32_t length = 0;
    while (length < text.size() && length < 6 && is_list_numeral(text[length]))
        ++length;
    return length;
}

std::uint32_t digits_length(std::u32string_view text) {
    std::uint32_t length = 0;
    while (length < text.size() && length < 4 && is_digit(text[length]))
        ++length;
    return length;
}

std::uint32_t number_of_digits(std::u32string_view digits) {
    std::uint32_t number = 0;
    for (const char32_t c : digits)
        number = number * 10 + static_cast<std::uint32_t>(c - U'0');
    return number;
}

/// 第…章 and its kin; also 第一，
Label read_counted(std::u32string_view text) {
    const std::u32string_view rest = text.substr(1);
    const std::uint32_t han = numeral_length(rest);
    const std::uint32_t digits = han == 0 ? digits_length(rest) : 0;
    const std::uint32_t length = han + digits;
    if (length == 0 || length >= rest.size()) return {};
    const std::uint32_t number =
        han != 0 ? list_number(rest.substr(0, han)) : number_of_digits(rest.substr(0, digits));
    const std::u32string_view behind = rest.substr(length);
    if (behind.starts_with(U"部分")) return {LabelStyle::part, length + 3, number};
    switch (behind.front()) {
        case U'篇':
        case U'编':
            return {LabelStyle::part, length + 2, number};
        case U'章':
            return {LabelStyle::chapter, length + 2, number};
        case U'节':
            return {LabelStyle::section, length + 2, number};
        case U'，':
        case U'、':
            // 第一、二轮督察 counts; it is no label.
            return han != 0 && behind.size() > 1 && !is_list_numeral(behind[1])
                       ? Label{LabelStyle::ordinal, length + 2, number}
                       : Label{};
        default:
            return {};
    }
}

Label read_bracketed(std::u32string_view text) {
    const std::u32string_view rest = text.substr(1);
    const std::uint32_t han = numeral_length(rest);
    const std::uint32_t digits = han == 0 ? digits_length(rest) : 0;
    const std::uint32_t length = han + digits;
    if (length == 0 || digits > 3 || length >= rest.size() || rest[length] != U'）') return {};
    if (han != 0) return {LabelStyle::han_bracket, length + 2, list_number(rest.substr(0, han))};
    return {LabelStyle::arabic_bracket, length + 2, number_of_digits(rest.substr(0, digits))};
}

Label read_digits(std::u32string_view text) {
    const std::uint32_t length = digits_length(text);
    if (length == 0 || length > 3 || length >= text.size()) return {};
    const char32_t mark = text[length];
    const std::uint32_t number = number_of_digits(text.substr(0, length));
    const char32_t next = length + 1 < text.size() ? text[length + 1] : 0;
    if (mark == U'）') return {LabelStyle::arabic_bracket, length + 1, number};
    if ((mark == U'、' || mark == U'.') && !is_digit(next)) return {LabelStyle::arabic, length + 1, number};
    return {};
}

} // namespace

std::uint32_t list_number(std::u32string_view numeral) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    std::uint32_t total = 0;
    std::uint32_t digit = 0;
    for (const char32_t c : numeral) {
        if (c == U'百') {
            total += 100 * std::max(digit, 1u);
            digit = 0;
        } else if (c == U'十') {
            total += 10 * std::max(digit, 1u);
            digit = 0;
        } else if (const auto place = digits.find(c); place != std::u32string_view::npos) {
            if (digit != 0) return 0;
            digit = static_cast<std::uint32_t>(place);
        } else if (c != U'〇') {
            return 0;
        }
    }
    return total + digit;
}

Label read_label(std::u32string_view text) {
    if (text.size() < 2) {
        return text.size() == 1 && text[0] >= U'①' && text[0] <= U'⑳'
                   ? Label{LabelStyle::circled, 1, static_cast<std::uint32_t>(text[0] - U'①' + 1)}
                   : Label{};
    }
    const char32_t first = text[0];
    if (first == U'第') return read_counted(text);
    if (first == U'（') return read_bracketed(text);
    if (is_digit(first)) return read_digits(text);
    if (first >= U'①' && first <= U'⑳')
        return {LabelStyle::circled, 1, static_cast<std::uint32_t>(first - U'①' + 1)};
    if ((first == U'—' || first == U'―' || first == U'─') && text[1] == first)
        return {LabelStyle::dash, 2, 0};
    if (first == U'【') {
        const auto close = text.substr(0, 40).find(U'】');
        return close == std::u32string_view::npos || close < 2
                   ? Label{}
                   : Label{LabelStyle::lenticular, static_cast<std::uint32_t>(close + 1), 0};
    }
    if (const std::uint32_t length = numeral_length(text); length != 0 && length < text.size()) {
        const std::uint32_t number = list_number(text.substr(0, length));
        const char32_t mark = text[length];
        if (number != 0 && mark == U'是' && length <= 2) return {LabelStyle::enumeration, length + 1, number};
        const char32_t next = length + 1 < text.size() ? text[length + 1] : 0;
        // 三、四季度 counts; it is no label.
        if (number != 0 && (mark == U'、' || mark == U'.') && !is_list_numeral(next))
            return {LabelStyle::han, length + 1, number};
        return {};
    }
    for (const std::u32string_view word : {U"首先，", U"其次，", U"再次，", U"最后，"}) {
        if (text.starts_with(word)) return {LabelStyle::sequence, 3, 0};
    }
    return {};
}

} // namespace bihuan::document
