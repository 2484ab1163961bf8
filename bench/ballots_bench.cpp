// Counting ballots through app/ – each code checked and used up, each mark counted, a journal entry a batch –
// beside merely inserting the same ballots as rows, as a good program without these cares would: prepared
// (SQLite) or by COPY (PostgreSQL), a unique key on the code, the same batches, the same durability, in
// turns. Then the running result of a subject. 1,100,000 ballots over 5,368 subjects; with BIHUAN_BENCH_BIG=1
// the 11,000,000 that one city reports.
#include <benchmark/benchmark.h>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <stdexcept>

#include "app/appraisal.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr std::size_t subjects = 5368, batch = 100'000;
const std::string region = "371799";

std::size_t ballots_wanted() {
    return std::getenv("BIHUAN_BENCH_BIG") != nullptr ? 11'000'000 : 1'100'000;
}

app::Context context_of(storage::Store& store) {
    registry::Actor actor{region, {4}, {1}, {}, registry::Role::supervisor, "督查室", "甲"};
    return {store, region, actor, Instant::at(*Date::of(2025, 11, 3), 9)};
}

/// What the i-th voter says, the same in both.
std::size_t subject_of(std::size_t i) {
    return i * 7919 % subjects;
}
std::size_t mark_of(std::size_t i) {
    return i % 13 % 5;
}

struct Round {
    Id<app::Appraisal> id;
    std::vector<Id<app::AppraisalSubject>> subjects;
    std::vector<std::string> codes;
};

Round open_round(app::Context& context) {
    app::Appraisal wanted;
    wanted.title = "三亮评价";
    wanted.begins_on = wanted.ends_on = context.today();
    Round round;
    round.id = plan_appraisal(context, app::AppraisalPolicy::defaults(), wanted).value().id;
    std::vector<app::AppraisalSubject> all(subjects);
    for (std::size_t i = 0; i < subjects; ++i)
        all[i].name = "第" + std::to_string(i + 1) + "号窗口";
    for (const auto& subject : add_subjects(context, round.id, std::move(all)).value())
        round.subjects.push_back(subject.id);
    std::mt19937_64 engine(1);
    const auto random = [&](std::size_t count) {
        std::string bytes;
        while (bytes.size() < count) {
            const auto drawn = engine();
            bytes.append(reinterpret_cast<const char*>(&drawn), sizeof drawn);
        }
        return bytes.substr(0, count);
    };
    const std::size_t wanted_codes = ballots_wanted();
    while (round.codes.size() < wanted_codes) {
        const auto some =
            static_cast<std::int64_t>(std::min<std::size_t>(1'000'000, wanted_codes - round.codes.size()));
        auto drawn = draw_codes(context, round.id, app::Channel::online, some, random).value().codes;
        std::move(drawn.begin(), drawn.end(), std::back_inserter(round.codes));
    }
    open_appraisal(context, round.id).value();
    return round;
}

struct Raw {
    virtual ~Raw() = default;
    virtual void insert(const Round& round, std::size_t first, std::size_t last) = 0;
    virtual std::int64_t count() = 0;
};

