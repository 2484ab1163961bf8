// PostgreSQL 15 behind storage::Database. Alone in including libpq-fe.h.
#pragma once

#include <memory>
#include <string>

#include "storage/session.hpp"

namespace bihuan::storage::postgres {

/// `connection`: libpq's words (host=… dbname=…) or address (postgresql://…). Its database must be in UTF8.
/// Writers of one region wait for each other up to ten seconds, then get a Failure of kind database_locked.
/// Writes travel together and are answered at the next read or commit.
///
/// `partitions`: into how many parts the growing tables of a database are cut by region when it is first
/// migrated; 0: not at all. A database keeps what it was made with.
std::unique_ptr<Database> open(std::string connection, int partitions = 0);

} // namespace bihuan::storage::postgres
