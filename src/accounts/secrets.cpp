#include "accounts/secrets.hpp"

#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/base64.hpp"
#include "base/utf8.hpp"
#include "embedded/accounts.hpp"

namespace bihuan::accounts {
namespace {

/// Crockford's: no I, L, O, U.
constexpr std::string_view clear_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t longest_password = 256; // bytes: argon2id is not fed books

void ready() {
    static const bool done = sodium_init() >= 0;
    if (!done) throw std::runtime_error("libsodium cannot be used");
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool is_common(std::string_view password) {
    const std::string wanted = lower(password);
    std::string_view rest = embedded::common_passwords_txt;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (lower(rest.substr(0, end)) == wanted) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// aaaaaaaaaaaa, 123456789012, lkjihgfedcba
bool is_run(std::string_view password) {
    if (password.size() < 2) return true;
    const int step = password[1] - password[0];
    if (step < -1 || step > 1) return false;
    for (std::size_t i = 2; i < password.size(); ++i) {
        const int next = password[i] - password[i - 1];
        if (next != step && !(password[i - 1] == '9' && password[i] == '0')) return false;
    }
    return true;
}

std::string letters(const RandomBytes& random, std::size_t count, std::string_view alphabet) {
    std::string out;
    for (const char byte : random(count))
        out += alphabet[static_cast<unsigned char>(byte) % 32];
    return out;
}

std::string grouped(std::string_view text, std::size_t group) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += group) {
        if (i > 0) out += '-';
        out += text.substr(i, group);
    }
    return out;
}

std::string from_base32(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const std::size_t value = base32_letters.find(c);
        if (value == std::string_view::npos) continue;
        bits = bits << 5 | static_cast<std::uint32_t>(value);
        if ((held += 5) >= 8) out += static_cast<char>(bits >> (held -= 8) & 0xff);
    }
    return out;
}

std::string for_address(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
            c == '.' || c == '_') {
            out += c;
        } else {
            ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
        }
    }
    return out;
}

std::optional<Presented> split(std::string_view text, char mark) {
    const std::size_t end = text.find(mark);
    if (end == std::string_view::npos || end == 0 || text.size() > 200) return std::nullopt;
    const std::string_view secret = text.substr(end + 1);
    if (secret.size() < 22) return std::nullopt;
    return Presented{std::string(text.substr(0, end)), std::string(secret)};
}

} // namespace

Result<void> check_password(const Policy& policy, std::string_view login, std::string_view password) {
    const auto weak = [](std::string why) { return Error{ErrorKind::weak_password, "", std::move(why)}; };
    if (characters(password) < static_cast<std::size_t>(policy.least_characters))
        return weak("≥ " + std::to_string(policy.least_characters));
    if (password.size() > longest_password) return weak("≤ " + std::to_string(longest_password));
    const std::string plain = lower(password), name = lower(login);
    if (!name.empty() && (plain == name || (name.size() >= 4 && plain.find(name) != std::string::npos)))
        return weak("≠ " + std::string(login));
    if (is_common(password) || is_run(plain)) return weak("123456789012, qwerty123456 …");
    return {};
}

std::string hash_password(std::string_view password, const HashCost& cost) {
    ready();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.operations, cost.bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return out.data();
}

bool is_password(const std::string& hash, std::string_view password, const HashCost& cost) {
    ready();
    if (password.size() > longest_password) password = "";
    if (!hash.empty()) return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    hash_password(password, cost); // as long as looking would take
    return false;
}

bool is_outdated(const std::string& hash, const HashCost& cost) {
    ready();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.operations, cost.bytes) != 0;
}

std::string one_time_password(const RandomBytes& random) {
    return grouped(letters(random, 16, clear_letters), 4);
}

std::string fingerprint_of(std::string_view secret) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), bytes_of(secret), secret.size());
    std::string out(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), digest.data(), digest.size());
    out.pop_back();
    return out;
}

