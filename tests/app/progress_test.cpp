// Rounds, reports and standings as a county meets them.
#include <gtest/gtest.h>

#include "progress_ledger.hpp"

namespace bihuan::app {
namespace {

using progress::ReportState;

const Policy& policy() {
    return Policy::defaults();
}

std::int64_t count_of(ProgressLedger& ledger, Id<Round> round, std::string_view key) {
    std::int64_t count = 0;
    for (const Tally& tally : ledger.store->begin(Access::read, "371799").tallies("report", round.value)) {
        if (tally.key == key) count += tally.count;
    }
    return count;
}

TEST(Rounds, OpenOneReportAnItemAndUnit) {
    ProgressLedger ledger("bihuan_rounds_test");
    Organisation group;
    group.name = "各镇街";
    group.organisation_class = registry::OrganisationClass::group;
    group.members = {{2}, {3}};
    const Organisation saved = ledger.save(Change<Organisation>::created(group));
    ledger.add_item(saved.id, std::nullopt);
    const Item nobodys = ledger.add_item({99}, std::nullopt);
    Context office = ledger.office();
    progress::RoundWish wish;
    wish.within = *Date::of(2025, 3, 1);
    const auto opened = open_round(office, policy(), wish);
    ASSERT_TRUE(opened) << describe(opened.error(), Language::english);
    EXPECT_EQ(opened->items, 3);
    EXPECT_EQ(opened->reports, 3);
    EXPECT_EQ(opened->unowned, std::vector{nobodys.id});
    EXPECT_EQ(count_of(ledger, opened->round.id, "owed"), 3);
    EXPECT_EQ(count_of(ledger, opened->round.id, "asks_value"), 1);
    wish.year = 2031;
    EXPECT_EQ(open_round(office, policy(), wish).error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(ledger.list<Round>().size(), 1U) << "nothing half opened";
}

TEST(Rounds, CloseAndCountWhatNeverCame) {
    ProgressLedger ledger("bihuan_closing_test");
    ledger.add_item({3}, std::nullopt);
    const Round round = ledger.round("三月调度");
    ledger.send(round.id, "300");
    Context office = ledger.office();
    EXPECT_EQ(close_round(office, round.id, 9).error().kind, ErrorKind::conflict);
    const auto closed = close_round(office, round.id, round.version);
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->missed, 1);
    EXPECT_EQ(closed->waiting, 1);
    EXPECT_EQ(count_of(ledger, round.id, "missed"), 1);
    EXPECT_EQ(count_of(ledger, round.id, "late"), 1);
    EXPECT_EQ(count_of(ledger, round.id, "owed"), 0);
    EXPECT_TRUE(accept_reports(office, {{ledger.report_in(round.id).id}}))
        << "what was sent may still be accepted";
}

TEST(Reports, TheSecondOfTwoWhoEditHearsOfTheFirst) {
    ProgressLedger ledger("bihuan_conflict_test");
    const Round round = ledger.round("三月调度");
    const Report seen = ledger.report_in(round.id);
    Context unit = ledger.unit();
    ASSERT_TRUE(save_draft(unit, {seen.id, seen.version}, {{}, "已开工", {}, {}}));
    const auto second = save_draft(unit, {seen.id, seen.version}, {{}, "未开工", {}, {}});
    EXPECT_EQ(second.error().kind, ErrorKind::conflict);
    EXPECT_EQ(ledger.find(seen.id).progress, "已开工");
    EXPECT_EQ(submit_report(unit, policy(), {seen.id, seen.version}, {}).error().kind, ErrorKind::conflict);
    Context office = ledger.office();
    EXPECT_EQ(accept_reports(office, {{seen.id, seen.version}}).error().kind, ErrorKind::conflict);
    EXPECT_EQ(save_draft(office, {{777}}, {}).error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(save_draft(unit, {{777}}, {}).error().kind, ErrorKind::wrong_unit)
        << "whoever may see their own alone does not learn which there are";
}

TEST(Reports, ADraftIsKeptAndTheChecksCompareWithLastMonth) {
    ProgressLedger ledger("bihuan_checks_test");
    const Round february = ledger.month("2025-02-10");
    ledger.send(february.id, "320", "新增就业320人");
    ledger.at("2025-03-25");
    const Round march = ledger.month("2025-03-10");
    const ReportChoice report{ledger.report_in(march.id).id};
    Context unit = ledger.unit();
    EXPECT_TRUE(save_draft(unit, report, {"二百多人", "新增就业320人", {}, {}}));
    EXPECT_EQ(ledger.find(report.id).value_text, "二百多人");
    EXPECT_EQ(submit_report(unit, policy(), report, {}).error().kind, ErrorKind::not_a_number);
    EXPECT_EQ(submit_report(unit, policy(), report, {"12吨", {}, {}, {}}).error().kind,
              ErrorKind::wrong_unit_of_value);
    EXPECT_EQ(ledger.find(report.id).value_text, "二百多人") << "what is refused writes nothing";
    EXPECT_TRUE(save_draft(unit, report, {"300", {}, {}, {}}));
    const auto told = check_report(unit, policy(), report.id);
    ASSERT_TRUE(told);
    ASSERT_EQ(told->size(), 2U);
    EXPECT_EQ((*told)[0].said.to_string(), "below_last; value=300; last=320; unit=人; round=2025年2月调度");
    EXPECT_EQ((*told)[1].said.to_string(), "same_text; round=2025年2月调度");
    const auto sent = submit_report(unit, policy(), report, {});
    ASSERT_TRUE(sent) << "warnings only tell";
    EXPECT_EQ(sent->checks.size(), 2U);
    EXPECT_EQ(sent->report.value, Decimal::of(300));
}

TEST(Reports, AcceptAndReturnInBulkAllOrNothing) {
    ProgressLedger ledger("bihuan_bulk_test");
    for (int i = 0; i < 4; ++i)
        ledger.add_item({2}, std::nullopt);
    const Round round = ledger.round("三月调度");
    Context unit = ledger.unit(), office = ledger.office();
    std::vector<ReportChoice> choices;
    for (const Report& report : ledger.list(Query<Report>().where(&Report::round, round.id))) {
        if (choices.size() < 4)
            ASSERT_TRUE(submit_report(unit, policy(), {report.id}, {"9", "完成前期", {}, {}}));
        choices.push_back({report.id});
    }
    ASSERT_EQ(choices.size(), 5U);
    EXPECT_EQ(accept_reports(office, choices).error().kind, ErrorKind::wrong_state)
        << "the last was never sent";
    EXPECT_EQ(count_of(ledger, round.id, "accepted"), 0);
    choices.pop_back();
    EXPECT_EQ(return_reports(office, policy(), choices, "").error().kind, ErrorKind::needs_reason);
    ASSERT_TRUE(return_reports(office, policy(), {choices[0], choices[1]}, "请补充佐证材料"));
    EXPECT_EQ(count_of(ledger, round.id, "sent_back"), 2);
    EXPECT_EQ(accept_reports(office, {choices[2], choices[3]})->size(), 2U);
    EXPECT_EQ(count_of(ledger, round.id, "accepted"), 2);
    EXPECT_EQ(count_of(ledger, round.id, "returned"), 2);
    EXPECT_EQ(ledger.find(choices[0].id).return_reason, "请补充佐证材料");
}

TEST(Reports, SentByTheOfficeIsMarkedSo) {
    ProgressLedger ledger("bihuan_behalf_test");
    const Round round = ledger.round("三月调度");
    Context office = ledger.office();
    const auto sent =
        submit_report(office, policy(), {ledger.report_in(round.id).id}, {"5", "电话报送", {}, {}});
    ASSERT_TRUE(sent);
    EXPECT_TRUE(sent->report.on_behalf);
    EXPECT_EQ(count_of(ledger, round.id, "on_behalf"), 1);
}

TEST(Reports, EvidenceIsKeptOnceByItsHash) {
    ProgressLedger ledger("bihuan_evidence_test");
    const Round round = ledger.round("三月调度");
    const ReportChoice choice{ledger.report_in(round.id).id};
    Context unit = ledger.unit();
    const auto first = attach_evidence(unit, policy(), choice, "现场照片.jpg", "the bytes");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->state, ReportState::draft);
    EXPECT_EQ(attach_evidence(unit, policy(), choice, "现场照片.jpg", "the bytes").error().kind,
              ErrorKind::already_there);
    ASSERT_TRUE(attach_evidence(unit, policy(), choice, "同一张.jpg", "the bytes"));
    const Report report = ledger.find(choice.id);
    ASSERT_EQ(report.evidence.size(), 2U);
    const std::string hash = report.evidence[0].substr(0, 64);
    EXPECT_EQ(report.evidence[1].substr(0, 64), hash);
    EXPECT_EQ(ledger.store->begin(Access::read, "371799").get_content(hash), "the bytes");
    EXPECT_EQ(attach_evidence(unit, policy(), choice, "空.txt", "").error().kind, ErrorKind::empty_input);
    EXPECT_EQ(attach_evidence(unit, policy(), choice, "", "the bytes").error().kind, ErrorKind::needs_value);
    const auto broken_name = attach_evidence(unit, policy(), choice, "照片\n2.jpg", "the bytes");
    ASSERT_TRUE(broken_name);
    EXPECT_EQ(broken_name->evidence.back(), hash + " 照片 2.jpg");
    Policy small = policy();
    small.rounds.largest_mebibytes = 1;
    EXPECT_EQ(attach_evidence(unit, small, choice, "大.bin", std::string((1U << 20) + 1, 'x')).error().kind,
              ErrorKind::too_large);
}

TEST(Standings, FollowTheReports) {
    ProgressLedger ledger("bihuan_standing_test");
    Context office = ledger.office();
    auto summary = review_standings(office, policy(), 2025);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->items, 1);
    EXPECT_EQ(ledger.find(Id<Standing>{1}).colour, Colour::none) << "nothing was asked yet";

