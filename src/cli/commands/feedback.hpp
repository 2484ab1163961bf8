// What the commands of feedback share.
#pragma once

#include "cli/commands/command.hpp"
#include "render/official_text.hpp"

namespace bihuan::commands {

/// A policy file of the region's own on top of what the program comes with.
template <class Policy, class Read>
Policy own_policy(Call& call, const std::string& file, Policy policy, Read&& read) {
    const std::string path = call.office.folder() + "/policy/" + file;
    const auto text = must(registry::policy_text(path));
    return text ? must(read(*text, path, std::move(policy))) : policy;
}

/// An official document in the format asked for: text on a screen, or a file.
Reply printed(Call& call, const official::OfficialDocument& document);

} // namespace bihuan::commands
