// The region's overview over a small ledger and a large one: it reads counters, so it must cost nearly the
// same. The ledgers are made by bulk SQL; every figure of the overview is first checked against COUNT(*).
// BIHUAN_BENCH_BIG=1: 1,000,000 items and 10,000,000 reports (some minutes, 4 GB); else a tenth of that.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "storage/sqlite/database.hpp"
#include "views/overview.hpp"

namespace {

using namespace bihuan;

const std::string region = "371799";
constexpr int units = 200, rounds = 10;

std::filesystem::path folder() {
    return std::filesystem::temp_directory_path() / "bihuan_overview_bench";
}

class Sql {
  public:
    explicit Sql(const std::string& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("cannot open");
    }
    ~Sql() { sqlite3_close_v2(handle_); }
    void run(const std::string& sql) {
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(std::string(sqlite3_errmsg(handle_)) + ": " + sql.substr(0, 400));
        }
    }
    std::vector<std::string> texts(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(handle_));
        }
        std::vector<std::string> found;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            found.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        }
        sqlite3_finalize(statement);
        return found;
    }

  private:
    sqlite3* handle_ = nullptr;
};

/// Many records like this one, some of their columns computed.
template <Recorded Record>
std::string many(Record record, const std::map<std::string, std::string>& computed, const std::string& from) {
    record.region = region;
    const auto names = names_of_fields<Record>();
    const auto values = values_of(record);
    std::string columns, expressions;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = computed.find(std::string(names[i]));
        std::string expression = "NULL";
        if (found != computed.end()) {
            expression = found->second;
        } else if (values[i].type() == Value::Type::integer) {
            expression = std::to_string(values[i].integer());
        } else if (values[i].type() == Value::Type::text) {
            expression = "'" + values[i].text() + "'";
        }
        columns += (i > 0 ? ", " : "") + std::string(names[i]);
        expressions += (i > 0 ? ", " : "") + expression;
    }
    return "INSERT INTO " + std::string(Record::kind) + " (" + columns + ") SELECT " + expressions +
           " FROM " + from;
}

std::string numbers(std::int64_t count) {
    return "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
           std::to_string(count) + ") SELECT i FROM n)";
}

std::string tally(const std::string& topic, const std::string& scope, const std::string& unit,
                  const std::string& key, const std::string& from) {
    return "INSERT INTO tally SELECT region, '" + topic + "', " + scope + ", " + unit + ", " + key +
           ", COUNT(*) FROM " + from + " GROUP BY 1, 3, 4, 5";
}

