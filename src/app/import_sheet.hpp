// The county's own sheet into the ledger.
#pragma once

#include <utility>

#include "app/context.hpp"
#include "cycle/targets/sheet_update.hpp"

namespace bihuan::app {

struct ImportOptions {
    int year = 0;
    std::optional<targets::Category> category; // of rows that say none
    std::string sheet;                         // name; empty: every visible sheet that is a ledger
    std::vector<std::pair<std::string, std::string>> columns; // heading → meaning: 责任领导 → ignore
    bool remember = false;                                    // keep `columns` for the next import
    bool good_rows_only = false; // leave refused rows out instead of refusing the sheet
    std::string reason;          // of what changes in items that bind already
};

struct ImportCounts {
    std::size_t created = 0, changed = 0, unchanged = 0, refused = 0, left_out = 0;
    std::size_t revisions = 0; // promises moved
    friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

struct ImportPreview {
    std::vector<targets::SheetPreview> sheets;
    ImportCounts counts; // as importing it now would give
};

/// What importing would do; changes nothing. Errors: those of sheet::read_workbook; missing_columns where no
/// sheet is a ledger; no_such_record for a sheet's name; bad_usage for a column's meaning.
Result<ImportPreview> preview_import(Context& context, std::string_view bytes, std::string_view name,
                                     const ImportOptions& options);

/// All of it or nothing. refused_rows: the first reason, unless good rows alone are wanted.
Result<ImportPreview> import_sheet(Context& context, std::string_view bytes, std::string_view name,
                                   const ImportOptions& options);

/// The day that a cell of a sheet means: 6月底前, 二季度, 2025年6月30日, 年内.
Result<std::optional<Date>> due_of(std::string_view text, int year);

} // namespace bihuan::app
