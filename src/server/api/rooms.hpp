// One table of routes a room, each in the file of its name.
#pragma once

#include "server/api/route.hpp"

namespace bihuan::api {

std::span<const Route> target_routes();
std::span<const Route> problem_routes();
std::span<const Route> session_routes();
std::span<const Route> identity_routes();
std::span<const Route> account_routes();

} // namespace bihuan::api
