// As a Word document (ECMA-376) whose grid is the standard's: 22 lines of 28 characters.
#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "render/official/breaking.hpp"
#include "render/official/document.hpp"
#include "render/official/measures.hpp"
#include "render/official/package.hpp"

namespace bihuan::official {
namespace {

using pugi::xml_node;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr int twips(double millimetres) {
    return static_cast<int>(millimetres * points_a_millimetre * 20 + 0.5);
}
constexpr int width = twips(text_width) + 1; // a hair more, so that rounding does not cost the 28th character
constexpr int line = twips(text_height) / lines_a_page;
constexpr int character = width / characters_a_line;
// 28 characters of 16 points need a little more than the line: they are set closer, in twips. The grid could
// say so too (w:charSpace), but LibreOffice then takes the line's pitch for the character's.
constexpr int closer = -5;

void set(xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name) = value.c_str();
}
void set(xml_node node, const char* name, int value) {
    node.append_attribute(name) = value;
}
xml_node value(xml_node parent, const char* name, const std::string& text) {
    xml_node node = parent.append_child(name);
    set(node, "w:val", text);
    return node;
}

void typeface(xml_node properties, Face face) {
    xml_node fonts = properties.append_child("w:rFonts");
    const std::string name(families_of(face)[0]);
    for (const char* script : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
        set(fonts, script, name);
}

struct Type {
    Face face = Face::fangsong;
    double size = size_three;
    bool red = false;
};

void run(xml_node paragraph, const std::string& text, const Type& type) {
    xml_node run = paragraph.append_child("w:r");
    xml_node properties = run.append_child("w:rPr");
    typeface(properties, type.face);
    if (type.red) value(properties, "w:color", "D7000F");
    if (type.size != size_three) {
        const std::string half_points = std::to_string(static_cast<int>(type.size * 2));
        value(properties, "w:sz", half_points);
        value(properties, "w:szCs", half_points);
    }
    xml_node words = run.append_child("w:t");
    set(words, "xml:space", "preserve");
    words.text().set(text.c_str());
}

struct Setting {
    const char* align = "both";
    int indent = 0; // of the first line, in hundredths of a character
    int right = 0;  // of every line, in twips
    int height = 0; // of a line in twips, where it is not the grid's
    bool keep_with_next = false;
    bool ruled_below = false;  // the red line
    int before = 0, after = 0; // twips
};

xml_node paragraph(xml_node parent, const Setting& setting) {
    xml_node node = parent.append_child("w:p");
    xml_node properties = node.append_child("w:pPr");
    if (setting.keep_with_next) properties.append_child("w:keepNext");
    if (setting.ruled_below) {
        xml_node rule = properties.append_child("w:pBdr").append_child("w:bottom");
        set(rule, "w:val", "single");
        set(rule, "w:sz", 16);
        set(rule, "w:space", 11); // points: 4 mm
        set(rule, "w:color", "D7000F");
    }
    // A space of its own between Chinese and figures would cost a line its 28th character.
    for (const char* off : {"w:autoSpaceDE", "w:autoSpaceDN"})
        set(properties.append_child(off), "w:val", 0);
    xml_node spacing = properties.append_child("w:spacing");
    set(spacing, "w:before", setting.before);
    set(spacing, "w:after", setting.after);
    set(spacing, "w:line", setting.height > 0 ? setting.height : line);
    set(spacing, "w:lineRule", "exact");
    xml_node indent = properties.append_child("w:ind");
    if (setting.right > 0) set(indent, "w:right", setting.right);
    set(indent, "w:firstLineChars", setting.indent);
    set(indent, "w:firstLine", setting.indent * character / 100);
    value(properties, "w:jc", setting.align);
    return node;
}

void empty_lines(xml_node body, int count) {
    for (int i = 0; i < count; ++i)
        paragraph(body, {});
}

void put_table(xml_node body, const Table& table) {
    if (!table.caption.empty()) {
        run(paragraph(body, {.align = "center", .keep_with_next = true}), table.caption,
            {Face::heiti, size_small_four});
    }
    xml_node node = body.append_child("w:tbl");
    xml_node properties = node.append_child("w:tblPr");
    xml_node whole = properties.append_child("w:tblW");
    set(whole, "w:w", width);
    set(whole, "w:type", "dxa");
    xml_node borders = properties.append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        xml_node border = borders.append_child(side);
        set(border, "w:val", "single");
        set(border, "w:sz", 4);
        set(border, "w:space", 0);
        set(border, "w:color", "000000");
    }
    value(properties, "w:tblLayout", "").attribute("w:val").set_name("w:type");
    properties.child("w:tblLayout").attribute("w:type") = "fixed";
    int total = 0;
    for (const TableColumn& column : table.columns)
        total += column.width;
    std::vector<int> widths;
    xml_node grid = node.append_child("w:tblGrid");
    for (const TableColumn& column : table.columns) {
        widths.push_back(width * column.width / std::max(total, 1));
        set(grid.append_child("w:gridCol"), "w:w", widths.back());
    }
    const auto put_row = [&](const auto& text_of, std::size_t count, bool heading) {
        xml_node row = node.append_child("w:tr");
        xml_node row_properties = row.append_child("w:trPr");
        row_properties.append_child("w:cantSplit");
        if (heading) row_properties.append_child("w:tblHeader");
        for (std::size_t i = 0; i < count; ++i) {
            xml_node cell = row.append_child("w:tc");
            xml_node cell_properties = cell.append_child("w:tcPr");
            xml_node cell_width = cell_properties.append_child("w:tcW");
            set(cell_width, "w:w", widths[i]);
            set(cell_width, "w:type", "dxa");
            value(cell_properties, "w:vAlign", "center");
            const Align align = heading ? Align::centre : table.columns[i].align;
            xml_node text = paragraph(cell, {.align = align == Align::right    ? "right"
                                                      : align == Align::centre ? "center"
                                                                               : "left",
                                             .height = 360,
                                             .before = 40,
                                             .after = 40});
            text.child("w:pPr")
                .insert_child_before("w:snapToGrid", text.child("w:pPr").child("w:spacing"))
                .append_attribute("w:val") = 0;
            run(text, text_of(i), {heading ? Face::heiti : Face::fangsong, size_small_four});
        }
    };
    put_row([&](std::size_t i) { return table.columns[i].heading; }, table.columns.size(), true);
    for (const auto& row : table.rows)
        put_row([&](std::size_t i) { return row[i]; }, row.size(), false);
}

void put_body(xml_node body, const OfficialDocument& document) {
    if (!document.red_head.empty()) {
        const auto letters = static_cast<double>(document.red_head.size()) / 3;
        const double size = std::floor(std::min(size_red_head, text_width * points_a_millimetre / letters));
        run(paragraph(
                body,
                {.align = "center", .height = static_cast<int>(size * 24), .before = twips(red_head_top)}),
            document.red_head, {Face::title, size, true});
        empty_lines(body, 2);
        run(paragraph(body, {.align = "center", .ruled_below = true}), document.number, {});
        empty_lines(body, 2);
    }
    xml_node heading = paragraph(body, {.align = "center"});
    for (const std::string& words : title_lines(document.title, title_characters)) {
        if (heading.child("w:r")) heading.append_child("w:r").append_child("w:br");
        run(heading, words, {Face::title, size_two});
    }
    empty_lines(body, 1);
    if (!document.addressee.empty()) run(paragraph(body, {}), document.addressee + "：", {});
    Numbering numbering;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            put_table(body, *table);
            continue;
        }
        const auto& part = std::get<Paragraph>(block);
        xml_node node =
            paragraph(body, {.indent = 200, .keep_with_next = part.level > 0 && part.rest.empty()});
        run(node, numbering.next(part.level) + part.text, {face_of(part.level)});
        if (!part.rest.empty()) run(node, part.rest, {});
    }
    for (std::size_t i = 0; i < document.attachments.size(); ++i) {
        if (i == 0) empty_lines(body, 1);
        const bool one = document.attachments.size() == 1;
        run(paragraph(body, {.indent = i == 0 ? 200 : 500}),
            (i == 0 ? "附件：" : "") + (one ? "" : std::to_string(i + 1) + ".") + document.attachments[i],
            {});
    }
    if (!document.signing_body.empty() || !document.date.empty()) {
        paragraph(body, {.keep_with_next = true});
        // The day stands four characters from the right edge, who signs is centred on it.
        const auto length = [](const std::string& text) {
            int halves = 0;
            for (std::size_t i = 0; i < text.size(); ++i)
                halves += (text[i] & 0x80) == 0 ? 1 : (text[i] & 0xC0) == 0xC0 ? 2 : 0;
            return halves;
        };
        const int shift = (length(document.date) - length(document.signing_body)) * character / 4;
        if (!document.signing_body.empty()) {
            run(paragraph(
                    body,
                    {.align = "right", .right = std::max(0, 4 * character + shift), .keep_with_next = true}),
                document.signing_body, {});
        }
        run(paragraph(body, {.align = "right", .right = 4 * character}), document.date, {});
    }
    if (!document.note.empty()) run(paragraph(body, {.indent = 200}), "（" + document.note + "）", {});
}

