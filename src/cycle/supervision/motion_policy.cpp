#include "cycle/supervision/motion_policy.hpp"

#include "cycle/supervision/region_policy.hpp"
#include "embedded/supervision.hpp"
#include "registry/settings.hpp"

namespace bihuan::supervision {

Result<MotionPolicy> read_motion_policy(std::string_view text, std::string_view file, MotionPolicy policy) {
    constexpr int most_days = 250; // working days of a year
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("bounce.working_days", policy.bounce_days, 0, most_days);
    settings->read("bounce.limit", policy.bounces, 0, 10);
    settings->read("answer.motion_months", policy.motion_months, 1, 24);
    settings->read("answer.suggestion_months", policy.suggestion_months, 1, 24);
    settings->read("answer.proposal_months", policy.proposal_months, 1, 24);
    settings->read("answer.extensions", policy.extensions, 0, 10);
    settings->read("answer.extension_months", policy.extension_months, 1, 24);
    settings->read("satisfaction.working_days", policy.satisfaction_days, 1, most_days);
    settings->read("correction.working_days", policy.correction_days, 1, most_days);
    settings->read("carry.state", policy.carry);
    settings->read("letter.largest_mebibytes", policy.largest_mebibytes, 1, 1024);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const MotionPolicy& MotionPolicy::defaults() {
    static const MotionPolicy policy = [] {
        MotionPolicy shipped = read_motion_policy(embedded::motions_toml, "motions.toml").value();
        shipped.calendar = registry::Calendar::china();
        return shipped;
    }();
    return policy;
}

Result<MotionPolicy> MotionPolicy::from(const std::string& folder) {
    return of_region(folder, "motions.toml", defaults(), read_motion_policy);
}

} // namespace bihuan::supervision
