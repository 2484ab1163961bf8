// What a target comes to at the end of its time if it goes on as so far, with a band around it. A reckoning
// anybody can repeat by hand, no model: README.md tells it in words.
#pragma once

#include "cycle/progress/course.hpp"

namespace bihuan::progress {

enum class Outlook : std::uint8_t {
    no_reading, // nothing was read yet
    too_early,  // less than a tenth of the way has gone by: nobody can say
    attained,   // holds already, and nothing can take it away; or its time is over and it held
    reaches,    // the whole band fulfils the promise
    uncertain,  // a part of it does
    misses,     // nothing of it does
};
constexpr auto names_of(Outlook) {
    return std::array<std::string_view, 6>{"no_reading", "too_early", "attained",
                                           "reaches",    "uncertain", "misses"};
}

struct Forecast {
    Outlook outlook = Outlook::no_reading;
    std::optional<Course> course;     // at the last reading
    std::optional<Date> before;       // the reading that the last stretch begins with
    std::optional<Decimal> value;     // at the end, at the pace since the beginning; a state: as it is
    std::optional<Decimal> low, high; // the band; none where there is no `value`
    std::vector<Reading> expected =
        {}; // the expected line: the ends of months, and the end; values of the target
};

/// `readings`: of the year, oldest first. nullopt where the item promises no number.
std::optional<Forecast> forecast_of(const Item& item, std::span<const Share> shares, const Profile& last_year,
                                    std::span<const Reading> readings);

} // namespace bihuan::progress
