// One-person codes: drawn at random, given out without names, printed once; only hashes are kept.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/record.hpp"
#include "cycle/assessment/appraisal_records.hpp"

namespace bihuan::assessment {

/// So many bytes nobody can guess, given from outside.
using RandomBytes = std::function<std::string(std::size_t)>;

/// 80 random bits as 7QK2-M0DX-9VHA-3TRC, in the 32 letters and digits that people don't mix up.
std::string draw_code(const RandomBytes& random);

/// The code as it was drawn, from what somebody typed: spaces, strokes and case don't matter, O is 0, I and L
/// are
/// 1. nullopt: no code.
std::optional<std::string> plain_code(std::string_view written);

/// What is kept of a plain code: half of its SM3, with region and round, so that no table made before serves.
class CodeHash {
  public:
    CodeHash(std::string_view region, Id<Appraisal> appraisal);
    std::string operator()(std::string_view plain) const;

  private:
    std::string before_;
};

} // namespace bihuan::assessment
