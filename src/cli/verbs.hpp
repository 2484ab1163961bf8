// The verbs behind run(): each takes checked options and gives an exit code.
#pragma once

#include "cli/arguments.hpp"
#include "cli/run.hpp"

namespace bihuan::cli {

/// extract, tasks, outline, glossary, livelihood, quantities, explain, text, about: each file by itself.
int run_each_file(const Options& options);
int run_reconcile(const Options& options);
int run_compare(const Options& options);
int run_report(const Options& options);

int run_ledger(const Ordered& ordered, const commands::World& world);
/// bad_usage for a --format that the command doesn't have.
std::optional<Error> check_format(const commands::Command& command, const commands::Words& words,
                                  Language language);

} // namespace bihuan::cli
