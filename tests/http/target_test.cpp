#include "server/http/target.hpp"

#include <gtest/gtest.h>

namespace bihuan::http {
namespace {

TEST(Target, DecodesPathAndQuery) {
    const auto target =
        read_target("/api/v1/371799/items/%E9%87%8D?title=%E8%B7%AF+%2B1&state=active&empty&state=done");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/api/v1/371799/items/重");
    const std::vector<std::pair<std::string, std::string>> query{
        {"title", "路 +1"}, {"state", "active"}, {"empty", ""}, {"state", "done"}};
    EXPECT_EQ(target->query, query);
}

TEST(Target, MayHaveAHostInFront) {
    EXPECT_EQ(read_target("http://a.example:80/items?x=1")->path, "/items");
    EXPECT_FALSE(read_target("http://a.example"));
}

TEST(Target, RefusesWhatCouldBeReadInTwoWays) {
    for (const char* text :
         {"",       "items",  "*",      "/..",     "/a/../b", "/a/%2e%2e/b", "/a/.%2E", "/.",
          "/a/./b", "/a%2fb", "/a%5cb", "/%",      "/%4",     "/%zz",        "/%00",    "/%0a",
          "/\x7f",  "/a#b",   "/%ff",   "/%c0%af", "/?a=%00", "/?a=%ff",     "/?%",     "/?a=%e"}) {
        EXPECT_FALSE(read_target(text)) << text;
    }
    EXPECT_EQ(read_target("/...")->path, "/...");
    EXPECT_EQ(read_target("/?a=%0a")->query[0].second, "\n"); // text of several lines
}

TEST(Target, TakesNoEndlessQuery) {
    std::string text = "/?";
    for (int i = 0; i < 200; ++i)
        text += "a=1&";
    EXPECT_TRUE(read_target(text));
    EXPECT_FALSE(read_target(text + "a=1"));
}

} // namespace
} // namespace bihuan::http
