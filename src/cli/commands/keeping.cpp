// backup, restore, archive: the data as a whole.
#include "app/keeping.hpp"

#include "cli/commands/verbs.hpp"

namespace bihuan::commands {

Reply back_up(Call& call) {
    app::Context context = call.context();
    const auto made = must(app::back_up(context, call.operand(0)));
    return call.told(Word::told_backup, {call.operand(0), std::to_string(made.rows)});
}

Reply export_archive(Call& call) {
    app::Context context = call.context();
    const auto made = must(app::export_archive(context, call.operand(0)));
    return call.told(Word::told_backup, {call.operand(0), std::to_string(made.rows)});
}

Reply import_archive(Call& call) {
    app::Context context = call.context();
    const auto made = must(app::import_archive(context, call.operand(0)));
    return call.told(Word::told_restored, {call.operand(0), std::to_string(made.rows)});
}

/// A new data directory out of a backup.
Reply restore(Call& call) {
    const std::string database =
        call.given("database") ? call.option("database") : call.office.world().database;
    Reply reply;
    call.office.create({database, call.option("region"), "督查室"}, [&](Office::Settings& settings) {
        const auto restored = must(storage::restore(call.office.any_store(), call.operand(0)));
        if (restored.archived.regions.size() != 1 && !call.given("region")) {
            throw Stop{{ErrorKind::needs_value, call.operand(0), "--region"}};
        }
        reply = call.told(Word::told_restored, {call.operand(0), std::to_string(restored.archived.rows)});
        reply.text += call.say(Word::told_faults, {std::to_string(restored.faults.size())}) + "\n";
        if (settings.region.empty()) settings.region = restored.archived.regions.front();
    });
    return reply;
}

} // namespace bihuan::commands
