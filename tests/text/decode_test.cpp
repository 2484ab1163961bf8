#include <gtest/gtest.h>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

ErrorKind error_of(std::string_view bytes) {
    const Result<Decoded> decoded = decode(bytes);
    return decoded ? ErrorKind::bad_usage : decoded.error().kind;
}

TEST(Decode, Utf8WithAndWithoutMark) {
    EXPECT_EQ(decode("青禾县2023年").value().text, U"青禾县2023年");
    EXPECT_EQ(decode("\xEF\xBB\xBF青禾县").value().text, U"青禾县");
    EXPECT_EQ(decode("青禾县").value().encoding, "UTF-8");
}

TEST(Decode, MalformedPartsAsInIcu) {
    EXPECT_EQ(from_utf8("a\xE9\x9D"), U"a\uFFFD");
    EXPECT_EQ(from_utf8("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(from_utf8("\xC0\x80x"), U"\uFFFD\uFFFDx");
    EXPECT_EQ(from_utf8("\xF0\x9F\x98\x80"), U"😀");
    EXPECT_EQ(from_utf8("\xF4\x90\x80\x80"), U"\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(Decode, NothingIsChanged) {
    EXPECT_EQ(decode("一\r\n二\r三\n\n\t四\xE3\x80\x80").value().text, U"一\r\n二\r三\n\n\t四\u3000");
}

TEST(Decode, EmptyAndBlank) {
    EXPECT_EQ(error_of(""), ErrorKind::empty_input);
    EXPECT_EQ(error_of(" \r\n\t\xE3\x80\x80"), ErrorKind::empty_input);
    EXPECT_EQ(error_of("\xEF\xBB\xBF"), ErrorKind::empty_input);
}

} // namespace
} // namespace bihuan::text
