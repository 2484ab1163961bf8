// Accounts, their access tokens, and who signed in.
#include "server/api/door.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

using accounts::AccessToken;
using accounts::Account;
using accounts::SignInEvent;
using registry::Person;
using registry::Post;

struct AddAccount {
    Id<Person> person;
    std::string login;
    static constexpr auto fields() {
        return std::tuple{needed("person", &AddAccount::person), needed("login", &AddAccount::login)};
    }
};

struct Because {
    std::string reason;
    static constexpr auto fields() { return std::tuple{needed("reason", &Because::reason)}; }
};

struct Identity {
    std::string issuer, subject;
    static constexpr auto fields() {
        return std::tuple{field("issuer", &Identity::issuer), field("subject", &Identity::subject)};
    }
};

/// With a one-time password, told this once.
struct AccountView {
    static constexpr std::string_view name = "AccountMade";
    Account account;
    std::string password;
    static constexpr auto fields() {
        return std::tuple{field("account", &AccountView::account), field("password", &AccountView::password)};
    }
};

/// All but its fingerprint.
struct TokenView {
    static constexpr std::string_view name = "AccessToken";
    Id<AccessToken> id;
    std::int64_t version = 0;
    Id<Account> account;
    Id<Post> post;
    std::string title;
    std::vector<Scope> scopes;
    Date expires_on;
    bool revoked = false;
    static constexpr auto fields() {
        return std::tuple{field("id", &TokenView::id),
                          field("version", &TokenView::version),
                          field("account", &TokenView::account),
                          field("post", &TokenView::post),
                          field("name", &TokenView::title),
                          field("scopes", &TokenView::scopes),
                          field("expires_on", &TokenView::expires_on),
                          field("revoked", &TokenView::revoked)};
    }
};

struct TokenMadeView {
    static constexpr std::string_view name = "AccessTokenMade";
    TokenView token;
    std::string secret; // told this once
    static constexpr auto fields() {
        return std::tuple{field("token", &TokenMadeView::token), field("secret", &TokenMadeView::secret)};
    }
};

struct AddToken {
    std::string title;
    std::vector<Scope> scopes;
    Date expires_on;
    static constexpr auto fields() {
        return std::tuple{needed("name", &AddToken::title), needed("scopes", &AddToken::scopes),
                          needed("expires_on", &AddToken::expires_on)};
    }
};

app::SignInMeans means_of(const Call& call) {
    return {call.policies().sign_in, call.services.random_bytes};
}

/// What follows from it holds at once.
template <class T>
Result<T> with_effect(const Call& call, Result<T> result) {
    if (result && call.services.visits) call.services.visits->clear();
    return result;
}

TokenView view_of(const AccessToken& token) {
    return {token.id,   token.version, token.account,    token.post,
            token.name, token.scopes,  token.expires_on, token.revoked};
}

Result<std::vector<TokenView>> views_of(const Result<std::vector<AccessToken>>& tokens) {
    if (!tokens) return tokens.error();
    std::vector<TokenView> views;
    for (const AccessToken& token : *tokens)
        views.push_back(view_of(token));
    return views;
}

Result<AccountView> made(Call& call, Result<app::AccountMade> result) {
    if (!result) return result.error();
    call.headers.add("Cache-Control", "no-store"); // told once, kept nowhere
    if (call.services.visits) call.services.visits->clear();
    return AccountView{std::move(result->account), std::move(result->password)};
}

Result<Account> show_account(Call& call) {
    return app::one(call.context, Action::read_accounts, call.id<Account>());
}

Result<AccountView> add_account(Call& call, const AddAccount& asked) {
    return made(call, app::add_account(call.context, means_of(call), asked.person, asked.login));
}

Result<AccountView> reset_password(Call& call) {
    return made(call, app::reset_password(call.context, means_of(call), call.id<Account>(), call.version));
}

Result<Account> disable_account(Call& call, const Because& asked) {
    return with_effect(call,
                       app::disable_account(call.context, call.id<Account>(), call.version, asked.reason));
}

Result<Account> enable_account(Call& call, const Because& asked) {
    return with_effect(call,
                       app::enable_account(call.context, call.id<Account>(), call.version, asked.reason));
}

Result<Account> unlock_account(Call& call) {
    return app::unlock_account(call.context, call.id<Account>());
}

Result<Account> reset_second_factor(Call& call, const Because& asked) {
    return with_effect(
        call, app::reset_second_factor(call.context, call.id<Account>(), call.version, asked.reason));
}

Result<Account> link_identity(Call& call, const Identity& asked) {
    return app::link_identity(call.context, call.id<Account>(), call.version, asked.issuer, asked.subject);
}

Result<std::vector<TokenView>> list_tokens(Call& call) {
    return views_of(app::list_tokens(call.context));
}

Result<std::vector<TokenView>> own_tokens(Call& call) {
    return views_of(app::own_tokens(call.context));
}

Result<TokenMadeView> add_token(Call& call, const AddToken& asked) {
    // A token makes none that may do more than itself.
    for (const Scope scope : asked.scopes)
        if (!call.visitor.scopes.contains(scope))
            return Error{ErrorKind::wrong_scope, "", std::string(name_of(scope))};
    AccessToken wanted;
    wanted.name = asked.title;
    wanted.scopes = asked.scopes;
    wanted.expires_on = asked.expires_on;
    auto token = app::add_token(call.context, means_of(call), std::move(wanted));
    if (!token) return token.error();
    call.headers.add("Cache-Control", "no-store");
    return TokenMadeView{view_of(token->token), std::move(token->secret)};
}

Result<TokenView> revoke_token(Call& call) {
    const auto token =
        with_effect(call, app::revoke_token(call.context, call.id<AccessToken>(), call.version));
    if (!token) return token.error();
    return view_of(*token);
}

const Route table[] = {
    listing<Account, Action::read_accounts, &Account::login, &Account::person, &Account::state>(
        "/accounts", "list_accounts", "列出账号", "list accounts"),
    route<&add_account>(Method::post, "/accounts", Action::add_account),
    route<&show_account>(Method::get, "/accounts/{account}", Action::read_accounts)
        .named("read_account", "查看账号", "read an account"),
    route<&reset_password>(Method::post, "/accounts/{account}/password", Action::reset_password),
    route<&disable_account>(Method::post, "/accounts/{account}/disable", Action::disable_account),
    route<&enable_account>(Method::post, "/accounts/{account}/enable", Action::enable_account),
    route<&unlock_account>(Method::post, "/accounts/{account}/unlock", Action::unlock_account),
    route<&reset_second_factor>(Method::post, "/accounts/{account}/reset-second-factor",
                                Action::reset_second_factor),
    route<&link_identity>(Method::post, "/accounts/{account}/identity", Action::link_identity),
    listing<SignInEvent, Action::read_accounts, &SignInEvent::day, &SignInEvent::event,
            &SignInEvent::account>("/sign-ins", "list_sign_ins", "登录、失败和退出记录",
                                   "who signed in, was refused, signed out"),
    route<&list_tokens>(Method::get, "/accounts/tokens", Action::read_accounts)
        .named("list_tokens", "列出全部访问令牌", "list everybody's access tokens"),
    route<&own_tokens>(Method::get, "/tokens", Action::read_session)
        .named("list_own_tokens", "列出本人的访问令牌", "list one's own access tokens"),
    route<&add_token>(Method::post, "/tokens", Action::add_token),
    route<&revoke_token>(Method::post, "/tokens/{token}/revoke", Action::revoke_token),
};

} // namespace

std::span<const Route> account_routes() {
    return table;
}

} // namespace bihuan::api
