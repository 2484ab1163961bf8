// Bytes become Unicode. The one room that includes ICU; everything above works on code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"

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
    std::string encoding;  // "UTF-8", "GB18030", "UTF-16LE", …
};

/// Guesses the encoding (byte-order mark, valid UTF-8, UTF-16 by its zeros, else GB18030 or what uchardet says)
/// and decodes. Nothing else is changed: line ends stay as they are. Errors: empty_input; not_a_document
/// for bytes that are text in no encoding.
Result<Decoded> decode(std::string_view bytes);

/// UTF-8 to code points; a malformed byte becomes U+FFFD. Fast path of decode().
std::u32string from_utf8(std::string_view bytes);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

}  // namespace bihuan::text
