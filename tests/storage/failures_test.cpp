// What goes wrong with a database gets its own kind of error, and leaves nothing half-written.
#include "storage/postgres/failures.hpp"

#include <sys/mount.h>

#include <fstream>
#include <thread>

#include "accounts/records.hpp"
#include "backend.hpp"
#include "registry/records.hpp"
#include "storage/migrations.hpp"

namespace bihuan::storage {
namespace {

using journal::Change;
using registry::Person;

template <class Do>
std::optional<Error> error_of(Do&& act) {
    try {
        act();
        return std::nullopt;
    } catch (const Failure& failure) {
        return failure.error();
    }
}
template <class Do>
std::optional<ErrorKind> kind_of_error(Do&& act) {
    const auto error = error_of(act);
    return error ? std::optional(error->kind) : std::nullopt;
}

void add(Store& store, const std::string& name, const std::string& region = "371799") {
    Transaction transaction = store.begin(Access::write, region, {"add_person", {}, {}});
    Person person;
    person.name = name;
    transaction.save(Change<Person>::created(person));
    transaction.commit();
}
std::size_t count(Store& store, const std::string& region = "371799") {
    return store.begin(Access::read, region).list(Query<Person>()).size();
}

class FailuresTest : public OnBackend {};
INSTANTIATE_TEST_SUITE_P(All, FailuresTest, ::testing::Values(Backend::sqlite, Backend::postgres),
                         name_of_backend);

TEST_P(FailuresTest, AnEmptyOrNewerDatabaseIsTold) {
    const Place place(GetParam());
    {
        Store store(place.open());
        EXPECT_EQ(store.version(), 0);
        EXPECT_EQ(kind_of_error([&] { add(store, "张"); }), ErrorKind::no_database);
        EXPECT_EQ(store.migrate(), store.latest_version());
        EXPECT_EQ(store.migrate(), 0);
        add(store, "张");
        const auto session = store.database().connect(Opening::existing);
        session->begin(Access::write);
        session->write("INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                       std::array{Value(std::int64_t{99}), Value("later")});
        session->commit();
    }
    Store store(place.open());
    EXPECT_EQ(kind_of_error([&] { add(store, "李"); }), ErrorKind::newer_database);
    EXPECT_EQ(kind_of_error([&] { store.migrate(); }), ErrorKind::newer_database);
}

TEST_P(FailuresTest, ADatabaseOfTheFirstReleaseIsBroughtUp) {
    const Place place(GetParam());
    Store store(place.open());
    {
        const auto session = store.database().connect(Opening::new_too);
        session->begin(Access::write);
        session->script(migrations(store.database().dialect()).front().sql);
        session->write("INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                       std::array{Value(std::int64_t{1}), Value("0001_ledger")});
        session->commit();
    }
    EXPECT_EQ(store.version(), 1);
    EXPECT_EQ(kind_of_error([&] { add(store, "张"); }), ErrorKind::older_database);
    EXPECT_EQ(store.migrate(), store.latest_version() - 1);
    EXPECT_EQ(store.version(), store.latest_version());
    add(store, "张");
}

TEST_P(FailuresTest, ManyWhoBeginAtOnceAreAllToldOfAnEmptyDatabase) {
    const Place place(GetParam());
    Store store(place.open());
    const auto all = [&] {
        std::array<std::optional<ErrorKind>, 4> kinds;
        std::vector<std::thread> threads;
        for (auto& kind : kinds)
            threads.emplace_back([&store, &kind] { kind = kind_of_error([&] { count(store); }); });
        for (std::thread& thread : threads)
            thread.join();
        return kinds;
    };
    for (const auto& kind : all())
        EXPECT_EQ(kind, ErrorKind::no_database);
    store.migrate();
    for (const auto& kind : all())
        EXPECT_EQ(kind, std::nullopt);
}

TEST_P(FailuresTest, AMigrationThatFailsLeavesNothing) {
    const Place place(GetParam());
    Store store(place.open());
    {
        const auto session = store.database().connect(Opening::new_too);
        session->script("CREATE TABLE slip (region TEXT)"); // the last table's name is taken
    }
    EXPECT_TRUE(error_of([&] { store.migrate(); }));
    EXPECT_EQ(store.version(), 0);
    store.database().connect(Opening::existing)->script("DROP TABLE slip");
    EXPECT_EQ(store.migrate(), store.latest_version());
}

TEST_P(FailuresTest, ADatabaseOfAnEarlierProgramIsBroughtUp) {
    const auto steps = migrations(store().database().dialect());
    for (std::size_t done = 1; done < steps.size(); ++done) {
        const Place earlier(GetParam());
        Store old(earlier.open());
        {
            const auto session = old.database().connect(Opening::new_too);
            session->begin(Access::write);
            for (std::size_t step = 0; step < done; ++step) {
                session->script(steps[step].sql);
                session->write(
                    "INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                    std::array{Value(static_cast<std::int64_t>(step) + 1), Value(steps[step].name)});
            }
            session->commit();
        }
        EXPECT_EQ(old.version(), static_cast<int>(done));
        EXPECT_EQ(error_of([&] { old.begin(Access::read, region); })->kind, ErrorKind::older_database);
        EXPECT_EQ(old.migrate(), old.latest_version() - static_cast<int>(done));
        EXPECT_EQ(old.migrate(), 0);
        add(old, "张", region);
        Transaction transaction = old.begin(Access::read, region);
        EXPECT_TRUE(transaction.list<accounts::Account>().empty());
    }
}

TEST_P(FailuresTest, AWriteThatFailsAmongThousandsIsNamedAndLeavesNothing) {
    add(store(), "张", region);
    const Person kept = reading().list(Query<Person>()).front();
    Person stale = kept;
    stale.version = 7;
    const auto error = error_of([&] {
        Transaction transaction = writing();
        for (int i = 0; i < 3000; ++i) {
            Person person;
            person.name = "第" + std::to_string(i);
            transaction.save(i == 1500 ? Change<Person>::changed(stale, person)
                                       : Change<Person>::created(person));
        }
        transaction.commit();
    });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, ErrorKind::conflict);
    EXPECT_EQ(error->subject, "person 1");
    EXPECT_EQ(values_of(reading().list(Query<Person>()).front()), values_of(kept));
    EXPECT_EQ(count(store(), region), 1U);
    add(store(), "李", region);
    EXPECT_EQ(count(store(), region), 2U);
}

TEST_P(FailuresTest, WhoWaitsTooLongIsTold) {
    Transaction holding = writing();
    const auto session = store().database().connect(Opening::existing);
    const bool sqlite = GetParam() == Backend::sqlite;
    session->script(sqlite ? "PRAGMA busy_timeout = 50" : "SET lock_timeout = '50ms'");
    const auto error = error_of([&] {
        session->begin(Access::write);
        session->read(
            "SELECT number FROM journal_head WHERE region = $1" + std::string(session->for_update()),
            std::array{Value(region)}, [](std::span<const Value>) {});
        session->write("INSERT INTO journal_head (region, number, hash) VALUES ($1, 0, '')",
                       std::array{Value(region)});
        session->commit();
    });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, ErrorKind::database_locked);
    EXPECT_TRUE(session->rollback());
}

TEST(SqliteFailures, ItsFile) {
    const Place place(Backend::sqlite);
    const auto kind_at = [](const std::string& path) {
        return kind_of_error([&] { Store(sqlite::open(path)).migrate(); });
    };
    EXPECT_EQ(kind_at(place.folder().string()), ErrorKind::database_gone);
    EXPECT_EQ(kind_at(place.folder().string() + "/no/such/folder.db"), ErrorKind::database_gone);
    const std::string text = (place.folder() / "text").string();
    std::ofstream(text) << std::string(5000, 'x');
    EXPECT_EQ(kind_at(text), ErrorKind::database_damaged);
    Store missing(place.open());
    EXPECT_EQ(kind_of_error([&] { add(missing, "张"); }), ErrorKind::no_database);
    EXPECT_FALSE(std::filesystem::exists(place.file())) << "asking made a file";
}

TEST(SqliteFailures, AReadOnlyFile) {
    const Place place(Backend::sqlite);
    {
        Store store(place.open());
        store.migrate();
        add(store, "张");
    }
    std::filesystem::permissions(place.file(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
    std::filesystem::permissions(place.folder(), std::filesystem::perms(0755));
    if (::getuid() == 0) ASSERT_EQ(::seteuid(65534), 0); // root may write everything
    Store store(place.open());
    const auto kind = kind_of_error([&] { add(store, "李"); });
    if (::getuid() == 0) ASSERT_EQ(::seteuid(0), 0);
    EXPECT_TRUE(kind == ErrorKind::database_read_only || kind == ErrorKind::database_gone) << (kind ? 1 : 0);
    Store again(place.open());
    EXPECT_EQ(count(again), 1U);
}

TEST(SqliteFailures, AFullDatabase) {
    const Place place(Backend::sqlite);
    Store store(place.open());
    store.migrate();
    add(store, "张");
    const auto session = store.database().connect(Opening::existing);
    session->script("PRAGMA max_page_count = 1");
    session->begin(Access::write);
    const auto error = error_of([&] {
        for (std::int64_t part = 0; part < 100; ++part) {
            session->write("INSERT INTO content (region, sm3, part, bytes) VALUES ($1, $2, $3, $4)",
                           std::array{Value("371799"), Value("digest"), Value(part),
                                      Value::of_bytes(std::string(100'000, 'x'))});
        }
    });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, ErrorKind::database_full);
    EXPECT_TRUE(session->rollback());
    add(store, "李");
    EXPECT_EQ(count(store), 2U);
}

TEST(SqliteFailures, AFullDisk) {
    const Place place(Backend::sqlite);
    if (::mount("tmpfs", place.folder().c_str(), "tmpfs", 0, "size=2m") != 0) GTEST_SKIP() << "may not mount";
    struct Unmount {
        std::filesystem::path folder;
        ~Unmount() { ::umount2(folder.c_str(), MNT_DETACH); }
    } const unmount{place.folder()};
    Store store(place.open());
    store.migrate();
    int added = 0;
    const auto error = error_of([&] {
        for (; added < 100'000; ++added)
            add(store, std::string(20'000, 'x'));
    });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, ErrorKind::database_full) << error->detail;
    EXPECT_EQ(count(store), static_cast<std::size_t>(added));
}

class PostgresFailures : public ::testing::Test {
  protected:
    void SetUp() override {
        if (postgres_address() == nullptr) GTEST_SKIP() << "no PostgreSQL here";
    }
    static std::optional<ErrorKind> kind_at(const std::string& address) {
        return kind_of_error([&] { Store(postgres::open(address)).migrate(); });
    }
    static void end_all_others() {
        Place::on_server(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
            "backend_type = 'client backend'");
    }
};

TEST_F(PostgresFailures, NoServerOrNoSuchDatabase) {
    EXPECT_EQ(kind_at("host=/nonexistent dbname=x"), ErrorKind::database_gone);
    EXPECT_EQ(kind_at("host=127.0.0.1 port=1 dbname=x connect_timeout=2"), ErrorKind::database_gone);
    EXPECT_EQ(kind_at(std::string(postgres_address()) + " dbname=no_such_database"),
              ErrorKind::database_gone);
    EXPECT_EQ(kind_at(std::string(postgres_address()) + " user=nobody_at_all"), ErrorKind::database_gone);
    EXPECT_EQ(kind_at("nonsense = = 1"), ErrorKind::database_gone);
    const auto secret =
        error_of([&] { Store(postgres::open("host=/nonexistent password=hush dbname=x")).migrate(); });
    ASSERT_TRUE(secret);
    EXPECT_EQ((secret->subject + secret->detail).find("hush"), std::string::npos);
}

TEST_F(PostgresFailures, ADatabaseInAnotherEncoding) {
    const std::string name = "ascii_" + std::to_string(::getpid());
    Place::on_server("CREATE DATABASE " + name + " ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
    EXPECT_EQ(kind_at(std::string(postgres_address()) + " dbname=" + name), ErrorKind::wrong_encoding);
    Place::on_server("DROP DATABASE " + name);
}

TEST_F(PostgresFailures, AReadOnlyServer) {
    const Place place(Backend::postgres);
    Store(place.open()).migrate();
    Store store(postgres::open(place.address("-c default_transaction_read_only=on")));
    EXPECT_EQ(kind_of_error([&] { add(store, "张"); }), ErrorKind::database_read_only);
    EXPECT_EQ(count(store), 0U);
}

TEST_F(PostgresFailures, AConnectionThatDiedIdleIsMadeAnew) {
    const Place place(Backend::postgres);
    Store store(place.open());
    store.migrate();
    for (int i = 0; i < 3; ++i) {
        add(store, "张");
        end_all_others();
    }
    EXPECT_EQ(count(store), 3U);
}

TEST_F(PostgresFailures, AConnectionThatDiesInATransactionLeavesNothing) {
    const Place place(Backend::postgres);
    Store store(place.open());
    store.migrate();
    EXPECT_EQ(kind_of_error([&] {
                  Transaction transaction = store.begin(Access::write, "371799", {"add_person", {}, {}});
                  transaction.save(Change<Person>::created({}));
                  end_all_others();
                  transaction.commit();
              }),
              ErrorKind::database_gone);
    EXPECT_EQ(count(store), 0U);
    add(store, "张");
    EXPECT_EQ(count(store), 1U);
}

TEST_F(PostgresFailures, WhatTheServerSaysHasItsKind) {
    const auto session = postgres::open(postgres_address())->connect(Opening::existing);
    const std::map<std::string, ErrorKind> kinds{
        {"53100", ErrorKind::database_full},      {"55P03", ErrorKind::database_locked},
        {"40P01", ErrorKind::database_locked},    {"25006", ErrorKind::database_read_only},
        {"42501", ErrorKind::database_read_only}, {"23505", ErrorKind::conflict},
        {"22021", ErrorKind::bad_text},           {"XX001", ErrorKind::database_damaged},
        {"57P01", ErrorKind::database_gone},      {"42601", ErrorKind::database_failed}};
    for (const auto& [state, kind] : kinds) {
        const std::string sql = "DO $$ BEGIN RAISE EXCEPTION 'told' USING ERRCODE = '" + state + "'; END $$";
        const auto error = error_of([&] { session->script(sql); });
        ASSERT_TRUE(error);
        EXPECT_EQ(error->kind, kind) << state;
        EXPECT_EQ(error->detail, "told");
    }
}

} // namespace
} // namespace bihuan::storage
