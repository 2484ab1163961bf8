#include "reading/document/helper_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

namespace bihuan::document {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view usual_path = "/usr/local/bin:/usr/bin:/bin";
constexpr std::size_t kept_errors = 64 << 10;
constexpr std::array reset_signals{SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD};

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

std::string reason(int code) {
    return std::generic_category().message(code);
}

Error failure(ErrorKind kind, const HelperCommand& command, std::string_view what) {
    return {kind, "", command.program + ": " + std::string(what)};
}

bool open_pipe(Pipe& pipe) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    pipe.read = Descriptor(ends[0]);
    pipe.write = Descriptor(ends[1]);
    return true;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The input as a file that lives in memory only. A file and not a pipe: the helper can seek in it, and
/// nobody has to feed it while its output is collected.
Descriptor input_file(std::string_view bytes, const std::filesystem::path& folder) {
    Descriptor file(::memfd_create("bihuan-input", MFD_CLOEXEC));
    if (!file.is_open()) file = Descriptor(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!file.is_open() || !write_all(file.number(), bytes) || ::lseek(file.number(), 0, SEEK_SET) != 0) {
        return Descriptor();
    }
    return file;
}

/// All that the child needs between fork and exec, made beforehand: there, in a copy of a process with many
/// threads, no memory may be asked for.
struct Launch {
    std::string program;
    std::vector<std::string> words;
    std::vector<std::string> environment;
    std::string folder;
    std::string user_map, group_map;
    std::vector<char*> arguments_pointers, environment_pointers;
    HelperLimits limits;
    int input = -1, output = -1, errors = -1, trouble = -1;
    pid_t parent = 0;

    Launch(const HelperCommand& command, const std::filesystem::path& path, const std::filesystem::path& home)
        : program(path.string()), folder(home.string()), limits(command.limits), parent(::getpid()) {
        words.push_back(program);
        words.insert(words.end(), command.arguments.begin(), command.arguments.end());
        environment = {"PATH=" + std::string(usual_path), "LANG=C.UTF-8", "HOME=" + folder,
                       "TMPDIR=" + folder};
        user_map = std::to_string(::geteuid()) + " " + std::to_string(::geteuid()) + " 1";
        group_map = std::to_string(::getegid()) + " " + std::to_string(::getegid()) + " 1";
        for (std::string& word : words)
            arguments_pointers.push_back(word.data());
        for (std::string& entry : environment)
            environment_pointers.push_back(entry.data());
        arguments_pointers.push_back(nullptr);
        environment_pointers.push_back(nullptr);
    }
    Launch(const Launch&) = delete;
};

// From here to `become_helper`: only calls that are safe after fork in a process with threads.

void write_small_file(const char* path, const char* bytes, std::size_t size) {
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    [[maybe_unused]] const ssize_t written = ::write(file, bytes, size);
    ::close(file);
}

/// A network namespace without any interface. An ordinary user needs a user namespace for it; where the
/// kernel allows neither, the helper goes without: the other limits stand.
void leave_network(const Launch& launch) {
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) {
        constexpr std::string_view deny = "deny";
        write_small_file("/proc/self/setgroups", deny.data(), deny.size());
        write_small_file("/proc/self/uid_map", launch.user_map.data(), launch.user_map.size());
        write_small_file("/proc/self/gid_map", launch.group_map.data(), launch.group_map.size());
    } else {
        ::unshare(CLONE_NEWNET);
    }
}

/// `grace` lies between the soft limit, which ends the process by a signal of its own, and the hard one.
void limit(int what, std::uint64_t most, std::uint64_t grace = 0) {
    rlimit current{};
    if (::getrlimit(static_cast<__rlimit_resource>(what), &current) != 0) return;
    const rlimit wanted{std::min<rlim_t>(most, current.rlim_max),
                        std::min<rlim_t>(most + grace, current.rlim_max)};
    ::setrlimit(static_cast<__rlimit_resource>(what), &wanted);
}

