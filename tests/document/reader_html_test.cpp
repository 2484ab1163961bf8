#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

std::string file(const std::string& name) {
    std::ifstream in(std::string(BIHUAN_SOURCE_DIR) + "/tests/document/pages/" + name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

Source read(std::string_view html) {
    Result<Source> source = read_bytes(html, "page.html");
    EXPECT_TRUE(source) << describe(source.error(), Language::english);
    return source ? *source : Source{};
}
std::u32string text_of(std::string_view html) {
    return read(html).text;
}
std::u32string slice(const Source& source, text::Span span) {
    return source.text.substr(span.begin, span.size());
}

/// No-break spaces as plain ones, so that expectations can be read.
std::string plain(std::u32string text) {
    std::replace(text.begin(), text.end(), U'\u00A0', U' ');
    return text::to_utf8(text);
}

TEST(Html, ArticleOfAGovernmentSite) {
    const Source source = read(file("government_site.html"));
    EXPECT_EQ(plain(source.text), file("government_site.txt"));
    EXPECT_EQ(source.format, Format::html);
    EXPECT_TRUE(source.lines_are_paragraphs);
    EXPECT_EQ(source.title_hint, "青禾县2024年政府工作报告");
    ASSERT_EQ(source.headings.size(), 2u);
    EXPECT_EQ(slice(source, source.headings[0].span), U"青禾县2024年政府工作报告");
    EXPECT_EQ(source.headings[1].level, 2);
}

TEST(Html, TableCellsKnowTheirPlaces) {
    const Source source = read(file("government_site.html"));
    ASSERT_EQ(source.tables.size(), 1u);
    const Table& table = source.tables[0];
    ASSERT_EQ(table.cells.size(), 7u);
    EXPECT_EQ(table.cells[1].column_span, 2);
    EXPECT_EQ(table.cells[2].row_span, 2);
    EXPECT_EQ(table.cells[5].row, 2);
    EXPECT_EQ(table.cells[5].column, 1);
    EXPECT_EQ(slice(source, table.cells[6].span), U"8%以上");
}

TEST(Html, FragmentsAndUpperCase) {
    EXPECT_EQ(text_of("<P>甲县</P>\n<P>乙县<BR>丙县</P>"), U"甲县\n乙县\n丙县\n");
    EXPECT_EQ(text_of("<!-- 保存于 --><div>青禾县</div>"), U"青禾县\n");
}

TEST(Html, DeclaredCharsetIsHonoured) {
    // 青禾县 in GB2312
    const Source source = read(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">"
        "</head><body><p>\xC7\xE0\xBA\xCC\xCF\xD8</p></body></html>");
    EXPECT_EQ(source.text, U"青禾县\n");
    EXPECT_EQ(source.encoding, "GB18030");
}

TEST(Html, Utf8UnderAWrongLabel) {
    EXPECT_EQ(text_of("<html><head><meta charset=\"gbk\"></head><body><p>青禾县</p></body></html>"),
              U"青禾县\n");
}

TEST(Html, Utf16) {
    const std::u16string page = u"\uFEFF<html><body><p>青禾县</p></body></html>";
    EXPECT_EQ(text_of({reinterpret_cast<const char*>(page.data()), page.size() * 2}), U"青禾县\n");
}

TEST(Html, WhiteSpaceCollapsesAsInBrowsers) {
    EXPECT_EQ(text_of("<p>完成\n  426   亿元\n增长</p>"), U"完成426 亿元增长\n");
    EXPECT_EQ(text_of("<p>Open\nData</p>"), U"Open Data\n");
    EXPECT_EQ(text_of("<pre>第一行\n第二行</pre>"), U"第一行\n第二行\n");
}

TEST(Html, InlineElementsDoNotBreak) {
    EXPECT_EQ(text_of("<p>完成<b>426</b><span>亿元</span><a href=x>（见附表）</a></p>"),
              U"完成426亿元（见附表）\n");
}

TEST(Html, OrderedListsKeepTheirNumbers) {
    EXPECT_EQ(text_of("<ol start=3><li>新建学校</li><li>新建医院</li></ol><ul><li>改造</li></ul>"),
              U"3.新建学校\n4.新建医院\n改造\n");
}

TEST(Html, LayoutTablesAreNotTables) {
    const Source source = read(
        "<table><tr><td><a "
        "href=1>首页</a></td><td><table><tr><td><p>全县粮食总产9.2亿斤，增长2%，再创新高。</p>"
        "<p>工业用电量增长6%，税收增长7%，好于预期。</p></td></tr></table></td></tr></table>");
    EXPECT_TRUE(source.tables.empty());
    EXPECT_EQ(source.text,
              U"全县粮食总产9.2亿斤，增长2%，再创新高。\n工业用电量增长6%，税收增长7%，好于预期。\n");
}

TEST(Html, HeadingLevels) {
    const Source source = read("<body><h1>总题</h1><h3>小题<br>续</h3><p>正文。</p></body>");
    ASSERT_EQ(source.headings.size(), 2u);
    EXPECT_EQ(source.headings[1].level, 3);
    EXPECT_EQ(slice(source, source.headings[1].span), U"小题续");
}

TEST(Html, TextThatMentionsTagsStaysText) {
    EXPECT_EQ(read_bytes("青禾县网站改版，首页使用<div>布局。", "x")->format, Format::text);
}

ErrorKind error_of(std::string_view bytes, const Limits& limits = {}) {
    const Result<Source> source = read_bytes(bytes, "page.html", limits);
    return source ? ErrorKind::bad_usage : source.error().kind;
}

TEST(HtmlErrors, NoText) {
    EXPECT_EQ(error_of("<html><body><script>var x;</script><img src=a.png></body></html>"),
              ErrorKind::empty_input);
}

TEST(HtmlErrors, TooLarge) {
    EXPECT_EQ(error_of("<p>" + std::string(1000, 'a') + "</p>", {.text_bytes = 500}), ErrorKind::too_large);
}

TEST(HtmlErrors, DeepNestingIsFlattenedNotFatal) {
    std::string html = "<html><body>";
    for (int i = 0; i < 5000; ++i)
        html += "<div><span>";
    html += "深处的文字";
    EXPECT_EQ(text_of(html), U"深处的文字\n");
}

TEST(HtmlErrors, ABombOfFormattingElementsIsBounded) {
    std::string html = "<html><body>";
    for (int i = 0; i < 20000; ++i)
        html += "<b class=c" + std::to_string(i) + "><p>";
    const ErrorKind kind = error_of(html, {.seconds = 2});
    EXPECT_TRUE(kind == ErrorKind::too_large || kind == ErrorKind::timed_out);
}

} // namespace
} // namespace bihuan::document
