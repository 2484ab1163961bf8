// The schema's steps, forward only: migrations/<dialect>/NNNN_name.sql, the same names in each dialect.
#pragma once

#include <span>
#include <string_view>

#include "storage/session.hpp"

namespace bihuan::storage {

struct Migration {
    std::string_view name;
    std::string_view sql;
};

std::span<const Migration> migrations(std::string_view dialect);

/// Of the last step done; 0 for an empty database.
int schema_version(Session& session, std::string_view dialect);

} // namespace bihuan::storage
