// What may happen to an account and to an access token. Pure.
#pragma once

#include <span>

#include "accounts/policy.hpp"
#include "accounts/records.hpp"
#include "journal/change.hpp"

namespace bihuan::accounts {

using journal::Change;

/// `all`: those there are, also disabled: a login is never given twice, a person has one account.
Result<Change<Account>> add_account(Account wanted, std::span<const Account> all);

/// One-time passwords must be changed at the first sign-in.
Change<Account> password_set(const Account& account, Instant now, bool one_time);
/// A one-time password that was not used in time.
bool is_over(const Account& account, const Policy& policy, Instant now);
/// Of an account that nothing else may do before.
bool must_change(const Account& account, const Policy& policy, Instant now);

Result<Change<Account>> set_state(const Account& account, AccountState state, std::string reason);
/// Without an issuer: no longer linked. already_there where another account is.
Result<Change<Account>> link_identity(const Account& account, std::string issuer, std::string subject,
                                      std::span<const Account> all);
Change<Account> second_factor_set(const Account& account, bool on, std::string reason);

Result<Change<AccessToken>> add_token(AccessToken wanted, const Policy& policy, Date today);
Result<Change<AccessToken>> revoke_token(const AccessToken& token);
bool is_good(const AccessToken& token, Date today);

/// Whether a refusal counted so many times is written down: at the 1st, 2nd, 4th, 8th …
bool is_written(std::int64_t count);

} // namespace bihuan::accounts
