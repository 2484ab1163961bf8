// A signature that only who knows the key can make (RFC 2104, SHA-256).
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

/// In hexadecimal.
std::string hmac_sha256(std::string_view key, std::string_view text);

} // namespace bihuan
