#include "server/api/limits.hpp"

#include <algorithm>
#include <cmath>

namespace bihuan::api {
namespace {

constexpr std::size_t most_visitors = 100'000;

} // namespace

int Limits::wait(const std::string& visitor, Rate rate, Instant now) {
    const auto place = static_cast<std::size_t>(rate);
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= most_visitors && !buckets_.contains(visitor)) {
        // Those whose buckets are full again are as good as new.
        std::erase_if(buckets_, [&](const auto& entry) {
            return std::ranges::all_of(entry.second, [&](const Bucket& bucket) {
                const auto i = static_cast<std::size_t>(&bucket - entry.second.data());
                const double seconds =
                    static_cast<double>(now.milliseconds - bucket.filled.milliseconds) / 1000;
                return bucket.tokens + seconds * limits_[i].per_second >= limits_[i].burst;
            });
        });
        if (buckets_.size() >= most_visitors) return 1;
    }
    auto [found, is_new] = buckets_.try_emplace(visitor);
    if (is_new) {
        for (std::size_t i = 0; i < limits_.size(); ++i)
            found->second[i] = {limits_[i].burst, now};
    }
    Bucket& bucket = found->second[place];
    const double seconds =
        static_cast<double>(std::max<std::int64_t>(0, now.milliseconds - bucket.filled.milliseconds)) / 1000;
    bucket.tokens = std::min(limits_[place].burst, bucket.tokens + seconds * limits_[place].per_second);
    bucket.filled = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return static_cast<int>(std::ceil((1 - bucket.tokens) / limits_[place].per_second));
}

} // namespace bihuan::api
