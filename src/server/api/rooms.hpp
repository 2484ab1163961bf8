// One table of routes a room, each in the file of its name.
#pragma once

#include "server/api/route.hpp"

namespace bihuan::api {

std::span<const Route> registry_routes();
std::span<const Route> document_routes();
std::span<const Route> import_routes();
std::span<const Route> target_routes();
std::span<const Route> ledger_routes();
std::span<const Route> project_routes();
std::span<const Route> round_routes();
std::span<const Route> report_routes();
std::span<const Route> standing_routes();
std::span<const Route> problem_routes();
std::span<const Route> order_routes();
std::span<const Route> meeting_routes();
std::span<const Route> whistle_routes();
std::span<const Route> motion_routes();
std::span<const Route> livelihood_routes();
std::span<const Route> register_routes();
std::span<const Route> scheme_routes();
std::span<const Route> assessment_routes();
std::span<const Route> appraisal_routes();
std::span<const Route> bulletin_routes();
std::span<const Route> closing_routes();
std::span<const Route> journal_routes();
std::span<const Route> policy_routes();
std::span<const Route> term_routes();
std::span<const Route> session_routes();
std::span<const Route> identity_routes();
std::span<const Route> account_routes();
std::span<const Route> event_routes();
std::span<const Route> search_routes();
std::span<const Route> notice_routes();

} // namespace bihuan::api
