// Recorded statements sent straight to sqlite3 and to libpq: what the ledger's own layer is measured against.
#pragma once

#include <libpq-fe.h>
#include <sqlite3.h>

#include <stdexcept>
#include <unordered_map>

#include "recorder.hpp"

namespace bihuan::bench {

class Straight {
  public:
    virtual ~Straight() = default;
    virtual void run(const Statement& statement) = 0;
};

class StraightSqlite final : public Straight {
  public:
    explicit StraightSqlite(const std::string& path) {
        check(sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
        check(sqlite3_exec(handle_,
                           "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; "
                           "PRAGMA cache_size=-16384",
                           nullptr, nullptr, nullptr));
    }
    ~StraightSqlite() override {
        for (auto& [sql, prepared] : prepared_)
            sqlite3_finalize(prepared);
        sqlite3_close_v2(handle_);
    }
    void run(const Statement& statement) override {
        using enum Statement::Kind;
        if (statement.kind == begin)
            return step(prepared(statement.sql == "write" ? "BEGIN IMMEDIATE" : "BEGIN"));
        if (statement.kind == commit) return step(prepared("COMMIT"));
        sqlite3_stmt* running = prepared(statement.sql);
        int position = 0;
        for (const Value& value : statement.values)
            bind(running, ++position, value);
        step(running);
    }

  private:
    void check(int code) {
        if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    sqlite3_stmt* prepared(const std::string& sql) {
        const auto found = prepared_.find(sql);
        if (found != prepared_.end()) return found->second;
        std::string text = sql;
        for (char& c : text)
            if (c == '$') c = '?';
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v3(handle_, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr));
        return prepared_[sql] = made;
    }
    void bind(sqlite3_stmt* running, int position, const Value& value) {
        if (value.is_null()) {
            check(sqlite3_bind_null(running, position));
        } else if (value.type() == Value::Type::integer) {
            check(sqlite3_bind_int64(running, position, value.integer()));
        } else {
            check(sqlite3_bind_text64(running, position, value.text().data(), value.text().size(),
                                      SQLITE_STATIC, SQLITE_UTF8));
        }
    }
    void step(sqlite3_stmt* running) {
        int code = 0;
        while ((code = sqlite3_step(running)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(running); ++i)
                seen_ += sqlite3_column_bytes(running, i);
        }
        check(code);
        sqlite3_reset(running);
    }

    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*> prepared_;
    std::int64_t seen_ = 0;
};

/// Pipelined as the driver is: what is written travels with the next read or commit.
class StraightPostgres final : public Straight {
  public:
    explicit StraightPostgres(const std::string& connection) : handle_(PQconnectdb(connection.c_str())) {
        if (PQstatus(handle_) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(handle_));
    }
    ~StraightPostgres() override { PQfinish(handle_); }
    void run(const Statement& statement) override {
        using enum Statement::Kind;
        if (statement.kind == begin) {
            return send(
                statement.sql == "write" ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {},
                false);
        }
        if (statement.kind == commit) return send("COMMIT", {}, true);
        send(statement.sql, statement.values, statement.kind == read);
    }

  private:
    void send(const std::string& sql, const std::vector<Value>& values, bool wait) {
        auto found = names_.find(sql);
        if (found == names_.end()) {
            drain();
            PQexitPipelineMode(handle_);
            found = names_.emplace(sql, "s" + std::to_string(names_.size())).first;
            PGresult* result = PQprepare(handle_, found->second.c_str(), sql.c_str(), 0, nullptr);
            if (PQresultStatus(result) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(handle_));
            PQclear(result);
        }
        PQenterPipelineMode(handle_);
        std::vector<std::string> texts(values.size());
        std::vector<const char*> parameters(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i].is_null()) continue;
            const bool number = values[i].type() == Value::Type::integer;
            texts[i] = number ? std::to_string(values[i].integer()) : values[i].text();
            parameters[i] = texts[i].c_str();
        }
        if (PQsendQueryPrepared(handle_, found->second.c_str(), static_cast<int>(values.size()),
                                parameters.data(), nullptr, nullptr, 0) == 0) {
            throw std::runtime_error(PQerrorMessage(handle_));
        }
        ++waiting_;
        if (wait) drain();
    }
    void drain() {
        if (waiting_ == 0) return;
        PQpipelineSync(handle_);
        while (true) {
            PGresult* result = PQgetResult(handle_);
            if (result == nullptr) continue;
            const ExecStatusType status = PQresultStatus(result);
            for (int row = 0; row < PQntuples(result); ++row)
                seen_ += PQgetlength(result, row, 0);
            PQclear(result);
            if (status == PGRES_PIPELINE_SYNC) break;
            if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
                throw std::runtime_error(PQerrorMessage(handle_));
            }
        }
        waiting_ = 0;
    }

    PGconn* handle_;
    std::unordered_map<std::string, std::string> names_;
    int waiting_ = 0;
    std::int64_t seen_ = 0;
};

} // namespace bihuan::bench
