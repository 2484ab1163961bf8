// Half a year of the sample county, told by data/qinghe/2025.scenario: what it writes down is 2025.expected,
// on every backend. BIHUAN_UPDATE_EXPECTED=1 writes that file anew: look at the difference before committing.
#include "cli/commands/scenario.hpp"

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

class Scenario : public ::testing::TestWithParam<storage::Backend> {};

TEST_P(Scenario, HalfAYearEndsAsWritten) {
    if (GetParam() != storage::Backend::sqlite && storage::postgres_address() == nullptr) {
        GTEST_SKIP() << "no PostgreSQL";
    }
    const std::string source = BIHUAN_SOURCE_DIR "/";
    const storage::Place place(GetParam());
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_scenario_" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    World world;
    world.open_database = [&](const std::string&) { return place.open(); };
    world.now = [] { return Instant(); };
    world.read_file = [&](const std::string& path) -> Result<std::string> { return contents(source + path); };
    world.database = "test://scenario"; // whatever the name, it is the place's
    Office office(folder.string(), world);
    const auto played =
        play(contents(source + "data/qinghe/2025.scenario"), "2025.scenario", office, Language::chinese);
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(played) << describe(played.error(), Language::english);
    const std::string expected = source + "tests/commands/2025.expected";
    if (std::getenv("BIHUAN_UPDATE_EXPECTED") != nullptr && GetParam() == storage::Backend::sqlite) {
        std::ofstream(expected, std::ios::binary) << played->written;
    }
    EXPECT_EQ(played->written, contents(expected));
}

INSTANTIATE_TEST_SUITE_P(Backends, Scenario, storage::backends(), storage::name_of_backend);

} // namespace
} // namespace bihuan::commands
