// One table of routes a room, each in the file of its name.
#pragma once

#include "server/api/route.hpp"

namespace bihuan::api {

std::span<const Route> target_routes();
std::span<const Route> problem_routes();
std::span<const Route> search_routes();
std::span<const Route> notice_routes();

} // namespace bihuan::api
