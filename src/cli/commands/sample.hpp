// The sample county: an invented year, and a way in for its people.
#pragma once

#include "cli/commands/command.hpp"

namespace bihuan::commands {

/// `--partitions` of init, checked.
int partitions_of(const Call& call, const std::string& database);

/// The county of data/qinghe, with the story of its year; with --accounts one for each kind of its people.
Reply init_sample(Call& call);

} // namespace bihuan::commands
