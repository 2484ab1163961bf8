// Cases are files: a text, a tab, and what scan finds in it, one item a quantity:
// token form low[..high] unit bound, separated by `; `; an absent unit is `-`, bound none is left out.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "quantity/quantity.hpp"
#include "unicode.hpp"

namespace bihuan::quantity {
namespace {

std::string dump(std::u32string_view text, const Quantity& quantity) {
    std::string line = to_utf8(text.substr(quantity.begin, quantity.end - quantity.begin));
    line += ' ';
    line += name_of(quantity.form);
    line += ' ' + quantity.low.to_string();
    if (quantity.high) line += ".." + quantity.high->to_string();
    line += ' ' + (quantity.unit.empty() ? "-" : quantity.unit);
    if (quantity.bound != Bound::none) line += ' ' + std::string(name_of(quantity.bound));
    return line;
}

std::string dump(std::u32string_view text) {
    std::string result;
    for (const Quantity& quantity : scan(text)) {
        if (!result.empty()) result += "; ";
        result += dump(text, quantity);
    }
    return result;
}

TEST(Scan, FindsWhatTheCasesSay) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/quantity/scan.tsv");
    ASSERT_TRUE(file);
    int cases = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        const auto tab = line.find('\t');
        ASSERT_NE(tab, std::string::npos) << line;
        const std::u32string text = to_utf32(line.substr(0, tab));
        EXPECT_EQ(dump(text), line.substr(tab + 1)) << line.substr(0, tab);
        ++cases;
    }
    EXPECT_GT(cases, 100);
}

TEST(Scan, SpansReachOverMarksScaleAndUnit) {
    const std::u32string text = U"投资不低于 3000 余万元以上";
    const auto found = scan(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_utf8(text.substr(found[0].begin, found[0].end - found[0].begin)), "3000");
    EXPECT_EQ(to_utf8(text.substr(found[0].span_begin, found[0].span_end - found[0].span_begin)),
              "不低于 3000 余万元以上");
    EXPECT_EQ(found[0].bound, Bound::ge);
}

} // namespace
} // namespace bihuan::quantity
