// Signing in and out: what everybody does with the own account. Hashing takes a tenth of a second and is done
// outside of any transaction; every attempt is counted before it is looked at, so that many at once do not
// get more tries than one after the other.
#pragma once

#include "app/accounts.hpp"
#include "storage/credentials.hpp"

namespace bihuan::app {

using storage::SignedIn;

/// Where a request comes from, for the sessions' list and the journal.
struct Caller {
    std::string address, agent;
};

struct Given {
    std::string login, password;
    std::string code; // of the second factor, or a recovery code; empty: not given
};

/// Who has signed in, as a session or token says now.
struct Visit {
    Account account;
    SignedIn session; // number 0: by a token
    std::vector<Post> posts;
    Actor actor;
    std::vector<Scope> scopes;
    bool must_change_password = false, must_set_second_factor = false;
};

struct Entered {
    Visit visit;
    std::string secret; // of the cookie
};

/// wrong_credentials for a wrong name, password or code, a disabled account, a one-time password that is
/// over; too_often; second_factor_needed and without_post after the right password.
Result<Entered> sign_in(Context& context, const SignInMeans& means, const Given& given, const Caller& caller);
/// As who has shown at the identity provider who they are. unknown_identity, without_post.
Result<Entered> sign_in_as(Context& context, const SignInMeans& means, const std::string& issuer,
                           const std::string& subject, const Caller& caller);

/// Kept while the browser is at the identity provider; taken once, and not when it is over.
Result<void> begin_identity_flow(Context& context, const storage::IdentityFlow& flow);
Result<std::optional<storage::IdentityFlow>> take_identity_flow(Context& context, const std::string& state);

/// By the cookie's or the token's fingerprint; nullopt: not good (any more).
Result<std::optional<Visit>> visit_of_session(Context& context, const accounts::Policy& policy,
                                              const std::string& fingerprint);
Result<std::optional<Visit>> visit_of_token(Context& context, const accounts::Policy& policy,
                                            const std::string& fingerprint);
/// The session is in use: it does not become idle. Where its cookie is old, a new one's secret.
Result<std::string> see_session(Context& context, const SignInMeans& means, const SignedIn& session);

/// number 0: everywhere.
Result<void> sign_out(Context& context, std::int64_t number, const Caller& caller);
Result<std::vector<SignedIn>> own_sessions(Context& context);
Result<Entered> choose_post(Context& context, const SignInMeans& means, const SignedIn& session,
                            Id<Post> post, const Caller& caller);
/// All other sessions end. too_often, wrong_credentials, weak_password.
Result<Entered> change_password(Context& context, const SignInMeans& means, const SignedIn& session,
                                const std::string& old, const std::string& wanted, const Caller& caller);

/// A key to be confirmed by its first code.
struct CodeKey {
    std::string key, address; // otpauth://…
};
/// With the password again; what was set up stays good until the new one is confirmed.
Result<CodeKey> begin_second_factor(Context& context, const SignInMeans& means, const std::string& password,
                                    const Caller& caller);
/// The recovery codes, told once.
Result<std::vector<std::string>> confirm_second_factor(Context& context, const SignInMeans& means,
                                                       const std::string& code);
Result<void> remove_second_factor(Context& context, const SignInMeans& means, const std::string& password,
                                  const std::string& code, const Caller& caller);

} // namespace bihuan::app
