// Typed registers (名录、清单、备案): what a register holds is data (data/registers/*.toml), not code.
#pragma once

#include "base/record.hpp"
#include "base/tally.hpp"
#include "registry/records.hpp"

namespace bihuan::registers {

using registry::Organisation;

/// One row of a register.
struct RegisterEntry {
    static constexpr std::string_view kind = "register_entry";
    std::string region;
    Id<RegisterEntry> id;
    std::int64_t version = 0;
    std::string register_name; // of its definition: first_offence
    int year = 0;
    std::string state;                 // one of the definition's
    Id<Organisation> organisation;     // who keeps the row
    std::string title;                 // the value of the definition's title field
    std::vector<std::string> contents; // "field=value as kept" each, one line, in the definition's order
    Date opened_on;
    std::optional<Date> due_on;    // by the state's rule, or none
    std::optional<Date> closed_on; // when it reached a final state
    bool late = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &RegisterEntry::region),
                          field("id", &RegisterEntry::id),
                          field("version", &RegisterEntry::version),
                          field("register_name", &RegisterEntry::register_name),
                          field("year", &RegisterEntry::year),
                          field("state", &RegisterEntry::state),
                          field("organisation", &RegisterEntry::organisation),
                          field("title", &RegisterEntry::title),
                          field("contents", &RegisterEntry::contents),
                          field("opened_on", &RegisterEntry::opened_on),
                          field("due_on", &RegisterEntry::due_on),
                          field("closed_on", &RegisterEntry::closed_on),
                          field("late", &RegisterEntry::late)};
    }
};

/// register_<name> / year / organisation / its state, and `late` beside it.
std::vector<Tally> tallies_of(const RegisterEntry& entry);

} // namespace bihuan::registers
