#include <curl/curl.h>

#include "base/hmac.hpp"
#include "server/delivery/delivery.hpp"
#include "server/fetch/transfer.hpp"

namespace bihuan::delivery {

std::string signature(std::string_view secret, std::string_view timestamp, std::string_view body) {
    return "sha256=" + hmac_sha256(secret, std::string(timestamp) + "." + std::string(body));
}

Result<void> send_event(const Settings& settings, const app::Letter& letter, Instant now) {
    const std::string timestamp = std::to_string(now.milliseconds / 1000);
    server::Transfer transfer(settings.webhook, "http,https");
    CURL* curl = transfer.handle();
    if (!settings.private_addresses) transfer.stay_outside();
    curl_slist* headers = nullptr;
    for (const std::string& header :
         {std::string("Content-Type: application/json"), "X-Bihuan-Timestamp: " + timestamp,
          "X-Bihuan-Delivery: " + std::to_string(letter.id),
          "X-Bihuan-Signature: " + signature(settings.webhook_secret, timestamp, letter.body)}) {
        headers = curl_slist_append(headers, header.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, letter.body.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(letter.body.size()));
    auto sent = transfer.run();
    curl_slist_free_all(headers);
    if (!sent) return sent;
    const long status = transfer.status();
    if (status < 200 || status > 299)
        return Error{ErrorKind::cannot_write, settings.webhook, "HTTP " + std::to_string(status)};
    return {};
}

} // namespace bihuan::delivery
