#include "cycle/supervision/clocks.hpp"

#include <algorithm>

namespace bihuan::supervision {

Result<void> check_day(Date day, const registry::Calendar& calendar, Date today) {
    if (!calendar.is_working_day(day)) {
        return Error{ErrorKind::impossible_date, day.to_string(),
                     "→ " + calendar.next_working_day(day).to_string()};
    }
    if (day < today) return Error{ErrorKind::impossible_date, day.to_string(), "< " + today.to_string()};
    return {};
}

Result<void> check_extension(const Extension& extension, const registry::Calendar& calendar, Date today) {
    if (extension.so_far >= extension.at_most) {
        return Error{ErrorKind::no_more_times, extension.subject, std::to_string(extension.at_most)};
    }
    if (auto day = check_day(extension.wanted, calendar, today); !day) return day.error();
    if (extension.wanted <= extension.due_on) {
        return Error{ErrorKind::impossible_date, extension.wanted.to_string(),
                     "<= " + extension.due_on.to_string()};
    }
    // One that is late already counts from today: else a long lateness could never be given a new day.
    const Date from = std::max(extension.due_on, today);
    const Date last = calendar.plus_working_days(from, extension.most_days);
    if (extension.wanted > last) {
        return Error{ErrorKind::out_of_range, extension.wanted.to_string(), "<= " + last.to_string()};
    }
    return {};
}

Result<void> add_evidence(std::vector<std::string>& kept, const std::vector<std::string>& entries,
                          const progress::RoundPolicy& policy, const std::string& subject) {
    for (const std::string& entry : entries) {
        if (std::find(kept.begin(), kept.end(), entry) == kept.end()) kept.push_back(entry);
    }
    if (kept.size() > static_cast<std::size_t>(policy.most_files)) {
        return Error{ErrorKind::too_large, subject, std::to_string(policy.most_files)};
    }
    return {};
}

} // namespace bihuan::supervision
