// As one HTML file without anything from outside; printed, it has the pages of the standard.
#include "render/official/breaking.hpp"
#include "render/official/document.hpp"
#include "render/official/measures.hpp"

namespace bihuan::official {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string element(std::string_view name, std::string_view kind, const std::string& inside) {
    std::string out = "<" + std::string(name);
    if (!kind.empty()) out += " class=\"" + std::string(kind) + "\"";
    return out + ">" + inside + "</" + std::string(name) + ">\n";
}

std::string families(Face face) {
    std::string out;
    for (const std::string_view family : families_of(face)) {
        if (!family.empty()) out += "\"" + std::string(family) + "\",";
    }
    return out + (face == Face::heiti ? "sans-serif" : "serif");
}

std::string style() {
    return "@page{size:A4;margin:37mm 26mm 35mm 28mm}\n"
           "@page:right{@bottom-right{content:\"— \" counter(page) \" —\";font:14pt " +
           families(Face::songti) +
           ";padding-right:1em;vertical-align:top;padding-top:7mm}}\n"
           "@page:left{@bottom-left{content:\"— \" counter(page) \" —\";font:14pt " +
           families(Face::songti) +
           ";padding-left:1em;vertical-align:top;padding-top:7mm}}\n"
           "*{margin:0;padding:0;box-sizing:border-box}\n"
           "html{background:#e9eaec}\n"
           "body{width:210mm;margin:0 auto;padding:37mm 26mm 35mm "
           "28mm;background:#fff;color:#000;font:16pt/10.227mm " +
           families(Face::fangsong) +
           ";letter-spacing:-.2pt;text-align:justify;line-break:strict;overflow-wrap:anywhere}\n"
           "header{padding-top:35mm;text-align:center;border-bottom:2pt solid #d7000f;padding-bottom:4mm;"
           "margin-bottom:20.454mm}\n"
           ".red{font-family:" +
           families(Face::title) +
           ";font-size:40pt;line-height:1.2;color:#d7000f;"
           "margin-bottom:20.454mm;letter-spacing:0}\n"
           "h1{font:22pt/11mm " +
           families(Face::title) +
           ";text-align:center;margin-bottom:10.227mm;text-wrap:balance}\n"
           "h2,h3,h4,h5{font:inherit;text-indent:2em;break-after:avoid}\n"
           ".l1{font-family:" +
           families(Face::heiti) + "}\n.l2{font-family:" + families(Face::kaiti) +
           "}\n"
           "p{text-indent:2em}\n.to{text-indent:0}\n.rest{font-family:" +
           families(Face::fangsong) +
           "}\n"
           "table{width:100%;border-collapse:collapse;font-size:12pt;line-height:18pt;margin:6pt "
           "0;letter-spacing:0}\n"
           "thead{display:table-header-group}tr{break-inside:avoid}\n"
           "th{font-family:" +
           families(Face::heiti) +
           ";font-weight:normal}\n"
           "th,td{border:.5pt solid #000;padding:2pt 4pt;text-align:left}\n"
           "th,.c{text-align:center}.r{text-align:right}\n"
           "caption{font-family:" +
           families(Face::heiti) +
           ";padding:4pt}\n"
           ".attach{margin-top:10.227mm}\n"
           "footer{margin-top:10.227mm;break-inside:avoid;display:flex;flex-direction:column;align-items:"
           "center;"
           "width:fit-content;margin-left:auto;margin-right:4em}\n"
           "@media print{html{background:none}body{width:auto;padding:0}}\n"
           "@media screen and (max-width:210mm){body{width:auto;padding:6vw;font-size:13pt;line-height:1.8}"
           "header{padding-top:4vw}.red{font-size:24pt}}\n";
}

std::string table(const Table& table) {
    std::string out = "<table>\n";
    if (!table.caption.empty()) out += element("caption", "", escaped(table.caption));
    int total = 0;
    for (const TableColumn& column : table.columns)
        total += column.width;
    out += "<colgroup>";
    for (const TableColumn& column : table.columns)
        out += "<col style=\"width:" + std::to_string(column.width * 100 / std::max(total, 1)) + "%\">";
    out += "</colgroup>\n<thead><tr>";
    for (const TableColumn& column : table.columns)
        out += "<th>" + escaped(column.heading) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Align align = table.columns[i].align;
            out += align == Align::right    ? "<td class=\"r\">"
                   : align == Align::centre ? "<td class=\"c\">"
                                            : "<td>";
            out += escaped(row[i]) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

} // namespace

std::string html(const OfficialDocument& document) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
        escaped(document.title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n";
    if (!document.red_head.empty()) {
        out += "<header>\n" + element("div", "red", escaped(document.red_head));
        if (!document.number.empty()) out += element("div", "", escaped(document.number));
        out += "</header>\n";
    }
    std::string title;
    for (const std::string& line : title_lines(document.title, title_characters))
        title += (title.empty() ? "" : "<br>") + escaped(line);
    out += element("h1", "", title);
    if (!document.addressee.empty()) out += element("p", "to", escaped(document.addressee) + "：");
    Numbering numbering;
    for (const Block& block : document.blocks) {
        if (const auto* rows = std::get_if<Table>(&block)) {
            out += table(*rows);
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(block);
        const std::string text = escaped(numbering.next(paragraph.level) + paragraph.text);
        if (paragraph.level == 0) {
            out += element("p", "", text);
        } else if (paragraph.rest.empty()) {
            out += element("h" + std::to_string(paragraph.level + 1), "l" + std::to_string(paragraph.level),
                           text);
        } else {
            out += element("p", "",
                           "<span class=\"l" + std::to_string(paragraph.level) + "\">" + text + "</span>" +
                               escaped(paragraph.rest));
        }
    }
    for (std::size_t i = 0; i < document.attachments.size(); ++i) {
        const bool one = document.attachments.size() == 1;
        out += element("p", i == 0 ? "attach" : "",
                       (i == 0 ? "附件：" : "　　　") + (one ? "" : std::to_string(i + 1) + ".") +
                           escaped(document.attachments[i]));
    }
    if (!document.signing_body.empty() || !document.date.empty()) {
        out += "<footer>\n" + element("div", "", escaped(document.signing_body)) +
               element("div", "", escaped(document.date)) + "</footer>\n";
    }
    if (!document.note.empty()) out += element("p", "", "（" + escaped(document.note) + "）");
    return out + "</body>\n</html>\n";
}

} // namespace bihuan::official
