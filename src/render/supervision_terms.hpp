// The words of problems', orders' and meetings' enumerations.
#pragma once

#include "cycle/supervision/records.hpp"
#include "render/terms.hpp"

namespace bihuan::render {

template <>
struct FirstWord<supervision::ProblemState> {
    static constexpr Word word = Word::problem_found;
};
template <>
struct FirstWord<supervision::ProblemLevel> {
    static constexpr Word word = Word::problem_at_unit;
};
template <>
struct FirstWord<supervision::ProblemSource> {
    static constexpr Word word = Word::source_report;
};
template <>
struct FirstWord<supervision::OrderState> {
    static constexpr Word word = Word::order_issued;
};
template <>
struct FirstWord<supervision::Rung> {
    static constexpr Word word = Word::rung_reminder;
};
template <>
struct FirstWord<supervision::OrderOrigin> {
    static constexpr Word word = Word::origin_by_hand;
};
template <>
struct FirstWord<supervision::MeetingState> {
    static constexpr Word word = Word::meeting_planned;
};
template <>
struct FirstWord<supervision::PointKind> {
    static constexpr Word word = Word::point_red;
};

} // namespace bihuan::render
