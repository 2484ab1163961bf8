// Where results go: standard output, or a file that appears only when it is complete.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace bihuan::cli {

/// Not thread-safe. An output that is destroyed without finish() leaves nothing behind.
class Output {
  public:
    /// Empty path: standard output. A path that names a device or pipe is written directly.
    static Result<std::unique_ptr<Output>> open(const std::string& path);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output();

    /// False when nothing more can be written: failed, or the reader has gone (see closed()).
    bool write(std::string_view bytes);
    /// The reader of standard output went away: the run ends quietly.
    bool closed() const { return closed_; }
    /// Writes what is left and puts the file in its place. cannot_write names path and cause.
    Result<void> finish();
    /// A file to be written by someone else (a workbook); finish() then puts it in place or copies it out.
    Result<std::string> as_file();

    bool is_standard() const { return path_.empty(); }

  private:
    Output() = default;
    Result<void> make_temporary(const std::string& pattern);
    bool flush();
    void forget_temporary();
    Error failure(int number) const;

    std::string path_;      // empty: standard output
    std::string target_;    // path_ with links followed
    std::string temporary_; // beside target_, until finish()
    std::string buffer_;
    int descriptor_ = -1;
    int error_ = 0;
    bool closed_ = false;
    bool external_ = false;
};

/// Removes an unfinished file when the program is interrupted, and lets a closed pipe be an error of
/// write() instead of a signal.
void prepare_signals();

} // namespace bihuan::cli
