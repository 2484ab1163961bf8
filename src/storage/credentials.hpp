// What may not stand in the journal or in an archive: password hashes, keys of one-time codes, sessions, and
// the counts that slow who tries passwords. Whoever restores an archive gives everybody a new password.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/records.hpp"
#include "storage/transaction.hpp"

namespace bihuan::storage {

using accounts::AccessToken;
using accounts::Account;
using accounts::Post;

struct Credential {
    std::string password;          // argon2id's; empty: none
    std::vector<std::string> past; // those before, the newest first
    std::string code_key;          // of one-time codes, base32; empty: none
    std::string wanted_code_key;   // shown, not yet confirmed
    std::int64_t code_step = 0;    // of the last code taken
};
/// An empty one where there is none.
Credential credential_of(Transaction& transaction, Id<Account> account);
void keep_credential(Transaction& transaction, Id<Account> account, const Credential& credential);

/// Instead of those there were.
void keep_recovery_codes(Transaction& transaction, Id<Account> account,
                         const std::vector<std::string>& fingerprints);
/// Whether it was one; it is none any more.
bool use_recovery_code(Transaction& transaction, Id<Account> account, const std::string& fingerprint);
std::int64_t count_recovery_codes(Transaction& transaction, Id<Account> account);

/// One row a cookie: a session has two for the minute in which its cookie is renewed.
struct SignedIn {
    std::string fingerprint; // of the cookie's secret
    std::int64_t number = 0; // the session's, in all its rows
    Id<Account> account;
    Id<Post> post;
    Instant created_at, seen_at;
    Instant renewed_at; // when this cookie was made
    Instant expires_at;
    std::string csrf, address, agent;
};
std::optional<SignedIn> session_of(Transaction& transaction, const std::string& fingerprint);
/// By number; of each the row that is good longest.
std::vector<SignedIn> sessions_of(Transaction& transaction, Id<Account> account);
void keep_session(Transaction& transaction, const SignedIn& session);
void see_session(Transaction& transaction, const SignedIn& session, Instant now);
/// The row ends then, because another takes over; false where one has already.
bool end_cookie(Transaction& transaction, const SignedIn& session, Instant ends);
/// number 0: all of the account's. How many rows there were.
std::int64_t end_sessions(Transaction& transaction, Id<Account> account, std::int64_t number = 0,
                          std::int64_t but = 0);
/// Of the region, what nobody can use any more: expired sessions, failures long ago, flows given up.
void sweep_sign_in(Transaction& transaction, Instant now, Instant failures_before);

struct Failures {
    std::int64_t count = 0;
    Instant last;
};
/// `subject`: a fingerprint of the login or address.
Failures failures_of(Transaction& transaction, const std::string& subject);
void keep_failures(Transaction& transaction, const std::string& subject, const Failures& failures);
void forget_failures(Transaction& transaction, const std::string& subject);

/// A sign-in at the identity provider that has begun.
struct IdentityFlow {
    std::string state, nonce, verifier;
    Instant expires_at;
};
void keep_flow(Transaction& transaction, const IdentityFlow& flow);
/// It is gone then: a flow ends once.
std::optional<IdentityFlow> take_flow(Transaction& transaction, const std::string& state);

/// Of the tables above, for the test of the schema.
std::span<const std::string_view> secret_tables();

} // namespace bihuan::storage
