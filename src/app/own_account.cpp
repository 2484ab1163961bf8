// The own password and second factor. Whoever sits down at somebody's open session must not take over the
// account: the password is asked for again.
#include <algorithm>

#include "app/attempts.hpp"

namespace bihuan::app {
namespace {

/// The own account as an attempt at its password, with the password right.
Result<Attempt> with_password(Context& context, const SignInMeans& means, Action action,
                              const std::string& password, const Caller& caller) {
    if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
    const auto own = look(context, [&](Transaction& transaction) -> Result<Account> {
        return own_account(transaction, context);
    });
    if (!own) return own.error();
    auto attempt = begin_attempt(context, means, own->login, caller.address);
    if (!attempt) return attempt;
    if (!accounts::is_password(attempt->credential.password, password, means.policy.cost))
        return refuse(context, *attempt);
    return attempt;
}

} // namespace

Result<Entered> change_password(Context& context, const SignInMeans& means, const SignedIn& session,
                                const std::string& old, const std::string& wanted, const Caller& caller) {
    auto attempt = with_password(context, means, Action::change_password, old, caller);
    if (!attempt) return attempt.error();
    const accounts::HashCost& cost = means.policy.cost;
    storage::Credential& credential = attempt->credential;
    const std::string before = credential.password;
    auto strong = accounts::check_password(means.policy, attempt->login, wanted);
    credential.past.insert(credential.past.begin(), before);
    credential.past.resize(
        std::min(credential.past.size(), static_cast<std::size_t>(means.policy.not_among_last)));
    if (strong && (wanted == old || std::ranges::any_of(credential.past, [&](const std::string& hash) {
                       return accounts::is_password(hash, wanted, cost);
                   }))) {
        strong = Error{ErrorKind::weak_password, "", "≠ " + std::to_string(means.policy.not_among_last)};
    }
    const std::string hash = strong ? accounts::hash_password(wanted, cost) : "";
    const std::string secret = accounts::new_secret(means.random);
    auto changed = act(context, Action::change_password, [&](Transaction& transaction) -> Result<Entered> {
        if (!strong) return strong.error();
        const auto account = own_account(transaction, context);
        if (!account) return account.error();
        storage::Credential now = storage::credential_of(transaction, account->id);
        if (now.password != before) return Error{ErrorKind::conflict, account->login, ""};
        now.past = credential.past;
        now.password = hash;
        storage::keep_credential(transaction, account->id, now);
        forgive(transaction, *attempt);
        storage::end_sessions(transaction, account->id);
        Entered entered{{}, secret};
        entered.visit.session = session;
        entered.visit.session.fingerprint = accounts::fingerprint_of(secret);
        entered.visit.session.seen_at = entered.visit.session.renewed_at = context.now;
        entered.visit.session.csrf = accounts::new_secret(means.random);
        storage::keep_session(transaction, entered.visit.session);
        entered.visit.account = transaction.save(accounts::password_set(*account, context.now, false));
        return entered;
    });
    if (changed) return changed;
    const auto taken = act(context, Action::change_password, [&](Transaction& transaction) -> Result<void> {
        take_back(transaction, *attempt);
        return {};
    });
    return taken ? changed : taken.error();
}

Result<CodeKey> begin_second_factor(Context& context, const SignInMeans& means, const std::string& password,
                                    const Caller& caller) {
    const auto attempt = with_password(context, means, Action::set_second_factor, password, caller);
    if (!attempt) return attempt.error();
    const std::string key = accounts::new_code_key(means.random);
    return act(context, Action::set_second_factor, [&](Transaction& transaction) -> Result<CodeKey> {
        forgive(transaction, *attempt);
        storage::Credential credential = storage::credential_of(transaction, attempt->account->id);
        credential.wanted_code_key = key;
        storage::keep_credential(transaction, attempt->account->id, credential);
        return CodeKey{key, accounts::code_address(key, means.policy.issuer, context.region, attempt->login)};
    });
}

Result<std::vector<std::string>> confirm_second_factor(Context& context, const SignInMeans& means,
                                                       const std::string& code) {
    const auto codes = accounts::new_recovery_codes(means.random, means.policy.recovery_codes);
    std::vector<std::string> fingerprints;
    for (const std::string& each : codes)
        fingerprints.push_back(accounts::fingerprint_of(accounts::plain_code(each)));
    return act(context, Action::set_second_factor,
               [&](Transaction& transaction) -> Result<std::vector<std::string>> {
                   if (auto allowed = permit(context.actor, Action::set_second_factor, {context.region});
                       !allowed)
                       return allowed.error();
                   const auto account = own_account(transaction, context);
                   if (!account) return account.error();
                   storage::Credential credential = storage::credential_of(transaction, account->id);
                   if (credential.wanted_code_key.empty())
                       return Error{ErrorKind::wrong_state, account->login, "second_factor"};
                   const auto step = accounts::step_of(credential.wanted_code_key, code, context.now, 0);
                   if (!step) return Error{ErrorKind::wrong_credentials, "", ""};
                   credential.code_key = std::move(credential.wanted_code_key);
                   credential.wanted_code_key.clear();
                   credential.code_step = *step;
                   storage::keep_credential(transaction, account->id, credential);
                   storage::keep_recovery_codes(transaction, account->id, fingerprints);
                   transaction.save(accounts::second_factor_set(*account, true, ""));
                   return codes;
               });
}

Result<void> remove_second_factor(Context& context, const SignInMeans& means, const std::string& password,
                                  const std::string& code, const Caller& caller) {
    const auto attempt = with_password(context, means, Action::set_second_factor, password, caller);
    if (!attempt) return attempt.error();
    bool wrong_code = false;
    auto removed = act(context, Action::set_second_factor, [&](Transaction& transaction) -> Result<void> {
        const auto account = own_account(transaction, context);
        if (!account) return account.error();
        if (!account->second_factor) return Error{ErrorKind::wrong_state, account->login, "second_factor"};
        wrong_code = !use_code(transaction, *account, code, context.now);
        if (wrong_code) return Error{ErrorKind::wrong_credentials, "", ""};
        forgive(transaction, *attempt);
        storage::Credential credential = storage::credential_of(transaction, account->id);
        credential.code_key.clear();
        storage::keep_credential(transaction, account->id, credential);
        storage::keep_recovery_codes(transaction, account->id, {});
        transaction.save(accounts::second_factor_set(*account, false, ""));
        return {};
    });
    if (wrong_code) return refuse(context, *attempt);
    return removed;
}

} // namespace bihuan::app
