// One request out of the bytes of a connection. Knows no socket: tests and the fuzzer feed it directly.
#pragma once

#include <memory>

#include "server/http/message.hpp"

namespace bihuan::http {

struct RequestLimits {
    std::size_t header_bytes = 16 * 1024; // request line and headers
    std::size_t headers = 100;
    std::size_t target = 8 * 1024;
    std::string spool = "/tmp"; // the folder of bodies that are too large for memory
};

class RequestReader {
  public:
    RequestReader(const RequestLimits& limits, const BodyLimit& body_limit);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    /// Reads on; how many bytes it took. Stops behind the headers once (has_head), so that a body may be
    /// asked for or refused, and behind the request. What it does not take it wants again with more behind
    /// it.
    std::size_t take(std::string_view bytes);

    bool began() const;          // anything of it was there
    bool has_head() const;       // the headers are read
    bool is_whole() const;       // the body too
    int refusal() const;         // 0, or the status to answer with: 400, 405, 413, 414, 417, 431, 503
    bool wants_continue() const; // waits for a word before it sends the body
    bool keeps_alive() const;
    bool is_old() const; // HTTP/1.0

    Request& request();

  private:
    class Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace bihuan::http
