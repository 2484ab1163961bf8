#include "cycle/registers/definition.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "embedded/registers.hpp"
#include "registry/settings.hpp"

namespace bihuan::registers {
namespace {

using registry::Role;
using registry::Settings;

constexpr int most_days = 250; // working days of a year

/// Names go into TOML keys, counters and commands.
bool is_name(std::string_view word) {
    return !word.empty() &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

/// A list of names of which none is there twice.
void read_names(Settings& settings, std::string_view key, std::vector<std::string>& names) {
    settings.read(key, names);
    std::set<std::string> seen;
    for (const std::string& name : names) {
        if (!is_name(name)) settings.refuse(key, name + " ? a-z 0-9 _");
        if (!seen.insert(name).second) settings.refuse(key, name + " × 2");
    }
    if (names.empty()) settings.refuse(key, std::string(key) + " = [\"…\", …]");
}

void need(Settings& settings, const std::string& key, std::string& text) {
    settings.read(key, text);
    if (text.empty()) settings.refuse(key, key + " = \"…\"");
}

/// Roles that keep the books of business; the administrators do none.
void read_roles(Settings& settings, const std::string& key, std::vector<Role>& roles) {
    settings.read(key, roles);
    for (const Role role : roles) {
        if (role < Role::supervisor || role > Role::liaison)
            settings.refuse(key, key + " = [supervisor | leader | liaison …]");
    }
}

FieldDefinition read_field(Settings& settings, const std::string& name) {
    FieldDefinition field;
    field.name = name;
    const std::string key = "field." + name + ".";
    need(settings, key + "zh", field.chinese);
    need(settings, key + "en", field.english);
    settings.read(key + "type", field.type);
    settings.read(key + "required", field.required);
    settings.read(key + "personal", field.personal);
    settings.read(key + "unit", field.unit);
    settings.read(key + "choices", field.choices);
    if (field.type == FieldType::choice && field.choices.empty())
        settings.refuse(key + "type", key + "choices = [\"…\", …]");
    if (field.type != FieldType::choice && !field.choices.empty())
        settings.refuse(key + "choices", key + "type = choice");
    if (field.type != FieldType::number && !field.unit.empty())
        settings.refuse(key + "unit", key + "type = number");
    if (field.type == FieldType::person) field.personal = true;
    return field;
}

StateDefinition read_state(Settings& settings, const std::string& name,
                           const std::vector<std::string>& states) {
    StateDefinition state;
    state.name = name;
    const std::string key = "state." + name + ".";
    need(settings, key + "zh", state.chinese);
    need(settings, key + "en", state.english);
    settings.read(key + "final", state.final);
    int days = 0;
    settings.read(key + "working_days", days, 1, most_days);
    if (days > 0) state.working_days = days;
    for (const std::string& to : states) {
        Move move{to, {}};
        read_roles(settings, key + "moves." + to, move.roles);
        if (!move.roles.empty()) state.moves.push_back(std::move(move));
    }
    if (state.final && state.working_days) settings.refuse(key + "working_days", key + "final = false");
    if (!state.final && state.moves.empty())
        settings.refuse(key + "zh", key + "final = true | " + key + "moves");
    return state;
}

} // namespace

const FieldDefinition* Definition::field(std::string_view word) const {
    for (const FieldDefinition& each : fields)
        if (each.name == word || each.chinese == word || each.english == word) return &each;
    return nullptr;
}

const StateDefinition* Definition::state(std::string_view word) const {
    for (const StateDefinition& each : states)
        if (each.name == word || each.chinese == word || each.english == word) return &each;
    return nullptr;
}

Result<Definition> read_definition(std::string_view text, std::string_view file) {
    auto settings = Settings::parse(text, file);
    if (!settings) return settings.error();
    Definition definition;
    need(*settings, "name", definition.name);
    if (!is_name(definition.name)) settings->refuse("name", definition.name + " ? a-z 0-9 _");
    need(*settings, "zh", definition.chinese);
    need(*settings, "en", definition.english);
    read_roles(*settings, "keepers", definition.keepers);
    if (definition.keepers.empty())
        settings->refuse("keepers", "keepers = [supervisor | leader | liaison …]");
    std::vector<std::string> fields, states;
    read_names(*settings, "fields", fields);
    for (const std::string& name : fields)
        definition.fields.push_back(read_field(*settings, name));
    need(*settings, "title", definition.title_field);
    const FieldDefinition* title = definition.field(definition.title_field);
    if (title == nullptr || title->name != definition.title_field || !title->required || title->personal) {
        settings->refuse("title", "title = " + definition.title_field + " ? required, not personal");
    }
    read_names(*settings, "states", states);
    for (const std::string& name : states)
        definition.states.push_back(read_state(*settings, name, states));
    if (auto finished = settings->finish(); !finished) return finished.error();
    return definition;
}

const std::vector<Definition>& shipped_definitions() {
    static const std::vector<Definition> shipped = [] {
        std::vector<Definition> all;
        for (const std::string_view text :
             {embedded::first_offence_toml, embedded::inspection_filing_toml, embedded::joint_inspection_toml,
              embedded::public_post_toml, embedded::enterprise_ladder_toml, embedded::credit_record_toml})
            all.push_back(read_definition(text, "data/registers").value());
        return all;
    }();
    return shipped;
}

Result<std::vector<Definition>> definitions_of(const std::string& folder) {
    namespace files = std::filesystem;
    std::vector<Definition> all = shipped_definitions();
    std::error_code none;
    std::vector<std::string> own;
    for (const auto& entry : files::directory_iterator(folder, none)) {
        if (entry.path().extension() == ".toml") own.push_back(entry.path().string());
    }
    std::sort(own.begin(), own.end());
    for (const std::string& path : own) {
        const auto text = registry::policy_text(path);
        if (!text) return text.error();
        auto definition = read_definition(text->value_or(""), path);
        if (!definition) return definition.error();
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const Definition& each) { return each.name == definition->name; });
        if (same != all.end()) {
            *same = std::move(*definition);
        } else {
            all.push_back(std::move(*definition));
        }
    }
    return all;
}

Result<const Definition*> find_definition(const std::vector<Definition>& all, std::string_view words) {
    std::string there;
    for (const Definition& each : all) {
        if (each.name == words || each.chinese == words || each.english == words) return &each;
        (there += there.empty() ? "" : ", ") += each.name;
    }
    return Error{ErrorKind::unknown_choice, std::string(words), there};
}

} // namespace bihuan::registers
