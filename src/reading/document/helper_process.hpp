// Runs an outside program as a helper under limits: memory, processor time, wall time, file size, no network,
// no environment of ours. What is dangerous to read (PDF, old Word files) is read there, never in our own
// process. Every function may be called from many threads at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace bihuan::document {

/// A folder of one's own (mode 0700) under TMPDIR or /tmp; it goes with everything in it when the value does.
class TemporaryFolder {
  public:
    /// cannot_write where no folder can be made.
    static Result<TemporaryFolder> make();
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }

  private:
    explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

struct HelperLimits {
    std::uint64_t address_space = 1ull << 30; // bytes
    std::uint64_t output =
        128ull << 20; // bytes of standard output; of standard error only the first 64 KiB are kept
    std::uint64_t written_file = 16ull << 20; // bytes of any one file that it writes
    std::uint32_t seconds = 60;               // wall time, and processor time of each of its processes
    std::uint32_t open_files = 64;
};

struct HelperCommand {
    std::string program;                // looked up in PATH
    std::vector<std::string> arguments; // without the program's own name
    /// What the helper finds as /dev/stdin: a file in memory that can be sought, not a pipe.
    std::string_view input;
    /// Its working folder, HOME and TMPDIR; empty: a temporary one that is removed afterwards.
    std::filesystem::path folder;
    HelperLimits limits;
};

struct HelperOutput {
    int exit_code = 0;
    std::string output;
    std::string errors;
};

/// The full path of a program by our PATH; nullopt where it is not installed.
std::optional<std::filesystem::path> find_program(std::string_view name);

/// Runs the program to its end and collects what it prints. An exit code other than 0 is not an error here:
/// only the caller knows what it means. Errors (subject empty, detail names the program): tool_missing;
/// timed_out, after which no process of the helper's group is left; too_large for output over its limit;
/// damaged where a signal ended it (it crashed on its input or ran out of memory).
Result<HelperOutput> run_helper(const HelperCommand& command);

} // namespace bihuan::document
