// Storage that fails at its n-th call, for every n: an action of app/ is there whole or not at all.
#include <gtest/gtest.h>

#include <atomic>

#include "../storage/backend.hpp"
#include "app/appraisal.hpp"
#include "app/assessment.hpp"
#include "app/bulletin.hpp"
#include "app/closing.hpp"
#include "app/motions.hpp"
#include "app/order.hpp"
#include "app/problem.hpp"
#include "app/registry.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "app/standing.hpp"
#include "app/whistles.hpp"
#include "base/sm3.hpp"
#include "storage/archive.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

using storage::Opening;
using storage::Session;

/// Counts down over all sessions of a database; at 0 the call fails in its place. Negative: never.
using Countdown = std::atomic<int>;

class FailingSession final : public Session {
  public:
    FailingSession(std::unique_ptr<Session> real, Countdown& left) : real_(std::move(real)), left_(left) {}
    void begin(Access access) override { step(), real_->begin(access); }
    void commit() override { step(), real_->commit(); }
    bool rollback() noexcept override { return real_->rollback(); }
    void read(std::string_view sql, std::span<const Value> values, const storage::RowSink& sink) override {
        step(), real_->read(sql, values, sink);
    }
    void write(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> rows,
               std::string_view subject) override {
        step(), real_->write(sql, values, rows, subject);
    }
    void script(std::string_view sql) override { step(), real_->script(sql); }
    std::string_view for_update() const override { return real_->for_update(); }

  private:
    void step() {
        if (left_-- == 0) throw storage::Failure({ErrorKind::database_full, "test", ""});
    }
    std::unique_ptr<Session> real_;
    Countdown& left_;
};

class FailingDatabase final : public storage::Database {
  public:
    FailingDatabase(std::unique_ptr<storage::Database> real, Countdown& left)
        : real_(std::move(real)), left_(left) {}
    std::unique_ptr<Session> connect(Opening opening) override {
        return std::make_unique<FailingSession>(real_->connect(opening), left_);
    }
    std::string_view dialect() const override { return real_->dialect(); }

  private:
    std::unique_ptr<storage::Database> real_;
    Countdown& left_;
};

class FaultsTest : public ::testing::TestWithParam<storage::Backend> {
  protected:
    void SetUp() override {
        if (GetParam() != storage::Backend::sqlite && storage::postgres_address() == nullptr) {
            GTEST_SKIP() << "no PostgreSQL here";
        }
        place_ = std::make_unique<storage::Place>(GetParam());
        files_ = std::make_unique<storage::Place>(storage::Backend::sqlite);
        sound_ = std::make_unique<storage::Store>(place_->open());
        failing_ = std::make_unique<storage::Store>(std::make_unique<FailingDatabase>(place_->open(), left_));
        sound_->migrate();
    }

    /// The SM3 of all that the region has; empty where it is not founded.
    std::string state() {
        const std::string file = (files_->folder() / "state").string();
        const auto archived = storage::export_archive(*sound_, {region_}, file);
        std::filesystem::remove(file);
        if (!archived) EXPECT_EQ(archived.error().kind, ErrorKind::no_such_record);
        return archived ? archived->sm3 : "";
    }
    Context context(storage::Store& store) {
        Actor actor{region_, {4}, {1}, {}, Role::supervisor, "督查室", "督查室甲"};
        return {store, region_, actor, Instant::at(*Date::of(2025, 3, 3), 9)};
    }

    /// Fails at the first call, the second, … until the action comes through.
    template <class Action>
    auto whole_or_not_at_all(const Action& action) {
        const std::string before = state();
        for (int calls = 0;; ++calls) {
            Context acting = context(*failing_);
            left_ = calls;
            auto result = action(acting);
            const bool failed = left_ < 0 && !result;
            left_ = -1;
            if (!failed) {
                EXPECT_TRUE(result) << describe(result.error(), Language::english);
                EXPECT_GT(calls, 3);
                EXPECT_NE(state(), before);
                Transaction transaction = sound_->begin(Access::read, region_);
                EXPECT_TRUE(storage::verify(transaction).faults.empty());
                return result;
            }
            EXPECT_EQ(result.error().kind, ErrorKind::database_full) << calls;
            EXPECT_EQ(state(), before) << calls;
        }
    }

    /// A round of appraisal: codes, a batch, the closing.
    void ballots() {
        Appraisal wanted;
        wanted.title = "三亮评价";
        wanted.begins_on = wanted.ends_on = *Date::of(2025, 3, 3);
        const auto round = whole_or_not_at_all(
            [&](Context& acting) { return plan_appraisal(acting, AppraisalPolicy::defaults(), wanted); });
        std::vector<AppraisalSubject> subjects(2);
        subjects[0].name = "甲";
        subjects[1].name = "乙";
        whole_or_not_at_all([&](Context& acting) { return add_subjects(acting, round->id, subjects); });
        const auto drawn = whole_or_not_at_all([&](Context& acting) {
            return draw_codes(acting, round->id, Channel::online, 20,
                              [drawing = 0](std::size_t count) mutable {
                                  return sm3(std::to_string(++drawing)).substr(0, count);
                              });
        });
        whole_or_not_at_all([&](Context& acting) { return open_appraisal(acting, round->id); });
        std::vector<Ballot> batch;
        for (const std::string& code : drawn->codes)
            batch.push_back({code, {{{1}, 0}, {{2}, 3}}});
        const auto cast = whole_or_not_at_all(
            [&](Context& acting) { return cast_ballots(acting, round->id, Channel::online, batch); });
        EXPECT_EQ(cast->counted, 20);
        whole_or_not_at_all([&](Context& acting) { return close_appraisal(acting, round->id); });
    }

