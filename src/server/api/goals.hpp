// Goals and values as people write them in a request's field; what cannot be read is a Fault of that field.
#pragma once

#include "cycle/targets/goal.hpp"
#include "server/api/shape.hpp"

namespace bihuan::api {

/// 增长6%以上, 95亿元, 高于全市平均. `unit` stands where the words have none.
targets::Goal goal_of(const std::string& words, std::string_view unit = {});

/// 3.2亿元, in the base unit.
Decimal value_of(const std::string& words, const std::string& unit, const std::string& pointer);

} // namespace bihuan::api
