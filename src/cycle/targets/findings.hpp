// What a person decides of a finding, and what it becomes, as pure rules. README.md shows the states.
#pragma once

#include "base/error.hpp"
#include "cycle/targets/records.hpp"
#include "journal/change.hpp"

namespace bihuan::targets {

using journal::Change;

/// Named as the actions of app/.
enum class FindingAction : std::uint8_t {
    confirm_finding,
    correct_finding,
    merge_finding,
    reject_finding,
    undo_finding
};
constexpr auto names_of(FindingAction) {
    return std::array<std::string_view, 5>{"confirm_finding", "correct_finding", "merge_finding",
                                           "reject_finding", "undo_finding"};
}

struct FindingMove {
    FindingState from;
    FindingAction action;
    FindingState to;
};
inline constexpr FindingMove finding_moves[] = {
    {FindingState::found, FindingAction::confirm_finding, FindingState::confirmed},
    {FindingState::found, FindingAction::correct_finding, FindingState::corrected},
    {FindingState::found, FindingAction::merge_finding, FindingState::merged},
    {FindingState::found, FindingAction::reject_finding, FindingState::rejected},
    {FindingState::rejected, FindingAction::confirm_finding, FindingState::confirmed},
    {FindingState::rejected, FindingAction::correct_finding, FindingState::corrected},
    {FindingState::rejected, FindingAction::merge_finding, FindingState::merged},
    {FindingState::confirmed, FindingAction::undo_finding, FindingState::found},
    {FindingState::corrected, FindingAction::undo_finding, FindingState::found},
    {FindingState::merged, FindingAction::undo_finding, FindingState::found},
    {FindingState::rejected, FindingAction::undo_finding, FindingState::found},
};

/// The state the action leads to; wrong_state with the present one.
Result<FindingState> next_state(const Finding& finding, FindingAction action);

/// What a person puts right before a finding binds; empty: as found.
struct Correction {
    std::optional<Category> category;
    std::optional<std::string> number, title, text;
    std::optional<std::vector<std::string>> leads, responsible, cooperating; // as written
    std::optional<std::string> indicator;
    std::optional<Measure> measure;
    std::optional<Relation> relation;
    std::optional<Decimal> value, value_high;
    std::optional<std::string> unit, scope;
    std::optional<RelativeRule> rule;
    std::optional<std::string> reference;
    std::optional<Date> due_on;
    std::optional<std::string> due_text;
};
Finding corrected(Finding finding, const Correction& correction);

/// The names of a finding made out: its units by number, its indicator, the item of the task it stands in.
struct MadeOut {
    std::vector<Id<Organisation>> leads, responsible, cooperating;
    const registry::Indicator* indicator = nullptr;
    Id<Item> parent;
};
/// The item that a finding becomes: active where it has a lead, else a draft. Without a deadline of its own
/// it is due at the end of the document's year (due_text stays empty then).
Item item_of(const Finding& finding, const SourceDocument& document, MadeOut made_out);

Clause clause_of(const Finding& finding, Id<Item> item);

/// The finding as decided; `item`: what it became or was merged into.
Result<Change<Finding>> decide(const Finding& finding, FindingAction action, Id<Item> item,
                               const std::string& reason = {});

/// All that a person decides on when deciding a finding: where a new version of a document says the same, the
/// decision stands. (Its place and number are no part of it.)
std::string wording_of(const Finding& finding);

} // namespace bihuan::targets
