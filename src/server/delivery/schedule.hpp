// The clock of a server: every minute, in every region of the database, what has fallen due is done and
// letters are sent. Several servers may have one each over the same database.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/delivery/delivery.hpp"

namespace bihuan::delivery {

class Schedule {
  public:
    /// What was done ("open_round 2025-03-31"), or why not: for the log.
    using Report = std::function<void(const std::string& region, const std::string& what,
                                      const std::optional<Error>& error)>;
    /// `policies`: the folder of the region's own, read anew each time; it may be absent.
    Schedule(storage::Store& store, std::string policies, std::function<Instant()> now, Report report,
             std::chrono::milliseconds every = std::chrono::minutes(1));
    /// Waits for what is being done.
    ~Schedule();
    Schedule(const Schedule&) = delete;
    Schedule& operator=(const Schedule&) = delete;

  private:
    void run();
    void once();
    void once_in(const std::string& region);

    storage::Store& store_;
    std::string policies_;
    std::function<Instant()> now_;
    Report report_;
    std::chrono::milliseconds every_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopped_ = false;
    std::thread thread_;
};

} // namespace bihuan::delivery
