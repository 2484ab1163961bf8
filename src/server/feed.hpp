// Hints of what changes, for open pages: one reader of the journal a region and server, every second, so that
// changes by other servers and by the command line come too. A stream keeps its place alone; the hints are
// kept once.
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "server/http/message.hpp"
#include "storage/store.hpp"

namespace bihuan::server {

class Feed {
  public:
    explicit Feed(storage::Store& store);
    ~Feed();

    /// Events {"kind","id","action","number"}, their id the journal's number. Behind `after`; 0: from now on.
    /// One that has been away too long gets the event "reset" and begins anew. Throws Failure.
    std::shared_ptr<http::EventSource> open(const std::string& region, std::int64_t after,
                                            std::int64_t account);
    /// An event to the streams of one account that are open here. A stream that reads too slowly misses it.
    void tell(const std::string& region, std::int64_t account, const std::string& event);
    /// Ends every stream, and calls nobody back from here on. The streams must go before the feed does.
    void stop();

  private:
    class Stream;
    struct Hint {
        std::int64_t number;
        std::string text;
    };
    struct Region {
        std::int64_t first = 0, last = 0; // of the journal: hints are those behind `first` until `last`
        std::deque<Hint> hints;
        std::set<Stream*> streams;
    };
    using Take = std::function<void(http::EventSource::Piece)>;

    void watch();
    void read_on(const std::string& name);
    static http::EventSource::Piece piece_for(const Region& region, Stream& stream);
    /// What there is for the streams that wait, each with the way to it. The mutex is held.
    static std::vector<std::pair<Take, http::EventSource::Piece>> pieces_for(Region& region);

    storage::Store& store_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::string, Region> regions_;
    bool stopped_ = false;
    std::thread thread_;
};

} // namespace bihuan::server
