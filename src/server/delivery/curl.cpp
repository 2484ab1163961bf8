#include "server/delivery/curl.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <mutex>
#include <new>

#include "server/delivery/delivery.hpp"

namespace bihuan::delivery {
namespace {

std::size_t forget(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

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

Transfer::Transfer() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    handle_ = curl_easy_init();
    if (handle_ == nullptr) throw std::bad_alloc();
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, forget);
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle_, CURLOPT_PROXY, "");
}

Transfer::~Transfer() {
    curl_easy_cleanup(handle_);
}

void Transfer::stay_outside() {
    curl_easy_setopt(handle_, CURLOPT_OPENSOCKETFUNCTION, open_outside);
}

Result<void> Transfer::run(const std::string& where) {
    const CURLcode code = curl_easy_perform(handle_);
    if (code == CURLE_OK) return {};
    return Error{code == CURLE_OPERATION_TIMEDOUT ? ErrorKind::timed_out : ErrorKind::cannot_write, where,
                 curl_easy_strerror(code)};
}

} // namespace bihuan::delivery
