// A page of a region's records, for lists that take their conditions from outside.
#pragma once

#include "app/context.hpp"

namespace bihuan::app {

/// For who may do `action` in the whole region.
template <Recorded Record>
Result<std::vector<Record>> page(Context& context, Action action, const Query<Record>& query) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Record>> {
        if (auto may = permit(context.actor, action, {context.region}); !may) return may.error();
        return transaction.list(query);
    });
}

/// One record, for who may do `action` in the whole region.
template <Recorded Record>
Result<Record> one(Context& context, Action action, Id<Record> id) {
    return look(context, [&](Transaction& transaction) -> Result<Record> {
        if (auto may = permit(context.actor, action, {context.region}); !may) return may.error();
        return load(transaction, id);
    });
}

} // namespace bihuan::app
