#include "cycle/targets/splits.hpp"

#include <algorithm>
#include <map>

#include "cycle/targets/items.hpp"

namespace bihuan::targets {
namespace {

using Series = std::vector<Portion>; // of one unit, by period

Error error_of(const Item& item, ErrorKind kind, std::string detail) {
    return {kind, name_in_errors(item), std::move(detail)};
}

std::string printed(const Period& period) {
    return period.begins_on.to_string() + " – " + period.ends_on.to_string();
}

Error differ(const Item& item, const Decimal& sum) {
    return error_of(item, ErrorKind::shares_differ, sum.to_string() + " ≠ " + item.value->to_string());
}

std::vector<Period> periods_of(const Series& series) {
    std::vector<Period> periods;
    for (const Portion& part : series)
        periods.push_back(part.period);
    return periods;
}

Result<void> check_periods(const Item& item, const Series& series) {
    const Date first = *Date::of(item.year, 1, 1);
    const Date last = std::max(item.due_on.value_or(first), *Date::of(item.year, 12, 31));
    const Period* before = nullptr;
    for (const Portion& part : series) {
        const Period& period = part.period;
        const bool possible = period.begins_on <= period.ends_on && period.begins_on >= first &&
                              period.ends_on <= last && (!before || period.begins_on > before->ends_on);
        if (!possible) return error_of(item, ErrorKind::impossible_date, printed(period));
        before = &period;
    }
    return {};
}

/// What the series comes to by the end of the year.
Result<Decimal> year_of(const Item& item, const Series& series, Counting counting) {
    if (!adds_up(item)) return series.back().value;
    Decimal sum;
    const Decimal* before = nullptr;
    for (const Portion& part : series) {
        if (counting == Counting::since_january) {
            if (before && part.value < *before) { // what has been reached stays reached
                return error_of(item, ErrorKind::shares_differ,
                                part.value.to_string() + " < " + before->to_string());
            }
            sum = part.value;
        } else if (const auto next = sum.plus(part.value)) {
            sum = *next;
        } else {
            return error_of(item, ErrorKind::out_of_range, part.value.to_string());
        }
        before = &part.value;
    }
    return sum;
}

} // namespace

Period whole_year(int year) {
    return {*Date::of(year, 1, 1), *Date::of(year, 12, 31)};
}

std::vector<Period> months_of(int year) {
    std::vector<Period> periods;
    for (int month = 1; month <= 12; ++month) {
        const Date first = *Date::of(year, month, 1);
        periods.push_back({first, first.last_of_month()});
    }
    return periods;
}

std::vector<Period> quarters_of(int year) {
    std::vector<Period> periods;
    for (int month = 1; month <= 12; month += 3) {
        const Date first = *Date::of(year, month, 1);
        periods.push_back({first, first.plus_months(2).last_of_month()});
    }
    return periods;
}

bool adds_up(const Item& item) {
    const bool amount =
        item.measure == Measure::level || item.measure == Measure::increment || item.measure == Measure::none;
    return amount && item.cumulative && item.unit != "%" && item.unit != "‰";
}

Result<std::vector<Share>> split(const Item& item, std::span<const Portion> parts, Counting counting) {
    if (!item.value) return error_of(item, ErrorKind::needs_value, "value");
    if (parts.empty()) return error_of(item, ErrorKind::needs_value, "shares");
    std::map<Id<Organisation>, Series> units;
    for (const Portion& part : parts)
        units[part.organisation].push_back(part);
    if (units.size() > 1 && units.contains({})) return error_of(item, ErrorKind::needs_value, "organisation");
    Decimal sum;
    for (auto& [organisation, series] : units) {
        std::sort(series.begin(), series.end(),
                  [](const Portion& left, const Portion& right) { return left.period < right.period; });
        if (auto checked = check_periods(item, series); !checked) return checked.error();
        if (periods_of(series) != periods_of(units.begin()->second)) {
            return error_of(item, ErrorKind::needs_value, printed(series.front().period));
        }
        const auto year = year_of(item, series, counting);
        if (!year) return year.error();
        const auto next = sum.plus(*year);
        if (!next) return error_of(item, ErrorKind::out_of_range, year->to_string());
        sum = *next;
    }
    const bool of_the_whole = units.contains({});
    if ((adds_up(item) || of_the_whole) && sum != *item.value) return differ(item, sum);
    std::vector<Share> shares;
    for (const auto& [organisation, series] : units) {
        for (const Portion& part : series) {
            Share share;
            share.item = item.id;
            share.organisation = organisation;
            share.begins_on = part.period.begins_on;
            share.ends_on = part.period.ends_on;
            share.value = part.value;
            share.cumulative = counting == Counting::since_january;
            shares.push_back(std::move(share));
        }
    }
    return shares;
}

std::vector<Decimal> split_evenly(const Decimal& total, std::size_t count) {
    std::vector<Decimal> parts;
    if (count == 0) return parts;
    const Decimal divisor = Decimal::of(static_cast<std::int64_t>(count));
    const bool whole = total.exponent() >= 0 && total.magnitude() >= divisor;
    const int places = whole ? 0 : std::max(0, -total.exponent()) + 2;
    // Cutting the running total keeps every part within one step of the others.
    Decimal before;
    for (std::size_t i = 1; i <= count; ++i) {
        Decimal until = total;
        if (i < count) {
            const auto product = total.times(Decimal::of(static_cast<std::int64_t>(i)));
            const auto exact = product ? product->divided_by(divisor) : std::nullopt;
            // Cut to the step, towards zero.
            std::int64_t mantissa = exact ? exact->mantissa() : 0;
            int exponent = exact ? exact->exponent() : 0;
            for (; exponent < -places; ++exponent)
                mantissa /= 10;
            until = Decimal::of(mantissa, exponent);
        }
        parts.push_back(until.plus(before.negated()).value_or(Decimal()));
        before = until;
    }
    return parts;
}

Result<std::vector<Portion>> even_parts(const Item& item, std::span<const Id<Organisation>> organisations,
                                        std::span<const Period> periods, Counting counting) {
    if (!item.value) return error_of(item, ErrorKind::needs_value, "value");
    const std::vector<Id<Organisation>> units =
        organisations.empty() ? std::vector<Id<Organisation>>{{}}
                              : std::vector<Id<Organisation>>(organisations.begin(), organisations.end());
    const std::vector<Period> spans = periods.empty() ? std::vector<Period>{whole_year(item.year)}
                                                      : std::vector<Period>(periods.begin(), periods.end());
    const std::vector<Decimal> of_units = adds_up(item) ? split_evenly(*item.value, units.size())
                                                        : std::vector<Decimal>(units.size(), *item.value);
    std::vector<Portion> parts;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const std::vector<Decimal> of_periods = adds_up(item)
                                                    ? split_evenly(of_units[unit], spans.size())
                                                    : std::vector<Decimal>(spans.size(), of_units[unit]);
        Decimal since;
        for (std::size_t period = 0; period < spans.size(); ++period) {
            since = since.plus(of_periods[period]).value_or(since);
            const bool running = counting == Counting::since_january && adds_up(item);
            parts.push_back({units[unit], spans[period], running ? since : of_periods[period]});
        }
    }
    return parts;
}

} // namespace bihuan::targets
