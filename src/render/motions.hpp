// Motions as sheets and as a page.
#pragma once

#include "app/motions.hpp"
#include "render/ledger.hpp"

namespace bihuan::render {

template <>
struct FirstWord<supervision::MotionKind> {
    static constexpr Word word = Word::motion_kind_motion;
};
template <>
struct FirstWord<supervision::MotionState> {
    static constexpr Word word = Word::motion_received;
};
template <>
struct FirstWord<supervision::AnswerGrade> {
    static constexpr Word word = Word::grade_none;
};
template <>
struct FirstWord<supervision::Satisfaction> {
    static constexpr Word word = Word::satisfaction_none;
};

/// What it is exported as can be imported again.
Sheet motion_sheet(const std::vector<supervision::Motion>& motions, const Names& organisations,
                   Language language);
Page motion_page(const app::MotionDetail& detail, const Names& organisations, Language language);
/// One row a unit, from the year's counters.
Sheet motion_figure_sheet(const std::vector<Tally>& tallies, const Names& organisations, Language language);

} // namespace bihuan::render
