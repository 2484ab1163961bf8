// What search finds, and how: a text is folded (full-width forms and cases made one) and cut into words, runs
// of letters, digits and ideographs. Its grams stand in the index: of ideographs each pair (and each run's
// last alone), of Latin letters and digits the whole run. A question's words must all occur, each within one
// run; Latin letters and digits from their beginning.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/text/text.hpp"

namespace bihuan::search {

using text::Span;

inline constexpr std::size_t longest_question = 200; // code points
inline constexpr std::size_t longest_gram = 32;      // of a Latin run, what is kept

/// Each gram of a folded text, as often as it occurs.
void each_gram(std::u32string_view folded, const std::function<void(std::u32string_view)>& take);

/// The different grams of a record's words, in UTF-8; `in_title` where the title has it.
struct Gram {
    std::string gram;
    bool in_title = false;
};
std::vector<Gram> grams_of(std::string_view title, std::string_view text);

/// What a question needs of the index: a gram, or any that begins with it.
struct Lookup {
    std::string gram;
    bool prefix = false;
};

struct Question {
    std::vector<std::u32string> words; // none: nothing to look for
    std::vector<Lookup> lookups;
};
Question question_of(std::string_view text);

/// Where a question's words stand in a record, in code points of its texts as they are.
struct Match {
    int words_in_title = 0;
    bool adjacent = false; // all words in their order with nothing but marks between
    std::vector<Span> title, text;
};
/// nullopt: a word is missing.
std::optional<Match> match(const Question& question, std::string_view title, std::string_view text);

/// A piece of a text round its first mark, on one line.
struct Snippet {
    std::string text;
    std::vector<Span> marks; // code points of the snippet
    bool cut_before = false, cut_after = false;
};
Snippet snippet_of(std::string_view text, const std::vector<Span>& marks);

} // namespace bihuan::search
