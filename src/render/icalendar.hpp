// Deadlines as a calendar file (RFC 5545) that calendar programs fetch again and again: whole days, the same
// UID for the same duty whenever it is fetched.
#pragma once

#include "app/calendar.hpp"

namespace bihuan::render {

std::string icalendar(const std::vector<app::Deadline>& deadlines, const std::string& region,
                      const std::string& owner, Instant now, Language language);

} // namespace bihuan::render
