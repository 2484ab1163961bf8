#include "cycle/supervision/policy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace bihuan::supervision {
namespace {

TEST(SupervisionPolicy, TheFileSaysWhatTheCodeDefaultsTo) {
    const SupervisionPolicy file = Policy::defaults().supervision, code;
    EXPECT_EQ(file.problems.days, code.problems.days);
    EXPECT_EQ(file.problems.returned_days, code.problems.returned_days);
    EXPECT_EQ(file.problems.evidence, code.problems.evidence);
    EXPECT_EQ(file.orders.sign_days, code.orders.sign_days);
    EXPECT_EQ(file.orders.reply_days, code.orders.reply_days);
    EXPECT_EQ(file.orders.interviewer, code.orders.interviewer);
    EXPECT_EQ(file.orders.red_rung, code.orders.red_rung);
    EXPECT_EQ(file.orders.silence_rung, code.orders.silence_rung);
    EXPECT_EQ(file.agenda.from_level, code.agenda.from_level);
}

TEST(SupervisionPolicy, FaultsAreNamedByFileAndLine) {
    const auto fault = [](std::string_view text) {
        const auto read = read_supervision_policy(text, "supervision.toml");
        EXPECT_FALSE(read) << text;
        return read ? Error{} : read.error();
    };
    EXPECT_EQ(fault("[problem]\nunit_working_days = 0\n").subject, "supervision.toml:2");
    EXPECT_EQ(fault("[problem]\nunit_days = 3\n").subject, "supervision.toml:2");
    EXPECT_EQ(fault("[rectification]\n\ninterviewer = \"mayor\"\n").subject, "supervision.toml:3");
    EXPECT_EQ(fault("[warning]\nsign_working_days = 9\nreply_working_days = 3\n").subject,
              "supervision.toml:3");
    EXPECT_EQ(fault("[opens]\nred_rung = 2\n").kind, ErrorKind::bad_policy);
}

TEST(SupervisionPolicy, ACountyFolderChangesWhatItNames) {
    const auto folder = std::filesystem::temp_directory_path() / "bihuan_supervision_policy_test";
    std::filesystem::create_directories(folder);
    EXPECT_EQ(Policy::from((folder / "none").string()).error().kind, ErrorKind::not_found);
    EXPECT_EQ(Policy::from(folder.string())->supervision.problems.days[0], 10);
    std::ofstream(folder / "supervision.toml") << "[problem]\nunit_working_days = 7\n";
    EXPECT_EQ(Policy::from(folder.string())->supervision.problems.days, (std::array{7, 15, 30}));
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace bihuan::supervision
