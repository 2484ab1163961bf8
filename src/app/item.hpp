// Rows of the ledger: made by hand, bound, assigned, moved, ended. A `version` is the one the user last saw
// (0: whatever it is now); another's change in between is a conflict that names who.
#pragma once

#include "app/context.hpp"
#include "cycle/targets/items.hpp"

namespace bihuan::app {

using targets::Item;

/// As wanted, `state` draft or active; its units must be open, its parent and indicator there.
Result<Item> add_item(Context& context, Item wanted);
Result<Item> activate_item(Context& context, Id<Item> id, std::int64_t version = 0);
Result<Item> assign_item(Context& context, Id<Item> id, std::int64_t version, targets::Assignment wanted,
                         const std::string& reason);
Result<Item> revise_item(Context& context, Id<Item> id, std::int64_t version, const targets::Promise& wanted,
                         const std::string& reason);
Result<Item> complete_item(Context& context, Id<Item> id, std::int64_t version, Date on);
Result<Item> drop_item(Context& context, Id<Item> id, std::int64_t version, const std::string& reason);
/// `into` serves it from here on, and answers its clauses.
Result<Item> merge_item(Context& context, Id<Item> id, std::int64_t version, Id<Item> into,
                        const std::string& reason);
Result<Item> reopen_item(Context& context, Id<Item> id, std::int64_t version, const std::string& reason);

/// An item with all that hangs on it.
struct ItemDetail {
    Item item;
    std::vector<Item> children;
    std::vector<targets::Clause> clauses;
    std::vector<targets::Share> shares; // in force
    std::vector<targets::Milestone> milestones;
    std::vector<targets::Revision> revisions;
};
Result<ItemDetail> read_item(Context& context, Id<Item> id);

/// unknown or closed: no_such_record, wrong_state.
Result<void> check_open(Transaction& transaction, const std::vector<Id<Organisation>>& organisations);

} // namespace bihuan::app
