#include "server/fetch/fetch.hpp"

#include <curl/curl.h>

#include "server/fetch/transfer.hpp"

namespace bihuan::server {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr long seconds = 10, seconds_to_connect = 3;

} // namespace

Result<std::string> fetch(const std::string& address, const std::string& form) {
    const auto failed = [&](const std::string& why) {
        return Error{ErrorKind::provider_failed, "", address + ": " + why};
    };
    std::string body;
    Transfer transfer(address, "http,https");
    transfer.within(seconds, seconds_to_connect);
    transfer.keep(body, most_bytes);
    if (!form.empty()) curl_easy_setopt(transfer.handle(), CURLOPT_POSTFIELDS, form.c_str());
    if (auto ran = transfer.run(); !ran) return failed(ran.error().detail);
    if (const long status = transfer.status(); status != 200) return failed(std::to_string(status));
    return body;
}

} // namespace bihuan::server
