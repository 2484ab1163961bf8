#include <gtest/gtest.h>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

std::string common(std::string_view text) {
    return to_utf8(to_common_forms(from_utf8(text)));
}

TEST(Forms, RadicalsBecomeTheCharactersTheyLookLike) {
    EXPECT_EQ(common("⼀⼆⼈⽇⽉⽔⽕⾦⿓"), "一二人日月水火金龍");
    EXPECT_EQ(common("⻓⻅⻋⻔⻛⻢⻥⺠⻝⻳"), "长见车门风马鱼民食龟");
}

TEST(Forms, CompatibilityIdeographsAndLigatures) {
    EXPECT_EQ(common("\uF967\uF9D1\uF98E"), "不六年");
    EXPECT_EQ(common("ﬁne oﬃce"), "fine office");
}

TEST(Forms, AllElseStays) {
    const std::string_view text = "２０２３年，增长６.9％（①）\U00020000\u3007 ㎡";
    EXPECT_EQ(common(text), text);
}

} // namespace
} // namespace bihuan::text
