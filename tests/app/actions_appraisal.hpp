// The steps of appraisal and registers in tests/app/actions_test.cpp.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "app/appraisal.hpp"
#include "app/registers.hpp"
#include "base/sm3.hpp"

namespace bihuan::app {

/// `office` gives the supervisor's context, `unit` the number of a unit that is there by then.
inline void appraisal_steps(const std::function<void(std::string_view, std::function<void()>)>& step,
                            const std::function<Context()>& office,
                            const std::function<Id<Organisation>()>& unit) {
    struct Made {
        Appraisal round;
        std::vector<AppraisalSubject> subjects;
        std::vector<std::string> codes;
        RegisterEntry entry;
        RegisterRules rules{registers::shipped_definitions().front(), registry::Calendar::china()};
    };
    const auto made = std::make_shared<Made>();
    step("plan_appraisal", [=] {
        Context context = office();
        Appraisal wanted;
        wanted.title = "三亮评价";
        wanted.begins_on = wanted.ends_on = context.today();
        made->round = plan_appraisal(context, AppraisalPolicy::defaults(), wanted).value();
    });
    step("add_subjects", [=] {
        Context context = office();
        std::vector<AppraisalSubject> two(2);
        two[0].name = "甲";
        two[1].name = "乙";
        made->subjects = add_subjects(context, made->round.id, two).value();
    });
    step("withdraw_subject", [=] {
        Context context = office();
        withdraw_subject(context, made->subjects[1].id, 0, "调离").value();
    });
    step("draw_codes", [=] {
        Context context = office();
        int drawn = 0;
        made->codes =
            draw_codes(context, made->round.id, Channel::online, 2,
                       [&](std::size_t count) { return sm3(std::to_string(++drawn)).substr(0, count); })
                .value()
                .codes;
    });
    step("open_appraisal", [=] {
        Context context = office();
        open_appraisal(context, made->round.id).value();
    });
    step("cast_ballots", [=] {
        Context context = office();
        cast_ballots(context, made->round.id, Channel::online,
                     {{made->codes[0], {{made->subjects[0].id, 1}}}}, true)
            .value();
    });
    step("read_results", [=] {
        Context context = office();
        EXPECT_EQ(read_result(context, made->subjects[0].id).value().result->to_string(), "80");
    });
    step("close_appraisal", [=] {
        Context context = office();
        close_appraisal(context, made->round.id).value();
    });
    const registers::Written values{
        {"违法行为", "未按规定公示"}, {"处理", "首次不罚"}, {"法律依据", "行政处罚法第三十三条"}};
    step("add_entry", [=] {
        Context context = office();
        RegisterEntry wanted;
        wanted.organisation = unit();
        made->entry = add_entry(context, made->rules, wanted, values).value();
    });
    step("change_entry", [=] {
        Context context = office();
        change_entry(context, made->rules, made->entry.id, 0, {{"适用件数", "3件"}}).value();
    });
    step("review_entries", [=] {
        Context context = office();
        context.now = Instant::at(context.today().plus(60));
        EXPECT_EQ(review_entries(context).value(), 1);
    });
    step("move_entry", [=] {
        Context context = office();
        move_entry(context, made->rules, made->entry.id, 0, "reviewed").value();
    });
    step("import_entries", [=] {
        Context context = office();
        Grid grid;
        const auto row = [&](std::initializer_list<const char*> words) {
            grid.rows.emplace_back();
            for (const char* word : words)
                grid.rows.back().push_back({word, CellKind::text});
        };
        row({"填报单位", "违法行为", "处理", "法律依据"});
        row({"县财政局", "未及时备案", "首次轻罚", "会计法"});
        import_entries(context, made->rules, grid).value();
    });
}

} // namespace bihuan::app
