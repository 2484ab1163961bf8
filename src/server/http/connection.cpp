#include "server/http/connection.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>

namespace bihuan::http {
namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t least_rate = 8 * 1024;      // bytes a second of a body
constexpr std::size_t piece_size = 256 * 1024;    // written at once
constexpr std::size_t usual_room = 4 * 1024;      // of a request
constexpr std::size_t most_room = 64 * 1024;      // of a large body
constexpr std::size_t most_drained = 1024 * 1024; // of what a refused client still sends
constexpr std::chrono::seconds farewell{2};

/// Bytes of bodies that are held in memory, of the server's common budget.
class Reservation {
  public:
    explicit Reservation(std::atomic<std::size_t>& total) : total_(total) {}
    ~Reservation() { total_ -= held_; }
    Reservation(const Reservation&) = delete;
    Reservation& operator=(const Reservation&) = delete;
    bool grow_to(std::size_t bytes, std::size_t most) {
        if (bytes <= held_) return true;
        const std::size_t more = bytes - held_;
        if (total_.fetch_add(more) + more > most) {
            total_ -= more;
            return false;
        }
        held_ = bytes;
        return true;
    }

  private:
    std::atomic<std::size_t>& total_;
    std::size_t held_ = 0;
};

std::string chunk_of(std::string_view text) {
    char size[20];
    const auto written = std::to_chars(size, size + sizeof size, text.size(), 16);
    std::string out(size, written.ptr);
    out.reserve(out.size() + text.size() + 4);
    ((out += "\r\n") += text) += "\r\n";
    return out;
}

} // namespace

std::span<char> Inbox::room(std::size_t least) {
    const std::size_t kept = end_ - begin_;
    if (size_ - end_ < least) {
        if (size_ - kept < least) {
            const std::size_t size = std::max(size_ * 2, kept + least);
            auto bytes = std::make_unique_for_overwrite<char[]>(size);
            std::copy_n(bytes_.get() + begin_, kept, bytes.get());
            bytes_ = std::move(bytes);
            size_ = size;
        } else {
            std::copy_n(bytes_.get() + begin_, kept, bytes_.get());
        }
        begin_ = 0;
        end_ = kept;
    }
    return {bytes_.get() + end_, size_ - end_};
}

void Inbox::release() {
    bytes_.reset();
    size_ = begin_ = end_ = 0;
}

struct Connection::Stream {
    std::shared_ptr<EventSource> source;
    EventSource::Piece piece;
    bool arrived = false, gone = false, silent = false;
    Clock::time_point spoke = Clock::now();
};

Connection::Connection(Shared& shared, Loop& loop, tcp::socket socket)
    : shared_(shared),
      loop_(loop),
      transport_(std::move(socket), shared.tls().get()),
      signal_(loop.context(), Clock::time_point::max()) {
    boost::system::error_code gone;
    from_ = transport_.socket().remote_endpoint(gone).address();
}

void Connection::enter(Phase phase, std::chrono::milliseconds time) {
    phase_ = phase;
    timed_out_ = false;
    deadline_ = Clock::now() + time;
}

void Connection::tick(Clock::time_point now) {
    if (stream_ && phase_ == Phase::streaming && now - stream_->spoke >= shared_.options.timeouts.heartbeat) {
        stream_->silent = true;
        signal_.cancel();
    }
    if (now < deadline_) return;
    timed_out_ = true;
    if (phase_ == Phase::handling) {
        signal_.cancel();
    } else {
        boost::system::error_code ignored;
        transport_.socket().cancel(ignored);
    }
}

void Connection::drain() {
    boost::system::error_code ignored;
    if (phase_ == Phase::idle) transport_.socket().cancel(ignored);
    if (phase_ == Phase::streaming) signal_.cancel();
}