/// Nothing that another thread has open at this moment may reach the helper.
void close_on_exec_from(unsigned first) {
    if (::syscall(SYS_close_range, first, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */) == 0) return;
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    const auto end = static_cast<int>(std::min<rlim_t>(files.rlim_cur, 65536));
    for (int number = static_cast<int>(first); number < end; ++number)
        ::fcntl(number, F_SETFD, FD_CLOEXEC);
}

[[noreturn]] void become_helper(const Launch& launch) {
    ::setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : reset_signals)
        ::signal(number, SIG_DFL);

    // Out of the way of 0, 1 and 2 first: where our own process has these closed, pipes were given their
    // numbers.
    const int input = ::fcntl(launch.input, F_DUPFD_CLOEXEC, 3);
    const int output = ::fcntl(launch.output, F_DUPFD_CLOEXEC, 3);
    const int errors = ::fcntl(launch.errors, F_DUPFD_CLOEXEC, 3);
    const int trouble_pipe = ::fcntl(launch.trouble, F_DUPFD_CLOEXEC, 3);
    int trouble = 0;
    if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(errors, 2) < 0 ||
        ::chdir(launch.folder.c_str()) != 0) {
        trouble = errno;
    }
    close_on_exec_from(3);
    leave_network(launch);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (::getppid() != launch.parent) ::_exit(127); // the parent died before it could be told of
    ::umask(077);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, launch.limits.seconds, 5);
    limit(RLIMIT_FSIZE, launch.limits.written_file);
    limit(RLIMIT_NOFILE, launch.limits.open_files);
    limit(RLIMIT_AS, launch.limits.address_space); // last: nothing of ours may need memory after it
    if (trouble == 0) {
        ::execve(launch.program.c_str(), launch.arguments_pointers.data(),
                 launch.environment_pointers.data());
        trouble = errno;
    }
    [[maybe_unused]] const ssize_t told = ::write(trouble_pipe, &trouble, sizeof trouble);
    ::_exit(127);
}

// In our own process again.

/// The running helper: whatever way its value goes, no process of its group is left behind.
class Child {
  public:
    explicit Child(pid_t process) : process_(process) {}
    Child(const Child&) = delete;
    ~Child() { end(); }

    /// True once the helper itself has ended; its process number stays taken until `end`.
    bool has_ended() const {
        siginfo_t information{};
        int result = 0;
        do {
            result = ::waitid(P_PID, static_cast<id_t>(process_), &information, WEXITED | WNOHANG | WNOWAIT);
        } while (result != 0 && errno == EINTR);
        return result != 0 || information.si_pid == process_;
    }

    /// Kills what is left of the group and gives the helper's wait status; a second call gives the same.
    int end() {
        if (process_ <= 0) return status_;
        ::kill(-process_, SIGKILL);
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, &status_, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        return status_;
    }

  private:
    pid_t process_;
    int status_ = 0;
};

enum class Collected { everything, over_limit, out_of_time };

/// Takes what stands ready in a pipe; false at its end.
bool drain(const Descriptor& pipe, std::string& into, std::size_t most) {
    std::array<char, 64 << 10> buffer;
    const ssize_t count = ::read(pipe.number(), buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    if (count == 0) return false;
    const std::size_t room = most - std::min(most, into.size());
    into.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
    return true;
}

Collected collect(const Child& child, Descriptor output, Descriptor errors, const HelperLimits& limits,
                  HelperOutput& result) {
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    // One byte over the limit is kept, as the sign that there was more.
    const std::size_t most = static_cast<std::size_t>(limits.output) + 1;
    int pause = 1;
    while (true) {
        // Asked before the pipes are: what the helper wrote before its end is then surely in them.
        const bool ended = child.has_ended();
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return ended ? Collected::everything : Collected::out_of_time;

        std::array<pollfd, 2> watched{pollfd{output.number(), POLLIN, 0}, pollfd{errors.number(), POLLIN, 0}};
        // A closed pipe has number -1, which poll leaves out; with both closed this is a pause until the end.
        const bool closed = !output.is_open() && !errors.is_open();
        const auto wait = ended ? 0 : std::min<long>(left, closed ? pause : 20);
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(wait));
        pause = std::min(pause * 2, 20);
        if (ready < 0 && errno != EINTR) return Collected::out_of_time;
        if (ready > 0) {
            if (watched[0].revents != 0 && !drain(output, result.output, most)) output.close();
            if (watched[1].revents != 0 && !drain(errors, result.errors, kept_errors)) errors.close();
            if (result.output.size() == most) return Collected::over_limit;
        }
        // A process that the helper left running may hold the pipes open for ever: its end is enough.
        if (ended && (ready == 0 || closed)) return Collected::everything;
    }
}

} // namespace

