// What a register holds, as data: data/registers/*.toml, and a county's own in policy/registers. No code for
// a new one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registers {

enum class FieldType : std::uint8_t { text, number, money, date, choice, organisation, person };
constexpr auto names_of(FieldType) {
    return std::array<std::string_view, 7>{"text",   "number",       "money", "date",
                                           "choice", "organisation", "person"};
}

struct FieldDefinition {
    std::string name; // in code and TOML
    std::string chinese, english;
    FieldType type = FieldType::text;
    bool required = false;
    bool personal = false;            // masked for other units
    std::string unit;                 // of a number: 个
    std::vector<std::string> choices; // of a choice

    const std::string& heading(Language language) const {
        return language == Language::chinese ? chinese : english;
    }
};

struct Move {
    std::string to; // a state
    std::vector<registry::Role> roles;
};

struct StateDefinition {
    std::string name;
    std::string chinese, english;
    std::optional<int> working_days; // to leave it in, or none
    bool final = false;
    std::vector<Move> moves;

    const std::string& heading(Language language) const {
        return language == Language::chinese ? chinese : english;
    }
};

struct Definition {
    std::string name; // first_offence
    std::string chinese, english;
    std::vector<FieldDefinition> fields;
    std::string title_field;             // whose value names a row
    std::vector<StateDefinition> states; // a row begins in the first
    std::vector<registry::Role> keepers; // who adds and changes rows; a liaison those of the own unit

    const std::string& heading(Language language) const {
        return language == Language::chinese ? chinese : english;
    }
    const FieldDefinition* field(std::string_view name_or_heading) const;
    const StateDefinition* state(std::string_view name_or_heading) const;
};

/// bad_policy with file:line and what would do.
Result<Definition> read_definition(std::string_view text, std::string_view file);

/// Those the program comes with.
const std::vector<Definition>& shipped_definitions();

/// The shipped ones and those of the *.toml files in this folder, which win by name; the folder need not be
/// there.
Result<std::vector<Definition>> definitions_of(const std::string& folder);

/// By name or title; unknown_choice names those there are.
Result<const Definition*> find_definition(const std::vector<Definition>& all, std::string_view words);

} // namespace bihuan::registers
