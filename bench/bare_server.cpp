// bare_server LEDGER.db: what the server is measured against. Beast → sqlite3 → JSON, a thread a connection,
// the same rows by the same SQL; no sign-in, rights, validation, limits, log or journal. It prints its port.
//     GET /items       the first 25 tasks          GET /item/12        one
//     GET /items/12    one with all that hangs on it
//     POST /accept     {"reports":[{"report":7}]}: what accepting a report writes, journal entry and all
#include <sqlite3.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/json.hpp>
#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;

class Database {
  public:
    explicit Database(const char* path) {
        if (sqlite3_open_v2(path, &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) !=
            SQLITE_OK)
            throw std::runtime_error("cannot open the database");
        sqlite3_busy_timeout(handle_, 5000);
        run("PRAGMA synchronous=FULL");
        run("PRAGMA cache_size=-16384");
        page_ = prepare("SELECT * FROM item WHERE region = '371799' ORDER BY id LIMIT 26");
        for (const Part& part : parts)
            parts_.push_back(prepare("SELECT * FROM " + std::string(part.rest)));
        for (const char* step : steps)
            steps_.push_back(prepare(step));
        std::string update = "UPDATE report SET ";
        for (int i = 2; i < sqlite3_column_count(steps_[report]); ++i)
            update += std::string(i > 2 ? ", " : "") + sqlite3_column_name(steps_[report], i) + " = ?" +
                      std::to_string(i + 1);
        update_ = prepare(update + " WHERE region = ?1 AND id = ?2");
    }
    ~Database() {
        sqlite3_finalize(page_);
        sqlite3_finalize(update_);
        for (sqlite3_stmt* part : parts_)
            sqlite3_finalize(part);
        for (sqlite3_stmt* step : steps_)
            sqlite3_finalize(step);
        sqlite3_close_v2(handle_);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    std::string page() {
        std::string out = "{\"items\":[";
        for (int rows = 0; sqlite3_step(page_) == SQLITE_ROW && rows < 25; ++rows) {
            if (rows > 0) out += ',';
            write_row(out, page_);
        }
        sqlite3_reset(page_);
        return out + "]}";
    }
    std::string one(std::int64_t id) {
        sqlite3_bind_int64(parts_[0], 1, id);
        std::string out;
        if (sqlite3_step(parts_[0]) == SQLITE_ROW) write_row(out, parts_[0]);
        sqlite3_reset(parts_[0]);
        return out;
    }
    /// A task with what belongs to it, in the six reads that the real server needs.
    std::string with_all(std::int64_t id) {
        std::string out = "{";
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            (out += i == 0 ? "\"" : ",\"") += parts[i].name;
            out += "\":[";
            sqlite3_bind_int64(parts_[i], 1, id);
            for (int rows = 0; sqlite3_step(parts_[i]) == SQLITE_ROW; ++rows) {
                if (rows > 0) out += ',';
                write_row(out, parts_[i]);
            }
            sqlite3_reset(parts_[i]);
            out += ']';
        }
        return out + '}';
    }

    /// Accepts a report by the statements that the program sends, in one transaction of the same durability.
    std::string accept(std::int64_t id) {
        static std::mutex one_writer; // else SQLite has who waits sleep and look again
        const std::lock_guard lock(one_writer);
        done(begin);
        sqlite3_stmt* const journal_head = row(head, {});
        const std::int64_t number = sqlite3_column_int64(journal_head, 0) + 1;
        const std::string hash = text(journal_head, 1);
        sqlite3_reset(journal_head);
        sqlite3_stmt* const found = row(report, {id});
        const std::int64_t version = sqlite3_column_int64(found, 2) + 1;
        const std::int64_t round_id = sqlite3_column_int64(found, 3), unit = sqlite3_column_int64(found, 5);
        for (int i = 0; i < sqlite3_column_count(found); ++i)
            sqlite3_bind_value(update_, i + 1, sqlite3_column_value(found, i));
        sqlite3_reset(found);
        sqlite3_bind_int64(update_, 3, version);
        sqlite3_bind_text(update_, 7, "accepted", -1, SQLITE_STATIC);
        sqlite3_reset(row(round, {round_id}));
        step(update_);
        sqlite3_stmt* const entry = steps_[journal];
        sqlite3_bind_int64(entry, 1, number);
        sqlite3_bind_int64(entry, 2, id);
        sqlite3_bind_int64(entry, 3, version);
        sqlite3_bind_text(entry, 4, hash.data(), static_cast<int>(hash.size()), SQLITE_STATIC);
        done(journal);
        for (const std::int64_t by : {-1, 1}) {
            sqlite3_bind_text(steps_[tally], 4, by < 0 ? "submitted" : "accepted", -1, SQLITE_STATIC);
            done(tally, {round_id, unit, by});
        }
        sqlite3_bind_text(steps_[new_head], 2, hash.data(), static_cast<int>(hash.size()), SQLITE_STATIC);
        done(new_head, {number});
        done(commit);
        std::string out = "[";
        write_row(out, row(report, {id}));
        sqlite3_reset(steps_[report]);
        return out + "]";
    }

