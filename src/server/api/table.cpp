// The rooms' tables of routes as one.
#include "server/api/rooms.hpp"

namespace bihuan::api {

std::span<const Route> routes() {
    static const std::vector<Route> all = [] {
        std::vector<Route> table;
        for (const auto room :
             {target_routes, problem_routes, session_routes, identity_routes, account_routes}) {
            const std::span<const Route> of_room = room();
            table.insert(table.end(), of_room.begin(), of_room.end());
        }
        return table;
    }();
    return all;
}

} // namespace bihuan::api
