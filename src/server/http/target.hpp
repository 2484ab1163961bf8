// The request-target of a request line: percent-decoded path and query, or nothing where they are not as they
// must be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan::http {

struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

/// "/items?title=%E8%B7%AF" → {"/items", {{"title", "路"}}}; also with a host in front (http://host/items).
/// nullopt: what is no path, parts that are "." or "..", an encoded slash, control characters, bytes that are
/// no UTF-8, a broken %, more than 200 parameters.
std::optional<Target> read_target(std::string_view text);

} // namespace bihuan::http
