#include "cycle/progress/policy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "embedded/progress.hpp"

namespace bihuan::progress {
namespace {

TEST(Policy, TheShippedFilesSayTheDefaults) {
    StandingPolicy standing;
    standing.blue_from = standing.yellow_from = standing.red_beyond = standing.due_red_days = -1;
    standing.start_red_months = standing.slip_red_days = -1;
    const auto read = read_standing_policy(embedded::standing_toml, "standing.toml", standing);
    ASSERT_TRUE(read) << describe(read.error(), Language::english);
    const StandingPolicy plain;
    EXPECT_EQ(read->blue_from, plain.blue_from);
    EXPECT_EQ(read->yellow_from, plain.yellow_from);
    EXPECT_EQ(read->red_beyond, plain.red_beyond);
    EXPECT_EQ(read->due_red_days, plain.due_red_days);
    EXPECT_EQ(read->start_red_months, plain.start_red_months);
    EXPECT_EQ(read->slip_red_days, plain.slip_red_days);
    EXPECT_EQ(Policy::defaults().rounds.month_days, RoundPolicy().month_days);
    EXPECT_TRUE(Policy::defaults().calendar.knows(2025));
}

TEST(Policy, FaultsNameTheirLine) {
    const std::vector<std::pair<std::string, std::string>> standing{
        {"[behind]\nyellow_from = 4\n", "s.toml:2"},
        {"[behind]\nblue_from = 1\nred_beyond = 9\n", "s.toml:3"},
        {"[milestone]\nyellow_after_working_days = 30\n", "s.toml:1"},
        {"[due]\nred_after_working_days = 3\nyellow_after_working_days = 4\n", "s.toml:2"},
        {"[silence]\nblue_at = 3\nyellow_at = 2\n", "s.toml:3"},
        {"[silence]\nred_at = 1\n", "s.toml:2"},
        {"[slip]\n\nred_working_days = 0\n", "s.toml:3"},
        {"[behind]\nreds_beyond = 40\n", "s.toml:2"},
    };
    for (const auto& [text, where] : standing) {
        const auto read = read_standing_policy(text, "s.toml");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_EQ(read.error().subject, where) << text;
    }
    EXPECT_EQ(read_round_policy("[due]\nmonth_working_days = \"5\"\n", "r.toml").error().subject, "r.toml:2");
    EXPECT_EQ(read_round_policy("[evidence]\nmost_files = -1\n", "r.toml").error().subject, "r.toml:2");
}

TEST(Policy, AFolderChangesTheDefaults) {
    const auto folder = std::filesystem::temp_directory_path() / "bihuan_policy_test";
    std::filesystem::remove_all(folder);
    EXPECT_EQ(Policy::from(folder.string()).error().kind, ErrorKind::not_found);
    std::filesystem::create_directories(folder);
    EXPECT_EQ(Policy::from(folder.string())->rounds.month_days, RoundPolicy().month_days);
    std::ofstream(folder / "rounds.toml") << "[due]\nmonth_working_days = 8\n";
    std::ofstream(folder / "standing.toml") << "[behind]\nred_beyond = 40\n";
    std::ofstream(folder / "calendar.tsv") << "2027\toff\t2027-01-01\t2027-01-01\t元旦\n";
    const auto policy = Policy::from(folder.string());
    ASSERT_TRUE(policy) << describe(policy.error(), Language::english);
    EXPECT_EQ(policy->rounds.month_days, 8);
    EXPECT_EQ(policy->rounds.quarter_days, RoundPolicy().quarter_days);
    EXPECT_EQ(policy->standing.red_beyond, 40);
    EXPECT_TRUE(policy->calendar.knows(2027));
    std::ofstream(folder / "calendar.tsv") << "2027\n";
    EXPECT_EQ(Policy::from(folder.string()).error().subject, (folder / "calendar.tsv").string() + ":1");
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace bihuan::progress
