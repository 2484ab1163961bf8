// The congress's sheet of motions (议案建议提案台账) as rows: which column means what, what each row says.
#pragma once

#include <vector>

#include "base/error.hpp"
#include "base/grid.hpp"
#include "cycle/supervision/motion_records.hpp"

namespace bihuan::supervision {

struct MotionRow {
    std::size_t row = 0; // as people count them, from 1
    Motion motion;       // without units
    std::string lead;    // as written; empty: not assigned yet
    std::string joint;   // as written, several in one cell
};

/// What the rows say where they leave it open.
struct MotionSheetDefaults {
    MotionKind kind = MotionKind::suggestion;
    int year = 0;
    std::string session;
    Date received_on;
};

/// The rows below the headings, empty ones left out. missing_columns: a title and deputies are needed;
/// refused_rows: the first that cannot be, with what is wrong.
Result<std::vector<MotionRow>> read_motions(const Grid& grid, const MotionSheetDefaults& defaults);

/// 张三、李四，王五: each once, in their order.
std::vector<std::string> deputies_in(std::string_view cell);

} // namespace bihuan::supervision
