// The door to every route: who asks, how often, is it well-formed; then the route's function.
#pragma once

#include "server/api/limits.hpp"
#include "server/api/route.hpp"

namespace bihuan::api {

class Api {
  public:
    explicit Api(Services services, const RateLimits& limits = usual_limits);
    /// Thread-safe; never throws. Answers everything below /api/.
    http::Response answer(const http::Request& request);
    Services& services() { return services_; }
    Limits& limits() { return limits_; }

  private:
    /// `known`: the route, as soon as it is found.
    http::Response answered(const http::Request& request, Language language, const Route*& known);

    Services services_;
    Limits limits_;
};

/// A route and what its path's {…} hold; the region first.
struct Found {
    const Route* route = nullptr; // nullptr: none
    std::string region;
    std::vector<std::string> places;
    std::string allowed; // methods of this path, where only the method is wrong
};
Found find_route(Method method, std::string_view path);

/// Of this request: as most_bytes has found it, where it was asked.
Found found_of(const http::Request& request);

/// What http::BodyLimit asks.
std::size_t most_bytes(http::Request& request);

/// Accept-Language: Chinese unless English is asked for first.
Language language_of(const http::Request& request);

/// The document of all routes, OpenAPI 3.1; as YAML in api/openapi.yaml.
json::object openapi();
std::string to_yaml(const json::value& value);

} // namespace bihuan::api
