// Days, years and regions as the head of a document writes them. All take stream characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::document {

struct Day {
    int year = 0, month = 0, day = 0; // day 0: only the month is told
};

/// Four digits or Chinese digits at the start of `text` as a year, 1949 to 2100.
std::optional<int> read_year(std::u32string_view text);
/// 2023年7月17日, 二〇二六年一月二十七日, 2023-07-17, 2023年7月 at the start of `text`.
std::optional<Day> read_day(std::u32string_view text);
/// The first day named in the line.
std::optional<Day> find_day(std::u32string_view line);
/// A line that is nothing but a day, as a signature has it.
std::optional<Day> whole_day(std::u32string_view line);
/// The first year named with 年, leaving out the ends of spans (2023—2025年).
std::optional<int> find_year(std::u32string_view line);
/// 2023-07-17 or 2023-07.
std::string iso(const Day& day);

/// The region that the line names before 人民政府, 人民代表大会, its plan's year and such; empty where none.
std::u32string_view find_region(std::u32string_view line);

} // namespace bihuan::document
