// Records of a document's own structure: paragraphs, headings, what it says of itself.
#include "render/records.hpp"

namespace bihuan::render {
namespace {

using document::Document;
using document::Paragraph;

std::string clean(const Document& document, const Paragraph& paragraph) {
    const std::u32string_view stream(document.stream.chars);
    return text::to_utf8(stream.substr(paragraph.begin, paragraph.end - paragraph.begin));
}

}  // namespace

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

}  // namespace bihuan::render
