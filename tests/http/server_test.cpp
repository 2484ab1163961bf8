// A server on loopback, asked over plain sockets.
#include "server/http/server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

namespace bihuan::http {
namespace {

using namespace std::chrono_literals;

/// Gives the pieces pushed into it.
class Pieces : public EventSource {
  public:
    void push(Piece piece) {
        std::unique_lock lock(mutex_);
        if (!take_) return waiting_.push_back(std::move(piece));
        const auto take = std::exchange(take_, nullptr);
        lock.unlock();
        take(std::move(piece));
    }
    void next(std::function<void(Piece)> take) override {
        std::unique_lock lock(mutex_);
        if (waiting_.empty()) {
            take_ = std::move(take);
            return;
        }
        Piece piece = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        take(std::move(piece));
    }

  private:
    std::mutex mutex_;
    std::function<void(Piece)> take_;
    std::deque<Piece> waiting_;
};

class Client {
  public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        const timeval patience{10, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Client() { hang_up(); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void hang_up() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    }
    bool send(const std::string& bytes) const {
        return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(bytes.size());
    }
    /// Until `mark` has come, or the end.
    std::string read_until(std::string_view mark) {
        char bytes[4096];
        while (got_.find(mark) == std::string::npos) {
            const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
            if (count <= 0) return std::exchange(got_, {});
            got_.append(bytes, static_cast<std::size_t>(count));
        }
        const std::size_t end = got_.find(mark) + mark.size();
        std::string out = got_.substr(0, end);
        got_.erase(0, end);
        return out;
    }
    std::string read_all() { return read_until("\x01never"); }
    bool connected = false;

  private:
    int socket_;
    std::string got_;
};

std::string get(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

class Serving : public testing::Test {
  protected:
    void start(Options options = {}) {
        options.timeouts = {
            .header = 400ms, .body = 400ms, .write = 5s, .idle = 800ms, .handler = 600ms, .heartbeat = 400ms};
        options.seed = "t";
        Site site{
            .handler = [this](const Request& request) { return answer(request); },
            .body_limit = [](const Request& request) -> std::size_t {
                if (request.method == Method::get) return 0;
                return request.path == "/large" ? 8u << 20 : 1000;
            },
            .refusal = [](const Request&, int status) { return Response{.status = status}; },
            .observer = [this](const Seen& seen) { statuses_ += std::to_string(seen.response.status) + " "; },
            .rest = [this] { ++rests_; }};
        auto opened = Server::open(options, site);
        ASSERT_TRUE(opened) << opened.error().detail;
        server_ = std::move(*opened);
        server_->start();
    }

    Response answer(const Request& request) {
        Response response{.status = 200};
        if (request.path == "/slow") std::this_thread::sleep_for(300ms);
        if (request.path == "/endless") std::this_thread::sleep_for(900ms);
        if (request.path.ends_with("events")) {
            if (request.path == "/late-events") std::this_thread::sleep_for(900ms);
            response.headers.add("Content-Type", "text/event-stream");
            ++begun_;
            response.events = {pieces_.get(), [this, kept = pieces_](Pieces*) { ++ended_; }};
        } else if (request.path == "/static") {
            response.shared_body = std::make_shared<const std::string>("shared");
        } else {
            response.body = "[" + std::string(name_of(request.method)) + " " + request.path + " " +
                            request.peer + (request.secure ? " secure " : " ") +
                            std::to_string(request.body.size()) + "]";
        }
        return response;
    }

    std::string asked(const std::string& bytes) {
        Client client(server_->port());
        EXPECT_TRUE(client.send(bytes));
        return client.read_all();
    }
    static bool has(const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    }

    std::shared_ptr<Pieces> pieces_ = std::make_shared<Pieces>();
    /// Within a second.
    bool all_streams_end(int streams) const {
        for (int i = 0; i < 100 && (begun_ != streams || ended_ != streams); ++i)
            std::this_thread::sleep_for(10ms);
        return begun_ == streams && ended_ == streams;
    }

    std::atomic<int> begun_ = 0, ended_ = 0, rests_ = 0;
    std::string statuses_;
    std::unique_ptr<Server> server_;
};

TEST_F(Serving, AnswersPipelinedRequestsInOrder) {
    start();
    Client client(server_->port());
    client.send(get("/1") + get("/static") + "HEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n" + get("/4"));
    EXPECT_TRUE(has(client.read_until("]"), "[GET /1 127.0.0.1 0]"));
    EXPECT_TRUE(has(client.read_until("shared"), "Content-Length: 6\r\n"));
    const std::string head = client.read_until("\r\n\r\n");
    EXPECT_TRUE(has(head, "Content-Length: 21\r\n")) << head;
    EXPECT_TRUE(client.read_until("]").starts_with("HTTP/1.1 200 OK\r\n"));
}

TEST_F(Serving, RestsBehindItsAnswers) {
    start();
    EXPECT_EQ(rests_, 0);
    for (int answers = 1; answers <= 3; ++answers) {
        Client client(server_->port());
        client.send(get("/1"));
        client.read_until("]");
        for (int i = 0; i < 100 && rests_ < answers; ++i)
            std::this_thread::sleep_for(10ms);
        EXPECT_EQ(rests_, answers); // each came alone
    }
}

TEST_F(Serving, TakesABodyWhenItIsAskedFor) {
    start();
    Client client(server_->port());
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abcd");
    EXPECT_TRUE(has(client.read_until("]"), "[POST /a 127.0.0.1 4]"));
}

TEST_F(Serving, TakesALargeBody) {
    start();
    Client client(server_->port());
    client.send("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" +
                std::string(3'000'000, 'x'));
    EXPECT_TRUE(has(client.read_until("]"), "[POST /large 127.0.0.1 3000000]"));
}

TEST_F(Serving, SaysWhenThereIsNoPlaceForALargeBody) {
    start({.request = {.spool = "/nowhere"}});
    EXPECT_TRUE(asked("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" +
                      std::string(3'000'000, 'x'))
                    .starts_with("HTTP/1.1 503 "));
}

TEST_F(Serving, RefusesALargeBodyBeforeItIsRead) {
    start();
    Client client(server_->port());
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 90000000\r\n\r\n" + std::string(50'000, 'x'));
    const std::string answer = client.read_all();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
    EXPECT_TRUE(has(answer, "Connection: close\r\n"));
}

TEST_F(Serving, HoldsNoMoreBodiesThanItsMemory) {
    start({.body_bytes = 100'000});
    EXPECT_TRUE(
        asked("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n" + std::string(300'000, 'x'))
            .starts_with("HTTP/1.1 503 "));
    EXPECT_TRUE(asked("POST /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")
                    .starts_with("HTTP/1.1 200 "));
}

TEST_F(Serving, GivesUpSlowClients) {
    start();
    EXPECT_TRUE(asked("GET / HTTP/1.1\r\nHo").starts_with("HTTP/1.1 408 "));
    EXPECT_TRUE(
        asked("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc").starts_with("HTTP/1.1 408 "));
    EXPECT_EQ(asked(""), "") << "a connection without a request";
    EXPECT_TRUE(has(asked(get("/1")), "[GET /1")) << "and is closed when idle";
}

TEST_F(Serving, GivesUpSlowHandlers) {
    start();
    EXPECT_TRUE(asked(get("/endless")).starts_with("HTTP/1.1 504 "));
}

TEST_F(Serving, SaysWhenItIsBusy) {
    start({.workers = 1, .waiting = 1});
    Client first(server_->port()), second(server_->port()), third(server_->port());
    first.send(get("/slow"));
    std::this_thread::sleep_for(100ms);
    second.send(get("/2"));
    std::this_thread::sleep_for(50ms);
    third.send(get("/3"));
    EXPECT_TRUE(third.read_all().starts_with("HTTP/1.1 503 "));
    EXPECT_TRUE(has(first.read_until("]"), " 200 "));
    EXPECT_TRUE(has(second.read_until("]"), " 200 "));
}

TEST_F(Serving, HasOnlySoManyConnections) {
    start({.connections = 1});
    Client first(server_->port());
    first.send(get("/1"));
    EXPECT_TRUE(has(first.read_until("]"), " 200 "));
    Client second(server_->port());
    EXPECT_TRUE(second.read_all().starts_with("HTTP/1.1 503 "));
}

TEST_F(Serving, BelievesTrustedProxiesAlone) {
    const std::string told =
        "GET /a HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 9.9.9.9, 10.1.2.3\r\n"
        "X-Forwarded-Proto: https\r\nX-Request-Id: abc\r\nConnection: close\r\n\r\n";
    start();
    const std::string direct = asked(told);
    EXPECT_TRUE(has(direct, "[GET /a 127.0.0.1 0]")) << direct;
    EXPECT_FALSE(has(direct, "abc"));
    start({.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"}});
    const std::string proxied = asked(told);
    EXPECT_TRUE(has(proxied, "[GET /a 9.9.9.9 secure 0]")) << proxied;
    EXPECT_TRUE(has(proxied, "X-Request-Id: abc\r\n"));
}

TEST_F(Serving, StreamsEvents) {
    start();
    Client client(server_->port());
    client.send(get("/events"));
    const std::string head = client.read_until("\r\n\r\n");
    EXPECT_TRUE(has(head, "Transfer-Encoding: chunked\r\n")) << head;
    pieces_->push("data: 1\n\n");
    EXPECT_EQ(client.read_until("\n\n\r\n"), "9\r\ndata: 1\n\n\r\n");
    EXPECT_EQ(client.read_until("\n\n\r\n"), "3\r\n:\n\n\r\n") << "a heartbeat";
    EXPECT_EQ(server_->figures().streams, 1u);
    pieces_->push(std::nullopt);
    EXPECT_EQ(client.read_all(), "0\r\n\r\n");
}

TEST_F(Serving, NoticesThatTheReaderOfAStreamHasGone) {
    start();
    Client client(server_->port());
    client.send(get("/events"));
    client.read_until("\r\n\r\n");
    client.hang_up();
    EXPECT_TRUE(all_streams_end(1));
    EXPECT_EQ(server_->figures().streams, 0u);
}

TEST_F(Serving, EndsAStreamThatNeverBegan) {
    start();
    EXPECT_TRUE(asked("HEAD /events HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 200 "));
    EXPECT_TRUE(all_streams_end(1)) << "asked for without its events";
    EXPECT_TRUE(asked(get("/late-events")).starts_with("HTTP/1.1 504 "));
    EXPECT_TRUE(all_streams_end(2)) << "there when its client had been refused";
    for (int i = 0; i < 20; ++i)
        Client(server_->port()).send(get("/events"));
    EXPECT_TRUE(all_streams_end(22)) << "its client gone, perhaps before the answer was";
    EXPECT_EQ(server_->figures().streams, 0u);
}

TEST_F(Serving, IsNotThereForALateEvent) {
    start();
    Client client(server_->port());
    client.send(get("/events"));
    client.read_until("\r\n\r\n");
    server_.reset();
    pieces_->push("data: 1\n\n");
    EXPECT_TRUE(all_streams_end(1));
    EXPECT_FALSE(has(client.read_all(), "data: 1"));
}

TEST_F(Serving, StopsGracefully) {
    start();
    Client slow(server_->port()), idle(server_->port()), stream(server_->port());
    idle.send(get("/1"));
    idle.read_until("]");
    stream.send(get("/events"));
    stream.read_until("\r\n\r\n");
    slow.send(get("/slow"));
    std::this_thread::sleep_for(100ms);
    const std::uint16_t port = server_->port();
    std::thread stopping([&] { server_->stop(5s); });
    const std::string last = slow.read_all();
    EXPECT_TRUE(has(last, "[GET /slow") && has(last, "Connection: close")) << last;
    EXPECT_EQ(stream.read_all(), "0\r\n\r\n");
    EXPECT_EQ(idle.read_all(), "");
    stopping.join();
    EXPECT_FALSE(Client(port).connected);
    EXPECT_EQ(server_->figures().connections, 0u);
}

TEST_F(Serving, SaysWhyItCannotListen) {
    start();
    Site site;
    EXPECT_EQ(Server::open({.port = server_->port()}, site).error().kind, ErrorKind::cannot_listen);
    EXPECT_EQ(Server::open({.address = "nowhere"}, site).error().kind, ErrorKind::cannot_listen);
    EXPECT_EQ(Server::open({.certificate = "/none", .key = "/none"}, site).error().kind,
              ErrorKind::bad_certificate);
    EXPECT_EQ(Server::open({.trusted_proxies = {"10.0.0.0/99"}}, site).error().kind, ErrorKind::bad_usage);
}

} // namespace
} // namespace bihuan::http
