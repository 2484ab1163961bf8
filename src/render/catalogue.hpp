// Every word the program says, in Chinese and English, in one place: catalogue.inc.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace bihuan::render {

enum class Word : std::uint16_t {
#define BIHUAN_WORD(name, chinese, english) name,
#include "render/catalogue.inc"
#undef BIHUAN_WORD
};

std::string_view say(Word word, Language language);

/// The word with its {} filled in, in order.
std::string say(Word word, Language language, std::initializer_list<std::string_view> values);

/// All words, for the test that each is there in both languages.
struct Entry {
    std::string_view name, chinese, english;
};
std::span<const Entry> catalogue();

} // namespace bihuan::render
