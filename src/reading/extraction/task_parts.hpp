// Parts of a task's text: deadlines and named projects. Offsets are positions in the text given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::extraction {

struct FoundDeadline {
    std::uint32_t begin = 0, end = 0;
    std::string by; // last day, ISO 8601; empty where the year is unknown
};
std::vector<FoundDeadline> find_deadlines(std::u32string_view text, std::optional<int> plan_year);

/// Names of projects in order: 推进华宇同方、邦达化工等项目建设 → 华宇同方, 邦达化工. What only describes a
/// kind of project (智能化改造等项目) is left out.
std::vector<std::u32string> find_projects(std::u32string_view text);

} // namespace bihuan::extraction
