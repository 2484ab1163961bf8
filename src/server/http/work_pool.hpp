// Threads for what may block: a bounded queue before them, so that a server with too much to do says so at
// once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bihuan::http {

class WorkPool {
  public:
    WorkPool(std::size_t threads, std::size_t most_waiting);
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// False where the queue is full.
    bool submit(std::function<void()> job);
    std::size_t waiting() const;
    std::size_t running() const;
    /// Does what waits, then ends the threads.
    void finish();

  private:
    void work();
    void look_about(std::unique_lock<std::mutex>& lock);
    void wake_another(std::unique_lock<std::mutex>& lock); // which is given back

    const std::size_t most_waiting_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> jobs_;
    std::size_t running_ = 0, asleep_ = 0;
    bool looking_ = false; // one of those with nothing to do is not asleep yet
    bool waking_ = false;  // one of those asleep has been called and is not up yet
    bool finished_ = false;
    std::vector<std::thread> threads_;
};

} // namespace bihuan::http
