// Importing a sheet of 5,000 rows (read, resolve, decide, save with journal) beside merely sending the
// statements that it sends, prepared, straight to SQLite: same rows, same transaction, same durability. The
// base is raw_inserts.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unordered_map>

#include "app/import_sheet.hpp"
#include "app/registry.hpp"
#include "render/ledger_book.hpp"
#include "storage/sqlite/database.hpp"

namespace {

using namespace bihuan;
namespace fs = std::filesystem;

constexpr int rows = 5000;

struct Sent {
    std::string sql;
    std::vector<Value> values;
};

/// Hands everything on, and keeps what is written.
class Recorder final : public storage::Session {
  public:
    Recorder(std::unique_ptr<storage::Session> session, std::vector<Sent>& sent)
        : session_(std::move(session)), sent_(sent) {}
    void begin(storage::Access access) override { session_->begin(access); }
    void commit() override { session_->commit(); }
    bool rollback() noexcept override { return session_->rollback(); }
    void read(std::string_view sql, std::span<const Value> values, const storage::RowSink& sink) override {
        session_->read(sql, values, sink);
    }
    void write(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> changed,
               std::string_view subject) override {
        sent_.push_back({std::string(sql), {values.begin(), values.end()}});
        session_->write(sql, values, changed, subject);
    }
    void script(std::string_view sql) override { session_->script(sql); }
    std::string_view for_update() const override { return session_->for_update(); }

  private:
    std::unique_ptr<storage::Session> session_;
    std::vector<Sent>& sent_;
};

class RecordingDatabase final : public storage::Database {
  public:
    RecordingDatabase(std::unique_ptr<storage::Database> database, std::vector<Sent>& sent)
        : database_(std::move(database)), sent_(sent) {}
    std::unique_ptr<storage::Session> connect(storage::Opening opening) override {
        return std::make_unique<Recorder>(database_->connect(opening), sent_);
    }
    std::string_view dialect() const override { return database_->dialect(); }

  private:
    std::unique_ptr<storage::Database> database_;
    std::vector<Sent>& sent_;
};

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

app::Context context_in(storage::Store& store) {
    app::Context context{store, "371799", {}, Instant::at(*Date::of(2025, 2, 10), 9)};
    context.actor.region = "371799";
    context.actor.post = {4};
    context.actor.role = registry::Role::supervisor;
    return context;
}

/// A county without a ledger, its sheet, and what importing it sends.
struct Setting {
    fs::path folder = fs::temp_directory_path() / "bihuan_import_bench";
    std::string sheet;
    std::vector<Sent> sent;
    std::string head; // of the journal, when all is imported

    Setting() {
        fs::remove_all(folder);
        fs::create_directories(folder);
        storage::Store store(storage::sqlite::open((folder / "empty.db").string()));
        store.migrate();
        app::Context program{store, "371799", {}, Instant::at(*Date::of(2025, 1, 2), 9)};
        registry::Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        app::found_region(program, region).value();
        app::Context context = context_in(store);
        render::LedgerBook book{"青禾县2025年重点工作任务台账", "制表日期：2025年2月10日", {}, {}};
        const std::vector<std::string> names{
            "县发展和改革局",   "县财政局", "县住房和城乡建设局", "县农业农村局", "县交通运输局",
            "县工业和信息化局", "县统计局", "县教育和体育局",     "县卫生健康局", "各镇街"};
        for (const std::string& name : names) {
            registry::Organisation unit;
            unit.name = name;
            const auto added = app::add_organisation(context, unit).value();
            book.units[added.id.value] = name;
        }
        for (int i = 1; i <= rows; ++i) {
            targets::Item item;
            item.id = {i};
            item.number = std::to_string(i);
            item.category = i % 3 == 0 ? targets::Category::livelihood : targets::Category::key_task;
            item.section = "第" + std::to_string(i / 50 + 1) + "板块";
            item.title = "推进第" + std::to_string(i) + "项重点工程建设";
            item.text = "完成勘察设计和招标，年内主体工程完工，同步建设配套管网和道路，确保群众满意。";
            targets::set_goal(item, *targets::read_goal(std::to_string(i) + "万元以上"));
            item.item_kind = targets::ItemKind::target;
            item.leads = {{i % 10 + 1}};
            item.responsible = {{(i + 3) % 10 + 1}, {(i + 5) % 10 + 1}};
            item.cooperating = {{(i + 7) % 10 + 1}};
            item.starts_on = Date::of(2025, 3, 1);
            item.due_text = std::to_string(i % 9 + 4) + "月底前";
            item.due_on = Date::of(2025, i % 9 + 4, 1)->last_of_month();
            item.state = targets::ItemState::active;
            book.items.push_back(std::move(item));
        }
        const std::string path = (folder / "ledger.xlsx").string();
        render::write_book(path, book).value();
        sheet = bytes_of(path);
    }
    ~Setting() { fs::remove_all(folder); }

