#include "base/sm3.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace bihuan {
namespace {

void require(int code) {
    if (code != 1) throw std::runtime_error("OpenSSL refuses SM3");
}

const EVP_MD* algorithm() {
    // Fetched once: looking it up costs more than digesting a short text.
    static EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SM3", nullptr);
    if (fetched == nullptr) throw std::runtime_error("OpenSSL has no SM3");
    return fetched;
}

} // namespace

Sm3::Sm3() : context_(EVP_MD_CTX_new()) {
    if (context_ == nullptr) throw std::bad_alloc();
    require(EVP_DigestInit_ex2(static_cast<EVP_MD_CTX*>(context_), algorithm(), nullptr));
}

Sm3::~Sm3() {
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context_));
}

void Sm3::add(std::string_view bytes) {
    require(EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_), bytes.data(), bytes.size()));
}

std::string Sm3::finish() {
    static constexpr std::string_view hex = "0123456789abcdef";
    std::array<unsigned char, 32> bytes{};
    auto* context = static_cast<EVP_MD_CTX*>(context_);
    require(EVP_DigestFinal_ex(context, bytes.data(), nullptr));
    require(EVP_DigestInit_ex2(context, algorithm(), nullptr));
    std::string out;
    out.reserve(64);
    for (const unsigned char byte : bytes) {
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

std::string sm3(std::string_view bytes) {
    thread_local Sm3 digest;
    digest.add(bytes);
    return digest.finish();
}

} // namespace bihuan
