// play_at FOLDER: plays a scenario, read from its input, on a data directory by the commands of the command
// line, at the scenario's time. Files are those of the present folder. See cli/commands/scenario.hpp.
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands/scenario.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace {

using namespace bihuan;

std::unique_ptr<storage::Database> open_database(const std::string& where, int partitions) {
    if (where.find("://") == std::string::npos) return storage::sqlite::open(where);
    return storage::postgres::open(where, partitions);
}

Result<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorKind::not_found, path, ""};
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "play_at FOLDER\n";
        return 2;
    }
    commands::World world;
    world.open_database = open_database;
    world.read_file = read_file;
    world.random_bytes = commands::told_bytes();
    commands::Office office(words[1], world);
    const std::string scenario{std::istreambuf_iterator<char>(std::cin), {}};
    const auto played = commands::play(scenario, "scenario", office, Language::chinese);
    if (played) {
        std::cout << played->written;
        return 0;
    }
    std::cerr << describe(played.error(), Language::english) << '\n';
    return 3;
}
