// How often one visitor may ask: a token bucket a visitor and class of route.
#pragma once

#include <array>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/date.hpp"
#include "server/api/route.hpp"

namespace bihuan::api {

struct RateLimit {
    double burst;      // at once
    double per_second; // after that
};
/// By Rate.
using RateLimits = std::array<RateLimit, 4>;
inline constexpr RateLimits usual_limits{RateLimit{200, 50}, RateLimit{60, 20}, RateLimit{10, 0.5},
                                         RateLimit{60, 1}};

class Limits {
  public:
    explicit Limits(const RateLimits& limits = usual_limits) : limits_(limits) {}
    /// 0: go on. Otherwise the seconds to wait.
    int wait(const std::string& visitor, Rate rate, Instant now);

  private:
    struct Bucket {
        double tokens;
        Instant filled;
    };
    RateLimits limits_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::array<Bucket, 4>> buckets_;
};

} // namespace bihuan::api
