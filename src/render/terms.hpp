// The words of the ledger's enumerations: 推进中 / active. The catalogue lists each enumeration's words in
// its order, so that the first one is enough.
#pragma once

#include "cycle/assessment/records.hpp"
#include "cycle/feedback/records.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/projects/records.hpp"
#include "journal/entry.hpp"
#include "registry/records.hpp"
#include "render/catalogue.hpp"

namespace bihuan::render {

template <class Enum>
struct FirstWord;
template <>
struct FirstWord<registry::OrganisationClass> {
    static constexpr Word word = Word::class_department;
};
template <>
struct FirstWord<registry::Role> {
    static constexpr Word word = Word::role_system_administrator;
};
template <>
struct FirstWord<targets::ItemKind> {
    static constexpr Word word = Word::item_target;
};
template <>
struct FirstWord<targets::Category> {
    static constexpr Word word = Word::category_headline;
};
template <>
struct FirstWord<targets::ItemState> {
    static constexpr Word word = Word::item_draft;
};
template <>
struct FirstWord<targets::FindingState> {
    static constexpr Word word = Word::finding_found;
};
template <>
struct FirstWord<targets::RevisedField> {
    static constexpr Word word = Word::revised_value;
};
template <>
struct FirstWord<journal::FaultKind> {
    static constexpr Word word = Word::fault_gap;
};
template <>
struct FirstWord<projects::Stage> {
    static constexpr Word word = Word::stage_conceived;
};
template <>
struct FirstWord<projects::ProjectLevel> {
    static constexpr Word word = Word::level_county;
};
template <>
struct FirstWord<projects::LackKind> {
    static constexpr Word word = Word::lack_land;
};
template <>
struct FirstWord<progress::Cadence> {
    static constexpr Word word = Word::cadence_week;
};
template <>
struct FirstWord<progress::RoundState> {
    static constexpr Word word = Word::round_open;
};
template <>
struct FirstWord<progress::ReportState> {
    static constexpr Word word = Word::report_owed;
};
template <>
struct FirstWord<progress::Colour> {
    static constexpr Word word = Word::colour_none;
};
template <>
struct FirstWord<progress::SlipState> {
    static constexpr Word word = Word::slip_open;
};
template <>
struct FirstWord<assessment::SchemeState> {
    static constexpr Word word = Word::scheme_draft;
};
template <>
struct FirstWord<assessment::AssessmentState> {
    static constexpr Word word = Word::assessment_computed;
};
template <>
struct FirstWord<assessment::AdjustmentKind> {
    static constexpr Word word = Word::adjustment_bonus;
};
template <>
struct FirstWord<assessment::AppealState> {
    static constexpr Word word = Word::appeal_filed;
};

template <>
struct FirstWord<feedback::BulletinState> {
    static constexpr Word word = Word::bulletin_draft;
};

template <>
struct FirstWord<feedback::ClosingState> {
    static constexpr Word word = Word::closing_open;
};
template <>
struct FirstWord<feedback::Verdict> {
    static constexpr Word word = Word::outcome_met;
};
template <>
struct FirstWord<feedback::CarryoverSource> {
    static constexpr Word word = Word::carry_target;
};
template <>
struct FirstWord<feedback::CarryoverState> {
    static constexpr Word word = Word::carry_offered;
};

template <Named Enum>
constexpr Word word_of(Enum value) {
    return static_cast<Word>(static_cast<std::size_t>(FirstWord<Enum>::word) +
                             static_cast<std::size_t>(value));
}

} // namespace bihuan::render
