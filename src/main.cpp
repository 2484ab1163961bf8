// The composition root: alone in naming the databases there are.
#include <cstdlib>
#include <filesystem>

#include "cli/run.hpp"
#include "server/api/api.hpp"
#include "server/serve.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace {

std::unique_ptr<bihuan::storage::Database> open_database(const std::string& where, int partitions) {
    if (where.find("://") == std::string::npos) return bihuan::storage::sqlite::open(where);
    return bihuan::storage::postgres::open(where, partitions);
}

bihuan::server::Source source_of(const bihuan::commands::ServerWords& words) {
    std::error_code unknown;
    return {words.folder, words.config, words.settings, [](const char* name) { return std::getenv(name); },
            std::filesystem::read_symlink("/proc/self/exe", unknown).string()};
}

bihuan::commands::ServerVerbs server_verbs() {
    using namespace bihuan;
    return {.serve =
                [](storage::Store& store, const commands::World& world, const commands::ServerWords& words) {
                    return server::serve({store, world.now, world.random_bytes}, source_of(words));
                },
            .check = [](const commands::ServerWords& words) -> Result<std::string> {
                auto configuration = server::configuration_of(source_of(words));
                if (!configuration) return configuration.error();
                return server::to_toml(*configuration);
            },
            .openapi = [] { return api::to_yaml(api::openapi()); }};
}

} // namespace

int main(int count, char** words) {
    return bihuan::cli::run({words + 1, words + count}, open_database, server_verbs());
}
