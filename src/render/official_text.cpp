#include "render/official_text.hpp"

#include <algorithm>

namespace bihuan::render {
namespace {

using official::Align;
using official::Paragraph;
using official::Table;

Sheet sheet_of(const Table& table) {
    Sheet sheet;
    sheet.name = table.caption;
    for (const official::TableColumn& column : table.columns) {
        sheet.columns.push_back({.heading = column.heading,
                                 .right = column.align == Align::right,
                                 .file_width = static_cast<std::size_t>(std::max(8, column.width * 3)),
                                 .key = column.heading});
    }
    for (const auto& texts : table.rows) {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Cell cell{texts[i]};
            if (table.columns[i].align == Align::right) cell.number = Decimal::parse(texts[i]);
            cells.push_back(std::move(cell));
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace

std::string official_text(const official::OfficialDocument& document) {
    std::string out;
    const auto line = [&](const std::string& text) {
        if (!text.empty()) out += text + "\n";
    };
    line(document.red_head);
    line(document.number);
    if (!out.empty()) out += '\n';
    line(document.title);
    out += '\n';
    if (!document.addressee.empty()) line(document.addressee + "：");
    official::Numbering numbering;
    for (const official::Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            out += '\n' + table->caption + "\n\n";
            out += render::table(sheet_of(*table), {.width = {}, .language = Language::chinese}) + '\n';
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(block);
        line((paragraph.level == 1 ? "" : "　　") + numbering.next(paragraph.level) + paragraph.text +
             paragraph.rest);
    }
    for (std::size_t i = 0; i < document.attachments.size(); ++i)
        line("附件" + std::to_string(i + 1) + "：" + document.attachments[i]);
    out += '\n';
    line(document.signing_body);
    line(document.date);
    if (!document.note.empty()) line("（" + document.note + "）");
    return out;
}

std::vector<Sheet> official_sheets(const official::OfficialDocument& document) {
    std::vector<Sheet> sheets;
    for (const official::Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) sheets.push_back(sheet_of(*table));
    }
    return sheets;
}

Result<std::string> official_file(const official::OfficialDocument& document, std::string_view format) {
    if (format == "docx") return official::docx(document);
    if (format == "html") return official::html(document);
    if (format == "pdf") return official::pdf(document);
    return std::string();
}

} // namespace bihuan::render
