#include "server/http/work_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <latch>

namespace bihuan::http {
namespace {

TEST(WorkPool, WakesAsManyAsAreHeldUp) {
    constexpr int threads = 4;
    WorkPool pool(threads, 100);
    for (int round = 0; round < 200; ++round) {
        std::barrier all_at_once(threads + 1);
        for (int i = 0; i < threads; ++i)
            ASSERT_TRUE(pool.submit([&] { all_at_once.arrive_and_wait(); }));
        all_at_once.arrive_and_wait(); // would wait for ever if one of them slept on
        while (pool.running() > 0)
            std::this_thread::yield();
    }
}

TEST(WorkPool, TakesUpWhatComesBehindAJobThatIsHeldUp) {
    std::latch behind(1); // before the pool, whose threads may still look at it
    WorkPool pool(2, 100);
    ASSERT_TRUE(pool.submit([&] { behind.wait(); }));
    while (pool.running() == 0)
        std::this_thread::yield();
    ASSERT_TRUE(pool.submit([&] { behind.count_down(); }));
    behind.wait();
}

TEST(WorkPool, DoesWhatWaitsBeforeItEnds) {
    std::atomic<int> done = 0;
    std::latch begun(1), may_go_on(1);
    WorkPool pool(1, 3);
    ASSERT_TRUE(pool.submit([&] {
        begun.count_down();
        may_go_on.wait();
        ++done;
    }));
    begun.wait();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(pool.submit([&] { ++done; }));
    EXPECT_FALSE(pool.submit([&] { ++done; })) << "the queue is full";
    EXPECT_EQ(pool.waiting(), 3u);
    may_go_on.count_down();
    pool.finish();
    EXPECT_EQ(done, 4);
    EXPECT_FALSE(pool.submit([&] { ++done; })) << "it has ended";
}

} // namespace
} // namespace bihuan::http
