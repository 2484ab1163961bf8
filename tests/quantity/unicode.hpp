// UTF-8 of case files to code points and back; the quantity room stands below the one that owns ICU.
#pragma once

#include <string>
#include <string_view>

inline std::u32string to_utf32(std::string_view bytes) {
    std::u32string result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += byte;
        } else if (byte < 0xC0) {
            result.back() = result.back() << 6 | (byte & 0x3FU);
        } else {
            result += byte & (byte < 0xE0 ? 0x1FU : byte < 0xF0 ? 0x0FU : 0x07U);
        }
    }
    return result;
}

inline std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    for (const char32_t c : text) {
        const int tail = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        constexpr unsigned leads[] = {0x00, 0xC0, 0xE0, 0xF0};
        bytes += static_cast<char>(leads[tail] | c >> (6 * tail));
        for (int i = tail - 1; i >= 0; --i)
            bytes += static_cast<char>(0x80U | (c >> (6 * i) & 0x3FU));
    }
    return bytes;
}
