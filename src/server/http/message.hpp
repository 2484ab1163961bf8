// An HTTP message as values: what server/http reads from the network and writes to it. Nothing here knows a
// socket; tests and api/ make and take these directly.
#pragma once

#include <any>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/body.hpp"

namespace bihuan::http {

enum class Method : std::uint8_t { get, head, post, put, patch, remove, options };

/// Names compare without case; in the order they came.
class Headers {
  public:
    void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }
    /// Instead of the first of this name.
    void set(std::string name, std::string value);
    /// The first of this name; empty: none.
    std::string_view find(std::string_view name) const;
    bool has(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

  private:
    std::vector<std::pair<std::string, std::string>> all_;
};

struct Request {
    Method method = Method::get;
    std::string path; // percent-decoded UTF-8 without "." and ".." parts, begins with /
    std::vector<std::pair<std::string, std::string>> query; // decoded, in their order
    Headers headers;
    Body body;           // whole, within the limit of its route
    std::string peer;    // address of the client: the proxy's word where it is a trusted one
    bool secure = false; // came by TLS, here or at the trusted proxy
    std::string id;      // for logs and problem details; new for every request
    std::any found = {}; // what BodyLimit found for the path, so that the handler need not look again
};

/// A stream of server-sent events that stays open: the connection asks for the next piece, the source calls
/// back – once, from any thread – when there is one. nullopt ends the stream. It is destroyed when nothing
/// more is asked, however that comes: its client has gone, or was never reached.
class EventSource {
  public:
    using Piece = std::optional<std::string>; // "event: …\ndata: …\n\n"
    virtual ~EventSource() = default;
    virtual void next(std::function<void(Piece)> take) = 0;
};

struct Response {
    int status = 200;
    Headers headers; // without Content-Length, Date, Connection, which server/http writes
    std::string body;
    std::shared_ptr<const std::string> shared_body = nullptr; // instead of body: static files
    std::shared_ptr<EventSource> events = nullptr;            // instead of both
    std::string note = {};                                    // what went wrong inside: for the log alone
    std::string_view route = {}; // what was asked for, for log and figures; of the program's own text
};

/// Answers a request; called on a worker thread, several at once; must not throw.
using Handler = std::function<Response(const Request&)>;

/// How large the body of such a request may be, asked before any of it is read; may keep what it `found`.
using BodyLimit = std::function<std::size_t(Request&)>;

std::string_view name_of(Method method);
std::optional<Method> method_named(std::string_view name); // "GET"

} // namespace bihuan::http
