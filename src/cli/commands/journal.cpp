#include "app/keeping.hpp"
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

Reply verify_journal(Call& call) {
    app::Context context = call.context();
    const auto verified = must(app::verify_journal(context));
    Reply reply =
        call.told(verified.faults.empty() ? Word::told_verified : Word::told_not_verified,
                  {std::to_string(verified.entries), std::to_string(verified.records),
                   std::to_string(verified.contents), std::to_string(verified.faults.size()), verified.head});
    if (verified.faults.empty()) return reply;
    reply.sheets.push_back(render::fault_sheet(verified.faults, call.language));
    reply.errors.push_back({ErrorKind::database_damaged, call.say(Word::command_journal_verify),
                            std::to_string(verified.faults.size())});
    return reply;
}

} // namespace bihuan::commands
