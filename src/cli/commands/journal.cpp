#include "cli/commands/verbs.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

Reply list_journal(Call& call) {
    app::Context context = call.context();
    storage::EntryQuery query;
    query.limit = call.number("limit").value_or(-1);
    query.newest_first = query.limit >= 0;
    return {.sheets = {render::journal_sheet(must(views::journal(context, query)), call.language)}};
}

} // namespace bihuan::commands
