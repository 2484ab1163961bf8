// The bulletin of a month, its units ranked, over 30,000 tasks: from the ledger to the document and its DOCX.
// What it says is first checked against what was put in. PostgreSQL where BIHUAN_TEST_POSTGRES names a
// server.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>

#include "app/bulletin.hpp"
#include "backend.hpp"
#include "cycle/progress/records.hpp"

namespace {

using namespace bihuan;
using journal::Change;

const std::string region = "371799";
constexpr int units = 60, tasks = 30'000;

registry::Actor office() {
    registry::Actor actor;
    actor.region = region;
    actor.role = registry::Role::supervisor;
    actor.title = "督查室";
    return actor;
}

/// What the ledger holds, counted as it is made.
struct Expected {
    std::array<std::int64_t, 5> colours{};
    std::int64_t reported = 0, late = 0, never = 0, moved = 0;
};

Expected fill(storage::Store& store) {
    Expected expected;
    auto transaction = store.begin(storage::Access::write, region, {"fill", office(), {}});
    registry::Region county;
    county.code = region;
    county.name = "青禾县";
    transaction.save(Change<registry::Region>::created(county));
    for (int i = 1; i <= units; ++i) {
        registry::Organisation unit;
        unit.name = "第" + std::to_string(i) + "局";
        transaction.save(Change<registry::Organisation>::created(std::move(unit)));
    }
    progress::Round round;
    round.year = 2025;
    round.title = "2025年3月调度";
    round.begins_on = *Date::of(2025, 3, 1);
    round.ends_on = *Date::of(2025, 3, 31);
    round.due_on = *Date::of(2025, 4, 8);
    round = transaction.save(Change<progress::Round>::created(round));
    for (int i = 0; i < tasks; ++i) {
        const Id<registry::Organisation> unit{1 + i % units};
        targets::Item item;
        item.year = 2025;
        item.state = targets::ItemState::active;
        item.title = "新建改造农村公路，完成年度投资任务";
        item.leads = {unit};
        item = transaction.save(Change<targets::Item>::created(std::move(item)));
        progress::Standing standing;
        standing.id = {item.id.value};
        standing.organisation = unit;
        standing.year = 2025;
        standing.colour = static_cast<progress::Colour>(1 + i % 7 % 4);
        standing.since = round.begins_on.plus(i % 60 - 30);
        standing.reason = "overdue; due=2025-03-20";
        transaction.save(Change<progress::Standing>::created(standing));
        ++expected.colours[static_cast<std::size_t>(standing.colour)];
        progress::Report report;
        report.round = round.id;
        report.item = item.id;
        report.organisation = unit;
        report.state = i % 11 == 0 ? progress::ReportState::missed : progress::ReportState::accepted;
        report.late = i % 11 < 3;
        report.progress = "路基工程已完成百分之六十";
        transaction.save(Change<progress::Report>::created(std::move(report)));
        expected.never += i % 11 == 0;
        expected.reported += i % 11 != 0;
        expected.late += i % 11 == 1 || i % 11 == 2;
        if (i % 100 != 0) continue;
        targets::Revision revision;
        revision.item = item.id;
        revision.before = "2025-06-30";
        revision.after = "2025-09-30";
        revision.revised = targets::RevisedField::due;
        revision.reason = "汛期";
        revision.at = Instant::at(*Date::of(2025, 3, 12), 9);
        transaction.save(Change<targets::Revision>::created(std::move(revision)));
        ++expected.moved;
    }
    transaction.commit();
    return expected;
}

void bulletin_of_a_month(benchmark::State& state, bool postgres) {
    std::unique_ptr<bench::Backend> backend;
    if (postgres) {
        backend =
            std::make_unique<bench::PostgresBackend>(std::getenv("BIHUAN_TEST_POSTGRES"), "bihuan_bulletin");
    } else {
        backend = std::make_unique<bench::SqliteBackend>("bihuan_bulletin_bench");
    }
    storage::Store store(backend->open("ledger"));
    store.migrate();
    const Expected expected = fill(store);
    app::Context context{store, region, office(), Instant::at(*Date::of(2025, 4, 10), 9)};
    app::BulletinPolicy policy = app::BulletinPolicy::defaults();
    policy.public_ranking = true;
    const auto draft = app::draft_bulletin(context, *Date::of(2025, 3, 1)).value();
    {
        auto transaction = store.begin(storage::Access::read, region);
        const auto seen = app::bulletin_figures(transaction, draft, policy, context.today());
        const bool right = seen.total.active == tasks && seen.total.green == expected.colours[1] &&
                           seen.total.red == expected.colours[4] &&
                           seen.total.reported == expected.reported && seen.total.late == expected.late &&
                           seen.total.never == expected.never && seen.all_moved == expected.moved &&
                           seen.units.size() == units && seen.units.front().place == 1 && !seen.reds.empty();
        if (!right) return state.SkipWithError("the bulletin's figures are not those that were put in");
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(
            official::docx(app::read_bulletin(context, policy, draft.id).value().document));
    state.counters["tasks"] = tasks;
}

BENCHMARK_CAPTURE(bulletin_of_a_month, sqlite, false)->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char** words) {
    if (std::getenv("BIHUAN_TEST_POSTGRES") != nullptr) {
        benchmark::RegisterBenchmark("bulletin_of_a_month/postgres", [](benchmark::State& state) {
            bulletin_of_a_month(state, true);
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
}
