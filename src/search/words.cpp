#include "search/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace bihuan::search {
namespace {

enum class Sign : std::uint8_t { none, letter, ideograph };

/// Of a folded code point. Letters are what words are written in with spaces between.
Sign sign_of(char32_t c) {
    if (c < 0x80) {
        return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ? Sign::letter : Sign::none;
    }
    if ((c >= 0x4E00 && c <= 0x9FFF) || c == U'〇') return Sign::ideograph;
    if (c >= 0xC0 && c < 0x2000) return c == 0xD7 || c == 0xF7 ? Sign::none : Sign::letter;
    if (c < 0x2E80 || (c >= 0x3000 && c < 0x3040)) return Sign::none; // marks, arrows, brackets
    if ((c >= 0xFE00 && c < 0xFE70) || (c >= 0xFF00 && c < 0x10000) || (c >= 0xE000 && c < 0xF900))
        return Sign::none;
    return Sign::ideograph; // extensions, kana, hangul: without spaces between
}

/// Each run of one sign: [begin, end), and whether the word goes on behind it.
template <class Take>
void each_run(std::u32string_view text, Take&& take) {
    for (std::size_t begin = 0; begin < text.size();) {
        const Sign sign = sign_of(text[begin]);
        std::size_t end = begin + 1;
        while (end < text.size() && sign_of(text[end]) == sign)
            ++end;
        if (sign != Sign::none) take(sign, begin, end);
        begin = end;
    }
}

std::u32string_view gram_at(std::u32string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, std::min(end - begin, longest_gram));
}

std::vector<std::u32string> words_of(std::u32string_view folded) {
    std::vector<std::u32string> words;
    std::size_t last = std::u32string_view::npos;
    each_run(folded, [&](Sign, std::size_t begin, std::size_t end) {
        if (begin != last) words.emplace_back();
        words.back() += folded.substr(begin, end - begin);
        last = end;
    });
    return words;
}

/// Where `word` stands in `folded` from `from` on; npos: nowhere.
std::size_t find_word(std::u32string_view folded, std::u32string_view word, std::size_t from) {
    const bool from_beginning = sign_of(word.front()) == Sign::letter;
    for (std::size_t at = folded.find(word, from); at != std::u32string_view::npos;
         at = folded.find(word, at + 1)) {
        if (!from_beginning || at == 0 || sign_of(folded[at - 1]) != Sign::letter) return at;
    }
    return std::u32string_view::npos;
}

bool has_adjacent(std::u32string_view folded, const std::vector<std::u32string>& words) {
    for (std::size_t at = find_word(folded, words.front(), 0); at != std::u32string_view::npos;
         at = find_word(folded, words.front(), at + 1)) {
        std::size_t end = at + words.front().size();
        bool all = true;
        for (std::size_t i = 1; all && i < words.size(); ++i) {
            while (end < folded.size() && sign_of(folded[end]) == Sign::none)
                ++end;
            all = find_word(folded.substr(0, std::min(end + words[i].size(), folded.size())), words[i],
                            end) == end;
            end += words[i].size();
        }
        if (all) return true;
    }
    return false;
}

