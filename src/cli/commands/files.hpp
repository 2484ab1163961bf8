// Files that a command's --evidence names.
#pragma once

#include "app/evidence.hpp"
#include "cli/commands/command.hpp"

namespace bihuan::commands {

inline std::vector<app::Attachment> attachments(Call& call) {
    std::vector<app::Attachment> files;
    for (const std::string& path : call.all("evidence")) {
        files.push_back({path.substr(path.rfind('/') + 1), must(call.office.world().read_file(path))});
    }
    return files;
}

} // namespace bihuan::commands
