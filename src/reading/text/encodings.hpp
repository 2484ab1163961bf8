// Decoders behind decode(); each takes all bytes and leaves the judgement to its caller.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace bihuan::text {

using bihuan::decode_utf8;

/// GB18030 with its subsets GBK and GB2312; each malformed byte becomes U+FFFD.
std::u32string decode_gb18030(std::string_view bytes);

/// Without a byte-order mark; lone surrogates and an odd last byte become U+FFFD.
std::u32string decode_utf16(std::string_view bytes, bool big_endian);
std::u32string decode_utf32(std::string_view bytes, bool big_endian);

/// By ICU's name of the encoding; empty for a name it doesn't know.
std::u32string decode_by_icu(std::string_view bytes, const char* encoding);
bool icu_knows(const char* encoding);

} // namespace bihuan::text