/// All places of all words, those that overlap as one.
std::vector<Span> marks_of(const text::Folded& folded, const std::vector<std::u32string>& words) {
    constexpr std::size_t most = 100;
    std::vector<Span> found;
    for (const std::u32string& word : words) {
        std::size_t marks = 0;
        for (std::size_t at = find_word(folded.text, word, 0);
             at != std::u32string_view::npos && marks < most; ++marks) {
            found.push_back({folded.origin[at], folded.origin[at + word.size() - 1] + 1});
            at = find_word(folded.text, word, at + word.size());
        }
    }
    std::sort(found.begin(), found.end(), [](const Span& a, const Span& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::vector<Span> joined;
    for (const Span& span : found) {
        if (!joined.empty() && span.begin <= joined.back().end) {
            joined.back().end = std::max(joined.back().end, span.end);
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

} // namespace

void each_gram(std::u32string_view folded, const std::function<void(std::u32string_view)>& take) {
    each_run(folded, [&](Sign sign, std::size_t begin, std::size_t end) {
        if (sign == Sign::letter) return take(gram_at(folded, begin, end));
        for (std::size_t i = begin; i < end; ++i)
            take(gram_at(folded, i, std::min(i + 2, end)));
    });
}

std::vector<Gram> grams_of(std::string_view title, std::string_view text) {
    std::vector<Gram> grams;
    const auto collect = [&](std::string_view part, bool in_title) {
        each_gram(text::fold(from_utf8(part)).text, [&](std::u32string_view gram) {
            grams.push_back({to_utf8(gram), in_title});
        });
    };
    collect(title, true);
    collect(text, false);
    std::sort(grams.begin(), grams.end(), [](const Gram& a, const Gram& b) {
        return a.gram != b.gram ? a.gram < b.gram : a.in_title > b.in_title;
    });
    grams.erase(std::unique(grams.begin(), grams.end(),
                            [](const Gram& a, const Gram& b) { return a.gram == b.gram; }),
                grams.end());
    return grams;
}

Question question_of(std::string_view text) {
    Question question;
    for (std::u32string& word : words_of(text::fold(from_utf8(text)).text)) {
        if (std::find(question.words.begin(), question.words.end(), word) == question.words.end())
            question.words.push_back(std::move(word));
    }
    for (const std::u32string& word : question.words) {
        each_run(word, [&](Sign sign, std::size_t begin, std::size_t end) {
            if (sign == Sign::letter) {
                question.lookups.push_back({to_utf8(gram_at(word, begin, end)), end == word.size()});
            } else if (end - begin == 1) {
                question.lookups.push_back({to_utf8(gram_at(word, begin, end)), true});
            } else {
                for (std::size_t i = begin; i + 1 < end; ++i)
                    question.lookups.push_back({to_utf8(gram_at(word, i, i + 2)), false});
            }
        });
    }
    return question;
}

std::optional<Match> match(const Question& question, std::string_view title, std::string_view text) {
    const text::Folded in_title = text::fold(from_utf8(title)), in_text = text::fold(from_utf8(text));
    Match found;
    for (const std::u32string& word : question.words) {
        if (find_word(in_title.text, word, 0) != std::u32string_view::npos) {
            ++found.words_in_title;
        } else if (find_word(in_text.text, word, 0) == std::u32string_view::npos) {
            return std::nullopt;
        }
    }
    found.adjacent =
        has_adjacent(in_title.text, question.words) || has_adjacent(in_text.text, question.words);
    found.title = marks_of(in_title, question.words);
    found.text = marks_of(in_text, question.words);
    return found;
}

Snippet snippet_of(std::string_view text, const std::vector<Span>& marks) {
    constexpr std::uint32_t before = 20, length = 90; // code points
    const std::u32string whole = from_utf8(text);
    const auto size = static_cast<std::uint32_t>(whole.size());
    std::uint32_t begin = marks.empty() || marks.front().begin <= before ? 0 : marks.front().begin - before;
    const std::uint32_t end = std::min(size, begin + length);
    begin = std::min(begin, end > length ? end - length : 0);
    // On one line: ends of paragraphs and indents are a space each.
    std::u32string line;
    std::vector<std::uint32_t> places; // on the line, of the code points from `begin` on
    for (std::uint32_t i = begin; i < end; ++i) {
        places.push_back(static_cast<std::uint32_t>(line.size()));
        const char32_t c = whole[i];
        if (c != U' ' && c != U'\n' && c != U'\r' && c != U'\t') {
            line += c;
        } else if (!line.empty() && line.back() != U' ') {
            line += U' ';
        }
    }
    if (line.ends_with(U' ')) line.pop_back();
    places.push_back(static_cast<std::uint32_t>(line.size()));
    Snippet snippet{to_utf8(line), {}, begin > 0, end < size};
    for (const Span& mark : marks) {
        if (mark.begin >= begin && mark.begin < end)
            snippet.marks.push_back({places[mark.begin - begin], places[std::min(mark.end, end) - begin]});
    }
    return snippet;
}

} // namespace bihuan::search
