#include "storage/credentials.hpp"

namespace bihuan::storage {
namespace {

constexpr std::string_view session_columns =
    "SELECT fingerprint, number, account, post, created_at, seen_at, renewed_at, expires_at, csrf, address, "
    "agent FROM session";

SignedIn session_in(std::span<const Value> row) {
    return {row[0].text(),      row[1].integer(),   {row[2].integer()}, {row[3].integer()},
            {row[4].integer()}, {row[5].integer()}, {row[6].integer()}, {row[7].integer()},
            row[8].text(),      row[9].text(),      row[10].text()};
}

template <class... Values>
std::array<Value, sizeof...(Values) + 1> with_region(const Transaction& transaction, Values&&... values) {
    return {Value(transaction.region()), Value(std::forward<Values>(values))...};
}

} // namespace

std::span<const std::string_view> secret_tables() {
    static constexpr std::array<std::string_view, 5> all{"credential", "recovery_code", "session",
                                                         "sign_in_failure", "identity_flow"};
    return all;
}

Credential credential_of(Transaction& transaction, Id<Account> account) {
    Credential found;
    transaction.session().read(
        "SELECT password, past, totp, totp_wanted, totp_step FROM credential WHERE region = $1 AND account = "
        "$2",
        with_region(transaction, account.value), [&](std::span<const Value> row) {
            found = {row[0].text(), *from_value<std::vector<std::string>>(row[1]), row[2].text(),
                     row[3].text(), row[4].integer()};
        });
    return found;
}

void keep_credential(Transaction& transaction, Id<Account> account, const Credential& credential) {
    transaction.session().write(
        "INSERT INTO credential (region, account, password, past, totp, totp_wanted, totp_step) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (region, account) DO UPDATE SET "
        "password = excluded.password, past = excluded.past, totp = excluded.totp, "
        "totp_wanted = excluded.totp_wanted, totp_step = excluded.totp_step",
        with_region(transaction, account.value, credential.password, to_value(credential.past),
                    credential.code_key, credential.wanted_code_key, credential.code_step));
}

void keep_recovery_codes(Transaction& transaction, Id<Account> account,
                         const std::vector<std::string>& fingerprints) {
    transaction.session().write("DELETE FROM recovery_code WHERE region = $1 AND account = $2",
                                with_region(transaction, account.value));
    for (const std::string& fingerprint : fingerprints) {
        transaction.session().write(
            "INSERT INTO recovery_code (region, account, fingerprint) VALUES ($1, $2, $3)",
            with_region(transaction, account.value, fingerprint));
    }
}

std::int64_t count_recovery_codes(Transaction& transaction, Id<Account> account) {
    std::int64_t count = 0;
    transaction.session().read("SELECT COUNT(*) FROM recovery_code WHERE region = $1 AND account = $2",
                               with_region(transaction, account.value),
                               [&](std::span<const Value> row) { count = row[0].integer(); });
    return count;
}

bool use_recovery_code(Transaction& transaction, Id<Account> account, const std::string& fingerprint) {
    bool found = false;
    transaction.session().read(
        "DELETE FROM recovery_code WHERE region = $1 AND account = $2 AND fingerprint = $3 "
        "RETURNING fingerprint",
        with_region(transaction, account.value, fingerprint), [&](std::span<const Value>) { found = true; });
    return found;
}

std::optional<SignedIn> session_of(Transaction& transaction, const std::string& fingerprint) {
    static const std::string sql = std::string(session_columns) + " WHERE region = $1 AND fingerprint = $2";
    std::optional<SignedIn> found;
    transaction.session().read(sql, with_region(transaction, fingerprint),
                               [&](std::span<const Value> row) { found = session_in(row); });
    return found;
}

std::vector<SignedIn> sessions_of(Transaction& transaction, Id<Account> account) {
    static const std::string sql =
        std::string(session_columns) + " WHERE region = $1 AND account = $2 ORDER BY number, expires_at";
    std::vector<SignedIn> found;
    transaction.session().read(sql, with_region(transaction, account.value), [&](std::span<const Value> row) {
        SignedIn each = session_in(row);
        if (!found.empty() && found.back().number == each.number) found.pop_back();
        found.push_back(std::move(each));
    });
    return found;
}

void keep_session(Transaction& transaction, const SignedIn& session) {
    transaction.session().write(
        "INSERT INTO session (region, fingerprint, number, account, post, created_at, seen_at, renewed_at, "
        "expires_at, csrf, address, agent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        with_region(transaction, session.fingerprint, session.number, session.account.value,
                    session.post.value, session.created_at.milliseconds, session.seen_at.milliseconds,
                    session.renewed_at.milliseconds, session.expires_at.milliseconds, session.csrf,
                    session.address, session.agent),
        1, "session");
}

