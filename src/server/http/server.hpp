// The HTTP server: connections in, requests to a handler on worker threads, answers out. What it does about
// bad neighbours is told in README.md.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "server/http/message.hpp"
#include "server/http/request_reader.hpp"

namespace bihuan::http {

struct Timeouts {
    using Duration = std::chrono::milliseconds;
    Duration header{
        10'000};            // from the first byte of a request to the end of its headers; a TLS handshake too
    Duration body{30'000};  // and what comes slower than 8 KiB a second beyond that is given up
    Duration write{30'000}; // 256 KiB
    Duration idle{60'000};  // between two requests
    Duration handler{30'000};
    Duration heartbeat{15'000}; // of an open stream without events
};

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;       // 0: any that is free
    std::string certificate, key; // PEM files; both empty: no TLS
    int io_threads = 1;
    int workers = 4;
    std::size_t waiting = 256; // requests before the workers
    RequestLimits request;
    std::size_t connections = 20'000;
    std::size_t requests_a_connection = 10'000;
    std::size_t body_bytes = 512u << 20; // of all requests that are being read, together
    Timeouts timeouts;
    std::vector<std::string> trusted_proxies; // addresses or networks: 127.0.0.1, 10.0.0.0/8
    std::string seed;                         // of the requests' numbers: random
};

/// An answer that went out, or was cut off: for the log and the figures. Called on a connection's thread.
struct Seen {
    const Request& request;
    const Response& response;
    std::size_t bytes; // of the body, sent
    std::chrono::microseconds took;
};

struct Site {
    Handler handler;
    BodyLimit body_limit;
    /// The answer to a request that never reaches the handler: 400, 405, 408, 413, 414, 417, 431, 503, 504.
    std::function<Response(const Request&, int status)> refusal;
    std::function<void(const Seen&)> observer = {};
    /// Behind the answers that went out together, once the thread has nothing else to do: for what is cheaper
    /// in one go.
    std::function<void()> rest = {};
};

struct Figures {
    std::size_t connections = 0, streams = 0, waiting = 0, running = 0;
};

class Server {
  public:
    /// Listens, but answers nobody before start(). bad_usage, cannot_listen, or a certificate that is none.
    static Result<std::unique_ptr<Server>> open(Options options, Site site);
    ~Server(); // stops at once

    std::uint16_t port() const;
    void start();
    /// Refuses what comes, ends the streams, lets what runs finish for so long.
    void stop(std::chrono::milliseconds grace);
    /// Reads certificate and key again, for the handshakes to come. bad_certificate: the old ones stay.
    Result<void> read_certificate();
    Figures figures() const;

  private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace bihuan::http
