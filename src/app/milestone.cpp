#include "app/milestone.hpp"

namespace bihuan::app {
namespace {

using targets::Item;

/// permit → load → decide → save, for an action of one milestone; a liaison's right follows the item's leads.
template <class Decide>
Result<Milestone> change_milestone(Context& context, Action action, Id<Milestone> id, std::int64_t version,
                                   Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<Milestone> {
        const auto milestone = load(transaction, id);
        const auto item = milestone ? load(transaction, milestone->item) : Result<Item>(milestone.error());
        Subject subject{context.region};
        if (item) subject.organisations = item->leads;
        if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
        if (!item) return item.error();
        if (auto seen = as_seen(transaction, *milestone, version); !seen) return seen.error();
        const auto change = decide(*item, *milestone);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

} // namespace

Result<Milestone> add_milestone(Context& context, Id<Item> id, const std::string& title, Date due_on) {
    return act(context, Action::add_milestone, [&](Transaction& transaction) -> Result<Milestone> {
        if (auto allowed = permit(context.actor, Action::add_milestone, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto item = load(transaction, id);
        if (!item) return item.error();
        const auto change = targets::add_milestone(*item, title, due_on);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Milestone> move_milestone(Context& context, Id<Milestone> id, std::int64_t version, Date due_on,
                                 const std::string& reason) {
    return change_milestone(
        context, Action::move_milestone, id, version, [&](const Item& item, const Milestone& milestone) {
            return targets::move_milestone(item, milestone, due_on, reason, context.today());
        });
}

Result<Milestone> reach_milestone(Context& context, Id<Milestone> id, std::int64_t version, Date on) {
    return change_milestone(context, Action::reach_milestone, id, version,
                            [&](const Item& item, const Milestone& milestone) {
                                return targets::reach_milestone(item, milestone, on, context.today());
                            });
}

Result<Milestone> withdraw_milestone(Context& context, Id<Milestone> id, std::int64_t version,
                                     const std::string& reason) {
    return change_milestone(context, Action::withdraw_milestone, id, version,
                            [&](const Item& item, const Milestone& milestone) {
                                return targets::withdraw_milestone(item, milestone, reason);
                            });
}

} // namespace bihuan::app
