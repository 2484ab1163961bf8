#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

namespace fs = std::filesystem;

class ReadFile : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "bihuan-files-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder = pattern;
        fs::permissions(folder, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    }
    void TearDown() override { fs::remove_all(folder); }
    fs::path write(const std::string& name, std::string_view bytes) const {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    static ErrorKind error_of(const fs::path& path, const Limits& limits = {}) {
        const Result<Source> source = read_file(path, limits);
        if (source) return ErrorKind::bad_usage;
        EXPECT_EQ(source.error().subject, path.string());
        return source.error().kind;
    }
    fs::path folder;
};

TEST_F(ReadFile, ReadsWhatIsThere) {
    const Result<Source> source = read_file(write("计划.docx", "青禾县"));
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text, U"青禾县");
    EXPECT_EQ(source->format, Format::text);
}

TEST_F(ReadFile, Missing) {
    EXPECT_EQ(error_of(folder / "none.txt"), ErrorKind::not_found);
    EXPECT_EQ(error_of(write("file", "x") / "below"), ErrorKind::not_found);
    fs::create_symlink("circle", folder / "circle");
    EXPECT_EQ(error_of(folder / "circle"), ErrorKind::not_found);
}

TEST_F(ReadFile, FolderInsteadOfFile) {
    EXPECT_EQ(error_of(folder), ErrorKind::not_a_file);
}

TEST_F(ReadFile, PipeNobodyWritesToDoesNotHang) {
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(error_of(folder / "pipe"), ErrorKind::not_a_file);
}

TEST_F(ReadFile, Device) {
    EXPECT_EQ(error_of("/dev/zero"), ErrorKind::not_a_file);
}

TEST_F(ReadFile, EmptyFile) {
    EXPECT_EQ(error_of(write("empty.txt", "")), ErrorKind::empty_input);
}

TEST_F(ReadFile, TooLarge) {
    const fs::path path = write("large.txt", "x");
    fs::resize_file(path, 300ull << 20); // sparse: takes no room
    EXPECT_EQ(error_of(path), ErrorKind::too_large);
    EXPECT_EQ(error_of(write("small.txt", "12345"), {.file_bytes = 4}), ErrorKind::too_large);
}

TEST_F(ReadFile, TwoHundredMegabytesOfTextAreRefused) {
    const fs::path path = write("long.txt", "");
    std::ofstream out(path, std::ios::binary);
    const std::string block(1 << 20, 'a');
    for (int i = 0; i < 200; ++i)
        out << block;
    out.close();
    EXPECT_EQ(error_of(path), ErrorKind::too_large);
}

/// Root may read everything, so the question is asked by somebody else.
TEST_F(ReadFile, NoPermission) {
    const fs::path path = write("secret.txt", "青禾县");
    fs::permissions(path, fs::perms::none);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(2);
        const Result<Source> source = read_file(path);
        ::_exit(!source && source.error().kind == ErrorKind::no_permission ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

/// Files of /proc tell a size of 0 and grow while they are read.
TEST_F(ReadFile, FileThatIsLongerThanItsSize) {
    if (!fs::exists("/proc/self/status")) GTEST_SKIP() << "no /proc here";
    const Result<Source> source = read_file("/proc/self/status");
    ASSERT_TRUE(source);
    EXPECT_NE(source->text.find(U"Pid:"), std::u32string::npos);
}

} // namespace
} // namespace bihuan::document
