#include <gtest/gtest.h>

#include "reading/document/reader.hpp"
#include "reading/document/word_numbering.hpp"
#include "word_maker.hpp"

namespace bihuan::document {
namespace {

using test::make_docx;
using test::make_zip;
using test::paragraph;
using test::WordParts;

Source read(const WordParts& parts) {
    Result<Source> source = read_bytes(make_docx(parts), "test.docx");
    EXPECT_TRUE(source) << describe(source.error(), Language::english);
    return source ? *source : Source{};
}
std::u32string text_of(const std::string& body) {
    return read({.body = body}).text;
}

ErrorKind error_of(std::string_view bytes, const Limits& limits = {}) {
    const Result<Source> source = read_bytes(bytes, "test.docx", limits);
    return source ? ErrorKind::bad_usage : source.error().kind;
}

TEST(Docx, ParagraphsInOrderRunsJoined) {
    const Source source =
        read({.body = "<w:p><w:r><w:t>青禾县</w:t></w:r><w:r><w:t>工作报告</w:t></w:r></w:p><w:p/>" +
                      paragraph("各位代表：")});
    EXPECT_EQ(source.text, U"青禾县工作报告\n各位代表：\n");
    EXPECT_EQ(source.format, Format::docx);
    EXPECT_TRUE(source.lines_are_paragraphs);
}

TEST(Docx, TabsAndBreaks) {
    EXPECT_EQ(
        text_of("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type=\"page\"/>"
                "<w:noBreakHyphen/></w:r></w:p>"),
        U"甲\t乙\n丙-\n");
}

TEST(Docx, SoftBreakInCentredTitleJoins) {
    EXPECT_EQ(text_of("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>青禾县人民政府</w:t><w:br/>"
                      "<w:t>工作报告</w:t></w:r></w:p>"),
              U"青禾县人民政府工作报告\n");
}

TEST(Docx, DeletedAndHiddenTextIsGoneInsertedStays) {
    EXPECT_EQ(
        text_of(
            "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></"
            "w:ins>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
            "<w:t>12家</w:t></w:r></w:p>"),
        U"新增12家\n");
}

TEST(Docx, FieldResultsWithoutCodes) {
    EXPECT_EQ(text_of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF "
                      "x</w:instrText></w:r>"
                      "<w:r><w:t>不显示</w:t></w:r><w:r><w:fldChar "
                      "w:fldCharType=\"separate\"/></w:r><w:r><w:t>2024</w:t></w:r>"
                      "<w:r><w:fldChar "
                      "w:fldCharType=\"end\"/></w:r><w:hyperlink><w:r><w:t>年计划</w:t></w:r></w:hyperlink>"
                      "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>草案</w:t></w:r></w:fldSimple></w:p>"),
              U"2024年计划草案\n");
}

TEST(Docx, TextBoxOnceThoughWrittenTwice) {
    const std::string box = "<w:txbxContent>" + paragraph("文本框里的字") + "</w:txbxContent>";
    EXPECT_EQ(
        text_of(
            "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            "<wps:txbx>" +
            box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
        U"正文\n文本框里的字\n");
}

TEST(Docx, ContentControlsAreRead) {
    EXPECT_EQ(text_of("<w:sdt><w:sdtContent>" + paragraph("控件里的段落") + "</w:sdtContent></w:sdt>"),
              U"控件里的段落\n");
}

TEST(Docx, GeneratedContentsAreLeftOut) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>)";
    EXPECT_EQ(
        read({.body = paragraph("一、工作回顾 1", R"(<w:pStyle w:val="11"/>)") + paragraph("一、工作回顾"),
              .styles = styles})
            .text,
        U"一、工作回顾\n");
}

TEST(Docx, FootnotesAtTheEndAndNoMarkAmidTheText) {
    const Source source =
        read({.body = "<w:p><w:r><w:t>完成426</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                      "<w:r><w:t>亿元</w:t></w:r></w:p>",
              .footnotes =
                  R"(<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>)"
                  "<w:footnote w:id=\"2\">" +
                  paragraph("按可比价格计算。") + "</w:footnote>"});
    EXPECT_EQ(source.text, U"完成426亿元\n按可比价格计算。\n");
}

