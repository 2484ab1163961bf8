// The steps of bulletins and of closing a year, for tests/app/actions_test.cpp.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "app/bulletin.hpp"
#include "app/closing.hpp"

namespace bihuan::app {

/// `step` takes an action and what does it, to be done later; `office` gives the supervision office's
/// context.
template <class Step>
void feedback_steps(Step&& step, const std::function<Context()>& office) {
    const auto bulletin = std::make_shared<Bulletin>();
    step("draft_bulletin", [=] {
        Context context = office();
        *bulletin = draft_bulletin(context, *Date::of(2024, 12, 1)).value();
    });
    step("freeze_bulletin", [=] {
        Context context = office();
        *bulletin = freeze_bulletin(context, BulletinPolicy::defaults(), bulletin->id).value();
    });
    step("correct_bulletin", [=] {
        Context context = office();
        correct_bulletin(context, bulletin->id, 0, "数字有误").value();
    });
    const auto reconciled = std::make_shared<Reconciled>();
    const auto closed = std::make_shared<YearClosed>();
    const auto at_the_end = [office] {
        Context context = office();
        context.now = Instant::at(*Date::of(2026, 1, 20), 9);
        return context;
    };
    step("open_closing", [=] {
        Context context = at_the_end();
        *reconciled = open_closing(context, 2025).value();
    });
    step("reconcile_closing", [=] {
        Context context = at_the_end();
        *reconciled = reconcile_closing(context, reconciled->closing.id).value();
    });
    step("correct_outcome", [=] {
        Context context = at_the_end();
        correct_outcome(context, reconciled->outcomes.at(0).id, 0, Verdict::missed, "未通过验收").value();
    });
    step("close_year", [=] {
        Context context = at_the_end();
        *closed = close_year(context, reconciled->closing.id).value();
    });
    step("take_carryover", [=] {
        Context context = at_the_end();
        take_carryover(context, closed->offered.at(0).id).value();
    });
    step("decline_carryover", [=] {
        Context context = at_the_end();
        decline_carryover(context, closed->offered.at(1).id, 0, "政策已停").value();
    });
}

} // namespace bihuan::app
