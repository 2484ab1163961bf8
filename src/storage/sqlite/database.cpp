#include "storage/sqlite/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include "storage/sqlite/write_behind.hpp"

namespace bihuan::storage::sqlite {
namespace {

constexpr int patience = 10'000; // milliseconds to wait for another writer
// Writes in a row, without a question between, from which on another thread does them.
constexpr int long_run = 64;
constexpr std::size_t most_room = std::size_t{64} << 10; // bytes kept for a column's next value

ErrorKind kind_of(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorKind::database_locked;
        case SQLITE_FULL:
            return ErrorKind::database_full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_MISMATCH:
            return ErrorKind::database_damaged;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return ErrorKind::database_read_only;
        default:
            return ErrorKind::database_failed;
    }
}

[[noreturn]] void fail(sqlite3* handle, const std::string& path) {
    throw Failure({kind_of(sqlite3_extended_errcode(handle)), path, sqlite3_errmsg(handle)});
}

struct CloseHandle {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Handle open_handle(const std::string& path, int flags) {
    // Nobody asks SQLite how much memory it has: to count it, all its threads take turns at every piece.
    [[maybe_unused]] static const int counts_no_memory = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) {
        if (raw == nullptr) throw std::bad_alloc();
        throw Failure({kind_of(code) == ErrorKind::database_failed ? ErrorKind::database_gone : kind_of(code),
                       path, sqlite3_errmsg(raw)});
    }
    sqlite3_busy_timeout(raw, patience);
    return handle;
}

/// A statement that is a key of the cache without being copied when it is looked up. Its end and its length
/// tell it from most others.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view sql) const {
        constexpr std::size_t tail = 48;
        return std::hash<std::string_view>()(sql.substr(sql.size() - std::min(sql.size(), tail))) +
               sql.size();
    }
};

class SqliteSession final : public Session {
  public:
    SqliteSession(std::string path, int flags)
        : path_(std::move(path)),
          handle_(open_handle(path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | flags)) {
        script(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA "
            "cache_size=-16384; PRAGMA trusted_schema=OFF");
    }

