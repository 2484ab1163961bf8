#include "quantity/decimal.hpp"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

Decimal decimal(std::string_view digits) {
    return Decimal::parse(digits).value();
}

TEST(Decimal, IsWrittenAsRead) {
    for (const char* digits :
         {"0", "6.9", "-0.05", "42600000000", "0.1", "-7.8", "100", "999999999999999999"}) {
        EXPECT_EQ(decimal(digits).to_string(), digits);
    }
    EXPECT_EQ(decimal("007.50").to_string(), "7.5");
    EXPECT_EQ(decimal("-0").to_string(), "0");
    EXPECT_EQ(decimal("1000000000000000000000").to_string(), "1000000000000000000000");
}

TEST(Decimal, RefusesWhatIsNoNumberOrTooLong) {
    for (const char* digits :
         {"", "-", ".", "1.2.3", "1e5", "12a", "1,000", "9999999999999999999", "0.1234567890123456789"}) {
        EXPECT_FALSE(Decimal::parse(digits)) << digits;
    }
}

TEST(Decimal, OrdersByValueWhateverTheExponent) {
    EXPECT_LT(decimal("-3"), decimal("-2.9"));
    EXPECT_LT(decimal("-0.1"), decimal("0"));
    EXPECT_LT(decimal("0.99"), decimal("1"));
    EXPECT_LT(decimal("99"), decimal("100"));
    EXPECT_LT(decimal("123456789012345678"), Decimal::of(2, 17));
    EXPECT_EQ(decimal("1.50") <=> decimal("1.5"), std::strong_ordering::equal);
    EXPECT_GT(Decimal::of(1, 300), Decimal::of(999, 2));
}

TEST(Decimal, AddsAndMultipliesExactlyOrNotAtAll) {
    EXPECT_EQ(decimal("0.1").plus(decimal("0.2")), decimal("0.3"));
    EXPECT_EQ(decimal("300000000").plus(decimal("50000000")), decimal("350000000"));
    EXPECT_EQ(decimal("5").plus(decimal("-5")), Decimal());
    EXPECT_FALSE(Decimal::of(1, 30).plus(Decimal::of(1, -30)));
    EXPECT_EQ(decimal("12").times(decimal("0.95")), decimal("11.4"));
    EXPECT_FALSE(decimal("999999999999").times(decimal("999999999")));
}

TEST(Decimal, DividesToSixteenDigits) {
    EXPECT_EQ(decimal("1").divided_by(decimal("4")), decimal("0.25"));
    EXPECT_EQ(decimal("269").divided_by(decimal("290")), decimal("0.9275862068965517"));
    EXPECT_EQ(decimal("2").divided_by(decimal("3")), decimal("0.6666666666666667"));
    EXPECT_EQ(decimal("-9").divided_by(decimal("3")), decimal("-3"));
    EXPECT_EQ(decimal("0").divided_by(decimal("7")), decimal("0"));
    EXPECT_EQ(decimal("42600000000").divided_by(decimal("0.001")), decimal("42600000000000"));
    EXPECT_FALSE(decimal("1").divided_by(decimal("0")));
}

TEST(Decimal, ScalesByPowersOfTen) {
    EXPECT_EQ(decimal("426").scaled(8).to_string(), "42600000000");
    EXPECT_EQ(decimal("5").scaled(-1).to_string(), "0.5");
    EXPECT_EQ(decimal("0").scaled(8), Decimal());
    EXPECT_DOUBLE_EQ(decimal("11.4").approximate(), 11.4);
}

} // namespace
} // namespace bihuan
