// Each tests/document/structure/<case>.txt is analysed; what comes out stands in <case>.expected beside it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "structure_dump.hpp"

namespace bihuan::document {
namespace {

const std::filesystem::path folder = std::filesystem::path(BIHUAN_SOURCE_DIR) / "tests/document/structure";

std::vector<std::filesystem::path> cases() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    return paths;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// Line by line, so that a failure names the line.
void expect_same_lines(const std::string& got, const std::string& expected, const std::string& name) {
    const auto left = lines_of(got);
    const auto right = lines_of(expected);
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        const std::string line = i < left.size() ? left[i] : "(nothing)";
        const std::string want = i < right.size() ? right[i] : "(nothing)";
        EXPECT_TRUE(line == want) << name << ':' << i + 1 << "\n  expected " << want << "\n  got      "
                                  << line;
    }
}

TEST(Structure, EveryCaseComesOutAsItsFileSays) {
    ASSERT_GE(cases().size(), 5u);
    for (const auto& path : cases()) {
        auto expected = path;
        expected.replace_extension(".expected");
        expect_same_lines(dump(analyse_text(read_whole(path))), read_whole(expected), path.filename());
    }
}

TEST(Structure, StreamLevelsSpacesMarksAndWidths) {
    std::istringstream lines(read_whole(folder / "stream.tsv"));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        ASSERT_NE(second, std::string::npos) << line;
        const Document document = analyse_text(line.substr(0, first));
        EXPECT_EQ(text::to_utf8(document.stream.chars), line.substr(first + 1, second - first - 1))
            << line.substr(second + 1);
        ++count;
    }
    EXPECT_GE(count, 20u);
}

TEST(Structure, LinesBrokenAtAWidthReadAsUnbroken) {
    // The report's own lines are long; broken at 60 columns with indents they must come out as before.
    const std::u32string whole = text::from_utf8(
        "青禾县2024年工作要点\n"
        "一、稳增长促投资\n"
        "坚持项目为王，全年实施重点项目86个，完成投资152亿元，其中工业项目占比达到六成以上，确保固定资产投资"
        "增长8%以上。\n"
        "二、强创新育产业\n"
        "加快建设青禾智造产业园，新增高新技术企业12家，推动规上工业企业研发机构覆盖率达到40%"
        "，打造特色鲜明的产业集群。\n"
        "三、惠民生补短板\n"
        "新建改建中小学5所，新增学位3200个，建设社区食堂16处，城镇新增就业5200人，让发展成果更多更公平惠及全"
        "县人民。\n");
    std::u32string broken;
    std::size_t column = 0;
    bool at_start = true;
    for (const char32_t c : whole) {
        if (at_start) {
            broken += U"　　";
            column = 4;
            at_start = false;
        }
        if (c == U'\n') {
            broken += c;
            at_start = true;
            continue;
        }
        const std::size_t width = c < 0x1100 ? 1 : 2;
        if (column + width > 60 && c != U'，' && c != U'。') {
            broken += U'\n';
            column = 0;
        }
        broken += c;
        column += width;
    }
    const Document expected = analyse_text(text::to_utf8(whole));
    const Document document = analyse_text(text::to_utf8(broken));
    expect_same_lines(dump(document), dump(expected), "broken lines");
    EXPECT_EQ(document.paragraphs.size(), 7u);
}

TEST(Structure, HeadingInForceChangesInsideAParagraph) {
    const Document document = analyse_text(
        "一、重点工作\n（一）强产业。抓好两件事。一是扩大投资。开工项目20个。二是培育企业。新增企业30家。\n补"
        "充一句。\n");
    const auto heading_of = [&](std::u32string_view words) {
        const auto at = document.stream.chars.find(words);
        EXPECT_NE(at, std::u32string::npos);
        const std::int32_t heading = heading_at(document, static_cast<std::uint32_t>(at));
        return heading < 0 ? std::string() : document.outline[static_cast<std::size_t>(heading)].title;
    };
    EXPECT_EQ(heading_of(U"抓好"), "强产业");
    EXPECT_EQ(heading_of(U"开工"), "扩大投资");
    EXPECT_EQ(heading_of(U"新增"), "培育企业");
    EXPECT_EQ(heading_of(U"补充"), "强产业");
    EXPECT_EQ(heading_at(document, 100000), -1);
}

TEST(Structure, AnyTextGivesADocument) {
    EXPECT_TRUE(analyse_text("").paragraphs.empty());
    EXPECT_TRUE(analyse_text(" \n\t\r\n　\n").paragraphs.empty());
    EXPECT_EQ(analyse_text("一、").paragraphs.size(), 1u);
    EXPECT_EQ(analyse_text("（\n）\n【\n第\n二是\n").stream.chars.size(), 6u);
}

TEST(Structure, TablesKeepTheirLinesApart) {
    Source source;
    source.text = U"指标及目标\n地区生产总值，\n增长6%\n正文一句话，\n还没有完。\n";
    source.tables.push_back({{6, 19}, {}});
    source.lines_are_paragraphs = true;
    const Document document = analyse(std::move(source));
    ASSERT_EQ(document.paragraphs.size(), 4u);
    EXPECT_EQ(stream_slice(document, document.paragraphs[1].begin, document.paragraphs[1].end),
              "地区生产总值，");
    EXPECT_EQ(stream_slice(document, document.paragraphs[3].begin, document.paragraphs[3].end),
              "正文一句话，还没有完。");
}

TEST(Structure, StyledLinesAreHeadingsAndPagesAreCounted) {
    Source source;
    source.format = Format::docx;
    source.text = U"青禾县工作总结\n总体情况\n全县经济稳中有进，增长6%。\n存在问题\n投入不足，产业不强。\n";
    source.headings = {{{8, 12}, 1}, {{28, 32}, 1}};
    source.page_begins = {28};
    const Document document = analyse(std::move(source));
    ASSERT_EQ(document.outline.size(), 2u);
    EXPECT_EQ(document.outline[0].title, "总体情况");
    EXPECT_EQ(document.outline[1].title, "存在问题");
    EXPECT_EQ(document.paragraphs.front().page, 1);
    EXPECT_EQ(document.paragraphs.back().page, 2);
}

} // namespace
} // namespace bihuan::document
