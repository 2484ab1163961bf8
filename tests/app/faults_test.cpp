// Storage that fails at its n-th call, for every n: an action of app/ is there whole or not at all.
#include <gtest/gtest.h>

#include <atomic>

#include "../storage/backend.hpp"
#include "app/bulletin.hpp"
#include "app/closing.hpp"
#include "app/registry.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "app/standing.hpp"
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
