// The verbs and options as data: parsing, --help and the tests of manual page and completions read this
// table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "render/catalogue.hpp"

namespace bihuan::cli {

using render::Word;

struct VerbEntry {
    Verb verb;
    std::string_view name;
    Word summary;     // one line
    Word description; // a paragraph for --help
    Word operands;    // FILE…, PLAN REPORT
    std::string_view examples;
};

constexpr unsigned bit(Verb verb) {
    return 1u << static_cast<unsigned>(verb);
}

struct OptionEntry {
    std::string_view flags; // "-f,--format" as CLI11 takes them
    std::string_view value; // what follows: FILE, N; empty for a switch
    Word meaning;
    unsigned verbs; // bits of the verbs that take it
};

std::span<const VerbEntry> verb_entries();
std::span<const OptionEntry> option_entries();
const VerbEntry& entry_of(Verb verb);

std::string general_help(Language language);
std::string verb_help(Verb verb, Language language);
std::string command_help(const commands::Command& command, Language language);

} // namespace bihuan::cli