    void begin(Access access) override {
        writes_in_a_row_ = 0;
        execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    void commit() override { execute("COMMIT"); }
    bool rollback() noexcept override {
        try {
            settle();
        } catch (...) { // what is rolled back may well have failed
        }
        // A full disk makes SQLite roll back by itself.
        if (sqlite3_get_autocommit(handle_.get()) != 0) return true;
        return sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    void read(std::string_view sql, std::span<const Value> values, const RowSink& sink) override {
        writes_in_a_row_ = 0;
        const Running running = bound(sql, values);
        if (rows_.size() == static_cast<std::size_t>(reading_)) rows_.emplace_back();
        std::vector<Value>& row = rows_[static_cast<std::size_t>(reading_)];
        const Reading reading(reading_);
        const int columns = sqlite3_column_count(running.get());
        row.resize(std::max(row.size(), static_cast<std::size_t>(columns)));
        int code = SQLITE_OK;
        while ((code = sqlite3_step(running.get())) == SQLITE_ROW) {
            for (int i = 0; i < columns; ++i)
                take(sqlite3_column_value(running.get(), i), row[static_cast<std::size_t>(i)]);
            sink(std::span(row).first(static_cast<std::size_t>(columns)));
        }
        for (Value& value : row)
            if (value.text().capacity() > most_room) value = {};
        check(code);
    }

    void write(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> rows,
               std::string_view subject) override {
        if (reading_ == 0 && ++writes_in_a_row_ > long_run && put_off(sql, values, rows, subject)) return;
        const Running running = bound(sql, values);
        finish(running.get(), rows, subject);
    }

    void script(std::string_view sql) override {
        settle();
        if (sqlite3_exec(handle_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail(handle_.get(), path_);
        }
    }

    std::string_view for_update() const override { return ""; }

  private:
    static void take(sqlite3_value* value, Value& out) {
        switch (sqlite3_value_type(value)) {
            case SQLITE_INTEGER:
                return out.set(static_cast<std::int64_t>(sqlite3_value_int64(value)));
            case SQLITE_NULL:
                return out.set_null();
            case SQLITE_BLOB:
                return out.set(bytes_of(value), Value::Type::bytes);
            default:
                return out.set(bytes_of(value), Value::Type::text);
        }
    }
    static std::string_view bytes_of(sqlite3_value* value) {
        const void* bytes = sqlite3_value_blob(value);
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
        return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
    }

    /// Nobody else may touch the connection while rows are being handed over.
    class Reading {
      public:
        explicit Reading(int& depth) : depth_(depth) { ++depth_; }
        ~Reading() { --depth_; }
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;

      private:
        int& depth_;
    };

    void finish(sqlite3_stmt* statement, std::optional<std::int64_t> rows, std::string_view subject) {
        check(sqlite3_step(statement), subject);
        if (rows && sqlite3_changes64(handle_.get()) != *rows) {
            throw Failure({ErrorKind::conflict, std::string(subject), ""});
        }
    }

    /// Leaves a write to the other thread. False: it has to be done here, as it is a statement's first.
    bool put_off(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> rows,
                 std::string_view subject) {
        const auto found = statements_.find(sql);
        if (found == statements_.end()) return false;
        check_texts(values);
        if (!behind_) {
            behind_.emplace([this](const Write& write) {
                const Running running(write.statement, nullptr);
                bind_all(write.statement, write.values);
                finish(write.statement, write.rows, write.subject);
            });
        }
        behind_->put(found->second.get(), values, rows, subject);
        return true;
    }

    void settle() {
        if (behind_) behind_->settle();
    }

    void execute(std::string_view sql) {
        const Running running = bound(sql, {});
        check(sqlite3_step(running.get()));
    }

    /// A statement at work, at rest again when this goes, however it goes.
    class Running {
      public:
        Running(sqlite3_stmt* kept, Statement own) : statement_(kept), own_(std::move(own)) {}
        ~Running() { sqlite3_reset(statement_); }
        Running(const Running&) = delete;
        Running& operator=(const Running&) = delete;
        sqlite3_stmt* get() const { return statement_; }

      private:
        sqlite3_stmt* statement_;
        Statement own_; // where the kept one is at work further out
    };

    Statement prepare(std::string_view sql) {
        std::string text(sql); // $1 is a name to SQLite, ?1 a number
        for (char& c : text)
            if (c == '$') c = '?';
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v3(handle_.get(), text.data(), static_cast<int>(text.size()),
                               SQLITE_PREPARE_PERSISTENT, &raw, nullptr) != SQLITE_OK) {
            fail(handle_.get(), path_);
        }
        return Statement(raw);
    }

    Running bound(std::string_view sql, std::span<const Value> values) {
        check_texts(values);
        settle();
        auto found = statements_.find(sql);
        if (found == statements_.end()) found = statements_.emplace(std::string(sql), prepare(sql)).first;
        sqlite3_stmt* statement = found->second.get();
        Statement own;
        if (sqlite3_stmt_busy(statement) != 0) {
            own = prepare(sql);
            statement = own.get();
        }
        bind_all(statement, values);
        return {statement, std::move(own)};
    }

    void bind_all(sqlite3_stmt* statement, std::span<const Value> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, values[i]);
    }

    void bind(sqlite3_stmt* statement, int position, const Value& value) {
        int code = SQLITE_OK;
        switch (value.type()) {
            case Value::Type::null:
                code = sqlite3_bind_null(statement, position);
                break;
            case Value::Type::integer:
                code = sqlite3_bind_int64(statement, position, value.integer());
                break;
            case Value::Type::text:
                code = sqlite3_bind_text64(statement, position, value.text().data(), value.text().size(),
                                           SQLITE_STATIC, SQLITE_UTF8);
                break;
            case Value::Type::bytes:
                code = sqlite3_bind_blob64(statement, position, value.text().data(), value.text().size(),
                                           SQLITE_STATIC);
                break;
        }
        if (code != SQLITE_OK) fail(handle_.get(), path_);
    }

    void check(int code, std::string_view subject = {}) {
        if (code == SQLITE_DONE || code == SQLITE_ROW) return;
        // Numbers are given under the region's lock: a number that is there already is someone else's record.
        const int extended = sqlite3_extended_errcode(handle_.get());
        const bool duplicate =
            extended == SQLITE_CONSTRAINT_PRIMARYKEY || extended == SQLITE_CONSTRAINT_UNIQUE;
        throw Failure({duplicate ? ErrorKind::conflict : kind_of(code),
                       duplicate ? std::string(subject) : path_, sqlite3_errmsg(handle_.get())});
    }

    std::string path_;
    Handle handle_;
    std::unordered_map<std::string, Statement, TextHash, std::equal_to<>>
        statements_;                      // goes before the handle
    std::deque<std::vector<Value>> rows_; // that are being read, the ones inside others behind them
    int reading_ = 0, writes_in_a_row_ = 0;
    std::optional<WriteBehind> behind_; // goes before the statements
};

class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(std::string path) : path_(std::move(path)) {}
    std::unique_ptr<Session> connect(Opening opening) override {
        std::error_code ignored;
        const bool there = std::filesystem::exists(path_, ignored);
        if (!there && opening == Opening::existing) throw Failure({ErrorKind::no_database, path_, ""});
        return std::make_unique<SqliteSession>(path_, there ? 0 : SQLITE_OPEN_CREATE);
    }
    std::string_view dialect() const override { return "sqlite"; }

  private:
    std::string path_;
};

} // namespace

std::unique_ptr<Database> open(std::string path) {
    return std::make_unique<SqliteDatabase>(std::move(path));
}

} // namespace bihuan::storage::sqlite
