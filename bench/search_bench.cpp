// A question to 100,000 items beside reading all their words with LIKE, on either database: same answers. The
// index first shows what has the words in its title and stops at so many, LIKE reads everything: ratios above
// 1 are the gain. search_import: what the index costs a sheet's import.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "backend.hpp"
#include "storage/search.hpp"
#include "storage/store.hpp"
#include "storage/transaction.hpp"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;

constexpr int items = 100'000;
constexpr const char* region = "371799";

/// Titles and texts of a county's kind; every 1,000th has a rare word.
void fill(storage::Store& store) {
    static constexpr std::array<const char*, 16> parts{"推进", "农机产业", "基础设施", "建设", "完成", "招标",
                                                       "管网", "道路",     "教育",     "卫生", "群众", "满意",
                                                       "项目", "投资",     "环境",     "整治"};
    std::mt19937 random(11);
    storage::Transaction transaction = store.begin(storage::Access::write, region);
    targets::Item item;
    item.region = region;
    item.version = 1;
    std::string sql = "INSERT INTO item (", places;
    for (const std::string_view name : names_of_fields<targets::Item>()) {
        (sql += places.empty() ? "" : ", ") += name;
        places += (places.empty() ? "$" : ", $") + std::to_string(1 + std::ranges::count(places, '$'));
    }
    sql += ") VALUES (" + places + ")";
    const auto words = [&](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += parts[random() % parts.size()];
        return text;
    };
    for (int i = 1; i <= items; ++i) {
        item.id = {i};
        item.year = 2020 + i % 6;
        item.title = words(4) + std::to_string(i);
        item.text = words(20) + (i % 1000 == 0 ? "，新建甘蓝冷库" : "");
        transaction.session().write(sql, values_of(item), 1, "item");
    }
    transaction.commit();
}

std::set<std::int64_t> by_index(storage::Transaction& transaction, const search::Question& question) {
    std::set<std::int64_t> found;
    storage::search_rows(transaction.session(), region, question, {search::Kind::item},
                         [&](storage::SearchRow&& row) {
                             if (search::match(question, row.words.title, row.words.text))
                                 found.insert(row.id);
                         });
    return found;
}

std::set<std::int64_t> by_reading(storage::Transaction& transaction, const std::vector<std::string>& words) {
    std::set<std::int64_t> found;
    std::string sql = "SELECT id FROM item WHERE region = $1";
    std::vector<Value> values{Value(region)};
    for (const std::string& word : words) {
        values.emplace_back("%" + word + "%");
        sql += " AND title || ' ' || body LIKE $" + std::to_string(values.size());
    }
    transaction.session().read(sql, values,
                               [&](std::span<const Value> row) { found.insert(row[0].integer()); });
    return found;
}

template <class Work>
double milliseconds_of(Work&& work) {
    std::array<double, 7> figures{};
    for (double& figure : figures) {
        const auto begin = Clock::now();
        work();
        figure = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    }
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

void measure(benchmark::State& state, bench::Backend& backend) {
    storage::Store store(backend.open("search"));
    store.migrate();
    fill(store);
    {
        const auto begin = Clock::now();
        storage::Transaction transaction = store.begin(storage::Access::write, region);
        if (transaction.rebuild_search() != items) throw std::runtime_error("not all items were taken");
        transaction.commit();
        state.counters["rebuild_ms"] =
            std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    }
    const std::map<std::string, std::vector<std::string>> questions{{"rare", {"甘蓝"}},
                                                                    {"rare_and_common", {"甘蓝", "建设"}},
                                                                    {"one_sign", {"蓝"}},
                                                                    {"number", {"99917"}},
                                                                    {"common", {"农机"}}};
    for (auto _ : state) {
        for (const auto& [name, words] : questions) {
            std::string text;
            for (const std::string& word : words)
                text += word + " ";
            const search::Question question = search::question_of(text);
            storage::Transaction transaction = store.begin(storage::Access::read, region);
            const auto found = by_index(transaction, question), wanted = by_reading(transaction, words);
            const bool all = wanted.size() <= storage::most_compared;
            if (found.empty() ||
                (all ? found != wanted
                     : !std::includes(wanted.begin(), wanted.end(), found.begin(), found.end()))) {
                state.SkipWithError(("another answer for " + name).c_str());
                return;
            }
            const double index = milliseconds_of([&] { by_index(transaction, question); });
            const double reading = milliseconds_of([&] { by_reading(transaction, words); });
            state.counters[name + "_ms"] = index;
            state.counters[name + "_ratio"] = reading / index;
        }
    }
}

void search_sqlite(benchmark::State& state) {
    bench::SqliteBackend backend("bihuan_search_bench");
    measure(state, backend);
}

void search_postgres(benchmark::State& state) {
    bench::PostgresBackend backend(std::getenv("BIHUAN_TEST_POSTGRES"), "bihuan_search_bench");
    measure(state, backend);
}

} // namespace

// PostgreSQL where BIHUAN_TEST_POSTGRES says how to reach a server.
int main(int count, char** arguments) {
    benchmark::RegisterBenchmark("search_sqlite", search_sqlite)->Iterations(1);
    if (std::getenv("BIHUAN_TEST_POSTGRES") != nullptr)
        benchmark::RegisterBenchmark("search_postgres", search_postgres)->Iterations(1);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
