// The databases that a ledger is measured on: SQLite, and PostgreSQL where BIHUAN_TEST_POSTGRES says how to
// reach a server. Databases have names that begin alike and go when the Backend does.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"
#include "straight.hpp"

namespace bihuan::bench {

class Backend {
  public:
    virtual ~Backend() = default;
    virtual std::unique_ptr<storage::Database> open(const std::string& name) = 0; // made where it is not
    virtual std::unique_ptr<Straight> straight(const std::string& name) = 0;
    virtual void copy(const std::string& from, const std::string& to) = 0; // a `to` that is there goes first
};

class SqliteBackend final : public Backend {
  public:
    explicit SqliteBackend(const std::string& name) : folder_(std::filesystem::temp_directory_path() / name) {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~SqliteBackend() override { std::filesystem::remove_all(folder_); }
    std::unique_ptr<storage::Database> open(const std::string& name) override {
        return storage::sqlite::open(path(name));
    }
    std::unique_ptr<Straight> straight(const std::string& name) override {
        return std::make_unique<StraightSqlite>(path(name));
    }
    void copy(const std::string& from, const std::string& to) override {
        sqlite3* handle = nullptr;
        sqlite3_open(path(from).c_str(), &handle);
        sqlite3_exec(handle, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
        sqlite3_close(handle);
        for (const char* end : {"", "-wal", "-shm"})
            std::filesystem::remove(path(to) + end);
        std::filesystem::copy_file(path(from), path(to));
    }

  private:
    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::filesystem::path folder_;
};

class PostgresBackend final : public Backend {
  public:
    PostgresBackend(std::string connection, std::string name)
        : connection_(std::move(connection)), name_(std::move(name)) {}
    ~PostgresBackend() override {
        for (const std::string& name : made_)
            drop(name);
    }
    std::unique_ptr<storage::Database> open(const std::string& name) override {
        if (made_.insert(name).second) {
            drop(name);
            command("CREATE DATABASE " + own(name) + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
        }
        return storage::postgres::open(words(name));
    }
    std::unique_ptr<Straight> straight(const std::string& name) override {
        return std::make_unique<StraightPostgres>(words(name));
    }
    void copy(const std::string& from, const std::string& to) override {
        drop(to);
        made_.insert(to);
        command("CREATE DATABASE " + own(to) + " TEMPLATE " + own(from));
    }

  private:
    std::string own(const std::string& name) const { return name_ + "_" + name; }
    std::string words(const std::string& name) const { return connection_ + " dbname=" + own(name); }
    void drop(const std::string& name) { command("DROP DATABASE IF EXISTS " + own(name) + " WITH (FORCE)"); }
    void command(const std::string& sql) {
        PGconn* handle = PQconnectdb(connection_.c_str());
        PGresult* result = PQexec(handle, sql.c_str());
        const bool well = PQresultStatus(result) == PGRES_COMMAND_OK;
        const std::string message = PQerrorMessage(handle);
        PQclear(result);
        PQfinish(handle);
        if (!well) throw std::runtime_error(message);
    }
    std::string connection_, name_;
    std::set<std::string> made_;
};

} // namespace bihuan::bench
