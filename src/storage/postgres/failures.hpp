// What a server's SQLSTATE means to the user.
#pragma once

#include <string_view>

#include "base/error.hpp"

namespace bihuan::storage::postgres {

ErrorKind kind_of(std::string_view sqlstate);

} // namespace bihuan::storage::postgres
