#include "cli/output.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace bihuan::cli {
namespace {

constexpr std::size_t buffer_size = 1 << 16;

// The unfinished file, where a signal handler can reach it.
std::array<char, PATH_MAX> unfinished{};

void on_signal(int number) {
    if (unfinished[0]) ::unlink(unfinished.data());
    ::signal(number, SIG_DFL);
    ::raise(number);
}

void remember(const std::string& path) {
    const std::size_t length = std::min(path.size(), unfinished.size() - 1);
    std::memcpy(unfinished.data(), path.data(), length);
    unfinished[length] = '\0';
}

/// Mode of a new file after the umask, which can only be read by setting it.
mode_t new_file_mode() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

} // namespace

void prepare_signals() {
    ::signal(SIGPIPE, SIG_IGN);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        // What the parent ignores (nohup) stays ignored.
        if (::sigaction(number, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) ::signal(number, on_signal);
    }
}

Error Output::failure(int number) const {
    const std::string name = path_.empty() ? "-" : path_;
    return {ErrorKind::cannot_write, name, std::generic_category().message(number)};
}

Result<void> Output::make_temporary(const std::string& pattern) {
    temporary_ = pattern;
    descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ < 0) {
        const int number = errno;
        temporary_.clear();
        return failure(number);
    }
    remember(temporary_);
    return {};
}

Result<std::unique_ptr<Output>> Output::open(const std::string& path) {
    std::unique_ptr<Output> output(new Output);
    output->path_ = path;
    if (path.empty()) {
        output->descriptor_ = STDOUT_FILENO;
        return output;
    }
    output->target_ = path;
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) return output->failure(EISDIR);
    if (exists && !S_ISREG(status.st_mode)) {
        output->descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (output->descriptor_ < 0) return output->failure(errno);
        return output;
    }
    if (exists) {
        if (::access(path.c_str(), W_OK) != 0) return output->failure(errno);
        std::array<char, PATH_MAX> real{};
        if (::realpath(path.c_str(), real.data())) output->target_ = real.data();
    }
    if (const Result<void> made = output->make_temporary(output->target_ + ".XXXXXX"); !made)
        return made.error();
    ::fchmod(output->descriptor_, exists ? status.st_mode & 07777 : new_file_mode());
    return output;
}

Output::~Output() {
    forget_temporary();
}

void Output::forget_temporary() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    descriptor_ = -1;
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    unfinished[0] = '\0';
    temporary_.clear();
}

bool Output::write(std::string_view bytes) {
    if (closed_ || error_ != 0) return false;
    buffer_ += bytes;
    return buffer_.size() < buffer_size || flush();
}

bool Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            closed_ = errno == EPIPE;
            if (!closed_) error_ = errno;
            buffer_.clear();
            return false;
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
    return true;
}

Result<std::string> Output::as_file() {
    external_ = true;
    if (temporary_.empty()) {
        // Standard output or a device: the whole file is made first and copied in finish().
        const char* folder = std::getenv("TMPDIR");
        const int kept = descriptor_;
        const Result<void> made =
            make_temporary(std::string(folder && *folder ? folder : "/tmp") + "/bihuan-XXXXXX");
        if (!made) return made.error();
        ::close(descriptor_);
        descriptor_ = kept;
    }
    return temporary_;
}

Result<void> Output::finish() {
    const bool in_place = !target_.empty() && temporary_.starts_with(target_);
    if (external_ && !in_place) {
        const int source = ::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
        if (source < 0) return failure(errno);
        std::array<char, buffer_size> block{};
        ssize_t got = 0;
        while ((got = ::read(source, block.data(), block.size())) > 0) {
            if (!write({block.data(), static_cast<std::size_t>(got)})) break;
        }
        ::close(source);
    }
    flush();
    if (closed_) return {};
    if (error_ != 0) return failure(error_);
    if (!in_place) return {};
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) {
        const int number = errno;
        forget_temporary();
        return failure(number);
    }
    unfinished[0] = '\0';
    temporary_.clear();
    return {};
}

} // namespace bihuan::cli
