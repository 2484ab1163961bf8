#include "base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace bihuan {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Step {
    char32_t code_point = replacement;
    std::uint32_t length = 1;
    bool valid = false;
};

/// One code point, or one maximal malformed part (Unicode 15, table 3-7).
Step decode_one(const unsigned char* at, std::size_t left) {
    const unsigned char lead = at[0];
    if (lead < 0x80) return {lead, 1, true};
    std::uint32_t length = 0;
    unsigned char low = 0x80, high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        length = 2;
    else if (lead >= 0xE0 && lead <= 0xEF)
        length = 3;
    else if (lead >= 0xF0 && lead <= 0xF4)
        length = 4;
    else
        return {};
    if (lead == 0xE0) low = 0xA0;  // overlong
    if (lead == 0xED) high = 0x9F; // surrogates
    if (lead == 0xF0) low = 0x90;  // overlong
    if (lead == 0xF4) high = 0x8F; // above U+10FFFF
    char32_t value = length == 2 ? lead & 0x1FU : length == 3 ? lead & 0x0FU : lead & 0x07U;
    for (std::uint32_t i = 1; i < length; ++i) {
        if (i >= left || at[i] < low || at[i] > high) return {replacement, i, false};
        value = (value << 6) | (at[i] & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {value, length, true};
}

/// Decodes well-formed UTF-8 from `in` on until the end or the first malformed byte; `out` needs room for one
/// code point a lead byte. Chinese text is nearly all three-byte sequences, so those and ASCII go first.
void decode_well_formed(const unsigned char*& in, const unsigned char* end, char32_t*& out) {
    while (in != end) {
        if (end - in >= 8) {
            std::uint64_t eight;
            std::memcpy(&eight, in, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                for (int i = 0; i < 8; ++i)
                    out[i] = in[i];
                in += 8;
                out += 8;
                continue;
            }
        }
        if constexpr (std::endian::native == std::endian::little) {
            while (end - in >= 4) {
                std::uint32_t word;
                std::memcpy(&word, in, 4);
                if ((word & 0x00C0C0F0U) != 0x008080E0U) break;
                const char32_t value =
                    ((word & 0x0FU) << 12) | ((word >> 2) & 0x0FC0U) | ((word >> 16) & 0x3FU);
                if (value < 0x800 || (value - 0xD800U) < 0x800U) return;
                *out++ = value;
                in += 3;
            }
            if (in == end) return;
        }
        if (*in < 0x80) {
            *out++ = *in++;
            continue;
        }
        const Step step = decode_one(in, static_cast<std::size_t>(end - in));
        if (!step.valid) return;
        *out++ = step.code_point;
        in += step.length;
    }
}

std::size_t lead_bytes(std::string_view bytes) {
    std::size_t count = 0;
    for (const char byte : bytes)
        count += static_cast<signed char>(byte) >= -64;
    return count;
}

constexpr std::size_t chunk_bytes = 4096;

/// Where the chunk that begins at `in` ends: before a lead byte, so that no sequence is parted.
const unsigned char* chunk_end(const unsigned char* in, const unsigned char* end) {
    if (static_cast<std::size_t>(end - in) <= chunk_bytes) return end;
    const unsigned char* stop = in + chunk_bytes;
    for (int back = 0; back < 3 && (*stop & 0xC0) == 0x80; ++back)
        --stop;
    return stop;
}

} // namespace

std::u32string decode_utf8(std::string_view bytes, std::size_t& malformed) {
    char32_t chunk[chunk_bytes]; // stays in the cache, so that the long text is written only once
    std::u32string text;
    text.reserve(lead_bytes(bytes));
    malformed = 0;
    const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* const end = in + bytes.size();
    while (in != end) {
        const unsigned char* const stop = chunk_end(in, end);
        char32_t* out = chunk;
        decode_well_formed(in, stop, out);
        text.append(chunk, static_cast<std::size_t>(out - chunk));
        if (in == stop) continue;
        const Step step = decode_one(in, static_cast<std::size_t>(end - in));
        text.push_back(step.code_point);
        malformed += !step.valid;
        in += step.length;
    }
    return text;
}

std::u32string from_utf8(std::string_view bytes) {
    std::size_t malformed = 0;
    return decode_utf8(bytes, malformed);
}

bool is_utf8(std::string_view bytes) {
    char32_t chunk[chunk_bytes];
    const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* const end = in + bytes.size();
    while (in != end) {
        const unsigned char* const stop = chunk_end(in, end);
        char32_t* out = chunk;
        decode_well_formed(in, stop, out);
        if (in != stop) return false;
    }
    return true;
}

void append_utf8(std::string& out, char32_t code_point) {
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = replacement;
    if (code_point < 0x80) {
        out.push_back(static_cast<char>(code_point));
    } else if (code_point < 0x800) {
        const char two[] = {static_cast<char>(0xC0 | (code_point >> 6)),
                            static_cast<char>(0x80 | (code_point & 0x3F))};
        out.append(two, 2);
    } else if (code_point < 0x10000) {
        const char three[] = {static_cast<char>(0xE0 | (code_point >> 12)),
                              static_cast<char>(0x80 | ((code_point >> 6) & 0x3F)),
                              static_cast<char>(0x80 | (code_point & 0x3F))};
        out.append(three, 3);
    } else {
        const char four[] = {static_cast<char>(0xF0 | (code_point >> 18)),
                             static_cast<char>(0x80 | ((code_point >> 12) & 0x3F)),
                             static_cast<char>(0x80 | ((code_point >> 6) & 0x3F)),
                             static_cast<char>(0x80 | (code_point & 0x3F))};
        out.append(four, 4);
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t code_point : text)
        append_utf8(out, code_point);
    return out;
}

bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

} // namespace bihuan
