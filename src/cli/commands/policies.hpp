// The region's policy of one topic: the program's, changed by the folder `policy` of the data directory.
#pragma once

#include <filesystem>

#include "app/evidence.hpp"
#include "cli/commands/command.hpp"

namespace bihuan::commands {

template <class Policy>
Policy policy_of(const Call& call) {
    const auto own = std::filesystem::path(call.office.folder()) / "policy";
    return std::filesystem::is_directory(own) ? must(Policy::from(own.string())) : Policy::defaults();
}

/// The files that an option names, read.
inline std::vector<app::Attachment> files_in(const Call& call, std::string_view option) {
    std::vector<app::Attachment> files;
    for (const std::string& path : call.all(option))
        files.push_back({path.substr(path.rfind('/') + 1), must(call.office.world().read_file(path))});
    return files;
}

} // namespace bihuan::commands
