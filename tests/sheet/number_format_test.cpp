#include "reading/sheet/number_format.hpp"

#include <gtest/gtest.h>

namespace bihuan::sheet {
namespace {

TEST(PlainNumber, IsTheDecimalThatWasTyped) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"0.1", "0.1"},
        {"1E-2", "0.01"},
        {"1.5e3", "1500"},
        {"-0.50", "-0.5"},
        {"0", "0"},
        {"-0", "0"},
        {"000", "0"},
        {"426", "426"},
        {"42600000000", "42600000000"},
        {"1.1000000000000001", "1.1"},
        {"35.499999999999996", "35.5"},
        {"9.9999999999999995E+2", "1000"},
        {"0.99999999999999994", "1"},
        {"1.2345678901234501E17", "123456789012345000"},
        {"6.0000000000000001E-2", "0.06"},
        {"1E300", "1E300"},
    };
    for (const auto& [written, plain] : cases)
        EXPECT_EQ(plain_number(written), plain) << written;
    for (const std::string_view bad : {"", "-", ".", "1.2.3", "1e", "1e5x", "12a", "1e99999", "NaN", "0x10"})
        EXPECT_FALSE(plain_number(bad)) << bad;
}

TEST(NumberFormat, SaysWhatIsShown) {
    using Shows = NumberFormat::Shows;
    const std::tuple<std::string_view, Shows, std::string_view, std::string_view> cases[] = {
        {"General", Shows::number, "", ""},
        {"0.00", Shows::number, "", ""},
        {"#,##0.00_ ;[Red]\\-#,##0.00\\ ", Shows::number, "", ""},
        {"0.00E+00", Shows::number, "", ""},
        {"0%", Shows::percent, "", ""},
        {"0.0\"万亩\"", Shows::number, "", "万亩"},
        {"\"≥\"0.0\"亿元\"", Shows::number, "≥", "亿元"},
        {"0.0万亩", Shows::number, "", "万亩"},
        {"yyyy\\-mm\\-dd", Shows::day, "", ""},
        {"yyyy\"年\"m\"月\"d\"日\";@", Shows::day, "", ""},
        {"yyyy\"年\"m\"月\"", Shows::month, "", ""},
        {"yyyy年m月", Shows::month, "", ""},
        {"m\"月\"", Shows::month, "", ""},
        {"m/d", Shows::day, "", ""},
        {"h:mm", Shows::time, "", ""},
        {"[h]:mm:ss", Shows::time, "", ""},
        {"[$-804]yyyy/m/d h:mm", Shows::day, "", ""},
        {"[DBNum1]yyyy\"年\"m\"月\"d\"日\"", Shows::day, "", ""},
        {"\"", Shows::number, "", ""},
        {"[", Shows::number, "", ""},
        {"\\", Shows::number, "", ""},
    };
    for (const auto& [code, shows, prefix, suffix] : cases) {
        const NumberFormat format = read_format(code);
        EXPECT_EQ(format.shows, shows) << code;
        EXPECT_EQ(format.prefix, prefix) << code;
        EXPECT_EQ(format.suffix, suffix) << code;
    }
    EXPECT_EQ(builtin_format(0).shows, Shows::number);
    EXPECT_EQ(builtin_format(9).shows, Shows::percent);
    EXPECT_EQ(builtin_format(14).shows, Shows::day);
    EXPECT_EQ(builtin_format(31).shows, Shows::day);
    EXPECT_EQ(builtin_format(57).shows, Shows::month);
    EXPECT_EQ(builtin_format(20).shows, Shows::time);
}

TEST(DateOf, BothEpochs) {
    using Shows = NumberFormat::Shows;
    EXPECT_EQ(date_of("45838", Shows::day, false), "2025-06-30");
    EXPECT_EQ(date_of("45838", Shows::month, false), "2025-06");
    EXPECT_EQ(date_of("44376", Shows::day, true), "2025-06-30");
    EXPECT_EQ(date_of("45838.395833333336", Shows::day, false), "2025-06-30 09:30");
    EXPECT_EQ(date_of("45838.999999", Shows::day, false), "2025-07-01");
    EXPECT_EQ(date_of("0.5", Shows::time, false), "12:00");
    EXPECT_EQ(date_of("1", Shows::day, false), "1900-01-01");
    EXPECT_EQ(date_of("59", Shows::day, false), "1900-02-28");
    EXPECT_EQ(date_of("60", Shows::day, false), "1900-02-29");
    EXPECT_EQ(date_of("61", Shows::day, false), "1900-03-01");
    EXPECT_EQ(date_of("0", Shows::day, true), "1904-01-01");
    for (const std::string_view bad : {"-1", "2958466", "1e99", "nan", ""})
        EXPECT_FALSE(date_of(bad, Shows::day, false)) << bad;
}

} // namespace
} // namespace bihuan::sheet
