// Stories told by command, on every backend: the sample county's year (data/qinghe/2025.scenario) and those
// beside this file. What NAME.scenario writes down is NAME.expected, here. BIHUAN_UPDATE_EXPECTED=1 writes
// those anew: look at the difference before committing.
#include "cli/commands/scenario.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "../storage/backend.hpp"

namespace bihuan::commands {
namespace {

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

const std::string source = BIHUAN_SOURCE_DIR "/";

/// Paths of the stories, from the top of the source.
std::vector<std::string> stories() {
    std::vector<std::string> found{"data/qinghe/2025.scenario"};
    for (const auto& entry : std::filesystem::directory_iterator(source + "tests/commands")) {
        if (entry.path().extension() != ".scenario") continue;
        found.push_back("tests/commands/" + entry.path().filename().string());
    }
    std::sort(found.begin() + 1, found.end());
    return found;
}

class Scenario : public ::testing::TestWithParam<std::tuple<std::string, storage::Backend>> {};

TEST_P(Scenario, EndsAsWritten) {
    const auto& [path, backend] = GetParam();
    if (backend != storage::Backend::sqlite && storage::postgres_address() == nullptr) {
        GTEST_SKIP() << "no PostgreSQL";
    }
    const std::string name = std::filesystem::path(path).filename().string();
    const storage::Place place(backend);
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_scenario_" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    World world;
    world.open_database = [&](const std::string&, int) { return place.open(); };
    world.now = [] { return Instant(); };
    world.random_bytes = told_bytes();
    world.read_file = [&](const std::string& path) -> Result<std::string> { return contents(source + path); };
    world.database = "test://scenario"; // whatever the name, it is the place's
    Office office(folder.string(), world);
    const auto played = play(contents(source + path), name, office, Language::chinese);
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(played) << describe(played.error(), Language::english);
    const std::string expected =
        source + "tests/commands/" + std::filesystem::path(path).stem().string() + ".expected";
    if (std::getenv("BIHUAN_UPDATE_EXPECTED") != nullptr && backend == storage::Backend::sqlite) {
        std::ofstream(expected, std::ios::binary) << played->written;
    }
    EXPECT_EQ(played->written, contents(expected));
}

std::string name_of_story(const ::testing::TestParamInfo<Scenario::ParamType>& story) {
    constexpr std::array backends{"sqlite", "postgres", "partitioned"};
    std::string name = std::filesystem::path(std::get<0>(story.param)).stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name + "_" + backends[static_cast<std::size_t>(std::get<1>(story.param))];
}
// Unpartitioned PostgreSQL has the year through HTTP and by the command line: tests/server/scenario_test.py.
INSTANTIATE_TEST_SUITE_P(Stories, Scenario,
                         ::testing::Combine(::testing::ValuesIn(stories()),
                                            ::testing::Values(storage::Backend::sqlite,
                                                              storage::Backend::postgres_partitioned)),
                         name_of_story);

} // namespace
} // namespace bihuan::commands
