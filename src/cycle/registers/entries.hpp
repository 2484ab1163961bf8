// Rows of registers: what a definition says of them, applied. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cycle/registers/definition.hpp"
#include "cycle/registers/records.hpp"
#include "journal/change.hpp"
#include "registry/calendar.hpp"
#include "registry/organisations.hpp"

namespace bihuan::registers {

using journal::Change;

/// What somebody wrote, by the field's name or heading.
using Written = std::vector<std::pair<std::string, std::string>>;

/// What a definition is read with: units by name, working days, today.
struct Setting {
    const Definition& definition;
    const registry::Organisations& organisations;
    const registry::Calendar& calendar;
    Date today;
};

/// The text that is kept of a value: decimals plain, days ISO, units by number, all on one line. Errors by
/// type: not_a_number, wrong_unit_of_value, impossible_date, unknown_choice, unknown_organisation; subject:
/// heading and value.
Result<std::string> kept_value(const FieldDefinition& field, std::string_view written,
                               const registry::Organisations& organisations);
/// What people see of it, in full: the unit's name.
std::string shown_value(const FieldDefinition& field, const std::string& kept,
                        const registry::Organisations& organisations);
/// 张*, 138****2046.
std::string masked(std::string_view value);

/// Of a field; empty: none.
std::string value_of(const RegisterEntry& entry, std::string_view field);

/// A new row in `state` (empty: the first). needs_value: a required field or the unit; unknown_choice: a
/// field or state that the definition does not have; and those of kept_value().
Result<Change<RegisterEntry>> add(const Setting& setting, RegisterEntry wanted, const Written& values);

/// wrong_state in a final state. Fields that are not given stay.
Result<Change<RegisterEntry>> change(const Setting& setting, const RegisterEntry& entry,
                                     const Written& values, const std::string& reason);
/// The row as the values would make it: equal to `entry` where they change nothing.
Result<RegisterEntry> with_values(const Setting& setting, RegisterEntry entry, const Written& values);

/// wrong_role: who may never move a row there, from whatever state; unknown_choice: no such state.
Result<void> check_mover(const Definition& definition, const std::string& to, registry::Role role);
/// wrong_state: not from here, or not by this role; and those of check_mover(). Late once is late always.
Result<Change<RegisterEntry>> move(const Setting& setting, const RegisterEntry& entry, const std::string& to,
                                   registry::Role role, const std::string& reason);
/// wrong_role where the definition gives the role no rows to keep.
Result<void> check_keeper(const Definition& definition, registry::Role role);

inline bool is_overdue(const RegisterEntry& entry, Date today) {
    return entry.due_on && today > *entry.due_on;
}
/// Late from now on.
Change<RegisterEntry> found_late(const RegisterEntry& entry);

} // namespace bihuan::registers
