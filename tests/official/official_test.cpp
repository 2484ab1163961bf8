// The layout of GB/T 9704-2012: what the files are, what LibreOffice makes of the DOCX, what the program's
// own PDF holds.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/utf8.hpp"
#include "render/official/breaking.hpp"
#include "sample.hpp"

namespace bihuan::official {
namespace {

std::string output_of(const std::string& command) {
    std::string out;
    if (FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r")) {
        std::array<char, 4096> buffer;
        while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
            out.append(buffer.data(), count);
        ::pclose(pipe);
    }
    return out;
}

bool have(const std::string& program) {
    return !output_of("command -v " + program).empty();
}

class Folder {
  public:
    Folder() {
        path = std::filesystem::temp_directory_path() / ("bihuan_official_" + std::to_string(::getpid()));
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string put(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
    std::filesystem::path path;
};

/// The pages of a PDF as lines without spaces; empty lines left out.
std::vector<std::vector<std::u32string>> pages_of(const std::string& pdf) {
    std::vector<std::vector<std::u32string>> pages(1);
    std::u32string line;
    for (const char32_t character : from_utf8(output_of("pdftotext -layout '" + pdf + "' -"))) {
        if (character == U'\n' || character == U'\f') {
            if (!line.empty()) pages.back().push_back(std::move(line));
            line.clear();
            if (character == U'\f') pages.emplace_back();
        } else if (!is_space(character)) {
            line += character;
        }
    }
    if (pages.back().empty()) pages.pop_back();
    return pages;
}

std::string numbers_in(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9') out += c;
    return out;
}

std::string to_text(const std::vector<std::vector<std::u32string>>& pages) {
    std::string out;
    for (const auto& page : pages) {
        for (std::size_t i = 0; i + 1 < page.size(); ++i) // the last line is the page's number
            out += to_utf8(page[i]);
    }
    return out;
}

/// A full page holds 22 lines, a full line 28 characters; each page its number.
void expect_grid(const std::vector<std::vector<std::u32string>>& pages) {
    ASSERT_GE(pages.size(), 4U);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        ASSERT_FALSE(pages[i].empty());
        EXPECT_EQ(to_utf8(pages[i].back()), "—" + std::to_string(i + 1) + "—");
        for (const std::u32string& line : pages[i])
            EXPECT_LE(line.size(), 28U) << to_utf8(line);
    }
    for (const std::size_t full : {1U, 3U}) {
        ASSERT_EQ(pages[full].size(), 22U + 1U) << "page " << full + 1;
        for (std::size_t i = 0; i < 22; ++i)
            EXPECT_EQ(pages[full][i].size(), 28U) << to_utf8(pages[full][i]);
    }
}

TEST(Official, NumbersHeadings) {
    Numbering numbering;
    EXPECT_EQ(numbering.next(1), "一、");
    EXPECT_EQ(numbering.next(2), "（一）");
    EXPECT_EQ(numbering.next(2), "（二）");
    EXPECT_EQ(numbering.next(3), "1.");
    EXPECT_EQ(numbering.next(4), "（1）");
    EXPECT_EQ(numbering.next(0), "");
    EXPECT_EQ(numbering.next(1), "二、");
    EXPECT_EQ(numbering.next(2), "（一）") << "a heading begins the deeper ones anew";
    EXPECT_EQ(chinese_number(10), "十");
    EXPECT_EQ(chinese_number(21), "二十一");
    EXPECT_EQ(chinese_number(90), "九十");
}

TEST(Official, BreaksLinesAsChineseIsBroken) {
    const auto lines = [](std::u32string_view text, double width) {
        std::vector<std::string> found;
        for (const Range& range : break_lines(
                 text, [](std::size_t) { return 1.0; }, width, width))
            found.push_back(to_utf8(text.substr(range.begin, range.end - range.begin)));
        return found;
    };
    using Lines = std::vector<std::string>;
    EXPECT_EQ(lines(U"甲乙丙丁戊己", 4), (Lines{"甲乙丙丁", "戊己"}));
    EXPECT_EQ(lines(U"甲乙丙丁，己", 4), (Lines{"甲乙丙", "丁，己"})) << "no comma begins a line";
    EXPECT_EQ(lines(U"甲乙丙（戊己", 4), (Lines{"甲乙丙", "（戊己"})) << "no bracket opens at its end";
    EXPECT_EQ(lines(U"甲乙丙123", 4), (Lines{"甲乙丙", "123"})) << "a number stays whole";
    EXPECT_EQ(lines(U"甲12.5%丙", 5), (Lines{"甲", "12.5%", "丙"})) << "and so does its sign";
    EXPECT_EQ(lines(U"123456", 4), (Lines{"1234", "56"})) << "unless it is longer than the line";
    EXPECT_EQ(lines(U"", 4), Lines{""});
}

TEST(Official, TitleLinesAreEvenAndKeepBracketsWhole) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(title_lines("关于一季度工作的通报", 20), Lines{"关于一季度工作的通报"});
    EXPECT_EQ(title_lines("关于2025年3月重点工作推进情况的通报（更正）", 20),
              (Lines{"关于2025年3月重点工作", "推进情况的通报（更正）"}));
    EXPECT_EQ(title_lines("青禾县重点工作调度情况通报《一季度全县重点工程》", 20),
              (Lines{"青禾县重点工作调度情况通报", "《一季度全县重点工程》"}));
    EXPECT_EQ(title_lines(std::string(50, 'a'), 20), Lines{std::string(50, 'a')});
    EXPECT_EQ(title_lines("", 20), Lines{""});
}

TEST(Official, SameDocumentSameBytes) {
    const OfficialDocument document = sample();
    EXPECT_EQ(docx(document), docx(document));
    EXPECT_EQ(html(document), html(document));
    const auto first = pdf(document), second = pdf(document);
    if (!first) GTEST_SKIP() << "no Chinese typeface on this machine";
    EXPECT_EQ(*first, *second);
    OfficialDocument other = document;
    other.blocks.push_back(Paragraph{0, "另有1项。"});
    EXPECT_NE(docx(other), docx(document));
    EXPECT_NE(*pdf(other), *first);
}

TEST(Official, HtmlStandsAlone) {
    OfficialDocument document = sample();
    document.title = "<b>&\"";
    const std::string page = html(document);
    EXPECT_NE(page.find("&lt;b&gt;&amp;&quot;"), std::string::npos);
    EXPECT_EQ(page.find("http"), std::string::npos) << "nothing from outside";
    EXPECT_NE(page.find("@page"), std::string::npos);
}

TEST(Official, PdfOfItsOwnIsOnTheGrid) {
    const auto bytes = pdf(sample(true));
    if (!bytes) GTEST_SKIP() << "no Chinese typeface on this machine";
    const Folder folder;
    expect_grid(pages_of(folder.put("own.pdf", *bytes)));
}

TEST(Official, LibreOfficeOpensTheDocxAndKeepsTheGrid) {
    if (!have("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
    const Folder folder;
    folder.put("even.docx", docx(sample(true)));
    folder.put("whole.docx", docx(sample()));
    const std::string here = folder.path.string();
    output_of("cd '" + here + "' && HOME='" + here + "' soffice -env:UserInstallation=file://" + here +
              "/profile --headless --convert-to pdf even.docx whole.docx");
    ASSERT_TRUE(std::filesystem::exists(folder.path / "whole.pdf"));
    expect_grid(pages_of(here + "/even.pdf"));
    // What the DOCX says, the program's own PDF says in the same order, figure by figure.
    const auto own = pdf(sample());
    if (!own) GTEST_SKIP() << "no Chinese typeface on this machine";
    const auto theirs = pages_of(here + "/whole.pdf");
    OfficialDocument plain = sample();
    std::erase_if(plain.blocks, [](const Block& block) { return std::holds_alternative<Table>(block); });
    folder.put("plain.docx", docx(plain));
    output_of("cd '" + here + "' && HOME='" + here + "' soffice -env:UserInstallation=file://" + here +
              "/profile --headless --convert-to pdf plain.docx");
    EXPECT_EQ(numbers_in(to_text(pages_of(here + "/plain.pdf"))),
              numbers_in(to_text(pages_of(folder.put("own.pdf", *pdf(plain))))));
    EXPECT_GE(theirs.size(), 4U);
}

} // namespace
} // namespace bihuan::official
