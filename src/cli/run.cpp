#include "cli/run.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <new>
#include <sstream>

#include "base/random.hpp"
#include "cli/arguments.hpp"
#include "cli/emitter.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"

namespace bihuan::cli {
namespace {

int print(const std::string& text, Language language) {
    const Result<std::unique_ptr<Output>> output = Output::open("");
    (*output)->write(text);
    const Result<void> finished = (*output)->finish();
    if (finished) return all_well;
    complain(finished.error(), language);
    return output_failed;
}

/// The one place that reads the clock.
Instant clock_now() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Result<std::string> read_file(const std::string& path) {
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) return Error{ErrorKind::not_a_file, path, ""};
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const bool there = std::filesystem::exists(path, failed);
        return Error{there ? ErrorKind::no_permission : ErrorKind::not_found, path, ""};
    }
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

int run_verb(const Options& options) {
    if (options.format == Format::xlsx && options.output.empty() && ::isatty(STDOUT_FILENO)) {
        complain({ErrorKind::bad_usage, "--format xlsx",
                  render::say(Word::usage_binary_to_terminal, options.language, {"xlsx"})},
                 options.language);
        return bad_command_line;
    }
    switch (options.verb) {
        case Verb::reconcile:
            return run_reconcile(options);
        case Verb::compare:
            return run_compare(options);
        case Verb::report:
            return run_report(options);
        default:
            return run_each_file(options);
    }
}

} // namespace

int run(const std::vector<std::string>& words, const OpenDatabase& open_database,
        const commands::ServerVerbs& server) {
    Language language = Language::english;
    try {
        prepare_signals();
        const auto parsed = parse_arguments(words);
        if (const auto* printed = std::get_if<Printed>(&parsed)) return print(printed->text, language);
        if (const auto* failure = std::get_if<UsageFailure>(&parsed)) {
            complain(failure->error, failure->language);
            return bad_command_line;
        }
        if (const auto* ordered = std::get_if<Ordered>(&parsed)) {
            language = ordered->language;
            commands::World world;
            world.open_database = open_database;
            world.now = clock_now;
            world.read_file = read_file;
            world.random_bytes = random_bytes;
            world.server = server;
            return run_ledger(*ordered, world);
        }
        const auto& options = std::get<Options>(parsed);
        language = options.language;
        return run_verb(options);
    } catch (const std::bad_alloc&) {
        std::fputs("bihuan: out of memory\n", stderr);
    } catch (const std::exception& fault) {
        const std::string line =
            "bihuan: " + render::say(Word::internal_fault, language, {fault.what()}) + "\n";
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
    return internal_fault;
}

} // namespace bihuan::cli
