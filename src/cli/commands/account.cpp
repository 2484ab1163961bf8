#include <algorithm>

#include "app/accounts.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/accounts.hpp"

namespace bihuan::commands {
namespace {

using accounts::Account;

accounts::Policy policy_of(const Call& call) {
    const std::string folder = call.office.folder() + "/policy";
    auto policy = accounts::Policy::from(folder);
    if (!policy && policy.error().kind == ErrorKind::not_found) return accounts::Policy::defaults();
    return must(std::move(policy));
}

/// The first line of standard input; empty: a random one is to be made.
std::string password_of(const Call& call) {
    if (!call.given("stdin")) return {};
    std::string line = must(call.office.world().read_file("/dev/stdin"));
    line.resize(std::min(line.find('\n'), line.size()));
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) throw Stop{{ErrorKind::bad_usage, "--stdin", call.say(Word::usage_password)}};
    return line;
}

/// Of whom nobody is named: the administrator whose business it is.
app::Context context_as(Call& call, std::string_view post) {
    if (call.given("as") || std::getenv("BIHUAN_AS") != nullptr) return call.context();
    storage::Store& store = call.office.store();
    return {store, call.region(), must(app::actor_of(store, call.region(), post, call.now)), call.now};
}

Account account_of(app::Context& context, const std::string& login) {
    for (Account& each : must(app::list_accounts(context)))
        if (each.login == login || std::to_string(each.id.value) == login) return std::move(each);
    throw Stop{{ErrorKind::no_such_record, "account " + login, ""}};
}

Reply told(const Call& call, const app::AccountMade& made, const accounts::Policy& policy) {
    if (made.password.empty()) return call.told(Word::told_account_password, {made.account.login});
    return call.told(Word::told_account,
                     {made.account.login, made.password, std::to_string(policy.one_time_hours)});
}

Reply told_state(const Call& call, const Account& account) {
    return call.told(Word::told_account_state, {account.login, call.say(render::word_of(account.state))});
}

constexpr std::string_view system_administrator = "系统管理员", security_administrator = "安全管理员";

} // namespace

Reply list_accounts(Call& call) {
    app::Context context = context_as(call, system_administrator);
    return {.sheets = {render::account_sheet(must(app::list_accounts(context)),
                                             render::names_of(Known(context).all().people), call.language)}};
}

Reply list_sign_ins(Call& call) {
    app::Context context = context_as(call, "审计管理员");
    const auto events = must(app::list_sign_ins(context, call.number("limit").value_or(100)));
    return {.sheets = {render::sign_in_sheet(events, must(app::list_accounts(context)), call.language)}};
}

Reply add_account(Call& call) {
    const accounts::Policy policy = policy_of(call);
    const std::string password = password_of(call);
    app::Context context = context_as(call, system_administrator);
    const auto person = Known(context).person(call.operand(1));
    // The first one: there is no administrator who has signed in yet.
    app::Context acting = must(app::list_accounts(context)).empty() ? call.context_of_program() : context;
    return told(call,
                must(app::add_account(acting, {policy, call.office.world().random_bytes}, person,
                                      call.operand(0), password)),
                policy);
}

Reply reset_password(Call& call) {
    const accounts::Policy policy = policy_of(call);
    const std::string password = password_of(call);
    app::Context context = context_as(call, security_administrator);
    const Account account = account_of(context, call.operand(0));
    return told(call,
                must(app::reset_password(context, {policy, call.office.world().random_bytes}, account.id,
                                         call.version(), password)),
                policy);
}

Reply disable_account(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const Account account = account_of(context, call.operand(0));
    return told_state(call,
                      must(app::disable_account(context, account.id, call.version(), call.option("reason"))));
}

Reply enable_account(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const Account account = account_of(context, call.operand(0));
    return told_state(call,
                      must(app::enable_account(context, account.id, call.version(), call.option("reason"))));
}

Reply unlock_account(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const auto account = must(app::unlock_account(context, account_of(context, call.operand(0)).id));
    return call.told(Word::told_account_unlocked, {account.login});
}

Reply reset_second_factor(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const Account account = account_of(context, call.operand(0));
    must(app::reset_second_factor(context, account.id, call.version(), call.option("reason")));
    return call.told(Word::told_account_factor, {account.login});
}

Reply link_identity(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const Account account = account_of(context, call.operand(0));
    must(app::link_identity(context, account.id, call.version(), call.operand(1), call.operand(2)));
    return call.told(Word::told_account_linked, {account.login, call.operand(2)});
}

Reply add_token(Call& call) {
    const accounts::Policy policy = policy_of(call);
    app::Context context = call.context();
    accounts::AccessToken wanted;
    wanted.name = call.operand(0);
    for (const std::string& word : call.all("scope")) {
        const auto scope = named<accounts::Scope>(word);
        if (!scope)
            throw Stop{{ErrorKind::bad_usage, "--scope " + word,
                        call.say(Word::usage_choose, {"read, write, administer"})}};
        wanted.scopes.push_back(*scope);
    }
    wanted.expires_on = call.date("until").value_or(call.now.date().plus(policy.longest_token_days));
    const auto made = must(app::add_token(context, {policy, call.office.world().random_bytes}, wanted));
    return call.told(Word::told_token, {made.secret, made.token.expires_on.to_string()});
}

Reply revoke_token(Call& call) {
    app::Context context = context_as(call, security_administrator);
    const auto token = must(app::revoke_token(context, call.id<accounts::AccessToken>(0), call.version()));
    return call.told(Word::told_token_revoked, {token.name});
}

} // namespace bihuan::commands
