// Small questions about decoded text that every room asks.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace bihuan {

constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

constexpr bool is_latin(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

/// The character at `position`, a full stop behind the end.
constexpr char32_t character_at(std::u32string_view text, std::size_t position) {
    return position < text.size() ? text[position] : U'。';
}

constexpr bool contains(std::u32string_view text, std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
}

template <class Words = std::initializer_list<std::u32string_view>>
constexpr bool contains_any(std::u32string_view text, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view word) { return contains(text, word); });
}

template <class Words = std::initializer_list<std::u32string_view>>
constexpr bool starts_with_any(std::u32string_view text, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view word) { return text.starts_with(word); });
}

template <class Words = std::initializer_list<std::u32string_view>>
constexpr bool ends_with_any(std::u32string_view text, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view word) { return text.ends_with(word); });
}

} // namespace bihuan
