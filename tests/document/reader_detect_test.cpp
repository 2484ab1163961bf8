#include <gtest/gtest.h>

#include "ofd_maker.hpp"
#include "page_layout.hpp"
#include "reading/document/reader.hpp"
#include "word_maker.hpp"

namespace bihuan::document {
namespace {

using namespace test;

TEST(Detect, ByContentNotByName) {
    struct Case {
        std::string bytes;
        std::optional<Format> format;
    };
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::vector<Case> cases{
        {"青禾县2024年计划\n", Format::text},
        {"%PDF-1.7\n", Format::pdf},
        {"\n\n%PDF-1.4", Format::pdf},
        {ole, Format::legacy_word},
        {"{\\rtf1\\ansi ", Format::legacy_word},
        {make_docx({.body = paragraph("文")}), Format::docx},
        {make_ofd(laid_out(report(1), {})), Format::ofd},
        {make_zip({{"xl/workbook.xml", "<x/>"}}), std::nullopt},
        {"<!DOCTYPE html><p>文", Format::html},
        {"\xEF\xBB\xBF\r\n<HTML>", Format::html},
        {"<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">", Format::html},
        {"<!-- saved from url --><div class=a>文</div>", Format::html},
        {"<table border=1><tr><td>文", Format::html},
        {"文首<br>二<br>三<br>四<br>五<br>六<br>", Format::html},
        {"<青禾县>工作报告", Format::text},
        {"增长<5%>的目标", Format::text},
        {"# 青禾县计划\n\n正文", Format::markdown},
        {"\n\n# 标题\n", Format::markdown},
        {"前言\n## 一、\n\n## 二、目标\n\n### 三、\n", Format::markdown},
        {"前言\n# 一\n甲<br>乙<br>丙<br>丁<br>戊<br>己<br>\n# 二\n", Format::markdown},
        {"前言\n# 只有一个\n", Format::text},
        {"#标签 不是标题\n", Format::text},
        {"```\n# 注释\n# 注释\n```\n", Format::text},
    };
    for (const Case& c : cases)
        EXPECT_EQ(detect(c.bytes), c.format) << c.bytes.substr(0, 60);
}

TEST(Text, ExactlyTheFilesCodePoints) {
    const Result<Source> source = read_bytes("\xEF\xBB\xBF一\r\n　二 \n", "x.txt");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text, U"一\r\n　二 \n");
    EXPECT_FALSE(source->lines_are_paragraphs);
    EXPECT_TRUE(source->headings.empty());
}

TEST(Markdown, TextUnchangedHeadingsTold) {
    const Result<Source> source =
        read_bytes("\n# 青禾县计划\n\n##  一、目标 ##\r\n正文#1\n###\n#### 四\n    # 代码\n", "x.txt");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->format, Format::markdown);
    EXPECT_EQ(source->text, U"\n# 青禾县计划\n\n##  一、目标 ##\r\n正文#1\n###\n#### 四\n    # 代码\n");
    EXPECT_EQ(source->title_hint, "青禾县计划");
    ASSERT_EQ(source->headings.size(), 3u);
    const auto slice = [&](std::size_t i) {
        return source->text.substr(source->headings[i].span.begin, source->headings[i].span.size());
    };
    EXPECT_EQ(slice(0), U"青禾县计划");
    EXPECT_EQ(slice(1), U"一、目标");
    EXPECT_EQ(slice(2), U"四");
    EXPECT_EQ(source->headings[1].level, 2);
    EXPECT_EQ(source->headings[2].level, 4);
}

TEST(TextErrors, TooLargeForText) {
    const Result<Source> source = read_bytes(std::string(2000, 'a'), "x.txt", {.text_bytes = 1000});
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, ErrorKind::too_large);
    EXPECT_EQ(source.error().subject, "x.txt");
}

TEST(TextErrors, Empty) {
    EXPECT_EQ(read_bytes("", "x").error().kind, ErrorKind::empty_input);
    EXPECT_EQ(read_bytes("\n \n", "x").error().kind, ErrorKind::empty_input);
}

TEST(TextErrors, Binary) {
    EXPECT_EQ(read_bytes(std::string(100, '\x01'), "x").error().kind, ErrorKind::not_a_document);
    EXPECT_EQ(read_bytes("GIF89a\x10\0\x10\0\x91\0\0\xFF\xFF\xFF", "x").error().kind,
              ErrorKind::not_a_document);
}

} // namespace
} // namespace bihuan::document
