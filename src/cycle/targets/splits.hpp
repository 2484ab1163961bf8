// A target split among units and periods, as pure rules.
#pragma once

#include <span>

#include "base/error.hpp"
#include "cycle/targets/records.hpp"

namespace bihuan::targets {

/// Both days included.
struct Period {
    Date begins_on, ends_on;
    friend auto operator<=>(const Period&, const Period&) = default;
};
Period whole_year(int year);
std::vector<Period> quarters_of(int year);
std::vector<Period> months_of(int year);

/// What one unit (none: all together) is to reach in one period.
struct Portion {
    Id<Organisation> organisation;
    Period period;
    Decimal value;
};

/// How the values of one unit's periods are meant.
enum class Counting : std::uint8_t {
    since_january, // reached by the period's end since the year began; the last one is the year's
    by_period      // the period's own: together they are the year's
};

/// Whether a target is an amount, which shares add up to; growth, rates and places do not add up.
bool adds_up(const Item& item);

/// The shares of a split. Every unit has the same periods, none overlapping, within the item's time. Of an
/// amount the units' years add up to the target, neither less nor more (no 层层加码); of a rate, units have
/// their own, and the whole's last period reaches the target. shares_differ, needs_value, impossible_date.
Result<std::vector<Share>> split(const Item& item, std::span<const Portion> parts, Counting counting);

/// `total` in `count` parts that differ by at most one step – whole numbers where the total is one and there
/// is enough for each, else two more decimals than it has – and add up to it exactly.
std::vector<Decimal> split_evenly(const Decimal& total, std::size_t count);

/// An even split of the item's value, units first and then periods; without units, of the whole. A rate is
/// the same in every part. needs_value where the item has none.
Result<std::vector<Portion>> even_parts(const Item& item, std::span<const Id<Organisation>> organisations,
                                        std::span<const Period> periods, Counting counting);

} // namespace bihuan::targets
