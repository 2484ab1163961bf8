// SQLite behind storage::Database: one file in WAL mode, synchronous=FULL. Alone in including sqlite3.h.
#pragma once

#include <memory>
#include <string>

#include "storage/session.hpp"

namespace bihuan::storage::sqlite {

/// `path` is made when it is not there. Writers wait for each other up to ten seconds, then get a Failure of
/// kind database_locked.
std::unique_ptr<Database> open(std::string path);

} // namespace bihuan::storage::sqlite
