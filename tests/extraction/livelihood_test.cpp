// 民生实事.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "reading/document/reader.hpp"
#include "reading/extraction/task.hpp"

namespace bihuan::extraction {
namespace {

const std::filesystem::path shared = BIHUAN_SHARED_DIR;

document::Document analyse_text(std::string_view utf8) {
    document::Source source;
    source.text = text::from_utf8(utf8);
    return document::analyse(std::move(source));
}

std::string dump(std::string_view utf8) {
    std::string lines;
    for (const LivelihoodItem& item : livelihood_items(analyse_text(utf8), {})) {
        lines += item.number + "[" + item.title + "]" + item.text;
        for (const std::string& unit : item.lead_units)
            lines += "<" + unit + ">";
        lines += "\n";
    }
    return lines;
}

TEST(Livelihood, ParagraphsBehindTheirIntroduction) {
    EXPECT_EQ(dump("（二）惠民生。一是稳就业。新增就业4000人。二是办好民生实事。\n1. 新建幼儿园3所。\n2. "
                   "改造小区5个；加装电梯12部。\n"
                   "三、自身建设\n1. 转作风。\n"),
              "1.[]新建幼儿园3所。\n2.[]改造小区5个；加装电梯12部。\n");
}

TEST(Livelihood, ItemsInsideAParagraph) {
    EXPECT_EQ(
        dump("坚持民生为大，全力办好以下三项民生实事。（1）教育方面。新建学校2所。（2）供热方面。新增面积45万"
             "平方米。（3）文化方面。送戏300场。\n"),
        "（1）[教育方面]新建学校2所。\n（2）[供热方面]新增面积45万平方米。\n（3）[文化方面]送戏300场。\n");
}

TEST(Livelihood, TheLastSentenceOfARowIsNoItem) {
    EXPECT_EQ(dump("持续办好为民实事。一是新增床位300张；二是改造厕所80座；三是加装电梯60部。民生连着民心，我"
                   "们要久久为功。\n"),
              "一是[]新增床位300张；\n二是[]改造厕所80座；\n三是[]加装电梯60部。\n");
}

TEST(Livelihood, ListWithLeadUnitsInAnAppendix) {
    EXPECT_EQ(dump("一、工作安排\n全年增长6%。\n附件\n2026年全县民生实事\n1.发放补贴1."
                   "6万户（牵头单位：县住建局）。\n2.建成床位70张（牵头单位：县民政局、县财政局）。\n"),
              "1.[]发放补贴1.6万户。<县住建局>\n2.[]建成床位70张。<县民政局><县财政局>\n");
}

TEST(Livelihood, DeedsOfThePastAreNoList) {
    EXPECT_EQ(
        dump("十项民生实事全部完成。\n（一）教育事业稳步发展。新建学校5所。\n（二）卫生事业全面进步。\n"),
        "");
}

TEST(Livelihood, OfTheSharedDocuments) {
    if (!std::filesystem::exists(shared / "documents")) GTEST_SKIP() << "shared documents are absent";
    const std::vector<std::pair<std::string, std::size_t>> expected{
        {"documents/cao-report-2023.txt", 10},      {"documents/heze-report-2024.txt", 10},
        {"documents/juye-report-2024.txt", 10},     {"documents/juye-plan-2023.txt", 0},
        {"corpus/zhejiang-report-2026.txt", 10},    {"corpus/neimenggu-report-2026.txt", 10},
        {"corpus/gansu-report-2026.txt", 10},       {"corpus/shanxi-report-2026.txt", 15},
        {"corpus/heilongjiang-report-2026.txt", 0},
    };
    for (const auto& [file, count] : expected) {
        std::ifstream in(shared / file, std::ios::binary);
        const document::Document document = analyse_text(std::string(std::istreambuf_iterator<char>(in), {}));
        const auto items = livelihood_items(document, {});
        EXPECT_EQ(items.size(), count) << file;
        for (const LivelihoodItem& item : items) {
            const document::Document again = analyse_text(text::to_utf8(document.slice(item.span)));
            EXPECT_TRUE(text::to_utf8(again.stream.chars).starts_with(item.number + item.title)) << file;
            EXPECT_FALSE(item.text.empty());
        }
    }
}

} // namespace
} // namespace bihuan::extraction
