// Signing in and what administrators do with accounts, each done once; part of actions_test.cpp.
#pragma once

#include "app/sign_in.hpp"
#include "base/random.hpp"
#include "county.hpp"

namespace bihuan::app {

/// `step(action, work)` takes them in the order in which they can be done. Persons 1 and 2 are the system and
/// security administrator, 4 the office.
template <class Step>
void account_steps(County& county, Step&& step) {
    struct Pool {
        accounts::Policy policy = accounts::Policy::defaults();
        accounts::RandomBytes random = random_bytes;
        Account account;
        std::string password;
        Entered entered;
        TokenMade token;

        SignInMeans means() const { return {policy, random}; }
    };
    const auto pool = std::make_shared<Pool>();
    pool->policy.cost = {1, 8192};
    const auto as = [&county](const char* post) { return *county.as(post); };
    const auto done = [](auto result) {
        if (!result) throw std::runtime_error(describe(result.error(), Language::english));
        if constexpr (!std::is_void_v<typename decltype(result)::value_type>) return std::move(*result);
    };
    const Caller caller{"10.0.0.1", "test"};
    step("add_account", [=] {
        Context context = as("系统管理员");
        AccountMade made = done(add_account(context, pool->means(), {4}, "office"));
        pool->account = made.account;
        pool->password = made.password;
    });
    step("reset_password", [=] {
        Context context = as("安全管理员");
        pool->password = done(reset_password(context, pool->means(), pool->account.id, 0)).password;
    });
    step("disable_account", [=] {
        Context context = as("安全管理员");
        done(disable_account(context, pool->account.id, 0, "离岗"));
    });
    step("enable_account", [=] {
        Context context = as("安全管理员");
        done(enable_account(context, pool->account.id, 0, "返岗"));
    });
    step("link_identity", [=] {
        Context context = as("安全管理员");
        done(link_identity(context, pool->account.id, 0, "https://id.qinghe.gov.cn", "u-17"));
    });
    step("refuse_sign_in", [=, &county] {
        Context context = county.as_program();
        if (sign_in(context, pool->means(), {"office", "wrong-wrong-wrong", ""}, caller))
            throw std::runtime_error("signed in");
    });
    step("unlock_account", [=] {
        Context context = as("安全管理员");
        done(unlock_account(context, pool->account.id));
    });
    step("sign_in", [=, &county] {
        Context context = county.as_program();
        pool->entered = done(sign_in(context, pool->means(), {"office", pool->password, ""}, caller));
    });
    step("sign_in", [=, &county] {
        Context context = county.as_program();
        done(sign_in_as(context, pool->means(), "https://id.qinghe.gov.cn", "u-17", caller));
    });
    step("change_password", [=] {
        Context context = as("督查室");
        const std::string wanted = "xinghuo-liaoyuan-9";
        pool->entered = done(change_password(context, pool->means(), pool->entered.visit.session,
                                             pool->password, wanted, caller));
        pool->password = wanted;
    });
    step("choose_post", [=] {
        Context context = as("督查室");
        pool->entered = done(choose_post(context, pool->means(), pool->entered.visit.session, {4}, caller));
    });
    step("set_second_factor", [=] {
        Context context = as("督查室");
        const std::string key = done(begin_second_factor(context, pool->means(), pool->password, caller)).key;
        done(confirm_second_factor(context, pool->means(),
                                   accounts::code_at(key, accounts::step_at(context.now))));
    });
    step("reset_second_factor", [=] {
        Context context = as("安全管理员");
        done(reset_second_factor(context, pool->account.id, 0, "手机遗失"));
    });
    step("sign_in", [=, &county] {
        Context context = county.as_program();
        done(sign_in(context, pool->means(), {"office", pool->password, ""}, caller));
    });
    step("add_token", [=, &county] {
        Context context = as("督查室");
        AccessToken wanted;
        wanted.name = "同步";
        wanted.scopes = {Scope::read};
        wanted.expires_on = county.now.date().plus(30);
        pool->token = done(add_token(context, pool->means(), std::move(wanted)));
    });
    step("revoke_token", [=] {
        Context context = as("督查室");
        done(revoke_token(context, pool->token.token.id, 0));
    });
    step("read_accounts", [=] {
        Context context = as("审计管理员");
        done(list_accounts(context));
        done(list_tokens(context));
        done(list_sign_ins(context, 10));
    });
    step("read_session", [=] {
        Context context = as("督查室");
        done(own_sessions(context));
        done(own_tokens(context));
    });
    step("sign_out", [=] {
        Context context = as("督查室");
        done(sign_out(context, 0, caller));
    });
}

} // namespace bihuan::app
