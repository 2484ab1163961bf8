// Text as search compares it.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

bool is_plain(char32_t c) {
    return c < U'A' || (c > U'Z' && c < 0x80) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3030);
}

void fold_one(char32_t c, std::u32string& out) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (normalizer == nullptr || c > 0x10FFFF) {
        out += c;
        return;
    }
    const icu::UnicodeString folded =
        normalizer->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    if (U_FAILURE(status)) {
        out += c;
        return;
    }
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
        out += static_cast<char32_t>(folded.char32At(i));
}

} // namespace

Folded fold(std::u32string_view text) {
    Folded result;
    result.text.reserve(text.size());
    result.origin.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (is_plain(c)) {
            result.text += c;
        } else if (c >= U'A' && c <= U'Z') {
            result.text += c + (U'a' - U'A');
        } else if (c >= U'！' && c <= U'～' && !(c >= U'Ａ' && c <= U'Ｚ')) {
            result.text += c - U'！' + U'!'; // full-width marks and digits, the commonest
        } else {
            fold_one(c, result.text);
        }
        result.origin.resize(result.text.size(), static_cast<std::uint32_t>(i));
    }
    return result;
}

} // namespace bihuan::text
