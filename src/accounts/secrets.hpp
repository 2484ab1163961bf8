// Passwords and what stands for them: argon2id hashes, fingerprints of random values, RFC 6238's codes.
// Nothing here keeps anything.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/policy.hpp"
#include "base/date.hpp"

namespace bihuan::accounts {

/// Bytes that nobody can guess.
using RandomBytes = std::function<std::string(std::size_t)>;

/// Long enough, not the login, not among the commonest, not of one character or a run: weak_password.
Result<void> check_password(const Policy& policy, std::string_view login, std::string_view password);

/// "$argon2id$v=19$m=65536,t=2,p=1$…"; takes about a tenth of a second and HashCost::bytes of memory.
std::string hash_password(std::string_view password, const HashCost& cost);
/// Also for a hash that is none ("" of who is not there): the same time, and false.
bool is_password(const std::string& hash, std::string_view password, const HashCost& cost);
/// Made at another cost than this.
bool is_outdated(const std::string& hash, const HashCost& cost);

/// 16 characters in groups of four that cannot be mistaken for each other: 79 bits.
std::string one_time_password(const RandomBytes& random);

/// SHA-256 in hexadecimal; enough for values of 128 random bits, as sessions and tokens are.
std::string fingerprint_of(std::string_view secret);
/// In a time that does not tell where they differ.
bool same_secret(std::string_view left, std::string_view right);
/// RFC 4648 §5, without padding.
std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
/// 256 random bits.
std::string new_secret(const RandomBytes& random);

/// The cookie's value and an access token say which region they belong to.
std::string write_cookie(std::string_view region, std::string_view secret); // 371799.…
std::string write_token(std::string_view region, std::string_view secret);  // bh_371799_…
struct Presented {
    std::string region, secret;
};
std::optional<Presented> read_cookie(std::string_view text);
std::optional<Presented> read_token(std::string_view text);

// Time-based one-time codes: RFC 6238 with SHA-1, 6 digits and 30 seconds, which is what the apps know.
inline constexpr int code_seconds = 30;
std::string new_code_key(const RandomBytes& random); // 160 bits in base32
std::string code_at(std::string_view key, std::int64_t step);
std::int64_t step_at(Instant now);
/// Which step the code is of: now's, the one before or the one behind, and later than `last`, so that a code
/// is taken once. nullopt: none.
std::optional<std::int64_t> step_of(std::string_view key, std::string_view code, Instant now,
                                    std::int64_t last);
/// What an app reads from the square.
std::string code_address(std::string_view key, std::string_view issuer, std::string_view region,
                         std::string_view login);
/// Each good once, in place of a code: 10 characters, 50 bits.
std::vector<std::string> new_recovery_codes(const RandomBytes& random, int count);
/// As people type it: in capitals, without hyphens and spaces.
std::string plain_code(std::string_view typed);

/// Seconds to wait after so many failures, the last of them then; 0: none.
int wait_after(std::int64_t failures, Instant last, Instant now, int free, const Policy& policy);
/// How many failures still count.
std::int64_t remembered(std::int64_t failures, Instant last, Instant now, const Policy& policy);

} // namespace bihuan::accounts
