// The rooms' tables of routes as one.
#include "server/api/rooms.hpp"

namespace bihuan::api {

std::span<const Route> routes() {
    static const std::vector<Route> all = [] {
        std::vector<Route> table;
        for (const auto room :
             {registry_routes, document_routes, import_routes,     target_routes,    ledger_routes,
              project_routes,  round_routes,    report_routes,     standing_routes,  problem_routes,
              order_routes,    meeting_routes,  whistle_routes,    motion_routes,    livelihood_routes,
              register_routes, scheme_routes,   assessment_routes, appraisal_routes, bulletin_routes,
              closing_routes,  journal_routes,  policy_routes,     term_routes,      session_routes,
              identity_routes, account_routes,  event_routes,      search_routes,    notice_routes}) {
            const std::span<const Route> of_room = room();
            table.insert(table.end(), of_room.begin(), of_room.end());
        }
        return table;
    }();
    return all;
}

} // namespace bihuan::api
