#include "render/import.hpp"

#include "render/catalogue.hpp"
#include "render/errors.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

std::string column_lines(const targets::SheetPreview& sheet, Language language) {
    std::string out =
        say(Word::import_sheet, language, {sheet.sheet, std::to_string(sheet.rows.size())}) + "\n";
    for (const targets::ColumnFound& column : sheet.columns) {
        const bool left = column.meaning == targets::SheetColumn::ignored;
        out += "  " + one_line(column.heading) + " → ";
        out += left ? std::string(say(Word::import_ignored, language)) : targets::heading_of(column.meaning);
        out += column.unit.empty() ? "\n" : " (" + column.unit + ")\n";
    }
    for (const targets::ColumnFound& column : sheet.not_understood) {
        out +=
            "  " +
            say(Word::import_not_understood, language, {one_line(column.heading), one_line(column.heading)}) +
            "\n";
    }
    for (const targets::SheetColumn missing : sheet.missing) {
        out += "  " + say(Word::import_missing, language, {targets::heading_of(missing)}) + "\n";
    }
    for (const targets::SheetNote& note : sheet.notes) {
        const std::string place = note.column + std::to_string(note.row);
        out += "  " +
               say(note.refused ? Word::import_refused : Word::import_note, language,
                   {place, sentence_of(note.why, language)}) +
               "\n";
    }
    return out;
}

} // namespace

std::string import_text(const app::ImportPreview& preview, bool done, Language language) {
    std::string out;
    for (const targets::SheetPreview& sheet : preview.sheets)
        out += column_lines(sheet, language);
    const app::ImportCounts& counts = preview.counts;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    out += say(done ? Word::import_done : Word::import_would, language,
               {number(counts.created), number(counts.changed), number(counts.unchanged),
                number(counts.refused), number(counts.left_out), number(counts.revisions)}) +
           "\n";
    if (!done) out += std::string(say(Word::import_next, language)) + "\n";
    return out;
}

} // namespace bihuan::render
