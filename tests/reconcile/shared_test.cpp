// The whole way on two real documents, where they are at hand: a county's plan and the report a year later.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "reading/document/reader.hpp"
#include "reading/reconcile/reconcile.hpp"

namespace bihuan::reconcile {
namespace {

struct Answer {
    Verdict verdict = Verdict::unreported;
    std::string result;
};

TEST(ReconcileShared, APlanMeetsTheNextReport) {
    const std::filesystem::path documents = BIHUAN_SHARED_DIR "/documents";
    if (!std::filesystem::exists(documents)) GTEST_SKIP() << "shared documents are absent";
    const auto plan_document = document::load(documents / "juye-plan-2023.txt");
    const auto report_document = document::load(documents / "juye-report-2024.txt");
    ASSERT_TRUE(plan_document && report_document);
    const auto plan = extraction::extract(*plan_document);
    const auto report = extraction::extract(*report_document);
    std::map<std::string, Answer> answers; // by the target's number and unit
    int answered = 0;
    int missed = 0;
    for (const Line& line : reconcile(plan, report)) {
        const auto& target = plan[line.target];
        Answer& answer = answers[target.value.to_string() + target.unit + " " + target.indicator];
        answer.verdict = line.verdict;
        if (!line.result) continue;
        answer.result = report[*line.result].value.to_string();
        ++answered;
        missed += line.verdict == Verdict::missed;
    }
    EXPECT_GE(answered, 20);
    EXPECT_LE(answered, 27);
    EXPECT_EQ(missed, 5);
    const auto expect = [&](const std::string& target, Verdict verdict, const std::string& result) {
        ASSERT_TRUE(answers.contains(target)) << target;
        EXPECT_EQ(name_of(answers[target].verdict), name_of(verdict)) << target;
        EXPECT_EQ(answers[target].result, result) << target;
    };
    expect("6% 地区生产总值", Verdict::met, "6.9");
    expect("12% 规模以上固定资产投资", Verdict::met, "11.4");
    expect("290人 招聘教师", Verdict::missed, "269");
    expect("68000亩 新建高标准农田", Verdict::missed, "51000");
    expect("300人 引进高层次人才", Verdict::unreported, "");
    expect("5% 社会消费品零售总额", Verdict::unreported, "");
}

} // namespace
} // namespace bihuan::reconcile
