#include "app/split.hpp"

#include "app/item.hpp"

namespace bihuan::app {

using targets::Share;

Result<std::vector<Share>> split_item(Context& context, Id<Item> id, std::int64_t version,
                                      const std::vector<targets::Portion>& parts, targets::Counting counting,
                                      const std::string& reason) {
    return act(context, Action::split_item, [&](Transaction& transaction) -> Result<std::vector<Share>> {
        if (auto allowed = permit(context.actor, Action::split_item, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto item = load(transaction, id, version);
        if (!item) return item.error();
        if (auto next = targets::next_state(*item, targets::ItemAction::split_item); !next)
            return next.error();
        for (const targets::Portion& part : parts) {
            if (!part.organisation) continue;
            if (auto open = check_open(transaction, {part.organisation}); !open) return open.error();
        }
        auto shares = targets::split(*item, parts, counting);
        if (!shares) return shares.error();
        for (const Share& before :
             transaction.list(Query<Share>().where(&Share::item, id).where(&Share::withdrawn, false))) {
            Share after = before;
            after.withdrawn = true;
            transaction.save(Change<Share>::changed(before, std::move(after), reason));
        }
        for (Share& share : *shares)
            share = transaction.save(Change<Share>::created(std::move(share), reason));
        return shares;
    });
}

} // namespace bihuan::app
