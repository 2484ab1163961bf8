#include "views/registry.hpp"

namespace bihuan::views {
namespace {

Staff staff_of(app::Transaction& transaction) {
    return {transaction.list<registry::Post>(), transaction.list<registry::Person>(),
            transaction.list<registry::Appointment>(), transaction.list<registry::Organisation>()};
}

} // namespace

Result<Staff> staff(Context& context) {
    return app::look(context, [&](app::Transaction& transaction) -> Result<Staff> {
        const auto allowed = permit(context.actor, app::Action::read_registry, {context.region});
        if (!allowed) return allowed.error();
        return staff_of(transaction);
    });
}

Result<std::vector<registry::Organisation>> organisations(Context& context) {
    auto found = staff(context);
    if (!found) return found.error();
    return std::move(found->organisations);
}

Result<Journal> journal(Context& context, const storage::EntryQuery& query) {
    return app::look(context, [&](app::Transaction& transaction) -> Result<Journal> {
        const auto allowed = permit(context.actor, app::Action::read_journal, {context.region});
        if (!allowed) return allowed.error();
        Journal journal;
        transaction.entries(query,
                            [&](journal::Entry&& entry) { journal.entries.push_back(std::move(entry)); });
        journal.staff = staff_of(transaction);
        return journal;
    });
}

} // namespace bihuan::views
