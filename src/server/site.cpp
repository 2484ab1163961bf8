#include "server/site.hpp"

#include "server/public/site.hpp"

namespace bihuan::server {
namespace {

constexpr std::string_view methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

Error error_of(int status) {
    switch (status) {
        case 405:
            return {ErrorKind::wrong_method, "", std::string(methods)};
        case 408:
            return {ErrorKind::too_slow, "", ""};
        case 413:
            return {ErrorKind::too_large, "", ""};
        case 414:
        case 431:
            return {ErrorKind::large_headers, "", ""};
        case 503:
            return {ErrorKind::server_busy, "", ""};
        case 504:
            return {ErrorKind::timed_out, "", ""};
        default:
            return {ErrorKind::malformed, "", ""};
    }
}

} // namespace

http::Response refusal(const http::Request& request, int status) {
    http::Response response = api::problem(error_of(status), request, api::language_of(request));
    if (status == 503) response.headers.add("Retry-After", "1");
    return response;
}

http::Site site_of(api::Api& api) {
    return {.handler =
                [&api](const http::Request& request) {
                    return citizen::is_public(request.path) ? citizen::answer(api, request)
                                                            : api.answer(request);
                },
            .body_limit = api::most_bytes,
            .refusal = refusal};
}

} // namespace bihuan::server
