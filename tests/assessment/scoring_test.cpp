// Weights, points, places, gaps, grades: in numbers that can be checked by hand.
#include "cycle/assessment/scoring.hpp"

#include <gtest/gtest.h>

namespace bihuan::assessment {
namespace {

const Plan& plan() {
    static const Plan parsed = Plan::parse(R"(
title = "考核办法"
[caps]
bonus = 3
deduction = 4
[classes.all]
name = "部门"
kinds = ["department"]
[lines.whistles]
name = "吹哨"
formula = "100 * whistles_in_time / whistles"
needs = "whistles"
weight = 30
[lines.items]
name = "办结"
formula = "100 * items_done / items"
needs = "items"
weight = 50
[lines.appraisal]
name = "评议"
formula = "appraisal"
weight = 20
[grades.excellent]
name = "优秀"
share = 40
at_least = 90
[grades.good]
name = "良好"
share = 60
)",
                                           "x.toml")
                                   .value();
    return parsed;
}

void set(Facts& facts, Variable variable, std::optional<Decimal> value) {
    facts[static_cast<std::size_t>(variable)].value = value;
}

Facts facts_of(int whistles, int in_time, int items, int done, std::optional<Decimal> appraisal) {
    Facts facts{};
    set(facts, Variable::whistles, Decimal::of(whistles));
    set(facts, Variable::whistles_in_time, Decimal::of(in_time));
    set(facts, Variable::items, Decimal::of(items));
    set(facts, Variable::items_done, Decimal::of(done));
    set(facts, Variable::appraisal, appraisal);
    return facts;
}

struct Reckoned {
    Members members;
    std::vector<Score> scores;
    std::vector<UnitResult> results;
};
Reckoned reckoned(const std::map<std::int64_t, Facts>& facts, std::vector<Adjustment> adjustments = {}) {
    Reckoned made;
    for (const auto& [unit, of_unit] : facts)
        made.members[unit] = 0;
    made.scores = scores_of(plan(), made.members, facts);
    const auto done = reckon(plan(), made.scores, adjustments);
    EXPECT_TRUE(done) << describe(done.error(), Language::english);
    made.results = results_of(plan(), made.members, made.scores, adjustments);
    return made;
}

Adjustment adjustment(std::int64_t id, std::int64_t unit, AdjustmentKind kind, const char* points) {
    Adjustment made;
    made.id = {id};
    made.organisation = {unit};
    made.adjustment_kind = kind;
    made.points = Decimal::parse(points).value();
    made.reason = "理由";
    return made;
}

TEST(Scoring, PointsAreTheMarksPartOfTheWeight) {
    const auto made = reckoned({{1, facts_of(3, 2, 3, 1, Decimal::parse("87.6543"))}});
    ASSERT_EQ(made.scores.size(), 3u);
    EXPECT_EQ(made.scores[0].mark.to_string(), "66.67");
    EXPECT_EQ(made.scores[0].points.to_string(), "20");    // 66.67 × 30 / 100 = 20.001
    EXPECT_EQ(made.scores[1].points.to_string(), "16.67"); // 33.33 × 50 / 100 = 16.665
    EXPECT_EQ(made.scores[2].mark.to_string(), "87.65");
    EXPECT_EQ(made.results[0].total.to_string(), "54.2");
    EXPECT_EQ(made.scores[0].inputs, (std::vector<std::string>{"whistles=3", "whistles_in_time=2"}));
}

TEST(Scoring, NothingToAssessGoesToTheOtherLines) {
    const auto made = reckoned({{1, facts_of(0, 0, 4, 3, std::nullopt)}, {2, facts_of(0, 0, 0, 0, {})}});
    EXPECT_TRUE(made.scores[0].excluded);
    EXPECT_TRUE(made.scores[2].excluded);
    EXPECT_EQ(made.scores[1].full_weight, 50);
    EXPECT_EQ(made.scores[1].weight.to_string(), "100");
    EXPECT_EQ(made.scores[1].points.to_string(), "75");
    EXPECT_EQ(made.results[1].place, 0);
    EXPECT_EQ(made.results[1].exclusion, nothing_to_assess);
    EXPECT_EQ(made.results[0].place, 1);
    const auto spread = reckoned({{1, facts_of(0, 0, 4, 3, Decimal::of(50))}});
    EXPECT_EQ(spread.scores[1].weight.to_string(), "71.43"); // 50 of 70
    EXPECT_EQ(spread.scores[1].points.to_string(), "53.57");
    EXPECT_EQ(spread.scores[2].weight.to_string(), "28.57");
}

TEST(Scoring, TiesShareAPlace) {
    std::map<std::int64_t, Facts> facts;
    for (const auto& [unit, done] : std::map<std::int64_t, int>{{1, 7}, {2, 10}, {3, 9}, {4, 9}, {5, 10}})
        facts[unit] = facts_of(0, 0, 10, done, {});
    const auto made = reckoned(facts, {adjustment(1, 5, AdjustmentKind::exclusion, "0")});
    const auto place = [&](std::size_t i) { return made.results[i].place; };
    EXPECT_EQ(place(1), 1);
    EXPECT_EQ(place(2), 2);
    EXPECT_EQ(place(3), 2);
    EXPECT_EQ(place(0), 4);
    EXPECT_EQ(place(4), 0);
    EXPECT_EQ(made.results[4].exclusion, "理由");
    EXPECT_FALSE(made.results[1].tied);
    EXPECT_TRUE(made.results[2].tied && made.results[3].tied);
    EXPECT_EQ(made.results[2].gap.to_string(), "10");
    EXPECT_EQ(made.results[3].gap.to_string(), "0");
    EXPECT_EQ(made.results[0].gap.to_string(), "20");
    // 40 % of four ranked: 1.6, so two; the third best shares the second place.
    EXPECT_EQ(made.results[1].grade, "excellent");
    EXPECT_EQ(made.results[2].grade, "excellent");
    EXPECT_EQ(made.results[0].grade, "");
}

TEST(Scoring, BonusesAndDeductionsHaveCaps) {
    const auto made =
        reckoned({{1, facts_of(0, 0, 10, 5, {})}}, {adjustment(1, 1, AdjustmentKind::bonus, "2"),
                                                    adjustment(2, 1, AdjustmentKind::bonus, "2.5"),
                                                    adjustment(3, 1, AdjustmentKind::deduction, "0.25"),
                                                    adjustment(4, 2, AdjustmentKind::deduction, "1")});
    EXPECT_EQ(made.results[0].bonus.to_string(), "3");
    EXPECT_EQ(made.results[0].deduction.to_string(), "0.25");
    EXPECT_EQ(made.results[0].total.to_string(), "52.75");
    EXPECT_EQ(made.results[0].adjustments.size(), 3u);
}

TEST(Scoring, ARulingSetsThePoints) {
    Adjustment ruling = adjustment(9, 1, AdjustmentKind::ruling, "48.5");
    ruling.line = "items";
    const auto made = reckoned({{1, facts_of(1, 1, 10, 5, Decimal::of(100))}}, {ruling});
    EXPECT_EQ(made.scores[1].points.to_string(), "48.5");
    EXPECT_EQ(made.scores[1].ruling, Id<Adjustment>{9});
    EXPECT_EQ(made.results[0].total.to_string(), "98.5");
}

TEST(Scoring, WhatWasKeptGivesTheSameAgain) {
    const auto made = reckoned({{1, facts_of(3, 2, 3, 1, {})}, {2, facts_of(5, 5, 3, 2, Decimal::of(60))}});
    auto again = made.scores;
    ASSERT_TRUE(reckon(plan(), again, {}));
    EXPECT_EQ(fingerprint_of(again, made.results), fingerprint_of(made.scores, made.results));
    again[0].points = Decimal::of(1);
    EXPECT_NE(fingerprint_of(again, made.results), fingerprint_of(made.scores, made.results));
}

TEST(Scoring, WhatIfChangesInputsAndWeights) {
    auto made = reckoned({{1, facts_of(3, 2, 3, 1, {})}, {2, facts_of(5, 5, 3, 2, Decimal::of(60))}});
    Supposition supposition;
    supposition.inputs = {{{1}, Variable::items_done, Decimal::of(3)}};
    supposition.weights = {{"items", 70}};
    ASSERT_TRUE(suppose(plan(), supposition, made.scores));
    ASSERT_TRUE(reckon(plan(), made.scores, {}));
    EXPECT_EQ(made.scores[1].points.to_string(), "70");    // of 30 + 70
    EXPECT_EQ(made.scores[4].weight.to_string(), "58.33"); // of 30 + 70 + 20
    supposition.weights = {{"none", 70}};
    EXPECT_EQ(suppose(plan(), supposition, made.scores).error().kind, ErrorKind::no_such_record);
    supposition.weights.clear();
    supposition.inputs[0].variable = Variable::slips;
    EXPECT_EQ(suppose(plan(), supposition, made.scores).error().kind, ErrorKind::no_such_record);
}

TEST(Scoring, ADivisionByZeroNamesTheLine) {
    const Plan broken = Plan::parse(
                            "title = \"x\"\n[classes.all]\nname = \"部门\"\nkinds = [\"department\"]\n"
                            "[lines.items]\nname = \"办结\"\nformula = \"1 / items\"\nweight = 100\n",
                            "x.toml")
                            .value();
    auto scores = scores_of(broken, {{1, 0}}, {});
    const auto done = reckon(broken, scores, {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::bad_formula);
    EXPECT_EQ(done.error().subject, "办结 1 / items");
    EXPECT_EQ(done.error().detail, "items=0");
}

} // namespace
} // namespace bihuan::assessment
