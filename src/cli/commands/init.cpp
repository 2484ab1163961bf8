#include "app/registry.hpp"
#include "cli/commands/sample.hpp"
#include "cli/commands/verbs.hpp"

namespace bihuan::commands {

int partitions_of(const Call& call, const std::string& database) {
    constexpr std::int64_t most = 1024;
    const std::int64_t wanted = call.number("partitions").value_or(0);
    if (wanted == 0 || (wanted <= most && database.find("://") != std::string::npos))
        return static_cast<int>(wanted);
    throw Stop{{ErrorKind::bad_usage, "--partitions " + std::to_string(wanted),
                call.say(Word::usage_partitions, {std::to_string(most)})}};
}

Reply init(Call& call) {
    if (call.given("sample")) return init_sample(call);
    registry::Region region;
    region.region = call.option("region");
    region.name = call.option("name");
    const std::string administrator = call.option("administrator");
    if (region.region.empty() || region.name.empty() || administrator.empty()) {
        throw Stop{{ErrorKind::bad_usage, "bihuan init", call.say(Word::usage_init)}};
    }
    region.valid_from = call.now.date();
    const std::string database =
        call.given("database") ? call.option("database") : call.office.world().database;
    const int partitions =
        call.given("partitions") ? partitions_of(call, database) : call.office.world().partitions;
    call.office.create({database, region.region, "督查室", partitions}, [&](Office::Settings&) {
        app::Context context = call.context_of_program();
        must(app::found_region(context, region));
        const auto person = must(app::add_person(context, {"", {}, 0, administrator, ""}));
        must(
            app::appoint(context, {1}, person.id, call.now.date())); // 系统管理员, the first post of a region
    });
    Reply reply = call.told(Word::told_init, {region.name, region.region, call.office.folder()});
    reply.text += call.say(Word::told_init_next);
    return reply;
}

Reply migrate(Call& call) {
    return call.told(Word::told_migrated, {std::to_string(call.office.any_store().migrate())});
}

} // namespace bihuan::commands
