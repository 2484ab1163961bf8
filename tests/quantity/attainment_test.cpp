#include "quantity/attainment.hpp"

#include <gtest/gtest.h>

namespace bihuan::quantity {
namespace {

struct Case {
    const char* goal;
    Bound bound;
    const char* result;
    bool reached;
};

Decimal decimal(std::string_view digits) {
    return Decimal::parse(digits).value();
}

TEST(Attainment, FollowsTheBound) {
    const Case cases[] = {
        {"290", Bound::none, "290", true},    {"290", Bound::none, "289", false},
        {"300", Bound::ge, "299.99", false},  {"300", Bound::gt, "300", true},
        {"5.5", Bound::le, "5.5", true},      {"5.5", Bound::lt, "5.6", false},
        {"12", Bound::approx, "11.4", true},  {"12", Bound::approx, "11.39", false},
        {"-3", Bound::none, "-3.2", true},    {"-3", Bound::ge, "-2.9", false},
        {"-3", Bound::approx, "-2.85", true}, {"-3", Bound::approx, "-2.84", false},
        {"-3", Bound::le, "-2", true},        {"-3", Bound::le, "-4", false},
        {"-3", Bound::none, "1", false},      {"0", Bound::none, "0", true},
        {"0", Bound::approx, "-0.1", false},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(reached({.value = decimal(c.goal), .bound = c.bound}, decimal(c.result)), c.reached)
            << c.goal << ' ' << name_of(c.bound) << " → " << c.result;
    }
}

TEST(Attainment, OfARangeTheLowerEndIsAsked) {
    const Goal goal{.value = decimal("4.5"), .bound = Bound::none, .high = decimal("5")};
    EXPECT_TRUE(reached(goal, decimal("4.5")));
    EXPECT_TRUE(reached(goal, decimal("6")));
    EXPECT_FALSE(reached(goal, decimal("4.4")));
}

TEST(Attainment, WhereLessIsBetterTheNumberIsACeiling) {
    Goal goal{.value = decimal("5.5"), .bound = Bound::approx, .direction = Direction::less_is_better};
    EXPECT_TRUE(reached(goal, decimal("4.9")));
    EXPECT_TRUE(reached(goal, decimal("5.775")));
    EXPECT_FALSE(reached(goal, decimal("5.78")));
    goal.bound = Bound::none;
    EXPECT_FALSE(reached(goal, decimal("5.51")));
    goal.high = decimal("6");
    EXPECT_TRUE(reached(goal, decimal("5.9")));
    goal = {.value = decimal("-3"), .direction = Direction::less_is_better};
    EXPECT_TRUE(reached(goal, decimal("-3.1")));
    EXPECT_FALSE(reached(goal, decimal("-2.9")));
}

TEST(Attainment, RatioIsResultOverGoal) {
    EXPECT_EQ(ratio_of({.value = decimal("12")}, decimal("11.4")), decimal("0.95"));
    EXPECT_EQ(ratio_of({.value = decimal("-3")}, decimal("-1.5")), decimal("0.5"));
    EXPECT_FALSE(ratio_of({.value = decimal("0")}, decimal("5")));
}

} // namespace
} // namespace bihuan::quantity
