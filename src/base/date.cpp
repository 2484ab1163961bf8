#include "base/date.hpp"

#include <array>
#include <charconv>
#include <chrono>

namespace bihuan {
namespace {

namespace chrono = std::chrono;

constexpr std::int64_t china_offset = 8LL * 3600 * 1000;
constexpr std::int64_t day_length = 24LL * 3600 * 1000;

chrono::year_month_day civil(std::int32_t days) {
    return chrono::year_month_day(chrono::sys_days(chrono::days(days)));
}

/// Exactly `text.size()` digits.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::int32_t days_of(chrono::sys_days day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

void append_padded(std::string& out, int value, int width) {
    std::array<char, 12> buffer{};
    char* end = std::to_chars(buffer.begin(), buffer.end(), value).ptr;
    for (auto length = end - buffer.data(); length < width; ++length)
        out += '0';
    out.append(buffer.data(), end);
}

} // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || day < 1) return std::nullopt;
    const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                      chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return Date(days_of(date));
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return of(*year, *month, *day);
}

int Date::year() const {
    return static_cast<int>(civil(days_).year());
}
int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(civil(days_).month()));
}
int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(civil(days_).day()));
}
int Date::weekday() const {
    return static_cast<int>(chrono::weekday(chrono::sys_days(chrono::days(days_))).iso_encoding());
}

Date Date::plus_months(int months) const {
    const chrono::year_month_day moved = civil(days_) + chrono::months(months);
    if (moved.ok()) return Date(days_of(moved));
    const chrono::sys_days last = moved.year() / moved.month() / chrono::last;
    return Date(days_of(last));
}

Date Date::first_of_month() const {
    return Date(days_ - day() + 1);
}
Date Date::last_of_month() const {
    return first_of_month().plus_months(1).plus(-1);
}

std::string Date::to_string() const {
    std::string out;
    const chrono::year_month_day date = civil(days_);
    append_padded(out, static_cast<int>(date.year()), 4);
    out += '-';
    append_padded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    append_padded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    return out;
}

Date Instant::date() const {
    const std::int64_t local = milliseconds + china_offset;
    const std::int64_t days = local >= 0 ? local / day_length : -((-local + day_length - 1) / day_length);
    return Date::from_days(static_cast<std::int32_t>(days));
}

std::string Instant::to_string() const {
    const Date day = date();
    const std::int64_t minutes = (milliseconds + china_offset - day.days() * day_length) / 60'000;
    std::string out = day.to_string() + ' ';
    append_padded(out, static_cast<int>(minutes / 60), 2);
    out += ':';
    append_padded(out, static_cast<int>(minutes % 60), 2);
    return out;
}

std::optional<Instant> Instant::parse(std::string_view text) {
    const auto date = Date::parse(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return at(*date);
    if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':') return std::nullopt;
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return at(*date, *hour, *minute);
}

Instant Instant::at(Date date, int hour, int minute) {
    return {date.days() * day_length - china_offset + (hour * 60LL + minute) * 60'000};
}

} // namespace bihuan
