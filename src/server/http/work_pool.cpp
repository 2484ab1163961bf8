#include "server/http/work_pool.hpp"

#include <sched.h>

namespace bihuan::http {

WorkPool::WorkPool(std::size_t threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

WorkPool::~WorkPool() {
    finish();
}

bool WorkPool::submit(std::function<void()> job) {
    std::unique_lock lock(mutex_);
    if (finished_ || jobs_.size() >= most_waiting_) return false;
    jobs_.push_back(std::move(job));
    wake_another(lock);
    return true;
}

// One at a time: waking costs more than a small job does, and whoever is up takes the next one too. Where
// that one takes its time, the one that is woken wakes another.
void WorkPool::wake_another(std::unique_lock<std::mutex>& lock) {
    const std::size_t taken_up = looking_ ? 1 : 0;
    const bool wakes = !waking_ && asleep_ > 0 && jobs_.size() > taken_up;
    waking_ = waking_ || wakes;
    lock.unlock();
    if (wakes) wake_.notify_one();
}

std::size_t WorkPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

std::size_t WorkPool::running() const {
    const std::lock_guard lock(mutex_);
    return running_;
}

void WorkPool::finish() {
    {
        const std::lock_guard lock(mutex_);
        finished_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

// To sleep and to be woken takes longer than a small job: a worker that has nothing to do gives way to the
// others some times before it sleeps, and takes what comes meanwhile.
void WorkPool::look_about(std::unique_lock<std::mutex>& lock) {
    constexpr int times = 20;
    looking_ = true;
    for (int i = 0; i < times && jobs_.empty() && !finished_; ++i) {
        lock.unlock();
        std::this_thread::yield();
        lock.lock();
    }
    looking_ = false;
}

void WorkPool::work() {
    // A worker that is woken doesn't push aside the loop that wakes it: the loop first reads what else has
    // come. Where the system forbids it, each request costs two more switches.
    const sched_param no_priority{};
    ::sched_setscheduler(0, SCHED_BATCH, &no_priority);
    std::unique_lock lock(mutex_);
    while (true) {
        if (!looking_) look_about(lock);
        if (jobs_.empty()) {
            ++asleep_;
            wake_.wait(lock, [this] { return finished_ || waking_; });
            --asleep_;
            waking_ = false;
            if (jobs_.empty() && finished_) return;
            if (jobs_.empty()) continue;
        }
        std::function<void()> job = std::move(jobs_.front());
        jobs_.pop_front();
        ++running_;
        wake_another(lock);
        job();
        job = nullptr; // what it holds is given up before the next is taken
        lock.lock();
        --running_;
    }
}

} // namespace bihuan::http
