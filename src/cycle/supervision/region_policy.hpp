// A policy with working days in it, as a region's folder changes it. Internal to supervision/.
#pragma once

#include <string>
#include <utility>

#include "registry/calendar.hpp"
#include "registry/settings.hpp"

namespace bihuan::supervision {

template <class Policy>
Result<Policy> of_region(const std::string& folder, const std::string& file, Policy policy,
                         Result<Policy> (*read)(std::string_view text, std::string_view file, Policy)) {
    auto calendar = registry::Calendar::of_region(folder);
    if (!calendar) return calendar.error();
    policy.calendar = std::move(*calendar);
    return registry::changed_by(folder, file, std::move(policy), read);
}

} // namespace bihuan::supervision
