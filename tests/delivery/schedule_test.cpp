// A server's clock does what is due in every region, tells of it, and ends when it is told to.
#include "server/delivery/schedule.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "../app/progress_ledger.hpp"

namespace bihuan::delivery {
namespace {

class Told {
  public:
    Schedule::Report report() {
        return [this](const std::string& region, const std::string& what, const std::optional<Error>& error) {
            const std::lock_guard lock(mutex_);
            lines_.push_back(region + " " + what + (error ? " failed" : ""));
            wake_.notify_all();
        };
    }
    bool wait_for(const std::string& line) {
        std::unique_lock lock(mutex_);
        return wake_.wait_for(lock, std::chrono::seconds(60),
                              [&] { return std::ranges::count(lines_, line) > 0; });
    }
    std::int64_t count(const std::string& line) {
        const std::lock_guard lock(mutex_);
        return std::ranges::count(lines_, line);
    }

  private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<std::string> lines_;
};

TEST(Schedule, SeveralServersOpenARoundOnce) {
    for (const storage::Backend backend : storage::backends_here()) {
        app::ProgressLedger ledger("schedule", backend);
        storage::Store second(ledger.place.open());
        const auto now = [] { return Instant::parse("2025-04-01 08:00").value(); };
        Told told;
        {
            const Schedule one(*ledger.store, "", now, told.report(), std::chrono::milliseconds(20));
            const Schedule two(second, "", now, told.report(), std::chrono::milliseconds(20));
            EXPECT_TRUE(told.wait_for("371799 open_month 2025-03-31"));
            EXPECT_TRUE(told.wait_for("371799 remind 2025-04-01"));
        }
        EXPECT_EQ(told.count("371799 open_month 2025-03-31"), 1);
        EXPECT_EQ(told.count("371799 review_standings 2025-04-01"), 1);
        EXPECT_EQ(ledger.list<progress::Round>().size(), 1u);
    }
}

TEST(Schedule, WhatFailsIsToldAndTheClockGoesOn) {
    app::ProgressLedger ledger("schedule");
    const auto folder = ledger.place.folder() / "policy";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "rounds.toml") << "[clock]\nhour = 99\n";
    Told told;
    const auto now = [] { return Instant::parse("2025-04-01 08:00").value(); };
    const Schedule clock(*ledger.store, folder.string(), now, told.report(), std::chrono::milliseconds(20));
    EXPECT_TRUE(told.wait_for("371799 clock failed"));
    std::ofstream(folder / "rounds.toml") << "[clock]\nopen_month = false\n";
    EXPECT_TRUE(told.wait_for("371799 review_motions 2025-04-01"));
    EXPECT_EQ(told.count("371799 open_month 2025-03-31"), 0);
}

} // namespace
} // namespace bihuan::delivery
