// JSON Web Signatures (RFC 7515) by a provider's public keys (RFC 7517): RS256 and ES256, nothing else.
#pragma once

#include <boost/json.hpp>
#include <string_view>

namespace bihuan::accounts {

/// Whether `signature` (its bytes) over `signed_text` is the key's, by the algorithm of that name.
bool is_signed(const boost::json::object& key, std::string_view algorithm, std::string_view signed_text,
               std::string_view signature);

} // namespace bihuan::accounts
