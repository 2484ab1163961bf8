// Bytes become Unicode. The one room that includes ICU; everything above works on code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace bihuan::text {

/// Half-open range of code points in a decoded text. Offsets in every record are of this kind: not
/// bytes, not UTF-16 units. A leading byte-order mark is not counted.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
    friend bool operator==(const Span&, const Span&) = default;
};

struct Decoded {
    std::u32string text;
    std::string encoding; // "UTF-8", "GB18030", "UTF-16LE", …
};

/// Guesses the encoding (byte-order mark, valid UTF-8, UTF-16 by its statistics, else GB18030, Big5 or what
/// uchardet says) and decodes. Nothing else is changed: line ends stay as they are. A few malformed sequences
/// (a cut-off last character, a lone surrogate) become U+FFFD each; bytes that are mostly malformed in every
/// encoding, or full of control characters, are no text. Errors: empty_input (no bytes, or only white space);
/// not_a_document.
Result<Decoded> decode(std::string_view bytes);

/// Decodes by a declared label (gb2312, UTF-8, big5 …); GB2312 and GBK are read as their superset GB18030.
/// Malformed sequences become U+FFFD. Errors: not_a_document for a label nobody knows.
Result<Decoded> decode_as(std::string_view bytes, std::string_view label);

/// Takes what fonts put for a common character back to it: radicals (⼈ U+2F08, ⻓ U+2ED3), compatibility
/// ideographs and ligatures (ﬁ). The text layer of a PDF is full of them; they look the same and match
/// nothing.
std::u32string to_common_forms(std::u32string_view text);

/// As search compares: compatibility forms (full-width digits, ㎡, radicals) and letters' cases made one
/// (NFKC_Casefold, each code point by itself). `origin[i]`: which code point of the text `text[i]` is of.
struct Folded {
    std::u32string text;
    std::vector<std::uint32_t> origin;
};
Folded fold(std::u32string_view text);

using bihuan::append_utf8;
using bihuan::from_utf8;
using bihuan::is_space;
using bihuan::is_utf8;
using bihuan::to_utf8;

} // namespace bihuan::text
