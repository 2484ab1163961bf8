// Everything below /public/: what a citizen sees without signing in and without JavaScript.
#pragma once

#include "server/api/api.hpp"

namespace bihuan::citizen {

/// Whether the address is one of these.
bool is_public(std::string_view path);

/// Thread-safe; never throws. Uses the API's services and counts its visitors with the API's.
http::Response answer(api::Api& api, const http::Request& request);

} // namespace bihuan::citizen
