// From the command line's words to an exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/commands/command.hpp"

namespace bihuan::cli {

/// What the program's exit code says; also in --help, the manual page and docs.
enum ExitCode : int {
    all_well = 0,
    some_input_failed = 1,
    bad_command_line = 2,
    output_failed = 3,
    internal_fault = 4,
};

/// Opens a database by its path or URL.
using OpenDatabase =
    std::function<std::unique_ptr<storage::Database>(const std::string& where, int partitions)>;

/// Runs one command; `words` are the arguments without the program's name. Never throws.
int run(const std::vector<std::string>& words, const OpenDatabase& open_database,
        const commands::ServerVerbs& server = {});

} // namespace bihuan::cli
