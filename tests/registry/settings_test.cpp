#include "registry/settings.hpp"

#include <gtest/gtest.h>

namespace bihuan::registry {
namespace {

enum class Fruit : std::uint8_t { apple, pear };
constexpr auto names_of(Fruit) {
    return std::array<std::string_view, 2>{"apple", "pear"};
}

struct Policy {
    int from = 10;
    bool loud = false;
    Fruit fruit = Fruit::apple;
    std::vector<Fruit> basket;
};

Result<Policy> policy_of(std::string_view text) {
    auto settings = Settings::parse(text, "a.toml");
    if (!settings) return settings.error();
    Policy policy;
    settings->read("behind.from", policy.from, 1, 100);
    settings->read("loud", policy.loud);
    settings->read("fruit", policy.fruit);
    settings->read("basket", policy.basket);
    if (policy.from == 99) settings->refuse("behind.from", "not 99");
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

TEST(Settings, ReadsWhatIsThereAndKeepsTheRest) {
    const auto policy = policy_of("loud = true # yes\nbasket = [\"pear\", \"apple\"]\n[behind]\nfrom = 20\n");
    ASSERT_TRUE(policy) << describe(policy.error(), Language::english);
    EXPECT_EQ(policy->from, 20);
    EXPECT_TRUE(policy->loud);
    EXPECT_EQ(policy->fruit, Fruit::apple);
    EXPECT_EQ(policy->basket, (std::vector{Fruit::pear, Fruit::apple}));
    EXPECT_EQ(policy_of("")->from, 10);
    EXPECT_EQ(policy_of("behind.from = 7")->from, 7);
}

TEST(Settings, TellsWhatIsWritten) {
    const auto settings =
        Settings::parse("loud = true\nbasket = [\"pear\", \"apple\"]\n[behind]\nfrom = 20\n", "a.toml");
    ASSERT_TRUE(settings);
    const std::map<std::string, std::string> written{
        {"basket", "[\"pear\", \"apple\"]"}, {"behind.from", "20"}, {"loud", "true"}};
    EXPECT_EQ(settings->written(), written);
    EXPECT_EQ(settings->line_of("behind.from"), 4);
    EXPECT_EQ(settings->line_of("behind"), 4);
}

TEST(Settings, FaultsNameTheirLine) {
    struct Case {
        std::string text, where, detail;
    };
    const std::vector<Case> cases{
        {"[behind]\nfrom = 0\n", "a.toml:2", "behind.from = 1 … 100"},
        {"[behind]\nfrom = 101\n", "a.toml:2", "behind.from = 1 … 100"},
        {"[behind]\nfrom = 1.5\n", "a.toml:2", "behind.from = 1 … 100"},
        {"[behind]\n\nfrom = \"ten\"\n", "a.toml:3", "behind.from = 1 … 100"},
        {"behind = 3\n", "a.toml:1", "behind ? behind.from | loud | fruit | basket"},
        {"[behind]\nform = 3\n", "a.toml:2", "behind.form ? behind.from"},
        {"loud = 1\n", "a.toml:1", "loud = true | false"},
        {"fruit = \"plum\"\n", "a.toml:1", "fruit = apple | pear"},
        {"fruit = 2025-01-01\n", "a.toml:1", "fruit = apple | pear"},
        {"basket = [\"plum\"]\n", "a.toml:1", "basket = [apple | pear …]"},
        {"basket = [1]\n", "a.toml:1", "basket = [apple | pear …]"},
        {"\nloud = true\nloud = false\n", "a.toml:3", ""},
        {"\nloud\n", "a.toml:2", ""},
        {"\n[behind]\nfrom = 99\n", "a.toml:3", "not 99"},
        {"\na.b.c.d.e.f.g.h.i.j = 1\n", "a.toml:2", "a.b.c.d.e.f.g.h.i.j"},
        // toml++ 3.3 has no answer to these where a space may stand.
        {"# 水果\nfruit = \"apple\" # 苹果\nÕ = 1\n", "a.toml:3", "name = \"…\""},
        {"loud = 、true\n", "a.toml:1", "name = \"…\""},
        {"fruit = \"\"\"apple\n\"\"\"Õ\n", "a.toml:2", "name = \"…\""},
        {"fruit = 'ap\\'Õ\n", "a.toml:1", "name = \"…\""},
    };
    for (const Case& each : cases) {
        const auto policy = policy_of(each.text);
        ASSERT_FALSE(policy) << each.text;
        EXPECT_EQ(policy.error().kind, ErrorKind::bad_policy) << each.text;
        EXPECT_EQ(policy.error().subject, each.where) << each.text << policy.error().detail;
        if (!each.detail.empty()) {
            EXPECT_EQ(policy.error().detail, each.detail) << each.text;
        }
    }
    EXPECT_EQ(policy_of(std::string(100'000, '#')).error().kind, ErrorKind::too_large);
}

} // namespace
} // namespace bihuan::registry
