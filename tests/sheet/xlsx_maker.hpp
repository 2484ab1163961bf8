// Small XLSX files for tests, from parts that can be read in the test.
#pragma once

#include "../document/zip_maker.hpp"

namespace bihuan::sheet::test {

struct Parts {
    std::string sheet;        // inside <worksheet>
    std::string strings = ""; // inside <sst>
    std::string styles = "";  // inside <styleSheet>
    std::string book = "<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";
};

inline std::string make_xlsx(const Parts& parts, const char* password = nullptr) {
    constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(types) + type + "\" Target=\"" +
               target + "\"/>";
    };
    return document::test::make_zip(
        {{"_rels/.rels",
          "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + parts.book + "</workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
              relation("rId2", "chartsheet", "chartsheets/sheet1.xml") +
              relation("rId3", "sharedStrings", "sharedStrings.xml") +
              relation("rId4", "styles", "/xl/styles.xml") + "</Relationships>"},
         {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
         {"xl/worksheets/sheet1.xml", "<worksheet>" + parts.sheet + "</worksheet>"}},
        password);
}

} // namespace bihuan::sheet::test
