// A spreadsheet's bytes → its cells. XLSX (ISO/IEC 29500) and CSV.
#pragma once

#include <string_view>
#include <vector>

#include "base/grid.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::sheet {

using document::Limits;

struct Workbook {
    std::vector<Grid> sheets; // in the workbook's order, hidden ones too
};

/// Chosen by content; `name` is for messages only. Formulas give the value they had when the file was saved.
/// Errors: empty_input, not_a_sheet (.xls, .et, .ods, a web page: to be saved as .xlsx), damaged, encrypted,
/// too_large.
Result<Workbook> read_workbook(std::string_view bytes, std::string_view name, const Limits& limits = {});

// The readers behind it.
Result<Workbook> read_xlsx(std::string_view bytes, const Limits& limits);
/// Any encoding that reading/text knows; separated by comma, semicolon or tab, whichever the lines agree on.
Result<Workbook> read_csv(std::string_view bytes, const Limits& limits);

} // namespace bihuan::sheet
