// Which encoding a file of text is in. Order of trust: byte-order mark, well-formed UTF-8, UTF-16 by its
// statistics, nearly well-formed UTF-8, then the legacy encodings by how common their characters would be.
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "reading/text/encodings.hpp"
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

/// Whether a decoded text is none: over 1% control characters or 10% replacement and non-characters. Counted
/// without branches, so that it runs as fast as memory.
bool is_junk(std::u32string_view text) {
    constexpr std::size_t block = 1 << 16;
    std::size_t controls = 0, broken = 0;
    for (std::size_t begin = 0; begin < text.size(); begin += block) {
        std::uint32_t controls_here = 0, broken_here = 0;
        for (const char32_t c : text.substr(begin, block)) {
            controls_here += static_cast<std::uint32_t>(c < 0x20) &
                             static_cast<std::uint32_t>(c - 0x09 > 0x04) &
                             static_cast<std::uint32_t>(c != 0x1B);
            controls_here += static_cast<std::uint32_t>(c == 0x7F);
            broken_here +=
                static_cast<std::uint32_t>(c == 0xFFFD) | static_cast<std::uint32_t>((c & 0xFFFE) == 0xFFFE);
        }
        controls += controls_here;
        broken += broken_here;
    }
    return controls * 100 > text.size() || broken * 10 > text.size();
}

bool is_blank(std::u32string_view text) {
    return std::all_of(text.begin(), text.end(), is_space);
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

/// At most one of ten characters beyond ASCII is malformed.
bool is_nearly_utf8(std::string_view sample) {
    std::size_t malformed = 0, beyond_ascii = 0;
    for (const char32_t c : decode_utf8(sample, malformed))
        beyond_ascii += c >= 0x80;
    return malformed * 10 <= beyond_ascii;
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
    if (shares.gb >= 0.8) return checked(decode_gb18030(bytes), "GB18030");
    const std::string label = uchardet_says(sample);
    if (label.starts_with("BIG5") && shares.big5 >= 0.85)
        return checked(decode_by_icu(bytes, "Big5"), "Big5");
    if (shares.gb >= 0.4) {
        Result<Decoded> gb = checked(decode_gb18030(bytes), "GB18030");
        if (gb) return gb;
    }
    if (!label.empty() && label != "ASCII" && label != "UTF-8") {
        if (Result<Decoded> other = decode_as(bytes, label); other) {
            if (Result<Decoded> good = checked(std::move(other->text), other->encoding); good) return good;
        }
    }
    return checked(decode_gb18030(bytes), "GB18030");
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
        return Decoded{decode_gb18030(bytes), "GB18030"};
    }
    if (!icu_knows(name.c_str())) return Error{ErrorKind::not_a_document, {}, "unknown encoding " + name};
    return Decoded{decode_by_icu(bytes, name.c_str()), name};
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
    const std::string_view sample = bytes.substr(0, sample_bytes);
    std::u32string text;
    std::size_t malformed = 0;
    const bool may_be_utf8 = is_nearly_utf8(sample);
    if (may_be_utf8) text = decode_utf8(bytes, malformed);
    if (may_be_utf8 && malformed == 0 && !zeros) return checked(std::move(text), "UTF-8");

    // ASCII in UTF-16 is full of zeros and well-formed UTF-8; Chinese in UTF-16 has few zeros and is neither.
    const double little = utf16_share(sample, false), big = utf16_share(sample, true);
    const bool is_utf16 = std::max(little, big) >= 0.95 && std::max(little, big) > std::min(little, big) &&
                          (zeros || legacy_shares(sample).gb < 0.8);
    if (is_utf16) {
        return checked(decode_utf16(bytes, big > little), big > little ? "UTF-16BE" : "UTF-16LE");
    }
    // A UTF-8 file with a few broken bytes (cut off, or joined from pieces) is still UTF-8.
    if (may_be_utf8) return checked(std::move(text), "UTF-8");
    return decode_legacy(bytes);
}

} // namespace bihuan::text
