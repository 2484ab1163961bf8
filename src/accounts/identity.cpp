#include "accounts/identity.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "accounts/signature.hpp"

namespace bihuan::accounts {
namespace {

namespace json = boost::json;

constexpr std::int64_t clocks_differ = 120; // seconds between ours and the provider's
constexpr std::int64_t oldest = 600;        // a flow does not take longer

Error failed(std::string why) {
    return {ErrorKind::provider_failed, "", std::move(why)};
}

Result<json::object> object_of(std::string_view text, std::string_view what) {
    boost::system::error_code wrong;
    json::parse_options options;
    options.max_depth = 8;
    const json::value value = json::parse(text, wrong, {}, options);
    if (wrong || !value.is_object()) return failed(std::string(what) + ": no JSON object");
    return value.get_object();
}

std::string text_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::int64_t number_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_number()) return 0;
    boost::system::error_code wrong;
    const auto number = value->to_number<std::int64_t>(wrong);
    return wrong ? 0 : number;
}

std::string for_form(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
            c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
        }
    }
    return out;
}

std::string form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (value.empty()) continue;
        if (!out.empty()) out += '&';
        ((out += name) += '=') += for_form(value);
    }
    return out;
}

std::string challenge_of(std::string_view verifier) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    return to_base64url(digest);
}

/// "aud" is a text or a list; in a list, others may stand beside us only where we are the party it was made
/// for.
bool is_for(const json::object& claims, const std::string& client) {
    const json::value* audience = claims.if_contains("aud");
    if (audience == nullptr) return false;
    if (audience->is_string()) return std::string_view(audience->get_string()) == client;
    const json::array* list = audience->if_array();
    if (list == nullptr || std::ranges::find(*list, json::value(client)) == list->end()) return false;
    return list->size() == 1 || text_in(claims, "azp") == client;
}

} // namespace

std::string discovery_address(std::string_view issuer) {
    while (issuer.ends_with('/'))
        issuer.remove_suffix(1);
    return std::string(issuer) + "/.well-known/openid-configuration";
}

Result<Provider> read_provider(std::string_view text, std::string_view issuer) {
    const auto object = object_of(text, "openid-configuration");
    if (!object) return object.error();
    Provider provider{text_in(*object, "issuer"), text_in(*object, "authorization_endpoint"),
                      text_in(*object, "token_endpoint"), text_in(*object, "jwks_uri")};
    if (provider.issuer != issuer) return failed("issuer " + provider.issuer);
    // A provider reached by TLS does not send us on without it.
    const std::string scheme(issuer.substr(0, issuer.find(':') + 1));
    for (const std::string& address : {provider.authorization, provider.token, provider.keys})
        if (!address.starts_with(scheme)) return failed("address " + address);
    return provider;
}

std::string authorization_address(const Provider& provider, const Policy& policy, std::string_view state,
                                  std::string_view nonce, std::string_view verifier) {
    return provider.authorization + (provider.authorization.find('?') == std::string::npos ? "?" : "&") +
           form_of({{"response_type", "code"},
                    {"scope", "openid"},
                    {"client_id", policy.client},
                    {"redirect_uri", policy.redirect},
                    {"state", state},
                    {"nonce", nonce},
                    {"code_challenge", challenge_of(verifier)},
                    {"code_challenge_method", "S256"}});
}

std::string token_form(const Policy& policy, std::string_view secret, std::string_view code,
                       std::string_view verifier) {
    return form_of({{"grant_type", "authorization_code"},
                    {"code", code},
                    {"redirect_uri", policy.redirect},
                    {"client_id", policy.client},
                    {"client_secret", secret},
                    {"code_verifier", verifier}});
}

Result<std::string> read_token_answer(std::string_view text) {
    const auto object = object_of(text, "token");
    if (!object) return object.error();
    std::string token = text_in(*object, "id_token");
    if (token.empty()) return failed("no id_token");
    return token;
}

Result<std::string> read_id_token(std::string_view token, std::string_view keys, const Policy& policy,
                                  std::string_view nonce, Instant now) {
    const std::size_t first = token.find('.');
    const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
        return failed("id_token: not three parts");
    const auto head = from_base64url(token.substr(0, first));
    const auto body = from_base64url(token.substr(first + 1, second - first - 1));
    const auto signature = from_base64url(token.substr(second + 1));
    if (!head || !body || !signature) return failed("id_token: no base64url");
    const auto header = object_of(*head, "id_token");
    if (!header) return header.error();
    const auto claims = object_of(*body, "id_token");
    if (!claims) return claims.error();
    const auto set = object_of(keys, "jwks");
    if (!set) return set.error();
    if (header->contains("crit")) return failed("id_token: crit");

    const std::string name = text_in(*header, "kid"), algorithm = text_in(*header, "alg");
    const json::value* list = set->if_contains("keys");
    bool by_provider = false;
    if (list != nullptr && list->is_array()) {
        for (const json::value& each : list->get_array()) {
            const json::object* key = each.if_object();
            if (key == nullptr || (!name.empty() && text_in(*key, "kid") != name)) continue;
            if (const std::string use = text_in(*key, "use"); !use.empty() && use != "sig") continue;
            by_provider = by_provider || is_signed(*key, algorithm, token.substr(0, second), *signature);
        }
    }
    if (!by_provider) return failed("id_token: signature");
    const std::int64_t seconds = now.milliseconds / 1000;
    const std::int64_t issued = number_in(*claims, "iat");
    if (text_in(*claims, "iss") != policy.provider) return failed("id_token: iss");
    if (!is_for(*claims, policy.client)) return failed("id_token: aud");
    if (number_in(*claims, "exp") + clocks_differ <= seconds) return failed("id_token: exp");
    if (issued > seconds + clocks_differ || issued + oldest + clocks_differ < seconds)
        return failed("id_token: iat");
    if (nonce.empty() || !same_secret(text_in(*claims, "nonce"), nonce)) return failed("id_token: nonce");
    std::string subject = text_in(*claims, "sub");
    if (subject.empty()) return failed("id_token: sub");
    return subject;
}

} // namespace bihuan::accounts
