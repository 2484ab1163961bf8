// What problems and orders share: a day put off within limits, files that come with an answer.
#pragma once

#include "base/error.hpp"
#include "cycle/supervision/policy.hpp"

namespace bihuan::supervision {

/// A day moved from `due_on` to `wanted`.
struct Extension {
    Date due_on, wanted;
    int so_far = 0;      // times it was put off
    int at_most = 0;     // times
    int most_days = 0;   // working days at a time
    std::string subject; // as errors name it
};
/// impossible_date for a day that is no working day, gone by, or not later; no_more_times, out_of_range
/// beyond the limits.
Result<void> check_extension(const Extension& extension, const registry::Calendar& calendar, Date today);

/// A working day that has not gone by.
Result<void> check_day(Date day, const registry::Calendar& calendar, Date today);

/// Adds entries "SM3 file-name", each once; too_large beyond the policy's number of files.
Result<void> add_evidence(std::vector<std::string>& kept, const std::vector<std::string>& entries,
                          const progress::RoundPolicy& policy, const std::string& subject);

} // namespace bihuan::supervision
