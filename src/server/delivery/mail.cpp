// Mail by SMTP (RFC 5321, 5322, 2045).
#include <curl/curl.h>

#include <algorithm>
#include <array>

#include "base/base64.hpp"
#include "server/delivery/delivery.hpp"
#include "server/fetch/transfer.hpp"

namespace bihuan::delivery {
namespace {

/// In pieces that a line holds (RFC 2047), cut between characters.
std::string encoded(std::string_view words) {
    std::string out;
    while (!words.empty()) {
        std::size_t end = std::min<std::size_t>(words.size(), 36);
        while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
            --end;
        (out += out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") += to_base64(words.substr(0, end));
        out += "?=";
        words.remove_prefix(end);
    }
    return out;
}

/// Thu, 02 Jan 2025 09:30:00 +0800
std::string date_line(Instant now) {
    constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Date day = now.date();
    const std::string text = now.to_string(); // 2025-01-02 09:30
    return std::string(days[static_cast<std::size_t>(day.weekday() - 1)]) + ", " + text.substr(8, 2) + " " +
           months[static_cast<std::size_t>(day.month() - 1)] + " " + text.substr(0, 4) + " " +
           text.substr(11) + ":00 +0800";
}

struct Reading {
    std::string_view rest;
};
std::size_t read_more(char* out, std::size_t size, std::size_t count, void* given) {
    auto& reading = *static_cast<Reading*>(given);
    const std::size_t bytes = std::min(size * count, reading.rest.size());
    std::copy_n(reading.rest.data(), bytes, out);
    reading.rest.remove_prefix(bytes);
    return bytes;
}

} // namespace

std::string mail_of(const app::Letter& letter, const std::string& from, std::string_view message_id,
                    Instant now) {
    std::string out = "Date: " + date_line(now) + "\r\nFrom: <" + from + ">\r\nTo: <" + letter.address +
                      ">\r\nMessage-ID: <" + std::string(message_id) +
                      ">\r\nSubject: " + encoded(letter.subject) +
                      "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n";
    const std::string body = to_base64(letter.body);
    for (std::size_t at = 0; at < body.size(); at += 76)
        out += body.substr(at, 76) + "\r\n";
    return out;
}

Result<void> send_mail(const Settings& settings, const app::Letter& letter, Instant now) {
    const std::string host = settings.mail_from.substr(settings.mail_from.find('@') + 1);
    const std::string mail = mail_of(
        letter, settings.mail_from,
        "notice-" + std::to_string(letter.id) + "-" + std::to_string(now.milliseconds) + "@" + host, now);
    server::Transfer transfer(settings.mail_server, "smtp,smtps");
    curl_slist* to = curl_slist_append(nullptr, ("<" + letter.address + ">").c_str());
    Reading reading{mail};
    CURL* curl = transfer.handle();
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     static_cast<long>(settings.mail_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + settings.mail_from + ">").c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
    if (!settings.mail_user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.mail_user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.mail_password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_more);
    curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
    auto sent = transfer.run();
    curl_slist_free_all(to);
    return sent;
}

} // namespace bihuan::delivery
