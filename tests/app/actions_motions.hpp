// The actions of motions and livelihood items, each done once; part of actions_test.cpp.
#pragma once

#include "app/item.hpp"
#include "app/livelihood.hpp"
#include "app/motions.hpp"
#include "county.hpp"

namespace bihuan::app {

/// `step(action, work)` takes them in the order in which they can be done. `unit`: with a liaison
/// 县财政局联络员.
template <class Step>
void motion_steps(County& county, const Id<Organisation>& unit, Step&& step) {
    struct Pool {
        Id<Organisation> other;
        Id<Motion> first, second, third;
        Id<targets::Item> item;
        Id<LivelihoodPlace> place;
    };
    const auto pool = std::make_shared<Pool>();
    const auto office = [&county] { return *county.as("督查室"); };
    const auto done = [](auto result) {
        if (!result) throw std::runtime_error(describe(result.error(), Language::english));
        return std::move(*result);
    };
    const MotionPolicy& policy = MotionPolicy::defaults();
    step("add_organisation", [=] {
        Context context = office();
        pool->other = done(add_organisation(context, {.name = "县城市管理局"})).id;
    });
    step("receive_motion", [=] {
        Context context = office();
        const auto receive = [&](const char* title) {
            Motion motion;
            motion.title = title;
            motion.deputies = {"张建国"};
            motion.year = 2025;
            motion.received_on = context.today();
            return done(receive_motion(context, std::move(motion))).id;
        };
        pool->first = receive("整治内涝");
        pool->second = receive("城区排水");
        pool->third = receive("增设路灯");
    });
    step("import_motions", [=] {
        Context context = office();
        done(import_motions(context, policy, "编号,案由,代表,主办单位\n21,增设停车位,王芳,县财政局\n",
                            "台账.csv", {supervision::MotionKind::proposal, 2025, "", context.today()}));
    });
    step("assign_motion", [=, &unit] {
        Context context = office();
        done(assign_motion(context, policy, {pool->first}, {unit, {pool->other}}));
    });
    step("bounce_motion", [=, &county] {
        Context context = *county.as("县财政局联络员");
        done(bounce_motion(context, policy, {pool->first}, "不归我局", pool->other));
    });
    step("assign_motion", [=, &unit] {
        Context context = office();
        done(assign_motion(context, policy, {pool->first}, {unit, {pool->other}}));
    });
    step("accept_motion", [=] {
        Context context = office();
        done(accept_motion(context, {pool->first}));
    });
    step("join_motion", [=] {
        Context context = office();
        done(join_motion(context, {pool->second}, pool->first, "同一件事"));
    });
    step("extend_motion", [=] {
        Context context = office();
        const Date due = done(read_motion(context, pool->first)).motion.due_on.value();
        done(extend_motion(context, policy, {pool->first}, due.plus(30), "工程跨汛期"));
    });
    step("give_opinion", [=] {
        Context context = office();
        done(give_opinion(context, {pool->first}, "同意", pool->other));
    });
    step("answer_motion", [=] {
        Context context = office();
        done(answer_motion(context, policy, {pool->first},
                           {supervision::AnswerGrade::B, "列入明年计划", "答复函.docx", "bytes"}));
    });
    step("record_satisfaction", [=] {
        Context context = office();
        const auto word = supervision::Satisfaction::satisfied;
        const Id<targets::Item> item =
            done(record_satisfaction(context, policy, {pool->first}, word, "")).item;
        EXPECT_TRUE(item);
        EXPECT_EQ(done(record_satisfaction(context, policy, {pool->second}, word, "")).item, item);
    });
    step("withdraw_motion", [=] {
        Context context = office();
        done(withdraw_motion(context, {pool->third}, "代表来函撤回"));
    });
    step("review_motions", [=, &county] {
        Context context = office();
        context.now = Instant::at(county.now.date().plus(300), 9);
        done(review_motions(context, policy));
    });
    step("add_item", [=, &unit] {
        Context context = office();
        targets::Item wanted;
        wanted.year = 2025;
        wanted.category = targets::Category::livelihood;
        wanted.state = targets::ItemState::active;
        wanted.title = "改造老旧小区12个";
        wanted.leads = {unit};
        pool->item = done(add_item(context, wanted)).id;
    });
    step("record_funds", [=] {
        Context context = office();
        done(record_funds(context, pool->item, 0, {Decimal::of(12, 6), Decimal::of(3, 6), "县级财政"}));
    });
    step("add_place", [=] {
        Context context = office();
        LivelihoodPlace place;
        place.name = "和平小区";
        pool->place = done(add_place(context, pool->item, std::move(place))).id;
    });
    step("change_place", [=] {
        Context context = office();
        supervision::PlaceCorrection wanted;
        wanted.longitude = Decimal::parse("115.48");
        wanted.latitude = Decimal::parse("35.12");
        done(change_place(context, pool->place, 0, wanted));
    });
    step("add_photo", [=] {
        Context context = office();
        done(add_photo(context, progress::Policy::defaults(), pool->place, 0, "完工.jpg", "bytes"));
    });
    step("finish_place", [=] {
        Context context = office();
        done(finish_place(context, pool->place, 0, context.today()));
    });
    step("withdraw_place", [=] {
        Context context = office();
        done(withdraw_place(context, pool->place, 0, "规划调整"));
    });
    step("read_ledger", [=] {
        Context context = office();
        done(read_motions(context, {}));
        done(motion_figures(context, 2025));
        EXPECT_EQ(done(livelihood_board(context, 2025)).size(), 1U);
    });
}

} // namespace bihuan::app
