// Organisations, people and the journal as sheets.
#pragma once

#include <map>
#include <vector>

#include "render/sheet.hpp"
#include "render/terms.hpp"
#include "views/journal.hpp"

namespace bihuan::render {

/// The names of records that others point at, by number.
using Names = std::map<std::int64_t, std::string>;

template <class Record>
Names names_of(const std::vector<Record>& records) {
    Names names;
    for (const Record& record : records) {
        if constexpr (requires { record.title; }) {
            names.emplace(record.id.value, record.title);
        } else {
            names.emplace(record.id.value, record.name);
        }
    }
    return names;
}
/// Empty where there is none.
std::string name_in(const Names& names, std::int64_t id);

Sheet organisation_sheet(const std::vector<registry::Organisation>& organisations, Language language);

/// One row a post, with who holds it on this day.
Sheet post_sheet(const app::Register& known, Date day, Language language);
/// One row a person, with the posts held on this day.
Sheet person_sheet(const app::Register& known, Date day, Language language);

Sheet journal_sheet(const views::Journal& journal, Language language);

Sheet fault_sheet(const std::vector<journal::Fault>& faults, Language language);

// Building blocks of the ledger's sheets.
struct ColumnOf {
    std::string_view key;
    Word heading;
    Shown shown = Shown::everywhere;
    bool right = false;
    bool elastic = false;
};
std::vector<Column> columns_of(std::initializer_list<ColumnOf> columns, Language language);
Cell integer_cell(std::int64_t value);
Cell date_cell(const std::optional<Date>& date);                                        // null without
Cell coded_cell(std::string_view text, std::string_view code, Tone tone = Tone::plain); // said so, in JSON so
template <Named Enum>
Cell term_cell(Enum value, Language language, Tone tone = Tone::plain) {
    return coded_cell(say(word_of(value), language), name_of(value), tone);
}
Cell list_cell(const std::vector<std::string>& texts, Language language);

} // namespace bihuan::render
