// The steps of bulletins and of closing a year, for tests/app/actions_test.cpp.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "app/bulletin.hpp"

namespace bihuan::app {

/// `step` takes an action and what does it, to be done later; `office` gives the supervision office's context.
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
}

} // namespace bihuan::app
