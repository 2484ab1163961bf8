// The steps of tests/app/actions_test.cpp for schemes, assessments and appeals.
#pragma once

#include "app/assessment.hpp"
#include "registry/calendar.hpp"

namespace bihuan::app {

/// `step(action, work)` as the test has it; `office` and `unit` give the contexts of the supervision office
/// and of the liaison of `organisation`.
template <class Step, class Office, class Unit, class Of>
void add_assessment_steps(const Step& step, const Office& office, const Unit& unit, const Of& organisation) {
    static constexpr const char* text =
        "title = \"考核办法\"\n[classes.all]\nname = \"单位\"\n"
        "kinds = [\"department\"]\n[lines.promises]\nname = \"稳定\"\n"
        "formula = \"100 - promises_moved\"\nweight = 100\n";
    const auto& calendar = registry::Calendar::china();
    static Id<Scheme> scheme;
    static Id<Assessment> assessment;
    static Id<Appeal> appeal;
    const auto file = [=, &calendar] {
        Context context = unit();
        Appeal wanted;
        wanted.assessment = assessment;
        wanted.organisation = organisation();
        wanted.line = "promises";
        wanted.text = "有异议";
        appeal = file_appeal(context, calendar, wanted).value().id;
    };
    for (int i = 0; i < 2; ++i)
        step("adopt_scheme", [=] {
            Context context = office();
            scheme = adopt_scheme(context, 2025, text, "scheme.toml").value().id;
        });
    step("withdraw_scheme", [=] {
        Context context = office();
        withdraw_scheme(context, scheme, "重拟").value();
        scheme = {1};
    });
    step("enact_scheme", [=] {
        Context context = office();
        enact_scheme(context, scheme).value();
    });
    step("give_adjustment", [=] {
        Context context = office();
        Adjustment bonus;
        bonus.organisation = organisation();
        bonus.year = 2025;
        bonus.given_on = context.today();
        bonus.points = Decimal::of(1);
        bonus.reason = "省级表彰";
        bonus.document = "鲁政字〔2025〕1号";
        give_adjustment(context, bonus).value();
    });
    step("compute_assessment", [=] {
        Context context = office();
        AssessmentWish wish;
        wish.year = 2025;
        assessment = compute_assessment(context, wish).value().assessment.id;
    });
    step("withdraw_adjustment", [=] {
        Context context = office();
        withdraw_adjustment(context, {1}, "重复登记").value();
    });
    step("publish_assessment", [=, &calendar] {
        Context context = office();
        publish_assessment(context, calendar, assessment).value();
    });
    step("file_appeal", file);
    step("reject_appeal", [=] {
        Context context = office();
        reject_appeal(context, appeal, "证据不足").value();
    });
    step("file_appeal", file);
    step("withdraw_appeal", [=] {
        Context context = unit();
        withdraw_appeal(context, appeal, "").value();
    });
    step("file_appeal", file);
    step("uphold_appeal", [=] {
        Context context = office();
        Upholding upholding;
        upholding.appeal = appeal;
        upholding.words = "情况属实";
        upholding.points = Decimal::of(90);
        upholding.document = "会议纪要3号";
        assessment = uphold_appeal(context, upholding).value().assessed.assessment.id;
    });
    step("freeze_assessment", [=] {
        Context context = office();
        context.now = Instant::at(context.today().plus(30), 9);
        freeze_assessment(context, assessment).value();
    });
    step("correct_assessment", [=] {
        Context context = office();
        assessment = correct_assessment(context, assessment, "漏计").value().assessment.id;
    });
    step("read_scores", [=] {
        Context context = office();
        read_scores(context, organisation(), assessment).value();
        read_appeals(context).value();
    });
    step("read_ranking", [=] {
        Context context = office();
        read_ranking(context).value();
        what_if(context, assessment, {}).value();
    });
}

} // namespace bihuan::app
