// A formula over a unit's variables: read and reckoned by muParser, which nothing else here includes.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cycle/assessment/variables.hpp"

namespace bihuan::assessment {

/// + - * / ( ) < <= > >= == != && || ?: and min, max, abs, floor, ceil over numbers and variables; nothing
/// that is set, no power, no string. IEEE doubles, each operation as written from left to right, so that
/// whoever reckons it again gets the same to the last bit. Not thread-safe.
class Formula {
  public:
    static constexpr std::size_t longest = 400; // bytes
    static constexpr int deepest = 16;          // parentheses and choices

    /// bad_policy, the subject left to the caller; detail: what is wrong.
    static Result<Formula> parse(std::string text);

    const std::string& text() const { return text_; }
    /// What it reads, in the order of first use.
    const std::vector<Variable>& reads() const { return reads_; }
    /// `values`: in the order of reads(). nullopt where no number comes out: a division by 0.
    std::optional<double> evaluate(std::span<const Decimal> values) const;

  private:
    struct Parser;
    std::string text_;
    std::vector<Variable> reads_;
    std::shared_ptr<Parser> parser_;
};

/// Half up at so many decimals, of the shortest decimal that stands for this double.
Decimal rounded(double value, int digits);
Decimal rounded(const Decimal& value, int digits);
/// numerator / denominator, half up at so many decimals; denominator > 0, numerator >= 0.
Decimal ratio(std::int64_t numerator, std::int64_t denominator, int digits);

} // namespace bihuan::assessment
