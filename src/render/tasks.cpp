// Records of tasks, livelihood items and explained terms.
#include <algorithm>

#include "render/records.hpp"

namespace bihuan::render {
namespace {

using extraction::LivelihoodItem;
using extraction::TaskRecord;

/// The statements inside a task, whole: a task's record can be read without the document's other records.
void append_statements(Json& json, const Reading& reading, const std::vector<std::size_t>& places) {
    json.key("statements").begin_list();
    for (const std::size_t place : places)
        append_statement(json, reading, reading.statements[place]);
    json.end_list();
}

/// 高新技术企业 ≥100家；… for a cell.
std::string told(const Reading& reading, const std::vector<std::size_t>& places, Language language) {
    std::string out;
    for (const std::size_t place : places) {
        const extraction::Statement& statement = reading.statements[place];
        if (!out.empty()) out += "；";
        out += statement.indicator + " " + spoken_value(statement, language);
    }
    return out;
}

std::string told(const std::vector<extraction::Deadline>& deadlines) {
    std::string out;
    for (const extraction::Deadline& deadline : deadlines) {
        if (!out.empty()) out += "、";
        out += deadline.text;
    }
    return out;
}

std::string days(const std::vector<extraction::Deadline>& deadlines) {
    std::string out;
    for (const extraction::Deadline& deadline : deadlines) {
        if (deadline.by.empty()) continue;
        if (!out.empty()) out += "、";
        out += deadline.by;
    }
    return out;
}

} // namespace

std::string task_lines(const Reading& reading, const Naming& naming) {
    std::string out;
    for (const TaskRecord& task : reading.tasks) {
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", task.span.begin).integer("end", task.span.end);
        json.text("number", task.number).text("title", task.title).text("text", task.text);
        json.key("section").texts(task.section);
        json.key("lead_units").texts(task.lead_units);
        json.key("responsible_units").texts(task.responsible_units);
        json.key("cooperating_units").texts(task.cooperating_units);
        json.key("deadlines").begin_list();
        for (const extraction::Deadline& deadline : task.deadlines) {
            json.begin_object();
            json.integer("begin", deadline.span.begin).integer("end", deadline.span.end);
            json.text("text", deadline.text).key("by");
            deadline.by.empty() ? json.null() : json.text(deadline.by);
            json.end_object();
        }
        json.end_list();
        json.key("projects").texts(task.projects);
        append_statements(json, reading, task.statements);
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet task_sheet(const Reading& reading, const Naming& naming) {
    const Language language = naming.language;
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_tasks);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::in_files, true, false, 8},
        {word(Word::column_number), Shown::everywhere, false, false, 10},
        {word(Word::column_title), Shown::everywhere, false, true, 32},
        {word(Word::column_section), Shown::in_files, false, true, 32},
        {word(Word::column_lead_units), Shown::everywhere, false, true, 36},
        {word(Word::column_responsible_units), Shown::in_files, false, true, 36},
        {word(Word::column_cooperating_units), Shown::in_files, false, true, 36},
        {word(Word::column_deadlines), Shown::everywhere, false, true, 16},
        {word(Word::column_deadline_days), Shown::in_files, false, true, 14},
        {word(Word::column_projects), Shown::in_files, false, true, 36},
        {word(Word::column_figures), Shown::on_screen, true, false},
        {word(Word::column_statements), Shown::in_files, false, true, 60},
        {word(Word::column_body), Shown::in_files, false, true, 100},
    };
    for (const TaskRecord& task : reading.tasks) {
        // A plan without lead units names responsible ones: the screen shows whom the task falls to.
        const std::vector<std::string>& first =
            task.lead_units.empty() ? task.responsible_units : task.lead_units;
        std::vector<Cell> row{
            {naming.file.value_or("")},
            number_cell(task.span.begin),
            {task.number},
            {task.title},
            {joined(task.section, " › ")},
            {joined(first, "、")},
            {joined(task.responsible_units, "、")},
            {joined(task.cooperating_units, "、")},
            {told(task.deadlines)},
            {days(task.deadlines)},
            {joined(task.projects, "、")},
            number_cell(static_cast<std::int64_t>(task.statements.size())),
            {told(reading, task.statements, language)},
            {task.text},
        };
        sheet.rows.push_back(std::move(row));
    }
    if (!sheet.rows.empty()) {
        sheet.after = say(Word::task_summary, language, {std::to_string(sheet.rows.size())}) + "\n";
    }
    return sheet;
}

std::string livelihood_lines(const Reading& reading, const std::vector<LivelihoodItem>& items,
                             const Naming& naming) {
    std::string out;
    for (const LivelihoodItem& item : items) {
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", item.span.begin).integer("end", item.span.end);
        json.text("number", item.number).text("title", item.title).text("text", item.text);
        json.key("lead_units").texts(item.lead_units);
        append_statements(json, reading, item.statements);
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet livelihood_sheet(const Reading& reading, const std::vector<LivelihoodItem>& items,
                       const Naming& naming) {
    const Language language = naming.language;
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_livelihood);
    // Few lists give their items titles or units; on the screen an empty column would only push the text
    // aside.
    const auto shown_if = [&](auto has) {
        return std::any_of(items.begin(), items.end(), has) ? Shown::everywhere : Shown::in_files;
    };
    const auto has_title = [](const LivelihoodItem& item) { return !item.title.empty(); };
    const auto has_units = [](const LivelihoodItem& item) { return !item.lead_units.empty(); };
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::in_files, true, false, 8},
        {word(Word::column_number), Shown::everywhere, false, false, 8},
        {word(Word::column_title), shown_if(has_title), false, true, 24},
        {word(Word::column_body), Shown::everywhere, false, true, 80},
        {word(Word::column_lead_units), shown_if(has_units), false, true, 30},
        {word(Word::column_statements), Shown::everywhere, false, true, 60},
    };
    for (const LivelihoodItem& item : items) {
        sheet.rows.push_back({
            {naming.file.value_or("")},
            number_cell(item.span.begin),
            {item.number},
            {item.title},
            {item.text},
            {joined(item.lead_units, "、")},
            {told(reading, item.statements, language)},
        });
    }
    return sheet;
}

std::string glossary_lines(const std::vector<extraction::GlossaryEntry>& entries, const Naming& naming) {
    std::string out;
    for (const extraction::GlossaryEntry& entry : entries) {
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", entry.span.begin).integer("end", entry.span.end);
        json.text("term", entry.term).text("meaning", entry.meaning);
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet glossary_sheet(const std::vector<extraction::GlossaryEntry>& entries, const Naming& naming) {
    const auto word = [&](Word w) { return std::string(say(w, naming.language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_glossary);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::in_files, true, false, 8},
        {word(Word::column_term), Shown::everywhere, false, false, 28},
        {word(Word::column_meaning), Shown::everywhere, false, true, 100},
    };
    for (const extraction::GlossaryEntry& entry : entries) {
        sheet.rows.push_back(
            {{naming.file.value_or("")}, number_cell(entry.span.begin), {entry.term}, {entry.meaning}});
    }
    return sheet;
}

} // namespace bihuan::render
