// A block of the index: the postings of many records at once, by gram, as rows of a table.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/postings.hpp"

namespace bihuan::search {

struct Indexed {
    Posting posting = 0; // without in_title
    std::string_view title, text;
};

/// The grams with one beginning (their first two code points): few rows, though there are many numbers.
struct BlockRow {
    std::string beginning;
    std::string bytes;
};

std::string beginning_of(std::string_view gram);

/// `records` in ascending order of their postings; the rows in ascending order of their beginnings.
std::vector<BlockRow> block_of(std::span<const Indexed> records);

/// Each gram of a row with its packed postings; false: bytes that block_of() did not write.
bool each_of_row(std::string_view beginning, std::string_view bytes,
                 const std::function<void(const std::string& gram, std::string_view postings)>& take);

} // namespace bihuan::search
