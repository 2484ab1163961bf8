#include "server/http/loop.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <ctime>
#include <utility>

#include "server/http/answer.hpp"
#include "server/http/connection.hpp"

namespace bihuan::http {
namespace {

constexpr std::chrono::milliseconds tick_time{200};

} // namespace

std::string Shared::next_id() {
    std::string number = std::to_string(++requests);
    return options.seed + "-" + number;
}

std::shared_ptr<asio::ssl::context> Shared::tls() {
    const std::lock_guard lock(tls_mutex_);
    return tls_;
}

Result<void> Shared::read_certificate() {
    if (options.certificate.empty()) return {};
    auto read = tls_context(options.certificate, options.key);
    if (!read) return read.error();
    const std::lock_guard lock(tls_mutex_);
    tls_ = std::move(*read);
    return {};
}

Loop::Loop(Shared& shared) : shared_(shared) {}

Loop::~Loop() {
    stop();
}

void Loop::start() {
    thread_ = std::thread([this] {
        tick();
        context_.run();
    });
}

void Loop::adopt(tcp::socket socket) {
    ++shared_.connections;
    asio::post(context_, [this, socket = std::move(socket)]() mutable {
        auto connection = std::make_shared<Connection>(shared_, *this, std::move(socket));
        connections_.insert(connection);
        asio::co_spawn(context_, connection->run(), [this, connection](std::exception_ptr) {
            connections_.erase(connection);
            --shared_.connections;
        });
    });
}

void Loop::rest_soon() {
    if (!shared_.site.rest || std::exchange(rests_, true)) return;
    asio::post(context_, [this] {
        rests_ = false;
        shared_.site.rest();
    });
}

void Loop::drain() {
    asio::post(context_, [this] {
        for (const auto& connection : connections_)
            connection->drain();
    });
}

void Loop::stop() {
    mailbox_->close();
    context_.stop();
    if (thread_.joinable()) thread_.join();
}

void Loop::tick() {
    if (const std::int64_t second = std::time(nullptr); second != second_) {
        second_ = second;
        date_ = http_date(second);
    }
    const Clock::time_point now = Clock::now();
    for (const auto& connection : connections_)
        connection->tick(now);
    ticker_.expires_after(tick_time);
    ticker_.async_wait([this](const boost::system::error_code& wrong) {
        if (!wrong) tick();
    });
}

} // namespace bihuan::http
