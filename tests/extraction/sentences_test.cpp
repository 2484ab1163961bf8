// Cases as files: sentences.txt gives the sentences, sentences.expected what they state, one line a
// statement. BIHUAN_WRITE_EXPECTED=1 writes the second anew; read the difference before you commit it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "reading/document/reader.hpp"
#include "reading/extraction/statement.hpp"

namespace {

using namespace bihuan;

const std::string folder = std::string(BIHUAN_SOURCE_DIR) + "/tests/extraction/";

document::Document document_with(const std::string& sentence, bool plan) {
    std::string text = "青禾县政府工作报告\n——2025年1月8日在青禾县人民代表大会上\n\n一、2024年工作回顾\n\n";
    if (!plan) text += sentence + "\n\n";
    text += "二、2025年目标任务和重点工作\n\n";
    if (plan) text += sentence + "\n";
    auto source = document::read_text(text, {});
    return document::analyse(std::move(source.value()));
}

std::string dump(const document::Document& document, const extraction::Statement& statement) {
    std::ostringstream line;
    line << text::to_utf8(document.slice(statement.span)) << " | " << statement.indicator << " | "
         << extraction::name_of(statement.measure) << ' ' << extraction::name_of(statement.relation) << ' '
         << statement.value.to_string();
    if (statement.value_high) line << "…" << statement.value_high->to_string();
    line << statement.unit << " | " << extraction::name_of(statement.kind) << ' '
         << statement.period.value_or(0);
    if (statement.scope) line << " | " << *statement.scope;
    return line.str();
}

std::string all_dumped() {
    std::ifstream cases(folder + "sentences.txt");
    std::ostringstream out;
    for (std::string line; std::getline(cases, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto document = document_with(line.substr(2), line[0] == 'T');
        out << line << '\n';
        for (const auto& statement : extraction::extract(document))
            out << "    " << dump(document, statement) << '\n';
    }
    return out.str();
}

TEST(Sentences, StateWhatTheirFileSays) {
    const std::string found = all_dumped();
    if (std::getenv("BIHUAN_WRITE_EXPECTED") != nullptr)
        std::ofstream(folder + "sentences.expected") << found;
    std::ifstream file(folder + "sentences.expected");
    const std::string expected{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(expected.empty());
    std::istringstream found_lines(found), expected_lines(expected);
    std::string sentence, a, b;
    while (std::getline(expected_lines, b)) {
        if (!std::getline(found_lines, a)) a.clear();
        if (!b.starts_with("    ")) sentence = b;
        ASSERT_EQ(a, b) << "in: " << sentence;
    }
    EXPECT_FALSE(std::getline(found_lines, a)) << a;
}

TEST(Rules, EachHasAMeaningInBothLanguages) {
    ASSERT_FALSE(extraction::rules().empty());
    const auto is_chinese = [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; };
    for (const extraction::Rule* rule : extraction::rules()) {
        EXPECT_TRUE(rule->meaning.ends_with('.')) << rule->name;
        const std::u32string chinese = text::from_utf8(rule->meaning_chinese);
        EXPECT_TRUE(std::any_of(chinese.begin(), chinese.end(), is_chinese)) << rule->name;
        EXPECT_FALSE(chinese.ends_with(U'。')) << rule->name;
    }
}

TEST(Rules, EachFiresOnItsOwnExample) {
    for (const extraction::Rule* rule : extraction::rules()) {
        const std::string example(rule->example);
        bool fired = false;
        for (const bool plan : {false, true}) {
            // An example that is a heading decides for what stands under it; one that is a title, for the
            // document.
            std::vector<std::string> texts{
                "青禾县政府工作报告\n\n一、2024年工作回顾\n\n" +
                    std::string(plan ? "二、2025年目标任务和重点工作\n\n" : "") + example + "。\n",
                "青禾县政府工作报告\n\n" + example + "\n\n新建学校3所。\n", example + "\n\n新建学校3所。\n"};
            for (const std::string& whole : texts) {
                auto source = document::read_text(whole, {});
                for (const auto& statement :
                     extraction::extract(document::analyse(std::move(source.value())))) {
                    const auto& made = statement.derivation;
                    for (const auto* by :
                         {made.number, made.indicator, made.measure, made.relation, made.kind, made.period}) {
                        ASSERT_NE(by, nullptr) << statement.indicator;
                        fired = fired || by == rule;
                    }
                }
            }
        }
        EXPECT_TRUE(fired) << rule->name << " does not fire on " << rule->example;
    }
}

TEST(Statements, PointAtTheirNumberAndSentence) {
    const auto document = document_with("完成 技改投资 **12.5** 亿元，“十四五”期间新建学校3所。", false);
    const auto statements = extraction::extract(document);
    ASSERT_EQ(statements.size(), 2u);
    EXPECT_EQ(text::to_utf8(document.slice(statements[0].span)), "12.5");
    EXPECT_EQ(statements[0].value, Decimal::of(125, 7));
    EXPECT_TRUE(text::to_utf8(document.slice(statements[0].sentence)).ends_with("3所。"));
}

TEST(Statements, AnyTextIsRead) {
    for (const char* text : {"", "。。。", "第", "第第第一", "5", "“5", "5、5、5、5", "分别5%、6%", "从5%到",
                             "占1/3", "居全国第一", "）5（", "为3", "增长%", "0.0.0", "新增、新增5家",
                             "其中5个，其中", "1:2:3", "９９９９９９９９９９９９９９９９９９９９９家"}) {
        auto source = document::read_text(std::string("青禾县政府工作报告\n") + text, {});
        if (!source) continue;
        const auto document = document::analyse(std::move(source.value()));
        for (const auto& statement : extraction::extract(document)) {
            EXPECT_LE(statement.span.end, document.text.size());
            EXPECT_LT(statement.span.begin, statement.span.end);
        }
    }
}

} // namespace
