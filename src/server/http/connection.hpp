// One connection: requests one after the other, each read, handed to a worker and answered. All of it runs on
// its loop's thread.
#pragma once

#include "server/http/answer.hpp"
#include "server/http/loop.hpp"

namespace bihuan::http {

/// Bytes that have come and are not yet read. Its memory is there only while it is needed.
class Inbox {
  public:
    std::string_view waiting() const { return {bytes_.get() + begin_, end_ - begin_}; }
    void used(std::size_t count) { begin_ += count; }
    void came(std::size_t count) { end_ += count; }
    /// At least `least` bytes of room behind what waits.
    std::span<char> room(std::size_t least);
    void release();

  private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0, begin_ = 0, end_ = 0;
};

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(Shared& shared, Loop& loop, tcp::socket socket);

    asio::awaitable<void> run();
    void tick(Clock::time_point now);
    void drain();

  private:
    enum class Phase : std::uint8_t { idle, reading, handling, writing, streaming };
    /// A request and, once its handler is through, its answer. A handler that ran over its time keeps it
    /// alive.
    struct Exchange {
        Request request;
        Response response;
        bool answered = false;
        Clock::time_point began;
    };
    struct Stream;

    void enter(Phase phase, std::chrono::milliseconds time);
    asio::awaitable<bool> serve_one();
    asio::awaitable<bool> read_more(std::size_t least);
    /// Whether the request's headers are there; else `refused_` has the status, 0 where nobody is to be
    /// answered.
    asio::awaitable<bool> receive(RequestReader& reader);
    asio::awaitable<bool> receive_body(RequestReader& reader, std::function<bool(std::size_t)> reserve);
    asio::awaitable<bool> handle(std::shared_ptr<Exchange> exchange);
    asio::awaitable<bool> answer(const Request& request, Response& response, Clock::time_point began,
                                 Manner manner);
    asio::awaitable<void> stream(std::shared_ptr<EventSource> source, bool chunked);
    void ask();
    asio::awaitable<void> close();

    Shared& shared_;
    Loop& loop_;
    Transport transport_;
    asio::ip::address from_;
    asio::steady_timer signal_; // never runs out: cancelled to wake who waits
    Clock::time_point deadline_ = Clock::time_point::max();
    Inbox inbox_;
    std::size_t served_ = 0;
    int refused_ = 0;
    Phase phase_ = Phase::idle;
    bool timed_out_ = false;
    bool linger_ = false; // the client may still be sending
    std::shared_ptr<Stream> stream_;
};

} // namespace bihuan::http
