#include "storage/migrations.hpp"

#include <array>

#include "embedded/storage.hpp"

namespace bihuan::storage {
namespace {

// A new step is a line here and a file of that name in each folder.
const std::array sqlite_steps{Migration{"0001_ledger", embedded::sqlite_0001_ledger},
                              Migration{"0002_accounts", embedded::sqlite_0002_accounts},
                              Migration{"0003_request_keys", embedded::sqlite_0003_request_keys},
                              Migration{"0004_search", embedded::sqlite_0004_search},
                              Migration{"0005_notices", embedded::sqlite_0005_notices}};
const std::array postgres_steps{Migration{"0001_ledger", embedded::postgres_0001_ledger},
                                Migration{"0002_accounts", embedded::postgres_0002_accounts},
                                Migration{"0003_request_keys", embedded::postgres_0003_request_keys},
                                Migration{"0004_search", embedded::postgres_0004_search},
                                Migration{"0005_notices", embedded::postgres_0005_notices}};

} // namespace

std::span<const Migration> migrations(std::string_view dialect) {
    if (dialect == "postgres") return postgres_steps;
    return sqlite_steps;
}

int schema_version(Session& session, std::string_view dialect) {
    bool there = false;
    const std::string_view tables =
        dialect == "postgres"
            ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = "
              "'schema_version'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'";
    session.read(tables, {}, [&](std::span<const Value>) { there = true; });
    std::int64_t version = 0;
    if (there) {
        session.read("SELECT COALESCE(MAX(version), 0) FROM schema_version", {},
                     [&](std::span<const Value> row) { version = row[0].integer(); });
    }
    return static_cast<int>(version);
}

} // namespace bihuan::storage
