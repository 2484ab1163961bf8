// Accounts and access tokens, as administrators keep them: the system administrator makes accounts, the
// security administrator gives new passwords, disables, enables, unlocks and takes off lost second factors,
// the audit administrator reads. Nobody does so with the own account: the security administrator's password
// and second factor are the system administrator's to renew.
#pragma once

#include "accounts/accounts.hpp"
#include "accounts/secrets.hpp"
#include "app/context.hpp"

namespace bihuan::app {

using accounts::AccessToken;
using accounts::Account;
using accounts::Scope;
using accounts::SignInEvent;
using registry::Person;
using registry::Post;

/// What signing in needs besides a context.
struct SignInMeans {
    const accounts::Policy& policy;
    const accounts::RandomBytes& random;
};

/// `password`: one-time, to be told once; empty where it was given.
struct AccountMade {
    Account account;
    std::string password;
};
/// With the password given (checked by the policy), or a random one. The program itself makes the first
/// account, which is the system administrator's, and keeps the password given to it.
Result<AccountMade> add_account(Context& context, const SignInMeans& means, Id<Person> person,
                                const std::string& login, const std::string& password = {});

/// A one-time password; all sessions of the account end.
Result<AccountMade> reset_password(Context& context, const SignInMeans& means, Id<Account> id,
                                   std::int64_t version, const std::string& password = {});
/// Its sessions end, its tokens are refused.
Result<Account> disable_account(Context& context, Id<Account> id, std::int64_t version,
                                const std::string& reason);
Result<Account> enable_account(Context& context, Id<Account> id, std::int64_t version,
                               const std::string& reason);
/// After failed sign-ins: the next one need not wait.
Result<Account> unlock_account(Context& context, Id<Account> id);
Result<Account> reset_second_factor(Context& context, Id<Account> id, std::int64_t version,
                                    const std::string& reason);
Result<Account> link_identity(Context& context, Id<Account> id, std::int64_t version,
                              const std::string& issuer, const std::string& subject);

/// One's own, in the post one acts in; `secret` is told once.
struct TokenMade {
    AccessToken token;
    std::string secret; // bh_371799_…
};
Result<TokenMade> add_token(Context& context, const SignInMeans& means, AccessToken wanted);
/// One's own; the security administrator: any.
Result<AccessToken> revoke_token(Context& context, Id<AccessToken> id, std::int64_t version);

/// Of the whole region, for the administrators.
Result<std::vector<Account>> list_accounts(Context& context);
Result<std::vector<AccessToken>> list_tokens(Context& context);
Result<std::vector<SignInEvent>> list_sign_ins(Context& context, std::int64_t most);
Result<std::vector<AccessToken>> own_tokens(Context& context);

/// Who acts has an account: it. no_such_record.
Result<Account> own_account(Transaction& transaction, const Context& context);
/// The posts that a person holds today.
std::vector<Post> posts_held(Transaction& transaction, Id<Person> person, Date today);

/// What failures are counted under.
std::string failures_of_login(std::string_view login);
std::string failures_of_address(std::string_view address);

} // namespace bihuan::app
