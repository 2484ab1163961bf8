// Motions as pure rules: motions.md says what may follow what.
#pragma once

#include <span>

#include "cycle/supervision/motion_policy.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/targets/items.hpp"
#include "journal/change.hpp"

namespace bihuan::supervision {

using journal::Change;

enum class MotionAction : std::uint8_t {
    assign_motion,
    bounce_motion,
    accept_motion,
    give_opinion,
    answer_motion,
    record_satisfaction,
    extend_motion,
    join_motion,
    withdraw_motion
};
constexpr auto names_of(MotionAction) {
    return std::array<std::string_view, 9>{"assign_motion", "bounce_motion", "accept_motion",
                                           "give_opinion",  "answer_motion", "record_satisfaction",
                                           "extend_motion", "join_motion",   "withdraw_motion"};
}

struct MotionMove {
    MotionState from;
    MotionAction action;
    MotionState to, or_to; // the same where there is but one
};
std::span<const MotionMove> motion_moves();

/// Neither answered nor ended.
bool is_open(MotionState state);
/// 县十八届人大四次会议 第15号, as errors and lists name it.
std::string name_of_motion(const Motion& motion);

Result<Change<Motion>> receive(Motion wanted);

struct MotionAssignment {
    Id<Organisation> organisation;
    std::vector<Id<Organisation>> joint = {};
};
/// A reason where it was assigned before.
Result<Change<Motion>> assign(const Motion& motion, MotionAssignment wanted, const std::string& reason,
                              const MotionPolicy& policy, Date today);
Result<Change<Motion>> bounce(const Motion& motion, const std::string& reason, Id<Organisation> suggested,
                              const MotionPolicy& policy, Date today);
Result<Change<Motion>> accept(const Motion& motion);
/// A later opinion takes the place of the earlier.
Result<Change<Motion>> give_opinion(const Motion& motion, Id<Organisation> organisation,
                                    const std::string& opinion);
/// Joint units whose opinion is missing.
std::vector<Id<Organisation>> silent_units(const Motion& motion);

struct MotionAnswer {
    AnswerGrade grade = AnswerGrade::none;
    std::string text;
    std::string letter = {}; // "SM3-of-content file-name", or empty
};
Result<Change<Motion>> answer(const Motion& motion, const MotionAnswer& given, const MotionPolicy& policy,
                              Date today);
Change<Motion> answer_along(const Motion& joined, const Motion& main);
Change<Motion> release(const Motion& joined, const Motion& main);
/// `answered` waits for the new answer with `main`, which its deputies sent back: nobody spoke of it yet.
Change<Motion> rejoin(const Motion& answered, const Motion& main);

Result<Change<Motion>> record_satisfaction(const Motion& motion, Satisfaction satisfaction,
                                           const std::string& text, const MotionPolicy& policy, Date today);
Result<Change<Motion>> extend(const Motion& motion, Date due_on, const std::string& reason,
                              const MotionPolicy& policy, Date today);
Result<Change<Motion>> join(const Motion& motion, const Motion& into, const std::string& reason);
Result<Change<Motion>> withdraw(const Motion& motion, const std::string& reason, Date today);

/// What the clock alone does to it by `today`; nullopt: nothing.
std::optional<Change<Motion>> review(const Motion& motion, Date today);

/// The item of next year's ledger that a closed B answer becomes; `lead` none where nobody leads it any more.
Result<Change<Item>> carried_item(const Motion& motion, Id<Organisation> lead, const MotionPolicy& policy);

} // namespace bihuan::supervision