    const std::string region_ = "371799";
    Countdown left_ = -1;
    std::unique_ptr<storage::Place> place_, files_;
    std::unique_ptr<storage::Store> sound_, failing_;
};
INSTANTIATE_TEST_SUITE_P(All, FaultsTest,
                         ::testing::Values(storage::Backend::sqlite, storage::Backend::postgres),
                         storage::name_of_backend);

TEST_P(FaultsTest, AnActionIsThereWholeOrNotAtAll) {
    whole_or_not_at_all([&](Context& acting) {
        acting.actor = {};
        Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        return found_region(acting, region);
    });
    Item item;
    item.year = 2025;
    item.state = targets::ItemState::active;
    for (const std::string name : {"县财政局", "县教育局"}) {
        const auto added = whole_or_not_at_all([&](Context& acting) {
            Organisation unit;
            unit.name = name;
            return add_organisation(acting, unit);
        });
        item.leads.push_back(added->id);
    }
    {
        Transaction transaction = sound_->begin(Access::write, region_, {"add_item", {}, {}});
        transaction.save(Change<Item>::created(item));
        transaction.commit();
    }
    const Policy& policy = Policy::defaults();
    const auto opened = whole_or_not_at_all([&](Context& acting) {
        progress::RoundWish wish;
        wish.within = acting.today();
        wish.year = 2025;
        return open_round(acting, policy, wish);
    });
    EXPECT_EQ(opened->reports, 2);
    std::vector<ReportChoice> sent;
    for (const std::int64_t id : {1, 2}) {
        whole_or_not_at_all([&](Context& acting) {
            return attach_evidence(acting, policy, {{id}}, "凭证.txt", "凭证" + std::to_string(id));
        });
        const auto submitted = whole_or_not_at_all([&](Context& acting) {
            progress::Draft draft;
            draft.progress = "已完成";
            return submit_report(acting, policy, {{id}}, draft);
        });
        sent.push_back({{id}, submitted->report.version});
    }
    whole_or_not_at_all([&](Context& acting) { return accept_reports(acting, sent); });
    whole_or_not_at_all([&](Context& acting) { return review_standings(acting, policy, 2025); });
    const auto& rules = supervision::Policy::defaults();
    whole_or_not_at_all([&](Context& acting) {
        Problem wanted;
        wanted.title = "用地未批";
        wanted.organisation = {1};
        wanted.found_on = acting.today();
        return find_problem(acting, wanted);
    });
    whole_or_not_at_all([&](Context& acting) {
        return assign_problem(acting, rules, {1}, 0, {{2}, {{1}}, {}, {}});
    });
    whole_or_not_at_all([&](Context& acting) {
        return solve_problem(acting, rules, {1}, 0, "已批", {{"批复.txt", "同意"}});
    });
    for (const char* title : {"排涝", "修路"}) {
        whole_or_not_at_all([&](Context& acting) {
            OrderWish wish;
            wish.title = title;
            wish.organisation = {1};
            return issue_order(acting, rules, wish);
        });
    }
    const auto reviewed = whole_or_not_at_all([&](Context& acting) {
        acting.now = Instant::at(*Date::of(2025, 3, 31), 9);
        return review_supervision(acting, rules, 2025);
    });
    EXPECT_EQ(reviewed->climbed.size(), 2u);

    const WhistlePolicy& clocks = WhistlePolicy::defaults();
    const Id<Organisation> finance{1}, education{2};
    const auto filed = whole_or_not_at_all([&](Context& acting) {
        return file_whistle(acting, clocks, {"厂区门前积水", "", {}, "某企业"});
    });
    const WhistleChoice whistle{filed->whistle.id};
    whole_or_not_at_all([&](Context& acting) {
        return dispatch_whistle(acting, clocks, whistle, {finance, {education}});
    });
    whole_or_not_at_all([&](Context& acting) { return sign_in_whistle(acting, whistle); });
    whole_or_not_at_all([&](Context& acting) {
        return answer_whistle(acting, clocks, whistle, "已疏通", true, {{"现场.jpg", "bytes"}});
    });
    whole_or_not_at_all(
        [&](Context& acting) { return co_sign_whistle(acting, clocks, whistle, "同意", education); });
    whole_or_not_at_all([&](Context& acting) {
        return confirm_whistle(acting, clocks, whistle, {false, supervision::Rating::bad, "仍积水"});
    });

    const MotionPolicy& months = MotionPolicy::defaults();
    const auto imported = whole_or_not_at_all([&](Context& acting) {
        return import_motions(acting, months, "编号,案由,代表,主办单位\n1,整治内涝,张建国,县财政局\n",
                              "台账.csv", {supervision::MotionKind::suggestion, 2025, "", acting.today()});
    });
    const MotionChoice motion{imported->received.front().id};
    whole_or_not_at_all([&](Context& acting) { return accept_motion(acting, motion); });
    whole_or_not_at_all([&](Context& acting) {
        return answer_motion(acting, months, motion,
                             {supervision::AnswerGrade::B, "列入明年计划", "答复函.docx", "bytes"});
    });
    const auto closed = whole_or_not_at_all([&](Context& acting) {
        return record_satisfaction(acting, months, motion, supervision::Satisfaction::satisfied, "");
    });
    EXPECT_TRUE(closed->item) << "the item of next year came with it";
    ballots();
}

