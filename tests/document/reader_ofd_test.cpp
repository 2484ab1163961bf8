#include <gtest/gtest.h>

#include "ofd_maker.hpp"
#include "page_layout.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

using namespace test;

Source read(std::string_view bytes) {
    Result<Source> source = read_bytes(bytes, "test.ofd");
    EXPECT_TRUE(source) << describe(source.error(), Language::english);
    return source ? *source : Source{};
}
std::string one_page(const std::string& objects) {
    return make_zip({{"OFD.xml", ofd_entry({"Doc_0/Document.xml"})},
                     {"Doc_0/Document.xml", ofd_document(1)},
                     {"Doc_0/Pages/Page_0/Content.xml", ofd_page(objects)}});
}
ErrorKind error_of(std::string_view bytes, const Limits& limits = {}) {
    const Result<Source> source = read_bytes(bytes, "test.ofd", limits);
    return source ? ErrorKind::bad_usage : source.error().kind;
}

TEST(Ofd, ParagraphsOfAReportComeBack) {
    std::vector<Block> blocks{{U"青禾县2024年政府工作报告", 1.6, true}};
    for (const Block& block : report(80))
        blocks.push_back(block);
    const Source source = read(
        make_ofd(laid_out(blocks, {.head = U"青禾县人民政府公报"}), "<ofd:Title>政府工作报告</ofd:Title>"));
    EXPECT_EQ(source.text, text_of(blocks));
    EXPECT_EQ(source.format, Format::ofd);
    EXPECT_TRUE(source.lines_are_paragraphs);
    EXPECT_EQ(source.title_hint, "政府工作报告");
    EXPECT_GE(source.page_begins.size(), 3u);
    ASSERT_EQ(source.headings.size(), 1u);
    EXPECT_EQ(source.headings[0].span, (text::Span{0, 14}));
}

TEST(Ofd, OrderComesFromPlacesNotFromTheFile) {
    EXPECT_EQ(read(one_page(ofd_text({1, 30, 60, 80, 5, U"第二行"}) + ofd_text({1, 62, 90, 50, 5, U"右边"}) +
                            ofd_text({1, 30, 60, 50, 5, U"左边"})))
                  .text,
              U"左边右边\n第二行\n");
}

TEST(Ofd, RepeatedDeltasTransformsAndBlocks) {
    EXPECT_EQ(read(one_page("<ofd:PageBlock><ofd:TextObject Boundary=\"30 40 100 10\" Size=\"10\" CTM=\"0.5 "
                            "0 0 0.5 2 3\">"
                            "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"3\"><ofd:Glyphs>1 2 "
                            "3</ofd:Glyphs></ofd:CGTransform>"
                            "<ofd:TextCode X=\"0\" Y=\"9\" DeltaX=\"g 2 "
                            "10\">青禾县</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"))
                  .text,
              U"青禾县\n");
}

TEST(Ofd, ColumnsWithinOneRunAreParted) {
    EXPECT_EQ(
        read(one_page("<ofd:TextObject Boundary=\"30 40 100 10\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" "
                      "DeltaX=\"5 40 5\">指标目标</ofd:TextCode></ofd:TextObject>"))
            .text,
        U"指标\t目标\n");
}

TEST(Ofd, SpacedOutTitleIsOneWord) {
    EXPECT_EQ(
        read(one_page(ofd_text({1, 80, 88, 50, 8, U"通"}) + ofd_text({1, 120, 128, 50, 8, U"知"}))).text,
        U"通知\n");
}