xml_node root(pugi::xml_document& part, const char* name) {
    xml_node node = part.append_child(name);
    set(node, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    set(node, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    return node;
}

std::string text_of(const pugi::xml_document& part) {
    std::ostringstream out;
    part.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::string(declaration) + out.str();
}

std::string main_part(const OfficialDocument& document) {
    pugi::xml_document part;
    xml_node body = root(part, "w:document").append_child("w:body");
    put_body(body, document);
    xml_node section = body.append_child("w:sectPr");
    for (const auto& [kind, id] : {std::pair{"default", "rId1"}, std::pair{"even", "rId2"}}) {
        xml_node footer = section.append_child("w:footerReference");
        set(footer, "w:type", kind);
        set(footer, "r:id", id);
    }
    xml_node page = section.append_child("w:pgSz");
    set(page, "w:w", twips(page_width));
    set(page, "w:h", twips(page_height));
    xml_node margins = section.append_child("w:pgMar");
    set(margins, "w:top", twips(top_margin));
    set(margins, "w:right", twips(page_width) - twips(left_margin) - width);
    set(margins, "w:bottom", twips(page_height) - twips(top_margin) - twips(text_height));
    set(margins, "w:left", twips(left_margin));
    set(margins, "w:header", 851);
    set(margins, "w:footer", twips(page_height - top_margin - text_height - page_number_below) - 400);
    set(margins, "w:gutter", 0);
    xml_node grid = section.append_child("w:docGrid");
    set(grid, "w:type", "linesAndChars");
    set(grid, "w:linePitch", line);
    return text_of(part);
}

std::string footer(bool odd) {
    pugi::xml_document part;
    xml_node node = paragraph(root(part, "w:ftr"), {.align = odd ? "right" : "left", .height = 400});
    xml_node indent = node.child("w:pPr").child("w:ind");
    set(indent, odd ? "w:right" : "w:left", static_cast<int>(size_four * 20));
    const Type type{Face::songti, size_four};
    const auto field = [&](const char* kind) {
        xml_node piece = node.append_child("w:r");
        xml_node properties = piece.append_child("w:rPr");
        typeface(properties, type.face);
        value(properties, "w:sz", "28");
        set(piece.append_child("w:fldChar"), "w:fldCharType", kind);
    };
    run(node, "— ", type);
    field("begin");
    xml_node instruction = node.append_child("w:r");
    instruction.append_child("w:instrText").text().set(" PAGE ");
    field("separate");
    run(node, odd ? "1" : "2", type);
    field("end");
    run(node, " —", type);
    return text_of(part);
}

std::string styles() {
    pugi::xml_document part;
    xml_node node = root(part, "w:styles");
    xml_node defaults = node.append_child("w:docDefaults").append_child("w:rPrDefault").append_child("w:rPr");
    typeface(defaults, Face::fangsong);
    value(defaults, "w:spacing", std::to_string(closer));
    value(defaults, "w:sz", "32");
    value(defaults, "w:szCs", "32");
    xml_node language = defaults.append_child("w:lang");
    set(language, "w:val", "zh-CN");
    set(language, "w:eastAsia", "zh-CN");
    xml_node normal = node.append_child("w:style");
    set(normal, "w:type", "paragraph");
    set(normal, "w:default", 1);
    set(normal, "w:styleId", "Normal");
    value(normal, "w:name", "Normal");
    xml_node paragraphs = normal.append_child("w:pPr");
    set(paragraphs.append_child("w:widowControl"), "w:val", 0);
    value(paragraphs, "w:jc", "both");
    xml_node runs = normal.append_child("w:rPr");
    typeface(runs, Face::fangsong);
    value(runs, "w:spacing", std::to_string(closer));
    value(runs, "w:sz", "32");
    return text_of(part);
}

/// Which free typeface stands in for one that is not there.
std::string fonts() {
    pugi::xml_document part;
    xml_node node = root(part, "w:fonts");
    for (const Face face : {Face::fangsong, Face::heiti, Face::kaiti, Face::title, Face::songti}) {
        xml_node font = node.append_child("w:font");
        set(font, "w:name", std::string(families_of(face)[0]));
        value(font, "w:altName", face == Face::heiti ? "Noto Sans CJK SC" : "Noto Serif CJK SC");
        value(font, "w:charset", "86");
        value(font, "w:family", face == Face::heiti ? "swiss" : "roman");
    }
    return text_of(part);
}

std::string settings() {
    pugi::xml_document part;
    xml_node node = root(part, "w:settings");
    node.append_child("w:evenAndOddHeaders");
    value(node, "w:characterSpacingControl", "doNotCompress");
    xml_node compatibility = node.append_child("w:compat");
    xml_node mode = compatibility.append_child("w:compatSetting");
    set(mode, "w:name", "compatibilityMode");
    set(mode, "w:uri", "http://schemas.microsoft.com/office/word");
    set(mode, "w:val", "15");
    return text_of(part);
}

std::string properties(const OfficialDocument& document) {
    pugi::xml_document part;
    xml_node node = part.append_child("cp:coreProperties");
    set(node, "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    set(node, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    set(node, "xmlns:dcterms", "http://purl.org/dc/terms/");
    set(node, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    node.append_child("dc:title").text().set(document.title.c_str());
    if (!document.made_on.empty()) {
        xml_node made = node.append_child("dcterms:created");
        set(made, "xsi:type", "dcterms:W3CDTF");
        made.text().set((document.made_on + "T00:00:00Z").c_str());
    }
    return text_of(part);
}

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";
constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/></Relationships>)";

} // namespace

std::string docx(const OfficialDocument& document) {
    const auto constant = [](std::string_view text) { return std::string(declaration) + std::string(text); };
    return package({{"[Content_Types].xml", constant(content_types)},
                    {"_rels/.rels", constant(package_relations)},
                    {"docProps/core.xml", properties(document)},
                    {"word/document.xml", main_part(document)},
                    {"word/_rels/document.xml.rels", constant(document_relations)},
                    {"word/styles.xml", styles()},
                    {"word/settings.xml", settings()},
                    {"word/fontTable.xml", fonts()},
                    {"word/footer1.xml", footer(true)},
                    {"word/footer2.xml", footer(false)}});
}

} // namespace bihuan::official
