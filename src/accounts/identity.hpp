// OpenID Connect: signing in at the county's own identity provider by authorization code with PKCE. Pure; who
// calls it fetches what is told to fetch.
#pragma once

#include "accounts/secrets.hpp"

namespace bihuan::accounts {

/// The body of a good answer to a GET, or to a POST of this form; provider_failed.
using Fetch = std::function<Result<std::string>(const std::string& address, const std::string& form)>;

/// How the server reaches the provider; without `fetch` there is none.
struct IdentityClient {
    Fetch fetch = nullptr;
    std::string secret = {}; // of the client; empty: a public client
};

struct Provider {
    std::string issuer, authorization, token, keys; // addresses
};
/// Where the provider says what it is.
std::string discovery_address(std::string_view issuer);
/// provider_failed where it is another's, or an address of it is none.
Result<Provider> read_provider(std::string_view json, std::string_view issuer);

/// Where the browser is sent; `verifier` stays here, its SHA-256 goes.
std::string authorization_address(const Provider& provider, const Policy& policy, std::string_view state,
                                  std::string_view nonce, std::string_view verifier);
/// What the code is exchanged for a token with.
std::string token_form(const Policy& policy, std::string_view secret, std::string_view code,
                       std::string_view verifier);
Result<std::string> read_token_answer(std::string_view json);

/// The subject of an ID token that is signed by one of the provider's keys (RS256, ES256), issued by it for
/// this client and this flow, and not over. provider_failed, with what is wrong.
Result<std::string> read_id_token(std::string_view token, std::string_view keys, const Policy& policy,
                                  std::string_view nonce, Instant now);

} // namespace bihuan::accounts
