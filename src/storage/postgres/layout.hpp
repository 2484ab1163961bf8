// How PostgreSQL lays out what the migrations make.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::storage::postgres {

/// The migration as it is run. Texts compare by their bytes, as in SQLite, whatever the server's locale. With
/// `partitions`, every table whose primary key begins with the region and goes on is cut by it into so many
/// parts.
std::string lay_out(std::string_view migration, int partitions);

} // namespace bihuan::storage::postgres
