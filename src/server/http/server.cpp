#include "server/http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "server/http/loop.hpp"

namespace bihuan::http {
namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view full =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 5\r\nConnection: close\r\n\r\n";

/// As many files as the system lets this process open.
std::size_t raise_file_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::size_t>(limit.rlim_cur);
}

} // namespace

struct Server::Parts {
    Shared shared;
    std::vector<std::unique_ptr<Loop>> loops;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::uint16_t port = 0;
    bool started = false;

    Result<void> listen();
    asio::awaitable<void> accept();
};

Result<void> Server::Parts::listen() {
    const Options& options = shared.options;
    const std::string where = options.address + " " + std::to_string(options.port);
    boost::system::error_code wrong;
    const auto address = asio::ip::make_address(options.address, wrong);
    if (wrong) return Error{ErrorKind::cannot_listen, where, wrong.message()};
    const tcp::endpoint endpoint(address, options.port);
    acceptor = std::make_unique<tcp::acceptor>(loops.front()->context());
    acceptor->open(endpoint.protocol(), wrong);
    if (!wrong) acceptor->set_option(tcp::acceptor::reuse_address(true), wrong);
    if (!wrong) acceptor->bind(endpoint, wrong);
    if (!wrong) acceptor->listen(4096, wrong);
    if (wrong) return Error{ErrorKind::cannot_listen, where, wrong.message()};
    port = acceptor->local_endpoint(wrong).port();
    return {};
}

asio::awaitable<void> Server::Parts::accept() {
    asio::steady_timer pause(loops.front()->context());
    for (std::size_t turn = 0;; ++turn) {
        Loop& loop = *loops[turn % loops.size()];
        tcp::socket socket(loop.context());
        const auto [wrong] = co_await acceptor->async_accept(socket, quietly);
        if (shared.draining) co_return;
        boost::system::error_code ignored;
        if (wrong) { // no files left: some connection will end
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(quietly);
        } else if (shared.connections >= shared.options.connections) {
            socket.non_blocking(true, ignored);
            if (shared.options.certificate.empty()) socket.send(asio::buffer(full), 0, ignored);
        } else {
            socket.set_option(tcp::no_delay(true), ignored);
            loop.adopt(std::move(socket));
        }
    }
}

Result<std::unique_ptr<Server>> Server::open(Options options, Site site) {
    auto parts = std::make_unique<Parts>();
    Shared& shared = parts->shared;
    const std::size_t files = raise_file_limit();
    options.connections = std::min(options.connections, files > 256 ? files - 128 : files / 2);
    shared.options = std::move(options);
    shared.site = std::move(site);
    auto proxies = Proxies::read(shared.options.trusted_proxies);
    if (!proxies) return proxies.error();
    shared.proxies = std::move(*proxies);
    if (auto read = shared.read_certificate(); !read) return read.error();
    for (int i = 0; i < std::max(1, shared.options.io_threads); ++i)
        parts->loops.push_back(std::make_unique<Loop>(shared));
    if (auto listens = parts->listen(); !listens) return listens.error();
    return std::unique_ptr<Server>(new Server(std::move(parts)));
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Server::~Server() {
    stop(std::chrono::milliseconds(0));
}

std::uint16_t Server::port() const {
    return parts_->port;
}

void Server::start() {
    Shared& shared = parts_->shared;
    shared.pool = std::make_unique<WorkPool>(static_cast<std::size_t>(std::max(1, shared.options.workers)),
                                             shared.options.waiting);
    asio::co_spawn(parts_->loops.front()->context(), parts_->accept(), asio::detached);
    for (const auto& loop : parts_->loops)
        loop->start();
    parts_->started = true;
}

void Server::stop(std::chrono::milliseconds grace) {
    if (!std::exchange(parts_->started, false)) return;
    Shared& shared = parts_->shared;
    shared.draining = true;
    asio::post(parts_->loops.front()->context(), [this] {
        boost::system::error_code ignored;
        parts_->acceptor->close(ignored);
    });
    for (const auto& loop : parts_->loops)
        loop->drain();
    const Clock::time_point end = Clock::now() + grace;
    while (shared.connections > 0 && Clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    shared.pool->finish();
    for (const auto& loop : parts_->loops)
        loop->stop();
}

Result<void> Server::read_certificate() {
    return parts_->shared.read_certificate();
}

Figures Server::figures() const {
    const Shared& shared = parts_->shared;
    const bool works = shared.pool != nullptr;
    return {shared.connections, shared.streams, works ? shared.pool->waiting() : 0,
            works ? shared.pool->running() : 0};
}

} // namespace bihuan::http