Result<TemporaryFolder> TemporaryFolder::make() {
    const char* parent = std::getenv("TMPDIR");
    std::string name = std::string(parent != nullptr && *parent == '/' ? parent : "/tmp") + "/bihuan-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) return Error{ErrorKind::cannot_write, name, reason(errno)};
    return TemporaryFolder(std::filesystem::path(name));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::move(other.path_)) {
    other.path_.clear();
}

TemporaryFolder& TemporaryFolder::operator=(TemporaryFolder&& other) noexcept {
    path_.swap(other.path_);
    return *this;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored; // nobody can be told, and nothing depends on it
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

std::optional<std::filesystem::path> find_program(std::string_view name) {
    const char* set = std::getenv("PATH");
    std::string_view folders = set != nullptr && *set != '\0' ? std::string_view(set) : usual_path;
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        const std::filesystem::path path = std::filesystem::path(folders.substr(0, end)) / name;
        folders.remove_prefix(std::min(end + 1, folders.size()));
        std::error_code ignored;
        if (path.is_absolute() && std::filesystem::is_regular_file(path, ignored) &&
            ::access(path.c_str(), X_OK) == 0) {
            return path;
        }
    }
    return std::nullopt;
}

Result<HelperOutput> run_helper(const HelperCommand& command) {
    const auto program = find_program(command.program);
    if (!program) return failure(ErrorKind::tool_missing, command, "not found in PATH");

    std::optional<TemporaryFolder> own_folder;
    if (command.folder.empty()) {
        auto made = TemporaryFolder::make();
        if (!made) return made.error();
        own_folder = std::move(*made);
    }
    const std::filesystem::path folder = own_folder ? own_folder->path() : command.folder;

    Descriptor input = input_file(command.input, folder);
    Pipe output, errors, trouble;
    if (!input.is_open() || !open_pipe(output) || !open_pipe(errors) || !open_pipe(trouble)) {
        return failure(ErrorKind::cannot_write, command, reason(errno));
    }
    Launch launch(command, *program, folder);
    launch.input = input.number();
    launch.output = output.write.number();
    launch.errors = errors.write.number();
    launch.trouble = trouble.write.number();

    const pid_t process = ::fork();
    if (process == 0) become_helper(launch);
    if (process < 0) return failure(ErrorKind::tool_missing, command, reason(errno));
    ::setpgid(process, process); // as the child does: whoever comes first, the group is there
    Child child(process);
    input.close();
    output.write.close();
    errors.write.close();
    trouble.write.close();

    // Ends at the exec, which closes the other end, or brings the reason why there was none.
    int code = 0;
    ssize_t told = 0;
    do {
        told = ::read(trouble.read.number(), &code, sizeof code);
    } while (told < 0 && errno == EINTR);
    if (told > 0) return failure(ErrorKind::tool_missing, command, reason(code));

    HelperOutput result;
    const Collected collected =
        collect(child, std::move(output.read), std::move(errors.read), command.limits, result);
    const int status = child.end();
    if (collected == Collected::over_limit) {
        return failure(ErrorKind::too_large, command, "more output than allowed");
    }
    if (collected == Collected::out_of_time || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
        return failure(ErrorKind::timed_out, command,
                       "given up after " + std::to_string(command.limits.seconds) + " s");
    }
    if (WIFSIGNALED(status)) {
        const int number = WTERMSIG(status);
        const ErrorKind kind = number == SIGXFSZ ? ErrorKind::too_large : ErrorKind::damaged;
        return failure(kind, command, "ended by signal " + std::to_string(number));
    }
    result.exit_code = WEXITSTATUS(status);
    return result;
}

} // namespace bihuan::document
