// A sheet's cells as values: what reading hands to the rules, which know no file format.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace bihuan {

enum class CellKind : std::uint8_t { empty, text, number, date, boolean, error };

struct GridCell {
    /// UTF-8 as the sheet means it: 0.1, 6% where the cell is shown in percent, dates in ISO 8601 (2025-06
    /// where only the month is shown), #REF!.
    std::string text;
    CellKind kind = CellKind::empty;
    /// Which merged range shows its value here; -1: none. Every cell of a range has the range's text.
    std::int32_t merge = -1;
};

struct Grid {
    std::string name;
    bool hidden = false;
    std::size_t columns = 0;                 // of the widest row
    std::vector<std::vector<GridCell>> rows; // each up to its last cell that holds something
    std::vector<bool> hidden_rows;           // as many as rows; also those that a filter hides

    const GridCell& at(std::size_t row, std::size_t column) const {
        static const GridCell none;
        return row < rows.size() && column < rows[row].size() ? rows[row][column] : none;
    }
};

/// 0 → A, 26 → AA.
inline std::string column_letter(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters += static_cast<char>('A' + (left - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return letters;
}

} // namespace bihuan
