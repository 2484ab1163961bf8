// What both directions of an archive share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::storage {

inline constexpr std::string_view archive_format = "bihuan-archive";
inline constexpr int archive_version = 1;

/// The first `count` names with commas between them.
inline std::string joined(const std::vector<std::string_view>& names, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        (out += i > 0 ? ", " : "") += names[i];
    return out;
}

} // namespace bihuan::storage