TEST(Docx, HeadingsByOutlineLevelNameAndInheritance) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="2"><w:name w:val="二级"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>)";
    const Source source = read({.body = paragraph("第一章", R"(<w:pStyle w:val="1"/>)") +
                                        paragraph("第一节", R"(<w:pStyle w:val="x"/>)") +
                                        paragraph("正文", R"(<w:pStyle w:val="loop"/>)") +
                                        paragraph("直接", R"(<w:outlineLvl w:val="2"/>)"),
                                .styles = styles,
                                .title = "青禾县计划"});
    ASSERT_EQ(source.headings.size(), 3u);
    EXPECT_EQ(source.headings[0].level, 1);
    EXPECT_EQ(source.headings[1].level, 2);
    EXPECT_EQ(source.headings[2].level, 3);
    EXPECT_EQ(source.text.substr(source.headings[1].span.begin, source.headings[1].span.size()), U"第一节");
    EXPECT_EQ(source.title_hint, "青禾县计划");
}

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string in_list(int number, int at) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
           std::to_string(number) + "\"/></w:numPr>";
}

TEST(Docx, AutomaticNumbersAsText) {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "%1、") +
        level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") +
        level(3, "decimal", "%1.%3.%4", "<w:isLgl/>") + level(4, "bullet", "&#xF06C;") +
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"2\">"
        "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    const Source source =
        read({.body = paragraph("回顾", in_list(1, 0)) + paragraph("工业", in_list(1, 1)) +
                      paragraph("农业", in_list(1, 1)) + paragraph("粮食", in_list(1, 2)) +
                      paragraph("棉花", in_list(1, 2)) + paragraph("重新开始", in_list(2, 2)) +
                      paragraph("计划", in_list(1, 0)) + paragraph("又从头", in_list(1, 1)) +
                      paragraph("四级", in_list(1, 3)) + paragraph("圆点", in_list(1, 4)) +
                      paragraph("不编号", in_list(0, 0)),
              .numbering = numbering});
    EXPECT_EQ(source.text,
              U"一、回顾\n（一）工业\n（二）农业\n1.粮食\n2.棉花\n1.重新开始\n二、计划\n（一）又从头\n2.1.1 "
              U"四级\n圆点\n不编号\n");
}

TEST(Docx, NumbersThatStylesBring) {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"5\">" +
        level(0, "chineseCounting", "第%1章", "<w:pStyle w:val=\"1\"/>") +
        level(1, "chineseCounting", "第%2节", "<w:pStyle w:val=\"2\"/>") +
        "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/></w:num>";
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>)";
    EXPECT_EQ(read({.body = paragraph("总则", R"(<w:pStyle w:val="1"/>)") +
                            paragraph("范围", R"(<w:pStyle w:val="2"/>)") +
                            paragraph("目标", R"(<w:pStyle w:val="2"/>)"),
                    .styles = styles,
                    .numbering = numbering})
                  .text,
              U"第一章 总则\n第一节 范围\n第二节 目标\n");
}

TEST(Docx, NumberFormats) {
    struct Case {
        int number;
        const char* format;
        std::u32string_view expected;
    };
    for (const Case& c :
         {Case{10, "chineseCounting", U"十"}, Case{12, "chineseCountingThousand", U"十二"},
          Case{20, "chineseCounting", U"二十"}, Case{110, "chineseCountingThousand", U"一百一十"},
          Case{105, "chineseCountingThousand", U"一百零五"}, Case{2024, "ideographDigital", U"二〇二四"},
          Case{14, "upperRoman", U"XIV"}, Case{9, "lowerRoman", U"ix"}, Case{3, "lowerLetter", U"c"},
          Case{28, "upperLetter", U"BB"}, Case{3, "decimalEnclosedCircle", U"③"},
          Case{7, "decimalZero", U"07"}, Case{2, "ideographTraditional", U"乙"},
          Case{15, "chineseLegalSimplified", U"壹拾伍"}, Case{6, "someday", U"6"}, Case{6, "none", U""}}) {
        EXPECT_EQ(format_number(c.number, c.format), c.expected) << c.format;
    }
}

