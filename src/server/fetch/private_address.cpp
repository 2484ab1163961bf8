#include <arpa/inet.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "server/fetch/transfer.hpp"

namespace bihuan::server {
namespace {

struct Range {
    std::uint32_t address;
    int bits;
};
// What is not the open network (RFC 6890).
constexpr Range private_ranges[] = {{0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},
                                    {0xA9FE0000, 16}, {0xAC100000, 12}, {0xC0000000, 24}, {0xC0A80000, 16},
                                    {0xC6120000, 15}, {0xE0000000, 3}};

bool is_private(std::uint32_t address) {
    for (const Range& range : private_ranges)
        if ((address ^ range.address) >> (32 - range.bits) == 0) return true;
    return false;
}

} // namespace

bool is_private(std::string_view words) {
    const std::string text(words);
    in_addr four{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1) return is_private(ntohl(four.s_addr));
    in6_addr six{};
    if (inet_pton(AF_INET6, text.c_str(), &six) != 1) return true;
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &six, bytes.size());
    const auto last_four = [&](std::size_t at) {
        return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
               std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
    };
    // Of an IPv4 address inside (mapped, NAT64, 6to4) what that one is; of the rest 2000::/3 alone is open.
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    constexpr std::array<std::uint8_t, 12> translated{0, 0x64, 0xFF, 0x9B};
    if (std::memcmp(bytes.data(), mapped.data(), 12) == 0 ||
        std::memcmp(bytes.data(), translated.data(), 12) == 0) {
        return is_private(last_four(12));
    }
    if (bytes[0] == 0x20 && bytes[1] == 0x02) return is_private(last_four(2));
    return (bytes[0] & 0xE0) != 0x20;
}

} // namespace bihuan::server
