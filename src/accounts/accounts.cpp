#include "accounts/accounts.hpp"

#include <algorithm>

namespace bihuan::accounts {
namespace {

constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
constexpr std::size_t longest_name = 64;

/// What is typed on every keyboard and looks like nothing else.
bool is_login(std::string_view login) {
    return !login.empty() && login.size() <= longest_name && std::ranges::all_of(login, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' ||
               c == '@';
    });
}

} // namespace

Result<Change<Account>> add_account(Account wanted, std::span<const Account> all) {
    if (!is_login(wanted.login)) return Error{ErrorKind::unknown_choice, wanted.login, "a-z 0-9 . _ - @"};
    for (const Account& other : all) {
        if (other.login == wanted.login || other.person == wanted.person)
            return Error{ErrorKind::already_there, other.login, ""};
    }
    wanted.id = {};
    wanted.state = AccountState::active;
    wanted.second_factor = false;
    return Change<Account>::created(std::move(wanted));
}

Change<Account> password_set(const Account& account, Instant now, bool one_time) {
    Account after = account;
    after.password_set_at = now;
    after.must_change_password = one_time;
    return Change<Account>::changed(account, std::move(after));
}

bool is_over(const Account& account, const Policy& policy, Instant now) {
    return account.must_change_password && account.password_set_at &&
           now.milliseconds - account.password_set_at->milliseconds > policy.one_time_hours * hour;
}

bool must_change(const Account& account, const Policy& policy, Instant now) {
    if (!account.password_set_at) return false; // signs in by the identity provider alone
    return account.must_change_password ||
           (policy.expires_after_days > 0 &&
            now.milliseconds - account.password_set_at->milliseconds > policy.expires_after_days * day);
}

Result<Change<Account>> set_state(const Account& account, AccountState state, std::string reason) {
    if (account.state == state)
        return Error{ErrorKind::wrong_state, account.login, std::string(name_of(state))};
    if (reason.empty()) return Error{ErrorKind::needs_reason, account.login, ""};
    Account after = account;
    after.state = state;
    return Change<Account>::changed(account, std::move(after), std::move(reason));
}

Result<Change<Account>> link_identity(const Account& account, std::string issuer, std::string subject,
                                      std::span<const Account> all) {
    if (issuer.empty() != subject.empty())
        return Error{ErrorKind::needs_value, account.login, issuer.empty() ? "issuer" : "subject"};
    for (const Account& other : all) {
        if (!issuer.empty() && other.id != account.id && other.issuer == issuer && other.subject == subject)
            return Error{ErrorKind::already_there, subject, other.login};
    }
    Account after = account;
    after.issuer = std::move(issuer);
    after.subject = std::move(subject);
    return Change<Account>::changed(account, std::move(after));
}

Change<Account> second_factor_set(const Account& account, bool on, std::string reason) {
    Account after = account;
    after.second_factor = on;
    return Change<Account>::changed(account, std::move(after), std::move(reason));
}

Result<Change<AccessToken>> add_token(AccessToken wanted, const Policy& policy, Date today) {
    if (wanted.name.empty() || wanted.name.size() > longest_name * 3)
        return Error{ErrorKind::needs_value, "name", ""};
    std::ranges::sort(wanted.scopes);
    wanted.scopes.erase(std::unique(wanted.scopes.begin(), wanted.scopes.end()), wanted.scopes.end());
    if (wanted.scopes.empty()) return Error{ErrorKind::needs_value, "scopes", "read, write, administer"};
    if (wanted.expires_on < today || wanted.expires_on > today.plus(policy.longest_token_days))
        return Error{ErrorKind::impossible_date, wanted.expires_on.to_string(),
                     today.to_string() + " – " + today.plus(policy.longest_token_days).to_string()};
    wanted.id = {};
    wanted.revoked = false;
    return Change<AccessToken>::created(std::move(wanted));
}

Result<Change<AccessToken>> revoke_token(const AccessToken& token) {
    if (token.revoked) return Error{ErrorKind::wrong_state, token.name, "revoked"};
    AccessToken after = token;
    after.revoked = true;
    return Change<AccessToken>::changed(token, std::move(after));
}

bool is_good(const AccessToken& token, Date today) {
    return !token.revoked && today <= token.expires_on;
}

bool is_written(std::int64_t count) {
    return count > 0 && (count & (count - 1)) == 0;
}

} // namespace bihuan::accounts
