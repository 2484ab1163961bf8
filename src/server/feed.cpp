#include "server/feed.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace bihuan::server {
namespace {

constexpr std::int64_t kept = 1000;     // hints a region
constexpr std::int64_t at_once = 5000;  // entries read in one go
constexpr std::size_t most_told = 4096; // bytes that wait for one stream

/// Kinds that everybody may know of who reads the ledger. Others (a whistle, an appeal) are nobody's business
/// but theirs who may read them.
constexpr std::string_view open_kinds[] = {"region",
                                           "organisation",
                                           "indicator",
                                           "item",
                                           "clause",
                                           "share",
                                           "milestone",
                                           "revision",
                                           "document",
                                           "project",
                                           "stage_move",
                                           "lack",
                                           "round",
                                           "report",
                                           "standing",
                                           "problem",
                                           "supervision_order",
                                           "meeting",
                                           "livelihood",
                                           "livelihood_place",
                                           "bulletin",
                                           "closing"};

} // namespace

class Feed::Stream : public http::EventSource {
  public:
    /// The feed's mutex is held.
    Stream(Feed& feed, Region& region, std::int64_t after, std::int64_t of)
        : place(after), account(of), feed_(feed), region_(region) {
        region_.streams.insert(this);
    }
    ~Stream() override {
        const std::lock_guard lock(feed_.mutex_);
        region_.streams.erase(this);
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    void next(std::function<void(Piece)> take) override {
        std::unique_lock lock(feed_.mutex_);
        if (!feed_.stopped_) {
            Piece piece = piece_for(region_, *this);
            if (!piece) {
                waiting = std::move(take);
                return;
            }
            lock.unlock();
            return take(std::move(piece));
        }
        lock.unlock();
        take(std::nullopt);
    }

    std::int64_t place, account;
    std::string told; // to this account alone
    Take waiting;

  private:
    Feed& feed_;
    Region& region_;
};

Feed::Feed(storage::Store& store) : store_(store), thread_([this] { watch(); }) {}

Feed::~Feed() {
    stop();
}

std::shared_ptr<http::EventSource> Feed::open(const std::string& name, std::int64_t after,
                                              std::int64_t account) {
    std::unique_lock lock(mutex_);
    const bool known = regions_.contains(name);
    lock.unlock();
    if (!known) {
        std::int64_t head = 0;
        storage::Transaction transaction = store_.begin(storage::Access::read, name);
        storage::EntryQuery newest;
        newest.limit = 1;
        newest.newest_first = true;
        transaction.entries(newest, [&](journal::Entry&& entry) { head = entry.number; });
        transaction.commit();
        lock.lock();
        if (!regions_.contains(name)) {
            Region& region = regions_[name];
            region.first = region.last = std::max<std::int64_t>(0, head - kept);
        }
        lock.unlock();
        read_on(name);
    }
    lock.lock();
    Region& region = regions_[name];
    return std::make_shared<Stream>(*this, region, after > 0 ? std::min(after, region.last) : region.last,
                                    account);
}

void Feed::tell(const std::string& name, std::int64_t account, const std::string& event) {
    std::unique_lock lock(mutex_);
    const auto region = regions_.find(name);
    if (region == regions_.end()) return;
    for (Stream* stream : region->second.streams) {
        if (stream->account == account && stream->told.size() + event.size() <= most_told)
            stream->told += event;
    }
    auto pieces = pieces_for(region->second);
    lock.unlock();
    for (auto& [take, piece] : pieces)
        take(std::move(piece));
}

std::vector<std::pair<Feed::Take, http::EventSource::Piece>> Feed::pieces_for(Region& region) {
    std::vector<std::pair<Take, http::EventSource::Piece>> pieces;
    for (Stream* stream : region.streams) {
        if (!stream->waiting) continue;
        if (auto piece = piece_for(region, *stream))
            pieces.emplace_back(std::exchange(stream->waiting, nullptr), std::move(piece));
    }
    return pieces;
}

void Feed::stop() {
    std::vector<Take> ended;
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        for (auto& [name, region] : regions_) {
            for (Stream* stream : region.streams)
                if (stream->waiting) ended.push_back(std::exchange(stream->waiting, nullptr));
        }
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
    for (const Take& take : ended)
        take(std::nullopt);
}

void Feed::watch() {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, std::chrono::seconds(1), [this] { return stopped_; })) {
        std::vector<std::string> watched;
        for (const auto& [name, region] : regions_)
            if (!region.streams.empty()) watched.push_back(name);
        lock.unlock();
        for (const std::string& name : watched) {
            try {
                read_on(name);
            } catch (const storage::Failure&) { // the next second may have the database back
            }
        }
        lock.lock();
    }
}

void Feed::read_on(const std::string& name) {
    std::unique_lock lock(mutex_);
    Region& region = regions_[name];
    const std::int64_t last = region.last;
    lock.unlock();

    std::int64_t end = last;
    std::vector<Hint> hints;
    storage::Transaction transaction = store_.begin(storage::Access::read, name);
    storage::EntryQuery behind;
    behind.after = last;
    behind.limit = at_once;
    transaction.entries(behind, [&](journal::Entry&& entry) {
        end = entry.number;
        if (std::ranges::find(open_kinds, entry.kind) == std::end(open_kinds)) return;
        std::string text = "id: " + std::to_string(entry.number) + "\nevent: change\ndata: ";
        Json(text)
            .begin_object()
            .text("kind", entry.kind)
            .integer("id", entry.subject)
            .text("action", entry.action)
            .integer("number", entry.number)
            .end_object();
        hints.push_back({entry.number, text + "\n\n"});
    });
    transaction.commit();
    if (end == last) return;

    lock.lock();
    if (region.last != last) return; // two read the same
    region.last = end;
    std::ranges::move(hints, std::back_inserter(region.hints));
    while (region.hints.size() > static_cast<std::size_t>(kept)) {
        region.first = region.hints.front().number;
        region.hints.pop_front();
    }
    auto pieces = pieces_for(region);
    lock.unlock();
    for (auto& [take, piece] : pieces)
        take(std::move(piece));
}

http::EventSource::Piece Feed::piece_for(const Region& region, Stream& stream) {
    const std::int64_t place = std::exchange(stream.place, region.last);
    if (place < region.first) return "id: " + std::to_string(region.last) + "\nevent: reset\ndata: {}\n\n";
    std::string text = std::exchange(stream.told, {});
    auto hint = std::ranges::upper_bound(region.hints, place, {}, &Hint::number);
    for (; hint != region.hints.end(); ++hint)
        text += hint->text;
    if (text.empty()) return std::nullopt;
    return text;
}

} // namespace bihuan::server
