// The words of organisations.tsv, read once. Internal to registry/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::registry::words {

using List = std::vector<std::u32string>;

const std::vector<List>& same();
const List& tails();
const List& leads();
const List& responsible();
const List& cooperating();
const List& closings();
const List& suffixes();

/// Only names with such endings are shortened character by character.
inline bool may_abbreviate(std::u32string_view word) {
    return word.ends_with(U"局") || word.ends_with(U"办") || word.ends_with(U"委") || word.ends_with(U"中心");
}

} // namespace bihuan::registry::words