TEST_P(FaultsTest, AnAssessmentAndItsCorrectionAreThereWholeOrNotAtAll) {
    whole_or_not_at_all([&](Context& acting) {
        acting.actor = {};
        Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        return found_region(acting, region);
    });
    for (const std::string name : {"县财政局", "县商务局"}) {
        Context office = context(*sound_);
        Organisation unit;
        unit.name = name;
        ASSERT_TRUE(add_organisation(office, unit));
    }
    const auto drafted = whole_or_not_at_all([&](Context& acting) {
        return adopt_scheme(
            acting, 2025,
            "title = \"考核办法\"\n[classes.all]\nname = \"部门\"\nkinds = [\"department\"]\n"
            "[lines.moved]\nname = \"稳定\"\nformula = \"100 - promises_moved\"\nweight = 100\n",
            "scheme.toml");
    });
    whole_or_not_at_all([&](Context& acting) { return enact_scheme(acting, drafted->id); });
    const auto computed = whole_or_not_at_all([&](Context& acting) {
        AssessmentWish wish;
        wish.year = 2025;
        return compute_assessment(acting, wish);
    });
    const auto& calendar = registry::Calendar::china();
    whole_or_not_at_all(
        [&](Context& acting) { return publish_assessment(acting, calendar, computed->assessment.id); });
    const auto filed = whole_or_not_at_all([&](Context& acting) {
        acting.actor.role = Role::liaison;
        Appeal appeal;
        appeal.assessment = computed->assessment.id;
        appeal.organisation = acting.actor.organisation = {1};
        appeal.line = "moved";
        appeal.text = "有异议";
        return file_appeal(acting, calendar, appeal);
    });
    const auto upheld = whole_or_not_at_all([&](Context& acting) {
        Upholding upholding;
        upholding.appeal = filed->id;
        upholding.words = "属实";
        upholding.points = Decimal::of(90);
        upholding.document = "会议纪要";
        return uphold_appeal(acting, upholding);
    });
    EXPECT_EQ(upheld->assessed.assessment.edition, 2);
    EXPECT_EQ(upheld->assessed.results.at(0).place, 2);
    EXPECT_EQ(upheld->assessed.results.at(0).total, Decimal::of(90));
}

/// A correction and the issue it takes the place of, a year and what it offers, an item and what it came
/// from.
TEST_P(FaultsTest, BulletinsAndTheClosingOfAYear) {
    {
        Transaction transaction = sound_->begin(Access::write, region_, {"test", {}, {}});
        transaction.save(Change<Region>::created({.code = region_, .name = "青禾县"}));
        Organisation unit;
        unit.name = "县财政局";
        transaction.save(Change<Organisation>::created(unit));
        Item item;
        item.item_kind = targets::ItemKind::target;
        item.year = 2024;
        item.state = targets::ItemState::active;
        item.title = "新建口袋公园";
        item.leads = {{1}};
        item.measure = targets::Measure::level;
        item.value = Decimal::of(12);
        item.unit = "个";
        transaction.save(Change<Item>::created(item));
        transaction.commit();
    }
    const BulletinPolicy& policy = BulletinPolicy::defaults();
    const auto drafted =
        whole_or_not_at_all([&](Context& acting) { return draft_bulletin(acting, *Date::of(2025, 2, 1)); });
    whole_or_not_at_all([&](Context& acting) { return freeze_bulletin(acting, policy, drafted->id); });
    const auto correction = whole_or_not_at_all(
        [&](Context& acting) { return correct_bulletin(acting, drafted->id, 0, "数字有误"); });
    whole_or_not_at_all([&](Context& acting) { return freeze_bulletin(acting, policy, correction->id); });

    const ReportFile report{"政府工作报告\n\n一、2024年工作回顾\n\n新建口袋公园9个。\n", "report.txt"};
    const auto opened =
        whole_or_not_at_all([&](Context& acting) { return open_closing(acting, 2024, report); });
    whole_or_not_at_all([&](Context& acting) { return reconcile_closing(acting, opened->closing.id); });
    const auto closed =
        whole_or_not_at_all([&](Context& acting) { return close_year(acting, opened->closing.id); });
    ASSERT_EQ(closed->offered.size(), 1U);
    whole_or_not_at_all([&](Context& acting) { return take_carryover(acting, closed->offered.at(0).id); });
}

} // namespace
} // namespace bihuan::app
