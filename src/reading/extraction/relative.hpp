// Targets without a number of their own: 高于全市平均水平, 与经济增长同步, 位次前移, 不低于上年.
#pragma once

#include <string>
#include <vector>

#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {

enum class Comparison : std::uint8_t { above_average, in_step_with, rank_forward, not_below_last_year };

struct RelativeTarget {
    text::Span span;     // the clause
    text::Span sentence; // it came from
    Comparison comparison = Comparison::above_average;
    std::string indicator; // 居民人均可支配收入
    std::string reference; // 全市平均水平, 经济增长; may be empty
    bool growth = false;   // of its growth: 增速高于…
    std::int32_t heading = -1, task = -1;
};

/// In document order; one a name where a clause lists several. Only where the document plans. Pure; never
/// fails.
std::vector<RelativeTarget> relative_targets(const document::Document& document);

} // namespace bihuan::extraction
