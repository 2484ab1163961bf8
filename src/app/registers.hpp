// Rows of registers (名录、清单、备案): add, change, move, import, list.
#pragma once

#include <map>

#include "app/context.hpp"
#include "base/grid.hpp"
#include "cycle/registers/entries.hpp"

namespace bihuan::app {

using registers::Definition;
using registers::RegisterEntry;

/// What a register is kept by, given with every action.
struct RegisterRules {
    const Definition& definition;
    const registry::Calendar& calendar;
};

Result<RegisterEntry> add_entry(Context& context, const RegisterRules& rules, RegisterEntry wanted,
                                const registers::Written& values);
Result<RegisterEntry> change_entry(Context& context, const RegisterRules& rules, Id<RegisterEntry> id,
                                   std::int64_t version, const registers::Written& values,
                                   const std::string& reason = {});
Result<RegisterEntry> move_entry(Context& context, const RegisterRules& rules, Id<RegisterEntry> id,
                                 std::int64_t version, const std::string& to, const std::string& reason = {});

/// Marks as late what has stood beyond its day; how many there are.
Result<int> review_entries(Context& context);

enum class RowFate : std::uint8_t { created, changed, unchanged, refused };
constexpr auto names_of(RowFate) {
    return std::array<std::string_view, 4>{"created", "changed", "unchanged", "refused"};
}
struct ImportedRow {
    std::size_t row = 0; // of the sheet, from 1
    std::string title;
    RowFate fate{};
    std::vector<Error> faults; // why it is refused: all that is wrong
};
struct EntryImport {
    std::vector<ImportedRow> rows;
    std::vector<std::string> ignored; // headings that mean nothing here
    std::size_t count(RowFate fate) const;
};
/// What importing would do; changes nothing. missing_columns: no heading of the register's.
Result<EntryImport> preview_entries(Context& context, const RegisterRules& rules, const Grid& grid);
/// refused_rows: the first, unless the good rows alone are wanted.
Result<EntryImport> import_entries(Context& context, const RegisterRules& rules, const Grid& grid,
                                   bool good_rows_only = false, const std::string& reason = {});

/// The headings of an exported sheet besides the definition's fields, in its order, and the words an import
/// takes for them.
struct OwnColumn {
    std::string_view key, chinese, english;
};
inline constexpr std::array own_columns{OwnColumn{"number", "编号", "No."},
                                        OwnColumn{"state", "状态", "State"},
                                        OwnColumn{"unit", "填报单位", "Kept by"},
                                        OwnColumn{"year", "年度", "Year"},
                                        OwnColumn{"opened_on", "登记日期", "Since"},
                                        OwnColumn{"due_on", "办理时限", "Due"},
                                        OwnColumn{"late", "逾期", "Late"}};

struct EntryFilter {
    std::optional<int> year;
    std::string state;
    Id<Organisation> organisation;
    std::int64_t limit = -1;
    std::int64_t after = 0; // those of greater numbers only
};
struct EntryRow {
    RegisterEntry entry;
    std::string unit;
    std::vector<std::string> values; // one a field, as people see them; personal ones masked for other units
    bool overdue = false;
};
Result<std::vector<EntryRow>> read_entries(Context& context, const Definition& definition,
                                           const EntryFilter& filter);
Result<EntryRow> read_entry(Context& context, const std::vector<Definition>& definitions,
                            Id<RegisterEntry> id);

/// From the counters alone: rows by state and unit of a year.
struct RegisterCount {
    std::string unit; // empty: all
    std::map<std::string, std::int64_t> states;
    std::int64_t late = 0, all = 0;
};
Result<std::vector<RegisterCount>> count_entries(Context& context, const Definition& definition, int year);

} // namespace bihuan::app
