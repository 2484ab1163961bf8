// Numbered tasks as records.
#include "reading/extraction/task.hpp"

#include <algorithm>

#include "reading/extraction/task_parts.hpp"
#include "reading/extraction/units_of_task.hpp"

namespace bihuan::extraction {
namespace {

using document::Document;
using document::Paragraph;

/// The paragraphs of one task as one text, with the stream position of each character.
struct TaskText {
    std::u32string chars;
    std::vector<std::uint32_t> positions;
};

TaskText text_of(const Document& document, std::size_t first, std::size_t last) {
    TaskText text;
    for (std::size_t i = first; i < last; ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (!text.chars.empty()) {
            text.chars.push_back(U'\n');
            text.positions.push_back(paragraph.begin);
        }
        for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) {
            text.chars.push_back(document.stream.chars[at]);
            text.positions.push_back(at);
        }
    }
    return text;
}

/// Characters of number and title at the start of the task, with the stop behind the title.
std::size_t opening_length(const document::Task& task, const TaskText& text) {
    const std::u32string number = text::from_utf8(task.number);
    const std::u32string title = text::from_utf8(task.title);
    std::size_t length = text.chars.starts_with(number) ? number.size() : 0;
    if (!title.empty() && std::u32string_view(text.chars).substr(length).starts_with(title)) {
        length += title.size();
        while (length < text.chars.size() &&
               std::u32string_view(U"。：，！？\n").find(text.chars[length]) != std::u32string_view::npos)
            ++length;
    }
    return length;
}

std::u32string trimmed(std::u32string text) {
    const auto is_space = [](char32_t c) { return c == U' ' || c == U'\n'; };
    while (!text.empty() && is_space(text.back()))
        text.pop_back();
    const auto first = std::find_if_not(text.begin(), text.end(), is_space);
    text.erase(text.begin(), first);
    return text;
}

} // namespace

std::vector<TaskRecord> tasks(const Document& document, const std::vector<Statement>& statements) {
    std::vector<TaskRecord> records;
    records.reserve(document.tasks.size());
    std::size_t paragraph = 0;
    std::size_t statement = 0;
    for (std::size_t index = 0; index < document.tasks.size(); ++index) {
        const document::Task& task = document.tasks[index];
        while (paragraph < document.paragraphs.size() &&
               document.paragraphs[paragraph].task != static_cast<std::int32_t>(index))
            ++paragraph;
        std::size_t end = paragraph;
        while (end < document.paragraphs.size() &&
               document.paragraphs[end].task == static_cast<std::int32_t>(index))
            ++end;
        const TaskText text = text_of(document, paragraph, end);
        paragraph = end;

        TaskRecord record;
        record.span = task.span;
        record.number = task.number;
        record.title = task.title;
        record.section = section(document, task.heading);
        FoundUnits units = find_units(text.chars);
        record.lead_units = std::move(units.lists.lead);
        record.responsible_units = std::move(units.lists.responsible);
        record.cooperating_units = std::move(units.lists.cooperating);
        const std::size_t opening = opening_length(task, text);
        record.text = text::to_utf8(trimmed(without_ranges(text.chars, units.ranges, opening)));
        for (const FoundDeadline& found : find_deadlines(text.chars, document.plan_year)) {
            const auto span =
                document.to_text(text.positions[found.begin], text.positions[found.end - 1] + 1);
            const std::u32string_view written =
                std::u32string_view(text.chars).substr(found.begin, found.end - found.begin);
            record.deadlines.push_back({span, text::to_utf8(written), found.by});
        }
        for (const std::u32string& name : find_projects(text.chars))
            record.projects.push_back(text::to_utf8(name));
        while (statement < statements.size() && statements[statement].span.begin < task.span.begin)
            ++statement;
        while (statement < statements.size() && statements[statement].span.begin < task.span.end)
            record.statements.push_back(statement++);
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace bihuan::extraction
