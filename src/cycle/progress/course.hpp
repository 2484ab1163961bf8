// How far a target is, and how far it should be: 序时进度. All parts are millionths of the target.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cycle/progress/records.hpp"
#include "quantity/attainment.hpp"

namespace bihuan::progress {

using targets::Milestone;
using targets::Share;

/// What was measured, and the last day it covers.
struct Reading {
    Date on;
    Decimal value;
};

enum class Line : std::uint8_t {
    straight,  // the elapsed part of the item's time
    shares,    // what the promise gives to quarters or months
    last_year, // last year's own course, month by month
    baseline,  // a state that moves from last year's to the target's
    state,     // the target itself, all year: a rate, a growth, a rank, a limit of a state
};
constexpr auto names_of(Line) {
    return std::array<std::string_view, 5>{"straight", "shares", "last_year", "baseline", "state"};
}

/// What of last year's result there was at the end of each month, in millionths; empty: not known.
using Profile = std::vector<std::int64_t>;

struct Course {
    Line line = Line::straight;
    std::int64_t expected = 0;
    std::int64_t done = 0;
    std::int64_t behind = 0; // never negative; 0 where the relation (左右, 不超过 …) holds at this point
};

/// The item's time: from its planned start, or the year's first day, to its due day, or the year's last.
Date begin_of(const Item& item);
Date end_of(const Item& item);

/// Whether readings add up over the year. A growth, a rank and a percentage are states whatever the item
/// says.
bool adds_up(const Item& item);

/// nullopt where the item promises no number. `shares`: those that count.
std::optional<Course> course_of(const Item& item, std::span<const Share> shares, const Profile& last_year,
                                const Reading& reading);

/// The item's reading from its units' last ones, by unit: of several units that split a target the values add
/// up; else the first lead's counts, or whose there is at all.
std::optional<Reading> reading_of(const Item& item, std::span<const Share> shares,
                                  const std::map<std::int64_t, Reading>& units);

/// Whether the reading fulfils the whole promise.
bool attained(const Item& item, const Reading& reading);

/// Last year's months from its readings; empty unless a reading stands near the end of each month.
Profile profile_of(std::span<const Reading> readings, int year);

/// part / whole in millionths, rounded; kept within ±1000 times. 0 for a whole of 0.
std::int64_t millionths(const Decimal& part, const Decimal& whole);

/// Millionths of the target as points, with one decimal: 12.3
std::string points(std::int64_t millionths);

} // namespace bihuan::progress
