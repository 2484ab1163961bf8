// Words as data: words.tsv holds every list of words that reading goes by; this room finds them fast.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan::lexicon {

/// A list of words, to be matched at the beginning or at the end of a text. Immutable, thread-safe.
class WordSet {
  public:
    explicit WordSet(std::vector<std::u32string> words);

    /// Length of the longest word that `text` begins with; 0: none.
    std::size_t prefix(std::u32string_view text) const;
    /// Length of the longest word that `text` ends with; 0: none.
    std::size_t suffix(std::u32string_view text) const;
    /// Index in words() of the longest word that `text` ends with; none: words().size().
    std::size_t suffix_word(std::u32string_view text) const;
    bool contains(std::u32string_view text) const { return !text.empty() && prefix(text) == text.size(); }
    /// Where in `text` the first of these words stands; npos: none does.
    std::size_t find_in(std::u32string_view text) const;
    const std::vector<std::u32string>& words() const { return words_; }

  private:
    struct Range {
        char32_t key = 0;
        std::uint16_t begin = 0;
        std::uint16_t end = 0;
    };
    using Index = std::vector<Range>; // open addressing by the first (last) character, size a power of two
    static const Range* find(const Index& index, char32_t key);
    Index index(const std::vector<std::uint16_t>& order, bool by_last) const;

    std::vector<std::u32string> words_;
    std::vector<std::uint16_t> by_first_; // by first character, longest first
    std::vector<std::uint16_t> by_last_;
    Index first_;
    Index last_;
};

/// The list of this name in words.tsv; an unknown name is our own bug and throws std::logic_error.
const WordSet& words(std::string_view list);

/// Every word of words.tsv as (list, word), for the tests on the data.
std::vector<std::pair<std::string, std::u32string>> rows();

} // namespace bihuan::lexicon
