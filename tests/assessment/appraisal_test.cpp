// The rules of appraisal: points, weights, days, codes. States are driven by
// tests/app/appraisal_states_test.cpp.
#include "cycle/assessment/appraisal.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "cycle/assessment/codes.hpp"

namespace bihuan::assessment {
namespace {

const Date first = *Date::of(2025, 11, 3), last = *Date::of(2025, 11, 14);

Appraisal planned(std::vector<int> weights = {100, 0, 0}, Scale scale = Scale::five) {
    Appraisal wanted;
    wanted.title = "三亮评价";
    wanted.begins_on = first;
    wanted.ends_on = last;
    wanted.weights = std::move(weights);
    wanted.scale = scale;
    return plan(wanted, AppraisalPolicy::defaults()).value().after();
}

Appraisal opened(std::vector<int> weights = {100, 0, 0}) {
    Appraisal appraisal = planned(std::move(weights));
    appraisal.codes = {10, 10, 10};
    return open(appraisal, true).value().after();
}

TEST(Appraisal, PlansOnlyWhatIsWhole) {
    Appraisal wanted;
    wanted.begins_on = first;
    wanted.ends_on = last;
    const AppraisalPolicy& policy = AppraisalPolicy::defaults();
    EXPECT_EQ(plan(wanted, policy).error().kind, ErrorKind::needs_value);
    wanted.title = "评价";
    EXPECT_EQ(to_value(plan(wanted, policy).value().after().weights).text(), "100,0,0");
    for (const std::vector<int>& weights :
         {std::vector<int>{60, 30}, {60, 30, 20}, {120, -20, 0}, {0, 0, 0}, {50, 25, 25, 0}}) {
        wanted.weights = weights;
        EXPECT_EQ(plan(wanted, policy).error().kind, ErrorKind::out_of_range);
    }
    wanted.weights = {60, 30, 10};
    wanted.ends_on = first.plus(-1);
    EXPECT_EQ(plan(wanted, policy).error().kind, ErrorKind::impossible_date);
    wanted.ends_on = first;
    wanted.state = AppraisalState::closed; // whatever was asked for
    wanted.ballots = {7};
    const Appraisal made = plan(wanted, policy).value().after();
    EXPECT_EQ(made.state, AppraisalState::draft);
    EXPECT_EQ(to_value(made.ballots).text(), "0,0,0");
    EXPECT_EQ(made.year, 2025);
}

TEST(Appraisal, ResultIsTheWeightedMeanOfTheChannelsThatHaveMarks) {
    struct Case {
        std::vector<int> weights;
        MarksByChannel marks;
        const char* result;
    };
    const std::vector<Case> cases{
        {{100, 0, 0}, {{{1, 0, 0, 0, 0}}}, "100"},
        {{100, 0, 0}, {{{0, 0, 0, 0, 3}}}, "0"},
        {{100, 0, 0}, {{{1, 1, 1, 0, 0}}}, "80"},
        {{100, 0, 0}, {{{1, 1, 0, 1, 0}}}, "70"},
        {{100, 0, 0}, {{{1, 0, 1, 1, 0}}}, "63.33"},
        {{100, 0, 0}, {{{2, 0, 0, 0, 1}}}, "66.67"},
        {{60, 40, 0}, {{{1, 0, 0, 0, 0}, {0, 0, 0, 0, 1}}}, "60"},
        {{60, 40, 0}, {{{0, 0, 0, 0, 0}, {0, 1, 0, 0, 0}}}, "80"}, // nobody online
        {{60, 30, 10}, {{{0, 0, 0, 0, 0}, {1, 0, 0, 0, 0}, {0, 0, 0, 0, 1}}}, "75"},
        {{100, 0, 0}, {{{0, 0, 0, 0, 0}, {5, 0, 0, 0, 0}}}, nullptr}, // a channel without weight
        {{100, 0, 0}, {}, nullptr},
        {{50, 30, 20},
         {{{11'000'000, 0, 0, 0, 0}, {0, 10'999'999, 0, 0, 0}, {0, 0, 10'999'997, 0, 0}}},
         "86"},
    };
    for (const Case& each : cases) {
        const auto result = result_of(planned(each.weights), each.marks);
        EXPECT_EQ(result ? result->to_string() : "none", each.result ? each.result : "none");
    }
    EXPECT_EQ(result_of(planned({100, 0, 0}, Scale::three), {{{1, 1, 1}}})->to_string(), "53.33");
}

TEST(Appraisal, PointsStayAsPlanned) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_appraisal_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    EXPECT_EQ(AppraisalPolicy::from(folder.string()).value().five, AppraisalPolicy::defaults().five);
    const auto say = [&](const char* text) {
        std::ofstream(folder / "appraisal.toml") << text;
        return AppraisalPolicy::from(folder.string());
    };
    EXPECT_EQ(say("five.dissatisfied = 20")->five, (std::vector<int>{100, 80, 60, 20, 0}));
    const auto wrong = say("[five]\nsatisfied = 40\n");
    EXPECT_EQ(wrong.error().kind, ErrorKind::bad_policy);
    EXPECT_TRUE(wrong.error().subject.ends_with("appraisal.toml:1")) << wrong.error().subject;
    EXPECT_EQ(say("[five]\nhappy = 40\n").error().kind, ErrorKind::bad_policy);
    EXPECT_EQ(say("[three]\nsatisfied = 140\n").error().kind, ErrorKind::bad_policy);
    std::filesystem::remove_all(folder);
}

TEST(Appraisal, OnlineEndsWithTheDayPaperWithTheRound) {
    const Appraisal appraisal = opened({60, 40, 0});
    EXPECT_TRUE(turnout(appraisal, Channel::online, first, 1, 1));
    EXPECT_TRUE(turnout(appraisal, Channel::online, last, 1, 1));
    EXPECT_EQ(turnout(appraisal, Channel::online, last.plus(1), 1, 1).error().kind,
              ErrorKind::impossible_date);
    EXPECT_EQ(turnout(appraisal, Channel::on_site, first.plus(-1), 1, 1).error().kind,
              ErrorKind::impossible_date);
    EXPECT_EQ(turnout(appraisal, Channel::questionnaire, first, 1, 1).error().kind, ErrorKind::out_of_range);
    const Appraisal after = turnout(appraisal, Channel::on_site, last.plus(9), 3, 12).value().after();
    EXPECT_EQ(to_value(after.ballots).text(), "0,3,0");
    EXPECT_EQ(to_value(after.marks).text(), "0,12,0");
    EXPECT_EQ(close(after, last.plus(-1), "").error().kind, ErrorKind::needs_reason);
    EXPECT_TRUE(close(after, last.plus(-1), "提前收齐"));
    EXPECT_EQ(close(after, last, "").value().after().closed_on, last);
}

TEST(Appraisal, OpensWithSubjectsAndCodes) {
    Appraisal appraisal = planned();
    EXPECT_EQ(open(appraisal, false).error().detail, "subject");
    EXPECT_EQ(open(appraisal, true).error().detail, "codes");
    EXPECT_EQ(draw_codes(appraisal, Channel::on_site, 5).error().kind, ErrorKind::out_of_range);
    EXPECT_EQ(draw_codes(appraisal, Channel::online, 0).error().kind, ErrorKind::out_of_range);
    EXPECT_EQ(draw_codes(appraisal, Channel::online, most_codes + 1).error().kind, ErrorKind::out_of_range);
    appraisal = draw_codes(appraisal, Channel::online, 5).value().after();
    EXPECT_TRUE(open(appraisal, true));
}

TEST(Appraisal, MarksByWordOrPlace) {
    EXPECT_EQ(mark_of(Scale::five, "非常满意"), 0u);
    EXPECT_EQ(mark_of(Scale::five, "very_dissatisfied"), 4u);
    EXPECT_EQ(mark_of(Scale::five, "5"), 4u);
    EXPECT_EQ(mark_of(Scale::three, "满意"), 0u);
    EXPECT_EQ(mark_of(Scale::three, "不满意"), 2u);
    for (const char* word : {"", "0", "4", "-1", "1x", "非常满意", "99999999999999999999"})
        EXPECT_FALSE(mark_of(Scale::three, word)) << word;
}

TEST(Codes, AreReadHoweverTheyAreTyped) {
    int calls = 0;
    const std::string code = draw_code([&](std::size_t count) {
        ++calls;
        EXPECT_EQ(count, 10u);
        return std::string("\x00\x44\x32\x14\xc7\x42\x54\xb6\x35\xcf", 10);
    });
    EXPECT_EQ(calls, 1);
    EXPECT_EQ(code, "0123-4567-89AB-CDEF");
    for (const char* written : {"0123-4567-89AB-CDEF", "0123456789abcdef", " O1L3 4567 89ab cdef"}) {
        const auto plain = plain_code(written);
        EXPECT_EQ(plain.value_or(""), written[1] == 'O' ? "0113456789ABCDEF" : "0123456789ABCDEF");
    }
    for (const char* written : {"", "0123", "0123-4567-89AB-CDEF0", "0123-4567-89AB-CDEU", "评价码"})
        EXPECT_FALSE(plain_code(written)) << written;
}

TEST(Codes, AreKeptAsHashesOfTheirRound) {
    std::set<std::string> hashes;
    for (const char* region : {"371799", "371798"}) {
        for (const std::int64_t round : {1, 2}) {
            const CodeHash hash(region, {round});
            EXPECT_EQ(hash("0123456789ABCDEF"), hash("0123456789ABCDEF"));
            hashes.insert(hash("0123456789ABCDEF"));
            hashes.insert(hash("0123456789ABCDEG"));
        }
    }
    EXPECT_EQ(hashes.size(), 8u);
    for (const std::string& hash : hashes)
        EXPECT_EQ(hash.size(), 32u);
}

} // namespace
} // namespace bihuan::assessment
