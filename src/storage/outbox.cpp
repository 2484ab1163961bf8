#include "storage/outbox.hpp"

#include <array>

namespace bihuan::storage {

std::map<std::int64_t, std::string> mail_addresses(Transaction& transaction) {
    std::map<std::int64_t, std::string> found;
    transaction.session().read(
        "SELECT post, address FROM mail_address WHERE region = $1", std::array{Value(transaction.region())},
        [&](std::span<const Value> row) { found.emplace(row[0].integer(), row[1].text()); });
    return found;
}

void put_mail_address(Transaction& transaction, std::int64_t post, const std::string& address) {
    const Value region(transaction.region());
    transaction.session().write("DELETE FROM mail_address WHERE region = $1 AND post = $2",
                                std::array{region, Value(post)});
    if (address.empty()) return;
    transaction.session().write("INSERT INTO mail_address (region, post, address) VALUES ($1, $2, $3)",
                                std::array{region, Value(post), Value(address)}, 1, "mail_address");
}

std::vector<Notice> take_unwritten(Transaction& transaction, std::int64_t limit) {
    const Value region(transaction.region());
    std::int64_t last = 0;
    transaction.session().read("SELECT last FROM counter WHERE region = $1 AND kind = 'letter_of_notice'",
                               std::array{region},
                               [&](std::span<const Value> row) { last = row[0].integer(); });
    std::vector<Notice> found = notices_after(transaction, last, limit);
    if (found.empty()) return found;
    transaction.session().write(
        "INSERT INTO counter (region, kind, last) VALUES ($1, 'letter_of_notice', $2) "
        "ON CONFLICT (region, kind) DO UPDATE SET last = excluded.last",
        std::array{region, Value(found.back().id)});
    return found;
}

void put_letters(Transaction& transaction, const std::vector<Letter>& letters, Instant now) {
    if (letters.empty()) return;
    const Value region(transaction.region());
    std::int64_t last = 0;
    transaction.session().read("SELECT COALESCE(MAX(id), 0) FROM outbox WHERE region = $1",
                               std::array{region},
                               [&](std::span<const Value> row) { last = row[0].integer(); });
    for (const Letter& letter : letters) {
        transaction.session().write(
            "INSERT INTO outbox (region, id, channel, address, subject, body, attempts, next_at, done_at, "
            "error) VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, '')",
            std::array{region, Value(++last), Value(letter.channel), Value(letter.address),
                       Value(letter.subject), Value(letter.body), Value(now.milliseconds)},
            1, "outbox");
    }
}

std::vector<Letter> claim_letters(Transaction& transaction, Instant now, Instant again, std::int64_t limit) {
    const Value region(transaction.region());
    std::vector<Letter> letters;
    transaction.session().read(
        "SELECT id, channel, address, subject, body, attempts FROM outbox WHERE region = "
        "$1 AND done_at = 0 AND next_at <= $2 ORDER BY next_at, id LIMIT " +
            std::to_string(limit),
        std::array{region, Value(now.milliseconds)}, [&](std::span<const Value> row) {
            letters.push_back({row[0].integer(), row[1].text(), row[2].text(), row[3].text(), row[4].text(),
                               row[5].integer() + 1});
        });
    for (const Letter& letter : letters) {
        transaction.session().write(
            "UPDATE outbox SET next_at = $3, attempts = $4 WHERE region = $1 AND id = $2",
            std::array{region, Value(letter.id), Value(again.milliseconds), Value(letter.attempts)}, 1,
            "outbox");
    }
    return letters;
}

void letter_sent(Transaction& transaction, std::int64_t id, Instant now) {
    transaction.session().write("UPDATE outbox SET done_at = $3, error = '' WHERE region = $1 AND id = $2",
                                std::array{Value(transaction.region()), Value(id), Value(now.milliseconds)},
                                1, "outbox");
}

void letter_failed(Transaction& transaction, std::int64_t id, std::optional<Instant> again,
                   const std::string& why) {
    // Given up: done, with its error left.
    transaction.session().write(std::string("UPDATE outbox SET error = $4, ") +
                                    (again ? "next_at" : "done_at") + " = $3 WHERE region = $1 AND id = $2",
                                std::array{Value(transaction.region()), Value(id),
                                           Value(again ? again->milliseconds : std::int64_t{-1}), Value(why)},
                                1, "outbox");
}

} // namespace bihuan::storage
