// The policy files of a region: which there are, what the program's and the region's own say, and changing
// one. What is in force is the file in the folder `policy` of the data directory, whoever wrote it last; the
// journal tells of every change that was made here, and of what it found changed by hand.
#pragma once

#include <span>

#include "app/context.hpp"
#include "registry/policy.hpp"

namespace bihuan::app {

struct PolicyFile {
    std::string_view name; // standing: the file is standing.toml
    Action change;         // the right to write it
    std::string_view text; // the program's own
    Result<void> (*check)(std::string_view text, std::string_view file);
};
std::span<const PolicyFile> policy_files();
/// no_such_page where there is none of this name.
Result<const PolicyFile*> find_policy(std::string_view name);

struct OwnPolicy {
    std::string name;
    std::string standard;     // what the program comes with
    std::string own;          // of the region; empty: it has none
    std::int64_t version = 0; // of the own text: told by its contents, so that a change by hand is seen too
    std::string change;       // the action that writes it
};
/// `folder`: of the region's own files; it may be absent.
Result<std::vector<OwnPolicy>> read_policies(Context& context, const std::string& folder);
Result<OwnPolicy> read_policy(Context& context, const std::string& folder, const std::string& name);

/// Writes the file, whole or not at all; an empty text takes it away. `version`: of the text last seen (0:
/// whatever it is now). needs_reason, conflict, bad_policy with file:line, needs_value where nothing changes,
/// cannot_write.
Result<OwnPolicy> change_policy(Context& context, const std::string& folder, const std::string& name,
                                const std::string& text, std::int64_t version, const std::string& reason);

} // namespace bihuan::app
