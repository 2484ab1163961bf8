// What the numbers of a sentence are called. `text` is the paragraph up to the sentence's end; positions are
// in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/extraction/sentence.hpp"

namespace bihuan::extraction {

/// Names items [begin, end), which share one clause (9.6%、4.7%); `noun` is that clause without its
/// predicate.
void name_items(std::u32string_view text, std::uint32_t sentence_begin, const Memory& memory,
                std::vector<Item>& items, std::size_t begin, std::size_t end, std::u32string noun);

/// Names a rank, and sets its measure.
void name_rank(std::u32string_view text, std::uint32_t sentence_begin, const Memory& memory,
               std::vector<Item>& items, std::size_t index);

} // namespace bihuan::extraction
