#include "app/item.hpp"

namespace bihuan::app {
namespace {

/// permit → load → decide → save, for an action of one item.
template <class Decide>
Result<Item> change_item(Context& context, Action action, Id<Item> id, std::int64_t version,
                         Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<Item> {
        if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
        const auto item = load(transaction, id, version);
        if (!item) return item.error();
        const Result<Change<Item>> change = decide(transaction, *item);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

} // namespace

Result<void> check_open(Transaction& transaction, const std::vector<Id<Organisation>>& organisations) {
    for (const Id<Organisation> id : organisations) {
        const auto organisation = load(transaction, id);
        if (!organisation) return organisation.error();
        if (organisation->closed_on) {
            return Error{ErrorKind::wrong_state, organisation->name,
                         "closed " + organisation->closed_on->to_string()};
        }
    }
    return {};
}

Result<Item> add_item(Context& context, Item wanted) {
    return act(context, Action::add_item, [&](Transaction& transaction) -> Result<Item> {
        if (auto allowed = permit(context.actor, Action::add_item, {context.region}); !allowed) {
            return allowed.error();
        }
        wanted.id = {};
        for (const auto* part : {&wanted.leads, &wanted.responsible, &wanted.cooperating}) {
            if (auto open = check_open(transaction, *part); !open) return open.error();
        }
        if (wanted.parent) {
            if (auto parent = load(transaction, wanted.parent); !parent) return parent.error();
        }
        if (wanted.indicator) {
            if (auto indicator = load(transaction, wanted.indicator); !indicator) return indicator.error();
        }
        const auto created = targets::create(std::move(wanted));
        if (!created) return created.error();
        return transaction.save(*created);
    });
}

Result<Item> activate_item(Context& context, Id<Item> id, std::int64_t version) {
    return change_item(context, Action::activate_item, id, version,
                       [](Transaction&, const Item& item) { return targets::activate(item); });
}

Result<Item> assign_item(Context& context, Id<Item> id, std::int64_t version, targets::Assignment wanted,
                         const std::string& reason) {
    return change_item(
        context, Action::assign_item, id, version,
        [&](Transaction& transaction, const Item& item) -> Result<Change<Item>> {
            for (const auto* part : {&wanted.leads, &wanted.responsible, &wanted.cooperating}) {
                if (auto open = check_open(transaction, *part); !open) return open.error();
            }
            return targets::assign(item, std::move(wanted), reason);
        });
}

Result<Item> revise_item(Context& context, Id<Item> id, std::int64_t version, const targets::Promise& wanted,
                         const std::string& reason) {
    return change_item(context, Action::revise_item, id, version,
                       [&](Transaction& transaction, const Item& item) -> Result<Change<Item>> {
                           auto revised = targets::revise(item, wanted, reason, transaction.act());
                           if (!revised) return revised.error();
                           for (const Change<targets::Revision>& revision : revised->revisions)
                               transaction.save(revision);
                           return std::move(revised->item);
                       });
}

Result<Item> complete_item(Context& context, Id<Item> id, std::int64_t version, Date on) {
    return change_item(context, Action::complete_item, id, version, [&](Transaction&, const Item& item) {
        return targets::complete(item, on, context.today());
    });
}

Result<Item> drop_item(Context& context, Id<Item> id, std::int64_t version, const std::string& reason) {
    return change_item(context, Action::drop_item, id, version,
                       [&](Transaction&, const Item& item) { return targets::drop(item, reason); });
}

Result<Item> merge_item(Context& context, Id<Item> id, std::int64_t version, Id<Item> into,
                        const std::string& reason) {
    using targets::Clause;
    return change_item(
        context, Action::merge_item, id, version,
        [&](Transaction& transaction, const Item& item) -> Result<Change<Item>> {
            const auto other = load(transaction, into);
            if (!other) return other.error();
            auto merged = targets::merge(item, *other, reason);
            if (!merged) return merged.error();
            for (const Clause& clause : transaction.list(Query<Clause>().where(&Clause::item, id))) {
                Clause after = clause;
                after.item = into;
                transaction.save(Change<Clause>::changed(clause, std::move(after), reason));
            }
            return merged;
        });
}

Result<Item> reopen_item(Context& context, Id<Item> id, std::int64_t version, const std::string& reason) {
    return change_item(context, Action::reopen_item, id, version,
                       [&](Transaction&, const Item& item) { return targets::reopen(item, reason); });
}

Result<ItemDetail> read_item(Context& context, Id<Item> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<ItemDetail> {
        using namespace targets;
        auto item = load(transaction, id);
        if (!item) return item.error();
        return ItemDetail{
            std::move(*item),
            transaction.list(Query<Item>().where(&Item::parent, id)),
            transaction.list(Query<Clause>().where(&Clause::item, id)),
            transaction.list(Query<Share>().where(&Share::item, id).where(&Share::withdrawn, false)),
            transaction.list(Query<Milestone>().where(&Milestone::item, id).order_by(&Milestone::due_on)),
            transaction.list(Query<Revision>().where(&Revision::item, id))};
    });
}

} // namespace bihuan::app