  private:
    enum Step : std::size_t { begin, head, report, round, journal, tally, new_head, commit };
    static constexpr const char* steps[] = {
        "BEGIN IMMEDIATE",
        "SELECT number, hash FROM journal_head WHERE region = '371799'",
        "SELECT * FROM report WHERE region = '371799' AND id = ?1",
        "SELECT * FROM round WHERE region = '371799' AND id = ?1",
        "INSERT INTO journal (region, number, at, post, person, action, kind, subject, version, reason, "
        "changes, "
        "fingerprint, hash) VALUES ('371799', ?1, 1748826000000, 4, 4, 'accept_reports', 'report', ?2, ?3, "
        "'', "
        "'{\"state\":[\"submitted\",\"accepted\"]}', ?4, ?4)",
        "INSERT INTO tally (region, topic, scope, organisation, key, n) VALUES ('371799', 'report', ?1, ?2, "
        "?4, "
        "?3) ON CONFLICT (region, topic, scope, organisation, key) DO UPDATE SET n = tally.n + excluded.n",
        "UPDATE journal_head SET number = ?1, hash = ?2 WHERE region = '371799'",
        "COMMIT"};
    struct Part {
        const char *name, *rest;
    };
    static constexpr Part parts[] = {
        {"item", "item WHERE region = '371799' AND id = ?1 ORDER BY id"},
        {"children", "item WHERE region = '371799' AND parent = ?1 ORDER BY id"},
        {"clauses", "clause WHERE region = '371799' AND item = ?1 ORDER BY id"},
        {"shares", "share WHERE region = '371799' AND item = ?1 AND withdrawn = 0 ORDER BY id"},
        {"milestones", "milestone WHERE region = '371799' AND item = ?1 ORDER BY due_on, id"},
        {"revisions", "revision WHERE region = '371799' AND item = ?1 ORDER BY id"}};

    sqlite3_stmt* prepare(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_));
        return statement;
    }
    void run(const char* sql) {
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
        sqlite3_reset(statement);
    }
    sqlite3_stmt* bound(Step which, std::initializer_list<std::int64_t> values) {
        int place = 0;
        for (const std::int64_t value : values)
            sqlite3_bind_int64(steps_[which], ++place, value);
        return steps_[which];
    }
    void done(Step which, std::initializer_list<std::int64_t> values = {}) { step(bound(which, values)); }
    /// To be reset.
    sqlite3_stmt* row(Step which, std::initializer_list<std::int64_t> values) {
        sqlite3_stmt* const found = bound(which, values);
        if (sqlite3_step(found) != SQLITE_ROW) throw std::runtime_error("no such row");
        return found;
    }
    static std::string text(sqlite3_stmt* row, int column) {
        return reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    }
    static void write_text(std::string& out, std::string_view text) {
        out += '"';
        for (const char c : text) {
            if (c == '"' || c == '\\') out += '\\';
            if (c == '\n') {
                out += "\\n";
            } else {
                out += c;
            }
        }
        out += '"';
    }
    static void write_row(std::string& out, sqlite3_stmt* row) {
        out += '{';
        for (int i = 0; i < sqlite3_column_count(row); ++i) {
            if (i > 0) out += ',';
            write_text(out, sqlite3_column_name(row, i));
            out += ':';
            switch (sqlite3_column_type(row, i)) {
                case SQLITE_NULL:
                    out += "null";
                    break;
                case SQLITE_INTEGER:
                    out += std::to_string(sqlite3_column_int64(row, i));
                    break;
                default: {
                    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, i));
                    write_text(out, {text, static_cast<std::size_t>(sqlite3_column_bytes(row, i))});
                }
            }
        }
        out += '}';
    }

    sqlite3* handle_ = nullptr;
    sqlite3_stmt *page_ = nullptr, *update_ = nullptr;
    std::vector<sqlite3_stmt*> parts_, steps_;
};

std::int64_t report_of(const std::string& body) {
    return boost::json::parse(body).at("reports").at(0).at("report").to_number<std::int64_t>();
}

void serve(tcp::socket socket, const char* path) {
    Database database(path);
    boost::beast::flat_buffer buffer;
    boost::system::error_code wrong;
    socket.set_option(tcp::no_delay(true), wrong);
    while (true) {
        http::request<http::string_body> request;
        http::read(socket, buffer, request, wrong);
        if (wrong) return;
        http::response<http::string_body> response{http::status::ok, request.version()};
        response.set(http::field::content_type, "application/json");
        const std::string target(request.target());
        const std::int64_t id = std::atol(target.c_str() + target.rfind('/') + 1);
        response.body() = target == "/items"              ? database.page()
                          : target == "/accept"           ? database.accept(report_of(request.body()))
                          : target.starts_with("/items/") ? database.with_all(id)
                                                          : database.one(id);
        response.prepare_payload();
        http::write(socket, response, wrong);
        if (wrong) return;
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    asio::io_context context;
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    std::cout << acceptor.local_endpoint().port() << std::endl;
    while (true)
        std::thread(serve, acceptor.accept(), words[1]).detach();
}
