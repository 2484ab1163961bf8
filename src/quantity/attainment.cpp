#include "quantity/attainment.hpp"

namespace bihuan::quantity {
namespace {

/// `value` × percent / 100; more digits than a decimal holds can't come from a document's number.
Decimal percent_of(const Decimal& value, int percent) {
    return value.times(Decimal::of(percent)).value_or(value.scaled(2)).scaled(-2);
}

} // namespace

bool reached(const Goal& goal, const Decimal& result) {
    const bool fall = goal.value.is_negative();
    const Decimal asked = goal.value.magnitude();
    const Decimal got = fall ? result.negated() : result;
    if (goal.bound == Bound::le || goal.bound == Bound::lt) return got <= asked;
    if (goal.direction == Direction::less_is_better && !fall && goal.bound != Bound::ge &&
        goal.bound != Bound::gt) {
        if (goal.bound == Bound::approx) return got <= percent_of(asked, 105);
        return got <= goal.high.value_or(asked);
    }
    return got >= (goal.bound == Bound::approx ? percent_of(asked, 95) : asked);
}

std::optional<Decimal> ratio_of(const Goal& goal, const Decimal& result) {
    return result.divided_by(goal.value);
}

} // namespace bihuan::quantity
