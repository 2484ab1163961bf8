// bare_server LEDGER.db: what the server is measured against. Beast → sqlite3 → JSON, a thread a connection,
// the same rows by the same SQL; no sign-in, rights, validation, limits, log or journal. It prints its port.
//     GET /items       the first 25 tasks          GET /items/12       one
#include <sqlite3.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <iostream>
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
        page_ = prepare("SELECT * FROM item WHERE region = '371799' ORDER BY id LIMIT 26");
        for (const Part& part : parts)
            parts_.push_back(prepare("SELECT * FROM " + std::string(part.rest)));
    }
    ~Database() {
        sqlite3_finalize(page_);
        for (sqlite3_stmt* part : parts_)
            sqlite3_finalize(part);
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
    /// A task with what belongs to it, in the six reads that the real server needs.
    std::string one(long id) {
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

  private:
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
    sqlite3_stmt* page_ = nullptr;
    std::vector<sqlite3_stmt*> parts_;
};

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
        response.body() = target == "/items" ? database.page() : database.one(std::atol(target.c_str() + 7));
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
