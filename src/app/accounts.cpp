#include "app/accounts.hpp"

#include <algorithm>

#include "registry/posts.hpp"
#include "storage/credentials.hpp"

namespace bihuan::app {
namespace {

using accounts::AccountState;
using registry::Appointment;

/// permit(), and it is not the own account. The security administrator's own troubles are the system
/// administrator's to solve, and nobody else's are.
Result<Account> of_another(Transaction& transaction, const Context& context, Action action, Id<Account> id,
                           std::int64_t version) {
    if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
    auto account = load(transaction, id, version);
    if (account && account->person == context.actor.person)
        return Error{ErrorKind::separate_duties, context.actor.person_name, context.actor.title};
    if (account && context.actor.role == Role::system_administrator) {
        const auto posts = posts_held(transaction, account->person, context.today());
        if (std::ranges::none_of(
                posts, [](const Post& post) { return post.role == Role::security_administrator; })) {
            return Error{ErrorKind::wrong_role, context.actor.title, std::string(entry_of(action).name)};
        }
    }
    return account;
}

/// The program itself makes the first account: that of whoever is system administrator.
Result<void> permit_first(Transaction& transaction, const Context& context, Id<Person> person,
                          bool any_account) {
    if (context.actor.post || any_account)
        return permit(context.actor, Action::add_account, {context.region});
    for (const Post& post : posts_held(transaction, person, context.today()))
        if (post.role == Role::system_administrator) return {};
    return Error{ErrorKind::wrong_role, "", std::string(entry_of(Action::add_account).name)};
}

Account keep_password(Transaction& transaction, const Account& account, const std::string& hash,
                      const accounts::Policy& policy, Instant now, bool one_time) {
    storage::Credential credential = storage::credential_of(transaction, account.id);
    if (!credential.password.empty())
        credential.past.insert(credential.past.begin(), std::move(credential.password));
    credential.past.resize(std::min(credential.past.size(), static_cast<std::size_t>(policy.not_among_last)));
    credential.password = hash;
    storage::keep_credential(transaction, account.id, credential);
    storage::forget_failures(transaction, failures_of_login(account.login));
    return transaction.save(accounts::password_set(account, now, one_time));
}

} // namespace

std::string failures_of_login(std::string_view login) {
    return accounts::fingerprint_of("login " + std::string(login));
}

std::string failures_of_address(std::string_view address) {
    return accounts::fingerprint_of("address " + std::string(address));
}

std::vector<Post> posts_held(Transaction& transaction, Id<Person> person, Date today) {
    std::vector<Post> held;
    for (const Appointment& term :
         transaction.list(Query<Appointment>().where(&Appointment::person, person))) {
        if (!registry::in_force(term, today)) continue;
        if (auto post = transaction.find(term.post); post && !post->closed_on)
            held.push_back(std::move(*post));
    }
    return held;
}

Result<Account> own_account(Transaction& transaction, const Context& context) {
    if (context.actor.person) {
        auto found = transaction.first(Query<Account>().where(&Account::person, context.actor.person));
        if (found) return std::move(*found);
    }
    return Error{ErrorKind::no_such_record, "account " + context.actor.person_name, ""};
}

Result<AccountMade> add_account(Context& context, const SignInMeans& means, Id<Person> person,
                                const std::string& login, const std::string& given) {
    if (!given.empty()) {
        if (auto checked = accounts::check_password(means.policy, login, given); !checked)
            return checked.error();
    }
    const std::string password = given.empty() ? accounts::one_time_password(means.random) : given;
    const std::string hash = accounts::hash_password(password, means.policy.cost);
    return act(context, Action::add_account, [&](Transaction& transaction) -> Result<AccountMade> {
        const auto all = transaction.list<Account>();
        if (auto allowed = permit_first(transaction, context, person, !all.empty()); !allowed)
            return allowed.error();
        if (const auto found = load(transaction, person); !found) return found.error();
        Account wanted;
        wanted.person = person;
        wanted.login = login;
        wanted.password_set_at = context.now;
        wanted.must_change_password = given.empty() || context.actor.post;
        auto added = accounts::add_account(std::move(wanted), all);
        if (!added) return added.error();
        AccountMade made{transaction.save(*added), given.empty() ? password : ""};
        storage::Credential credential;
        credential.password = hash;
        storage::keep_credential(transaction, made.account.id, credential);
        return made;
    });
}

Result<AccountMade> reset_password(Context& context, const SignInMeans& means, Id<Account> id,
                                   std::int64_t version, const std::string& given) {
    const std::string password = given.empty() ? accounts::one_time_password(means.random) : given;
    const std::string hash = accounts::hash_password(password, means.policy.cost);
    return act(context, Action::reset_password, [&](Transaction& transaction) -> Result<AccountMade> {
        const auto account = of_another(transaction, context, Action::reset_password, id, version);
        if (!account) return account.error();
        if (!given.empty()) {
            if (auto checked = accounts::check_password(means.policy, account->login, given); !checked)
                return checked.error();
        }
        storage::end_sessions(transaction, id);
        return AccountMade{keep_password(transaction, *account, hash, means.policy, context.now, true),
                           given.empty() ? password : ""};
    });
}

Result<Account> disable_account(Context& context, Id<Account> id, std::int64_t version,
                                const std::string& reason) {
    return act(context, Action::disable_account, [&](Transaction& transaction) -> Result<Account> {
        const auto account = of_another(transaction, context, Action::disable_account, id, version);
        if (!account) return account.error();
        const auto disabled = accounts::set_state(*account, AccountState::disabled, reason);
        if (!disabled) return disabled.error();
        storage::end_sessions(transaction, id);
        return transaction.save(*disabled);
    });
}

Result<Account> enable_account(Context& context, Id<Account> id, std::int64_t version,
                               const std::string& reason) {
    return act(context, Action::enable_account, [&](Transaction& transaction) -> Result<Account> {
        const auto account = of_another(transaction, context, Action::enable_account, id, version);
        if (!account) return account.error();
        const auto enabled = accounts::set_state(*account, AccountState::active, reason);
        if (!enabled) return enabled.error();
        return transaction.save(*enabled);
    });
}

Result<Account> unlock_account(Context& context, Id<Account> id) {
    return act(context, Action::unlock_account, [&](Transaction& transaction) -> Result<Account> {
        auto account = of_another(transaction, context, Action::unlock_account, id, 0);
        if (!account) return account.error();
        storage::forget_failures(transaction, failures_of_login(account->login));
        SignInEvent event;
        event.event = accounts::SignInKind::unlocked;
        event.account = id;
        event.day = context.today();
        transaction.save(Change<SignInEvent>::created(std::move(event)));
        return account;
    });
}

Result<Account> reset_second_factor(Context& context, Id<Account> id, std::int64_t version,
                                    const std::string& reason) {
    return act(context, Action::reset_second_factor, [&](Transaction& transaction) -> Result<Account> {
        const auto account = of_another(transaction, context, Action::reset_second_factor, id, version);
        if (!account) return account.error();
        if (!account->second_factor) return Error{ErrorKind::wrong_state, account->login, ""};
        if (reason.empty()) return Error{ErrorKind::needs_reason, account->login, ""};
        storage::Credential credential = storage::credential_of(transaction, id);
        credential.code_key.clear();
        credential.wanted_code_key.clear();
        storage::keep_credential(transaction, id, credential);
        storage::keep_recovery_codes(transaction, id, {});
        storage::end_sessions(transaction, id);
        return transaction.save(accounts::second_factor_set(*account, false, reason));
    });
}

Result<Account> link_identity(Context& context, Id<Account> id, std::int64_t version,
                              const std::string& issuer, const std::string& subject) {
    return act(context, Action::link_identity, [&](Transaction& transaction) -> Result<Account> {
        const auto account = of_another(transaction, context, Action::link_identity, id, version);
        if (!account) return account.error();
        const auto linked = accounts::link_identity(*account, issuer, subject, transaction.list<Account>());
        if (!linked) return linked.error();
        return transaction.save(*linked);
    });
}

Result<TokenMade> add_token(Context& context, const SignInMeans& means, AccessToken wanted) {
    const std::string secret = accounts::new_secret(means.random);
    return act(context, Action::add_token, [&](Transaction& transaction) -> Result<TokenMade> {
        if (auto allowed = permit(context.actor, Action::add_token, {context.region}); !allowed)
            return allowed.error();
        const auto account = own_account(transaction, context);
        if (!account) return account.error();
        wanted.account = account->id;
        wanted.post = context.actor.post;
        wanted.fingerprint = accounts::fingerprint_of(secret);
        const auto added = accounts::add_token(wanted, means.policy, context.today());
        if (!added) return added.error();
        return TokenMade{transaction.save(*added), accounts::write_token(context.region, secret)};
    });
}

Result<AccessToken> revoke_token(Context& context, Id<AccessToken> id, std::int64_t version) {
    return act(context, Action::revoke_token, [&](Transaction& transaction) -> Result<AccessToken> {
        if (auto allowed = permit(context.actor, Action::revoke_token, {context.region}); !allowed)
            return allowed.error();
        const auto token = load(transaction, id, version);
        if (!token) return token.error();
        if (context.actor.role != Role::security_administrator) {
            const auto own = own_account(transaction, context);
            // As if there were none: who may not see it learns nothing of it.
            if (!own || own->id != token->account)
                return Error{ErrorKind::no_such_record, "access_token " + std::to_string(id.value), ""};
        }
        const auto revoked = accounts::revoke_token(*token);
        if (!revoked) return revoked.error();
        return transaction.save(*revoked);
    });
}

namespace {

template <class Look>
auto look_at_accounts(Context& context, Look&& take) -> decltype(take(std::declval<Transaction&>())) {
    return look(context, [&](Transaction& transaction) -> decltype(take(transaction)) {
        if (auto allowed = permit(context.actor, Action::read_accounts, {context.region}); !allowed)
            return allowed.error();
        return take(transaction);
    });
}

} // namespace

Result<std::vector<Account>> list_accounts(Context& context) {
    return look_at_accounts(context, [](Transaction& transaction) -> Result<std::vector<Account>> {
        return transaction.list<Account>();
    });
}

Result<std::vector<AccessToken>> list_tokens(Context& context) {
    return look_at_accounts(context, [](Transaction& transaction) -> Result<std::vector<AccessToken>> {
        return transaction.list<AccessToken>();
    });
}

Result<std::vector<SignInEvent>> list_sign_ins(Context& context, std::int64_t most) {
    return look_at_accounts(context, [&](Transaction& transaction) -> Result<std::vector<SignInEvent>> {
        return transaction.list(Query<SignInEvent>().newest_first().limit(most));
    });
}

Result<std::vector<AccessToken>> own_tokens(Context& context) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<AccessToken>> {
        if (auto allowed = permit(context.actor, Action::read_session, {context.region}); !allowed)
            return allowed.error();
        const auto own = own_account(transaction, context);
        if (!own) return own.error();
        return transaction.list(Query<AccessToken>().where(&AccessToken::account, own->id));
    });
}

} // namespace bihuan::app