class RawSqlite final : public Raw {
  public:
    explicit RawSqlite(const std::string& path) {
        check(sqlite3_open(path.c_str(), &handle_));
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA "
            "cache_size=-16384;"
            "CREATE TABLE ballot (region TEXT NOT NULL, round INTEGER NOT NULL, code TEXT NOT NULL, subject "
            "INTEGER "
            "NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (region, round, code)) STRICT, WITHOUT ROWID");
        check(
            sqlite3_prepare_v2(handle_, "INSERT INTO ballot VALUES (?, ?, ?, ?, ?)", -1, &insert_, nullptr));
    }
    ~RawSqlite() override {
        sqlite3_finalize(insert_);
        sqlite3_close(handle_);
    }
    void insert(const Round& round, std::size_t first, std::size_t last) override {
        run("BEGIN IMMEDIATE");
        for (std::size_t i = first; i < last; ++i) {
            sqlite3_bind_text(insert_, 1, region.data(), static_cast<int>(region.size()), SQLITE_STATIC);
            sqlite3_bind_int64(insert_, 2, round.id.value);
            sqlite3_bind_text(insert_, 3, round.codes[i].data(), static_cast<int>(round.codes[i].size()),
                              SQLITE_STATIC);
            sqlite3_bind_int64(insert_, 4, round.subjects[subject_of(i)].value);
            sqlite3_bind_int64(insert_, 5, static_cast<std::int64_t>(mark_of(i)));
            check(sqlite3_step(insert_));
            sqlite3_reset(insert_);
        }
        run("COMMIT");
    }
    std::int64_t count() override {
        sqlite3_stmt* counting = nullptr;
        check(sqlite3_prepare_v2(handle_, "SELECT COUNT(*) FROM ballot", -1, &counting, nullptr));
        sqlite3_step(counting);
        const std::int64_t n = sqlite3_column_int64(counting, 0);
        sqlite3_finalize(counting);
        return n;
    }

  private:
    void check(int code) {
        if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    void run(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
    sqlite3* handle_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

class RawPostgres final : public Raw {
  public:
    explicit RawPostgres(const std::string& words) : handle_(PQconnectdb(words.c_str())) {
        run("CREATE TABLE raw_ballot (region TEXT COLLATE \"C\" NOT NULL, round BIGINT NOT NULL, code TEXT "
            "COLLATE "
            "\"C\" NOT NULL, subject BIGINT NOT NULL, mark BIGINT NOT NULL, PRIMARY KEY (region, round, "
            "code))");
    }
    ~RawPostgres() override { PQfinish(handle_); }
    void insert(const Round& round, std::size_t first, std::size_t last) override {
        run("BEGIN");
        run("COPY raw_ballot FROM STDIN", PGRES_COPY_IN);
        const std::string begin = region + "\t" + std::to_string(round.id.value) + "\t";
        std::string lines;
        for (std::size_t i = first; i < last; ++i) {
            lines += begin + round.codes[i] + "\t" + std::to_string(round.subjects[subject_of(i)].value) +
                     "\t" + std::to_string(mark_of(i)) + "\n";
            if (lines.size() > 1 << 16 || i + 1 == last) {
                PQputCopyData(handle_, lines.data(), static_cast<int>(lines.size()));
                lines.clear();
            }
        }
        PQputCopyEnd(handle_, nullptr);
        while (PGresult* result = PQgetResult(handle_)) {
            if (PQresultStatus(result) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(handle_));
            PQclear(result);
        }
        run("COMMIT");
    }
    std::int64_t count() override {
        PGresult* result = PQexec(handle_, "SELECT COUNT(*) FROM raw_ballot");
        const std::int64_t n = std::atoll(PQgetvalue(result, 0, 0));
        PQclear(result);
        return n;
    }

  private:
    void run(const char* sql, ExecStatusType wanted = PGRES_COMMAND_OK) {
        PGresult* result = PQexec(handle_, sql);
        if (PQresultStatus(result) != wanted) throw std::runtime_error(PQerrorMessage(handle_));
        PQclear(result);
    }
    PGconn* handle_;
};

/// The counted marks of a subject must be what its voters said.
bool right(app::Context& context, const Round& round, std::size_t place, std::size_t ballots) {
    assessment::Marks wanted{};
    for (std::size_t i = 0; i < ballots; ++i)
        if (subject_of(i) == place) ++wanted[mark_of(i)];
    return read_result(context, round.subjects[place]).value().marks.value()[0] == wanted;
}

void measure(benchmark::State& state, std::unique_ptr<storage::Database> database, Raw& raw) {
    storage::Store store(std::move(database));
    store.migrate();
    app::Context context = context_of(store);
    const Round round = open_round(context);
    const std::size_t all = round.codes.size();
    Clock::duration counting{}, inserting{};
    std::vector<double> looking; // milliseconds
    for (auto _ : state) {
        for (std::size_t first = 0; first < all; first += batch) {
            const std::size_t last = std::min(first + batch, all);
            std::vector<app::Ballot> ballots;
            for (std::size_t i = first; i < last; ++i)
                ballots.push_back({round.codes[i], {{round.subjects[subject_of(i)], mark_of(i)}}});
            const auto count = [&] {
                const auto begin = Clock::now();
                const auto cast = cast_ballots(context, round.id, app::Channel::online, ballots).value();
                counting += Clock::now() - begin;
                if (cast.counted != static_cast<std::int64_t>(last - first))
                    throw std::runtime_error("not counted");
            };
            const auto insert = [&] {
                const auto begin = Clock::now();
                raw.insert(round, first, last);
                inserting += Clock::now() - begin;
            };
            if (first / batch % 2 == 0) {
                insert();
                count();
            } else {
                count();
                insert();
            }
        }
        for (std::size_t i = 0; i < 200; ++i) {
            const auto begin = Clock::now();
            benchmark::DoNotOptimize(read_result(context, round.subjects[i * 31 % subjects]).value());
            looking.push_back(Seconds(Clock::now() - begin).count() * 1e3);
        }
    }
    if (raw.count() != static_cast<std::int64_t>(all) || !right(context, round, 0, all) ||
        !right(context, round, 4711, all)) {
        state.SkipWithError("wrong answer");
        return;
    }
    std::sort(looking.begin(), looking.end());
    state.counters["ballots"] = static_cast<double>(all);
    state.counters["each_us"] = Seconds(counting).count() * 1e6 / static_cast<double>(all);
    state.counters["raw_us"] = Seconds(inserting).count() * 1e6 / static_cast<double>(all);
    state.counters["ratio"] = Seconds(inserting) / Seconds(counting);
    state.counters["result_ms"] = looking[looking.size() / 2];
    state.counters["slowest_ms"] = looking.back();
}

void on_sqlite(benchmark::State& state) {
    const auto folder = std::filesystem::temp_directory_path() / "bihuan_ballots_bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        RawSqlite raw((folder / "raw.db").string());
        measure(state, storage::sqlite::open((folder / "ledger.db").string()), raw);
    }
    std::filesystem::remove_all(folder);
}

void on_postgres(benchmark::State& state) {
    const std::string words = std::getenv("BIHUAN_TEST_POSTGRES");
    const auto command = [&](const std::string& sql) {
        PGconn* handle = PQconnectdb(words.c_str());
        PQclear(PQexec(handle, sql.c_str()));
        PQfinish(handle);
    };
    const std::string name = "bihuan_ballots_bench";
    command("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    command("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
    {
        RawPostgres raw(words + " dbname=" + name);
        measure(state, storage::postgres::open(words + " dbname=" + name), raw);
    }
    command("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
}

} // namespace

// PostgreSQL where BIHUAN_TEST_POSTGRES says how to reach a server.
int main(int count, char** arguments) {
    benchmark::RegisterBenchmark("ballots_sqlite", on_sqlite)->Iterations(1);
    if (std::getenv("BIHUAN_TEST_POSTGRES") != nullptr)
        benchmark::RegisterBenchmark("ballots_postgres", on_postgres)->Iterations(1);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
