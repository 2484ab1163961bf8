#include "storage/session.hpp"

namespace bihuan::storage {
namespace {

/// How many bytes the UTF-8 sequence at the front of `text` has; 0: it is none (RFC 3629: the shortest form
/// only, no surrogates, up to U+10FFFF).
std::size_t sequence(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xc2 && lead <= 0xdf   ? 2
                             : (lead & 0xf0) == 0xe0        ? 3
                             : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                            : 0;
    if (size == 0 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    const auto next = byte(1);
    if ((lead == 0xe0 && next < 0xa0) || (lead == 0xed && next > 0x9f) || (lead == 0xf0 && next < 0x90) ||
        (lead == 0xf4 && next > 0x8f)) {
        return 0;
    }
    return size;
}

} // namespace

void check_texts(std::span<const Value> values) {
    for (const Value& value : values) {
        if (value.type() != Value::Type::text) continue;
        std::string_view rest = value.text();
        while (!rest.empty()) {
            // Most of Chinese text: three bytes that no rule but their form binds.
            if (rest.size() > 2 && static_cast<unsigned char>(rest[0]) - 0xe4u < 6 &&
                (static_cast<unsigned char>(rest[1]) & 0xc0) == 0x80 &&
                (static_cast<unsigned char>(rest[2]) & 0xc0) == 0x80) {
                rest.remove_prefix(3);
                continue;
            }
            const std::size_t size = rest.front() == '\0' ? 0 : sequence(rest);
            if (size == 0) {
                const std::size_t at = value.text().size() - rest.size();
                throw Failure({ErrorKind::bad_text, "", "byte " + std::to_string(at + 1)});
            }
            rest.remove_prefix(size);
        }
    }
}

} // namespace bihuan::storage
