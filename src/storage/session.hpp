// What a database driver does for storage/: one connection that runs SQL with bound values. sqlite/ and
// postgres/ each have one; everything else in storage/ is written once, in the SQL both understand, with $1,
// $2 … for values.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/record.hpp"

namespace bihuan::storage {

/// Storage that fails (gone, full, locked, damaged) throws; the wrapper of app/ turns it into an Error.
class Failure : public std::exception {
  public:
    explicit Failure(Error error) : error_(std::move(error)) { what_ = describe(error_, Language::english); }
    const Error& error() const { return error_; }
    const char* what() const noexcept override { return what_.c_str(); }

  private:
    Error error_;
    std::string what_;
};

enum class Access : std::uint8_t { read, write };

using RowSink = std::function<void(std::span<const Value>)>;

/// Throws a Failure of kind bad_text where a text holds a NUL or is no UTF-8: one database would cut it, the
/// other refuse it. Drivers call it with what they are given.
void check_texts(std::span<const Value> values);

/// Not thread-safe. After a Failure, only rollback() is allowed.
class Session {
  public:
    virtual ~Session() = default;

    /// read: a snapshot that nobody's writing changes. write: sees what is committed.
    virtual void begin(Access access) = 0;
    /// When it returns, what was written survives a crash.
    virtual void commit() = 0;
    /// Whether the session can be used for another transaction.
    virtual bool rollback() noexcept = 0;

    /// Runs one statement and hands over its rows; the values are valid during the call only. The text is the
    /// key of the statement cache: few texts, many values.
    virtual void read(std::string_view sql, std::span<const Value> values, const RowSink& sink) = 0;

    /// Runs one statement without rows. It may be put off until the next read or commit, which then fails in
    /// its place. Changing another number of rows than `rows` is a Failure of kind conflict with `subject`.
    virtual void write(std::string_view sql, std::span<const Value> values,
                       std::optional<std::int64_t> rows = std::nullopt, std::string_view subject = {}) = 0;

    /// Several statements without values (migrations), inside the transaction.
    virtual void script(std::string_view sql) = 0;

    /// " FOR UPDATE" where rows are locked one by one, empty where the whole database is.
    virtual std::string_view for_update() const = 0;
};

/// existing: a database that is not there is a Failure of kind no_database. new_too: it is made (migrate).
enum class Opening : std::uint8_t { existing, new_too };

/// Where sessions come from. Thread-safe.
class Database {
  public:
    virtual ~Database() = default;
    virtual std::unique_ptr<Session> connect(Opening opening) = 0; // throws Failure
    /// "sqlite" or "postgres": names the folder of its migrations.
    virtual std::string_view dialect() const = 0;
};

} // namespace bihuan::storage
