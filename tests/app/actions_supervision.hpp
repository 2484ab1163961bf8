// The steps of problems, orders and meetings for the test that drives every action.
#pragma once

#include <functional>
#include <memory>

#include "app/meeting.hpp"
#include "app/problem.hpp"
#include "county.hpp"

namespace bihuan::app {

/// What the test has at hand; filled while its steps run.
struct SupervisionSteps {
    std::function<void(std::string_view, std::function<void()>)> step;
    County& county;
    const Id<Organisation>& finance; // with its liaison
    std::shared_ptr<Id<Post>> leader = std::make_shared<Id<Post>>();

    Context office() const { return *county.as("督查室"); }
    Context unit() const { return *county.as("县财政局联络员"); }
};

template <class T>
T must_be(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error(), Language::english));
    return std::move(*result);
}

inline void problem_steps(const SupervisionSteps& with) {
    const auto& policy = supervision::Policy::defaults();
    auto id = std::make_shared<Id<Problem>>();
    const auto office = [with] { return with.office(); };
    const auto find = [=] {
        Context context = office();
        Problem wanted;
        wanted.title = "专户未开立";
        wanted.organisation = with.finance;
        wanted.found_on = context.today();
        *id = must_be(find_problem(context, wanted)).id;
    };
    const auto solve = [=, &policy] {
        Context context = with.unit();
        must_be(solve_problem(context, policy, *id, 0, "已开立", {{"回执.txt", "已开立专户"}}));
    };
    with.step("find_problem", find);
    with.step("assign_problem", [=, &policy] {
        Context context = office();
        must_be(assign_problem(context, policy, *id, 0, {with.finance, {}, {}, {}}));
    });
    with.step("extend_problem", [=, &policy] {
        Context context = office();
        must_be(extend_problem(context, policy, *id, 0, *Date::of(2025, 2, 14), "银行节前停办"));
    });
    with.step("raise_problem", [=, &policy] {
        Context context = office();
        must_be(raise_problem(context, policy, *id, 0, ProblemLevel::county, "需县里协调"));
    });
    with.step("lower_problem", [=, &policy] {
        Context context = office();
        must_be(lower_problem(context, policy, *id, 0, ProblemLevel::unit, "已协调"));
    });
    with.step("solve_problem", solve);
    with.step("return_solution", [=, &policy] {
        Context context = office();
        must_be(return_solution(context, policy, *id, 0, "缺回执"));
    });
    with.step("solve_problem", solve);
    with.step("close_problem", [=] {
        Context context = office();
        must_be(close_problem(context, *id, 0));
    });
    with.step("reopen_problem", [=, &policy] {
        Context context = office();
        must_be(reopen_problem(context, policy, *id, 0, "专户被撤"));
    });
    with.step("drop_problem", [=] {
        Context context = office();
        must_be(drop_problem(context, *id, 0, "业务已取消"));
    });
}

inline void order_steps(const SupervisionSteps& with) {
    const auto& policy = supervision::Policy::defaults();
    auto id = std::make_shared<Id<Order>>();
    const auto office = [with] { return with.office(); };
    const auto issue = [=, &policy] {
        Context context = office();
        OrderWish wish;
        wish.title = "专户资金拨付";
        wish.organisation = with.finance;
        *id = must_be(issue_order(context, policy, wish)).id;
    };
    const auto reply = [=, &policy] {
        Context context = with.unit();
        must_be(reply_order(context, policy, *id, 0, "已拨付", {{"凭证.txt", "拨付凭证"}}));
    };
    const auto climb = [=, &policy] {
        Context context = office();
        must_be(climb_order(context, policy, *id, 0, "两次催办未果"));
    };
    with.step("issue_order", issue);
    with.step("sign_order", [=] {
        Context context = with.unit();
        must_be(sign_order(context, *id, 0));
    });
    with.step("extend_order", [=, &policy] {
        Context context = office();
        const Date due = policy.calendar().plus_working_days(context.today(), 15);
        must_be(extend_order(context, policy, *id, 0, due, "年初结账"));
    });
    with.step("climb_order", climb);
    with.step("climb_order", climb);
    with.step("hold_interview", [=] {
        Context context = office();
        must_be(hold_interview(context, *id, 0, context.today()));
    });
    with.step("reply_order", reply);
    with.step("return_order", [=, &policy] {
        Context context = office();
        must_be(return_order(context, policy, *id, 0, "缺回单"));
    });
    with.step("reply_order", reply);
    with.step("close_order", [=] {
        Context context = office();
        must_be(close_order(context, *id, 0));
    });
    with.step("issue_order", issue);
    with.step("withdraw_order", [=] {
        Context context = office();
        must_be(withdraw_order(context, *id, 0, "重复"));
    });
    with.step("instruct", [=, &policy] {
        Context context = office();
        OrderWish wish;
        wish.title = "专户";
        wish.organisation = with.finance;
        wish.instruction = "抓紧";
        wish.instructed_by = *with.leader;
        *id = must_be(instruct(context, policy, wish)).id;
    });
    with.step("review_supervision", [=, &policy] {
        Context context = office();
        context.now = Instant::at(policy.calendar().plus_working_days(context.today(), 3), 9);
        if (must_be(review_supervision(context, policy, 2025)).climbed.empty())
            throw std::runtime_error("nothing climbed");
    });
}

inline void meeting_steps(const SupervisionSteps& with) {
    const auto& policy = supervision::Policy::defaults();
    auto meeting = std::make_shared<Id<Meeting>>();
    auto points = std::make_shared<std::vector<Id<AgendaPoint>>>();
    const auto office = [with] { return with.office(); };
    with.step("plan_meeting", [=, &policy] {
        Context context = office();
        Meeting wanted;
        wanted.held_on = context.today();
        *meeting = must_be(plan_meeting(context, policy, wanted)).meeting.id;
    });
    with.step("find_problem", [=] {
        Context context = office();
        Problem wanted;
        wanted.title = "土地未批";
        wanted.organisation = with.finance;
        wanted.found_on = *Date::of(2025, 1, 2);
        must_be(find_problem(context, wanted));
    });
    with.step("refresh_agenda", [=, &policy] {
        Context context = office();
        must_be(refresh_agenda(context, policy, *meeting));
    });
    for (const char* title : {"汛期准备", "春季防火"}) {
        with.step("add_point", [=] {
            Context context = office();
            points->push_back(must_be(add_point(context, *meeting, title, with.finance)).id);
        });
    }
    with.step("resolve_point", [=, &policy] {
        Context context = office();
        Resolution resolution{"汛前完成排查", ResolutionKind::task, {with.finance}, Date::of(2025, 5, 30)};
        must_be(resolve_point(context, policy, points->at(0), 0, resolution));
    });
    with.step("withdraw_point", [=] {
        Context context = office();
        must_be(withdraw_point(context, points->at(1), 0, "另行研究"));
    });
    with.step("hold_meeting", [=] {
        Context context = office();
        must_be(hold_meeting(context, *meeting, 0, context.today(), "纪要"));
    });
}

} // namespace bihuan::app
