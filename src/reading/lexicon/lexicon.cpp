#include "reading/lexicon/lexicon.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <stdexcept>

#include "embedded/lexicon.hpp"

namespace bihuan::lexicon {
namespace {

// The table is our own, valid UTF-8 of at most three bytes a character; the room stays free of ICU.
std::u32string decode(std::string_view word) {
    std::u32string result;
    for (std::size_t i = 0; i < word.size();) {
        const auto byte = static_cast<unsigned char>(word[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
        char32_t code = length == 1 ? byte : byte & (length == 2 ? 0x1F : 0x0F);
        for (std::size_t k = 1; k < length; ++k)
            code = code << 6 | (static_cast<unsigned char>(word[i + k]) & 0x3F);
        result += code;
        i += length;
    }
    return result;
}

} // namespace

WordSet::WordSet(std::vector<std::u32string> words) : words_(std::move(words)) {
    by_first_.resize(words_.size());
    std::iota(by_first_.begin(), by_first_.end(), std::uint16_t{0});
    by_last_ = by_first_;
    std::ranges::sort(by_first_, [this](auto a, auto b) {
        return std::pair(words_[a].front(), words_[b].size()) <
               std::pair(words_[b].front(), words_[a].size());
    });
    std::ranges::sort(by_last_, [this](auto a, auto b) {
        return std::pair(words_[a].back(), words_[b].size()) < std::pair(words_[b].back(), words_[a].size());
    });
    first_ = index(by_first_, false);
    last_ = index(by_last_, true);
}

WordSet::Index WordSet::index(const std::vector<std::uint16_t>& order, bool by_last) const {
    const auto key = [&](std::size_t at) {
        return by_last ? words_[order[at]].back() : words_[order[at]].front();
    };
    std::size_t capacity = 8;
    while (capacity < order.size() * 2 + 2)
        capacity *= 2;
    Index table(capacity);
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && key(end) == key(i))
            ++end;
        std::size_t slot = (key(i) * 0x9E3779B1u) >> 8 & (capacity - 1);
        while (table[slot].key != 0)
            slot = (slot + 1) & (capacity - 1);
        table[slot] = {key(i), static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(end)};
        i = end;
    }
    return table;
}

const WordSet::Range* WordSet::find(const Index& index, char32_t key) {
    std::size_t slot = (key * 0x9E3779B1u) >> 8 & (index.size() - 1);
    for (; index[slot].key != 0; slot = (slot + 1) & (index.size() - 1)) {
        if (index[slot].key == key) return &index[slot];
    }
    return nullptr;
}

std::size_t WordSet::prefix(std::u32string_view text) const {
    if (text.empty()) return 0;
    const Range* range = find(first_, text.front());
    if (range == nullptr) return 0;
    for (std::size_t i = range->begin; i < range->end; ++i) {
        const std::u32string& word = words_[by_first_[i]];
        if (text.starts_with(word)) return word.size();
    }
    return 0;
}

std::size_t WordSet::suffix_word(std::u32string_view text) const {
    const Range* const range = text.empty() ? nullptr : find(last_, text.back());
    if (range == nullptr) return words_.size();
    for (std::size_t i = range->begin; i < range->end; ++i) {
        if (text.ends_with(words_[by_last_[i]])) return by_last_[i];
    }
    return words_.size();
}

std::size_t WordSet::suffix(std::u32string_view text) const {
    const std::size_t word = suffix_word(text);
    return word == words_.size() ? 0 : words_[word].size();
}

std::size_t WordSet::find_in(std::u32string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (prefix(text.substr(i)) != 0) return i;
    }
    return std::u32string_view::npos;
}

std::vector<std::pair<std::string, std::u32string>> rows() {
    std::vector<std::pair<std::string, std::u32string>> result;
    std::string_view rest = embedded::words_tsv;
    while (!rest.empty()) {
        const std::size_t line_end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, line_end);
        rest.remove_prefix(std::min(line_end + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) throw std::logic_error("words.tsv: a row without a tab");
        const std::string list(line.substr(0, tab));
        line.remove_prefix(tab + 1);
        while (!line.empty()) {
            const std::size_t word_end = std::min(line.find(' '), line.size());
            if (word_end > 0) result.emplace_back(list, decode(line.substr(0, word_end)));
            line.remove_prefix(std::min(word_end + 1, line.size()));
        }
    }
    return result;
}

const WordSet& words(std::string_view list) {
    static const std::map<std::string, WordSet, std::less<>> lists = [] {
        std::map<std::string, std::vector<std::u32string>> collected;
        for (auto& [name, word] : rows())
            collected[name].push_back(std::move(word));
        std::map<std::string, WordSet, std::less<>> built;
        for (auto& [name, words] : collected)
            built.emplace(name, WordSet(std::move(words)));
        return built;
    }();
    const auto found = lists.find(list);
    if (found == lists.end()) throw std::logic_error("words.tsv has no list " + std::string(list));
    return found->second;
}

} // namespace bihuan::lexicon
