#include "cycle/targets/sheet_words.hpp"

#include <algorithm>
#include <map>

#include "base/rows.hpp"
#include "base/utf8.hpp"
#include "embedded/targets.hpp"

namespace bihuan::targets::words {
namespace {

const std::map<std::string_view, std::vector<Row>>& all() {
    static const auto lists = [] {
        std::map<std::string_view, std::vector<Row>> made;
        for (const auto& fields : bihuan::rows_of(embedded::sheet_words_tsv)) {
            Row row{fields.at(0), split(fields.at(1), ' '), {}};
            for (const std::string_view word : split(fields.at(2), ' '))
                row.words.push_back(from_utf8(word));
            made[row.list].push_back(std::move(row));
        }
        return made;
    }();
    return lists;
}

} // namespace

const std::vector<Row>& rows_of_list(std::string_view list) {
    return all().at(list);
}

const std::vector<std::string_view>* meanings_of(std::string_view list, std::u32string_view word) {
    for (const Row& row : rows_of_list(list)) {
        if (std::find(row.words.begin(), row.words.end(), word) != row.words.end()) return &row.meanings;
    }
    return nullptr;
}

std::string_view meaning_of(std::string_view list, std::u32string_view word) {
    const auto* meanings = meanings_of(list, word);
    return meanings == nullptr ? std::string_view() : meanings->front();
}

std::string word_for(std::string_view list, std::string_view meaning) {
    for (const Row& row : rows_of_list(list)) {
        if (row.meanings.size() == 1 && row.meanings.front() == meaning) return to_utf8(row.words.front());
    }
    return {};
}

bool begins_with(std::string_view list, std::u32string_view text) {
    for (const Row& row : rows_of_list(list)) {
        for (const std::u32string& word : row.words)
            if (text.starts_with(word)) return true;
    }
    return false;
}

std::u32string narrow(std::string_view text) {
    std::u32string out;
    for (const char32_t c : from_utf8(text)) {
        if (is_space(c)) continue;
        const bool punctuation = c == U'，' || c == U'；' || c == U'！' || c == U'？';
        out += c >= 0xFF01 && c <= 0xFF5E && !punctuation ? c - 0xFEE0 : c;
    }
    return out;
}

} // namespace bihuan::targets::words
