#include "app/registry.hpp"
#include "cli/commands/verbs.hpp"

namespace bihuan::commands {

Reply init(Call& call) {
    const bool elsewhere = call.given("database");
    registry::Region region;
    region.region = call.option("region");
    region.name = call.option("name");
    if (region.region.empty() || region.name.empty()) {
        throw Stop{{ErrorKind::bad_usage, "bihuan init", call.say(Word::usage_init)}};
    }
    region.valid_from = call.now.date();
    call.office.create({elsewhere ? call.option("database") : "ledger.db", region.region, "督查室"}, [&] {
        app::Context context = call.context_of_program();
        must(app::found_region(context, region));
    });
    Reply reply = call.told(Word::told_init, {region.name, region.region, call.office.folder()});
    reply.text += call.say(Word::told_init_next);
    return reply;
}

Reply migrate(Call& call) {
    return call.told(Word::told_migrated, {std::to_string(call.office.any_store().migrate())});
}

} // namespace bihuan::commands
