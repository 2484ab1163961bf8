// The composition root: alone in naming the databases there are.
#include "cli/run.hpp"
#include "storage/sqlite/database.hpp"

int main(int count, char** words) {
    return bihuan::cli::run({words + 1, words + count}, bihuan::storage::sqlite::open);
}
