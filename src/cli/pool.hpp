// Independent pieces of work on several threads, their results taken in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace bihuan::cli {

/// Calls work(0) … work(count - 1) on up to `jobs` threads and take(i, result) on the calling thread in
/// order. At most 4 results a thread wait for their turn, so memory doesn't grow with `count`. take returns
/// false to stop early. An exception of work is thrown again on the calling thread.
template <class Work, class Take>
void in_order(std::size_t count, std::size_t jobs, const Work& work, const Take& take) {
    using Value = decltype(work(std::size_t{}));
    jobs = std::min(jobs, count);
    if (jobs <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!take(i, work(i))) return;
        }
        return;
    }

    const std::size_t window = jobs * 4;
    std::mutex mutex;
    std::condition_variable room, ready;
    std::vector<std::optional<Value>> waiting(window);
    std::size_t next = 0, taken = 0;
    bool stopped = false;
    std::exception_ptr failure;

    const auto run = [&] {
        for (;;) {
            std::size_t mine = 0;
            {
                std::unique_lock lock(mutex);
                room.wait(lock, [&] { return stopped || next >= count || next < taken + window; });
                if (stopped || next >= count) return;
                mine = next++;
            }
            try {
                Value piece = work(mine);
                const std::lock_guard lock(mutex);
                waiting[mine % window] = std::move(piece);
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
                stopped = true;
            }
            ready.notify_one();
        }
    };
    std::vector<std::jthread> threads;
    const auto stop = [&] {
        const std::lock_guard lock(mutex);
        stopped = true;
        room.notify_all();
    };
    struct StopAtEnd {
        const decltype(stop)& call;
        ~StopAtEnd() { call(); }
    };
    threads.reserve(jobs);
    const StopAtEnd at_end{stop}; // also when take throws: the threads are told before they are joined
    for (std::size_t i = 0; i < jobs; ++i)
        threads.emplace_back(run);

    while (taken < count) {
        std::optional<Value> piece;
        {
            std::unique_lock lock(mutex);
            ready.wait(lock, [&] { return failure || waiting[taken % window]; });
            if (failure) break;
            piece = std::move(waiting[taken % window]);
            waiting[taken % window].reset();
        }
        const bool more = take(taken, std::move(*piece));
        const std::lock_guard lock(mutex);
        ++taken;
        room.notify_all();
        if (!more) break;
    }
    stop();
    threads.clear();
    if (failure) std::rethrow_exception(failure);
}

} // namespace bihuan::cli
