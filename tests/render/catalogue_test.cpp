#include "render/catalogue.hpp"

#include <gtest/gtest.h>

#include <map>

#include "reading/text/text.hpp"

namespace bihuan::render {
namespace {

std::size_t gaps(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

bool has_chinese(std::string_view text) {
    for (const char32_t c : text::from_utf8(text)) {
        // characters, or (of words that only join others) full-width marks
        if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFFEF)) return true;
    }
    return false;
}

TEST(Catalogue, EveryWordIsThereInBothLanguages) {
    ASSERT_GT(catalogue().size(), 100u);
    for (const Entry& entry : catalogue()) {
        EXPECT_FALSE(entry.english.empty()) << entry.name;
        EXPECT_TRUE(has_chinese(entry.chinese)) << entry.name;
        EXPECT_NE(entry.chinese, entry.english) << entry.name;
        EXPECT_EQ(gaps(entry.chinese), gaps(entry.english)) << entry.name;
    }
}

TEST(Catalogue, WorkbookSheetNamesFitAndDiffer) {
    std::map<std::string, int> chinese, english;
    for (const Entry& entry : catalogue()) {
        if (!entry.name.starts_with("sheet_")) continue;
        EXPECT_LE(entry.english.size(), 31u) << entry.name;
        EXPECT_EQ(++chinese[std::string(entry.chinese)], 1) << entry.name;
        EXPECT_EQ(++english[std::string(entry.english)], 1) << entry.name;
    }
    EXPECT_FALSE(english.empty());
}

TEST(Catalogue, FillsItsGapsInOrder) {
    EXPECT_EQ(say(Word::statement_summary, Language::english, {"3", "1", "2"}),
              "Statements: 3 · results: 1 · targets: 2");
    EXPECT_EQ(say(Word::rank_place, Language::chinese, {"1"}), "第1名");
}

} // namespace
} // namespace bihuan::render
