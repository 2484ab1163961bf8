// Deadlines as a calendar file (RFC 5545) that calendar programs fetch again and again: whole days, the same
// UID for the same duty whenever it is fetched.
#pragma once

#include "app/calendar.hpp"

namespace bihuan::render {

/// A day with something due. `uid`: the same for ever, within the region.
struct CalendarDay {
    std::string uid;
    Date day;
    std::string summary;
    std::string address = {}; // where to read more; empty: nowhere
};
std::string icalendar(const std::vector<CalendarDay>& days, const std::string& region,
                      const std::string& name, Instant now);

std::string icalendar(const std::vector<app::Deadline>& deadlines, const std::string& region,
                      const std::string& owner, Instant now, Language language);

} // namespace bihuan::render
