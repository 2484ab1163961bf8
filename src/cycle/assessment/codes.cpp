#include "cycle/assessment/codes.hpp"

#include <array>

#include "base/sm3.hpp"

namespace bihuan::assessment {
namespace {

// Crockford's: without I, L, O and U.
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t bytes = 10, length = 16, group = 4;
constexpr std::size_t kept = 32; // hexadecimal digits: 128 bits

constexpr char no_letter = '\0';
constexpr char letter_of(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    return letters.find(c) == std::string_view::npos ? no_letter : c;
}

} // namespace

std::string draw_code(const RandomBytes& random) {
    const std::string drawn = random(bytes);
    std::string code;
    unsigned held = 0;
    int bits = 0;
    for (const char byte : drawn) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) {
            if (code.size() % (group + 1) == group) code += '-';
            code += letters[held >> (bits - 5) & 31];
        }
    }
    return code;
}

std::optional<std::string> plain_code(std::string_view written) {
    std::string plain;
    for (const char c : written) {
        if (c == ' ' || c == '-' || c == '\t') continue;
        const char letter = letter_of(c);
        if (letter == no_letter || plain.size() == length) return std::nullopt;
        plain += letter;
    }
    if (plain.size() != length) return std::nullopt;
    return plain;
}

CodeHash::CodeHash(std::string_view region, Id<Appraisal> appraisal)
    : before_("ballot " + std::string(region) + " " + std::to_string(appraisal.value) + " ") {}

std::string CodeHash::operator()(std::string_view plain) const {
    static thread_local Sm3 digest;
    digest.add(before_);
    digest.add(plain);
    std::string hash = digest.finish();
    hash.resize(kept);
    return hash;
}

} // namespace bihuan::assessment
