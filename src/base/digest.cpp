#include "base/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace bihuan {

std::string digest_of(std::string_view bytes) {
    // Fetched once: looking it up costs more than digesting a short text.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::array<unsigned char, 32> digest{};
    if (algorithm == nullptr ||
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm, nullptr) != 1)
        throw std::runtime_error("OpenSSL refuses SHA-256");
    static constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : digest) {
        out += hexadecimal[byte >> 4];
        out += hexadecimal[byte & 15];
    }
    return out;
}

} // namespace bihuan
