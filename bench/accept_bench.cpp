// Accepting a report with its journal entry, through app/ and as the same SQL statements sent straight to the
// database's library: same run, same durability, in turns. Both must leave the same journal behind.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>

#include "app/report.hpp"
#include "app/round.hpp"
#include "backend.hpp"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;

constexpr int items = 2000;
const std::string region = "371799";

app::Context context_of(storage::Store& store) {
    registry::Actor actor;
    actor.region = region;
    actor.post = {4};
    actor.person = {1};
    actor.organisation = {1};
    actor.role = registry::Role::supervisor;
    return {store, region, actor, Instant::at(*Date::of(2025, 4, 9), 9)};
}

/// A round in which every report has been sent.
void fill(storage::Store& store) {
    store.migrate();
    app::Context context = context_of(store);
    {
        auto transaction = store.begin(storage::Access::write, region, {"fill", context.actor, context.now});
        for (int unit = 1; unit <= 40; ++unit) {
            registry::Organisation organisation;
            organisation.name = "第" + std::to_string(unit) + "局";
            transaction.save(journal::Change<registry::Organisation>::created(std::move(organisation)));
        }
        for (int i = 0; i < items; ++i) {
            targets::Item item;
            item.state = targets::ItemState::active;
            item.year = 2025;
            item.title = "新建改造农村公路，完成年度投资任务" + std::to_string(i);
            item.leads = {{1 + i % 40}};
            transaction.save(journal::Change<targets::Item>::created(std::move(item)));
        }
        transaction.commit();
    }
    progress::RoundWish wish;
    wish.within = *Date::of(2025, 3, 1);
    open_round(context, progress::Policy::defaults(), wish).value();
    auto transaction = store.begin(storage::Access::write, region, {"fill", context.actor, context.now});
    for (const progress::Report& owed : transaction.list<progress::Report>()) {
        progress::Report sent = owed;
        sent.state = progress::ReportState::submitted;
        sent.progress =
            "路基工程已完成百分之六十，桥涵工程完成两座，累计完成投资三千二百万元，正在进行路面垫层施工。";
        sent.problems = "沿线杆线迁改进度较慢，影响约一点二公里路段施工。";
        sent.next_steps = "月底前完成杆线迁改，下月全面转入路面施工。";
        sent.submitted_at = context.now;
        sent.submitted_by = {9};
        transaction.save(journal::Change<progress::Report>::changed(owed, sent));
    }
    transaction.commit();
}

std::string head_of(storage::Store& store) {
    std::string hash;
    auto transaction = store.begin(storage::Access::read, region);
    transaction.entries({.limit = 1, .newest_first = true},
                        [&](journal::Entry&& entry) { hash = entry.hash; });
    return hash;
}

void accept(storage::Store& store, int first, int count) {
    app::Context context = context_of(store);
    std::vector<app::ReportChoice> choices;
    for (int i = 0; i < count; ++i)
        choices.push_back({{first + i + 1}});
    accept_reports(context, choices).value();
}

/// `at_once`: reports in one action and one transaction.
void measure(benchmark::State& state, bench::Backend& backend, int at_once) {
    const std::string filled = "filled", own = "own", told = "told", bare = "bare";
    {
        storage::Store store(backend.open(filled));
        fill(store);
    }
    for (const std::string& name : {own, told, bare})
        backend.copy(filled, name);
    bench::Script script;
    {
        storage::Store store(std::make_unique<bench::RecordingDatabase>(backend.open(told), script));
        for (int i = 0; i < items; i += at_once)
            accept(store, i, at_once);
    }
    std::vector<std::size_t> ends{0}; // of the script's transactions
    bool writing = false;             // a store first reads its schema's version
    for (std::size_t i = 0; i < script.size(); ++i) {
        if (script[i].kind == bench::Statement::Kind::begin) writing = script[i].sql == "write";
        if (script[i].kind == bench::Statement::Kind::commit && writing) ends.push_back(i + 1);
    }
    Clock::duration through_app{}, sent_straight{};
    storage::Store store(backend.open(own));
    const auto straight = backend.straight(bare);
    const std::size_t actions = ends.size() - 1, turn = at_once == 1 ? 50 : 1;
    for (auto _ : state) {
        for (std::size_t first = 0; first < actions; first += turn) {
            const auto run_straight = [&] {
                const auto begin = Clock::now();
                for (std::size_t i = ends[first]; i < ends[std::min(first + turn, actions)]; ++i)
                    straight->run(script[i]);
                sent_straight += Clock::now() - begin;
            };
            const auto run_app = [&] {
                const auto begin = Clock::now();
                for (std::size_t i = first; i < std::min(first + turn, actions); ++i) {
                    accept(store, static_cast<int>(i) * at_once, at_once);
                }
                through_app += Clock::now() - begin;
            };
            if (first / turn % 2 == 0) {
                run_straight();
                run_app();
            } else {
                run_app();
                run_straight();
            }
        }
    }
    storage::Store check(backend.open(bare)), recorded(backend.open(told));
    const std::string head = head_of(store);
    if (head.empty() || head != head_of(check) || head != head_of(recorded)) {
        state.SkipWithError("the statements sent straight left another journal than app/");
        return;
    }
    using Seconds = std::chrono::duration<double>;
    state.counters["each_us"] = Seconds(through_app).count() * 1e6 / items;
    state.counters["straight_us"] = Seconds(sent_straight).count() * 1e6 / items;
    state.counters["ratio"] = Seconds(sent_straight) / Seconds(through_app);
}

void on_sqlite(benchmark::State& state) {
    bench::SqliteBackend backend("bihuan_accept_bench");
    measure(state, backend, static_cast<int>(state.range(0)));
}

void on_postgres(benchmark::State& state) {
    bench::PostgresBackend backend(std::getenv("BIHUAN_TEST_POSTGRES"), "bihuan_accept_bench");
    measure(state, backend, static_cast<int>(state.range(0)));
}

} // namespace

// PostgreSQL where BIHUAN_TEST_POSTGRES says how to reach a server.
int main(int count, char** arguments) {
    for (const int at_once : {1, 500}) {
        benchmark::RegisterBenchmark("accept_sqlite", on_sqlite)->Arg(at_once)->Iterations(1);
        if (std::getenv("BIHUAN_TEST_POSTGRES") == nullptr) continue;
        benchmark::RegisterBenchmark("accept_postgres", on_postgres)->Arg(at_once)->Iterations(1);
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
