#include "server/fetch/fetch.hpp"

#include <curl/curl.h>

#include <memory>

namespace bihuan::server {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr long seconds = 10, seconds_to_connect = 3;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > most_bytes) return 0;
    body.append(bytes, size * count);
    return size * count;
}

struct Cleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

} // namespace

Result<std::string> fetch(const std::string& address, const std::string& form) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    const auto failed = [&](std::string why) {
        return Error{ErrorKind::provider_failed, "", address + ": " + std::move(why)};
    };
    const std::unique_ptr<CURL, Cleanup> handle(ready == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) return failed("libcurl");
    std::string body;
    CURL* const curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    if (!form.empty()) curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form.c_str());
    if (const CURLcode code = curl_easy_perform(curl); code != CURLE_OK)
        return failed(curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return failed(std::to_string(status));
    return body;
}

} // namespace bihuan::server
