// A database that writes down every statement that goes through it, so that the same can be sent straight to
// the driver's library.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "storage/session.hpp"

namespace bihuan::bench {

struct Statement {
    enum class Kind : std::uint8_t { begin, read, write, commit } kind{};
    std::string sql;
    std::vector<Value> values = {};
};
using Script = std::vector<Statement>;

class RecordingSession final : public storage::Session {
  public:
    RecordingSession(std::unique_ptr<storage::Session> session, Script& script)
        : session_(std::move(session)), script_(script) {}
    void begin(storage::Access access) override {
        script_.push_back({Statement::Kind::begin, access == storage::Access::write ? "write" : "read"});
        session_->begin(access);
    }
    void commit() override {
        script_.push_back({Statement::Kind::commit, ""});
        session_->commit();
    }
    bool rollback() noexcept override { return session_->rollback(); }
    void read(std::string_view sql, std::span<const Value> values, const storage::RowSink& sink) override {
        script_.push_back({Statement::Kind::read, std::string(sql), {values.begin(), values.end()}});
        session_->read(sql, values, sink);
    }
    void write(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> rows,
               std::string_view subject) override {
        script_.push_back({Statement::Kind::write, std::string(sql), {values.begin(), values.end()}});
        session_->write(sql, values, rows, subject);
    }
    void script(std::string_view sql) override { session_->script(sql); }
    std::string_view for_update() const override { return session_->for_update(); }

  private:
    std::unique_ptr<storage::Session> session_;
    Script& script_;
};

class RecordingDatabase final : public storage::Database {
  public:
    RecordingDatabase(std::unique_ptr<storage::Database> database, Script& script)
        : database_(std::move(database)), script_(script) {}
    std::unique_ptr<storage::Session> connect(storage::Opening opening) override {
        return std::make_unique<RecordingSession>(database_->connect(opening), script_);
    }
    std::string_view dialect() const override { return database_->dialect(); }

  private:
    std::unique_ptr<storage::Database> database_;
    Script& script_;
};

} // namespace bihuan::bench
