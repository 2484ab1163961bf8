// A migrated store on each backend, for tests that must hold on all of them: INSTANTIATE with backends().
// PostgreSQL is the server of BIHUAN_TEST_POSTGRES (tests/storage/private_postgres.py); without it, its tests
// skip.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/store.hpp"

namespace bihuan::storage {

enum class Backend { sqlite, postgres, postgres_partitioned };

inline auto backends() {
    return ::testing::Values(Backend::sqlite, Backend::postgres, Backend::postgres_partitioned);
}
inline std::string name_of_backend(const ::testing::TestParamInfo<Backend>& info) {
    return std::array{"sqlite", "postgres", "partitioned"}[static_cast<std::size_t>(info.param)];
}

inline const char* postgres_address() {
    return std::getenv("BIHUAN_TEST_POSTGRES");
}

/// For fixtures that begin with a store: PostgreSQL only where it is.
inline std::vector<Backend> backends_here() {
    if (postgres_address() == nullptr) return {Backend::sqlite};
    return {Backend::sqlite, Backend::postgres};
}

/// A database of its own, empty, removed at the end: a folder with a file, or a schema of the server.
class Place {
  public:
    explicit Place(Backend backend) : backend_(backend) {
        static int made = 0;
        name_ = "bihuan_test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
        if (backend_ == Backend::sqlite) {
            std::filesystem::create_directories(folder());
        } else {
            on_server("CREATE SCHEMA " + name_);
        }
    }
    ~Place() {
        if (backend_ == Backend::sqlite) {
            std::error_code ignored;
            std::filesystem::remove_all(folder(), ignored);
        } else {
            on_server("DROP SCHEMA " + name_ + " CASCADE");
        }
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::filesystem::path folder() const { return std::filesystem::temp_directory_path() / name_; }
    std::string file() const { return (folder() / "bihuan.db").string(); }
    /// A connection string, with further words of the server's own.
    std::string address(const std::string& options = "") const {
        return std::string(postgres_address()) + " options='-c search_path=" + name_ + " " + options + "'";
    }
    std::unique_ptr<Database> open() const {
        if (backend_ == Backend::sqlite) return sqlite::open(file());
        return postgres::open(address(), backend_ == Backend::postgres_partitioned ? 3 : 0);
    }

    /// Outside any transaction.
    static void on_server(const std::string& sql) {
        postgres::open(postgres_address())->connect(Opening::existing)->script(sql);
    }

  private:
    Backend backend_;
    std::string name_;
};

/// Tests of one backend share a store; each has a region of its own.
class OnBackend : public ::testing::TestWithParam<Backend> {
  protected:
    void SetUp() override {
        if (GetParam() != Backend::sqlite && postgres_address() == nullptr)
            GTEST_SKIP() << "no PostgreSQL here";
        std::shared_ptr<Shared>& shared = shared_of()[GetParam()];
        if (!shared) shared = std::make_shared<Shared>(GetParam());
        shared_ = shared;
        static int regions = 371'000;
        region = std::to_string(++regions);
    }
    static void TearDownTestSuite() { shared_of().clear(); }

    Store& store() { return shared_->store; }
    Transaction reading() { return store().begin(Access::read, region); }
    Transaction writing() {
        return store().begin(Access::write, region,
                             {"add_person", {}, Instant::at(*Date::of(2025, 3, 3), 9)});
    }

    std::string region;

  private:
    struct Shared {
        explicit Shared(Backend backend) : place(backend), store(place.open()) { store.migrate(); }
        Place place;
        Store store;
    };
    static std::map<Backend, std::shared_ptr<Shared>>& shared_of() {
        static std::map<Backend, std::shared_ptr<Shared>> all;
        return all;
    }
    std::shared_ptr<Shared> shared_;
};

} // namespace bihuan::storage
