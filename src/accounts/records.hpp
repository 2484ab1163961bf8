// Who may sign in, with what, and who did. Secrets are not here: what these records hold stands in the
// journal.
#pragma once

#include "base/record.hpp"
#include "registry/records.hpp"

namespace bihuan::accounts {

using registry::Person;
using registry::Post;

enum class AccountState : std::uint8_t { active, disabled };
constexpr auto names_of(AccountState) {
    return std::array<std::string_view, 2>{"active", "disabled"};
}

/// A person's own; one person has one. What they may do follows from the posts they hold.
struct Account {
    static constexpr std::string_view kind = "account";
    std::string region;
    Id<Account> id;
    std::int64_t version = 0;
    Id<Person> person;
    std::string login; // unique in the region, also among those disabled
    AccountState state = AccountState::active;
    std::optional<Instant> password_set_at;
    bool must_change_password = true; // a one-time password
    bool second_factor = false;
    std::string issuer, subject; // at the county's identity provider; empty: not linked
    static constexpr auto fields() {
        return std::tuple{field("region", &Account::region),
                          field("id", &Account::id),
                          field("version", &Account::version),
                          field("person", &Account::person),
                          field("login", &Account::login),
                          field("state", &Account::state),
                          field("password_set_at", &Account::password_set_at),
                          field("must_change_password", &Account::must_change_password),
                          field("second_factor", &Account::second_factor),
                          field("issuer", &Account::issuer),
                          field("subject", &Account::subject)};
    }
};

/// What an access token may do besides its post's rights.
enum class Scope : std::uint8_t {
    read,       // GET
    write,      // all else
    administer, // accounts, tokens, posts and roles
};
constexpr auto names_of(Scope) {
    return std::array<std::string_view, 3>{"read", "write", "administer"};
}

/// For programs: signs in as an account in one of its posts.
struct AccessToken {
    static constexpr std::string_view kind = "access_token";
    std::string region;
    Id<AccessToken> id;
    std::int64_t version = 0;
    Id<Account> account;
    Id<Post> post;
    std::string name;
    std::vector<Scope> scopes;
    Date expires_on; // the last day it is good
    bool revoked = false;
    std::string fingerprint; // SHA-256 of its secret, which nobody keeps
    static constexpr auto fields() {
        return std::tuple{
            field("region", &AccessToken::region),   field("id", &AccessToken::id),
            field("version", &AccessToken::version), field("account", &AccessToken::account),
            field("post", &AccessToken::post),       field("name", &AccessToken::name),
            field("scopes", &AccessToken::scopes),   field("expires_on", &AccessToken::expires_on),
            field("revoked", &AccessToken::revoked), field("fingerprint", &AccessToken::fingerprint)};
    }
};

enum class SignInKind : std::uint8_t { signed_in, refused, signed_out, chose_post, unlocked };
constexpr auto names_of(SignInKind) {
    return std::array<std::string_view, 5>{"signed_in", "refused", "signed_out", "chose_post", "unlocked"};
}

/// Somebody came, was refused or went. Refusals of one account, or of all unknown names, share a record a
/// day, written at the 1st, 2nd, 4th, 8th …: trying passwords does not fill the disk.
struct SignInEvent {
    static constexpr std::string_view kind = "sign_in_event";
    std::string region;
    Id<SignInEvent> id;
    std::int64_t version = 0;
    SignInKind event = SignInKind::signed_in;
    Id<Account> account; // none: a name that there is not
    Id<Post> post;
    Date day;
    std::string address; // the last one
    std::int64_t count = 1;
    static constexpr auto fields() {
        return std::tuple{field("region", &SignInEvent::region),   field("id", &SignInEvent::id),
                          field("version", &SignInEvent::version), field("event", &SignInEvent::event),
                          field("account", &SignInEvent::account), field("post", &SignInEvent::post),
                          field("day", &SignInEvent::day),         field("address", &SignInEvent::address),
                          field("count", &SignInEvent::count)};
    }
};

} // namespace bihuan::accounts
