#include "reading/sheet/workbook.hpp"

#include <gtest/gtest.h>

#include "xlsx_maker.hpp"

namespace bihuan::sheet {
namespace {

using test::make_xlsx;
using test::Parts;

/// Cells of a row parted by |, a line a row; a merged cell has its range's number in front.
std::string print(const Grid& grid) {
    std::string out;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        if (grid.hidden_rows[row]) out += '~';
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const GridCell& cell = grid.at(row, column);
            if (column > 0) out += '|';
            if (cell.merge >= 0) out += std::to_string(cell.merge) + ":";
            out += cell.text;
        }
        out += '\n';
    }
    return out;
}

std::string read(const Parts& parts) {
    const auto workbook = read_workbook(make_xlsx(parts), "t.xlsx");
    return workbook ? print(workbook->sheets.at(0)) : describe(workbook.error(), Language::english);
}

ErrorKind error_of(std::string_view bytes, const Limits& limits = {}) {
    const auto workbook = read_workbook(bytes, "t.xlsx", limits);
    EXPECT_FALSE(workbook);
    if (workbook) return ErrorKind::bad_usage;
    EXPECT_EQ(workbook.error().subject, "t.xlsx");
    return workbook.error().kind;
}

TEST(Xlsx, StringsOfEveryKind) {
    EXPECT_EQ(
        read({.sheet = R"(<sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>内联</t></is></c><c t="str"><f>A1</f><v>公式</v></c>
                   <c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#REF!</v></c></row></sheetData>)",
              .strings =
                  R"(<si><t>序号</t></si><si><r><rPr/><t>牵头</t></r><r><t xml:space="preserve"> 单位</t></r>
                        <rPh sb="0" eb="1"><t>qian</t></rPh></si><si><t>住建局_x000D_
城管局_x005F_x_xZZ</t></si>)"}),
        "序号|牵头 单位|住建局\n城管局_x_xZZ||\n||||\n|内联|公式|TRUE|#REF!\n");
}

TEST(Xlsx, NumbersAndDatesAsTheyAreShown) {
    EXPECT_EQ(read({.sheet = R"(<sheetData><row r="1"><c r="A1"><v>0.1</v></c><c r="B1" s="1"><v>0.06</v></c>
        <c r="C1" s="2"><v>45838</v></c><c r="D1" s="3"><v>35.499999999999996</v></c><c r="E1" s="4"><v>45838</v></c>
        <c r="F1" t="d"><v>2025-06-30T00:00:00</v></c><c r="G1" s="99"><v>7</v></c><c r="H1" s="2"><v>-5</v></c>
        </row></sheetData>)",
                    .styles = R"(<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万亩&quot;"/>
        <numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
        </cellXfs>)"}),
              "0.1|6%|2025-06-30|35.5万亩|2025-06|2025-06-30|7|-5\n");
    EXPECT_EQ(read({.sheet = R"(<sheetData><row><c s="0"><v>44376</v></c></row></sheetData>)",
                    .styles = R"(<cellXfs><xf numFmtId="14"/></cellXfs>)",
                    .book = R"(<workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets>)"}),
              "2025-06-30\n");
}

TEST(Xlsx, MergedCellsAllHaveTheValue) {
    EXPECT_EQ(read({.sheet = R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>
        <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>类别</t></is></c><c r="C2"><v>1</v></c></row>
        <row r="3"><c r="C3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/>
        <mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C3:XFD1048576"/></mergeCells>)"}),
              "0:标题|0:标题|0:标题\n~1:类别||1\n1:类别||2:2\n");
}

TEST(Xlsx, SheetsInOrderChartsLeftOut) {
    const auto workbook = read_workbook(make_xlsx({.sheet = "<sheetData/>", .book = R"(<sheets>
        <sheet name="图" r:id="rId2"/><sheet name="一" r:id="rId1" state="hidden"/><sheet name="二" r:id="rId1"/>
        </sheets>)"}),
                                        "t.xlsx");
    ASSERT_TRUE(workbook) << describe(workbook.error(), Language::english);
    ASSERT_EQ(workbook->sheets.size(), 2U);
    EXPECT_EQ(workbook->sheets[0].name, "一");
    EXPECT_TRUE(workbook->sheets[0].hidden);
    EXPECT_FALSE(workbook->sheets[1].hidden);
}

TEST(Xlsx, BrokenOnesSaySo) {
    const auto of = [](const std::string& cells) {
        return make_xlsx({.sheet = "<sheetData>" + cells + "</sheetData>"});
    };
    EXPECT_EQ(error_of(of(R"(<row r="1"><c r="A1" t="s"><v>5</v></c></row>)")), ErrorKind::damaged);
    EXPECT_EQ(error_of(of(R"(<row r="1"><c r="AAAA1"><v>5</v></c></row>)")), ErrorKind::damaged);
    EXPECT_EQ(error_of(of(R"(<row r="1"><c r="A0"><v>5</v></c></row>)")), ErrorKind::damaged);
    EXPECT_EQ(error_of(of(R"(<row r="1048577"><c><v>5</v></c></row>)")), ErrorKind::damaged);
    EXPECT_EQ(error_of(of(R"(<row r="1"><c r="A1"><v>5</v></row>)")), ErrorKind::damaged);
    EXPECT_EQ(error_of(make_xlsx({.sheet = "", .book = "<sheets/>"})), ErrorKind::empty_input);
    EXPECT_EQ(error_of(make_xlsx({.sheet = "", .book = R"(<sheets><sheet r:id="rId9"/></sheets>)"})),
              ErrorKind::damaged);
    std::string cut = make_xlsx({.sheet = "<sheetData/>"});
    cut.resize(cut.size() / 2);
    EXPECT_EQ(error_of(cut), ErrorKind::damaged);
    EXPECT_EQ(error_of(make_xlsx({.sheet = "<sheetData/>"}, "secret")), ErrorKind::encrypted);
}

TEST(Xlsx, SmallFilesDoNotGrow) {
    // two far cells a row, on many rows
    std::string rows;
    for (int row = 1; row <= 300; ++row)
        rows += "<row><c r=\"XFD" + std::to_string(row) + "\"><v>1</v></c></row>";
    EXPECT_EQ(error_of(make_xlsx({.sheet = "<sheetData>" + rows + "</sheetData>"})), ErrorKind::too_large);
    // one long string, named by many cells
    std::string cells;
    for (int i = 0; i < 2000; ++i)
        cells += "<c t=\"s\"><v>0</v></c>";
    Limits limits;
    limits.expanded_bytes = 1 << 20;
    EXPECT_EQ(error_of(make_xlsx({.sheet = "<sheetData><row>" + cells + "</row></sheetData>",
                                  .strings = "<si><t>" + std::string(10000, 'x') + "</t></si>"}),
                       limits),
              ErrorKind::too_large);
    // the same by merging
    EXPECT_EQ(
        error_of(make_xlsx({.sheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>" +
                                     std::string(10000, 'x') +
                                     "</t></is></c></row><row r=\"1000\"><c r=\"B1000\"><v>1</v></c></row>"
                                     "</sheetData><mergeCells><mergeCell ref=\"A1:A1000\"/></mergeCells>"}),
                 limits),
        ErrorKind::too_large);
    // what holds nothing costs nothing
    EXPECT_EQ(read({.sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\">"
                             "<c r=\"XFD1048576\" s=\"1\"/></row></sheetData>"}),
              "1\n");
}

TEST(Workbook, OtherFilesAreNamed) {
    EXPECT_EQ(error_of(""), ErrorKind::empty_input);
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0');
    EXPECT_EQ(error_of(ole), ErrorKind::not_a_sheet);
    std::string name;
    for (const char c : std::string_view("EncryptedPackage"))
        name.append({c, '\0'});
    EXPECT_EQ(error_of(ole + name), ErrorKind::encrypted);
    EXPECT_EQ(error_of("<html><table><tr><td>1</td></tr></table></html>"), ErrorKind::not_a_sheet);
    EXPECT_EQ(error_of("%PDF-1.7"), ErrorKind::not_a_sheet);
    EXPECT_EQ(
        error_of(document::test::make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
        ErrorKind::not_a_sheet);
    EXPECT_EQ(error_of(document::test::make_zip({{"xl/workbook.xml", "<document/>"}})),
              ErrorKind::not_a_sheet);
    Limits limits;
    limits.file_bytes = 3;
    EXPECT_EQ(error_of("1,2,3,4", limits), ErrorKind::too_large);
}

std::string read_text(std::string_view bytes) {
    const auto workbook = read_workbook(bytes, "t.csv");
    return workbook ? print(workbook->sheets.at(0)) : describe(workbook.error(), Language::english);
}

TEST(Csv, SeparatorsAndQuotes) {
    EXPECT_EQ(read_text("序号,事项\r\n1,\"甲,乙\"\r\n2,\"丙\n丁 \"\"戊\"\"\"\r\n"),
              "序号|事项\n1|甲,乙\n2|丙\n丁 \"戊\"\n");
    EXPECT_EQ(read_text("序号;事项\n1;甲，乙\n2;丙"), "序号|事项\n1|甲，乙\n2|丙\n");
    EXPECT_EQ(read_text("序号\t事项\n1\t甲,乙,丙\n2\t丙"), "序号|事项\n1|甲,乙,丙\n2|丙\n");
    EXPECT_EQ(read_text("sep=|\n序号|事项\n"), "序号|事项\n");
    EXPECT_EQ(read_text("标题\n\n序号,事项\n1,'=甲\n"), "标题|\n|\n序号|事项\n1|=甲\n");
    EXPECT_EQ(read_text("\xEF\xBB\xBF序号,事项"), "序号|事项\n");
    EXPECT_EQ(read_text("1,2\"3,\"4"), "1|2\"3|4\n");
}

TEST(Csv, ChineseEncodings) {
    EXPECT_EQ(read_text("\xD0\xF2\xBA\xC5,\xCA\xC2\xCF\xEE\n1,\xBD\xA8\xC9\xE8\xB5\xC0\xC2\xB7\n"),
              "序号|事项\n1|建设道路\n");
    EXPECT_EQ(error_of(std::string(200, '\x01')), ErrorKind::not_a_sheet);
}

} // namespace
} // namespace bihuan::sheet
