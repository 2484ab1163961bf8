#include "quantity/decimal.hpp"

#include <cstdlib>

namespace bihuan {

namespace {

__extension__ using Wide = __int128; // products and sums before they are checked

constexpr std::int64_t largest_mantissa = 999'999'999'999'999'999; // 18 digits

int digit_count(std::int64_t value) {
    int count = 0;
    for (; value != 0; value /= 10)
        ++count;
    return count;
}

} // namespace

Decimal Decimal::of(std::int64_t mantissa, int exponent) {
    Decimal result;
    if (mantissa == 0) return result;
    while (mantissa % 10 == 0) {
        mantissa /= 10;
        ++exponent;
    }
    result.mantissa_ = mantissa;
    result.exponent_ = exponent;
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view digits) {
    bool negative = false;
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) {
        negative = digits[0] == '-';
        digits.remove_prefix(1);
    }
    std::int64_t mantissa = 0;
    int exponent = 0;
    bool seen_digit = false;
    bool seen_point = false;
    int pending_zeros = 0; // trailing zeros are held back so that 1000000000000000000000 still fits
    for (char c : digits) {
        if (c == '.') {
            if (seen_point) return std::nullopt;
            seen_point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        seen_digit = true;
        if (seen_point) --exponent;
        if (c == '0') {
            if (mantissa != 0) ++pending_zeros;
            continue;
        }
        for (; pending_zeros > 0; --pending_zeros) {
            if (mantissa > largest_mantissa / 10) return std::nullopt;
            mantissa *= 10;
        }
        if (mantissa > (largest_mantissa - (c - '0')) / 10) return std::nullopt;
        mantissa = mantissa * 10 + (c - '0');
    }
    if (!seen_digit) return std::nullopt;
    return of(negative ? -mantissa : mantissa, exponent + pending_zeros);
}

Decimal Decimal::scaled(int power) const {
    return of(mantissa_, exponent_ + power);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
    const auto product = static_cast<Wide>(mantissa_) * other.mantissa_;
    if (product > largest_mantissa || product < -largest_mantissa) return std::nullopt;
    return of(static_cast<std::int64_t>(product), exponent_ + other.exponent_);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
    if (is_zero()) return other;
    if (other.is_zero()) return *this;
    const Decimal& upper = exponent_ >= other.exponent_ ? *this : other;
    const Decimal& lower = exponent_ >= other.exponent_ ? other : *this;
    Wide sum = upper.mantissa_;
    for (int i = upper.exponent_; i > lower.exponent_; --i) {
        if (sum > largest_mantissa || sum < -largest_mantissa) return std::nullopt;
        sum *= 10;
    }
    sum += lower.mantissa_;
    if (sum > largest_mantissa || sum < -largest_mantissa) return std::nullopt;
    return of(static_cast<std::int64_t>(sum), lower.exponent_);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& divisor) const {
    if (divisor.is_zero()) return std::nullopt;
    constexpr std::int64_t enough = 1'000'000'000'000'000; // 16 digits of quotient
    Wide numerator = mantissa_ < 0 ? -static_cast<Wide>(mantissa_) : mantissa_;
    const Wide denominator =
        divisor.mantissa_ < 0 ? -static_cast<Wide>(divisor.mantissa_) : divisor.mantissa_;
    int exponent = exponent_ - divisor.exponent_;
    while (numerator != 0 && numerator / denominator < enough) {
        numerator *= 10;
        --exponent;
    }
    const auto quotient = static_cast<std::int64_t>((numerator + denominator / 2) / denominator);
    return of(is_negative() != divisor.is_negative() ? -quotient : quotient, exponent);
}

double Decimal::approximate() const {
    return std::strtod((std::to_string(mantissa_) + "e" + std::to_string(exponent_)).c_str(), nullptr);
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(mantissa_ < 0 ? -mantissa_ : mantissa_);
    if (exponent_ >= 0) {
        digits.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto places = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return mantissa_ < 0 ? "-" + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
    const int left_sign = (left.mantissa_ > 0) - (left.mantissa_ < 0);
    const int right_sign = (right.mantissa_ > 0) - (right.mantissa_ < 0);
    if (left_sign != right_sign) return left_sign <=> right_sign;
    if (left_sign == 0) return std::strong_ordering::equal;
    // The place of the leading digit decides first; only where it is the same are digits aligned.
    const int left_top = digit_count(left.mantissa_) + left.exponent_;
    const int right_top = digit_count(right.mantissa_) + right.exponent_;
    if (left_top != right_top) {
        return left_sign > 0 ? left_top <=> right_top : right_top <=> left_top;
    }
    Wide a = left.mantissa_;
    Wide b = right.mantissa_;
    for (int i = left.exponent_; i > right.exponent_; --i)
        a *= 10;
    for (int i = right.exponent_; i > left.exponent_; --i)
        b *= 10;
    return a < b   ? std::strong_ordering::less
           : a > b ? std::strong_ordering::greater
                   : std::strong_ordering::equal;
}

} // namespace bihuan
