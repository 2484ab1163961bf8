#include "render/registry.hpp"

#include <algorithm>

#include "app/action.hpp"
#include "base/json.hpp"

namespace bihuan::render {
namespace {

using registry::Appointment;
using registry::Organisation;
using registry::Person;
using registry::Post;

bool holds(const Appointment& held, Date day) {
    return held.from <= day && (!held.to || *held.to > day);
}

std::string_view action_word(std::string_view name, Language language) {
    for (const app::ActionEntry& action : app::actions) {
        if (action.name == name) return language == Language::chinese ? action.chinese : action.english;
    }
    return name;
}

std::string person_and_post(const journal::Entry& entry, const Names& people, const Names& posts) {
    const std::string post = name_in(posts, entry.post);
    return entry.person == 0 ? post : post + " " + name_in(people, entry.person);
}

} // namespace

std::string name_in(const Names& names, std::int64_t id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
}

std::vector<Column> columns_of(std::initializer_list<ColumnOf> columns, Language language) {
    std::vector<Column> out;
    for (const ColumnOf& each : columns) {
        Column column;
        column.heading = say(each.heading, language);
        column.shown = each.shown;
        column.right = each.right;
        column.elastic = each.elastic;
        column.key = each.key;
        out.push_back(std::move(column));
    }
    return out;
}

Cell integer_cell(std::int64_t value) {
    return {std::to_string(value), Decimal::of(value)};
}

Cell date_cell(const std::optional<Date>& date) {
    Cell cell;
    if (date) {
        cell.text = date->to_string();
    } else {
        cell.json = "null";
    }
    return cell;
}

Cell coded_cell(std::string_view text, std::string_view code, Tone tone) {
    Cell cell{std::string(text), {}, tone};
    Json(cell.json).text(code);
    return cell;
}

Cell list_cell(const std::vector<std::string>& texts, Language language) {
    Cell cell;
    for (const std::string& text : texts) {
        if (!cell.text.empty()) cell.text += language == Language::chinese ? "、" : ", ";
        cell.text += text;
    }
    Json(cell.json).texts(texts);
    return cell;
}

Sheet organisation_sheet(const std::vector<Organisation>& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_organisations, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"name", Word::column_name},
                                {"class", Word::column_class},
                                {"aliases", Word::column_aliases, Shown::everywhere, false, true},
                                {"members", Word::column_members, Shown::in_files},
                                {"closed_on", Word::column_closed},
                                {"successor", Word::column_successor, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    const Names names = names_of(organisations);
    for (const Organisation& each : organisations) {
        std::vector<std::string> members;
        for (const auto member : each.members)
            members.push_back(name_in(names, member.value));
        sheet.rows.push_back({integer_cell(each.id.value),
                              {each.name, {}, each.closed_on ? Tone::muted : Tone::plain},
                              term_cell(each.organisation_class, language),
                              list_cell(each.aliases, language),
                              list_cell(members, language),
                              date_cell(each.closed_on),
                              {name_in(names, each.successor.value)},
                              integer_cell(each.version)});
    }
    return sheet;
}

Sheet post_sheet(const app::Register& known, Date day, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_posts, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_post},
                                {"role", Word::column_role},
                                {"organisation", Word::column_unit_of_post, Shown::everywhere, false, true},
                                {"person", Word::column_person},
                                {"since", Word::column_since},
                                {"superior", Word::column_superior, Shown::in_files}},
                               language);
    const Names people = names_of(known.people), organisations = names_of(known.organisations),
                posts = names_of(known.posts);
    for (const Post& post : known.posts) {
        if (post.closed_on) continue;
        Cell person{std::string(say(Word::vacant, language)), {}, Tone::bad, {}, "null"};
        std::optional<Date> since;
        for (const Appointment& held : known.appointments) {
            if (held.post != post.id || !holds(held, day)) continue;
            person = {name_in(people, held.person.value)};
            since = held.from;
        }
        sheet.rows.push_back({integer_cell(post.id.value),
                              {post.title},
                              term_cell(post.role, language),
                              {name_in(organisations, post.organisation.value)},
                              person,
                              date_cell(since),
                              {name_in(posts, post.superior.value)}});
    }
    return sheet;
}

Sheet person_sheet(const app::Register& known, Date day, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_people, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"name", Word::column_person},
                                {"posts", Word::column_post, Shown::everywhere, false, true},
                                {"phone", Word::column_phone}},
                               language);
    const Names posts = names_of(known.posts);
    for (const Person& person : known.people) {
        std::vector<std::string> held;
        for (const Appointment& each : known.appointments) {
            if (each.person == person.id && holds(each, day)) held.push_back(name_in(posts, each.post.value));
        }
        sheet.rows.push_back(
            {integer_cell(person.id.value), {person.name}, list_cell(held, language), {person.phone}});
    }
    return sheet;
}

Sheet journal_sheet(const views::Journal& journal, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_journal, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"at", Word::column_at},
                                {"who", Word::column_person},
                                {"action", Word::column_action},
                                {"record", Word::column_record},
                                {"reason", Word::column_reason, Shown::everywhere, false, true},
                                {"changes", Word::column_changes, Shown::everywhere, false, true},
                                {"hash", Word::column_hash, Shown::in_files}},
                               language);
    const Names people = names_of(journal.people.people), posts = names_of(journal.people.posts);
    for (const journal::Entry& entry : journal.entries) {
        Cell changes{entry.changes};
        changes.json = entry.changes;
        sheet.rows.push_back({integer_cell(entry.number),
                              {entry.at.to_string()},
                              {person_and_post(entry, people, posts)},
                              coded_cell(action_word(entry.action, language), entry.action),
                              {entry.kind + " " + std::to_string(entry.subject)},
                              {entry.reason},
                              changes,
                              {entry.hash}});
    }
    return sheet;
}

Sheet fault_sheet(const std::vector<journal::Fault>& faults, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_faults, language);
    sheet.columns = columns_of({{"fault", Word::column_fault},
                                {"number", Word::column_number, Shown::everywhere, true},
                                {"subject", Word::column_record}},
                               language);
    for (const journal::Fault& fault : faults) {
        sheet.rows.push_back(
            {term_cell(fault.fault, language, Tone::bad), integer_cell(fault.number), {fault.subject}});
    }
    return sheet;
}

} // namespace bihuan::render
