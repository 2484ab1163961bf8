#include <gtest/gtest.h>

#include <map>
#include <set>

#include "reading/lexicon/lexicon.hpp"

namespace {

using bihuan::lexicon::rows;
using bihuan::lexicon::words;
using bihuan::lexicon::WordSet;

TEST(WordSet, FindsTheLongestWordAtEitherEnd) {
    const WordSet set({U"提高", U"提高到", U"到", U"同比提高到"});
    EXPECT_EQ(set.prefix(U"提高到5%"), 3u);
    EXPECT_EQ(set.suffix(U"占比同比提高到"), 5u);
    EXPECT_EQ(set.suffix(U"占比"), 0u);
    EXPECT_EQ(set.prefix(U""), 0u);
    EXPECT_TRUE(set.contains(U"到"));
    EXPECT_FALSE(set.contains(U"到达"));
    EXPECT_EQ(set.find_in(U"一直到底"), 2u);
}

TEST(Words, AnUnknownListIsOurOwnFault) {
    EXPECT_THROW(words("no such list"), std::logic_error);
}

TEST(Words, NoListHoldsAWordTwice) {
    std::set<std::pair<std::string, std::u32string>> seen;
    for (const auto& row : rows())
        EXPECT_TRUE(seen.insert(row).second) << row.first;
}

// What a predicate means must not depend on which list is asked first: longest wins, and of one length one
// list.
TEST(Words, PredicatesHaveOneMeaning) {
    std::map<std::u32string, std::string> meaning;
    for (const auto& [list, word] : rows()) {
        if (list != "state" && list != "rise" && list != "fall" && list != "addition") continue;
        const auto [place, fresh] = meaning.emplace(word, list);
        EXPECT_TRUE(fresh || place->second == list) << list << " and " << place->second;
    }
}

} // namespace