TEST(Ofd, WatermarksHiddenAndDoubledTextAreLeftOut) {
    const std::string line = ofd_text({1, 30, 60, 50, 5, U"正文一行"});
    EXPECT_EQ(read(one_page("<ofd:TextObject Boundary=\"20 90 100 10\" Size=\"20\" CTM=\"0.7 0.7 -0.7 0.7 0 "
                            "0\"><ofd:TextCode X=\"0\" "
                            "Y=\"9\">内部资料</ofd:TextCode></ofd:TextObject><ofd:TextObject "
                            "Visible=\"false\" Boundary=\"0 0 9 9\" "
                            "Size=\"5\"><ofd:TextCode X=\"0\" Y=\"1\">隐藏</ofd:TextCode></ofd:TextObject>" +
                            line + line))
                  .text,
              U"正文一行\n");
}

TEST(Ofd, SeveralDocumentsInOneFile) {
    EXPECT_EQ(
        read(
            make_zip({{"OFD.xml", ofd_entry({"Doc_0/Document.xml", "/Doc_1/Document.xml"})},
                      {"Doc_0/Document.xml", ofd_document(1)},
                      {"Doc_1/Document.xml", ofd_document(1)},
                      {"Doc_0/Pages/Page_0/Content.xml", ofd_page(ofd_text({1, 30, 60, 50, 5, U"正文。"}))},
                      {"Doc_1/Pages/Page_0/Content.xml", ofd_page(ofd_text({1, 30, 60, 50, 5, U"附件。"}))}}))
            .text,
        U"正文。\n附件。\n");
}

TEST(OfdErrors, NoTextLayer) {
    EXPECT_EQ(error_of(one_page("<ofd:ImageObject ID=\"3\" Boundary=\"0 0 210 297\" ResourceID=\"4\"/>")),
              ErrorKind::no_text_layer);
}

TEST(OfdErrors, Truncated) {
    const std::string whole = make_ofd(laid_out(report(5), {}));
    EXPECT_EQ(error_of(std::string_view(whole).substr(0, whole.size() / 2)), ErrorKind::damaged);
}

TEST(OfdErrors, MissingPage) {
    EXPECT_EQ(error_of(make_zip(
                  {{"OFD.xml", ofd_entry({"Doc_0/Document.xml"})}, {"Doc_0/Document.xml", ofd_document(1)}})),
              ErrorKind::damaged);
}

TEST(OfdErrors, NoPages) {
    EXPECT_EQ(error_of(make_zip({{"OFD.xml", ofd_xml("OFD", "")}})), ErrorKind::damaged);
}

TEST(OfdErrors, Encrypted) {
    EXPECT_EQ(error_of(make_zip({{"OFD.xml", ofd_entry({"Doc_0/Document.xml"})}}, "secret")),
              ErrorKind::encrypted);
}

TEST(OfdErrors, HostileNumbers) {
    // Beyond any page there is no text; a broken size or delta alone takes none away.
    EXPECT_EQ(error_of(one_page("<ofd:TextObject Boundary=\"1e999 nan x\" Size=\"5\"><ofd:TextCode X=\"inf\" "
                                "Y=\"1e308\">青禾</ofd:TextCode></ofd:TextObject>")),
              ErrorKind::no_text_layer);
    const Source source =
        read(one_page("<ofd:TextObject Boundary=\"30 nan x\" Size=\"-5\"><ofd:TextCode X=\"inf\" Y=\"9\" "
                      "DeltaX=\"g 999999999 -1 g\" DeltaY=\"g\">青禾</ofd:TextCode></ofd:TextObject>"));
    EXPECT_NE(source.text.find(U'青'), std::u32string::npos);
}

TEST(OfdErrors, OnePageNamedWithoutEnd) {
    std::string list;
    for (int i = 0; i < 30000; ++i)
        list += "<ofd:Page BaseLoc=\"p.xml\"/>";
    EXPECT_EQ(error_of(make_zip({{"OFD.xml", ofd_entry({"d.xml"})},
                                 {"d.xml", ofd_xml("Document", "<ofd:Pages>" + list + "</ofd:Pages>")},
                                 {"p.xml", ofd_page("")}})),
              ErrorKind::too_large);
}

} // namespace
} // namespace bihuan::document
