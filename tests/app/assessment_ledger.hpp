// A county with three units and a scheme of two lines: what the tests of assessments begin with.
#pragma once

#include "app/assessment.hpp"
#include "progress_ledger.hpp"

namespace bihuan::app {

struct AssessmentLedger : ProgressLedger {
    using ProgressLedger::ProgressLedger;

    static constexpr const char* scheme_text = R"(
title = "测试考核办法"
[classes.all]
name = "部门"
kinds = ["department"]
[lines.promises]
name = "目标稳定性"
formula = "100 - 10 * promises_moved"
weight = 40
[lines.reporting]
name = "按时报送"
formula = "100 * reports_in_time / reports"
needs = "reports"
weight = 60
[grades.excellent]
name = "优秀"
share = 40
)";

    Id<Scheme> in_force() {
        Context context = office();
        for (const Scheme& scheme : read_schemes(context, 2025).value())
            if (scheme.state == assessment::SchemeState::in_force) return scheme.id;
        const auto drafted = adopt_scheme(context, 2025, scheme_text, "scheme.toml");
        return enact_scheme(context, drafted.value().id).value().id;
    }

    /// Of a time of its own: the year's first days, one more each time.
    Assessed computed() {
        in_force();
        Context context = office();
        AssessmentWish wish;
        wish.year = 2025;
        wish.begins_on = Date::of(2025, 1, 1);
        wish.ends_on = wish.begins_on->plus(++times_ + 30);
        return compute_assessment(context, wish).value();
    }
    Assessment published() {
        const auto made = computed();
        Context context = office();
        return publish_assessment(context, registry::Calendar::china(), made.assessment.id).value();
    }
    Appeal filed(Id<Assessment> assessment, std::string line = "promises") {
        Context context = unit();
        Appeal appeal;
        appeal.assessment = assessment;
        appeal.organisation = {2};
        appeal.line = std::move(line);
        appeal.text = "调整系上级统一部署";
        return file_appeal(context, registry::Calendar::china(), std::move(appeal)).value();
    }
    Upholding ruling(Id<Appeal> appeal, const char* points = "38") {
        Upholding upholding;
        upholding.appeal = appeal;
        upholding.words = "情况属实";
        upholding.points = Decimal::parse(points).value();
        upholding.document = "县考核办会议纪要〔2025〕3号";
        return upholding;
    }

  private:
    int times_ = 0;
};

} // namespace bihuan::app
