// Values and goals in a command's words: 3.2亿元, 95亿元以上, 高于全市平均.
#pragma once

#include "cli/commands/command.hpp"
#include "cycle/progress/reports.hpp"
#include "cycle/targets/goal.hpp"

namespace bihuan::commands {

/// In base units; stops where it is no number, or of another unit than `unit` (empty: any).
inline Decimal value_of(const std::string& words, const std::string& unit) {
    using Fault = progress::WrittenValue::Fault;
    const auto written = progress::read_value(words, unit);
    if (written.fault == Fault::wrong_unit) throw Stop{{ErrorKind::wrong_unit_of_value, words, unit}};
    if (!written.value) throw Stop{{ErrorKind::not_a_number, words, unit}};
    return *written.value;
}

inline std::optional<Decimal> value_in(const Call& call, std::string_view option, const std::string& unit) {
    if (!call.given(option)) return std::nullopt;
    return value_of(call.option(option), unit);
}

/// --at 115.48,35.12
inline std::pair<std::optional<Decimal>, std::optional<Decimal>> coordinates_in(const Call& call) {
    if (!call.given("at")) return {};
    const std::string words = call.option("at");
    const std::size_t comma = words.find(',');
    const auto longitude = Decimal::parse(words.substr(0, comma));
    const auto latitude = comma == std::string::npos ? std::nullopt : Decimal::parse(words.substr(comma + 1));
    if (!longitude || !latitude) throw Stop{{ErrorKind::not_a_number, "--at " + words, "115.48,35.12"}};
    return {longitude, latitude};
}

inline targets::Goal goal_in(const Call& call, std::string_view option, const std::string& unit = "") {
    if (auto goal = targets::read_goal(call.option(option), unit)) return *goal;
    throw Stop{{ErrorKind::not_a_number, call.option(option), "95亿元以上 | 增长6%左右 | 高于全市平均"}};
}

} // namespace bihuan::commands
