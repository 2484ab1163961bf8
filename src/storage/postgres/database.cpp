#include "storage/postgres/database.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <charconv>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

#include "storage/postgres/failures.hpp"
#include "storage/postgres/layout.hpp"

namespace bihuan::storage::postgres {
namespace {

// After so many writes the server is told to answer; it works at them while the next ones are being made.
constexpr std::size_t group_of_writes = 64;
// On their way at most, before answers are waited for.
constexpr std::size_t most_writes = 4 * group_of_writes;
constexpr std::size_t most_bytes = std::size_t{4} << 20;
// Milliseconds to wait for the server's next word: longer than any of the times it is given below.
constexpr int patience = 3'630'000;

// A role or server that does not wait for the disk would lose what was told to be done.
constexpr const char* settings =
    "SET lock_timeout = '10s'; SET statement_timeout = '3600s'; SET idle_in_transaction_session_timeout = "
    "'600s'; "
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = "
    "'off'";

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

/// Where it is, without the password that may stand in the connection string.
std::string place(PGconn* connection) {
    const auto word = [](const char* text) { return std::string(text != nullptr ? text : ""); };
    return word(PQhost(connection)) + "/" + word(PQdb(connection));
}

std::string one_line(std::string_view message) {
    std::string line;
    for (const char c : message) {
        if (c != '\n') {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

Connection connect(const std::string& words) {
    // Later words win: the user may change what stands before his own.
    const std::array keys{"connect_timeout",
                          "tcp_user_timeout",
                          "keepalives_idle",
                          "dbname",
                          "client_encoding",
                          "fallback_application_name",
                          static_cast<const char*>(nullptr)};
    const std::array values{
        "10", "30000", "30", words.c_str(), "UTF8", "bihuan", static_cast<const char*>(nullptr)};
    Connection connection(PQconnectdbParams(keys.data(), values.data(), 1));
    if (!connection) throw std::bad_alloc();
    PGconn* raw = connection.get();
    if (PQstatus(raw) != CONNECTION_OK) {
        throw Failure({ErrorKind::database_gone, place(raw), one_line(PQerrorMessage(raw))});
    }
    const std::string_view encoding = PQparameterStatus(raw, "server_encoding");
    if (encoding != "UTF8") throw Failure({ErrorKind::wrong_encoding, place(raw), std::string(encoding)});
    PQsetNoticeProcessor(
        raw, [](void*, const char*) {}, nullptr);
    const Answer set(PQexec(raw, settings));
    if (PQresultStatus(set.get()) != PGRES_TUPLES_OK || PQsetnonblocking(raw, 1) != 0 ||
        PQenterPipelineMode(raw) != 1) {
        throw Failure({ErrorKind::database_gone, place(raw), one_line(PQerrorMessage(raw))});
    }
    return connection;
}

int nibble(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

Value value_of(const PGresult* answer, int row, int column) {
    constexpr Oid bytea = 17, int8 = 20, int2 = 21, int4 = 23, numeric = 1700;
    if (PQgetisnull(answer, row, column) != 0) return {};
    const std::string_view text(PQgetvalue(answer, row, column),
                                static_cast<std::size_t>(PQgetlength(answer, row, column)));
    switch (PQftype(answer, column)) {
        case int2:
        case int4:
        case int8:
        case numeric: { // a SUM of whole numbers
            std::int64_t number = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
            if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return Value(number);
            return Value(text);
        }
        case bytea: { // \x414243
            std::string bytes(text.size() / 2 - 1, '\0');
            for (std::size_t i = 0; i < bytes.size(); ++i)
                bytes[i] = static_cast<char>(nibble(text[2 * i + 2]) << 4 | nibble(text[2 * i + 3]));
            return Value::of_bytes(std::move(bytes));
        }
        default:
            return Value(text);
    }
}

struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};

/// Everything goes through libpq's pipeline: statements are queued, a sync asks for their answers.
class PostgresSession final : public Session {
  public:
    PostgresSession(std::string words, int partitions)
        : words_(std::move(words)), connection_(connect(words_)), partitions_(partitions) {}

    void begin(Access access) override {
        // The server may have gone and come back while this session lay idle.
        if (PQconsumeInput(connection_.get()) != 1 || PQstatus(connection_.get()) != CONNECTION_OK)
            connect_again();
        access_ = access;
        queue_begin();
    }

    void commit() override {
        // A row too many or too few must be known before, not after.
        settle();
        queue("COMMIT", {}, {});
        settle();
    }

    bool rollback() noexcept override {
        try {
            if (awaited_) to_sync();
            try {
                settle();
            } catch (const Failure&) { // what is rolled back may well have failed
            }
            queue("ROLLBACK", {}, {});
            settle();
            return PQstatus(connection_.get()) == CONNECTION_OK;
        } catch (const std::exception&) {
            return false;
        }
    }

    void read(std::string_view sql, std::span<const Value> values, const RowSink& sink) override {
        absorb();
        ask(sql, values);
        Stream stream(*this);
        std::vector<Value> row;
        while (const Answer answer = stream.next()) {
            const int columns = PQnfields(answer.get());
            for (int i = 0; i < PQntuples(answer.get()); ++i) {
                row.clear();
                for (int column = 0; column < columns; ++column)
                    row.push_back(value_of(answer.get(), i, column));
                sink(row);
            }
        }
    }

    void write(std::string_view sql, std::span<const Value> values, std::optional<std::int64_t> rows,
               std::string_view subject) override {
        absorb();
        only_begun_ = false;
        queue(sql, values, {rows, std::string(subject)});
        if (queued_bytes_ >= most_bytes) {
            settle();
        } else if (++ungrouped_ >= group_of_writes) {
            ungrouped_ = queued_bytes_ = 0;
            if (PQsendFlushRequest(connection_.get()) != 1 || PQflush(connection_.get()) < 0) lost();
            take_answers(most_writes);
            if (failed_) settle();
        }
    }

    void script(std::string_view sql) override {
        absorb();
        const std::string text = lay_out(sql, partitions());
        settle();
        if (PQexitPipelineMode(connection_.get()) != 1) lost();
        const Answer answer(PQexec(connection_.get(), text.c_str()));
        const ExecStatusType status = PQresultStatus(answer.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            Failure failure = failure_of(answer.get(), "");
            if (PQenterPipelineMode(connection_.get()) != 1) lost();
            throw failure;
        }
        if (PQenterPipelineMode(connection_.get()) != 1) lost();
    }

    std::string_view for_update() const override { return " FOR UPDATE"; }

  private:
    struct Statement {
        std::string name;
        bool prepared = false; // the server said so
    };
    struct Expected {
        std::optional<std::int64_t> rows;
        std::string subject;
    };
    struct Waiting {
        Expected expected;
        Statement* preparing = nullptr; // none: it is run
    };
    enum class Until : std::uint8_t { end, last };

    /// The rows of the last statement queued, one by one. A statement inside the sink of another takes the
    /// other's remaining rows into memory first.
    class Stream {
      public:
        explicit Stream(PostgresSession& session) : session_(&session), outer_(session.stream_) {
            session.stream_ = this;
        }
        ~Stream() { session_->stream_ = outer_; }
        Stream(const Stream&) = delete;
        Stream& operator=(const Stream&) = delete;

        Answer next() {
            if (!kept_.empty()) {
                Answer answer = std::move(kept_.front());
                kept_.pop_front();
                return answer;
            }
            return ended_ ? nullptr : fetch();
        }
        void absorb() {
            while (Answer answer = ended_ ? nullptr : fetch())
                kept_.push_back(std::move(answer));
        }

      private:
        Answer fetch() {
            Answer answer = session_->next_answer();
            if (answer) {
                const ExecStatusType status = PQresultStatus(answer.get());
                if (status == PGRES_SINGLE_TUPLE || status == PGRES_TUPLES_OK) return answer;
                Failure failure = session_->failure_of(answer.get(), "");
                end();
                throw failure;
            }
            end();
            return nullptr;
        }
        void end() {
            ended_ = true;
            session_->to_sync();
        }

        PostgresSession* session_;
        Stream* outer_;
        std::deque<Answer> kept_;
        bool ended_ = false;
    };

    void connect_again() {
        connection_ = connect(words_);
        statements_.clear();
        waiting_.clear();
        failed_.reset();
        awaited_ = false;
    }

    void queue_begin() {
        only_begun_ = true;
        queue(access_ == Access::write ? "BEGIN ISOLATION LEVEL READ COMMITTED"
                                       : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
              {}, {});
    }

    /// A connection that turns out to be dead at the first question of a transaction is made anew.
    void ask(std::string_view sql, std::span<const Value> values) {
        const bool nothing_lost = std::exchange(only_begun_, false);
        try {
            queue(sql, values, {});
            settle(Until::last);
        } catch (const Failure& failure) {
            if (!nothing_lost || failure.error().kind != ErrorKind::database_gone) throw;
            connect_again();
            queue_begin();
            only_begun_ = false;
            queue(sql, values, {});
            settle(Until::last);
        }
    }

    [[noreturn]] void lost() {
        throw Failure({ErrorKind::database_gone, place(connection_.get()),
                       one_line(PQerrorMessage(connection_.get()))});
    }

    Failure failure_of(const PGresult* answer, const std::string& subject) {
        const auto field = [&](int code) {
            const char* text = PQresultErrorField(answer, code);
            return std::string(text != nullptr ? text : "");
        };
        const std::string state = field(PG_DIAG_SQLSTATE);
        std::string detail = field(PG_DIAG_MESSAGE_PRIMARY);
        if (detail.empty()) detail = one_line(PQresultErrorMessage(answer));
        if (state.empty() || PQstatus(connection_.get()) != CONNECTION_OK) {
            return Failure({ErrorKind::database_gone, place(connection_.get()), std::move(detail)});
        }
        const ErrorKind kind = kind_of(state);
        if (kind == ErrorKind::conflict) return Failure({kind, subject, std::move(detail)});
        if (const std::string more = field(PG_DIAG_MESSAGE_DETAIL); !more.empty()) detail += ": " + more;
        return Failure({kind, place(connection_.get()), std::move(detail)});
    }

    /// How many parts the growing tables have; a database without them gets what was asked for.
    int partitions() {
        std::int64_t parts = partitions_;
        read(
            "SELECT COUNT(i.inhrelid) FROM pg_class c LEFT JOIN pg_inherits i ON i.inhparent = c.oid "
            "WHERE c.relname = 'journal' AND c.relnamespace = current_schema()::regnamespace GROUP BY c.oid",
            {}, [&](std::span<const Value> row) { parts = row[0].integer(); });
        settle();
        return static_cast<int>(parts);
    }

    void queue(std::string_view sql, std::span<const Value> values, Expected expected) {
        check_texts(values);
        auto found = statements_.find(sql);
        if (found == statements_.end()) {
            found = statements_.emplace(std::string(sql), Statement{"s" + std::to_string(++names_)}).first;
            if (PQsendPrepare(connection_.get(), found->second.name.c_str(), found->first.c_str(), 0,
                              nullptr) != 1) {
                lost();
            }
            waiting_.push_back({{}, &found->second});
        }
        texts_.clear();
        texts_.reserve(values.size()); // the pointers below must stay
        pointers_.clear();
        lengths_.clear();
        formats_.clear();
        for (const Value& value : values) {
            const bool binary = value.type() == Value::Type::bytes;
            if (value.type() == Value::Type::integer) texts_.push_back(std::to_string(value.integer()));
            pointers_.push_back(value.is_null()                        ? nullptr
                                : value.type() == Value::Type::integer ? texts_.back().c_str()
                                                                       : value.text().c_str());
            lengths_.push_back(static_cast<int>(value.text().size()));
            formats_.push_back(binary ? 1 : 0);
            queued_bytes_ += value.text().size();
        }
        if (PQsendQueryPrepared(connection_.get(), found->second.name.c_str(),
                                static_cast<int>(values.size()), pointers_.data(), lengths_.data(),
                                formats_.data(), 0) != 1) {
            lost();
        }
        waiting_.push_back({std::move(expected), nullptr});
    }

    /// Sends and receives until there is something to take: never stuck between two full buffers.
    Answer next_answer() {
        PGconn* connection = connection_.get();
        while (PQisBusy(connection) != 0) {
            const int unsent = PQflush(connection);
            if (unsent < 0) lost();
            pollfd ready{PQsocket(connection), static_cast<short>(POLLIN | (unsent > 0 ? POLLOUT : 0)), 0};
            const int found = poll(&ready, 1, patience);
            if (found == 0) throw Failure({ErrorKind::database_gone, place(connection), "no answer"});
            if ((ready.revents & (POLLIN | POLLERR | POLLHUP)) != 0 && PQconsumeInput(connection) != 1)
                lost();
        }
        Answer answer(PQgetResult(connection));
        if (!answer && PQstatus(connection) != CONNECTION_OK) lost();
        return answer;
    }

    /// Takes what is left up to the answer to the sync.
    void to_sync() {
        for (;;) {
            const Answer answer = next_answer();
            if (answer && PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC) break;
        }
        awaited_ = false;
    }

    /// Asks for the answers to all that is queued, and takes them; throws the first failure among them.
    /// `last`: the last statement's rows are left to a Stream.
    void settle(Until until = Until::end) {
        if (waiting_.empty() && !failed_) return;
        if (PQpipelineSync(connection_.get()) != 1) lost();
        awaited_ = true;
        ungrouped_ = queued_bytes_ = 0;
        const std::size_t left = until == Until::last ? 1 : 0;
        take_answers(left);
        waiting_.clear();
        if (left > 0 && !failed_) {
            PQsetSingleRowMode(connection_.get());
            return;
        }
        to_sync();
        if (!failed_) return;
        std::erase_if(statements_, [](const auto& each) { return !each.second.prepared; });
        const Failure first = std::move(*failed_);
        failed_.reset();
        throw first;
    }

    /// Of what has been asked to be answered, until only so many are left; the first failure is kept.
    void take_answers(std::size_t left) {
        while (waiting_.size() > left) {
            const Waiting one = std::move(waiting_.front());
            waiting_.pop_front();
            while (const Answer answer = next_answer()) {
                if (!failed_) failed_ = judge(one, answer.get());
            }
        }
    }

    std::optional<Failure> judge(const Waiting& one, const PGresult* answer) {
        const ExecStatusType status = PQresultStatus(answer);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            return failure_of(answer, one.expected.subject);
        if (one.preparing != nullptr) one.preparing->prepared = true;
        if (!one.expected.rows) return std::nullopt;
        const std::string_view changed = PQcmdTuples(const_cast<PGresult*>(answer)); // libpq forgot the const
        if (changed == std::to_string(*one.expected.rows)) return std::nullopt;
        return Failure({ErrorKind::conflict, one.expected.subject, ""});
    }

    void absorb() {
        if (stream_ != nullptr) stream_->absorb();
    }

    std::string words_;
    Connection connection_;
    int partitions_;
    std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_; // by their SQL
    std::int64_t names_ = 0;
    std::deque<Waiting> waiting_;
    std::optional<Failure> failed_; // first, not yet told
    std::size_t ungrouped_ = 0, queued_bytes_ = 0;
    bool awaited_ = false; // a sync is under way
    Access access_ = Access::read;
    bool only_begun_ = false; // nothing of the transaction has been asked or written yet
    Stream* stream_ = nullptr;
    std::vector<std::string> texts_; // of the values being sent, as are these
    std::vector<const char*> pointers_;
    std::vector<int> lengths_, formats_;
};

class PostgresDatabase final : public Database {
  public:
    PostgresDatabase(std::string words, int partitions) : words_(std::move(words)), partitions_(partitions) {}
    std::unique_ptr<Session> connect(Opening) override {
        return std::make_unique<PostgresSession>(words_, partitions_);
    }
    std::string_view dialect() const override { return "postgres"; }

  private:
    std::string words_;
    int partitions_;
};

} // namespace

std::unique_ptr<Database> open(std::string connection, int partitions) {
    return std::make_unique<PostgresDatabase>(std::move(connection), partitions);
}

} // namespace bihuan::storage::postgres
