#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include "pdf_file.hpp"
#include "reading/document/helper_process.hpp"
#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"

namespace bihuan::document {
namespace {

#define SKIP_WITHOUT_POPPLER() \
    if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed"

std::string read(std::string_view bytes, const Limits& limits = {}) {
    const auto source = read_pdf(bytes, limits);
    return source ? text::to_utf8(source->text) : "error: " + describe(source.error(), Language::english);
}

std::string fixture(const std::string& name) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/document/pdf/" + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

constexpr double size = 16, pitch = 28;

double width_of(char32_t c) {
    return c < 0x80 ? 0.5 : 1;
}

/// Sets a paragraph as a page does: lines of `columns` full-width characters, the first of them indented.
/// Gives the place of the next line.
double set_paragraph(PdfFile& file, double x, double y, double columns, std::string_view utf8,
                     double indent = 2) {
    std::u32string line;
    double width = indent;
    const auto put_line = [&] {
        file.put(x + indent * size, y, size, text::to_utf8(line));
        line.clear();
        y += pitch;
        width = indent = 0;
    };
    for (const char32_t c : text::from_utf8(utf8)) {
        if (width + width_of(c) > columns) put_line();
        line += c;
        width += width_of(c);
    }
    put_line();
    return y;
}

const std::string first =
    "2023年，青禾县坚持稳中求进，全年粮食总产12.6亿斤，增长3.2%，新增高标准农田4."
    "5万亩，农业基础更加稳固，群众收入持续增加。";
const std::string second =
    "县人民政府各部门要按照职责分工，把任务落实到人，按月调度，按季通报，确保全年目标任务如期完成，不得拖延"
    "。";
const std::string third = "各镇人民政府要把责任落实到村，重要情况及时报告。";

TEST(PdfReader, LinesBecomeParagraphsAgainAcrossPages) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    file.new_page();
    file.put(180, 60, 22, "青禾县工作安排");
    double y = set_paragraph(file, 80, 120, 27, first);
    set_paragraph(file, 80, y, 27, second.substr(0, 25 * 3)); // the page ends amid the paragraph
    file.put(270, 780, 14, "— 1 —");
    file.new_page();
    y = set_paragraph(file, 80, 60, 27, second.substr(25 * 3), 0);
    set_paragraph(file, 80, y, 27, third);
    file.put(270, 780, 14, "— 2 —");
    const std::string bytes = file.bytes();
    EXPECT_EQ(read(bytes), "青禾县工作安排\n" + first + "\n" + second + "\n" + third + "\n");

    const auto source = read_pdf(bytes, {});
    ASSERT_TRUE(source);
    EXPECT_EQ(source->format, Format::pdf);
    EXPECT_TRUE(source->lines_are_paragraphs);
    ASSERT_EQ(source->page_begins.size(), 1u);
    const std::u32string_view page_two = std::u32string_view(source->text).substr(source->page_begins[0]);
    EXPECT_EQ(text::to_utf8(page_two.substr(0, 8)), second.substr(25 * 3, 8 * 3));
}

TEST(PdfReader, ColumnsKeepTheirParagraphs) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    file.put(200, 40, 22, "青禾县公报合订本");
    double y = set_paragraph(file, 50, 100, 15, first);
    const std::size_t cut = 43 * 3; // 13 + 15 + 15: three full lines, then the column ends
    set_paragraph(file, 50, y, 15, second.substr(0, cut));
    y = set_paragraph(file, 310, 100, 15, second.substr(cut), 0);
    y = set_paragraph(file, 310, y, 15, third);
    set_paragraph(file, 310, y, 15, first);
    EXPECT_EQ(read(file.bytes()),
              "青禾县公报合订本\n" + first + "\n" + second + "\n" + third + "\n" + first + "\n");
}

TEST(PdfReader, ChineseFontsWithoutUnicodeTables) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file("GBK-EUC-H");
    file.put_codes(80, 100, 16, "C7E0BACCCFD832303233C4EAC1B8CAB3D7DCB2FA"); // 青禾县2023年粮食总产
    EXPECT_EQ(read(file.bytes()), "青禾县２０２３年粮食总产\n");
}

TEST(PdfReader, PasswordForOpeningIsAnErrorOnlyForChangesIsNot) {
    SKIP_WITHOUT_POPPLER();
    EXPECT_EQ(read(fixture("needs_password.pdf")), "error: the file is encrypted; remove its password first");
    EXPECT_EQ(read(fixture("restricted.pdf")), "青禾县2023年粮食总产12.6亿斤，增长3.2%。\n");
}

TEST(PdfReader, PagesWithoutTextAreAScan) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    file.new_page();
    file.new_page();
    const auto source = read_pdf(file.bytes(), {});
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, ErrorKind::no_text_layer);
    EXPECT_EQ(source.error().detail, "2 pages");
}

TEST(PdfReader, ACutOffFileIsDamaged) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    double y = 60;
    for (int i = 0; i < 8; ++i)
        y = set_paragraph(file, 80, y, 27, first);
    const std::string bytes = file.bytes();
    for (const double share : {0.05, 0.2, 0.5, 0.8, 0.95}) {
        const auto source =
            read_pdf(std::string_view(bytes).substr(0, static_cast<std::size_t>(bytes.size() * share)), {});
        ASSERT_FALSE(source) << share;
        EXPECT_EQ(source.error().kind, ErrorKind::damaged) << share;
    }
    EXPECT_EQ(read("%PDF-1.7\nnothing").substr(0, 19), "error: the file is ");
}

TEST(PdfReader, LimitsOfTheHelperHold) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    for (int i = 0; i < 40; ++i)
        file.put(80, 20.0 * i, 12, first);
    Limits limits;
    limits.expanded_bytes = 1000;
    EXPECT_EQ(read(file.bytes(), limits), "error: over the size limit (pdftotext: more output than allowed)");
    limits = {};
    limits.helper_bytes = 1 << 20; // not even its libraries fit
    const auto source = read_pdf(file.bytes(), limits);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, ErrorKind::damaged);
}

TEST(PdfReader, WithoutTheProgramItSaysWhatToInstall) {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", "/nonexistent", 1);
    const std::string message = read("%PDF-1.4\n");
    ::setenv("PATH", path.c_str(), 1);
    EXPECT_EQ(message, "error: a needed program is not installed (pdftotext: apt install poppler-utils)");
}

TEST(PdfReader, FlippedBitsNeverHarmOurProcess) {
    SKIP_WITHOUT_POPPLER();
    PdfFile file;
    set_paragraph(file, 80, 60, 27, first);
    const std::string plain = file.bytes(), embedded = fixture("restricted.pdf");
    Limits limits;
    limits.seconds = 5;
    std::mt19937 random(20230717);
    int texts = 0, errors = 0;
    for (int round = 0; round < 60; ++round) {
        std::string bytes = round % 2 == 0 ? plain : embedded;
        for (int flips = 0; flips < 1 + round / 4; ++flips) {
            bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto source = read_pdf(bytes, limits);
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10)) << round;
        ++(source ? texts : errors);
    }
    EXPECT_GT(texts, 0);
    EXPECT_GT(errors, 0);
}

} // namespace
} // namespace bihuan::document
