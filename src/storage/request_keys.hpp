// Requests that are to be done once: a visitor's key, written in the transaction of the action itself, and
// the answer, stored beside it when it is known. A key is good for two days.
#pragma once

#include <optional>
#include <string>

#include "storage/transaction.hpp"

namespace bihuan::storage {

inline constexpr std::int64_t request_key_life = std::int64_t{48} * 3600 * 1000; // milliseconds

struct KeptRequest {
    std::string fingerprint; // of what was asked
    int status = 0;          // of its answer; 0: not stored (yet)
    std::string headers, body;
};

std::optional<KeptRequest> find_request(Transaction& transaction, Id<registry::Post> post,
                                        const std::string& key, Instant now);
/// The post's keys that have run out go with it. The key must not be there.
void keep_request(Transaction& transaction, Id<registry::Post> post, const std::string& key,
                  const std::string& fingerprint, Instant now);
/// `headers` and `body` are texts.
void keep_answer(Transaction& transaction, Id<registry::Post> post, const std::string& key,
                 const KeptRequest& answer);

} // namespace bihuan::storage
