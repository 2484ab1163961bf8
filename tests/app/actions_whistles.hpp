// The actions of whistles, each done once; part of actions_test.cpp.
#pragma once

#include "app/whistles.hpp"
#include "county.hpp"

namespace bihuan::app {

/// `step(action, work)` takes them in the order in which they can be done. `unit`: with a liaison
/// 县财政局联络员.
template <class Step>
void whistle_steps(County& county, const Id<Organisation>& unit, Step&& step) {
    struct Pool {
        Id<Organisation> other;
        Id<Whistle> first, second, third, fourth, fifth;
    };
    const auto pool = std::make_shared<Pool>();
    const auto office = [&county] { return *county.as("督查室"); };
    const auto done = [](auto result) {
        if (!result) throw std::runtime_error(describe(result.error(), Language::english));
        return std::move(*result);
    };
    const auto file = [=](const char* title) {
        Context context = office();
        return done(file_whistle(context, WhistlePolicy::defaults(), {title, "", {}, "某企业"})).whistle.id;
    };
    const WhistlePolicy& policy = WhistlePolicy::defaults();
    step("add_organisation", [=] {
        Context context = office();
        pool->other = done(add_organisation(context, {.name = "县水务局"})).id;
    });
    step("file_whistle", [=] {
        pool->first = file("积水");
        pool->second = file("用电");
        pool->third = file("用电增容");
        pool->fourth = file("减免");
        pool->fifth = file("用工");
    });
    step("dispatch_whistle", [=, &unit] {
        Context context = office();
        done(dispatch_whistle(context, policy, {pool->first}, {unit}));
        done(dispatch_whistle(context, policy, {pool->second}, {unit, {pool->other}}));
    });
    step("refuse_whistle", [=, &county] {
        Context context = *county.as("县财政局联络员");
        done(refuse_whistle(context, policy, {pool->first}, "不归我局", pool->other));
    });
    step("dispatch_whistle", [=, &unit] {
        Context context = office();
        done(dispatch_whistle(context, policy, {pool->first}, {unit}));
    });
    step("refuse_whistle", [=, &county] {
        Context context = *county.as("县财政局联络员");
        done(refuse_whistle(context, policy, {pool->first}, "仍不归我局"));
    });
    step("rule_whistle", [=, &unit] {
        Context context = office();
        done(rule_whistle(context, policy, {pool->first}, {unit}, "由财政局办理"));
    });
    step("sign_in_whistle", [=] {
        Context context = office();
        done(sign_in_whistle(context, {pool->first}));
        done(sign_in_whistle(context, {pool->second}));
    });
    step("extend_whistle", [=] {
        Context context = office();
        const Date due = done(read_whistle(context, pool->first)).whistle.due_on.value();
        done(extend_whistle(context, policy, {pool->first}, due.plus(3), "等设备"));
    });
    step("escalate_whistle", [=] {
        Context context = office();
        done(escalate_whistle(context, {pool->first}, "需市级统筹"));
    });
    step("return_whistle", [=] {
        Context context = office();
        done(return_whistle(context, policy, {pool->first}, "已列入计划"));
    });
    step("join_whistle", [=] {
        Context context = office();
        done(join_whistle(context, {pool->third}, pool->second, "同一件事"));
    });
    step("answer_whistle", [=] {
        Context context = office();
        done(answer_whistle(context, policy, {pool->second}, "已增容", true, {{"现场.jpg", "bytes"}}));
    });
    step("co_sign_whistle", [=] {
        Context context = office();
        done(co_sign_whistle(context, policy, {pool->second}, "同意", pool->other));
    });
    step("confirm_whistle", [=] {
        Context context = office();
        done(confirm_whistle(context, policy, {pool->second}, {false, supervision::Rating::bad, "没有"}));
        done(confirm_whistle(context, policy, {pool->third}, {true, supervision::Rating::good, ""}));
    });
    step("reopen_whistle", [=] {
        Context context = office();
        done(reopen_whistle(context, policy, {pool->third}, "又停电"));
    });
    step("call_back_whistle", [=] {
        Context context = office();
        done(call_back_whistle(context, {pool->second}, "企业认可整改方案"));
    });
    step("exclude_whistle", [=] {
        Context context = office();
        done(exclude_whistle(context, policy, {pool->fourth}, "没有依据"));
    });
    step("withdraw_whistle", [=] {
        Context context = office();
        done(withdraw_whistle(context, policy, {pool->fifth}, "企业已自行解决"));
    });
    step("review_whistles", [=, &county] {
        Context context = office();
        context.now = Instant::at(county.now.date().plus(90), 9);
        done(review_whistles(context));
    });
    step("read_whistles", [=] {
        Context context = office();
        done(read_whistles(context, {}));
        done(find_whistle(context, "QS2025-0001"));
    });
}

} // namespace bihuan::app
