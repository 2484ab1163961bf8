// What can go wrong with an input. A failure that depends on the input comes back as Result<T>;
// memory gone throws; an assert is only for our own bug.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace bihuan {

enum class Language { chinese, english };

enum class ErrorKind {
    not_found,         // no such file
    no_permission,     // the system refuses to open it
    not_a_file,        // a folder, a device, a socket
    empty_input,       // no bytes, or no text in them
    not_a_document,    // bytes of no format that Bihuan reads
    damaged,           // the format is known, its bytes are broken or cut off
    encrypted,         // needs a password
    too_large,         // over a limit (size, expansion, nesting)
    no_text_layer,     // a scan: pages without text
    tool_missing,      // needs a program that is not installed
    timed_out,         // a helper ran over its time
    nothing_in_folder, // a folder without a document
    bad_usage,         // the command line's words are off
    cannot_write,      // the output can't be written
};

/// An error as two people need it: `kind` with `subject` (file name or word) makes the sentence for the
/// user, in either language; `detail` is the technical cause for who looks into it.
struct Error {
    ErrorKind kind{};
    std::string subject;
    std::string detail;
};

/// One line for the user: subject, cause, and what to do about it. Never ends with a line break.
std::string describe(const Error& error, Language language);

template <class T>
using Result = boost::system::result<T, Error>;

/// Reached only when a caller asks for the value of a failed Result without looking: our own bug. Boost finds
/// it by Error's namespace.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location&);

} // namespace bihuan
