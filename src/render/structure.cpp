// Records of a document's own structure: paragraphs, headings, what it says of itself.
#include <algorithm>
#include <array>
#include <utility>

#include "render/records.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using document::Document;
using document::Paragraph;

std::string clean(const Document& document, const Paragraph& paragraph) {
    const std::u32string_view stream(document.stream.chars);
    return text::to_utf8(stream.substr(paragraph.begin, paragraph.end - paragraph.begin));
}

std::array<std::pair<std::string_view, std::int64_t>, 5> sizes_of(const Document& document) {
    return {{{"characters", static_cast<std::int64_t>(document.text.size())},
             {"paragraphs", static_cast<std::int64_t>(document.paragraphs.size())},
             {"headings", static_cast<std::int64_t>(document.outline.size())},
             {"tasks", static_cast<std::int64_t>(document.tasks.size())},
             {"tables", static_cast<std::int64_t>(document.tables.size())}}};
}

} // namespace

std::string plain_text(const Document& document) {
    std::string out;
    for (const Paragraph& paragraph : document.paragraphs) {
        out += clean(document, paragraph);
        out += '\n';
    }
    return out;
}

std::string paragraph_lines(const Document& document, const Naming& naming) {
    std::string out;
    for (const Paragraph& paragraph : document.paragraphs) {
        const text::Span span = document.to_text(paragraph.begin, paragraph.end);
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", span.begin).integer("end", span.end);
        json.text("text", clean(document, paragraph));
        json.key("is_heading").boolean(paragraph.is_heading);
        json.key("is_appendix").boolean(paragraph.is_appendix);
        json.key("section").texts(extraction::section(document, paragraph.heading));
        json.key("task");
        paragraph.task >= 0 ? json.text(document.tasks[static_cast<std::size_t>(paragraph.task)].number)
                            : json.null();
        json.key("page");
        paragraph.page > 0 ? json.integer(paragraph.page) : json.null();
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet paragraph_sheet(const Document& document, const Naming& naming) {
    const auto word = [&](Word w) { return std::string(say(w, naming.language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_text);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_end), Shown::in_files, true, false, 8},
        {word(Word::column_page), Shown::in_files, true, false, 6},
        {word(Word::column_section), Shown::in_files, false, true, 36},
        {word(Word::column_task), Shown::in_files, false, false, 10},
        {word(Word::column_paragraph), Shown::everywhere, false, true, 100},
    };
    for (const Paragraph& paragraph : document.paragraphs) {
        const text::Span span = document.to_text(paragraph.begin, paragraph.end);
        sheet.rows.push_back({
            {naming.file.value_or("")},
            number_cell(span.begin),
            number_cell(span.end),
            paragraph.page > 0 ? number_cell(paragraph.page) : Cell{},
            {joined(extraction::section(document, paragraph.heading), " › ")},
            {paragraph.task >= 0 ? document.tasks[static_cast<std::size_t>(paragraph.task)].number : ""},
            {clean(document, paragraph)},
        });
    }
    return sheet;
}

std::string outline_lines(const Document& document, const Naming& naming) {
    std::string out;
    for (const document::Heading& heading : document.outline) {
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", heading.span.begin).integer("end", heading.span.end);
        json.integer("level", heading.level).text("label", heading.label).text("title", heading.title);
        json.key("section").texts(extraction::section(document, heading.parent));
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet outline_sheet(const Document& document, const Naming& naming) {
    const auto word = [&](Word w) { return std::string(say(w, naming.language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_outline);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_end), Shown::in_files, true, false, 8},
        {word(Word::column_level), Shown::in_files, true, false, 6},
        {word(Word::column_label), Shown::in_files, false, false, 10},
        {word(Word::column_title), Shown::in_files, false, true, 60},
        {word(Word::column_heading), Shown::on_screen, false, true},
        {word(Word::column_section), Shown::in_files, false, true, 60},
    };
    for (const document::Heading& heading : document.outline) {
        const std::string indent(2 * (heading.level > 0 ? heading.level - 1u : 0u), ' ');
        const std::string between = heading.label.empty() ? "" : " ";
        sheet.rows.push_back({
            {naming.file.value_or("")},
            number_cell(heading.span.begin),
            number_cell(heading.span.end),
            number_cell(heading.level),
            {heading.label},
            {heading.title},
            {indent + heading.label + between + heading.title,
             {},
             heading.level == 1 ? Tone::strong : Tone::plain},
            {joined(extraction::section(document, heading.parent), " › ")},
        });
    }
    return sheet;
}

std::string about_line(const Document& document, const Naming& naming) {
    std::string out;
    Json json(out);
    begin_line(json, naming);
    json.text("format", name_of(document.format)).text("encoding", document.encoding);
    const auto text_or_null = [&](std::string_view name, const std::string& value) {
        json.key(name);
        value.empty() ? json.null() : json.text(value);
    };
    const auto year_or_null = [&](std::string_view name, const std::optional<int>& value) {
        json.key(name);
        value ? json.integer(*value) : json.null();
    };
    text_or_null("title", document.title);
    text_or_null("issuing_body", document.issuing_body);
    text_or_null("document_number", document.document_number);
    text_or_null("region", document.region);
    text_or_null("date", document.date);
    year_or_null("plan_year", document.plan_year);
    year_or_null("review_year", document.review_year);
    for (const auto& [name, value] : sizes_of(document))
        json.integer(name, value);
    json.end_object();
    return out + '\n';
}

std::string about_text(const Document& document, Language language) {
    const auto year = [](const std::optional<int>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    const std::pair<Word, std::string> fields[] = {
        {Word::column_title, document.title},
        {Word::column_issuing_body, document.issuing_body},
        {Word::column_document_number, document.document_number},
        {Word::column_region, document.region},
        {Word::column_date, document.date},
        {Word::column_plan_year, year(document.plan_year)},
        {Word::column_review_year, year(document.review_year)},
        {Word::column_format, std::string(name_of(document.format))},
        {Word::column_encoding, document.encoding},
        {Word::column_characters, std::to_string(document.text.size())},
        {Word::column_paragraphs, std::to_string(document.paragraphs.size())},
        {Word::column_headings, std::to_string(document.outline.size())},
        {Word::column_tasks, std::to_string(document.tasks.size())},
        {Word::column_tables, std::to_string(document.tables.size())},
    };
    std::size_t width = 0;
    for (const auto& field : fields)
        width = std::max(width, width_of(say(field.first, language)));
    std::string out;
    for (const auto& [name, value] : fields) {
        if (value.empty()) continue;
        const std::string_view heading = say(name, language);
        out += heading;
        out.append(width - width_of(heading) + 2, ' ');
        out += one_line(value) + '\n';
    }
    return out;
}

Sheet about_sheet(const Document& document, const Naming& naming) {
    const auto word = [&](Word w) { return std::string(say(w, naming.language)); };
    const auto year = [](const std::optional<int>& value) { return value ? number_cell(*value) : Cell{}; };
    Sheet sheet;
    sheet.name = word(Word::sheet_about);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_title), Shown::everywhere, false, true, 48},
        {word(Word::column_issuing_body), Shown::everywhere, false, true, 28},
        {word(Word::column_document_number), Shown::everywhere, false, false, 24},
        {word(Word::column_region), Shown::everywhere, false, false, 12},
        {word(Word::column_date), Shown::everywhere, false, false, 12},
        {word(Word::column_plan_year), Shown::everywhere, true, false, 10},
        {word(Word::column_review_year), Shown::everywhere, true, false, 10},
        {word(Word::column_format), Shown::everywhere, false, false, 10},
        {word(Word::column_encoding), Shown::everywhere, false, false, 10},
        {word(Word::column_characters), Shown::everywhere, true, false, 10},
        {word(Word::column_paragraphs), Shown::everywhere, true, false, 10},
        {word(Word::column_headings), Shown::everywhere, true, false, 10},
        {word(Word::column_tasks), Shown::everywhere, true, false, 10},
        {word(Word::column_tables), Shown::everywhere, true, false, 10},
    };
    std::vector<Cell> row{
        {naming.file.value_or("")}, {document.title},           {document.issuing_body},
        {document.document_number}, {document.region},          {document.date},
        year(document.plan_year),   year(document.review_year), {std::string(name_of(document.format))},
        {document.encoding}};
    for (const auto& size : sizes_of(document))
        row.push_back(number_cell(size.second));
    sheet.rows.push_back(std::move(row));
    return sheet;
}

} // namespace bihuan::render
