// Scoring 60 units by 40 lines over 30,000 tasks: gathered, reckoned and saved with journal and results; and
// the ranking read again. The answer is checked against what the database counts itself.
#include <benchmark/benchmark.h>
#include <libpq-fe.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "../tests/assessment/random_county.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;

const std::string region = "371799";
constexpr int lines = 40;

app::Context context_of(storage::Store& store) {
    registry::Actor actor;
    actor.region = region;
    actor.post = {4};
    actor.role = registry::Role::supervisor;
    return {store, region, actor, Instant::at(*Date::of(2025, 12, 31), 9)};
}

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error(), Language::english));
    return std::move(*result);
}

/// Whether each unit has as many slips as a plain count of them.
bool right(storage::Store& store, const app::Assessed& all) {
    if (all.scores.size() != 60 * lines || all.results.size() != 60) return false;
    std::map<std::int64_t, std::int64_t> led;
    auto transaction = store.begin(storage::Access::read, region);
    transaction.session().read(
        "SELECT organisation, COUNT(*) FROM slip WHERE issued_on >= '2025-01-01' AND issued_on <= "
        "'2025-12-31' "
        "GROUP BY organisation",
        {}, [&](std::span<const Value> row) { led[row[0].integer()] = row[1].integer(); });
    transaction.commit();
    led[2] += led[61]; // the closed unit's are its successor's
    for (const app::Score& score : all.scores) {
        if (score.line != "slips") continue;
        if (score.inputs.at(0) != "slips=" + std::to_string(led[score.organisation.value])) return false;
    }
    return true;
}

void measure(benchmark::State& state, std::unique_ptr<storage::Database> database) {
    try {
        storage::Store store(std::move(database));
        store.migrate();
        assessment::RandomCounty(store, region, 1, {60, 30'000, 4, 3'000}).fill();
        app::Context context = context_of(store);
        const auto scheme =
            must(app::adopt_scheme(context, 2025, assessment::scheme_of_variables(lines), "scheme.toml"));
        must(app::enact_scheme(context, scheme.id));
        int day = 0;
        double compute = 0, ranking = 0;
        std::int64_t runs = 0;
        for (auto _ : state) {
            app::AssessmentWish wish;
            wish.year = 2025;
            wish.ends_on = Date::of(2025, 12, 31)->plus(-day++);
            const auto begin = Clock::now();
            const auto all = must(app::compute_assessment(context, wish));
            const auto computed = Clock::now();
            const auto ranked = must(app::read_ranking(context, all.assessment.id));
            const auto read = Clock::now();
            compute += std::chrono::duration<double>(computed - begin).count();
            ranking += std::chrono::duration<double>(read - computed).count();
            ++runs;
            if (day == 1 && !right(store, ranked))
                throw std::runtime_error("another number of slips than counted");
        }
        state.counters["compute_ms"] = 1000 * compute / static_cast<double>(runs);
        state.counters["ranking_ms"] = 1000 * ranking / static_cast<double>(runs);
    } catch (const std::exception& fault) {
        state.SkipWithError(fault.what());
    }
}

void on_sqlite(benchmark::State& state) {
    const auto folder = std::filesystem::temp_directory_path() / "bihuan_assessment_bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    measure(state, storage::sqlite::open((folder / "ledger.db").string()));
    std::filesystem::remove_all(folder);
}

void on_postgres(benchmark::State& state) {
    const std::string connection = std::getenv("BIHUAN_TEST_POSTGRES");
    const auto command = [&](const std::string& sql) {
        PGconn* handle = PQconnectdb(connection.c_str());
        PQclear(PQexec(handle, sql.c_str()));
        PQfinish(handle);
    };
    command("DROP DATABASE IF EXISTS bihuan_assessment_bench WITH (FORCE)");
    command("CREATE DATABASE bihuan_assessment_bench TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
    measure(state, storage::postgres::open(connection + " dbname=bihuan_assessment_bench"));
    command("DROP DATABASE IF EXISTS bihuan_assessment_bench WITH (FORCE)");
}

} // namespace

// PostgreSQL where BIHUAN_TEST_POSTGRES says how to reach a server.
int main(int count, char** arguments) {
    benchmark::RegisterBenchmark("assessment_sqlite", on_sqlite)
        ->Iterations(3)
        ->Unit(benchmark::kMillisecond);
    if (std::getenv("BIHUAN_TEST_POSTGRES") != nullptr) {
        benchmark::RegisterBenchmark("assessment_postgres", on_postgres)
            ->Iterations(3)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
