// By which ways a post is told besides its inbox.
#pragma once

#include <functional>

#include "app/context.hpp"
#include "storage/outbox.hpp"

namespace bihuan::app {

using storage::Letter;
using storage::Notice;

/// The actor's own address; empty: no mail. malformed where it is no address.
Result<void> set_mail_address(Context& context, const std::string& address);
Result<std::string> mail_address(Context& context);

/// In which words; given, for the words are render's.
struct Writing {
    std::function<std::string(std::size_t count)> subject; // of a mail with so many notices
    std::function<std::string(const Notice&)> line;        // of a mail
    std::function<std::string(const Notice&)> event;       // JSON, for the webhook
    bool mail = false, webhook = false;                    // which ways there are
};
/// Writes letters of new notices, claims those whose time has come (for `lease` milliseconds). By the clock.
Result<std::vector<Letter>> next_letters(storage::Store& store, const std::string& region,
                                         const Writing& writing, Instant now);
/// What became of one.
Result<void> settle_letter(storage::Store& store, const std::string& region, const Letter& letter,
                           const Result<void>& sent, Instant now);

/// The pause behind the attempt with this number: a minute, doubling; nullopt when a day is over.
std::optional<std::int64_t> pause_after(std::int64_t attempts);

} // namespace bihuan::app
