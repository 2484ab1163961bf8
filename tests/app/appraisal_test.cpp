// Ballots on every backend: counted once, told one by one, nothing that links a code to a mark, verified,
// archived.
#include "app/appraisal.hpp"

#include "../storage/backend.hpp"
#include "app/ballot_sheets.hpp"
#include "app/registry.hpp"
#include "base/sm3.hpp"
#include "reading/sheet/workbook.hpp"
#include "storage/archive.hpp"
#include "storage/ballots.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

using storage::verify;

class BallotsTest : public storage::OnBackend {
  protected:
    Context as(Role role) {
        return {store(), region, {region, {4}, {1}, {}, role, "督查室", "甲"}, Instant::at(day, 9)};
    }
    /// A round of two subjects with so many codes online and on site.
    void open_round(std::int64_t online, std::int64_t on_site,
                    assessment::Scale scale = assessment::Scale::five) {
        Context office = as(Role::supervisor);
        Appraisal wanted;
        wanted.title = "三亮评价";
        wanted.scale = scale;
        wanted.begins_on = day;
        wanted.ends_on = day.plus(10);
        wanted.weights = {60, 40, 0};
        round = plan_appraisal(office, AppraisalPolicy::defaults(), wanted).value().id;
        for (const char* name : {"张明 县财政局局长", "李静 县政务服务中心窗口"}) {
            AppraisalSubject subject;
            subject.name = name;
            subjects.push_back(add_subjects(office, round, {subject}).value().front().id);
        }
        const auto random = [this](std::size_t count) {
            return sm3(std::to_string(++drawn)).substr(0, count);
        };
        if (online > 0) codes = draw_codes(office, round, Channel::online, online, random).value().codes;
        if (on_site > 0) paper = draw_codes(office, round, Channel::on_site, on_site, random).value().codes;
        open_appraisal(office, round).value();
    }
    Ballot ballot(const std::string& code, std::size_t first_mark, std::optional<std::size_t> second = {}) {
        Ballot made{code, {{subjects[0], first_mark}}};
        if (second) made.marks.emplace_back(subjects[1], *second);
        return made;
    }
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        for (const auto& fault : verify(*std::make_unique<Transaction>(reading())).faults)
            found.push_back(fault.subject);
        return found;
    }
    void behind(const std::string& sql) {
        Transaction transaction = store().begin(Access::write, region);
        transaction.session().script(sql);
        transaction.commit();
    }

    const Date day = *Date::of(2025, 11, 3);
    Id<Appraisal> round;
    std::vector<Id<AppraisalSubject>> subjects;
    std::vector<std::string> codes, paper;
    int drawn = 0;
};
INSTANTIATE_TEST_SUITE_P(All, BallotsTest, storage::backends(), storage::name_of_backend);

TEST_P(BallotsTest, CountsEachCodeOnceAndTellsTheOthersOneByOne) {
    open_round(3, 1);
    Context office = as(Role::supervisor);
    const std::vector<Ballot> batch{
        ballot(codes[0], 0, 1),
        ballot(paper[0], 0),              // another channel's
        ballot("0000-0000-0000-0000", 0), // nobody's
        ballot(codes[0], 4),              // the same again
        ballot("零", 0),                  // no code
        ballot(codes[1], 7),              // no mark
        {codes[1], {{{99}, 0}}},          // no subject
        {codes[1], {}},                   // nothing on it
        ballot(codes[1], 2),              // good: what was refused did not use the code up
        {codes[2], {{subjects[0], 0}, {subjects[0], 4}}},
    };
    const auto cast = cast_ballots(office, round, Channel::online, batch).value();
    EXPECT_EQ(cast.counted, 2);
    EXPECT_EQ(cast.marks, 3);
    std::vector<std::pair<std::size_t, ErrorKind>> refused;
    for (const RefusedBallot& each : cast.refused)
        refused.emplace_back(each.place, each.why.kind);
    EXPECT_EQ(refused, (std::vector<std::pair<std::size_t, ErrorKind>>{{1, ErrorKind::other_channel},
                                                                       {2, ErrorKind::unknown_code},
                                                                       {3, ErrorKind::used_code},
                                                                       {4, ErrorKind::unknown_code},
                                                                       {5, ErrorKind::unknown_mark},
                                                                       {6, ErrorKind::no_such_record},
                                                                       {7, ErrorKind::needs_value},
                                                                       {9, ErrorKind::marked_twice}}));
    EXPECT_EQ(
        cast_ballots(office, round, Channel::online, {ballot(codes[1], 0)}).value().refused.at(0).why.kind,
        ErrorKind::used_code);
    // All or none: the good one stays unused.
    const auto none =
        cast_ballots(office, round, Channel::online, {ballot(codes[2], 0), ballot(codes[0], 0)}, true);
    EXPECT_EQ(none.error().kind, ErrorKind::used_code);
    EXPECT_EQ(cast_ballots(office, round, Channel::online, {ballot(codes[2], 0)}, true).value().counted, 1);
    const auto result = read_result(office, subjects[0]).value();
    EXPECT_EQ(result.marks.value()[0], (assessment::Marks{2, 0, 1, 0, 0}));
    EXPECT_EQ(result.result->to_string(), "86.67");
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(BallotsTest, TheJournalKnowsHowManyAndNoMore) {
    open_round(5, 0);
    Context program = as(Role::reader);
    program.actor = {};
    program.actor.region = region;
    std::vector<Ballot> batch;
    for (const std::string& code : codes)
        batch.push_back(ballot(code, 1, 3));
    cast_ballots(program, round, Channel::online, batch).value();
    std::vector<journal::Entry> entries;
    Transaction transaction = reading();
    transaction.entries({.action = "cast_ballots"},
                        [&](journal::Entry&& entry) { entries.push_back(entry); });
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].post, 0);
    EXPECT_EQ(entries[0].kind, "appraisal");
    EXPECT_EQ(entries[0].changes, R"({"ballots":["0,0,0","5,0,0"],"marks":["0,0,0","10,0,0"]})");
    // Nowhere in all that is kept stands a code.
    const std::string file = (std::filesystem::temp_directory_path() / ("bihuan_ballots_" + region)).string();
    std::filesystem::remove(file);
    ASSERT_TRUE(storage::export_archive(store(), {region}, file));
    std::ifstream archive(file);
    const std::string all((std::istreambuf_iterator<char>(archive)), {});
    for (const std::string& code : codes) {
        EXPECT_EQ(all.find(code), std::string::npos);
        EXPECT_EQ(all.find(assessment::plain_code(code).value()), std::string::npos);
    }
    std::filesystem::remove(file);
}

