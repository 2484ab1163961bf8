#include "cycle/registers/entries.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::registers {
namespace {

using registry::Role;

std::string name_of_entry(const RegisterEntry& entry) {
    return entry.register_name + " " + std::to_string(entry.id.value) + " " + entry.title;
}

/// One line, without spaces at its ends.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return line.substr(begin, line.find_last_not_of(' ') - begin + 1);
}

std::string label(const FieldDefinition& field, std::string_view written) {
    return field.chinese + " " + std::string(written);
}

Result<std::string> kept_number(const FieldDefinition& field, const std::string& line) {
    std::string plain; // 1,320: a comma between digits is no part of the number
    for (const char c : line)
        if (c != ',') plain += c;
    if (const auto decimal = Decimal::parse(plain)) return decimal->to_string();
    const std::string unit = field.type == FieldType::money ? "元" : field.unit;
    std::u32string text;
    for (const char32_t c : from_utf8(line))
        if (!is_space(c)) text += c;
    const auto quantity = quantity::read_at(text, 0);
    if (!quantity || quantity->high || quantity->span_end != text.size() ||
        quantity->bound != quantity::Bound::none) {
        return Error{ErrorKind::not_a_number, label(field, line), unit};
    }
    if (!quantity->unit.empty() && quantity->unit != unit) {
        return Error{ErrorKind::wrong_unit_of_value, label(field, line), unit};
    }
    return quantity->low.to_string();
}

/// 2025-06-30, 2025/6/30, 2025.6.30 or 2025年6月30日.
std::optional<Date> day_of(std::string_view line) {
    std::vector<int> parts(1);
    bool digits = false;
    for (const char32_t c : from_utf8(line)) {
        if (c >= U'0' && c <= U'9') {
            if (parts.back() > 9999) return std::nullopt;
            parts.back() = parts.back() * 10 + static_cast<int>(c - U'0');
            digits = true;
        } else if (std::u32string_view(U"-/.年月日").find(c) != std::u32string_view::npos && digits) {
            parts.push_back(0);
            digits = false;
        } else {
            return std::nullopt;
        }
    }
    if (parts.size() == 4 && !digits) parts.pop_back(); // …日
    if (parts.size() != 3) return std::nullopt;
    return Date::of(parts[0], parts[1], parts[2]);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        (out += out.empty() ? "" : "、") += word;
    return out;
}

std::string headings_of(const std::vector<FieldDefinition>& fields) {
    std::vector<std::string> headings;
    for (const FieldDefinition& field : fields)
        headings.push_back(field.chinese);
    return joined(headings);
}

bool may_move(const StateDefinition& from, const StateDefinition& to, Role role) {
    return std::any_of(from.moves.begin(), from.moves.end(), [&](const Move& move) {
        return move.to == to.name &&
               std::find(move.roles.begin(), move.roles.end(), role) != move.roles.end();
    });
}

void enter(const Setting& setting, RegisterEntry& entry, const StateDefinition& state) {
    entry.state = state.name;
    entry.due_on.reset();
    if (state.working_days) {
        entry.due_on = setting.calendar.plus_working_days(setting.today, *state.working_days);
    }
    entry.closed_on.reset();
    if (state.final) entry.closed_on = setting.today;
}

} // namespace

Result<std::string> kept_value(const FieldDefinition& field, std::string_view written,
                               const registry::Organisations& organisations) {
    const std::string line = one_line(written);
    if (line.empty()) return line;
    switch (field.type) {
        case FieldType::number:
        case FieldType::money:
            return kept_number(field, line);
        case FieldType::date:
            if (const auto day = day_of(line)) return day->to_string();
            return Error{ErrorKind::impossible_date, label(field, line), "2025-06-30"};
        case FieldType::choice:
            if (std::find(field.choices.begin(), field.choices.end(), line) != field.choices.end())
                return line;
            return Error{ErrorKind::unknown_choice, label(field, line), joined(field.choices)};
        case FieldType::organisation: {
            const auto unit = organisations.resolve(line);
            if (!unit) return unit.error();
            return std::to_string(unit->value);
        }
        case FieldType::text:
        case FieldType::person:
            break;
    }
    return line;
}

std::string shown_value(const FieldDefinition& field, const std::string& kept,
                        const registry::Organisations& organisations) {
    if (field.type != FieldType::organisation || kept.empty()) return kept;
    return std::string(
        organisations.name_of({from_value<std::vector<std::int64_t>>(Value(kept)).value().at(0)}));
}

std::string masked(std::string_view value) {
    const std::u32string text = from_utf8(value);
    const bool number =
        text.size() >= 8 && std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 128; });
    const std::size_t front = number ? 3 : 1, back = number ? 4 : 0;
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        out += i < front || i + back >= text.size() ? text[i] : U'*';
    return to_utf8(out);
}

