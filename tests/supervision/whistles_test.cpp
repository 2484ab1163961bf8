// Whistles as rules: their clocks over the spring festival of 2025 (28 January – 4 February, worked on 26
// January and 8 February), refusals, signatures, the asker's word.
#include "cycle/supervision/whistles.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "embedded/supervision.hpp"

namespace bihuan::supervision {
namespace {

const Id<Organisation> trade{2}, housing{3}, finance{4}, factory{5};

Date day(std::string_view text) {
    return Date::parse(text).value();
}
const WhistlePolicy& policy() {
    return WhistlePolicy::defaults();
}

template <Recorded Record>
Record after(const Result<Change<Record>>& change) {
    if (!change) throw std::runtime_error(describe(change.error(), Language::english));
    return change->after();
}

Whistle filed_on(Date today) {
    Whistle wanted;
    wanted.title = "厂区门前道路积水";
    wanted.asker = factory;
    wanted.asker_name = "青禾机械有限公司";
    Whistle made = after(file(std::move(wanted), "", policy(), today));
    made.id = {1};
    return made;
}
Whistle dispatched_on(Date today, std::vector<Id<Organisation>> joint = {}) {
    return after(dispatch(filed_on(today), {trade, std::move(joint)}, policy(), today));
}
Whistle answered_on(Date dispatched, Date answered, bool solved = true) {
    const Whistle working = after(sign_in(dispatched_on(dispatched), dispatched));
    return after(answer(working, {"已疏通管道", solved}, policy(), answered));
}

TEST(Whistles, ReceiptsAreOneRow) {
    EXPECT_EQ(next_receipt(2025, ""), "QS2025-0001");
    EXPECT_EQ(next_receipt(2025, "QS2025-0009"), "QS2025-0010");
    EXPECT_EQ(next_receipt(2025, "QS2025-9999"), "QS2025-10000");
}

TEST(Whistles, ClocksCountWorkingDaysOverTheFestival) {
    const Whistle whistle = dispatched_on(day("2025-01-24")); // a Friday
    EXPECT_EQ(whistle.dispatch_by, day("2025-01-26"));
    EXPECT_EQ(whistle.sign_in_by, day("2025-01-26")) << "a Sunday that is worked";
    EXPECT_EQ(whistle.due_on, day("2025-02-07"));
    EXPECT_EQ(whistle.original_due_on, whistle.due_on);
    const Whistle working = after(sign_in(whistle, day("2025-01-26")));
    EXPECT_TRUE(working.lapses.empty());
    EXPECT_EQ(after(sign_in(whistle, day("2025-01-27"))).lapses, std::vector{Lapse::sign_in});
    EXPECT_FALSE(after(answer(working, {"已解决", true}, policy(), day("2025-02-07"))).late);
    const Whistle late = after(answer(working, {"已解决", true}, policy(), day("2025-02-08")));
    EXPECT_TRUE(late.late);
    EXPECT_EQ(late.confirm_by, day("2025-02-14"));
}

TEST(Whistles, LateOnceIsLateForEver) {
    const Whistle working = after(sign_in(dispatched_on(day("2025-03-03")), day("2025-03-03")));
    const Whistle late = review(working, day("2025-03-11")).value().after();
    EXPECT_TRUE(late.late);
    EXPECT_FALSE(review(late, day("2025-03-12"))) << "twice changes nothing";
    const Whistle extended = after(extend(late, day("2025-03-20"), "等待设备", policy(), day("2025-03-12")));
    EXPECT_TRUE(extended.late);
    EXPECT_EQ(extended.original_due_on, day("2025-03-10"));
    EXPECT_EQ(extended.due_on, day("2025-03-20"));
    EXPECT_EQ(extend(extended, day("2025-03-25"), "再等", policy(), day("2025-03-12")).error().kind,
              ErrorKind::no_more_times)
        << "one extension is all there is";
    EXPECT_TRUE(after(answer(extended, {"已解决", true}, policy(), day("2025-03-13"))).late);
}

TEST(Whistles, ExtensionsAreBounded) {
    const Whistle working = after(sign_in(dispatched_on(day("2025-03-03")), day("2025-03-03")));
    const auto kind = [&](std::string_view due, std::string reason, std::string_view today) {
        return extend(working, day(due), reason, policy(), day(today)).error().kind;
    };
    EXPECT_EQ(kind("2025-03-14", "", "2025-03-04"), ErrorKind::needs_reason);
    EXPECT_EQ(kind("2025-03-10", "原因", "2025-03-04"), ErrorKind::impossible_date) << "no later than it is";
    EXPECT_EQ(kind("2025-03-25", "原因", "2025-03-04"), ErrorKind::impossible_date)
        << "over ten working days";
    EXPECT_EQ(kind("2025-03-12", "原因", "2025-03-13"), ErrorKind::impossible_date) << "gone by";
    EXPECT_TRUE(extend(working, day("2025-03-24"), "原因", policy(), day("2025-03-04")));
}

TEST(Whistles, TheClockStandsStillAtTheCity) {
    const Whistle working = after(sign_in(dispatched_on(day("2025-01-24")), day("2025-01-24")));
    const Whistle up = after(escalate(working, "需市级统筹", day("2025-01-27")));
    EXPECT_FALSE(review(up, day("2025-02-20"))) << "nobody here is late";
    const Whistle back = after(return_from_city(up, "市水务局已列入计划", policy(), day("2025-02-05")));
    EXPECT_EQ(back.state, WhistleState::working);
    EXPECT_EQ(back.due_on, day("2025-02-08")) << "one working day away";
    EXPECT_EQ(back.original_due_on, day("2025-02-07"));
    EXPECT_EQ(return_from_city(up, "", policy(), day("2025-02-05")).error().kind, ErrorKind::needs_value);
    // What is late before it goes up stays so, and no time is won.
    const Whistle late = after(escalate(working, "迟了", day("2025-02-10")));
    EXPECT_TRUE(late.late);
    EXPECT_EQ(after(return_from_city(late, "已答复", policy(), day("2025-02-17"))).due_on, day("2025-02-07"));
}

TEST(Whistles, ASecondRefusalGoesToTheArbiterAndTheRulingBinds) {
    const Whistle first = dispatched_on(day("2025-01-24"), {housing});
    EXPECT_EQ(refuse(first, "", housing, policy(), day("2025-01-26")).error().kind, ErrorKind::needs_reason);
    EXPECT_EQ(refuse(first, "不归我局", housing, policy(), day("2025-01-27")).error().kind,
              ErrorKind::impossible_date)
        << "the days to refuse are over";
    const Refused refused = refuse(first, "不归我局", housing, policy(), day("2025-01-26")).value();
    const Whistle back = refused.whistle.after();
    EXPECT_EQ(back.state, WhistleState::filed);
    EXPECT_EQ(back.dispatch_by, day("2025-01-27"));
    EXPECT_FALSE(back.organisation);
    EXPECT_FALSE(back.due_on);
    EXPECT_TRUE(back.joint.empty());
    EXPECT_EQ(refused.refusal.after().suggested, housing);
    EXPECT_EQ(refused.refusal.after().organisation, trade);

    const Whistle second = after(dispatch(back, {housing}, policy(), day("2025-01-27")));
    EXPECT_EQ(second.due_on, day("2025-02-10")) << "5, 6, 7, 8 and 10 February";
    const Refused again = refuse(second, "属园区道路", trade, policy(), day("2025-01-27")).value();
    EXPECT_EQ(again.whistle.after().state, WhistleState::arbitration);
    EXPECT_EQ(again.whistle.after().ruling_by, day("2025-02-06"));

    const Id<Post> arbiter{9};
    EXPECT_EQ(rule(again.whistle.after(), again.refusal.after(), {housing}, "", arbiter, policy(),
                   day("2025-02-07"))
                  .error()
                  .kind,
              ErrorKind::needs_reason);
    const Refused ruled = rule(again.whistle.after(), again.refusal.after(), {housing, {trade}},
                               "由住建局牵头", arbiter, policy(), day("2025-02-07"))
                              .value();
    EXPECT_EQ(ruled.whistle.after().state, WhistleState::dispatched);
    EXPECT_EQ(ruled.whistle.after().lapses, std::vector{Lapse::ruling});
    EXPECT_EQ(ruled.refusal.after().ruled_by, arbiter);
    const auto third = refuse(ruled.whistle.after(), "仍不归我局", {}, policy(), day("2025-02-07"));
    EXPECT_EQ(third.error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(third.error().detail, "ruled");
}

TEST(Whistles, TheLastSignatureSendsTheAnswer) {
    const Whistle dispatched = dispatched_on(day("2025-03-03"), {housing, finance, trade, housing});
    EXPECT_EQ(dispatched.joint, (std::vector{housing, finance})) << "each once, without who leads";
    std::vector<CoSignature> asked;
    for (const auto& change : co_signatures(dispatched, {}, true)) {
        asked.push_back(change.after());
        asked.back().id = {static_cast<std::int64_t>(asked.size())};
    }
    ASSERT_EQ(asked.size(), 2U);
    const Whistle written = after(
        answer(after(sign_in(dispatched, day("2025-03-04"))), {"已解决", true}, policy(), day("2025-03-05")));
    EXPECT_EQ(written.state, WhistleState::co_signing);
    EXPECT_FALSE(written.answered_on);
    EXPECT_EQ(co_sign(written, asked, factory, "", policy(), day("2025-03-06")).error().kind,
              ErrorKind::needs_value);
    const Signed one = co_sign(written, asked, housing, "同意", policy(), day("2025-03-06")).value();
    EXPECT_FALSE(one.whistle);
    asked[0] = one.signature.after();
    EXPECT_EQ(co_sign(written, asked, housing, "同意", policy(), day("2025-03-06")).error().kind,
              ErrorKind::already_there);
    const Signed last = co_sign(written, asked, finance, "同意", policy(), day("2025-03-11")).value();
    ASSERT_TRUE(last.whistle);
    EXPECT_EQ(last.whistle->after().state, WhistleState::answered);
    EXPECT_EQ(last.whistle->after().answered_on, day("2025-03-11"));
    EXPECT_TRUE(last.whistle->after().late) << "counts on the last signature's day";
    // A new answer asks those who signed again.
    const auto anew = co_signatures(written, asked, true);
    ASSERT_EQ(anew.size(), 2U);
    EXPECT_TRUE(anew[0].after().withdrawn);
    EXPECT_EQ(anew[1].after().organisation, housing);
}

struct Word {
    bool claimed, solved;
    Rating rating;
    WhistleState state;
    int false_closings;
};
TEST(Whistles, TheAskersWordClosesOrReopens) {
    const Word words[] = {
        {true, true, Rating::very_good, WhistleState::closed, 0},
        {true, true, Rating::fair, WhistleState::closed, 0},
        {true, true, Rating::bad, WhistleState::reopened, 0},
        {true, false, Rating::good, WhistleState::reopened, 1},
        {true, false, Rating::very_bad, WhistleState::reopened, 1},
        {false, false, Rating::good, WhistleState::closed, 0},
        {false, false, Rating::bad, WhistleState::reopened, 0},
    };
    for (const Word& word : words) {
        const Whistle answered = answered_on(day("2025-01-13"), day("2025-01-17"), word.claimed);
        const Whistle done =
            after(confirm(answered, {word.solved, word.rating, "原话"}, policy(), day("2025-01-20")));
        EXPECT_EQ(done.state, word.state);
        EXPECT_EQ(done.false_closings, word.false_closings);
        EXPECT_EQ(done.rating, word.rating);
        if (word.state == WhistleState::closed) {
            EXPECT_EQ(done.confirmation, Confirmation::asker);
            EXPECT_FALSE(done.call_back_by);
        } else {
            EXPECT_EQ(done.organisation, trade) << "it reaches the unit";
            EXPECT_EQ(done.reopened, 1);
            EXPECT_EQ(done.due_on, day("2025-02-14")) << "fifteen working days";
            EXPECT_TRUE(done.call_back_by);
        }
    }
    const Whistle answered = answered_on(day("2025-01-13"), day("2025-01-17"));
    EXPECT_EQ(confirm(answered, {true, Rating::none, ""}, policy(), day("2025-01-20")).error().kind,
              ErrorKind::needs_value);
}

TEST(Whistles, SilenceClosesOnlyAfterTheAnnouncedDay) {
    const Whistle answered = answered_on(day("2025-01-13"), day("2025-01-17"));
    EXPECT_EQ(answered.confirm_by, day("2025-01-24"));
    EXPECT_FALSE(review(answered, day("2025-01-24")));
    const Whistle closed = review(answered, day("2025-01-25")).value().after();
    EXPECT_EQ(closed.state, WhistleState::closed);
    EXPECT_EQ(closed.confirmation, Confirmation::timeout);
    EXPECT_EQ(closed.rating, Rating::none);
    // The asker comes back all the same.
    const Whistle reopened = after(reopen(closed, "仍在积水", policy(), day("2025-02-10")));
    EXPECT_EQ(reopened.false_closings, 1);
    EXPECT_EQ(reopened.confirmation, Confirmation::none);
    EXPECT_FALSE(reopened.closed_on);
}

TEST(Whistles, ACallBackIsOwedOnceAndMissedForEver) {
    const Whistle reopened = after(confirm(answered_on(day("2025-01-13"), day("2025-01-17")),
                                           {true, Rating::bad, ""}, policy(), day("2025-01-20")));
    EXPECT_EQ(call_back(reopened, "", day("2025-01-21")).error().kind, ErrorKind::needs_value);
    const Whistle called = after(call_back(reopened, "企业认可整改", day("2025-01-21")));
    EXPECT_TRUE(called.lapses.empty());
    EXPECT_EQ(call_back(called, "再打", day("2025-01-22")).error().kind, ErrorKind::already_there);
    const Whistle missed = review(reopened, day("2025-03-31")).value().after();
    EXPECT_EQ(missed.lapses, std::vector{Lapse::call_back});
    EXPECT_EQ(after(call_back(missed, "迟到的回访", day("2025-03-31"))).lapses, missed.lapses);
    EXPECT_EQ(call_back(answered_on(day("2025-01-13"), day("2025-01-17")), "无人要求", day("2025-01-20"))
                  .error()
                  .kind,
              ErrorKind::wrong_state);
}

TEST(Whistles, WhoMayGiveTheAskersWord) {
    Whistle whistle = dispatched_on(day("2025-03-03"));
    whistle.filed_by_organisation = factory;
    EXPECT_EQ(askers_of(whistle), std::vector{factory});
    whistle.asker = {};
    whistle.on_behalf = true;
    whistle.filed_by_organisation = finance;
    EXPECT_EQ(askers_of(whistle), std::vector{finance});
    whistle.filed_by_organisation = trade;
    EXPECT_TRUE(askers_of(whistle).empty()) << "who answers does not confirm";
}

TEST(Whistles, JoinedOnesGetTheAnswerAndTheirOwnWord) {
    Whistle other = filed_on(day("2025-03-04"));
    other.id = {2};
    const Whistle main = after(sign_in(dispatched_on(day("2025-03-03")), day("2025-03-03")));
    EXPECT_EQ(join(other, main, "").error().kind, ErrorKind::needs_reason);
    EXPECT_EQ(join(main, main, "自己").error().kind, ErrorKind::wrong_state);
    const Whistle joined = after(join(other, main, "同一路段"));
    const Whistle answered = after(answer(main, {"已疏通", true}, policy(), day("2025-03-05")));
    EXPECT_EQ(join(other, answered, "迟了").error().kind, ErrorKind::wrong_state);
    const Whistle along = answer_along(joined, answered).after();
    EXPECT_EQ(along.state, WhistleState::answered);
    EXPECT_EQ(along.organisation, trade);
    EXPECT_EQ(along.answer, "已疏通");
    EXPECT_EQ(along.confirm_by, answered.confirm_by);
    EXPECT_EQ(after(confirm(along, {false, Rating::bad, "我家门前没有"}, policy(), day("2025-03-06"))).state,
              WhistleState::reopened);
    EXPECT_EQ(release(joined, main, policy(), day("2025-03-05")).after().state, WhistleState::filed);
}

TEST(Whistles, WhatIsExcludedCountsNowhere) {
    const Whistle late =
        review(after(sign_in(dispatched_on(day("2025-03-03")), day("2025-03-03"))), day("2025-03-31"))
            .value()
            .after();
    EXPECT_GT(tallies_of(late).size(), 1U);
    EXPECT_EQ(exclude(late, "", {4}, day("2025-03-31")).error().kind, ErrorKind::needs_reason);
    const Whistle out = after(exclude(late, "诉求超出法定职责", {4}, day("2025-03-31")));
    EXPECT_EQ(out.excluded_by, Id<Post>{4});
    EXPECT_EQ(out.excluded_on, day("2025-03-31"));
    ASSERT_EQ(tallies_of(out).size(), 1U);
    EXPECT_EQ(tallies_of(out)[0].key, "excluded");
}

TEST(WhistlePolicy, TheShippedFileSaysTheDefaults) {
    WhistlePolicy wrong;
    wrong.answer_days = wrong.correction_days = wrong.call_back_days = wrong.refusal_days = -1;
    const auto read = read_whistle_policy(embedded::whistles_toml, "whistles.toml", wrong);
    ASSERT_TRUE(read) << describe(read.error(), Language::english);
    const WhistlePolicy plain;
    EXPECT_EQ(read->answer_days, plain.answer_days);
    EXPECT_EQ(read->correction_days, plain.correction_days);
    EXPECT_EQ(read->call_back_days, plain.call_back_days);
    EXPECT_EQ(read->refusal_days, plain.refusal_days);
}

TEST(WhistlePolicy, FaultsNameTheirLine) {
    const std::vector<std::pair<std::string, std::string>> faults{
        {"[answer]\nworking_days = 0\n", "w.toml:2"},
        {"[refusal]\nworking_days = 2\n", "w.toml:2"},
        {"[sign_in]\n\nworking_days = 6\n", "w.toml:3"},
        {"[answers]\nworking_days = 6\n", "w.toml:2"},
    };
    for (const auto& [text, where] : faults) {
        const auto read = read_whistle_policy(text, "w.toml");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_EQ(read.error().subject, where) << text;
    }
}

TEST(WhistlePolicy, AFolderChangesTheDefaults) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_whistle_policy_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "whistles.toml") << "[answer]\nworking_days = 7\n";
    const auto changed = WhistlePolicy::from(folder.string());
    EXPECT_EQ(changed.value().answer_days, 7);
    EXPECT_EQ(changed.value().correction_days, 15);
    EXPECT_TRUE(changed.value().calendar.knows(2025));
    std::ofstream(folder / "whistles.toml") << "[answer]\nworking_days = many\n";
    EXPECT_EQ(WhistlePolicy::from(folder.string()).error().subject,
              (folder / "whistles.toml").string() + ":2");
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace bihuan::supervision
