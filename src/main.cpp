// The composition root: alone in naming the databases there are.
#include "cli/run.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace {

std::unique_ptr<bihuan::storage::Database> open_database(const std::string& where, int partitions) {
    if (where.find("://") == std::string::npos) return bihuan::storage::sqlite::open(where);
    return bihuan::storage::postgres::open(where, partitions);
}

} // namespace

int main(int count, char** words) {
    return bihuan::cli::run({words + 1, words + count}, open_database);
}
