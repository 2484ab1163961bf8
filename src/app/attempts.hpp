// Attempts at a password or code: counted first, then looked at. Part of signing in.
#pragma once

#include "app/sign_in.hpp"

namespace bihuan::app {

/// One attempt, counted against the login and the address.
struct Attempt {
    std::string login, address;
    std::optional<Account> account; // none: no such login
    storage::Credential credential;
};

/// too_often with seconds; an attempt refused for that is not counted.
Result<Attempt> begin_attempt(Context& context, const SignInMeans& means, const std::string& login,
                              const std::string& address);
/// It was no wrong one after all.
void take_back(Transaction& transaction, const Attempt& attempt);
/// It was right: the login's failures are forgotten, and a few of them as its address's.
void forgive(Transaction& transaction, const Attempt& attempt);
/// Writes the refusal down; wrong_credentials.
Error refuse(Context& context, const Attempt& attempt);

/// Whether the code is the account's second factor; it is used up then.
bool use_code(Transaction& transaction, const Account& account, const std::string& code, Instant now);

} // namespace bihuan::app
