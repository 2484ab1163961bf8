// One thread of connections: an io_context nobody else runs, its connections, and a tick that looks after
// their deadlines – cheaper than a timer each.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_set>

#include "server/http/proxies.hpp"
#include "server/http/server.hpp"
#include "server/http/transport.hpp"
#include "server/http/work_pool.hpp"

namespace bihuan::http {

class Connection;
using Clock = std::chrono::steady_clock;

/// What all connections of a server share.
struct Shared {
    Options options;
    Site site;
    Proxies proxies;
    std::unique_ptr<WorkPool> pool;
    std::atomic<std::size_t> connections = 0, streams = 0, body_bytes = 0;
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<bool> draining = false;

    std::string next_id();
    /// nullptr: without TLS.
    std::shared_ptr<asio::ssl::context> tls();
    Result<void> read_certificate();

  private:
    std::mutex tls_mutex_;
    std::shared_ptr<asio::ssl::context> tls_;
};

/// The way to a loop for who may outlive it: another thread's late answer finds it closed.
class Mailbox {
  public:
    explicit Mailbox(asio::io_context& context) : context_(&context) {}
    template <class Job>
    void post(Job&& job) {
        const std::lock_guard lock(mutex_);
        if (context_ != nullptr) asio::post(*context_, std::forward<Job>(job));
    }
    void close() {
        const std::lock_guard lock(mutex_);
        context_ = nullptr;
    }

  private:
    std::mutex mutex_;
    asio::io_context* context_;
};

class Loop {
  public:
    explicit Loop(Shared& shared);
    ~Loop();

    void start();
    void adopt(tcp::socket socket);
    /// The connections end what they do and close.
    void drain();
    /// Ends at once.
    void stop();

    asio::io_context& context() { return context_; }
    std::shared_ptr<Mailbox> mailbox() const { return mailbox_; }
    /// The site's rest(), behind all that is ready now.
    void rest_soon();
    /// For the header Date; of the last tick.
    std::string_view date() const { return date_; }

  private:
    void tick();

    Shared& shared_;
    asio::io_context context_{1};
    std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>(context_);
    asio::steady_timer ticker_{context_};
    std::string date_;
    std::int64_t second_ = 0;
    bool rests_ = false;
    std::unordered_set<std::shared_ptr<Connection>> connections_;
    std::thread thread_;
};

} // namespace bihuan::http
