// A goal as a cell writes it: 增长6%以上, 95亿元, 5%—5.5%, 前5名, 高于全市平均水平, 与经济增长同步. Read and
// written by the same words, so that what is written is read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cycle/targets/records.hpp"

namespace bihuan::targets {

struct Goal {
    Measure measure = Measure::none;
    Relation relation = Relation::eq;
    std::optional<Decimal> value, value_high; // base units
    std::string unit;
    RelativeRule rule = RelativeRule::none;
    std::string reference;
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// Only where the whole text is one goal: a sentence is none. `unit` stands where the text has none.
std::optional<Goal> read_goal(std::string_view text, std::string_view unit = {});

/// 6% of what is called 地区生产总值增长 is a growth.
void refine_by_title(Goal& goal, std::string_view title);

/// Empty where there is neither value nor rule.
std::string write_goal(const Goal& goal);

Goal goal_of(const Item& item);
void set_goal(Item& item, const Goal& goal);

} // namespace bihuan::targets
