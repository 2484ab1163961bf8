#include "cli/commands/sample.hpp"

#include <filesystem>
#include <fstream>

#include "app/registry.hpp"
#include "app/sign_in.hpp"
#include "cli/commands/scenario.hpp"
#include "embedded/commands.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

namespace {

constexpr std::pair<std::string_view, const std::string_view&> sample_files[] = {
    {"data/qinghe/tasks-2025.txt", embedded::tasks_2025},
    {"data/qinghe/report-2025.txt", embedded::report_2025},
    {"data/qinghe/report-2026.txt", embedded::report_2026},
};

/// One of each kind; the system administrator first, who makes the others' accounts.
constexpr std::pair<std::string_view, std::string_view> sample_people[] = {
    {"admin", "系统管理员"}, {"security", "安全管理员"},    {"audit", "审计管理员"},    {"clerk", "督查室"},
    {"leader", "县长"},      {"liaison", "县商务局联络员"}, {"enterprise", "青禾机械"},
};

/// Invented people need no second factor to be looked at; a real county keeps it.
constexpr std::string_view sample_policy = R"(# 示例县：三员登录时不要求动态验证码。正式使用时请删去这个文件。
# The sample county: administrators sign in without a second factor. A real county removes this file.
[second_factor]
required_of_administrators = false
)";

accounts::Policy own_policy(const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    const std::string path = folder + "/sign_in.toml";
    if (std::ofstream file(path); !(file << sample_policy).flush())
        throw Stop{{ErrorKind::cannot_write, path, ""}};
    return must(accounts::Policy::from(folder));
}

/// A password of their own at once: who looks at a sample is not to begin by changing one.
std::string with_own_password(app::Context& program, const app::SignInMeans& means, const std::string& login,
                              const std::string& once) {
    const app::Caller here{"bihuan init", ""};
    const app::Visit visit = must(app::sign_in(program, means, {login, once, ""}, here)).visit;
    app::Context own{program.store, program.region, visit.actor, program.now};
    std::string wanted = accounts::one_time_password(means.random);
    must(app::change_password(own, means, visit.session, once, wanted, here));
    must(app::sign_out(own, 0, here));
    return wanted;
}

render::Sheet sample_accounts(Call& call, Office& office) {
    const accounts::Policy policy = own_policy(office.folder() + "/policy");
    const app::SignInMeans means{policy, call.office.world().random_bytes};
    storage::Store& store = office.store();
    const std::string region = office.settings().region;
    app::Context program{store, region, {}, call.now};
    app::Context administrator{store, region, must(app::actor_of(store, region, "系统管理员", call.now)),
                               call.now};
    render::Sheet sheet;
    sheet.name = call.say(Word::sheet_accounts);
    sheet.columns = render::columns_of({{"login", Word::column_login},
                                        {"password", Word::column_password},
                                        {"person", Word::column_person},
                                        {"post", Word::column_post}},
                                       call.language);
    for (const auto& [login, post] : sample_people) {
        const app::Actor holder = must(app::actor_of(store, region, post, call.now));
        const bool first = sheet.rows.empty();
        const std::string once = accounts::one_time_password(means.random);
        must(app::add_account(first ? program : administrator, means, holder.person, std::string(login),
                              once));
        const std::string password =
            first ? once : with_own_password(program, means, std::string(login), once);
        sheet.rows.push_back({{std::string(login)}, {password}, {holder.person_name}, {std::string(post)}});
    }
    return sheet;
}

} // namespace

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
    Reply reply = call.told(Word::told_sample, {call.office.folder(), std::to_string(played.commands)});
    if (call.given("accounts")) reply.sheets = {sample_accounts(call, office)};
    return reply;
}

} // namespace bihuan::commands
