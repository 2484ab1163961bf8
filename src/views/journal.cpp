#include "views/journal.hpp"

namespace bihuan::views {

Result<Journal> journal(app::Context& context, const storage::EntryQuery& query) {
    auto people = app::read_registry(context);
    if (!people) return people.error();
    return app::look(context, [&](app::Transaction& transaction) -> Result<Journal> {
        const auto allowed = permit(context.actor, app::Action::read_journal, {context.region});
        if (!allowed) return allowed.error();
        Journal journal{{}, std::move(*people)};
        transaction.entries(query,
                            [&](journal::Entry&& entry) { journal.entries.push_back(std::move(entry)); });
        return journal;
    });
}

} // namespace bihuan::views
