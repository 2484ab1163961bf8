// One request to a server that the region has chosen: its identity provider. Blocks, for seconds at most.
#pragma once

#include <string>

#include "base/error.hpp"

namespace bihuan::server {

/// The body of a 200 to a GET or, where there is a form, to a POST of it. provider_failed; no redirect is
/// followed, TLS is verified, a body over a mebibyte is refused.
Result<std::string> fetch(const std::string& address, const std::string& form);

} // namespace bihuan::server
