// The words of sheet_words.tsv, read once. Internal to targets/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::targets::words {

struct Row {
    std::string_view list;
    std::vector<std::string_view> meanings;
    std::vector<std::u32string> words;
};

/// The rows of a list, in the file's order.
const std::vector<Row>& rows_of_list(std::string_view list);

/// The meanings of a word of a list; nullptr: none of the list.
const std::vector<std::string_view>* meanings_of(std::string_view list, std::u32string_view word);
/// The first of them; empty: none of the list.
std::string_view meaning_of(std::string_view list, std::u32string_view word);
/// What our own sheet says for a meaning.
std::string word_for(std::string_view list, std::string_view meaning);
/// Whether a text begins with a word of a list.
bool begins_with(std::string_view list, std::u32string_view text);

/// As words are compared: without white space, full-width letters, digits and signs in their narrow form.
std::u32string narrow(std::string_view text);

} // namespace bihuan::targets::words
