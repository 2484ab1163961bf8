#include "server/http/work_pool.hpp"

namespace bihuan::http {

WorkPool::WorkPool(std::size_t threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

WorkPool::~WorkPool() {
    finish();
}

bool WorkPool::submit(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        if (finished_ || jobs_.size() >= most_waiting_) return false;
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
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

void WorkPool::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return finished_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        std::function<void()> job = std::move(jobs_.front());
        jobs_.pop_front();
        ++running_;
        lock.unlock();
        job();
        job = nullptr; // what it holds is given up before the next is taken
        lock.lock();
        --running_;
    }
}

} // namespace bihuan::http
