// The ledger as the sheet that a county keeps (重点工作台账): always in Chinese, and read back by
// targets::understand.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cycle/targets/sheet.hpp"
#include "render/sheet.hpp"
#include "views/ledger.hpp"

namespace bihuan::render {

struct LedgerBook {
    std::string title;                // 青禾县2025年重点工作任务台账
    std::string remark;               // below the title, at the right: 制表日期：2025年2月10日
    std::vector<targets::Item> items; // in the order they stand
    std::map<std::int64_t, std::string> units;      // organisations' names by number
    std::map<std::int64_t, std::string> progress{}; // 进展情况 by the item's number; empty: no such column
};

/// `region`: its name; `year`: of the title, where one is meant.
LedgerBook book_of(const std::string& region, std::optional<int> year, Date today, views::Ledger ledger);

/// Columns that no item fills are left out; the item's number (台账编号) is the last, so that importing the
/// sheet again finds the item. For CSV as it is.
Sheet book_sheet(const LedgerBook& book);

/// The same with title, borders and merged categories, ready to be printed on A4. Replaces `path`.
/// cannot_write; too_large: a text longer than a cell can hold.
Result<void> write_book(const std::string& path, const LedgerBook& book);
/// The workbook's bytes.
Result<std::string> book_bytes(const LedgerBook& book);

} // namespace bihuan::render
