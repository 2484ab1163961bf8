// From a path or bytes to the reader of their format.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

struct Descriptor {
    int number = -1;
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

Error system_error(int number, std::string_view name) {
    Error error{ErrorKind::damaged, std::string(name), {}};
    switch (number) {
        case ENOENT:
        case ENOTDIR:
        case ELOOP:
        case ENAMETOOLONG:
            error.kind = ErrorKind::not_found;
            return error;
        case EACCES:
        case EPERM:
            error.kind = ErrorKind::no_permission;
            return error;
        case EISDIR:
        case ENXIO:
        case ENODEV:
            error.kind = ErrorKind::not_a_file;
            return error;
        default:
            error.detail = std::generic_category().message(number);
            return error;
    }
}

/// The whole file in one buffer. A file that grows or shrinks meanwhile gives what was there when read;
/// mapping it would turn that into a crash.
Result<std::string> read_whole(const std::filesystem::path& path, const Limits& limits) {
    const std::string name = path.string();
    // Without O_NONBLOCK opening a pipe would wait for a writer for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number < 0) return system_error(errno, name);
    struct stat status {};
    if (::fstat(file.number, &status) != 0) return system_error(errno, name);
    if (!S_ISREG(status.st_mode)) return Error{ErrorKind::not_a_file, name, {}};
    const Error over{ErrorKind::too_large, name, "over " + std::to_string(limits.file_bytes >> 20) + " MiB"};
    if (static_cast<std::uint64_t>(status.st_size) > limits.file_bytes) return over;

    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t filled = 0;
    while (true) {
        const ssize_t got = ::read(file.number, bytes.data() + filled, bytes.size() - filled);
        if (got < 0) {
            if (errno == EINTR) continue;
            return system_error(errno, name);
        }
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > limits.file_bytes) return over;
        if (filled == bytes.size()) bytes.resize(bytes.size() * 2); // it has grown since fstat
    }
    bytes.resize(filled);
    return bytes;
}

Result<Source> read_as(Format format, std::string_view bytes, const Limits& limits) {
    switch (format) {
        case Format::text:
            return read_text(bytes, limits);
        case Format::markdown:
            return read_markdown(bytes, limits);
        case Format::html:
            return read_html(bytes, limits);
        case Format::docx:
            return read_docx(bytes, limits);
        case Format::pdf:
            return read_pdf(bytes, limits);
        case Format::ofd:
            return read_ofd(bytes, limits);
        case Format::legacy_word:
            return read_legacy_word(bytes, limits);
    }
    return Error{ErrorKind::not_a_document, {}, {}};
}

} // namespace

Result<Source> read_bytes(std::string_view bytes, std::string_view name, const Limits& limits) {
    const auto failed = [&](Error error) {
        error.subject = name;
        return error;
    };
    if (bytes.empty()) return failed({ErrorKind::empty_input, {}, {}});
    if (bytes.size() > limits.file_bytes) {
        return failed({ErrorKind::too_large, {}, "over " + std::to_string(limits.file_bytes >> 20) + " MiB"});
    }
    const std::optional<Format> format = detect(bytes);
    if (!format) return failed({ErrorKind::not_a_document, {}, {}});
    Result<Source> source = read_as(*format, bytes, limits);
    if (!source) return failed(source.error());
    return source;
}

Result<Source> read_file(const std::filesystem::path& path, const Limits& limits) {
    const Result<std::string> bytes = read_whole(path, limits);
    if (!bytes) return bytes.error();
    return read_bytes(*bytes, path.string(), limits);
}

} // namespace bihuan::document
