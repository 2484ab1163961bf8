// How dates and values stand in official documents.
#pragma once

#include <string>

#include "base/date.hpp"
#include "quantity/decimal.hpp"

namespace bihuan::feedback {

/// 2025年4月8日
std::string in_words(Date date);
/// 18.6亿, 2.5万, 5200: in the largest scale that needs few decimals.
std::string in_words(const Decimal& value);

} // namespace bihuan::feedback
