// A grid being filled, under limits: a small file must not become a large one. Internal to sheet/.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/error.hpp"
#include "base/grid.hpp"

namespace bihuan::sheet {

class Cells {
  public:
    explicit Cells(std::uint64_t text_bytes) : text_left_(text_bytes) {}

    /// False where a limit is reached.
    bool put(std::size_t row, std::size_t column, std::string text, CellKind kind) {
        if (text.empty()) return true;
        if (text.size() > text_left_ || !reach(row, column)) return false;
        text_left_ -= text.size();
        grid.rows[row][column] = {std::move(text), kind, -1};
        return true;
    }

    /// The first cell's value to all cells of a range, as far as the sheet is filled.
    bool merge(std::size_t top, std::size_t left, std::size_t bottom, std::size_t right) {
        const GridCell first = grid.at(top, left);
        if (first.kind == CellKind::empty || grid.rows.empty()) return true;
        bottom = std::min(bottom, grid.rows.size() - 1);
        right = std::min(right, grid.columns - 1);
        const std::int32_t number = merges_++;
        for (std::size_t row = top; row <= bottom; ++row) {
            for (std::size_t column = left; column <= right; ++column) {
                if (first.text.size() > text_left_ || !reach(row, column)) return false;
                text_left_ -= first.text.size();
                grid.rows[row][column] = {first.text, first.kind, number};
            }
        }
        return true;
    }

    void hide(std::size_t row) {
        if (row < most_rows) hidden_.push_back(row);
    }

    Grid take() {
        grid.hidden_rows.assign(grid.rows.size(), false);
        for (const std::size_t row : hidden_)
            if (row < grid.rows.size()) grid.hidden_rows[row] = true;
        return std::move(grid);
    }

    std::uint64_t text_left() const { return text_left_; }

    Grid grid;

  private:
    static constexpr std::size_t most_rows = 1'048'576;
    static constexpr std::size_t most_cells = 3'000'000;

    bool reach(std::size_t row, std::size_t column) {
        if (row >= grid.rows.size()) grid.rows.resize(row + 1);
        auto& cells = grid.rows[row];
        if (column < cells.size()) return true;
        count_ += column + 1 - cells.size();
        if (count_ > most_cells) return false;
        if (cells.empty()) cells.reserve(std::max(column + 1, grid.columns)); // rows are alike
        cells.resize(column + 1);
        grid.columns = std::max(grid.columns, column + 1);
        return true;
    }

    std::uint64_t text_left_;
    std::size_t count_ = 0;
    std::int32_t merges_ = 0;
    std::vector<std::size_t> hidden_;
};

inline Error too_many_cells() {
    return {ErrorKind::too_large, {}, "too many cells"};
}

} // namespace bihuan::sheet
