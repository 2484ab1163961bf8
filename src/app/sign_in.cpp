#include "app/sign_in.hpp"

#include <algorithm>

#include "app/attempts.hpp"
#include "registry/posts.hpp"

namespace bihuan::app {
namespace {

using accounts::AccountState;
using accounts::SignInKind;

constexpr std::int64_t minute = 60'000, hour = 60 * minute;
constexpr std::int64_t renewal_overlap = minute; // requests on their way with the cookie before
constexpr std::size_t longest_agent = 200;
const std::vector<Scope> all_scopes{Scope::read, Scope::write, Scope::administer};

Actor actor_in(Transaction& transaction, const Account& account, const Post& post) {
    const auto person = transaction.find(account.person);
    return {transaction.region(),      post.id, account.person, post.organisation, post.role, post.title,
            person ? person->name : ""};
}

/// What a browser says of itself, as far as it is plain.
std::string shortened(std::string text) {
    text.resize(std::min(text.size(), longest_agent));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

/// What the account may be in this post; nullopt: it does not hold it today, or is disabled.
std::optional<Visit> visit_in(Transaction& transaction, const accounts::Policy& policy, Instant now,
                              Id<Account> id, Id<Post> post) {
    auto account = transaction.find(id);
    if (!account || account->state != AccountState::active) return std::nullopt;
    Visit visit{std::move(*account), {}, {}, {}, {}};
    visit.posts = posts_held(transaction, visit.account.person, now.date());
    const auto held = std::ranges::find_if(visit.posts, [&](const Post& each) { return each.id == post; });
    if (held == visit.posts.end()) return std::nullopt;
    visit.actor = actor_in(transaction, visit.account, *held);
    visit.must_change_password = accounts::must_change(visit.account, policy, now);
    visit.must_set_second_factor = policy.required_of_administrators && !visit.account.second_factor &&
                                   registry::is_administrator(visit.actor.role);
    return visit;
}

std::int64_t random_number(const accounts::RandomBytes& random) {
    std::int64_t number = 0; // exact in JSON
    for (const char byte : random(6))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number + 1;
}

SignInEvent event_of(SignInKind kind, const Account& account, Id<Post> post, const Context& context,
                     const std::string& address) {
    SignInEvent event;
    event.event = kind;
    event.account = account.id;
    event.post = post;
    event.day = context.today();
    event.address = address;
    return event;
}

/// A session begins, in the first of the person's posts.
Result<Entered> enter(Transaction& transaction, const Context& context, const SignInMeans& means,
                      const Account& account, const Caller& caller) {
    const auto posts = posts_held(transaction, account.person, context.today());
    if (posts.empty()) return Error{ErrorKind::without_post, account.login, ""};
    auto visit = visit_in(transaction, means.policy, context.now, account.id, posts.front().id);
    if (!visit) return Error{ErrorKind::wrong_credentials, "", ""};
    const std::string secret = accounts::new_secret(means.random);
    visit->scopes = all_scopes;
    visit->session = {accounts::fingerprint_of(secret),
                      random_number(means.random),
                      account.id,
                      posts.front().id,
                      context.now,
                      context.now,
                      context.now,
                      {context.now.milliseconds + means.policy.longest_hours * hour},
                      accounts::new_secret(means.random),
                      caller.address,
                      shortened(caller.agent)};
    storage::keep_session(transaction, visit->session);
    transaction.set_act({std::string(entry_of(Action::sign_in).name), visit->actor, context.now});
    transaction.save(Change<SignInEvent>::created(
        event_of(SignInKind::signed_in, account, posts.front().id, context, caller.address)));
    return Entered{std::move(*visit), secret};
}

} // namespace

Result<Entered> sign_in(Context& context, const SignInMeans& means, const Given& given,
                        const Caller& caller) {
    std::string login = given.login;
    std::ranges::transform(login, login.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto attempt = begin_attempt(context, means, login, caller.address);
    if (!attempt) return attempt.error();
    const accounts::HashCost& cost = means.policy.cost;
    const bool right = accounts::is_password(attempt->credential.password, given.password, cost);
    if (!right || attempt->account->state != AccountState::active ||
        accounts::is_over(*attempt->account, means.policy, context.now)) {
        return refuse(context, *attempt);
    }
    const Account& account = *attempt->account;
    std::string newer_hash;
    if (accounts::is_outdated(attempt->credential.password, cost))
        newer_hash = accounts::hash_password(given.password, cost);
    bool wrong_code = false;
    std::optional<Error> unfinished;
    auto entered = act(context, Action::sign_in, [&](Transaction& transaction) -> Result<Entered> {
        if (account.second_factor && !given.code.empty()) {
            wrong_code = !use_code(transaction, account, given.code, context.now);
            if (wrong_code) return Error{ErrorKind::wrong_credentials, "", ""};
        } else if (account.second_factor) {
            unfinished = Error{ErrorKind::second_factor_needed, "", ""};
            return *unfinished;
        }
        storage::Credential credential = storage::credential_of(transaction, account.id);
        // Somebody set another password meanwhile.
        if (credential.password != attempt->credential.password)
            return Error{ErrorKind::wrong_credentials, "", ""};
        if (!newer_hash.empty()) {
            credential.password = newer_hash;
            storage::keep_credential(transaction, account.id, credential);
        }
        forgive(transaction, *attempt);
        auto inside = enter(transaction, context, means, account, caller);
        if (!inside) unfinished = inside.error();
        return inside;
    });
    if (wrong_code) return refuse(context, *attempt);
    if (unfinished) {
        const auto taken = act(context, Action::sign_in, [&](Transaction& transaction) -> Result<void> {
            take_back(transaction, *attempt);
            return {};
        });
        if (!taken) return taken.error();
    }
    return entered;
}

Result<Entered> sign_in_as(Context& context, const SignInMeans& means, const std::string& issuer,
                           const std::string& subject, const Caller& caller) {
    auto entered = act(context, Action::sign_in, [&](Transaction& transaction) -> Result<Entered> {
        const auto account = transaction.first(
            Query<Account>().where(&Account::issuer, issuer).where(&Account::subject, subject));
        if (issuer.empty() || !account || account->state != AccountState::active)
            return Error{ErrorKind::unknown_identity, subject, issuer};
        return enter(transaction, context, means, *account, caller);
    });
    if (!entered && entered.error().kind == ErrorKind::unknown_identity)
        refuse(context, {"", caller.address, {}, {}}); // written down; what is told stays
    return entered;
}

Result<void> begin_identity_flow(Context& context, const storage::IdentityFlow& flow) {
    return act(context, Action::sign_in, [&](Transaction& transaction) -> Result<void> {
        storage::keep_flow(transaction, flow);
        return {};
    });
}

Result<std::optional<storage::IdentityFlow>> take_identity_flow(Context& context, const std::string& state) {
    return act(context, Action::sign_in,
               [&](Transaction& transaction) -> Result<std::optional<storage::IdentityFlow>> {
                   auto flow = storage::take_flow(transaction, state);
                   if (flow && flow->expires_at <= context.now) flow.reset();
                   return flow;
               });
}

Result<std::optional<Visit>> visit_of_session(Context& context, const accounts::Policy& policy,
                                              const std::string& fingerprint) {
    return look(context, [&](Transaction& transaction) -> Result<std::optional<Visit>> {
        const auto session = storage::session_of(transaction, fingerprint);
        const std::int64_t idle = policy.idle_minutes * minute;
        if (!session || session->expires_at <= context.now ||
            context.now.milliseconds - session->seen_at.milliseconds > idle) {
            return std::optional<Visit>();
        }
        auto visit = visit_in(transaction, policy, context.now, session->account, session->post);
        if (visit) {
            visit->session = *session;
            visit->scopes = all_scopes;
        }
        return visit;
    });
}

Result<std::optional<Visit>> visit_of_token(Context& context, const accounts::Policy& policy,
                                            const std::string& fingerprint) {
    return look(context, [&](Transaction& transaction) -> Result<std::optional<Visit>> {
        const auto token =
            transaction.first(Query<AccessToken>().where(&AccessToken::fingerprint, fingerprint));
        if (!token || !accounts::is_good(*token, context.today())) return std::optional<Visit>();
        auto visit = visit_in(transaction, policy, context.now, token->account, token->post);
        if (visit) visit->scopes = token->scopes;
        return visit;
    });
}

Result<std::string> see_session(Context& context, const SignInMeans& means, const SignedIn& session) {
    return act(context, Action::sign_in, [&](Transaction& transaction) -> Result<std::string> {
        storage::see_session(transaction, session, context.now);
        const std::int64_t age = context.now.milliseconds - session.renewed_at.milliseconds;
        if (age < means.policy.renew_minutes * minute) return std::string();
        if (!storage::end_cookie(transaction, session, {context.now.milliseconds + renewal_overlap}))
            return std::string();
        const std::string secret = accounts::new_secret(means.random);
        SignedIn next = session;
        next.fingerprint = accounts::fingerprint_of(secret);
        next.seen_at = next.renewed_at = context.now;
        storage::keep_session(transaction, next);
        return secret;
    });
}

Result<void> sign_out(Context& context, std::int64_t number, const Caller& caller) {
    return act(context, Action::sign_out, [&](Transaction& transaction) -> Result<void> {
        if (auto allowed = permit(context.actor, Action::sign_out, {context.region}); !allowed)
            return allowed.error();
        const auto account = own_account(transaction, context);
        if (!account) return account.error();
        if (storage::end_sessions(transaction, account->id, number) == 0)
            return Error{ErrorKind::no_such_record, "session " + std::to_string(number), ""};
        transaction.save(Change<SignInEvent>::created(
            event_of(SignInKind::signed_out, *account, context.actor.post, context, caller.address)));
        return {};
    });
}

Result<std::vector<SignedIn>> own_sessions(Context& context) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<SignedIn>> {
        if (auto allowed = permit(context.actor, Action::read_session, {context.region}); !allowed)
            return allowed.error();
        const auto account = own_account(transaction, context);
        if (!account) return account.error();
        auto sessions = storage::sessions_of(transaction, account->id);
        std::erase_if(sessions, [&](const SignedIn& each) { return each.expires_at <= context.now; });
        return sessions;
    });
}

Result<Entered> choose_post(Context& context, const SignInMeans& means, const SignedIn& session,
                            Id<Post> post, const Caller& caller) {
    return act(context, Action::choose_post, [&](Transaction& transaction) -> Result<Entered> {
        if (auto allowed = permit(context.actor, Action::choose_post, {context.region}); !allowed)
            return allowed.error();
        auto visit = visit_in(transaction, means.policy, context.now, session.account, post);
        if (!visit) return Error{ErrorKind::no_such_post, std::to_string(post.value), ""};
        const std::string secret = accounts::new_secret(means.random);
        storage::end_sessions(transaction, session.account, session.number);
        visit->scopes = all_scopes;
        visit->session = session;
        visit->session.fingerprint = accounts::fingerprint_of(secret);
        visit->session.post = post;
        visit->session.seen_at = visit->session.renewed_at = context.now;
        visit->session.csrf = accounts::new_secret(means.random);
        storage::keep_session(transaction, visit->session);
        transaction.save(Change<SignInEvent>::created(
            event_of(SignInKind::chose_post, visit->account, post, context, caller.address)));
        return Entered{std::move(*visit), secret};
    });
}

} // namespace bihuan::app
