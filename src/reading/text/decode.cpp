// Which encoding a file of text is in. Order of trust: byte-order mark, well-formed UTF-8, UTF-16 by its
// statistics, nearly well-formed UTF-8, then the legacy encodings by how common their characters would be.
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

constexpr std::size_t sample_bytes = 1 << 16;

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};
// UTF-32LE before UTF-16LE: its mark begins with the other's.
constexpr std::array marks{
    Mark{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
    Mark{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    Mark{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    Mark{std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    Mark{std::string_view("\xFE\xFF", 2), "UTF-16BE"},
    Mark{std::string_view("\x84\x31\x95\x33", 4), "GB18030"},
};

unsigned byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

bool is_control(char32_t c) {
    return (c < 0x20 && !(c >= 0x09 && c <= 0x0D) && c != 0x1B) || c == 0x7F;
}

/// What share of a decoded text is no text: control characters, replacement characters, non-characters.
bool is_junk(std::u32string_view text) {
    std::size_t controls = 0, broken = 0;
    for (const char32_t c : text) {
        controls += is_control(c);
        broken += c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
    }
    return controls * 100 > text.size() || broken * 10 > text.size();
}

bool is_blank(std::u32string_view text) {
    return std::all_of(text.begin(), text.end(), is_space);
}

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

std::u32string convert(const char* encoding, std::string_view bytes) {
    const Converter converter = open_converter(encoding);
    return converter ? convert(converter.get(), bytes) : std::u32string();
}

/// Share of UTF-16 units that Chinese or Latin text is made of.
double utf16_share(std::string_view bytes, bool big_endian) {
    const std::u32string text =
        decode_utf16(bytes.substr(0, std::min(bytes.size() & ~std::size_t{1}, sample_bytes)), big_endian);
    std::size_t good = 0;
    for (const char32_t c : text) {
        good += (c >= 0x20 && c < 0x7F) || (c >= 0x09 && c <= 0x0D) || (c >= 0x2010 && c <= 0x2030) ||
                (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3000 && c <= 0x303F) ||
                (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFFEF);
    }
    return text.empty() ? 0 : static_cast<double>(good) / static_cast<double>(text.size());
}

struct Shares {
    double gb = 0;   // common characters if these bytes are GB2312 or its supersets
    double big5 = 0; // if they are Big5
};

/// In real text nine characters of ten come from the first plane of the standard (GB2312: 3755 characters in
/// B0A1–D7F9; Big5: 5401 in A440–C67E) or are its punctuation; read in the wrong encoding far fewer do.
Shares legacy_shares(std::string_view bytes) {
    std::size_t gb = 0, gb_pairs = 0, big5 = 0, big5_pairs = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const unsigned lead = byte_at(bytes, i), trail = byte_at(bytes, i + 1);
        if (lead < 0x80) continue;
        if (trail >= 0x30 && trail <= 0x39 && i + 3 < bytes.size()) {
            i += 3; // GB18030's four bytes: rare characters, for neither side
            continue;
        }
        ++gb_pairs;
        gb += trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
        ++i;
    }
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const unsigned lead = byte_at(bytes, i), trail = byte_at(bytes, i + 1);
        if (lead < 0x80) continue;
        ++big5_pairs;
        big5 += lead >= 0xA1 && lead <= 0xC6 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
        ++i;
    }
    const auto share = [](std::size_t part, std::size_t all) {
        return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
    };
    return {share(gb, gb_pairs), share(big5, big5_pairs)};
}

std::string uchardet_says(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

Result<Decoded> checked(std::u32string text, std::string_view encoding) {
    if (is_blank(text)) return Error{ErrorKind::empty_input, {}, {}};
    if (is_junk(text)) return Error{ErrorKind::not_a_document, {}, {}};
    return Decoded{std::move(text), std::string(encoding)};
}

Result<Decoded> decode_legacy(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_bytes);
    const Shares shares = legacy_shares(sample);
    if (shares.gb >= 0.8) return checked(convert("GB18030", bytes), "GB18030");
    const std::string label = uchardet_says(sample);
    if (label.starts_with("BIG5") && shares.big5 >= 0.85) return checked(convert("Big5", bytes), "Big5");
    if (shares.gb >= 0.4) {
        Result<Decoded> gb = checked(convert("GB18030", bytes), "GB18030");
        if (gb) return gb;
    }
    if (!label.empty() && label != "ASCII" && label != "UTF-8") {
        if (Result<Decoded> other = decode_as(bytes, label); other) {
            if (Result<Decoded> good = checked(std::move(other->text), other->encoding); good) return good;
        }
    }
    return checked(convert("GB18030", bytes), "GB18030");
}

std::string upper(std::string_view label) {
    std::string name;
    for (const char c : label) {
        if (c > ' ') name.push_back(static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c));
    }
    return name;
}

} // namespace

