// Letters to the world outside: mail by SMTP, events to a webhook.
#pragma once

#include <string>
#include <string_view>

#include "app/channels.hpp"

namespace bihuan::delivery {

/// notices.toml says what each means; empty: that way is not used.
struct Settings {
    std::string mail_server; // smtp://mail.example:587, or smtps://…:465
    std::string mail_from;
    std::string mail_user, mail_password;
    bool mail_plain = false; // without TLS: a relay in the same house
    std::string webhook;     // https://…
    std::string webhook_secret;
    bool private_addresses = false; // whether a webhook may be in the county's own network
    static Result<Settings> read(std::string_view text, std::string_view file);
    /// Of the file notices.toml in this folder; nothing where there is none.
    static Result<Settings> from(const std::string& folder);
};

/// The mail as it goes over the line: headers that no text can break out of, the body in base64.
std::string mail_of(const app::Letter& letter, const std::string& from, std::string_view message_id,
                    Instant now);
/// sha256=… of timestamp, a dot and the body: X-Bihuan-Signature.
std::string signature(std::string_view secret, std::string_view timestamp, std::string_view body);

Result<void> send_mail(const Settings& settings, const app::Letter& letter, Instant now);
Result<void> send_event(const Settings& settings, const app::Letter& letter, Instant now);

/// Sends what is due in the region; how many letters arrived.
Result<int> deliver(storage::Store& store, const std::string& region, const Settings& settings,
                    const std::function<Instant()>& now);

} // namespace bihuan::delivery
