#include "cycle/progress/course.hpp"

#include <algorithm>

namespace bihuan::progress {
namespace {

constexpr std::int64_t whole = 1'000'000;

quantity::Bound bound_of(targets::Relation relation) {
    using enum targets::Relation;
    switch (relation) {
        case ge:
            return quantity::Bound::ge;
        case gt:
            return quantity::Bound::gt;
        case le:
            return quantity::Bound::le;
        case lt:
            return quantity::Bound::lt;
        case approx:
            return quantity::Bound::approx;
        case eq:
        case between:
            break;
    }
    return quantity::Bound::none;
}

bool less_is_better(const Item& item) {
    return item.direction == registry::Direction::less_is_better || item.measure == targets::Measure::rank;
}

quantity::Goal goal_of(const Item& item) {
    return {*item.value, bound_of(item.relation), item.value_high,
            less_is_better(item) ? quantity::Direction::less_is_better : quantity::Direction::more_is_better};
}

std::int64_t upper_end(const Item& item, std::int64_t part) {
    return millionths(*item.value_high, *item.value) * part / whole;
}

/// The same promise for a part of the target, in millionths: a fall's sizes are already positive there.
quantity::Goal part_of(const Item& item, std::int64_t part) {
    quantity::Goal goal = goal_of(item);
    if (goal.value.is_negative()) goal.direction = quantity::Direction::more_is_better;
    if (goal.high) goal.high = Decimal::of(upper_end(item, part));
    goal.value = Decimal::of(part);
    return goal;
}

Course compare(const Item& item, Line line, std::int64_t expected, std::int64_t done) {
    const quantity::Goal goal = part_of(item, expected);
    Course course{line, expected, done, 0};
    if (quantity::reached(goal, Decimal::of(done))) return course;
    // Where less is better, a range binds at its upper end.
    const bool over_range =
        goal.high && done > expected && goal.direction == quantity::Direction::less_is_better;
    const std::int64_t limit = over_range ? upper_end(item, expected) : expected;
    course.behind = std::max<std::int64_t>(std::abs(done - limit), 1);
    return course;
}

/// What of [from, to], both included, has gone by at the end of `on`.
std::int64_t elapsed(Date from, Date to, Date on) {
    const std::int64_t days = std::max(to - from, 0) + 1;
    const std::int64_t gone = std::clamp<std::int64_t>(on - from + 1, 0, days);
    return (gone * whole + days / 2) / days;
}

std::int64_t between(std::int64_t low, std::int64_t high, std::int64_t part) {
    return low + (high - low) * part / whole;
}

/// Shares of the whole target where there are any, else those of its organisations, which add up.
std::vector<Share> that_count(std::span<const Share> shares) {
    std::vector<Share> of_whole, of_units;
    for (const Share& share : shares) {
        if (!share.withdrawn) (share.organisation ? of_units : of_whole).push_back(share);
    }
    std::vector<Share>& chosen = of_whole.empty() ? of_units : of_whole;
    std::stable_sort(chosen.begin(), chosen.end(), [](const Share& a, const Share& b) {
        return std::pair(a.organisation, a.ends_on) < std::pair(b.organisation, b.ends_on);
    });
    return std::move(chosen);
}

/// One organisation's shares, sorted by their ends.
std::int64_t expected_of_unit(const Item& item, std::span<const Share> shares, Date on) {
    std::int64_t expected = 0, reached_before = 0;
    Date reached_on = begin_of(item).plus(-1);
    for (const Share& share : shares) {
        const std::int64_t part = millionths(share.value, *item.value);
        if (!share.cumulative) {
            expected += part * elapsed(share.begins_on, share.ends_on, on) / whole;
            continue;
        }
        if (on > reached_on)
            expected = between(reached_before, part, elapsed(reached_on.plus(1), share.ends_on, on));
        reached_before = part;
        reached_on = share.ends_on;
    }
    return expected;
}

std::optional<std::int64_t> expected_by(const Item& item, const std::vector<Share>& shares, Date on) {
    if (shares.empty()) return std::nullopt;
    if (!adds_up(item)) { // a state: what the running period asks, or the last one gone by
        if (shares.front().organisation) return std::nullopt;
        const auto running = std::find_if(shares.begin(), shares.end(),
                                          [&](const Share& share) { return on <= share.ends_on; });
        return millionths((running == shares.end() ? shares.back() : *running).value, *item.value);
    }
    std::int64_t expected = 0;
    for (auto from = shares.begin(); from != shares.end();) {
        const auto to = std::find_if(
            from, shares.end(), [&](const Share& share) { return share.organisation != from->organisation; });
        expected += expected_of_unit(item, {from, to}, on);
        from = to;
    }
    return expected;
}

std::int64_t expected_by(const Profile& months, Date on) {
    const auto month = static_cast<std::size_t>(on.month());
    const std::int64_t before = month > 1 ? months[month - 2] : 0;
    return between(before, months[month - 1], elapsed(on.first_of_month(), on.last_of_month(), on));
}

/// Whether going from the baseline to the target is a gain: only then is half of the way half of the gain.
bool has_way(const Item& item) {
    const bool level = item.measure == targets::Measure::none || item.measure == targets::Measure::level;
    if (!level || !item.baseline || item.value->is_negative() || *item.baseline == *item.value) return false;
    const bool falls = less_is_better(item) || item.relation == targets::Relation::le ||
                       item.relation == targets::Relation::lt;
    return falls == (*item.value < *item.baseline);
}

} // namespace

std::int64_t millionths(const Decimal& part, const Decimal& of) {
    const auto ratio = part.divided_by(of);
    if (!ratio) return 0;
    constexpr std::int64_t most = 1000 * whole;
    const Decimal scaled = ratio->scaled(6);
    if (scaled >= Decimal::of(most)) return most;
    if (scaled <= Decimal::of(-most)) return -most;
    std::int64_t number = scaled.mantissa();
    for (int i = scaled.exponent(); i > 0; --i)
        number *= 10;
    int remainder = 0;
    for (int i = scaled.exponent(); i < 0; ++i) {
        remainder = static_cast<int>(number % 10);
        number /= 10;
    }
    return number + (remainder >= 5 ? 1 : remainder <= -5 ? -1 : 0);
}

std::string points(std::int64_t part) {
    const std::int64_t tenths = (part + (part < 0 ? -500 : 500)) / 1000;
    return Decimal::of(tenths, -1).to_string();
}

Date begin_of(const Item& item) {
    return item.starts_on.value_or(Date::of(item.year, 1, 1).value_or(Date()));
}

Date end_of(const Item& item) {
    return item.due_on.value_or(Date::of(item.year, 12, 31).value_or(Date()));
}

bool adds_up(const Item& item) {
    if (item.measure == targets::Measure::growth || item.measure == targets::Measure::rank) return false;
    const bool rate = item.unit == "%" && item.measure != targets::Measure::completion;
    return item.cumulative && !rate;
}

std::optional<Course> course_of(const Item& item, std::span<const Share> shares, const Profile& last_year,
                                const Reading& reading) {
    if (!item.value) return std::nullopt;
    if (item.value->is_zero()) { // nothing to take parts of: it holds or it doesn't
        Course course{Line::state, 0, 0, 0};
        if (!quantity::reached(goal_of(item), reading.value)) course.behind = whole;
        return course;
    }
    const std::int64_t done = millionths(reading.value, *item.value);
    if (const auto expected = expected_by(item, that_count(shares), reading.on)) {
        return compare(item, Line::shares, *expected, done);
    }
    const std::int64_t gone = elapsed(begin_of(item), end_of(item), reading.on);
    if (adds_up(item)) {
        const bool whole_year =
            !item.starts_on && (!item.due_on || *item.due_on == Date::of(item.year, 12, 31));
        if (last_year.size() == 12 && whole_year && reading.on.year() == item.year) {
            return compare(item, Line::last_year, expected_by(last_year, reading.on), done);
        }
        return compare(item, Line::straight, gone, done);
    }
    if (!has_way(item)) return compare(item, Line::state, whole, done);
    const auto way = item.value->plus(item.baseline->negated());
    const auto come = reading.value.plus(item.baseline->negated());
    if (!way || !come) return compare(item, Line::state, whole, done);
    Item gain = item; // on the way more is better, also downhill
    gain.direction = registry::Direction::more_is_better;
    gain.measure = targets::Measure::level;
    if (gain.relation != targets::Relation::approx) gain.relation = targets::Relation::ge;
    gain.value_high.reset();
    return compare(gain, Line::baseline, gone, millionths(*come, *way));
}

std::optional<Reading> reading_of(const Item& item, std::span<const Share> shares,
                                  const std::map<std::int64_t, Reading>& units) {
    const bool split = std::any_of(shares.begin(), shares.end(),
                                   [](const Share& share) { return share.organisation && !share.withdrawn; });
    std::optional<Reading> found;
    if (split && adds_up(item)) {
        for (const auto& [unit, reading] : units) {
            if (!found) {
                found = reading;
            } else if (const auto sum = found->value.plus(reading.value)) {
                found = Reading{std::max(found->on, reading.on), *sum};
            }
        }
        return found;
    }
    for (const Id<Organisation> lead : item.leads) {
        if (const auto unit = units.find(lead.value); unit != units.end()) return unit->second;
    }
    if (!units.empty()) found = units.begin()->second;
    return found;
}

bool attained(const Item& item, const Reading& reading) {
    return item.value && quantity::reached(goal_of(item), reading.value);
}

Profile profile_of(std::span<const Reading> readings, int year) {
    constexpr int near = 5; // days a month's reading may stand off the month's end
    Profile months;
    std::vector<Decimal> values;
    for (int month = 1; month <= 12; ++month) {
        const Date end = Date::of(year, month, 1)->last_of_month();
        const auto found = std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) {
            return std::abs(reading.on - end) <= near;
        });
        if (found == readings.end()) return {};
        values.push_back(found->value);
    }
    if (values.back().is_zero() || values.back().is_negative()) return {};
    for (const Decimal& value : values)
        months.push_back(millionths(value, values.back()));
    if (!std::is_sorted(months.begin(), months.end())) return {}; // corrected downwards: no course to follow
    return months;
}

} // namespace bihuan::progress
