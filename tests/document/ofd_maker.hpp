// Makes small .ofd files out of printed lines, in the form that common producers write.
#pragma once

#include <string>
#include <vector>

#include "reading/document/lines.hpp"
#include "zip_maker.hpp"

namespace bihuan::document::test {

inline std::string ofd_xml(const std::string& root, const std::string& content) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><ofd:)" + root +
           R"( xmlns:ofd="http://www.ofdspec.org/2016">)" + content + "</ofd:" + root + ">";
}

inline std::string ofd_entry(const std::vector<std::string>& roots, const std::string& info = "") {
    std::string bodies;
    for (const std::string& root : roots) {
        bodies += "<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>" + info +
                  "</ofd:DocInfo><ofd:DocRoot>" + root + "</ofd:DocRoot></ofd:DocBody>";
    }
    return ofd_xml("OFD", bodies);
}

/// Document.xml of so many pages, named as Page_0, Page_1, …
inline std::string ofd_document(int pages) {
    std::string list;
    for (int page = 0; page < pages; ++page) {
        list += "<ofd:Page ID=\"" + std::to_string(page + 1) + "\" BaseLoc=\"Pages/Page_" +
                std::to_string(page) + "/Content.xml\"/>";
    }
    return ofd_xml(
        "Document",
        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
        "</ofd:PageArea><ofd:TemplatePage ID=\"90\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData>"
        "<ofd:Pages>" +
            list + "</ofd:Pages>");
}

inline std::string ofd_page(const std::string& objects) {
    return ofd_xml(
        "Page", "<ofd:Template TemplateID=\"90\" ZOrder=\"Background\"/><ofd:Content><ofd:Layer ID=\"5\">" +
                    objects + "</ofd:Layer></ofd:Content>");
}

inline std::string ofd_escaped(std::u32string_view text) {
    std::string escaped;
    for (const char32_t c : text) {
        if (c == U'<')
            escaped += "&lt;";
        else if (c == U'&')
            escaped += "&amp;";
        else
            text::append_utf8(escaped, c);
    }
    return escaped;
}

/// One TextObject: its Boundary holds the place, the deltas the advance of each character.
inline std::string ofd_text(const PrintedLine& line) {
    std::string deltas;
    double units = 0;
    for (const char32_t c : line.text)
        units += c < 0x80 ? 0.5 : 1;
    const double em = units > 0 ? (line.x1 - line.x0) / units : 0;
    for (std::size_t i = 0; i + 1 < line.text.size(); ++i) {
        deltas += std::to_string(line.text[i] < 0x80 ? em / 2 : em) + " ";
    }
    return "<ofd:TextObject ID=\"7\" Boundary=\"" + std::to_string(line.x0) + " " + std::to_string(line.y) +
           " " + std::to_string(line.x1 - line.x0) + " " + std::to_string(line.height) +
           "\" Font=\"2\" Size=\"" + std::to_string(line.height) + "\"><ofd:TextCode X=\"0\" Y=\"" +
           std::to_string(line.height * 0.85) + "\" DeltaX=\"" + deltas + "\">" + ofd_escaped(line.text) +
           "</ofd:TextCode></ofd:TextObject>";
}

inline std::string make_ofd(const std::vector<PrintedLine>& lines, const std::string& info = "") {
    std::vector<std::string> pages;
    for (const PrintedLine& line : lines) {
        if (static_cast<int>(pages.size()) < line.page) pages.resize(static_cast<std::size_t>(line.page));
        pages[static_cast<std::size_t>(line.page) - 1] += ofd_text(line);
    }
    std::vector<Part> parts{{"OFD.xml", ofd_entry({"Doc_0/Document.xml"}, info)},
                            {"Doc_0/Document.xml", ofd_document(static_cast<int>(pages.size()))}};
    for (std::size_t page = 0; page < pages.size(); ++page) {
        parts.push_back({"Doc_0/Pages/Page_" + std::to_string(page) + "/Content.xml", ofd_page(pages[page])});
    }
    return make_zip(parts);
}

} // namespace bihuan::document::test
