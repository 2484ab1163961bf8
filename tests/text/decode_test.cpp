#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

using namespace std::string_literals;

const std::u32string report =
    U"青禾县2024年政府工作报告\r\n各位代表：现在，我代表县人民政府向大会报告工作。全县粮食总产达到9.2亿斤，"
    U"规模以上工业增加值增长7.5%，城镇新增就业4300人，三项指标均居全市前列。\n";
const std::u32string traditional =
    U"青禾縣政府工作報告：過去一年，全縣糧食總產量達到九億斤，工業增加值成長百分之七，城鎮新增就業四千三百人"
    U"，"
    U"人民生活持續改善，各項事業全面發展。";

std::string encoded(const std::u32string& text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string utf8 = to_utf8(text);
    std::string out(text.size() * 4 + 8, '\0');
    const auto size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding;
    out.resize(static_cast<std::size_t>(size));
    return out;
}

ErrorKind error_of(std::string_view bytes) {
    const Result<Decoded> decoded = decode(bytes);
    return decoded ? ErrorKind::bad_usage : decoded.error().kind;
}

struct EncodingCase {
    const char* name;     // for ICU
    const char* expected; // as told in Decoded
    std::string mark;
};

class Encodings : public testing::TestWithParam<EncodingCase> {};

TEST_P(Encodings, ReportComesBackWhole) {
    const EncodingCase& c = GetParam();
    const Result<Decoded> decoded = decode(c.mark + encoded(report, c.name));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, report);
    EXPECT_EQ(decoded->encoding, c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Encodings,
    testing::Values(EncodingCase{"UTF-8", "UTF-8", ""}, EncodingCase{"UTF-8", "UTF-8", "\xEF\xBB\xBF"},
                    EncodingCase{"GB18030", "GB18030", ""}, EncodingCase{"GBK", "GB18030", ""},
                    EncodingCase{"GB18030", "GB18030", "\x84\x31\x95\x33"},
                    EncodingCase{"UTF-16LE", "UTF-16LE", ""},
                    EncodingCase{"UTF-16LE", "UTF-16LE", "\xFF\xFE"},
                    EncodingCase{"UTF-16BE", "UTF-16BE", ""},
                    EncodingCase{"UTF-16BE", "UTF-16BE", "\xFE\xFF"},
                    EncodingCase{"UTF-32LE", "UTF-32LE", std::string("\xFF\xFE\0\0", 4)},
                    EncodingCase{"UTF-32BE", "UTF-32BE", std::string("\0\0\xFE\xFF", 4)}));

TEST(Decode, TraditionalChineseInBig5AndInGbk) {
    const Result<Decoded> big5 = decode(encoded(traditional, "Big5"));
    ASSERT_TRUE(big5);
    EXPECT_EQ(big5->text, traditional);
    EXPECT_EQ(big5->encoding, "Big5");
    const Result<Decoded> gbk = decode(encoded(traditional, "GBK"));
    ASSERT_TRUE(gbk);
    EXPECT_EQ(gbk->text, traditional);
}

TEST(Decode, ShortGbkTexts) {
    for (const std::u32string& text : {U"青禾县"s, U"一、目标"s, U"增长5%"s, U"通　知"s}) {
        const Result<Decoded> decoded = decode(encoded(text, "GB18030"));
        ASSERT_TRUE(decoded) << to_utf8(text);
        EXPECT_EQ(decoded->text, text) << to_utf8(text) << " as " << decoded->encoding;
    }
}

TEST(Decode, FourByteCharactersOfGb18030) {
    const std::u32string text = report + U"㐀䶵𠮷ḿ";
    EXPECT_EQ(decode(encoded(text, "GB18030"))->text, text);
}

TEST(Decode, CharactersBeyondTheBasicPlane) {
    const std::u32string text = U"全市第三，😀完成426亿元𠮷";
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
        const std::string mark = encoding == std::string("UTF-16LE")   ? "\xFF\xFE"
                                 : encoding == std::string("UTF-16BE") ? "\xFE\xFF"
                                                                       : "";
        EXPECT_EQ(decode(mark + encoded(text, encoding))->text, text) << encoding;
    }
}

TEST(Decode, AsciiInUtf16WithoutMark) {
    const std::u32string text = U"GDP growth 6%\n";
    EXPECT_EQ(decode(encoded(text, "UTF-16LE"))->text, text);
    EXPECT_EQ(decode(encoded(text, "UTF-16BE"))->text, text);
}

TEST(Decode, NothingIsChanged) {
    const std::u32string text = U"一\r\n二\r三\n\n\t四\u3000\u00A0\u200B\uFEFF五";
    EXPECT_EQ(decode(to_utf8(text))->text, text);
}

