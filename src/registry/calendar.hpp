// Working days: the week, less the public holidays, plus the weekends worked to make up for them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/error.hpp"

namespace bihuan::registry {

class Calendar {
  public:
    /// The week alone: no year is known.
    Calendar() = default;
    /// China's, from data/calendar/china.tsv.
    static const Calendar& china();
    /// The same with the rows of a further file in that form; its rows win. bad_policy names file:line.
    Result<Calendar> with(std::string_view rows, std::string_view file) const;
    /// China's with the region's own days: calendar.tsv in its policy folder, where there is one.
    static Result<Calendar> of_region(const std::string& folder);

    /// Whether the year's holidays are known. In a year that isn't, only weekends are free.
    bool knows(int year) const { return years_.contains(year); }

    bool is_working_day(Date date) const;
    /// This day or the first working day after it.
    Date next_working_day(Date date) const;
    /// This day or the last working day before it.
    Date last_working_day(Date date) const;
    /// The `count`-th working day after `date`, which doesn't count itself. 0: next_working_day(date).
    Date plus_working_days(Date date, int count) const;
    /// Working days in (from, to]; negative, in (to, from], where `to` is earlier.
    int working_days_between(Date from, Date to) const;

  private:
    std::map<Date, bool> days_; // those that don't follow the week: worked or not
    std::set<int> years_;
};

} // namespace bihuan::registry