    const Round march = ledger.month("2025-03-10");
    ledger.at("2025-04-09"); // the day after it was due
    office.now = ledger.now;
    summary = review_standings(office, policy(), 2025);
    EXPECT_EQ(ledger.find(Id<Standing>{1}).colour, Colour::blue);
    EXPECT_EQ(ledger.find(Id<Standing>{1}).reason, "silent; reports=1; unit=县发展和改革局");
    EXPECT_EQ(summary->issued, 1);
    ASSERT_EQ(summary->changed.size(), 1U);
    EXPECT_EQ(summary->changed[0].to, Colour::blue);
    const std::int64_t entries = ledger.entries();
    EXPECT_EQ(review_standings(office, policy(), 2025)->issued, 0);
    EXPECT_EQ(ledger.entries(), entries) << "a second review of a day changes nothing";

    EXPECT_TRUE(ledger.send(march.id, "100").late);
    summary = review_standings(office, policy(), 2025); // 24.7 expected, 10 done
    EXPECT_EQ(ledger.find(Id<Standing>{1}).colour, Colour::yellow);
    const Standing yellow = ledger.find(Id<Standing>{1});
    EXPECT_EQ(yellow.reason,
              "behind; as_of=2025-03-31; value=100; target=1000; unit=人; done=10; expected=24.7; "
              "points=14.7; line=straight");
    EXPECT_EQ(yellow.answer_due_on, Date::of(2025, 4, 14));
    EXPECT_EQ(summary->lifted, 1);

