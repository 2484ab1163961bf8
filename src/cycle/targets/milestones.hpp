// The steps of an item, as pure rules.
#pragma once

#include "cycle/targets/items.hpp"

namespace bihuan::targets {

Result<Change<Milestone>> add_milestone(const Item& item, const std::string& title, Date due_on);

/// Counted, with the first date kept; not to a day gone by.
Result<Change<Milestone>> move_milestone(const Item& item, const Milestone& milestone, Date due_on,
                                         const std::string& reason, Date today);

Result<Change<Milestone>> reach_milestone(const Item& item, const Milestone& milestone, Date on, Date today);

/// One that is no longer a step; reached ones stay.
Result<Change<Milestone>> withdraw_milestone(const Item& item, const Milestone& milestone,
                                             const std::string& reason);

} // namespace bihuan::targets
