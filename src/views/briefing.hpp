// What a leader looks at in five minutes and no other view gives: which headline targets will miss at this
// pace, and why what is red is red.
#pragma once

#include "app/context.hpp"
#include "cycle/progress/forecast.hpp"
#include "cycle/progress/policy.hpp"

namespace bihuan::views {

using app::Context;
using targets::Item;

/// A headline target with where it will be at the end of its time.
struct Prospect {
    Item item;
    std::string unit; // the first lead's name
    progress::Forecast forecast;
    std::vector<progress::Reading> readings; // of the year, oldest first
    std::optional<progress::Standing> standing;
};

/// An item that is red, whatever its category.
struct RedItem {
    Item item;
    std::string unit;
    progress::Standing standing;
    std::optional<progress::Slip> slip; // that runs
};

struct Briefing {
    int year = 0;
    Date today;
    std::vector<Prospect> prospects; // those that will miss first
    std::vector<RedItem> red;        // the latest first
};
/// `year`: of the items; none: that of the last round opened, before any this year.
Result<Briefing> briefing(Context& context, const progress::Policy& policy, std::optional<int> year);

} // namespace bihuan::views