/// A year of monthly rounds, every item asked in each.
std::string made(std::int64_t items) {
    const std::string path = (folder() / (std::to_string(items) + ".db")).string();
    {
        storage::Store store(storage::sqlite::open(path));
        store.migrate();
    }
    Sql sql(path);
    sql.run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; BEGIN");
    const auto indexes = sql.texts("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
    for (const auto& name :
         sql.texts("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")) {
        sql.run("DROP INDEX " + name);
    }
    const std::string unit = std::to_string(units);
    registry::Organisation organisation;
    sql.run(many(organisation, {{"id", "i"}, {"name", "'第' || i || '局'"}}, numbers(units)));
    targets::Item item;
    item.version = 1;
    item.year = 2025;
    item.title = "新建改造农村公路，完成年度投资任务";
    sql.run(many(item,
                 {{"id", "i"},
                  {"leads", "(1 + i % " + unit + ") || ''"},
                  {"state", "CASE WHEN i % 10 = 0 THEN 'completed' ELSE 'active' END"}},
                 numbers(items)));
    progress::Standing standing;
    standing.version = 1;
    standing.year = 2025;
    sql.run(many(
        standing,
        {{"id", "id"},
         {"organisation", "1 + id % " + unit},
         {"colour", "CASE id % 7 WHEN 0 THEN 'red' WHEN 1 THEN 'yellow' WHEN 2 THEN 'blue' ELSE 'green' END"},
         {"late", "id % 7 = 0"}},
        "item"));
    for (int number = 1; number <= rounds; ++number) {
        progress::Round round;
        round.id = {number};
        round.version = 1;
        round.year = 2025;
        round.begins_on = *Date::of(2025, number, 1);
        round.ends_on = round.begins_on.last_of_month();
        round.due_on = round.ends_on.plus(7);
        round.title = "2025年" + std::to_string(number) + "月调度";
        sql.run(many(round, {}, "(SELECT 1)"));
        progress::Report report;
        report.version = 1;
        report.round = {number};
        report.progress = "路基工程已完成百分之六十";
        sql.run(many(report,
                     {{"id", "id + " + std::to_string((number - 1) * items)},
                      {"item", "id"},
                      {"organisation", "1 + id % " + unit},
                      {"state",
                       "CASE id % 11 WHEN 0 THEN 'owed' WHEN 1 THEN 'missed' WHEN 2 THEN 'submitted' ELSE "
                       "'accepted' END"},
                      {"late", "id % 11 IN (1, 3)"}},
                     "item"));
    }
    sql.run(tally("report", "round", "organisation", "state", "report"));
    sql.run(tally("report", "round", "organisation", "'late'", "report WHERE late = 1"));
    sql.run(tally("standing", "year", "organisation", "colour", "standing"));
    sql.run(tally("standing", "year", "organisation", "'late'", "standing WHERE late = 1"));
    sql.run(tally("item", "year", "CAST(leads AS INTEGER)", "state", "item"));
    for (const auto& index : indexes)
        sql.run(index);
    sql.run("COMMIT");
    return path;
}

std::int64_t count(Sql& sql, const std::string& from) {
    return std::stoll(sql.texts("SELECT COUNT(*) || '' FROM " + from).at(0));
}

/// Every total of the overview, counted the long way.
bool right(const views::Overview& seen, Sql& sql) {
    const std::string last = "report WHERE round = " + std::to_string(rounds) + " AND ";
    const views::ReportCounts& reports = seen.total.reports;
    bool all = seen.units.size() == units && reports.accepted == count(sql, last + "state = 'accepted'") &&
               reports.missed == count(sql, last + "state = 'missed'") &&
               reports.owed == count(sql, last + "state = 'owed'") &&
               reports.submitted == count(sql, last + "state = 'submitted'") &&
               reports.marked_late == count(sql, last + "late = 1") &&
               seen.total.items[1] == count(sql, "item WHERE state = 'active'") &&
               seen.total.items[2] == count(sql, "item WHERE state = 'completed'");
    for (std::size_t i = 0; i < seen.total.colours.size(); ++i) {
        const std::string colour(name_of(static_cast<progress::Colour>(i)));
        all = all && seen.total.colours[i] == count(sql, "standing WHERE colour = '" + colour + "'");
    }
    const views::UnitOverview& unit = seen.units.at(7);
    const std::string of_unit = std::to_string(unit.organisation.value);
    return all &&
           unit.reports.accepted == count(sql, last + "state = 'accepted' AND organisation = " + of_unit);
}

double small_time = 0;

void region_overview(benchmark::State& state) {
    const std::int64_t items = state.range(0);
    std::filesystem::create_directories(folder());
    try {
        const std::string path = made(items);
        storage::Store store(storage::sqlite::open(path));
        registry::Actor actor;
        actor.region = region;
        actor.role = registry::Role::supervisor;
        app::Context context{store, region, actor, Instant::at(*Date::of(2025, 11, 20))};
        Sql sql(path);
        const auto seen = views::overview(context, 2025);
        if (!seen || !right(*seen, sql)) {
            state.SkipWithError("the overview differs from COUNT(*)");
        } else {
            std::int64_t runs = 0;
            const auto begin = std::chrono::steady_clock::now();
            for (auto _ : state) {
                benchmark::DoNotOptimize(views::overview(context, 2025)->units.size());
                ++runs;
            }
            const double each =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() /
                static_cast<double>(runs);
            if (small_time == 0) small_time = each;
            state.counters["ratio"] = each / small_time;
            state.counters["megabytes"] = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
        }
    } catch (const std::exception& error) {
        state.SkipWithError(error.what());
    }
    std::filesystem::remove_all(folder());
}

} // namespace

int main(int count, char** arguments) {
    const std::int64_t large = std::getenv("BIHUAN_BENCH_BIG") != nullptr ? 1'000'000 : 100'000;
    for (const std::int64_t items : {std::int64_t{10'000}, large}) {
        benchmark::RegisterBenchmark("region_overview", region_overview)
            ->Arg(items)
            ->Iterations(200)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
