// A progress bar on stderr: only on a terminal, only for work that lasts.
#pragma once

#include <chrono>
#include <cstddef>

#include "base/error.hpp"

namespace bihuan::cli {

class Progress {
  public:
    /// `enabled` false: never shows anything.
    Progress(std::size_t total, Language language, bool enabled);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void advance(std::size_t done);
    /// Takes the bar off the line, for a message to stand there.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    std::size_t total_;
    Language language_;
    bool enabled_;
    bool shown_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_ = begun_;
};

} // namespace bihuan::cli
