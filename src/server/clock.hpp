// What the server does by itself: each region's work that has fallen due (app/clock.hpp), and the letters of the
// outbox. Several servers of one database may all do so: each piece of work is claimed once.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "server/api/call.hpp"
#include "server/delivery/delivery.hpp"
#include "server/log.hpp"

namespace bihuan::server {

/// What the work goes by; read anew with the policies.
struct ClockWork {
    api::Policies policies;
    delivery::Settings letters;
};

class Clock {
  public:
    static constexpr std::chrono::seconds pause{20};

    Clock(storage::Store& store, std::function<Instant()> now, const Log& log, ClockWork work);
    ~Clock(); // waits for what is being done
    void change(ClockWork work);

  private:
    void run();
    void run_region(const std::string& region, const ClockWork& work);

    storage::Store& store_;
    const std::function<Instant()> now_;
    const Log& log_;
    std::mutex mutex_;
    std::condition_variable stopping_;
    bool stopped_ = false;
    std::shared_ptr<const ClockWork> work_;
    std::thread thread_; // the last: it uses all of the above
};

} // namespace bihuan::server
