// The names of indicators: what a name says apart from how it is written, and how alike two are. README.md
// tells the rules; the words are in indicators.tsv and name_words.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quantity/attainment.hpp"

namespace bihuan::reconcile {

/// A name taken apart, once, for many comparisons.
struct Name {
    std::u32string core;                 // without deeds, weak words, punctuation; synonyms replaced
    std::vector<std::string> deeds;      // groups: make, land, …; without `carry`
    bool adds_to_stock = false;          // one of the deeds adds to what is counted (招引, 培育)
    std::vector<std::string> qualifiers; // group=word, sorted
    std::vector<std::u32string> numbers; // sizes and figures in the name: 过10亿元, 220
    std::vector<std::uint64_t> grams;    // characters and pairs of neighbours, sorted
};
Name parse_name(std::string_view name);

/// 0 to 1; 0 where deeds, qualifiers or numbers differ.
double similarity(const Name& left, const Name& right);

/// The first name of an indicator that documents name differently (GDP → 地区生产总值); else the name itself,
/// without brackets, quotes and spaces.
std::string canonical_name(std::string_view name);

/// Whether less is better of the indicator with this name (失业率).
quantity::Direction direction_of(std::string_view name);

} // namespace bihuan::reconcile
