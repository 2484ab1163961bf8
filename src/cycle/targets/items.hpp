// What may be done to a row of the ledger, as pure rules: the record as it was loaded goes in, a change or
// the reason why not comes out. README.md shows the states; `item_moves` is the same table.
#pragma once

#include "base/error.hpp"
#include "cycle/targets/records.hpp"
#include "journal/change.hpp"
#include "journal/entry.hpp"

namespace bihuan::targets {

using journal::Change;

/// Named as the actions of app/.
enum class ItemAction : std::uint8_t {
    activate_item,
    assign_item,
    revise_item,
    complete_item,
    drop_item,
    merge_item,
    reopen_item,
    split_item,
    add_milestone,
    move_milestone,
    reach_milestone,
    withdraw_milestone,
};
constexpr auto names_of(ItemAction) {
    return std::array<std::string_view, 12>{"activate_item",  "assign_item",     "revise_item",
                                            "complete_item",  "drop_item",       "merge_item",
                                            "reopen_item",    "split_item",      "add_milestone",
                                            "move_milestone", "reach_milestone", "withdraw_milestone"};
}

struct ItemMove {
    ItemState from;
    ItemAction action;
    ItemState to;
};
inline constexpr ItemMove item_moves[] = {
    {ItemState::draft, ItemAction::activate_item, ItemState::active},
    {ItemState::draft, ItemAction::assign_item, ItemState::draft},
    {ItemState::draft, ItemAction::revise_item, ItemState::draft},
    {ItemState::draft, ItemAction::drop_item, ItemState::dropped},
    {ItemState::draft, ItemAction::merge_item, ItemState::merged},
    {ItemState::draft, ItemAction::split_item, ItemState::draft},
    {ItemState::draft, ItemAction::add_milestone, ItemState::draft},
    {ItemState::draft, ItemAction::move_milestone, ItemState::draft},
    {ItemState::draft, ItemAction::withdraw_milestone, ItemState::draft},
    {ItemState::active, ItemAction::assign_item, ItemState::active},
    {ItemState::active, ItemAction::revise_item, ItemState::active},
    {ItemState::active, ItemAction::complete_item, ItemState::completed},
    {ItemState::active, ItemAction::drop_item, ItemState::dropped},
    {ItemState::active, ItemAction::merge_item, ItemState::merged},
    {ItemState::active, ItemAction::split_item, ItemState::active},
    {ItemState::active, ItemAction::add_milestone, ItemState::active},
    {ItemState::active, ItemAction::move_milestone, ItemState::active},
    {ItemState::active, ItemAction::reach_milestone, ItemState::active},
    {ItemState::active, ItemAction::withdraw_milestone, ItemState::active},
    {ItemState::completed, ItemAction::reopen_item, ItemState::active},
    {ItemState::dropped, ItemAction::reopen_item, ItemState::active},
};

/// The state the action leads to; wrong_state with the present one.
Result<ItemState> next_state(const Item& item, ItemAction action);

/// What holds for every item, whatever its state: a title, a plausible year, dates in their order and within
/// reach of the year, a range with two ends, a target with a value or a rule.
Result<void> check(const Item& item);

/// A new item as wanted, `state` draft or active; active needs a lead. What was promised is kept as original.
Result<Change<Item>> create(Item wanted);

/// Binds a draft: from here on its value and date are promises, kept as original.
Result<Change<Item>> activate(const Item& item);

struct Assignment {
    std::vector<Id<Organisation>> leads, responsible, cooperating;
};
/// An active item keeps at least one lead, and its change needs a reason.
Result<Change<Item>> assign(const Item& item, Assignment wanted, const std::string& reason);

/// What a revision sets; empty: stays as it is. `unit` is what the value was given in.
struct Promise {
    std::optional<Decimal> value, value_high;
    std::string unit;
    std::optional<Date> due_on;
    std::string due_text;
};
struct Revised {
    Change<Item> item;
    std::vector<Change<Revision>> revisions; // one a promise moved; none for a draft
};
/// An active item's promise moves only with a reason, and each move is counted and recorded; a draft's is not
/// yet one. needs_value where nothing would change.
Result<Revised> revise(const Item& item, const Promise& wanted, const std::string& reason,
                       const journal::Act& act);

Result<Change<Item>> complete(const Item& item, Date on, Date today);
Result<Change<Item>> drop(const Item& item, const std::string& reason);
/// Dropped as if it had never bound: the decision that made it is taken back. wrong_state where it was
/// revised.
Result<Change<Item>> unmake(const Item& item, const std::string& reason);
/// `item` is served by `into` from here on and reported there alone.
Result<Change<Item>> merge(const Item& item, const Item& into, const std::string& reason);
/// Back to work: finished too early, or dropped by mistake. Needs a reason.
Result<Change<Item>> reopen(const Item& item, const std::string& reason);

/// Each organisation once, in the first part that names it: who leads is not also asked to cooperate.
void keep_first_mention(Item& item);

/// "item 12", as errors name it.
std::string name_in_errors(const Item& item);

} // namespace bihuan::targets