void see_session(Transaction& transaction, const SignedIn& session, Instant now) {
    transaction.session().write("UPDATE session SET seen_at = $3 WHERE region = $1 AND fingerprint = $2",
                                with_region(transaction, session.fingerprint, now.milliseconds));
}

bool end_cookie(Transaction& transaction, const SignedIn& session, Instant ends) {
    bool done = false;
    transaction.session().read(
        "UPDATE session SET expires_at = $3 WHERE region = $1 AND fingerprint = $2 AND expires_at > $3 "
        "RETURNING number",
        with_region(transaction, session.fingerprint, ends.milliseconds),
        [&](std::span<const Value>) { done = true; });
    return done;
}

std::int64_t end_sessions(Transaction& transaction, Id<Account> account, std::int64_t number,
                          std::int64_t but) {
    std::int64_t ended = 0;
    transaction.session().read(
        "DELETE FROM session WHERE region = $1 AND account = $2 AND (number = $3 OR $3 = 0) AND number <> $4 "
        "RETURNING number",
        with_region(transaction, account.value, number, but), [&](std::span<const Value>) { ++ended; });
    return ended;
}

void sweep_sign_in(Transaction& transaction, Instant now, Instant failures_before) {
    transaction.session().write("DELETE FROM session WHERE region = $1 AND expires_at < $2",
                                with_region(transaction, now.milliseconds));
    transaction.session().write("DELETE FROM sign_in_failure WHERE region = $1 AND last_at < $2",
                                with_region(transaction, failures_before.milliseconds));
    transaction.session().write("DELETE FROM identity_flow WHERE region = $1 AND expires_at < $2",
                                with_region(transaction, now.milliseconds));
}

Failures failures_of(Transaction& transaction, const std::string& subject) {
    Failures found;
    transaction.session().read(
        "SELECT failures, last_at FROM sign_in_failure WHERE region = $1 AND subject = $2",
        with_region(transaction, subject), [&](std::span<const Value> row) {
            found = {row[0].integer(), {row[1].integer()}};
        });
    return found;
}

void keep_failures(Transaction& transaction, const std::string& subject, const Failures& failures) {
    transaction.session().write(
        "INSERT INTO sign_in_failure (region, subject, failures, last_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (region, subject) DO UPDATE SET failures = excluded.failures, last_at = "
        "excluded.last_at",
        with_region(transaction, subject, failures.count, failures.last.milliseconds));
}

void forget_failures(Transaction& transaction, const std::string& subject) {
    transaction.session().write("DELETE FROM sign_in_failure WHERE region = $1 AND subject = $2",
                                with_region(transaction, subject));
}

void keep_flow(Transaction& transaction, const IdentityFlow& flow) {
    transaction.session().write(
        "INSERT INTO identity_flow (region, state, nonce, verifier, expires_at) VALUES ($1, $2, $3, $4, $5)",
        with_region(transaction, flow.state, flow.nonce, flow.verifier, flow.expires_at.milliseconds), 1,
        "identity_flow");
}

std::optional<IdentityFlow> take_flow(Transaction& transaction, const std::string& state) {
    std::optional<IdentityFlow> found;
    transaction.session().read(
        "DELETE FROM identity_flow WHERE region = $1 AND state = $2 "
        "RETURNING state, nonce, verifier, expires_at",
        with_region(transaction, state), [&](std::span<const Value> row) {
            found = {row[0].text(), row[1].text(), row[2].text(), {row[3].integer()}};
        });
    return found;
}

} // namespace bihuan::storage
