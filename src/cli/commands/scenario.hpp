// A story told as dated commands, run in this process: the sample county, and the tests of the whole ledger.
//
//     # a remark
//     @ 2025-02-12 09:00                         the clock
//     督查室> adopt plan.txt --year 2025          a command of this post; it must succeed
//     督查室! round close 1                       one that must be refused: the refusal is written down
//     督查室= ledger overview                     what it prints is written down
//     {1}联络员* submit {2} --value {3}           for each row that follows; several such lines, one after
//     another | 县商务局 | 网络零售额 | 3.2亿元 |
//
// Words are separated by spaces, or stand in "…". A line before any post (`> init`) is the program's own.
#pragma once

#include "cli/commands/command.hpp"

namespace bihuan::commands {

struct Played {
    std::string written; // the lines of ! and =, each with what came of it
    int commands = 0;
};

/// For a story's World: the same bytes each time. Nothing in a story is secret, and what it writes down is to
/// be the same each time it is told.
std::function<std::string(std::size_t)> told_bytes();

/// Errors name file:line; what was done before stays done. `name` is for messages only.
Result<Played> play(std::string_view scenario, const std::string& name, Office& office, Language language);

} // namespace bihuan::commands