asio::awaitable<void> Connection::run() {
    const auto self = shared_from_this();
    bool open = true;
    if (transport_.secure()) {
        enter(Phase::reading, shared_.options.timeouts.header);
        open = co_await transport_.handshake();
    }
    while (open)
        open = co_await serve_one();
    co_await close();
}

asio::awaitable<bool> Connection::serve_one() {
    if (shared_.draining) co_return false;
    enter(Phase::idle, shared_.options.timeouts.idle);
    auto exchange = std::make_shared<Exchange>();
    Reservation held(shared_.body_bytes);
    bool keep = false, old = false, came = false;
    {
        RequestReader reader(shared_.options.request, shared_.site.body_limit);
        came = co_await receive(reader);
        if (came && !reader.is_whole())
            came = co_await receive_body(reader, [&held, this](std::size_t bytes) {
                return held.grow_to(bytes, shared_.options.body_bytes);
            });
        if (!came && refused_ == 0) co_return false;
        exchange->began = Clock::now();
        keep = came && reader.keeps_alive() && ++served_ < shared_.options.requests_a_connection;
        old = reader.is_old();
        exchange->request = std::move(reader.request());
    }
    exchange->request.id = shared_.next_id();
    shared_.proxies.tell(exchange->request, from_, transport_.secure());
    if (came) {
        came = co_await handle(exchange);
        keep = keep && came;
    }
    Response refusal;
    if (!came) refusal = shared_.site.refusal(exchange->request, refused_);
    Response& response = came ? exchange->response : refusal;
    std::shared_ptr<EventSource> source = response.events;
    if (source && exchange->request.method == Method::head) {
        source = nullptr;
        keep = false;
    }
    keep = keep && !source && !shared_.draining;
    const bool written =
        co_await answer(exchange->request, response, exchange->began, {keep, old, loop_.date()});
    if (source && written) {
        exchange.reset();
        inbox_.release();
        co_await stream(std::move(source), !old);
    }
    co_return written&& keep;
}

asio::awaitable<bool> Connection::read_more(std::size_t least) {
    const std::span<char> room = inbox_.room(least);
    const std::size_t count = co_await transport_.read(room);
    inbox_.came(count);
    co_return count > 0;
}

asio::awaitable<bool> Connection::receive(RequestReader& reader) {
    while (true) {
        inbox_.used(reader.take(inbox_.waiting()));
        refused_ = reader.refusal();
        if (refused_ != 0) linger_ = true;
        if (refused_ != 0 || reader.has_head()) co_return refused_ == 0;
        if (reader.began() && phase_ == Phase::idle) enter(Phase::reading, shared_.options.timeouts.header);
        const bool more = co_await read_more(usual_room);
        if (!more) {
            refused_ = timed_out_ && reader.began() ? 408 : 0;
            co_return false;
        }
    }
}

