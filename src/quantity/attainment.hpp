// Attainment: did a result reach its target? In exact decimals: 11.4 against 12 左右 is exactly 95% and
// holds.
#pragma once

#include <optional>

#include "quantity/decimal.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::quantity {

enum class Direction : std::uint8_t {
    more_is_better,
    less_is_better, // unemployment, prices, places in an order: below the number is within it
};

/// What was promised. `bound` says how the number binds (none: the number itself); `high` is the upper end of
/// a range, of which the lower end asks.
struct Goal {
    Decimal value;
    Bound bound = Bound::none;
    std::optional<Decimal> high = {};
    Direction direction = Direction::more_is_better;
};

/// none, ge, gt: the result reaches the number; le, lt: it stays within; approx (左右): it reaches 95% of it.
/// A negative number asks for a fall: sizes of falls are compared. Where less is better, none stays within
/// the number (a range: within its upper end) and approx within 105% of it.
bool reached(const Goal& goal, const Decimal& result);

/// result / goal; nullopt where the goal is 0.
std::optional<Decimal> ratio_of(const Goal& goal, const Decimal& result);

} // namespace bihuan::quantity
