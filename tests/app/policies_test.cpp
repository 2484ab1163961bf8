// Policy files changed by the program: whole or not at all, by whom they are for, told by the journal, even
// where somebody changed them by hand meanwhile.
#include "app/policies.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "county.hpp"

namespace bihuan::app {
namespace {

constexpr std::string_view strict = "[behind]\nyellow_from = 8\n";

class Policies : public testing::Test {
  protected:
    Policies() { std::filesystem::remove_all(folder); }
    ~Policies() override { std::filesystem::remove_all(folder); }

    std::string text_of(const std::string& name) const {
        std::ifstream file(folder + "/" + name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::vector<journal::Entry> entries() {
        std::vector<journal::Entry> found;
        Transaction transaction = county.store.begin(Access::read, "371799");
        transaction.entries({.kind = "policy", .action = {}},
                            [&](journal::Entry&& entry) { found.push_back(std::move(entry)); });
        return found;
    }
    template <class T>
    static ErrorKind kind_of(const Result<T>& result) {
        return result ? ErrorKind{} : result.error().kind;
    }

    County county;
    Context office = *county.as("督查室"), security = *county.as("安全管理员");
    std::string folder =
        (std::filesystem::temp_directory_path() / ("bihuan_policies_" + std::to_string(::getpid()))).string();
};

TEST_F(Policies, EachReadsWhatTheProgramComesWith) {
    const auto all = read_policies(office, folder);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->size(), policy_files().size());
    for (const PolicyFile& file : policy_files()) {
        EXPECT_TRUE(file.check(file.text, file.name)) << file.name;
        EXPECT_TRUE(file.check("", file.name)) << file.name;
        EXPECT_EQ(file.check("[nothing]\nof_this_kind = 1\n", file.name).error().kind, ErrorKind::bad_policy);
    }
    EXPECT_EQ(all->front().own, "");
    EXPECT_NE(all->front().standard.find("yellow_from = 10"), std::string::npos);
}

TEST_F(Policies, AChangeIsAFileAndAnEntry) {
    const auto before = read_policy(office, folder, "standing");
    ASSERT_TRUE(before);
    const auto changed = change_policy(office, folder, "standing", std::string(strict), before->version,
                                       "县政府第3次常务会议");
    ASSERT_TRUE(changed) << describe(changed.error(), Language::english);
    EXPECT_EQ(changed->own, strict);
    EXPECT_EQ(text_of("standing.toml"), strict);
    ASSERT_EQ(entries().size(), 2U) << "as it was found, and as it is now";
    EXPECT_EQ(entries()[1].action, "change_policy");
    EXPECT_EQ(entries()[1].reason, "县政府第3次常务会议");

    // Seen before the change: somebody was first.
    EXPECT_EQ(kind_of(change_policy(office, folder, "standing", "", before->version, "改回")),
              ErrorKind::conflict);
    // By hand: told as it was found, then the change.
    std::ofstream(folder + "/standing.toml") << "[behind]\nyellow_from = 9\n";
    EXPECT_EQ(kind_of(change_policy(office, folder, "standing", "", changed->version, "改回")),
              ErrorKind::conflict);
    ASSERT_TRUE(change_policy(office, folder, "standing", "", 0, "改回"));
    EXPECT_FALSE(std::filesystem::exists(folder + "/standing.toml"));
    const auto told = entries();
    ASSERT_EQ(told.size(), 4U);
    EXPECT_NE(told[2].changes.find("yellow_from = 9"), std::string::npos);
    EXPECT_EQ(told[3].reason, "改回");
}

TEST_F(Policies, WhatIsWrongChangesNothing) {
    const auto refused =
        change_policy(office, folder, "standing", "[behind]\n\nyellow_from = 2000\n", 0, "试");
    ASSERT_EQ(kind_of(refused), ErrorKind::bad_policy);
    EXPECT_EQ(refused.error().subject, "standing.toml:3");
    EXPECT_EQ(kind_of(change_policy(office, folder, "standing", std::string(strict), 0, "")),
              ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(change_policy(office, folder, "standing", "", 0, "试")), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(change_policy(office, folder, "notices", "", 0, "试")), ErrorKind::no_such_page);
    EXPECT_EQ(kind_of(change_policy(security, folder, "standing", std::string(strict), 0, "试")),
              ErrorKind::wrong_role);
    EXPECT_EQ(kind_of(change_policy(office, folder, "sign_in", "[session]\nidle_minutes = 10\n", 0, "试")),
              ErrorKind::wrong_role);
    EXPECT_FALSE(std::filesystem::exists(folder));
    EXPECT_TRUE(entries().empty());
    // Where no file can be written, there is no entry either.
    std::ofstream(folder) << "no folder";
    EXPECT_FALSE(change_policy(office, folder, "standing", std::string(strict), 0, "试"));
    EXPECT_TRUE(entries().empty());
}

TEST_F(Policies, SigningInIsForTheSecurityAdministrator) {
    ASSERT_TRUE(change_policy(security, folder, "sign_in", "[session]\nidle_minutes = 10\n", 0, "等保要求"));
    ASSERT_EQ(entries().size(), 2U);
    EXPECT_EQ(entries()[1].action, "change_sign_in_policy");
}

} // namespace
} // namespace bihuan::app