asio::awaitable<bool> Connection::receive_body(RequestReader& reader,
                                               std::function<bool(std::size_t)> reserve) {
    if (reader.wants_continue() && inbox_.waiting().empty()) {
        enter(Phase::writing, shared_.options.timeouts.write);
        const bool told = co_await transport_.write("HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!told) co_return false;
    }
    enter(Phase::reading, shared_.options.timeouts.body);
    const Clock::time_point first = deadline_;
    linger_ = true;
    while (true) {
        inbox_.used(reader.take(inbox_.waiting()));
        const std::size_t size = reader.request().body.size();
        refused_ = reader.refusal();
        if (refused_ == 0 && !reserve(size)) refused_ = 503;
        if (refused_ != 0) co_return false;
        if (reader.is_whole()) break;
        deadline_ = first + std::chrono::seconds(size / least_rate);
        const bool more = co_await read_more(std::clamp(size, usual_room, most_room));
        if (!more) {
            refused_ = timed_out_ ? 408 : 0;
            co_return false;
        }
    }
    linger_ = false;
    if (inbox_.waiting().empty()) inbox_.release();
    co_return true;
}

asio::awaitable<bool> Connection::handle(std::shared_ptr<Exchange> exchange) {
    const bool taken = shared_.pool->submit([self = shared_from_this(), exchange]() mutable {
        exchange->response = self->shared_.site.handler(exchange->request);
        asio::io_context& context = self->loop_.context();
        asio::post(context, [self = std::move(self), exchange = std::move(exchange)] {
            exchange->answered = true;
            self->signal_.cancel();
        });
    });
    if (!taken) {
        refused_ = 503;
        co_return false;
    }
    enter(Phase::handling, shared_.options.timeouts.handler);
    while (!exchange->answered && !timed_out_)
        co_await signal_.async_wait(quietly);
    if (!exchange->answered) refused_ = 504;
    co_return exchange->answered;
}

asio::awaitable<bool> Connection::answer(const Request& request, Response& response, Clock::time_point began,
                                         Manner manner) {
    const Wire wire = wire_of(response, request, manner);
    std::string_view head = wire.head, body = wire.body;
    bool written = true;
    do {
        enter(Phase::writing, shared_.options.timeouts.write);
        const std::string_view piece = body.substr(0, piece_size);
        body.remove_prefix(piece.size());
        written = co_await transport_.write(head, piece);
        head = {};
    } while (written && !body.empty());
    if (shared_.site.observer) {
        const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
        shared_.site.observer({request, response, wire.body.size() - body.size(), took});
        loop_.rest_soon();
    }
    co_return written;
}

void Connection::ask() {
    stream_->source->next([weak = weak_from_this(), mailbox = loop_.mailbox()](EventSource::Piece piece) {
        mailbox->post([weak, piece = std::move(piece)]() mutable {
            const auto self = weak.lock();
            if (!self || !self->stream_) return;
            self->stream_->piece = std::move(piece);
            self->stream_->arrived = true;
            self->signal_.cancel();
        });
    });
}

asio::awaitable<void> Connection::stream(std::shared_ptr<EventSource> source, bool chunked) {
    stream_ = std::make_shared<Stream>();
    stream_->source = std::move(source);
    ++shared_.streams;
    transport_.socket().async_wait(
        tcp::socket::wait_read, [weak = weak_from_this()](boost::system::error_code) {
            const auto self = weak.lock(); // a word from the client, or its end: nothing more to tell it
            if (!self || !self->stream_) return;
            self->stream_->gone = true;
            self->signal_.cancel();
        });
    ask();
    bool ends = false;
    while (!ends) {
        phase_ = Phase::streaming;
        deadline_ = Clock::time_point::max();
        Stream& now = *stream_;
        if (!now.arrived && !now.gone && !now.silent && !shared_.draining) {
            co_await signal_.async_wait(quietly);
            continue;
        }
        if (now.gone) break;
        std::string text;
        const bool arrived = std::exchange(now.arrived, false);
        if (arrived && now.piece) {
            text = std::move(*now.piece);
        } else if (arrived || shared_.draining) {
            ends = true;
        } else {
            text = ":\n\n";
        }
        now.piece.reset();
        now.silent = false;
        now.spoke = Clock::now();
        if (chunked) text = ends ? "0\r\n\r\n" : chunk_of(text);
        enter(Phase::writing, shared_.options.timeouts.write);
        const bool written = co_await transport_.write(text, {});
        if (!written) break;
        if (arrived && !ends) ask();
    }
    --shared_.streams;
    stream_.reset();
}

asio::awaitable<void> Connection::close() {
    enter(Phase::writing, farewell);
    co_await transport_.finish();
    // A socket closed over unread bytes takes back the answer that is on its way.
    for (std::size_t drained = 0; linger_ && drained < most_drained;) {
        inbox_.used(inbox_.waiting().size());
        const bool more = co_await read_more(usual_room);
        if (!more) break;
        drained += inbox_.waiting().size();
    }
    boost::system::error_code ignored;
    transport_.socket().close(ignored);
}

} // namespace bihuan::http
