#include "render/registers.hpp"

#include "render/width.hpp"

namespace bihuan::render {
namespace {

using registers::Definition;
using registers::FieldDefinition;
using registers::FieldType;
using registers::StateDefinition;

std::string heading_of(const FieldDefinition& field, Language language) {
    std::string heading = field.heading(language);
    if (!field.unit.empty()) heading += "（" + field.unit + "）";
    return heading;
}

Cell yes_cell(bool yes, Language language) {
    return {
        yes ? std::string(say(Word::entry_yes, language)) : "", {}, Tone::plain, {}, yes ? "true" : "false"};
}

std::string state_name(const Definition& definition, const std::string& name, Language language) {
    const StateDefinition* state = definition.state(name);
    return state == nullptr ? name : state->heading(language);
}

std::string join(const std::vector<std::string>& parts, Language language) {
    return list_cell(parts, language).text;
}

Cell value_cell(const FieldDefinition& field, const std::string& value) {
    if (field.type == FieldType::number || field.type == FieldType::money) {
        if (const auto number = Decimal::parse(value)) return {value, number};
        if (value.empty()) return {"", {}, Tone::plain, {}, "null"};
    }
    if (field.type == FieldType::date && value.empty()) return {"", {}, Tone::plain, {}, "null"};
    return {value};
}

} // namespace

Sheet definition_list(const std::vector<Definition>& definitions, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_registers, language);
    sheet.columns = columns_of({{"name", Word::entry_column_code_name},
                                {"title", Word::entry_column_register},
                                {"fields", Word::entry_column_fields, Shown::everywhere, false, true},
                                {"states", Word::entry_column_states, Shown::everywhere, false, true}},
                               language);
    for (const Definition& definition : definitions) {
        std::vector<std::string> fields, states;
        for (const FieldDefinition& field : definition.fields)
            fields.push_back(field.heading(language));
        for (const StateDefinition& state : definition.states)
            states.push_back(state.heading(language));
        sheet.rows.push_back({{definition.name},
                              {definition.heading(language)},
                              list_cell(fields, language),
                              list_cell(states, language)});
    }
    return sheet;
}

std::vector<Sheet> definition_sheets(const Definition& definition, Language language) {
    Sheet fields, states;
    fields.name = say(Word::sheet_fields, language);
    fields.before = definition.heading(language) + "\n\n";
    fields.columns = columns_of({{"name", Word::entry_column_code_name},
                                 {"field", Word::entry_column_field},
                                 {"type", Word::entry_column_type},
                                 {"required", Word::entry_column_required},
                                 {"personal", Word::entry_column_personal},
                                 {"choices", Word::entry_column_choices, Shown::everywhere, false, true}},
                                language);
    for (const FieldDefinition& field : definition.fields) {
        fields.rows.push_back({{field.name},
                               {heading_of(field, language)},
                               term_cell(field.type, language),
                               yes_cell(field.required, language),
                               yes_cell(field.personal, language),
                               list_cell(field.choices, language)});
    }
    states.name = say(Word::sheet_states, language);
    states.before = "\n";
    states.columns = columns_of({{"name", Word::entry_column_code_name},
                                 {"state", Word::column_state},
                                 {"working_days", Word::entry_column_days, Shown::everywhere, true},
                                 {"moves", Word::entry_column_moves, Shown::everywhere, false, true}},
                                language);
    for (const StateDefinition& state : definition.states) {
        std::vector<std::string> moves;
        for (const registers::Move& move : state.moves) {
            std::vector<std::string> roles;
            for (const registry::Role role : move.roles)
                roles.emplace_back(say(word_of(role), language));
            moves.push_back(state_name(definition, move.to, language) +
                            (language == Language::chinese ? "（" : " (") + join(roles, language) +
                            (language == Language::chinese ? "）" : ")"));
        }
        states.rows.push_back(
            {{state.name},
             {state.heading(language)},
             state.working_days ? integer_cell(*state.working_days) : Cell{"", {}, Tone::plain, {}, "null"},
             list_cell(moves, language)});
    }
    return {std::move(fields), std::move(states)};
}

