// The command line's words become Options.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "cli/commands/command.hpp"

namespace bihuan::cli {

enum class Verb : std::uint8_t {
    extract,
    tasks,
    outline,
    glossary,
    livelihood,
    quantities,
    reconcile,
    compare,
    explain,
    text,
    about,
    report,
};

enum class Format : std::uint8_t { table, json, jsonl, csv, xlsx };

struct Options {
    Verb verb{};
    Language language = Language::english;
    std::vector<std::string> inputs; // files, folders, or "-"
    Format format = Format::table;
    std::string output; // empty: stdout
    unsigned jobs = 1;
    bool byte_order_mark = true;         // CSV
    bool raw = false;                    // text: as decoded
    bool details = false;                // reconcile: both sentences
    std::optional<std::uint32_t> at;     // explain
    std::string match;                   // explain
    std::vector<std::string> indicators; // compare
    std::optional<unsigned> top;         // compare
    std::string measure, kind;           // compare, extract: as in the records; empty: any
};

/// Text to print and leave: --help, --version.
struct Printed {
    std::string text;
};

/// bad_usage, to be told in this language.
struct UsageFailure {
    Error error;
    Language language = Language::english;
};

/// A command of the ledger.
struct Ordered {
    const commands::Command* command = nullptr;
    commands::Words words;
    Language language = Language::english;
};

using Parsed = std::variant<Options, Ordered, Printed, UsageFailure>;

/// Options or a command, or what --help or --version print, or what is wrong with the words.
Parsed parse_arguments(const std::vector<std::string>& words);

/// --lang, else LC_ALL, LC_MESSAGES, LANG: Chinese when the first that is set begins with zh.
Language language_of_environment();

} // namespace bihuan::cli
