#include "server/fetch/transfer.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/socket.h>

#include <array>
#include <mutex>
#include <new>

namespace bihuan::server {
namespace {

/// Looks at where the name has led to, not at the name.
curl_socket_t open_outside(void*, curlsocktype, curl_sockaddr* address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* bytes =
        address->family == AF_INET
            ? static_cast<const void*>(&reinterpret_cast<sockaddr_in*>(&address->addr)->sin_addr)
            : &reinterpret_cast<sockaddr_in6*>(&address->addr)->sin6_addr;
    if (address->family != AF_INET && address->family != AF_INET6) return CURL_SOCKET_BAD;
    if (inet_ntop(address->family, bytes, text.data(), text.size()) == nullptr || is_private(text.data()))
        return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace

std::size_t Transfer::take(char* bytes, std::size_t size, std::size_t count, void* into) {
    const Kept& kept = *static_cast<Kept*>(into);
    if (kept.body == nullptr) return size * count;
    if (kept.body->size() + size * count > kept.most) return 0;
    kept.body->append(bytes, size * count);
    return size * count;
}

Transfer::Transfer(const std::string& address, const char* protocols) : address_(address) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    handle_ = curl_easy_init();
    if (handle_ == nullptr) throw std::bad_alloc();
    curl_easy_setopt(handle_, CURLOPT_URL, address_.c_str());
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle_, CURLOPT_PROXY, "");
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, &Transfer::take);
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &kept_);
    within(30, 10);
}

Transfer::~Transfer() {
    curl_easy_cleanup(handle_);
}

void Transfer::within(long seconds, long seconds_to_connect) {
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT, seconds);
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
}

void Transfer::stay_outside() {
    curl_easy_setopt(handle_, CURLOPT_OPENSOCKETFUNCTION, open_outside);
}

void Transfer::keep(std::string& body, std::size_t most) {
    kept_ = {&body, most};
}

Result<void> Transfer::run() {
    const CURLcode code = curl_easy_perform(handle_);
    if (code == CURLE_OK) return {};
    return Error{code == CURLE_OPERATION_TIMEDOUT ? ErrorKind::timed_out : ErrorKind::cannot_write, address_,
                 curl_easy_strerror(code)};
}

long Transfer::status() {
    long status = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

} // namespace bihuan::server