TEST(Decode, MalformedPartsAsInIcu) {
    EXPECT_EQ(from_utf8("a\xE9\x9D"), U"a\uFFFD");
    EXPECT_EQ(from_utf8("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(from_utf8("\xC0\x80x"), U"\uFFFD\uFFFDx");
    EXPECT_EQ(from_utf8("\xE0\x80\x80"), U"\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(from_utf8("\xF0\x9F\x98\x80"), U"😀");
    EXPECT_EQ(from_utf8("\xF0\x9F\x98"), U"\uFFFD");
    EXPECT_EQ(from_utf8("\xF4\x90\x80\x80"), U"\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(from_utf8("青\xFF禾"), U"青\uFFFD禾");
}

TEST(Decode, AFewBrokenBytesAreStillUtf8) {
    const std::string whole = to_utf8(report);
    const Result<Decoded> cut = decode(std::string_view(whole).substr(0, whole.size() - 3));
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->encoding, "UTF-8");
    EXPECT_EQ(cut->text.back(), U'\uFFFD');
    EXPECT_EQ(cut->text.substr(0, 20), report.substr(0, 20));
}

TEST(Decode, LoneSurrogates) {
    EXPECT_EQ(decode(to_utf8(report) + "\xED\xA0\x80")->text, report + U"\uFFFD\uFFFD\uFFFD");
    const std::string utf16 =
        std::string("\xFF\xFE", 2) + encoded(report, "UTF-16LE") + std::string("\x00\xD8\x41\x00", 4);
    EXPECT_EQ(decode(utf16)->text, report + U"\uFFFDA");
}

TEST(Decode, OddLastByteOfUtf16) {
    EXPECT_EQ(decode("\xFF\xFE" + encoded(report, "UTF-16LE") + "x")->text, report + U"\uFFFD");
}

TEST(Decode, EmptyAndBlankInputs) {
    EXPECT_EQ(error_of(""), ErrorKind::empty_input);
    EXPECT_EQ(error_of(" \r\n\t\xE3\x80\x80"), ErrorKind::empty_input);
    EXPECT_EQ(error_of("\xEF\xBB\xBF"), ErrorKind::empty_input);
    EXPECT_EQ(error_of("\xFF\xFE"), ErrorKind::empty_input);
    EXPECT_EQ(error_of(encoded(U"　　\n", "GB18030")), ErrorKind::empty_input);
}

TEST(Decode, BinaryIsNoText) {
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        std::string bytes(4000, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        EXPECT_EQ(error_of(bytes), ErrorKind::not_a_document) << round;
    }
    EXPECT_EQ(error_of(std::string(1000, '\0')), ErrorKind::not_a_document);
    EXPECT_EQ(error_of(std::string("\x7F"
                                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0",
                                   24)),
              ErrorKind::not_a_document);
    EXPECT_EQ(error_of(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0", 29)),
              ErrorKind::not_a_document);
}

TEST(Decode, Latin1IsNotChinese) {
    const Result<Decoded> decoded = decode(
        "Le d\xE9veloppement \xE9"
        "conomique de la r\xE9gion a \xE9t\xE9 tr\xE8s rapide "
        "cette ann\xE9"
        "e, avec une croissance \xE9lev\xE9"
        "e.");
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->text.starts_with(U"Le développement")) << to_utf8(decoded->text);
}

TEST(Decode, DeclaredLabels) {
    EXPECT_EQ(decode_as(encoded(report, "GBK"), "gb2312")->text, report);
    EXPECT_EQ(decode_as(encoded(report, "GBK"), " GBK ")->encoding, "GB18030");
    EXPECT_EQ(decode_as(encoded(traditional, "Big5"), "big5")->text, traditional);
    EXPECT_EQ(decode_as("x", "klingon").error().kind, ErrorKind::not_a_document);
    EXPECT_EQ(decode_as("x", "").error().kind, ErrorKind::not_a_document);
}

TEST(Utf8, EveryCodePointThereAndBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c == 0xD800) c = 0xE000;
        std::string bytes;
        append_utf8(bytes, c);
        ASSERT_TRUE(is_utf8(bytes)) << static_cast<std::uint32_t>(c);
        const std::u32string back = from_utf8("ab" + bytes + "青" + bytes);
        ASSERT_TRUE(back.size() == 5 && back[2] == c && back[4] == c) << static_cast<std::uint32_t>(c);
    }
}

TEST(Utf8, SurrogatesAreNeverWritten) {
    EXPECT_EQ(to_utf8(std::u32string(1, static_cast<char32_t>(0xD800))), "\xEF\xBF\xBD");
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_utf8("\xF5\x80\x80\x80"));
}

} // namespace
} // namespace bihuan::text
