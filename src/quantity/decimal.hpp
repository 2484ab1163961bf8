// Exact decimal numbers: what a document writes is compared and printed as written, never through
// binary floating point (11.4 against 12 at 95% is exactly met).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

/// mantissa × 10^exponent, normalised: no trailing zero in the mantissa, 0 has exponent 0.
/// Range: 18 significant digits; `parse`, `times` and `divided_by` report what does not fit by nullopt.
class Decimal {
  public:
    constexpr Decimal() = default;
    static Decimal of(std::int64_t mantissa, int exponent = 0);
    /// Plain ASCII digits with one optional point and sign; thousands commas are the caller's.
    static std::optional<Decimal> parse(std::string_view digits);

    std::int64_t mantissa() const { return mantissa_; }
    int exponent() const { return exponent_; }
    bool is_zero() const { return mantissa_ == 0; }
    bool is_negative() const { return mantissa_ < 0; }

    /// This times 10^power; exact.
    Decimal scaled(int power) const;
    Decimal negated() const { return Decimal::of(-mantissa_, exponent_); }
    Decimal magnitude() const { return mantissa_ < 0 ? negated() : *this; }
    /// Exact product; nullopt where it needs more than 18 digits.
    std::optional<Decimal> times(const Decimal& other) const;
    /// Exact sum; nullopt where it needs more than 18 digits.
    std::optional<Decimal> plus(const Decimal& other) const;
    /// Quotient, exact where 16 significant digits hold it, else rounded half up there; nullopt for a divisor
    /// of 0.
    std::optional<Decimal> divided_by(const Decimal& divisor) const;
    double approximate() const;
    /// Without exponent: 42600000000, 6.9, -0.05. Also what JSON output writes.
    std::string to_string() const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);

  private:
    std::int64_t mantissa_ = 0;
    int exponent_ = 0;
};

} // namespace bihuan
