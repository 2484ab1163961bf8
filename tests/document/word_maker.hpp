// Makes small .docx files: the body in WordprocessingML, the other parts as needed.
#pragma once

#include "zip_maker.hpp"

namespace bihuan::document::test {

inline std::string word_xml(const std::string& root, const std::string& content) {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:)" + root +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
           R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
           R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
           R"( xmlns:v="urn:schemas-microsoft-com:vml">)" +
           content + "</w:" + root + ">";
}

struct WordParts {
    std::string body, styles, numbering, footnotes, title;
};

inline std::vector<Part> word_parts(const WordParts& parts) {
    std::vector<Part> files{
        {"[Content_Types].xml",
         R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"_rels/.rels",
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml", word_xml("document", "<w:body>" + parts.body + "</w:body>")}};
    if (!parts.styles.empty()) files.push_back({"word/styles.xml", word_xml("styles", parts.styles)});
    if (!parts.numbering.empty())
        files.push_back({"word/numbering.xml", word_xml("numbering", parts.numbering)});
    if (!parts.footnotes.empty())
        files.push_back({"word/footnotes.xml", word_xml("footnotes", parts.footnotes)});
    if (!parts.title.empty()) {
        files.push_back(
            {"docProps/core.xml", R"(<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>)" +
                                      parts.title + "</dc:title></cp:coreProperties>"});
    }
    return files;
}

inline std::string make_docx(const WordParts& parts) {
    return make_zip(word_parts(parts));
}

inline std::string paragraph(const std::string& text, const std::string& properties = "") {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
           "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

} // namespace bihuan::document::test
