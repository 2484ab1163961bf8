#include "app/registry.hpp"
#include "cli/commands/scenario.hpp"
#include "cli/commands/verbs.hpp"
#include "embedded/commands.hpp"

namespace bihuan::commands {

namespace {

constexpr std::pair<std::string_view, const std::string_view&> sample_files[] = {
    {"data/qinghe/tasks-2025.txt", embedded::tasks_2025},
    {"data/qinghe/report-2025.txt", embedded::report_2025},
    {"data/qinghe/report-2026.txt", embedded::report_2026},
};

int partitions_of(const Call& call, const std::string& database) {
    constexpr std::int64_t most = 1024;
    const std::int64_t wanted = call.number("partitions").value_or(0);
    if (wanted == 0 || (wanted <= most && database.find("://") != std::string::npos))
        return static_cast<int>(wanted);
    throw Stop{{ErrorKind::bad_usage, "--partitions " + std::to_string(wanted),
                call.say(Word::usage_partitions, {std::to_string(most)})}};
}

/// The county of data/qinghe, with the story of its year.
Reply init_sample(Call& call) {
    World world = call.office.world();
    if (call.given("database")) world.database = call.option("database");
    world.partitions = partitions_of(call, world.database);
    world.read_file = [](const std::string& path) -> Result<std::string> {
        for (const auto& [name, bytes] : sample_files)
            if (name == path) return std::string(bytes);
        return Error{ErrorKind::not_found, path, ""};
    };
    world.random_bytes = told_bytes();
    Office office(call.office.folder(), world);
    const Played played = must(play(embedded::qinghe_scenario, "2025.scenario", office, call.language));
    return call.told(Word::told_sample, {call.office.folder(), std::to_string(played.commands)});
}

} // namespace

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