Result<Decoded> decode_as(std::string_view bytes, std::string_view label) {
    const std::string name = upper(label);
    if (name.empty()) return Error{ErrorKind::not_a_document, {}, {}};
    if (name == "UTF-8" || name == "UTF8" || name == "ASCII" || name == "US-ASCII") {
        return Decoded{from_utf8(bytes), "UTF-8"};
    }
    if (name == "UTF-16LE" || name == "UTF-16") return Decoded{decode_utf16(bytes, false), "UTF-16LE"};
    if (name == "UTF-16BE") return Decoded{decode_utf16(bytes, true), "UTF-16BE"};
    if (name == "GB2312" || name == "GBK" || name == "GB18030" || name == "CP936" || name == "X-GBK" ||
        name == "WINDOWS-936" || name == "GB_2312-80" || name == "CSGB2312") {
        return Decoded{convert("GB18030", bytes), "GB18030"};
    }
    const Converter converter = open_converter(name);
    if (!converter) return Error{ErrorKind::not_a_document, {}, "unknown encoding " + name};
    return Decoded{convert(converter.get(), bytes), name};
}

Result<Decoded> decode(std::string_view bytes) {
    if (bytes.empty()) return Error{ErrorKind::empty_input, {}, {}};
    for (const Mark& mark : marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        const std::string_view rest = bytes.substr(mark.bytes.size());
        if (mark.encoding.starts_with("UTF-32")) {
            return checked(decode_utf32(rest, mark.encoding == "UTF-32BE"), mark.encoding);
        }
        Result<Decoded> decoded = decode_as(rest, mark.encoding);
        if (!decoded) return decoded.error();
        return checked(std::move(decoded->text), mark.encoding);
    }

    const bool zeros = bytes.find('\0') != std::string_view::npos;
    const bool well_formed = is_utf8(bytes);
    if (well_formed && !zeros) return checked(from_utf8(bytes), "UTF-8");

    // ASCII in UTF-16 is full of zeros and well-formed UTF-8; Chinese in UTF-16 has few zeros and is neither.
    const double little = utf16_share(bytes, false), big = utf16_share(bytes, true);
    const bool is_utf16 = std::max(little, big) >= 0.95 && std::max(little, big) > std::min(little, big) &&
                          (zeros || legacy_shares(bytes.substr(0, sample_bytes)).gb < 0.8);
    if (is_utf16) {
        return checked(decode_utf16(bytes, big > little), big > little ? "UTF-16BE" : "UTF-16LE");
    }
    if (well_formed) return checked(from_utf8(bytes), "UTF-8");

    // A UTF-8 file with a few broken bytes (cut off, or joined from pieces) is still UTF-8.
    std::u32string text = from_utf8(bytes);
    std::size_t beyond_ascii = 0, broken = 0;
    for (const char32_t c : text) {
        beyond_ascii += c >= 0x80;
        broken += c == 0xFFFD;
    }
    if (broken * 10 <= beyond_ascii) return checked(std::move(text), "UTF-8");
    return decode_legacy(bytes);
}

} // namespace bihuan::text
