// Figures for Prometheus: requests by route and status, how long they took, what is open now.
#pragma once

#include <array>
#include <map>
#include <mutex>

#include "server/http/server.hpp"

namespace bihuan::server {

class Metrics {
  public:
    void count(const http::Seen& seen, std::string_view route);
    /// Prometheus' text format 0.0.4.
    std::string text(const http::Figures& now) const;

  private:
    static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    2.5}; // seconds
    struct Of {
        std::map<std::pair<http::Method, int>, std::uint64_t> statuses;
        std::array<std::uint64_t, bounds.size()> within{};
        std::uint64_t count = 0;
        double seconds = 0;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Of, std::less<>> routes_;
    std::uint64_t database_errors_ = 0;
};

} // namespace bihuan::server