Sheet entry_sheet(const Definition& definition, const std::vector<app::EntryRow>& rows, bool whole,
                  Language language) {
    Sheet sheet;
    sheet.name = definition.heading(language);
    const auto add = [&](std::string heading, std::string_view key, Shown shown, bool right, bool elastic) {
        Column column;
        column.heading = std::move(heading);
        column.shown = whole ? Shown::everywhere : shown;
        column.right = right;
        column.elastic = elastic;
        column.key = key;
        sheet.columns.push_back(std::move(column));
    };
    for (const app::OwnColumn& own : app::own_columns) {
        const bool file = own.key == "year" || own.key == "opened_on";
        add(std::string(language == Language::chinese ? own.chinese : own.english), own.key,
            file ? Shown::in_files : Shown::everywhere, own.key == "number" || own.key == "year",
            own.key == "unit");
    }
    for (const FieldDefinition& field : definition.fields) {
        const bool number = field.type == FieldType::number || field.type == FieldType::money;
        add(heading_of(field, language), field.name, field.required ? Shown::everywhere : Shown::in_files,
            number, !number && field.type != FieldType::date);
    }
    for (const app::EntryRow& row : rows) {
        const auto& entry = row.entry;
        Cell late{"", {}, Tone::plain, {}, "false"};
        if (row.overdue) late = {std::string(say(Word::entry_late, language)), {}, Tone::bad, {}, "true"};
        std::vector<Cell> cells{integer_cell(entry.id.value),
                                coded_cell(state_name(definition, entry.state, language), entry.state,
                                           entry.closed_on ? Tone::muted : Tone::plain),
                                {row.unit},
                                integer_cell(entry.year),
                                date_cell(entry.opened_on),
                                date_cell(entry.due_on),
                                std::move(late)};
        for (std::size_t i = 0; i < definition.fields.size(); ++i)
            cells.push_back(value_cell(definition.fields[i], row.values[i]));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

std::string entry_text(const Definition& definition, const app::EntryRow& row, Language language) {
    std::vector<std::pair<std::string, std::string>> lines;
    const Sheet sheet = entry_sheet(definition, {row}, true, language);
    std::size_t width = 0;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        if (sheet.rows[0][i].text.empty()) continue;
        lines.emplace_back(sheet.columns[i].heading, sheet.rows[0][i].text);
        width = std::max(width, width_of(lines.back().first));
    }
    std::string out = definition.heading(language) + "\n";
    for (const auto& [heading, value] : lines)
        out += "  " + heading + std::string(width - width_of(heading) + 2, ' ') + value + "\n";
    return out;
}

Sheet count_sheet(const Definition& definition, const std::vector<app::RegisterCount>& counts,
                  Language language) {
    Sheet sheet;
    sheet.name = definition.heading(language);
    sheet.columns =
        columns_of({{"unit", Word::column_unit_of_post, Shown::everywhere, false, true}}, language);
    const auto add = [&](const std::string& heading, std::string_view key) {
        Column column;
        column.heading = heading;
        column.right = true;
        column.key = key;
        sheet.columns.push_back(std::move(column));
    };
    for (const StateDefinition& state : definition.states)
        add(state.heading(language), state.name);
    add(std::string(say(Word::entry_column_all, language)), "all");
    add(std::string(say(Word::entry_column_overdue, language)), "late");
    for (const app::RegisterCount& count : counts) {
        const bool sum = &count == &counts.back();
        std::vector<Cell> cells{{sum ? std::string(say(Word::entry_column_all, language)) : count.unit}};
        for (const StateDefinition& state : definition.states) {
            const auto found = count.states.find(state.name);
            cells.push_back(integer_cell(found == count.states.end() ? 0 : found->second));
        }
        cells.push_back(integer_cell(count.all));
        cells.push_back(integer_cell(count.late));
        if (count.late > 0) cells.back().tone = Tone::bad;
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

std::string entry_import_text(const app::EntryImport& import, bool done, Language language) {
    std::string out;
    for (const app::ImportedRow& row : import.rows) {
        if (row.fate != app::RowFate::refused) continue;
        out += say(Word::entries_row_refused, language, {std::to_string(row.row), row.title}) + "\n";
        for (const Error& fault : row.faults)
            out += "  " + describe(fault, language) + "\n";
    }
    if (!import.ignored.empty()) {
        out += say(Word::entries_ignored, language, {join(import.ignored, language)}) + "\n";
    }
    const auto number = [&](app::RowFate fate) { return std::to_string(import.count(fate)); };
    return out +
           say(done ? Word::entries_done : Word::entries_would, language,
               {number(app::RowFate::created), number(app::RowFate::changed), number(app::RowFate::unchanged),
                number(app::RowFate::refused)}) +
           "\n";
}

} // namespace bihuan::render
