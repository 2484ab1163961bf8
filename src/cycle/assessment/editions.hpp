// What becomes of an assessment, of the points beside its lines and of appeals against it: README.md has the
// states; the moves below are the same.
#pragma once

#include <span>

#include "cycle/assessment/records.hpp"
#include "cycle/assessment/scheme.hpp"
#include "registry/calendar.hpp"

namespace bihuan::assessment {

enum class AssessmentAction : std::uint8_t {
    compute_assessment,
    publish_assessment,
    freeze_assessment,
    correct_assessment
};
constexpr auto names_of(AssessmentAction) {
    return std::array<std::string_view, 4>{"compute_assessment", "publish_assessment", "freeze_assessment",
                                           "correct_assessment"};
}
struct AssessmentMove {
    AssessmentState from;
    AssessmentAction action;
    AssessmentState to;
};
inline constexpr AssessmentMove assessment_moves[] = {
    {AssessmentState::computed, AssessmentAction::compute_assessment, AssessmentState::computed},
    {AssessmentState::computed, AssessmentAction::publish_assessment, AssessmentState::published},
    {AssessmentState::published, AssessmentAction::freeze_assessment, AssessmentState::frozen},
    {AssessmentState::published, AssessmentAction::correct_assessment, AssessmentState::superseded},
    {AssessmentState::frozen, AssessmentAction::correct_assessment, AssessmentState::superseded},
};

/// Of a scheme in force, over a time within its year. wrong_state, impossible_date; already_there where one
/// of `others` is of the same scheme and time and still stands.
Result<Assessment> begin(const Scheme& scheme, Assessment wanted, std::span<const Assessment> others,
                         Date today);
Result<Change<Assessment>> compute_again(const Assessment& assessment, Date today);
/// The window runs from today.
Result<Change<Assessment>> publish(const Assessment& assessment, int appeal_days,
                                   const registry::Calendar& calendar, Date today);
/// wrong_state also while the window runs or an appeal waits for its ruling.
Result<Change<Assessment>> freeze(const Assessment& assessment, bool appeals_wait, std::string fingerprint,
                                  Date today);
/// The old edition superseded, and the new one: computed, or in `state`. needs_reason.
struct Correction {
    Change<Assessment> old;
    Assessment next;
};
Result<Correction> correct(const Assessment& assessment, const std::string& reason, Date today,
                           AssessmentState state = AssessmentState::computed);

/// needs_value without a document, needs_reason, out_of_range for points that are none.
Result<Change<Adjustment>> give(Adjustment adjustment);
Result<Change<Adjustment>> take_back(const Adjustment& adjustment, const std::string& reason);
/// Whether it counts: given in the assessment's time, or its ruling.
bool counts(const Adjustment& adjustment, const Assessment& assessment);

enum class AppealAction : std::uint8_t { uphold_appeal, reject_appeal, withdraw_appeal };
constexpr auto names_of(AppealAction) {
    return std::array<std::string_view, 3>{"uphold_appeal", "reject_appeal", "withdraw_appeal"};
}
struct AppealMove {
    AppealState from;
    AppealAction action;
    AppealState to;
};
inline constexpr AppealMove appeal_moves[] = {
    {AppealState::filed, AppealAction::uphold_appeal, AppealState::upheld},
    {AppealState::filed, AppealAction::reject_appeal, AppealState::rejected},
    {AppealState::filed, AppealAction::withdraw_appeal, AppealState::withdrawn},
};

/// wrong_state where the assessment isn't published; impossible_date after the window; needs_value.
Result<Change<Appeal>> file(Appeal appeal, const Assessment& assessment, int ruling_days,
                            const registry::Calendar& calendar, Date today);
/// What is ruled, by whom, when; the words are needed either way.
struct Ruling {
    std::string words;
    Id<Post> post;
    Date on;
};
Result<Change<Appeal>> uphold(const Appeal& appeal, const Ruling& ruling, Id<Adjustment> adjustment);
Result<Change<Appeal>> reject(const Appeal& appeal, const Ruling& ruling);
Result<Change<Appeal>> withdraw(const Appeal& appeal, const std::string& reason);

} // namespace bihuan::assessment
