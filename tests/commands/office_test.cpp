// A data directory and its settings file.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/commands/command.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/store.hpp"

namespace bihuan::commands {
namespace {

namespace files = std::filesystem;

class OfficeTest : public testing::Test {
  protected:
    OfficeTest() {
        world.now = [] { return Instant::at(*Date::of(2025, 1, 10), 9); };
        world.open_database = [this](const std::string& where, int partitions) {
            opened.push_back({where, partitions});
            const bool local = where.find("://") == std::string::npos;
            return storage::sqlite::open(local ? where : (folder / "instead.db").string());
        };
        files::remove_all(folder);
        files::create_directories(folder);
    }
    ~OfficeTest() override { files::remove_all(folder); }

    std::string data() const { return (folder / "data").string(); }
    files::path settings() const { return folder / "data" / "bihuan.toml"; }
    Result<Reply> run(std::vector<std::string> words) {
        Office office(data(), world);
        const Command& command = *find_command(words, Language::english).value();
        auto reply = take_apart(command, words, Language::english);
        if (!reply) return reply.error();
        auto done = commands::run(command, *reply, office, Language::english, world.now());
        open_password = office.open_password();
        return done;
    }
    Result<Reply> init(const std::string& database, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"init", "--region",   "371799", "--name", "青禾县", "--administrator",
                                       "张三", "--database", database};
        words.insert(words.end(), more.begin(), more.end());
        return run(std::move(words));
    }

    struct Opened {
        std::string where;
        int partitions = 0;
    };
    files::path folder = files::temp_directory_path() / ("bihuan_office_" + std::to_string(::getpid()));
    std::vector<Opened> opened;
    std::string open_password;
    World world;
};

TEST_F(OfficeTest, SettingsAreForTheirOwnerAlone) {
    ASSERT_TRUE(init("postgresql://clerk:hush@localhost/county"));
    EXPECT_EQ(files::status(settings()).permissions(), files::perms::owner_read | files::perms::owner_write);
    EXPECT_TRUE(run({"org", "list", "--as", "系统管理员"}));
    EXPECT_EQ(open_password, "");
}

TEST_F(OfficeTest, APasswordThatOthersMayReadIsWarnedOf) {
    ASSERT_TRUE(init("postgresql://clerk:hush@localhost/county"));
    files::permissions(settings(), files::perms::others_read, files::perm_options::add);
    EXPECT_TRUE(run({"org", "list", "--as", "系统管理员"}));
    EXPECT_EQ(open_password, settings().string());
}

TEST_F(OfficeTest, WithoutAPasswordThereIsNothingToHide) {
    ASSERT_TRUE(init("ledger.db"));
    files::permissions(settings(), files::perms::others_read, files::perm_options::add);
    EXPECT_TRUE(run({"org", "list", "--as", "系统管理员"}));
    EXPECT_EQ(open_password, "");
}

TEST_F(OfficeTest, SettingsSayWhatTheyCannotMean) {
    ASSERT_TRUE(init("县\"级\\台账.db"));
    EXPECT_TRUE(run({"org", "list", "--as", "系统管理员"})) << "quotes and backslashes come back";
    for (const char* line : {"database = 7", "databse = \"x\"", "database = \"x"}) {
        std::ofstream(settings()) << line << "\n";
        const auto reply = run({"org", "list"});
        ASSERT_FALSE(reply) << line;
        EXPECT_EQ(reply.error().kind, ErrorKind::bad_policy) << line;
    }
}

TEST_F(OfficeTest, PartitionsAreAskedOfPostgresAlone) {
    for (const auto& [database, partitions] :
         {std::pair("ledger.db", "4"), std::pair("postgresql://x", "1025")}) {
        const auto refused = init(database, {"--partitions", partitions});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::bad_usage);
        EXPECT_FALSE(files::exists(data()));
    }
    EXPECT_TRUE(opened.empty());
    ASSERT_TRUE(init("postgresql://localhost/county", {"--partitions", "4"}));
    ASSERT_FALSE(opened.empty());
    EXPECT_EQ(opened.front().where, "postgresql://localhost/county");
    EXPECT_EQ(opened.front().partitions, 4);
}

} // namespace
} // namespace bihuan::commands
