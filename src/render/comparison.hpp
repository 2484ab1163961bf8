// Indicators of many documents side by side.
#pragma once

#include <string>
#include <vector>

#include "reading/compare/compare.hpp"
#include "render/records.hpp"

namespace bihuan::render {

struct Comparison {
    const std::vector<Reading>& readings;
    const std::vector<std::string>& names; // of their files
    compare::Table table;
};

/// One JSON object a row, its cells in the columns' order.
std::string comparison_lines(const Comparison& comparison);
/// Rows region and year, columns indicators in a unit that suits them. CSV has each cell's source in columns
/// behind, a workbook in its second sheet.
enum class Target : std::uint8_t { screen, csv, workbook };
Sheet comparison_sheet(const Comparison& comparison, Language language, Target target);
/// A row a filled cell: where its number stands and the sentence.
Sheet source_sheet(const Comparison& comparison, Language language);
/// The table on a screen, and with `details` the sources below.
std::string comparison_text(const Comparison& comparison, const Screen& screen, bool details);

} // namespace bihuan::render
