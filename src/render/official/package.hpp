// An Office package: parts in a zip that has the same bytes for the same parts.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bihuan::official {

/// Name and content, in the order they stand in the file.
using Parts = std::vector<std::pair<std::string, std::string>>;
std::string package(const Parts& parts);

} // namespace bihuan::official