    Context unit = ledger.unit();
    EXPECT_EQ(set_standing(unit, policy(), {{1}, Colour::green, "x", {}, 0}).error().kind,
              ErrorKind::wrong_role);
    EXPECT_EQ(set_standing(office, policy(), {{1}, Colour::green, "x", {}, yellow.version + 1}).error().kind,
              ErrorKind::conflict);
    const auto hand = set_standing(office, policy(), {{1}, Colour::green, "口径调整", {}, yellow.version});
    ASSERT_TRUE(hand);
    EXPECT_EQ(hand->reason, "by_hand; over=yellow; because=behind");
    std::int64_t green = 0;
    for (const Tally& tally : ledger.store->begin(Access::read, "371799").tallies("standing", 2025)) {
        if (tally.key == "green" && tally.organisation == 2) green += tally.count;
    }
    EXPECT_EQ(green, 1);
}

// Last year's months are the line where each was read: a quarter by March of last year makes 20% in time this
// year.
TEST(Standings, LastYearsCourseIsTheLine) {
    ProgressLedger ledger("bihuan_last_year_test");
    Item old = ledger.find(Id<Item>{1});
    old.id = {};
    old.version = 0;
    old.year = 2024;
    const Item last_year = ledger.save(Change<Item>::created(old));
    for (int month = 1; month <= 12; ++month) {
        Round round;
        round.title = "2024年" + std::to_string(month) + "月调度";
        round.begins_on = *Date::of(2024, month, 1);
        round.ends_on = round.begins_on.last_of_month();
        round.due_on = round.ends_on.plus(8);
        round.year = 2024;
        round.state = progress::RoundState::closed;
        const Round saved = ledger.save(Change<Round>::created(round));
        Report report = progress::owed(saved, last_year, {2});
        report.state = ReportState::accepted;
        report.value = Decimal::of(month <= 6 ? month * 20 : 120 + (month - 6) * 130);
        ledger.save(Change<Report>::created(report));
    }
    const Round march = ledger.month("2025-03-10");
    ledger.send(march.id, "70");
    Context office = ledger.office();
    ASSERT_TRUE(review_standings(office, policy(), 2025));
    EXPECT_EQ(
        ledger.find(Id<Standing>{1}).reason,
        "on_course; as_of=2025-03-31; value=70; target=1000; unit=人; done=7; expected=6.7; line=last_year");
    Policy straight = policy();
    straight.standing.last_year_line = false;
    ASSERT_TRUE(review_standings(office, straight, 2025));
    EXPECT_EQ(ledger.find(Id<Standing>{1}).colour, Colour::yellow);
}

TEST(Standings, ASplitTargetAddsUpItsUnits) {
    ProgressLedger ledger("bihuan_split_test");
    Item item = ledger.add_item({2}, Decimal::of(100));
    Item shared = item;
    shared.leads = {{2}, {3}};
    ledger.save(Change<Item>::changed(item, shared));
    for (const std::int64_t unit : {2, 3}) {
        progress::Share share;
        share.item = item.id;
        share.organisation = {unit};
        share.begins_on = *Date::of(2025, 1, 1);
        share.ends_on = *Date::of(2025, 3, 31);
        share.value = Decimal::of(15);
        ledger.save(Change<progress::Share>::created(share));
    }
    const Round march = ledger.month("2025-03-10");
    Context office = ledger.office();
    for (const Report& report : ledger.list(Query<Report>().where(&Report::item, item.id))) {
        ASSERT_TRUE(submit_report(office, policy(), {report.id}, {"14", "推进中", {}, {}}));
    }
    EXPECT_TRUE(review_standings(office, policy(), 2025));
    EXPECT_EQ(ledger.find(Id<Standing>{item.id.value}).reason,
              "on_course; as_of=2025-03-31; value=28; target=100; unit=人; done=28; expected=30; points=2; "
              "line=shares");
}

} // namespace
} // namespace bihuan::app
