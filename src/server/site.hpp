// What http::Server asks, answered by the API: the parts that every server made of the two has in common.
#pragma once

#include "server/api/api.hpp"
#include "server/http/server.hpp"

namespace bihuan::server {

/// Everything below /api/ and /public/; the rest is for who wraps it. The Api must outlive the site.
http::Site site_of(api::Api& api);

/// The answer to what never reaches a handler: 400, 408, 413, 503 …, as problem details.
http::Response refusal(const http::Request& request, int status);

} // namespace bihuan::server
