// Answers packed by gzip, for who takes them so.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::http {

/// Level 1 is the quickest, 9 the smallest. Empty where it can't be done.
std::string gzip(std::string_view bytes, int level);

/// Of an Accept-Encoding: gzip among the codings taken, and not with q=0.
bool takes_gzip(std::string_view codings);

} // namespace bihuan::http
