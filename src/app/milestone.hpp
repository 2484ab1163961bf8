// The steps of an item (推进节点).
#pragma once

#include "app/context.hpp"
#include "cycle/targets/milestones.hpp"

namespace bihuan::app {

using targets::Milestone;

Result<Milestone> add_milestone(Context& context, Id<targets::Item> item, const std::string& title,
                                Date due_on);
Result<Milestone> move_milestone(Context& context, Id<Milestone> id, std::int64_t version, Date due_on,
                                 const std::string& reason);
Result<Milestone> reach_milestone(Context& context, Id<Milestone> id, std::int64_t version, Date on);

Result<Milestone> withdraw_milestone(Context& context, Id<Milestone> id, std::int64_t version,
                                     const std::string& reason);

} // namespace bihuan::app
