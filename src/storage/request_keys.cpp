#include "storage/request_keys.hpp"

#include <array>

namespace bihuan::storage {

std::optional<KeptRequest> find_request(Transaction& transaction, Id<registry::Post> post,
                                        const std::string& key, Instant now) {
    std::optional<KeptRequest> found;
    transaction.session().read(
        "SELECT fingerprint, status, headers, body FROM request_key WHERE region = $1 AND post = $2 AND key "
        "= $3 "
        "AND at > $4",
        std::array{Value(transaction.region()), Value(post.value), Value(key),
                   Value(now.milliseconds - request_key_life)},
        [&](std::span<const Value> row) {
            found =
                KeptRequest{row[0].text(), static_cast<int>(row[1].integer()), row[2].text(), row[3].text()};
        });
    return found;
}

void keep_request(Transaction& transaction, Id<registry::Post> post, const std::string& key,
                  const std::string& fingerprint, Instant now) {
    Session& session = transaction.session();
    session.write("DELETE FROM request_key WHERE region = $1 AND post = $2 AND at <= $3",
                  std::array{Value(transaction.region()), Value(post.value),
                             Value(now.milliseconds - request_key_life)});
    session.write(
        "INSERT INTO request_key (region, post, key, fingerprint, at, status, headers, body) "
        "VALUES ($1, $2, $3, $4, $5, 0, '', '')",
        std::array{Value(transaction.region()), Value(post.value), Value(key), Value(fingerprint),
                   Value(now.milliseconds)},
        1, "request_key");
}

void keep_answer(Transaction& transaction, Id<registry::Post> post, const std::string& key,
                 const KeptRequest& answer) {
    transaction.session().write(
        "UPDATE request_key SET status = $4, headers = $5, body = $6 WHERE region = $1 AND post = $2 AND key "
        "= $3 "
        "AND fingerprint = $7",
        std::array{Value(transaction.region()), Value(post.value), Value(key),
                   Value(std::int64_t{answer.status}), Value(answer.headers), Value(answer.body),
                   Value(answer.fingerprint)});
}

} // namespace bihuan::storage
