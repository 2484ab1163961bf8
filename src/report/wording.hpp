// What the page says: words of the catalogue, and a statement's value as a reader wants to see it: 426亿元,
// 超500家, 6%左右, 全市第3.
#pragma once

#include <string>
#include <string_view>

#include "render/verdicts.hpp"

namespace bihuan::report {

using render::Word;

/// The catalogue in the page's language.
class Words {
  public:
    explicit Words(Language language) : language_(language) {}
    Language language() const { return language_; }
    bool chinese() const { return language_ == Language::chinese; }
    std::string_view operator()(Word word) const { return render::say(word, language_); }
    /// One that stands alone, in a cell or a list: an English word begins with a capital letter.
    std::string label(Word word) const;

  private:
    Language language_;
};

/// The label of a kind, measure, relation or verdict.
template <class T>
std::string name(T value, const Words& words) {
    return words.label(render::word_of(value));
}

/// A value in its parts: before + number + unit + after read as one phrase.
struct ValueText {
    std::string before, number, unit, after;
    std::string whole() const { return before + number + unit + after; }
};

/// The scale is the document's own where the number token shows it (426 of 426亿元), else the largest of 亿
/// and 万 that fits.
ValueText value_text(const extraction::Statement& statement, std::u32string_view token, const Words& words);

} // namespace bihuan::report
