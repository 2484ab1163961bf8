// UTF-8 and code points: what every room needs of Unicode. Other encodings are reading/text's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bihuan {

/// UTF-8 to code points; each maximal malformed part becomes one U+FFFD (as in ICU and in browsers).
std::u32string from_utf8(std::string_view bytes);
/// As from_utf8, and how many malformed parts there were.
std::u32string decode_utf8(std::string_view bytes, std::size_t& malformed);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// True where every byte belongs to a well-formed UTF-8 sequence.
bool is_utf8(std::string_view bytes);

/// White space of any kind, also U+3000, zero-width space and the byte-order mark.
bool is_space(char32_t code_point);

} // namespace bihuan
