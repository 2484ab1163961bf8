#include "cycle/progress/forecast.hpp"

#include <algorithm>

namespace bihuan::progress {
namespace {

constexpr std::int64_t whole = 1'000'000;
constexpr std::int64_t earliest = whole / 10; // of the way
constexpr std::size_t lately = 3;             // readings that tell how far a state moves

/// So much of the target (of the gain, on the way from a baseline), as its value; rounded as the readings
/// are.
std::optional<Decimal> value_of(const Item& item, Line line, std::int64_t part, int places) {
    auto from = Decimal::of(0), range = *item.value;
    if (line == Line::baseline) {
        from = *item.baseline;
        const auto way = item.value->plus(from.negated());
        if (!way) return std::nullopt;
        range = *way;
    }
    const auto product = range.times(Decimal::of(part, -6));
    const auto value = product ? product->plus(from) : std::nullopt;
    if (!value || value->exponent() >= -places) return value;
    std::int64_t mantissa = value->mantissa();
    int last = 0;
    for (int exponent = value->exponent(); exponent < -places; ++exponent) {
        last = static_cast<int>(mantissa % 10);
        mantissa /= 10;
    }
    return Decimal::of(mantissa + (last >= 5 ? 1 : last <= -5 ? -1 : 0), -places);
}

/// Decimal places of the target's and the readings' numbers; fewer than none where all are round, with a
/// digit to spare.
int places_of(const Item& item, std::span<const Reading> readings) {
    int places = -item.value->exponent();
    for (const Reading& reading : readings)
        places = std::max(places, -reading.value.exponent());
    return places < 0 ? places + 1 : std::min(places, 4);
}

/// A state goes on as it is, and moves as far as it lately did.
void hold(Forecast& forecast, std::span<const Reading> readings) {
    forecast.value = readings.back().value;
    const auto recent = readings.last(std::min(lately, readings.size()));
    forecast.before = recent.size() > 1 ? std::optional(recent.front().on) : std::nullopt;
    const auto [least, most] = std::ranges::minmax_element(recent, {}, &Reading::value);
    const auto spread = most->value.plus(least->value.negated());
    if (!spread) return;
    forecast.low = forecast.value->plus(spread->negated());
    forecast.high = forecast.value->plus(*spread);
}

/// What adds up goes on at the pace since the beginning; at the pace of the last stretch lies the band's
/// other end.
void go_on(Forecast& forecast, const Item& item, std::optional<Course> before, int places) {
    const Course& now = *forecast.course;
    const std::int64_t steady = millionths(Decimal::of(now.done), Decimal::of(now.expected));
    std::int64_t recent = steady;
    if (before && before->expected < now.expected) {
        const std::int64_t pace = millionths(Decimal::of(std::max<std::int64_t>(now.done - before->done, 0)),
                                             Decimal::of(now.expected - before->expected));
        const std::int64_t left = std::max<std::int64_t>(whole - now.expected, 0);
        recent = now.done + pace * left / whole;
    }
    forecast.value = value_of(item, now.line, steady, places);
    const auto other = value_of(item, now.line, recent, places);
    if (!forecast.value || !other) return;
    forecast.low = std::min(*forecast.value, *other);
    forecast.high = std::max(*forecast.value, *other);
}

std::vector<Reading> expected_line(const Item& item, std::span<const Share> shares, const Profile& last_year,
                                   int places) {
    std::vector<Reading> line;
    const auto add = [&](Date on) {
        const auto course = course_of(item, shares, last_year, {on, Decimal::of(0)});
        const auto value = value_of(item, course->line, course->expected, places);
        if (value) line.push_back({on, *value});
    };
    const Date end = end_of(item);
    for (Date on = begin_of(item).last_of_month(); on < end; on = on.plus(1).last_of_month())
        add(on);
    add(end);
    return line;
}

} // namespace

std::optional<Forecast> forecast_of(const Item& item, std::span<const Share> shares, const Profile& last_year,
                                    std::span<const Reading> readings) {
    if (!item.value) return std::nullopt;
    Forecast forecast;
    const int places = places_of(item, readings);
    forecast.expected = expected_line(item, shares, last_year, places + 2);
    if (readings.empty()) return forecast;
    forecast.course = course_of(item, shares, last_year, readings.back());
    const bool state = !adds_up(item) && forecast.course->line != Line::baseline;
    const bool rises = item.relation != targets::Relation::le && item.relation != targets::Relation::lt &&
                       item.direction == registry::Direction::more_is_better;
    if (!state && rises && adds_up(item) && attained(item, readings.back())) {
        forecast.outlook = Outlook::attained;
        forecast.value = forecast.low = forecast.high = readings.back().value;
        return forecast;
    }
    if (readings.back().on >= end_of(item)) { // its time is over: nothing is left to reckon
        forecast.outlook = attained(item, readings.back()) ? Outlook::attained : Outlook::misses;
        forecast.value = forecast.low = forecast.high = readings.back().value;
        return forecast;
    }
    if (state) {
        hold(forecast, readings);
    } else if (forecast.course->expected < earliest) {
        forecast.outlook = Outlook::too_early;
        return forecast;
    } else {
        std::optional<Course> before;
        if (readings.size() > 1) {
            const Reading& last = readings[readings.size() - 2];
            before = course_of(item, shares, last_year, last);
            forecast.before = last.on;
        }
        go_on(forecast, item, before, places);
    }
    if (!forecast.value || !forecast.low || !forecast.high) {
        forecast.outlook = Outlook::too_early; // numbers beyond what is reckoned with
        return forecast;
    }
    const Date end = std::max(end_of(item), readings.back().on);
    const bool low = attained(item, {end, *forecast.low}), high = attained(item, {end, *forecast.high});
    forecast.outlook = low && high ? Outlook::reaches : low || high ? Outlook::uncertain : Outlook::misses;
    return forecast;
}

} // namespace bihuan::progress