    fs::path copy() const {
        for (const char* tail : {"", "-wal", "-shm"})
            fs::remove(folder / ("work.db" + std::string(tail)));
        fs::copy_file(folder / "empty.db", folder / "work.db");
        return folder / "work.db";
    }
};

Setting& setting() {
    static Setting made;
    return made;
}

app::ImportOptions options() {
    app::ImportOptions made;
    made.year = 2025;
    return made;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string head_of(const fs::path& path) {
    sqlite3* raw = nullptr;
    std::string head;
    sqlite3_open(path.c_str(), &raw);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(raw, "SELECT number, hash, (SELECT count(*) FROM item) FROM journal_head", -1,
                       &statement, nullptr);
    if (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < 3; ++i)
            head += std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, i))) + " ";
    }
    sqlite3_finalize(statement);
    sqlite3_close(raw);
    return head;
}

/// What importing sends, once, and the head it leaves.
void record(Setting& made) {
    if (!made.sent.empty()) return;
    const fs::path path = made.copy();
    {
        storage::Store store(
            std::make_unique<RecordingDatabase>(storage::sqlite::open(path.string()), made.sent));
        app::Context context = context_in(store);
        const auto imported = app::import_sheet(context, made.sheet, "ledger.xlsx", options());
        if (!imported || imported->counts.created != rows) {
            made.sent.clear();
            return;
        }
    }
    made.head = head_of(path);
}

void replay(const fs::path& path, const std::vector<Sent>& sent) {
    sqlite3* raw = nullptr;
    sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(
        raw, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384; BEGIN IMMEDIATE",
        nullptr, nullptr, nullptr);
    std::unordered_map<std::string, sqlite3_stmt*> statements;
    for (const Sent& one : sent) {
        sqlite3_stmt*& statement = statements[one.sql];
        if (statement == nullptr) {
            std::string text = one.sql;
            for (char& c : text)
                if (c == '$') c = '?';
            sqlite3_prepare_v3(raw, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        }
        int position = 0;
        for (const Value& value : one.values) {
            ++position;
            if (value.is_null()) {
                sqlite3_bind_null(statement, position);
            } else if (value.type() == Value::Type::integer) {
                sqlite3_bind_int64(statement, position, value.integer());
            } else {
                sqlite3_bind_text64(statement, position, value.text().data(), value.text().size(),
                                    SQLITE_STATIC, SQLITE_UTF8);
            }
        }
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr);
    for (const auto& [sql, statement] : statements)
        sqlite3_finalize(statement);
    sqlite3_close(raw);
}

void finish(benchmark::State& state, const Setting& made) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(made.sheet.size()));
}

void raw_inserts(benchmark::State& state) {
    Setting& made = setting();
    record(made);
    for (auto _ : state) {
        const fs::path path = made.copy();
        const auto begin = std::chrono::steady_clock::now();
        replay(path, made.sent);
        state.SetIterationTime(seconds_since(begin));
        if (made.sent.empty() || head_of(path) != made.head) state.SkipWithError("wrong answer");
    }
    finish(state, made);
}
BENCHMARK(raw_inserts)->UseManualTime()->Unit(benchmark::kMillisecond)->MinTime(3);

void import_sheet(benchmark::State& state) {
    Setting& made = setting();
    record(made);
    for (auto _ : state) {
        const fs::path path = made.copy();
        {
            storage::Store store(storage::sqlite::open(path.string()));
            app::Context context = context_in(store);
            const auto begin = std::chrono::steady_clock::now();
            const auto imported = app::import_sheet(context, made.sheet, "ledger.xlsx", options());
            state.SetIterationTime(seconds_since(begin));
            if (!imported) state.SkipWithError(describe(imported.error(), Language::english).c_str());
        }
        if (made.sent.empty() || head_of(path) != made.head) state.SkipWithError("wrong answer");
    }
    finish(state, made);
}
BENCHMARK(import_sheet)->UseManualTime()->Unit(benchmark::kMillisecond)->MinTime(3);

/// Without saving: reading, resolving and deciding.
void preview_sheet(benchmark::State& state) {
    Setting& made = setting();
    storage::Store store(storage::sqlite::open(made.copy().string()));
    app::Context context = context_in(store);
    for (auto _ : state) {
        const auto preview = app::preview_import(context, made.sheet, "ledger.xlsx", options());
        if (!preview || preview->counts.created != rows) state.SkipWithError("wrong answer");
    }
    finish(state, made);
}
BENCHMARK(preview_sheet)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