bool same_secret(std::string_view left, std::string_view right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string to_base64url(std::string_view bytes) {
    std::string out = to_base64(bytes);
    std::ranges::replace(out, '+', '-');
    std::ranges::replace(out, '/', '_');
    while (out.ends_with('='))
        out.pop_back();
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    if (text.find_first_of("+/=") != std::string_view::npos) return std::nullopt;
    std::string plain(text);
    std::ranges::replace(plain, '-', '+');
    std::ranges::replace(plain, '_', '/');
    while (plain.size() % 4 != 0)
        plain += '=';
    return from_base64(plain);
}

std::string new_secret(const RandomBytes& random) {
    return to_base64url(random(32));
}

std::string write_cookie(std::string_view region, std::string_view secret) {
    return std::string(region) + "." + std::string(secret);
}

std::string write_token(std::string_view region, std::string_view secret) {
    return "bh_" + std::string(region) + "_" + std::string(secret);
}

std::optional<Presented> read_cookie(std::string_view text) {
    return split(text, '.');
}

std::optional<Presented> read_token(std::string_view text) {
    if (!text.starts_with("bh_")) return std::nullopt;
    return split(text.substr(3), '_');
}

std::string new_code_key(const RandomBytes& random) {
    return letters(random, 32, base32_letters);
}

std::string code_at(std::string_view key, std::int64_t step) {
    const std::string secret = from_base32(key);
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < 8; ++i)
        counter[7 - i] = static_cast<unsigned char>(step >> (8 * i));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
         digest.data(), &length);
    const std::size_t at = digest[length - 1] & 15U;
    const std::uint32_t number = (digest[at] & 0x7fU) << 24 | std::uint32_t{digest[at + 1]} << 16 |
                                 std::uint32_t{digest[at + 2]} << 8 | std::uint32_t{digest[at + 3]};
    std::string digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

std::int64_t step_at(Instant now) {
    return now.milliseconds / 1000 / code_seconds;
}

std::optional<std::int64_t> step_of(std::string_view key, std::string_view code, Instant now,
                                    std::int64_t last) {
    std::optional<std::int64_t> found;
    for (std::int64_t step = step_at(now) - 1; step <= step_at(now) + 1; ++step)
        if (same_secret(code_at(key, step), code) && step > last) found = step;
    return found;
}

std::string code_address(std::string_view key, std::string_view issuer, std::string_view region,
                         std::string_view login) {
    const std::string by = for_address(issuer);
    return "otpauth://totp/" + by + ":" + for_address(std::string(region) + "/" + std::string(login)) +
           "?secret=" + std::string(key) + "&issuer=" + by + "&algorithm=SHA1&digits=6&period=30";
}

std::vector<std::string> new_recovery_codes(const RandomBytes& random, int count) {
    std::vector<std::string> codes;
    for (int i = 0; i < count; ++i)
        codes.push_back(grouped(letters(random, 10, clear_letters), 5));
    return codes;
}

std::string plain_code(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return out;
}

std::int64_t remembered(std::int64_t failures, Instant last, Instant now, const Policy& policy) {
    const std::int64_t quiet = std::max<std::int64_t>(0, now.milliseconds - last.milliseconds);
    const std::int64_t halvings = quiet / 60'000 / policy.forget_after_minutes;
    return halvings > 40 ? 0 : failures >> halvings;
}

int wait_after(std::int64_t failures, Instant last, Instant now, int free, const Policy& policy) {
    const std::int64_t beyond = remembered(failures, last, now, policy) - free;
    if (beyond < 0) return 0;
    const std::int64_t longest = policy.longest_wait_seconds;
    const std::int64_t delay = beyond >= 20 ? longest : std::min(longest, std::int64_t{1} << beyond);
    const std::int64_t left = delay * 1000 - (now.milliseconds - last.milliseconds);
    return left <= 0 ? 0 : static_cast<int>((left + 999) / 1000);
}

} // namespace bihuan::accounts
