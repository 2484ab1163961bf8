#include "reading/text/encodings.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>
#include <vector>

namespace bihuan::text {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status)) converter.reset();
    return converter;
}

std::u32string convert(UConverter* converter, std::string_view bytes) {
    std::u32string text;
    text.reserve(bytes.size() / 2 + 1);
    std::array<UChar, 4096> chunk{};
    const char* in = bytes.data();
    const char* const end = in + bytes.size();
    char32_t lead = 0;
    for (bool done = false; !done;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* out = chunk.data();
        ucnv_toUnicode(converter, &out, chunk.data() + chunk.size(), &in, end, nullptr, true, &status);
        for (const UChar* at = chunk.data(); at != out; ++at) {
            if (U16_IS_LEAD(*at)) {
                if (lead != 0) text.push_back(U'\uFFFD');
                lead = *at; // its trail may come with the next chunk
            } else if (U16_IS_TRAIL(*at)) {
                text.push_back(lead != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *at))
                                         : U'\uFFFD');
                lead = 0;
            } else {
                if (lead != 0) text.push_back(U'\uFFFD');
                lead = 0;
                text.push_back(*at);
            }
        }
        done = status != U_BUFFER_OVERFLOW_ERROR;
    }
    if (lead != 0) text.push_back(U'\uFFFD');
    return text;
}

/// The 126 × 190 characters of two bytes; lead 0x81–0xFE, trail 0x40–0xFE without 0x7F.
constexpr std::size_t trails = 0xFF - 0x40;
const std::vector<char16_t>& two_byte_characters() {
    static const std::vector<char16_t> table = [] {
        std::vector<char16_t> characters(126 * trails, u'\uFFFD');
        const Converter converter = open_converter("GB18030");
        for (unsigned lead = 0x81; lead <= 0xFE && converter; ++lead) {
            for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
                if (trail == 0x7F) continue;
                const char pair[] = {static_cast<char>(lead), static_cast<char>(trail)};
                const std::u32string character = convert(converter.get(), {pair, 2});
                if (character.size() == 1 && character[0] < 0x10000) {
                    characters[(lead - 0x81) * trails + (trail - 0x40)] = static_cast<char16_t>(character[0]);
                }
            }
        }
        return characters;
    }();
    return table;
}

/// Four bytes count linearly: from 189000 on the planes above the first, before that what two bytes lack.
char32_t four_byte_character(std::string_view four, UConverter* converter) {
    const unsigned linear =
        (((byte_at(four, 0) - 0x81) * 10 + (byte_at(four, 1) - 0x30)) * 126 + (byte_at(four, 2) - 0x81)) *
            10 +
        (byte_at(four, 3) - 0x30);
    if (linear >= 189000) {
        const char32_t c = linear - 189000 + 0x10000;
        return c <= 0x10FFFF ? c : U'\uFFFD';
    }
    const std::u32string character = converter ? convert(converter, four) : std::u32string();
    return character.size() == 1 ? character[0] : U'\uFFFD';
}

bool in_range(unsigned byte, unsigned low, unsigned high) {
    return byte >= low && byte <= high;
}

} // namespace

std::u32string decode_utf32(std::string_view bytes, bool big_endian) {
    std::u32string text;
    text.reserve(bytes.size() / 4 + 1);
    std::size_t i = 0;
    for (; i + 4 <= bytes.size(); i += 4) {
        char32_t c = 0;
        for (std::size_t k = 0; k < 4; ++k)
            c = (c << 8) | byte_at(bytes, big_endian ? i + k : i + 3 - k);
        text.push_back(c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? U'\uFFFD' : c);
    }
    if (i < bytes.size()) text.push_back(U'\uFFFD');
    return text;
}

std::u32string decode_utf16(std::string_view bytes, bool big_endian) {
    const std::size_t units = bytes.size() / 2;
    const auto unit = [&](std::size_t i) {
        const unsigned first = byte_at(bytes, 2 * i), second = byte_at(bytes, 2 * i + 1);
        return static_cast<char16_t>(big_endian ? (first << 8) | second : (second << 8) | first);
    };
    std::u32string text;
    text.reserve(units + 1);
    for (std::size_t i = 0; i < units; ++i) {
        const char16_t c = unit(i);
        if (!U16_IS_SURROGATE(c)) {
            text.push_back(c);
        } else if (U16_IS_SURROGATE_LEAD(c) && i + 1 < units && U16_IS_TRAIL(unit(i + 1))) {
            text.push_back(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, unit(i + 1))));
            ++i;
        } else {
            text.push_back(U'\uFFFD');
        }
    }
    if (bytes.size() % 2 != 0) text.push_back(U'\uFFFD');
    return text;
}

std::u32string decode_by_icu(std::string_view bytes, const char* encoding) {
    const Converter converter = open_converter(encoding);
    return converter ? convert(converter.get(), bytes) : std::u32string();
}

bool icu_knows(const char* encoding) {
    return open_converter(encoding) != nullptr;
}

std::u32string decode_gb18030(std::string_view bytes) {
    const std::vector<char16_t>& table = two_byte_characters();
    Converter converter; // few documents have a character of four bytes
    std::u32string text;
    text.reserve(bytes.size() / 2 + 16);
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned lead = byte_at(bytes, i);
        if (lead < 0x80) {
            text.push_back(lead);
            ++i;
            continue;
        }
        const unsigned trail = i + 1 < bytes.size() ? byte_at(bytes, i + 1) : 0;
        if (in_range(lead, 0x81, 0xFE) && trail >= 0x40 && trail <= 0xFE && trail != 0x7F) {
            text.push_back(table[(lead - 0x81) * trails + (trail - 0x40)]);
            i += 2;
        } else if (in_range(lead, 0x81, 0xFE) && in_range(trail, 0x30, 0x39) && i + 3 < bytes.size() &&
                   in_range(byte_at(bytes, i + 2), 0x81, 0xFE) &&
                   in_range(byte_at(bytes, i + 3), 0x30, 0x39)) {
            if (!converter) converter = open_converter("GB18030");
            text.push_back(four_byte_character(bytes.substr(i, 4), converter.get()));
            i += 4;
        } else {
            text.push_back(U'\uFFFD');
            ++i;
        }
    }
    return text;
}

} // namespace bihuan::text
