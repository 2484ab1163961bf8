#include "reading/document/helper_process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <vector>

namespace bihuan::document {
namespace {

HelperCommand shell(std::string script, std::string_view input = {}) {
    HelperCommand command;
    command.program = "sh";
    command.arguments = {"-c", std::move(script)};
    command.input = input;
    command.limits.seconds = 20;
    return command;
}

std::string output_of(const HelperCommand& command) {
    const auto result = run_helper(command);
    if (!result) return "error: " + describe(result.error(), Language::english);
    return result->output;
}

std::string error_of(const HelperCommand& command) {
    const auto result = run_helper(command);
    return result ? "no error" : describe(result.error(), Language::english);
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST(HelperProcess, CollectsOutputErrorsAndExitCode) {
    const auto result = run_helper(shell("echo out; echo err >&2; exit 7"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->output, "out\n");
    EXPECT_EQ(result->errors, "err\n");
    EXPECT_EQ(result->exit_code, 7);
}

TEST(HelperProcess, InputIsAFileThatCanBeReadTwice) {
    EXPECT_EQ(output_of(shell("cat /dev/stdin /dev/stdin", "once ")), "once once ");
    EXPECT_EQ(output_of(shell("wc -c")), "0\n");
}

TEST(HelperProcess, LargeInputAndOutputDoNotBlockEachOther) {
    const std::string input(20 << 20, 'x');
    EXPECT_EQ(output_of(shell("cat; head -c 300000 /dev/zero >&2", input)), input);
}

TEST(HelperProcess, EnvironmentHoldsNothingOfOurs) {
    ::setenv("BIHUAN_SECRET", "told", 1);
    const std::string environment = output_of(shell("env | sed 's/=.*//' | sort | tr '\\n' ' '"));
    ::unsetenv("BIHUAN_SECRET");
    EXPECT_EQ(environment, "HOME LANG PATH PWD TMPDIR ");
}

TEST(HelperProcess, FolderIsPrivateAndGoesAfterwards) {
    const std::string folder =
        output_of(shell("touch file; mkdir -p a/b; test \"$HOME\" = \"$PWD\" && printf %s \"$PWD\""));
    ASSERT_EQ(folder.find("/"), 0u) << folder;
    EXPECT_FALSE(std::filesystem::exists(folder));

    auto own = TemporaryFolder::make();
    ASSERT_TRUE(own);
    HelperCommand command = shell("stat -c %a . > mode");
    command.folder = own->path();
    EXPECT_EQ(output_of(command), "");
    std::string mode;
    std::getline(std::ifstream(own->path() / "mode"), mode);
    EXPECT_EQ(mode, "700");
    const std::filesystem::path path = own->path();
    { const TemporaryFolder moved = std::move(*own); }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(HelperProcess, NoOpenFileReachesTheHelper) {
    // Deliberately without close-on-exec, as some other thread's library may open it.
    const int leaked = ::open("/dev/null", O_RDONLY);
    ASSERT_GE(leaked, 0);
    const std::string open_files =
        output_of(shell("for n in /proc/self/fd/*; do readlink $n; done | grep -c /dev/null"));
    ::close(leaked);
    EXPECT_EQ(open_files, "0\n");
}

TEST(HelperProcess, LimitsHold) {
    EXPECT_EQ(output_of(shell("ulimit -c; ulimit -t; ulimit -n")), "0\n20\n64\n");
    EXPECT_EQ(output_of(shell("grep -c 'NoNewPrivs:.1' /proc/self/status")), "1\n");
    HelperCommand memory = shell("ulimit -v");
    memory.limits.address_space = 512ull << 20;
    EXPECT_EQ(output_of(memory), "524288\n");
    HelperCommand file = shell("exec head -c 100000 /dev/zero > big");
    file.limits.written_file = 4096;
    EXPECT_EQ(error_of(file).substr(0, 19), "over the size limit");
}

TEST(HelperProcess, TheNetworkHasNoInterfaceButTheLoopback) {
    // Where the kernel gives us no namespace of our own there is nothing to test.
    if (std::system("unshare -rn true 2>/dev/null") != 0) GTEST_SKIP() << "no network namespaces here";
    EXPECT_EQ(output_of(shell("tail -n +3 /proc/net/dev | grep -vc ' lo:'")), "0\n");
}

TEST(HelperProcess, MissingProgramIsNamed) {
    HelperCommand command;
    command.program = "bihuan-no-such-program";
    EXPECT_EQ(error_of(command),
              "a needed program is not installed (bihuan-no-such-program: not found in PATH)");
}

TEST(HelperProcess, ProgramThatCannotStartIsNamed) {
    auto folder = TemporaryFolder::make();
    ASSERT_TRUE(folder);
    const std::filesystem::path program = folder->path() / "broken";
    std::ofstream(program) << "\x7f"
                              "ELF and nothing more";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    HelperCommand command;
    command.program = program.string();
    EXPECT_NE(error_of(command).find("a needed program is not installed ("), std::string::npos)
        << error_of(command);
}

TEST(HelperProcess, WallTimeEndsTheWholeGroup) {
    auto folder = TemporaryFolder::make();
    ASSERT_TRUE(folder);
    HelperCommand command = shell("sleep 60 & echo $! > other; echo $$ > self; sleep 60");
    command.folder = folder->path();
    command.limits.seconds = 1;
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(error_of(command), "reading took too long and was given up (sh: given up after 1 s)");
    EXPECT_LT(seconds_since(begin), 10);
    for (const char* name : {"other", "self"}) {
        pid_t process = 0;
        std::ifstream(folder->path() / name) >> process;
        ASSERT_GT(process, 0);
        // Killed; who adopts the orphan may need a moment to take it off the list.
        std::string state;
        for (int i = 0; i < 100 && ::kill(process, 0) == 0 && state != "Z"; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            std::string number, word;
            std::ifstream("/proc/" + std::to_string(process) + "/stat") >> number >> word >> state;
        }
        EXPECT_TRUE(::kill(process, 0) != 0 || state == "Z") << name;
    }
}

TEST(HelperProcess, ProcessorTimeIsLimitedToo) {
    HelperCommand command = shell("while :; do :; done");
    command.limits.seconds = 1;
    EXPECT_EQ(error_of(command).substr(0, 38), "reading took too long and was given up");
}

TEST(HelperProcess, AStragglerThatHoldsThePipesIsNotWaitedFor) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(output_of(shell("sleep 60 & echo done")), "done\n");
    EXPECT_LT(seconds_since(begin), 10);
}

TEST(HelperProcess, OutputOverItsLimitIsAnError) {
    HelperCommand command = shell("cat /dev/zero");
    command.limits.output = 1 << 20;
    EXPECT_EQ(error_of(command), "over the size limit (sh: more output than allowed)");
    command = shell("printf 12345");
    command.limits.output = 5;
    EXPECT_EQ(output_of(command), "12345");
}

TEST(HelperProcess, ACrashIsDamage) {
    EXPECT_EQ(error_of(shell("kill -SEGV $$")),
              "the file is damaged or cut off; get it anew (sh: ended by signal 11)");
}

TEST(HelperProcess, ManyThreadsAtOnce) {
    std::vector<std::thread> threads;
    std::vector<std::string> wrong(8);
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        threads.emplace_back([i, &wrong] {
            for (int round = 0; round < 10; ++round) {
                const std::string input = std::to_string(i * 100 + static_cast<std::size_t>(round));
                const std::string output = output_of(shell("cat", input));
                if (output != input) wrong[i] += output + "; ";
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& outputs : wrong)
        EXPECT_EQ(outputs, "");
}

TEST(HelperProcess, WorksWithStandardStreamsClosed) {
    // A child of the test gives its streams up, so that the pipes get the numbers 0 to 2.
    const pid_t process = ::fork();
    ASSERT_GE(process, 0);
    if (process == 0) {
        ::close(0);
        ::close(1);
        ::close(2);
        ::_exit(output_of(shell("cat", "here")) == "here" ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(process, &status, 0), process);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace
} // namespace bihuan::document
