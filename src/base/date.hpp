// Days of the calendar and moments in time. No clock: `today` and `now` are arguments everywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

/// A day of the Gregorian calendar, years 1 to 9999.
class Date {
  public:
    constexpr Date() = default; // 1970-01-01
    /// nullopt for a day that does not exist (2025-02-29).
    static std::optional<Date> of(int year, int month, int day);
    /// ISO 8601 only: 2025-02-10.
    static std::optional<Date> parse(std::string_view text);
    static constexpr Date from_days(std::int32_t days) { return Date(days); }

    std::int32_t days() const { return days_; } // since 1970-01-01
    int year() const;
    int month() const;
    int day() const;
    int weekday() const; // 1 Monday … 7 Sunday
    Date plus(int days) const { return Date(days_ + days); }
    /// The same day some months on, or the last of that month where it has no such day.
    Date plus_months(int months) const;
    Date first_of_month() const;
    Date last_of_month() const;
    std::string to_string() const;

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr int operator-(Date left, Date right) { return left.days_ - right.days_; }

  private:
    explicit constexpr Date(std::int32_t days) : days_(days) {}
    std::int32_t days_ = 0;
};

/// A moment, in milliseconds since 1970 UTC. Chinese governments keep one clock: UTC+8.
struct Instant {
    std::int64_t milliseconds = 0;

    /// The day it is in China.
    Date date() const;
    /// Chinese time: 2025-02-10 09:30.
    std::string to_string() const;
    /// Chinese time, from `2025-02-10 09:30` or `2025-02-10` (its beginning).
    static std::optional<Instant> parse(std::string_view text);
    static Instant at(Date date, int hour = 0, int minute = 0);
    friend constexpr auto operator<=>(Instant, Instant) = default;
};

} // namespace bihuan
