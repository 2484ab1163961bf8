#include "accounts/signature.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <optional>

#include "accounts/secrets.hpp"

namespace bihuan::accounts {
namespace {

template <auto free>
struct Free {
    template <class T>
    void operator()(T* held) const {
        free(held);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;

constexpr int least_rsa_bits = 2048;
constexpr std::size_t coordinate = 32; // bytes, of P-256

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// A field in base64url; empty: absent or no base64url.
std::string part(const boost::json::object& key, std::string_view name) {
    const boost::json::value* value = key.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return from_base64url(value->get_string()).value_or("");
}

bool is(const boost::json::object& key, std::string_view name, std::string_view wanted) {
    const boost::json::value* value = key.if_contains(name);
    return value != nullptr && value->is_string() && std::string_view(value->get_string()) == wanted;
}

Key made(const char* type, OSSL_PARAM_BLD* builder) {
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> params(OSSL_PARAM_BLD_to_param(builder));
    const std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
        return nullptr;
    }
    return Key(key);
}

Key rsa_key(const boost::json::object& key) {
    const std::string modulus = part(key, "n"), exponent = part(key, "e");
    if (modulus.size() > 1024 || exponent.empty() || exponent.size() > 8) return nullptr;
    const Number n(BN_bin2bn(bytes_of(modulus), static_cast<int>(modulus.size()), nullptr));
    const Number e(BN_bin2bn(bytes_of(exponent), static_cast<int>(exponent.size()), nullptr));
    if (BN_num_bits(n.get()) < least_rsa_bits) return nullptr;
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return made("RSA", builder.get());
}

Key curve_key(const boost::json::object& key) {
    const std::string x = part(key, "x"), y = part(key, "y");
    if (!is(key, "crv", "P-256") || x.size() != coordinate || y.size() != coordinate) return nullptr;
    const std::string point = "\x04" + x + y;
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    return made("EC", builder.get());
}

/// r and s one after the other, as OpenSSL wants them.
std::string as_der(std::string_view signature) {
    if (signature.size() != 2 * coordinate) return {};
    const std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytes_of(signature), coordinate, nullptr),
                   BN_bin2bn(bytes_of(signature) + coordinate, coordinate, nullptr));
    unsigned char* out = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &out);
    if (length <= 0) return {};
    std::string der(reinterpret_cast<char*>(out), static_cast<std::size_t>(length));
    OPENSSL_free(out);
    return der;
}

} // namespace

bool is_signed(const boost::json::object& key, std::string_view algorithm, std::string_view signed_text,
               std::string_view signature) {
    // The kind of key says the algorithm: what the token claims only has to agree.
    Key made_key;
    std::string bytes(signature);
    if (is(key, "kty", "RSA") && algorithm == "RS256") {
        made_key = rsa_key(key);
    } else if (is(key, "kty", "EC") && algorithm == "ES256") {
        made_key = curve_key(key);
        bytes = as_der(signature);
    }
    if (!made_key || bytes.empty()) return false;
    const std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, made_key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytes_of(bytes), bytes.size(), bytes_of(signed_text),
                            signed_text.size()) == 1;
}

} // namespace bihuan::accounts
