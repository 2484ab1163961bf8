// Who does a task: the lists of units in its text, and where they stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reading/extraction/task.hpp"

namespace bihuan::extraction {

struct FoundUnits {
    UnitLists lists;
    /// What is nothing but a list of units, with its brackets: [begin, end) in the text. Units that a
    /// sentence names (由县财政局牵头，…) have none.
    struct Range {
        std::uint32_t begin = 0, end = 0;
    };
    std::vector<Range> ranges;
};

FoundUnits find_units(std::u32string_view text);

/// `text` from `from` on, without those ranges.
std::u32string without_ranges(std::u32string_view text, const std::vector<FoundUnits::Range>& ranges,
                              std::size_t from);

} // namespace bihuan::extraction