std::string cell(const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

TEST(Docx, TablesWithMergedCells) {
    const Source source =
        read({.body = "<w:tbl><w:tr>" + cell("序号") + cell("任务", "<w:gridSpan w:val=\"2\"/>") +
                      "</w:tr><w:tr>" + cell("1", "<w:vMerge w:val=\"restart\"/>") + cell("新建高标准农田") +
                      cell("2万亩") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("改造老旧小区") +
                      cell("12个") + "</w:tr></w:tbl>" + paragraph("完")});
    EXPECT_EQ(source.text, U"序号\t任务\n1\t新建高标准农田\t2万亩\n改造老旧小区\t12个\n完\n");
    ASSERT_EQ(source.tables.size(), 1u);
    const Table& table = source.tables[0];
    ASSERT_EQ(table.cells.size(), 7u);
    EXPECT_EQ(table.cells[1].column_span, 2);
    EXPECT_EQ(table.cells[2].row_span, 2);
    EXPECT_EQ(table.cells[5].row, 2);
    EXPECT_EQ(table.cells[5].column, 1);
    EXPECT_EQ(source.text.substr(table.cells[6].span.begin, table.cells[6].span.size()), U"12个");
}

TEST(Docx, FrameOfOneCellIsNoTable) {
    const Source source = read({.body = "<w:tbl><w:tr>" + cell("框里的段落") + "</w:tr></w:tbl>"});
    EXPECT_EQ(source.text, U"框里的段落\n");
    EXPECT_TRUE(source.tables.empty());
}

TEST(DocxErrors, Empty) {
    EXPECT_EQ(error_of(make_docx({.body = "<w:p/>"})), ErrorKind::empty_input);
}

TEST(DocxErrors, Truncated) {
    const std::string whole = make_docx({.body = paragraph("青禾县")});
    for (const std::size_t part : {9, 5, 2}) {
        EXPECT_EQ(error_of(std::string_view(whole).substr(0, whole.size() * part / 10)), ErrorKind::damaged)
            << part;
    }
}

TEST(DocxErrors, WrongChecksum) {
    std::string whole = make_docx({.body = paragraph("青禾县的很长很长的一段")});
    const std::size_t name = whole.find("word/document.xml");
    whole[name + 30] = static_cast<char>(whole[name + 30] ^ 0x55);
    EXPECT_EQ(error_of(whole), ErrorKind::damaged);
}

TEST(DocxErrors, NoXml) {
    EXPECT_EQ(error_of(make_zip({{"word/document.xml", "<w:document><w:body>"}})), ErrorKind::damaged);
}

TEST(DocxErrors, MissingMainPart) {
    EXPECT_EQ(error_of(make_zip({{"word/styles.xml", "<s/>"}})), ErrorKind::damaged);
}

TEST(DocxErrors, Encrypted) {
    EXPECT_EQ(error_of(make_zip(test::word_parts({.body = paragraph("密")}), "secret")),
              ErrorKind::encrypted);
}

TEST(DocxErrors, OtherZips) {
    EXPECT_EQ(error_of(make_zip({{"xl/workbook.xml", "<x/>"}})), ErrorKind::not_a_document);
}

TEST(DocxErrors, ZipBomb) {
    EXPECT_EQ(
        error_of(make_docx({.body = "<w:p><w:r><w:t>" + std::string(64 << 20, 'a') + "</w:t></w:r></w:p>"})),
        ErrorKind::too_large);
}

TEST(DocxErrors, OverTheExpansionLimit) {
    EXPECT_EQ(error_of(make_docx({.body = paragraph(std::string(100000, 'a'))}), {.expanded_bytes = 50000}),
              ErrorKind::too_large);
}

TEST(DocxErrors, TooManyElements) {
    std::string body;
    for (int i = 0; i < 6'100'000; ++i)
        body += "<a/>";
    EXPECT_EQ(error_of(make_zip({{"word/document.xml", body}}), {.expanded_bytes = 1 << 30}),
              ErrorKind::too_large);
}

TEST(DocxErrors, DeepNesting) {
    std::string body;
    for (int i = 0; i < 100000; ++i)
        body += "<w:ins>";
    for (int i = 0; i < 100000; ++i)
        body += "</w:ins>";
    EXPECT_EQ(error_of(make_docx({.body = body})), ErrorKind::too_large);
}

TEST(DocxErrors, EntityBombStaysUnexpanded) {
    const std::string bomb =
        R"(<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>)"
        R"(<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;甲</w:t></w:r></w:p></w:body></w:document>)";
    const Result<Source> source = read_bytes(make_zip({{"word/document.xml", bomb}}), "x");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text, U"&b;甲\n");
}

} // namespace
} // namespace bihuan::document