std::string value_of(const RegisterEntry& entry, std::string_view field) {
    for (const std::string& line : entry.contents) {
        if (line.size() > field.size() && line.starts_with(field) && line[field.size()] == '=')
            return line.substr(field.size() + 1);
    }
    return {};
}

Result<RegisterEntry> with_values(const Setting& setting, RegisterEntry entry, const Written& values) {
    const Definition& definition = setting.definition;
    std::vector<std::pair<const FieldDefinition*, std::string>> kept;
    for (const auto& [word, written] : values) {
        const FieldDefinition* field = definition.field(word);
        if (field == nullptr) return Error{ErrorKind::unknown_choice, word, headings_of(definition.fields)};
        auto value = kept_value(*field, written, setting.organisations);
        if (!value) return value.error();
        kept.emplace_back(field, std::move(*value));
    }
    std::vector<std::string> contents;
    for (const FieldDefinition& field : definition.fields) {
        std::string value = value_of(entry, field.name);
        for (const auto& [given, text] : kept)
            if (given == &field) value = text;
        if (value.empty()) {
            if (field.required) return Error{ErrorKind::needs_value, definition.chinese, field.chinese};
            continue;
        }
        if (field.name == definition.title_field)
            entry.title = shown_value(field, value, setting.organisations);
        contents.push_back(field.name + "=" + value);
    }
    entry.contents = std::move(contents);
    return entry;
}

Result<Change<RegisterEntry>> add(const Setting& setting, RegisterEntry wanted, const Written& values) {
    const Definition& definition = setting.definition;
    if (setting.organisations.find(wanted.organisation) == nullptr) {
        return Error{ErrorKind::needs_value, definition.chinese, "unit"};
    }
    const StateDefinition* state =
        wanted.state.empty() ? &definition.states.front() : definition.state(wanted.state);
    if (state == nullptr) return Error{ErrorKind::unknown_choice, wanted.state, ""};
    wanted.id = {};
    wanted.register_name = definition.name;
    if (wanted.year == 0) wanted.year = setting.today.year();
    wanted.opened_on = setting.today;
    wanted.late = false;
    enter(setting, wanted, *state);
    auto filled = with_values(setting, std::move(wanted), values);
    if (!filled) return filled.error();
    return Change<RegisterEntry>::created(std::move(*filled));
}

Result<Change<RegisterEntry>> change(const Setting& setting, const RegisterEntry& entry,
                                     const Written& values, const std::string& reason) {
    if (const StateDefinition* state = setting.definition.state(entry.state);
        state != nullptr && state->final) {
        return Error{ErrorKind::wrong_state, name_of_entry(entry), state->chinese};
    }
    auto after = with_values(setting, entry, values);
    if (!after) return after.error();
    return Change<RegisterEntry>::changed(entry, std::move(*after), reason);
}

Result<void> check_mover(const Definition& definition, const std::string& to, Role role) {
    const StateDefinition* next = definition.state(to);
    if (next == nullptr) {
        std::vector<std::string> states;
        for (const StateDefinition& state : definition.states)
            states.push_back(state.chinese);
        return Error{ErrorKind::unknown_choice, to, joined(states)};
    }
    const bool ever = std::any_of(definition.states.begin(), definition.states.end(),
                                  [&](const StateDefinition& state) { return may_move(state, *next, role); });
    if (ever) return {};
    return Error{ErrorKind::wrong_role, std::string(name_of(role)), next->chinese};
}

Result<Change<RegisterEntry>> move(const Setting& setting, const RegisterEntry& entry, const std::string& to,
                                   Role role, const std::string& reason) {
    if (auto checked = check_mover(setting.definition, to, role); !checked) return checked.error();
    const StateDefinition *from = setting.definition.state(entry.state), *next = setting.definition.state(to);
    if (from == nullptr || !may_move(*from, *next, role)) {
        return Error{ErrorKind::wrong_state, name_of_entry(entry),
                     from == nullptr ? entry.state : from->chinese};
    }
    RegisterEntry after = entry;
    after.late = entry.late || is_overdue(entry, setting.today);
    enter(setting, after, *next);
    return Change<RegisterEntry>::changed(entry, std::move(after), reason);
}

Result<void> check_keeper(const Definition& definition, Role role) {
    const auto& keepers = definition.keepers;
    if (std::find(keepers.begin(), keepers.end(), role) != keepers.end()) return {};
    return Error{ErrorKind::wrong_role, std::string(name_of(role)), definition.chinese};
}

Change<RegisterEntry> found_late(const RegisterEntry& entry) {
    RegisterEntry after = entry;
    after.late = true;
    return Change<RegisterEntry>::changed(entry, std::move(after));
}

} // namespace bihuan::registers
