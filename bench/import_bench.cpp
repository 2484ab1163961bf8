// Importing a sheet of 5,000 rows (read, resolve, decide, save with journal) beside merely sending what it
// writes, prepared, straight to the database's library: same rows, same transaction, same durability, in
// turns. Opening the database counts on both sides, closing it on neither.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/import_sheet.hpp"
#include "app/registry.hpp"
#include "backend.hpp"
#include "render/ledger_book.hpp"

namespace {

using namespace bihuan;

constexpr int rows = 5000;
constexpr int turns = 25;
constexpr std::array units{
    "县发展和改革局",   "县财政局", "县住房和城乡建设局", "县农业农村局", "县交通运输局",
    "县工业和信息化局", "县统计局", "县教育和体育局",     "县卫生健康局", "各镇街"};

using Clock = std::chrono::steady_clock;

app::Context context_in(storage::Store& store) {
    app::Context context{store, "371799", {}, Instant::at(*Date::of(2025, 2, 10), 9)};
    context.actor.region = "371799";
    context.actor.post = {4};
    context.actor.role = registry::Role::supervisor;
    return context;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A county without a ledger.
void found(storage::Store& store) {
    store.migrate();
    app::Context program{store, "371799", {}, Instant::at(*Date::of(2025, 1, 2), 9)};
    registry::Region region;
    region.name = "青禾县";
    region.valid_from = *Date::of(2000, 1, 1);
    app::found_region(program, region).value();
    app::Context context = context_in(store);
    for (const char* name : units) {
        registry::Organisation unit;
        unit.name = name;
        app::add_organisation(context, unit).value();
    }
}

/// Its sheet.
std::string make_sheet() {
    render::LedgerBook book{"青禾县2025年重点工作任务台账", "制表日期：2025年2月10日", {}, {}};
    for (std::size_t i = 0; i < units.size(); ++i)
        book.units[static_cast<std::int64_t>(i) + 1] = units[i];
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
    const auto path = std::filesystem::temp_directory_path() / "bihuan_import_bench.xlsx";
    render::write_book(path.string(), book).value();
    std::string bytes = bytes_of(path);
    std::filesystem::remove(path);
    return bytes;
}

const std::string& sheet() {
    static const std::string made = make_sheet();
    return made;
}

app::ImportOptions options() {
    app::ImportOptions made;
    made.year = 2025;
    return made;
}

std::string head_of(storage::Store& store) {
    std::string head;
    auto transaction = store.begin(storage::Access::read, "371799");
    transaction.entries({.limit = 1, .newest_first = true},
                        [&](journal::Entry&& entry) { head = entry.hash; });
    return head + " " + std::to_string(transaction.list<targets::Item>().size());
}

void import(storage::Store& store) {
    app::Context context = context_in(store);
    const auto imported = app::import_sheet(context, sheet(), "ledger.xlsx", options());
    if (!imported) throw std::runtime_error(describe(imported.error(), Language::english));
    if (imported->counts.created != rows) throw std::runtime_error("not all rows were taken");
}

/// What importing writes, in its transaction.
bench::Script writes_of(bench::Script told) {
    using enum bench::Statement::Kind;
    // The index of search and notices are the program's own: the rows alone are what importing is held to.
    std::erase_if(told, [](const bench::Statement& one) {
        return one.kind == read || one.sql.find("search_") != std::string::npos ||
               one.sql.find("INTO notice") != std::string::npos;
    });
    const auto first = std::find_if(told.begin(), told.end(), [](const bench::Statement& one) {
        return one.kind == begin && one.sql == "write";
    });
    return {first, told.end()};
}

double median(std::vector<double> figures) {
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

template <class Work>
double milliseconds_of(Work&& work) {
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void measure(benchmark::State& state, bench::Backend& backend) {
    {
        storage::Store store(backend.open("empty"));
        found(store);
    }
    bench::Script script;
    std::string head;
    backend.copy("empty", "told");
    {
        storage::Store store(std::make_unique<bench::RecordingDatabase>(backend.open("told"), script));
        import(store);
        head = head_of(store);
    }
    script = writes_of(std::move(script));
    const auto app_turn = [&] {
        backend.copy("empty", "own");
        storage::Store store(backend.open("own"));
        const double time = milliseconds_of([&] { import(store); });
        if (head_of(store) != head) throw std::runtime_error("importing left another journal");
        return time;
    };
    const auto straight_turn = [&] {
        backend.copy("empty", "bare");
        std::unique_ptr<bench::Straight> straight;
        const double time = milliseconds_of([&] {
            straight = backend.straight("bare");
            for (const bench::Statement& one : script)
                straight->run(one);
        });
        storage::Store store(backend.open("bare"));
        if (head_of(store) != head) throw std::runtime_error("raw inserts left another journal");
        return time;
    };
    std::vector<double> through_app, sent_straight;
    for (auto _ : state) {
        for (int turn = 0; turn < turns; ++turn) {
            if (turn % 2 == 0) sent_straight.push_back(straight_turn());
            through_app.push_back(app_turn());
            if (turn % 2 != 0) sent_straight.push_back(straight_turn());
        }
    }
    state.counters["import_ms"] = median(through_app);
    state.counters["straight_ms"] = median(sent_straight);
    state.counters["ratio"] = median(sent_straight) / median(through_app);
}

void import_sqlite(benchmark::State& state) {
    bench::SqliteBackend backend("bihuan_import_bench");
    measure(state, backend);
}

void import_postgres(benchmark::State& state) {
    bench::PostgresBackend backend(std::getenv("BIHUAN_TEST_POSTGRES"), "bihuan_import_bench");
    measure(state, backend);
}

/// Without saving: reading, resolving and deciding.
void preview_sheet(benchmark::State& state) {
    bench::SqliteBackend backend("bihuan_preview_bench");
    storage::Store store(backend.open("empty"));
    found(store);
    app::Context context = context_in(store);
    for (auto _ : state) {
        const auto preview = app::preview_import(context, sheet(), "ledger.xlsx", options());
        if (!preview || preview->counts.created != rows) state.SkipWithError("wrong answer");
    }
}

} // namespace

// PostgreSQL where BIHUAN_TEST_POSTGRES says how to reach a server.
int main(int count, char** arguments) {
    benchmark::RegisterBenchmark("import_sqlite", import_sqlite)->Iterations(1);
    if (std::getenv("BIHUAN_TEST_POSTGRES") != nullptr)
        benchmark::RegisterBenchmark("import_postgres", import_postgres)->Iterations(1);
    benchmark::RegisterBenchmark("preview_sheet", preview_sheet)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
