// A page of a region's records, for lists that take their conditions from outside.
#pragma once

#include "app/context.hpp"
#include "storage/rows.hpp"

namespace bihuan::app {

/// For who may do `action` in the whole region.
template <Recorded Record>
Result<std::vector<Record>> page(Context& context, Action action, const Query<Record>& query) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Record>> {
        if (auto may = permit(context.actor, action, {context.region}); !may) return may.error();
        return transaction.list(query);
    });
}

/// The same as rows of columns, for what only passes them on.
template <Recorded Record>
Result<void> each_row(Context& context, Action action, const Query<Record>& query,
                      const storage::RowSink& take) {
    return look(context, [&](Transaction& transaction) -> Result<void> {
        if (auto may = permit(context.actor, action, {context.region}); !may) return may.error();
        storage::each_row(transaction, query, take);
        return {};
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

/// Entries of the journal.
inline Result<std::vector<journal::Entry>> journal_page(Context& context, const storage::EntryQuery& query) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<journal::Entry>> {
        if (auto may = permit(context.actor, Action::read_journal, {context.region}); !may)
            return may.error();
        std::vector<journal::Entry> entries;
        transaction.entries(query, [&](journal::Entry&& entry) { entries.push_back(std::move(entry)); });
        return entries;
    });
}

} // namespace bihuan::app
