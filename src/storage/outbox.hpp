// What is to be sent to the world outside, until it is there: notices by mail, events to a webhook. A letter
// is claimed in a transaction before it is sent, so that of several servers one sends it; one that is not
// told to be done comes up again when its pause is over.
#pragma once

#include "storage/notices.hpp"

namespace bihuan::storage {

struct Letter {
    std::int64_t id = 0;
    std::string channel; // mail, webhook
    std::string address;
    std::string subject;
    std::string body;
    std::int64_t attempts = 0; // with the one it was claimed for
};

/// Each post's address for mail; empty: none.
std::map<std::int64_t, std::string> mail_addresses(Transaction& transaction);
void put_mail_address(Transaction& transaction, std::int64_t post, const std::string& address);

/// The notices that no letter was written of yet, the oldest first; they count as written from now on.
std::vector<Notice> take_unwritten(Transaction& transaction, std::int64_t limit);
void put_letters(Transaction& transaction, const std::vector<Letter>& letters, Instant now);

/// Those whose time has come, put off to `again` for anybody else.
std::vector<Letter> claim_letters(Transaction& transaction, Instant now, Instant again, std::int64_t limit);
void letter_sent(Transaction& transaction, std::int64_t id, Instant now);
/// Not sent: again then, or (nullopt) never.
void letter_failed(Transaction& transaction, std::int64_t id, std::optional<Instant> again,
                   const std::string& why);

} // namespace bihuan::storage