TEST_P(BallotsTest, ClosingFreezesAndShows) {
    open_round(2, 2);
    Context office = as(Role::supervisor), reader = as(Role::reader);
    cast_ballots(office, round, Channel::online, {ballot(codes[0], 0, 0)}).value();
    cast_ballots(office, round, Channel::on_site, {ballot(paper[0], 4), ballot(paper[1], 2)}).value();
    // While it is open nobody but the supervision office sees how it goes.
    EXPECT_EQ(read_result(reader, subjects[0]).error().kind, ErrorKind::wrong_role);
    EXPECT_FALSE(read_appraisal(reader, round).value().subjects.at(0).marks);
    EXPECT_EQ(read_result(office, subjects[0]).value().result->to_string(), "72"); // 0.6 × 100 + 0.4 × 30
    withdraw_subject(office, subjects[1], 0, "调离").value();
    EXPECT_EQ(cast_ballots(office, round, Channel::online, {{codes[1], {{subjects[1], 0}}}}).value().counted,
              0);
    EXPECT_EQ(close_appraisal(office, round).error().kind, ErrorKind::needs_reason);
    close_appraisal(office, round, 0, "提前收齐").value();
    const auto shown = read_appraisal(reader, round).value();
    EXPECT_EQ(shown.subjects.at(0).subject.result->to_string(), "72");
    EXPECT_EQ(shown.subjects.at(0).subject.marks, 3);
    EXPECT_FALSE(shown.subjects.at(1).subject.result);
    EXPECT_EQ(cast_ballots(office, round, Channel::online, {ballot(codes[1], 0)}).error().kind,
              ErrorKind::wrong_state);
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(BallotsTest, VerificationSeesWhatWasDoneBehindItsBack) {
    open_round(3, 0);
    Context office = as(Role::supervisor);
    cast_ballots(office, round, Channel::online, {ballot(codes[0], 0), ballot(codes[1], 4)}).value();
    close_appraisal(office, round, 0, "提前收齐").value();
    ASSERT_EQ(faults(), std::vector<std::string>());
    const std::string here = " WHERE region = '" + region + "'", id = std::to_string(round.value);
    struct Case {
        std::string done, undone;
        std::vector<std::string> faults;
    };
    const std::string subject = std::to_string(subjects[0].value);
    const std::vector<Case> cases{
        {"UPDATE ballot_count SET mark1 = mark1 + 1" + here,
         "UPDATE ballot_count SET mark1 = mark1 - 1" + here,
         {"ballot_count of appraisal " + id + " online", "result of appraisal_subject " + subject}},
        {"UPDATE ballot_count SET mark1 = 2, mark5 = 0" + here,
         "UPDATE ballot_count SET mark1 = 1, mark5 = 1" + here,
         {"result of appraisal_subject " + subject}},
        {"UPDATE ballot_code SET used = 1 - used" + here,
         "UPDATE ballot_code SET used = 1 - used" + here,
         {"ballots of appraisal " + id + " online"}},
        {"INSERT INTO ballot_code (region, appraisal, code, channel, used) VALUES ('" + region + "', " + id +
             ", 'put in', 'online', 0)",
         "DELETE FROM ballot_code" + here + " AND code = 'put in'",
         {"ballot_code of appraisal " + id + " online"}},
        {"INSERT INTO ballot_code (region, appraisal, code, channel, used) VALUES ('" + region +
             "', 77, 'put in', 'online', 0)",
         "DELETE FROM ballot_code" + here + " AND code = 'put in'",
         {"ballot_code of appraisal 77"}},
    };
    for (const Case& each : cases) {
        behind(each.done);
        EXPECT_EQ(faults(), each.faults) << each.done;
        behind(each.undone);
        EXPECT_EQ(faults(), std::vector<std::string>());
    }
}

TEST_P(BallotsTest, ManyAtOnceInAnyOrder) {
    constexpr std::int64_t many = 1300; // more than two statements' worth
    open_round(many, 0);
    Context office = as(Role::supervisor);
    std::vector<Ballot> batch;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        batch.push_back(ballot(codes[i], i % 5, i % 3 == 0 ? std::optional<std::size_t>(4) : std::nullopt));
        if (i % 100 == 0) batch.push_back(ballot(codes[i], 0));
    }
    const auto cast = cast_ballots(office, round, Channel::online, batch).value();
    EXPECT_EQ(cast.counted, many);
    EXPECT_EQ(cast.refused.size(), 13u);
    EXPECT_EQ(read_result(office, subjects[0]).value().marks.value()[0],
              (assessment::Marks{260, 260, 260, 260, 260}));
    EXPECT_EQ(read_result(office, subjects[1]).value().marks.value()[0],
              (assessment::Marks{0, 0, 0, 0, 434}));
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(BallotsTest, SheetsOfBallotsAndSubjects) {
    open_round(3, 0, assessment::Scale::three);
    Context office = as(Role::supervisor);
    const SubjectNames names(read_appraisal(office, round).value());
    const auto grid_of = [](const std::string& bytes) {
        return sheet::read_workbook(bytes, "x.csv").value().sheets.at(0);
    };
    const std::string second = std::to_string(subjects[1].value);
    const auto sheet =
        ballots_of(grid_of("评价码,评价对象,评价\n" + codes[0] + ",张明 县财政局局长,满意\n" + codes[1] +
                           ",张明 县财政局局长,很好\n" + codes[0] + "," + second + ",3\n" + codes[1] + "," +
                           second + ",1\n" + codes[2] + ",没有这个人,1\n"),
                   assessment::Scale::three, names)
            .value();
    ASSERT_EQ(sheet.ballots.size(), 1u);
    EXPECT_EQ(sheet.ballots[0].marks.size(), 2u);
    EXPECT_EQ(sheet.rows, (std::vector<std::size_t>{2}));
    ASSERT_EQ(sheet.refused.size(), 2u);
    EXPECT_EQ(sheet.refused[0].place, 3u);
    EXPECT_EQ(sheet.refused[0].why.kind, ErrorKind::unknown_mark);
    EXPECT_EQ(sheet.refused[1].why.kind, ErrorKind::no_such_record);
    EXPECT_EQ(cast_ballots(office, round, Channel::online, sheet.ballots).value().marks, 2);
    EXPECT_EQ(ballots_of(grid_of("a,b\n1,2\n"), assessment::Scale::three, names).error().kind,
              ErrorKind::missing_columns);
    const auto unit = [](const std::string& words) { return Id<Organisation>{words == "县财政局" ? 5 : 0}; };
    const auto subjects_read =
        subjects_of(grid_of("姓名,职务,职责,单位,序号\n王安,局长,预算管理,县财政局,\n新建幼儿园,,,,7\n"),
                    unit)
            .value();
    ASSERT_EQ(subjects_read.size(), 2u);
    EXPECT_EQ(subjects_read[0].name, "王安 局长");
    EXPECT_EQ(subjects_read[0].organisation.value, 5);
    EXPECT_EQ(subjects_read[1].item, 7);
    EXPECT_EQ(subjects_of(grid_of("a,b\n1,2\n"), unit).error().kind, ErrorKind::missing_columns);
}

TEST_P(BallotsTest, SubjectsStandOnceAndBeforeTheOpening) {
    open_round(1, 0);
    Context office = as(Role::supervisor);
    AppraisalSubject subject;
    subject.name = "王安";
    EXPECT_EQ(add_subjects(office, round, {subject}).error().kind, ErrorKind::wrong_state);
    Appraisal wanted;
    wanted.title = "票决";
    wanted.begins_on = wanted.ends_on = day;
    const auto next = plan_appraisal(office, AppraisalPolicy::defaults(), wanted).value().id;
    EXPECT_EQ(add_subjects(office, next, {subject, subject}).error().kind, ErrorKind::already_there);
    EXPECT_EQ(add_subjects(office, next, {}).error().kind, ErrorKind::needs_value);
    subject.organisation = {77};
    EXPECT_EQ(add_subjects(office, next, {subject}).error().kind, ErrorKind::no_such_record);
    EXPECT_TRUE(read_appraisal(office, next).value().subjects.empty());
}

} // namespace
} // namespace bihuan::app
