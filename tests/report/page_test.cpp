#include "report/page.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"
#include "report/html.hpp"
#include "report/wording.hpp"
#include "rows.hpp"

namespace bihuan::report {
namespace {

using extraction::Statement;

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// Text content of the element that begins with `opening`, up to `closing`, without tags.
std::string content(std::string_view html, std::string_view opening, std::string_view closing) {
    const auto begin = html.find(opening);
    if (begin == html.npos) return "(absent)";
    const auto inside = html.find('>', begin) + 1;
    const std::string body(html.substr(inside, html.find(closing, inside) - inside));
    return std::regex_replace(body, std::regex("<[^>]*>"), "");
}

document::Document analysed(std::string_view text) {
    document::Source source;
    source.text = text::from_utf8(text);
    return document::analyse(std::move(source));
}

Statement at(const document::Document& document, std::u32string_view token, std::size_t from = 0) {
    Statement statement;
    const auto begin = static_cast<std::uint32_t>(document.text.find(token, from));
    statement.span = {begin, begin + static_cast<std::uint32_t>(token.size())};
    statement.indicator = "指标";
    return statement;
}

std::string page_of(const document::Document& document, const std::vector<Statement>& statements) {
    const std::vector<Input> inputs{{"a.txt", document, statements, {}}};
    return page(inputs, nullptr, Language::chinese);
}

/// Every opened element is closed in order (void elements apart): what a browser need not repair.
std::string first_unbalanced(std::string_view html) {
    static const std::set<std::string, std::less<>> without_end{"meta",   "link", "input", "path",
                                                                "circle", "rect", "line",  "!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t i = html.find('<'); i != html.npos; i = html.find('<', i)) {
        const auto end = html.find('>', i);
        auto name = html.substr(i + 1, html.find_first_of(" >/\n", i + 2) - i - 1);
        if (name == "script" || name == "style") {
            i = html.find("</", i + 1);
            i = html.find('>', i);
            continue;
        }
        if (name.starts_with('/')) {
            name.remove_prefix(1);
            if (open.empty() || open.back() != name) return std::string(html.substr(i, 80));
            open.pop_back();
        } else if (!without_end.contains(name)) {
            open.emplace_back(name);
        }
        i = end;
    }
    return open.empty() ? "" : "open: " + open.back();
}

TEST(Page, EachStatementHasOneMarkAndOneRow) {
    for (const auto& loaded : {test::qinghe_plan(), test::qinghe_report(), test::qinghe_tasks()}) {
        const auto html = page_of(loaded.document, loaded.statements);
        ASSERT_FALSE(loaded.statements.empty());
        EXPECT_EQ(count(html, "<a class=\"mark "), loaded.statements.size());
        for (std::size_t i = 0; i < loaded.statements.size(); ++i) {
            const auto number = std::to_string(i);
            EXPECT_EQ(count(html, " id=\"d0s" + number + "\""), 1u) << number;
            EXPECT_EQ(count(html, "<tr id=\"d0r" + number + "\""), 1u) << number;
        }
        EXPECT_EQ(first_unbalanced(html), "");
    }
}

TEST(Page, AMarkHoldsTheNumberOfItsStatement) {
    const auto plan = test::qinghe_plan();
    const auto html = page_of(plan.document, plan.statements);
    for (std::size_t i = 0; i < plan.statements.size(); ++i) {
        const auto token = text::to_utf8(plan.document.slice(plan.statements[i].span));
        EXPECT_EQ(content(html,
                          "<a class=\"mark " + std::string(name_of(plan.statements[i].kind)) + "\" id=\"d0s" +
                              std::to_string(i) + "\"",
                          "</a>"),
                  token);
    }
}

TEST(Page, TheTextIsWholeAndWithoutLayout) {
    const auto document = analysed("一、目标\n**新建公路** 62 公里，改造老旧小区 18 个。\n");
    const std::vector statements{at(document, U"62"), at(document, U"18")};
    const auto html = page_of(document, statements);
    EXPECT_NE(content(html, "<div class=\"body\">", "</article>").find("新建公路62公里，改造老旧小区18个。"),
              std::string::npos);
}

TEST(Page, SharedDocumentsKeepOneMarkAStatement) {
    const std::filesystem::path shared = BIHUAN_SHARED_DIR;
    if (!std::filesystem::exists(shared / "contract/gold")) GTEST_SKIP() << "shared documents are absent";
    const std::map<std::string, std::string> pairs{
        {"documents/wenshang-tasks-2023.txt", "wenshang-tasks-2023"},
        {"documents/juye-report-2024.txt", "juye-report-2024"},
        {"corpus/zhejiang-report-2026.txt", "zhejiang-report-2026"}};
    for (const auto& [document, rows] : pairs) {
        const auto loaded = test::load(shared / document, shared / "contract/gold" / (rows + ".jsonl"));
        const auto html = page_of(loaded.document, loaded.statements);
        EXPECT_EQ(count(html, "<a class=\"mark "), loaded.statements.size()) << document;
        EXPECT_EQ(first_unbalanced(html), "") << document;
        EXPECT_LT(html.size(), 600u * 1024) << document;
    }
}

TEST(Page, OverlappingNestedAndWildSpansStayApart) {
    const auto document = analysed("全年新建公路123456公里。\n");
    auto first = at(document, U"1234");
    auto same = first;
    auto inside = at(document, U"23");
    auto across = at(document, U"3456");
    across.sentence = {2, 9};
    auto empty = first;
    empty.span.end = empty.span.begin;
    auto reversed = first;
    std::swap(reversed.span.begin, reversed.span.end);
    auto behind = first;
    behind.span = {4'000'000'000u, 4'000'000'005u};
    behind.sentence = {0, 4'000'000'005u};
    behind.heading = behind.task = 77;
    const std::vector statements{behind, across, inside, same, first, empty, reversed};
    const auto html = page_of(document, statements);
    EXPECT_EQ(count(html, "<a class=\"mark "), statements.size());
    EXPECT_EQ(first_unbalanced(html), "");
    // The text is there once, in order, whatever the marks do.
    EXPECT_EQ(content(html, "<div class=\"body\">", "</article>").find("全年新建公路123456公里。"), 1u);
    // A mark that has no number of its own says why.
    EXPECT_GE(count(html, "aria-label=\"同一数字的另一条记录\""), 4u);
}

TEST(Page, SentencesAndRunInHeadingsNest) {
    const auto document =
        analysed("一、任务\n一是扩大投资。开工项目30个、投产20个。二是培育企业。新增企业12家。\n");
    auto first = at(document, U"30");
    auto second = at(document, U"20");
    auto third = at(document, U"12");
    const auto sentence = static_cast<std::uint32_t>(document.text.find(U"开工"));
    first.sentence = second.sentence = {sentence, second.span.end + 2};
    third.sentence = {0, static_cast<std::uint32_t>(document.text.size())}; // across everything
    const auto html = page_of(document, {first, second, third});
    EXPECT_EQ(first_unbalanced(html), "");
    EXPECT_GE(count(html, "<span class=\"sentence\">"), 2u);
    ASSERT_GT(document.outline.size(), 0u);
    for (std::size_t i = 0; i < document.outline.size(); ++i)
        EXPECT_EQ(count(html, " id=\"d0h" + std::to_string(i) + "\""), 1u) << i;
}

TEST(Page, NothingFromADocumentIsMarkup) {
    const std::string attack = "</script><script>alert(1)</script><!-- ]]> \"'& {{title}}{0}";
    auto document = analysed("修路7公里" + attack + "。\n");
    document.title = document.region = document.issuing_body = document.document_number = document.date =
        attack;
    document.outline.push_back({{0, 3}, attack, attack, 1, -1});
    auto statement = at(document, U"7");
    statement.indicator = statement.unit = attack;
    statement.scope = attack;
    statement.heading = 0;
    const extraction::Rule rule{attack, attack, attack, attack};
    statement.derivation = {&rule, &rule, &rule, &rule, &rule, &rule};
    extraction::TaskRecord task;
    task.number = task.title = attack;
    task.lead_units = {attack};
    task.deadlines = {{{}, attack, attack}};
    task.statements = {0, 99};
    const std::vector statements{statement};
    const Input input{attack, document, statements, {task}};
    const std::vector inputs{input, input};
    const std::vector<reconcile::Line> lines{{0, 0, reconcile::Verdict::met, 1.0, 1.0}, {5, 6, {}, 1.0, 1.0}};
    for (const auto language : {Language::chinese, Language::english}) {
        const auto html = page(inputs, &lines, language);
        EXPECT_EQ(count(html, "<script"), 3u); // early, data, page
        EXPECT_EQ(count(html, "</script"), 3u);
        EXPECT_EQ(count(html, "alert(1)</"), 0u);
        EXPECT_EQ(first_unbalanced(html), "");
        EXPECT_EQ(count(html, "{{title}}"), count(html, "{{title}}{0}")); // ours are all filled in
    }
}

TEST(Page, TheBrowserMayRunOnlyWhatIsEmbedded) {
    const auto html = page({}, nullptr, Language::chinese);
    EXPECT_EQ(count(html, "default-src 'none'"), 1u);
    EXPECT_EQ(count(html, "unsafe-"), 0u);
    EXPECT_EQ(count(html, " style=\""), 0u);
    EXPECT_EQ(std::regex_search(html, std::regex("<[^>]* on[a-z]+=")), false);
    // Nothing is fetched: no address but the empty icon and anchors of the page itself.
    EXPECT_FALSE(std::regex_search(html, std::regex("(src|href)=\"(?!#|data:,\")")));
    EXPECT_EQ(count(html, "http://") + count(html, "https://") + count(html, "@import"), 0u);
}

TEST(Page, ReconciliationShowsEachLineOnce) {
    const auto plan = test::qinghe_plan();
    const auto report = test::qinghe_report();
    const auto lines = test::qinghe_lines(plan, report);
    const std::vector<Input> inputs{{"plan.txt", plan.document, plan.statements, {}},
                                    {"report.txt", report.document, report.statements, {}}};
    const auto html = page(inputs, &lines, Language::chinese);
    EXPECT_EQ(first_unbalanced(html), "");
    std::map<reconcile::Verdict, std::size_t> verdicts;
    for (const auto& line : lines) {
        ++verdicts[line.verdict];
        EXPECT_EQ(count(html, "<tr id=\"l" + std::to_string(line.target) + "\""), 1u);
    }
    EXPECT_EQ(count(html, "<tr id=\"l"), lines.size());
    EXPECT_EQ(count(html, "<blockquote"),
              lines.size() + verdicts[reconcile::Verdict::met] + verdicts[reconcile::Verdict::missed]);
    const auto total = lines.size(), unreported = verdicts[reconcile::Verdict::unreported];
    EXPECT_NE(html.find(render::say(
                  Word::page_overview, Language::chinese,
                  {std::to_string(total), std::to_string(total - unreported),
                   std::to_string(verdicts[reconcile::Verdict::met]),
                   std::to_string(verdicts[reconcile::Verdict::missed]), std::to_string(unreported)})),
              std::string::npos);
    // Without two documents there is nothing to reconcile.
    EXPECT_EQ(page(std::span(inputs).first(1), &lines, Language::chinese).find("<tr id=\"l"),
              std::string::npos);
}

TEST(Page, SpeaksTheLanguageAsked) {
    const auto plan = test::qinghe_plan();
    const std::vector<Input> inputs{{"plan.txt", plan.document, plan.statements, {}}};
    const auto english = page(inputs, nullptr, Language::english);
    EXPECT_NE(english.find("<html lang=\"en\">"), std::string::npos);
    EXPECT_NE(english.find("Indicator"), std::string::npos);
    EXPECT_EQ(english.find("指标表"), std::string::npos);
    EXPECT_NE(page(inputs, nullptr, Language::chinese).find("指标表"), std::string::npos);
}

TEST(Page, RulesAndLabelsSpeakTheLanguageAsked) {
    const auto document = analysed("新建公路7公里。\n");
    auto statement = at(document, U"7");
    const extraction::Rule rule{"a.rule", "An English meaning.", "中文含义", "例子"};
    statement.derivation.number = &rule;
    const std::vector statements{statement};
    const std::vector<Input> inputs{{"a.txt", document, statements, {}}};
    const auto chinese = page(inputs, nullptr, Language::chinese);
    EXPECT_EQ(count(chinese, "{\"name\":\"a.rule\",\"meaning\":\"中文含义\"}"), 1u);
    EXPECT_EQ(count(chinese, "An English meaning."), 0u);
    EXPECT_EQ(count(chinese, "\"ge\":\"不低于\""), 1u);
    const auto english = page(inputs, nullptr, Language::english);
    EXPECT_EQ(count(english, "{\"name\":\"a.rule\",\"meaning\":\"An English meaning.\"}"), 1u);
    EXPECT_EQ(count(english, "中文含义"), 0u);
    EXPECT_EQ(count(english, "\"ge\":\"At least\""), 1u);
}

TEST(Page, AnEmptyDocumentSaysSo) {
    const document::Document document;
    EXPECT_NE(page_of(document, {}).find("文件中没有正文。"), std::string::npos);
}

struct ValueCase {
    std::u32string_view token;
    std::string_view value;
    extraction::Relation relation;
    std::string_view unit, chinese, english;
};

TEST(Wording, ValuesReadAsTheDocumentWritesThem) {
    using enum extraction::Relation;
    const ValueCase cases[] = {
        {U"426", "42600000000", eq, "元", "426亿元", "426亿元"},
        {U"4.6", "46000", eq, "亩", "4.6万亩", "4.6万亩"},
        {U"38620", "38620", eq, "元", "38620元", "38620元"},
        {U"６０００", "6000", gt, "家", "超6000家", "> 6000家"},
        {U"8", "8", ge, "%", "8%以上", "≥ 8%"},
        {U"7.8", "-7.8", eq, "%", "−7.8%", "−7.8%"},
        {U"5.5", "5.5", le, "%", "5.5%以内", "≤ 5.5%"},
        {U"3", "3", lt, "‰", "低于3‰", "< 3‰"},
        {U"6", "6", approx, "%", "6%左右", "≈ 6%"},
        {U"三", "3", eq, "家", "3家", "3家"},
        {U"3亿5000万", "350000000", eq, "元", "3.5亿元", "3.5亿元"},
        {U"2.54", "2.54", eq, "", "2.54", "2.54"},
    };
    for (const auto& [token, value, relation, unit, chinese, english] : cases) {
        Statement statement;
        statement.value = Decimal::parse(value).value();
        statement.relation = relation;
        statement.unit = unit;
        EXPECT_EQ(value_text(statement, token, Words(Language::chinese)).whole(), chinese);
        EXPECT_EQ(value_text(statement, token, Words(Language::english)).whole(), english);
    }
}

TEST(Wording, RanksAndRanges) {
    Statement rank;
    rank.measure = extraction::Measure::rank;
    rank.value = Decimal::of(3);
    rank.scope = "全市";
    EXPECT_EQ(value_text(rank, U"三", Words(Language::chinese)).whole(), "全市第3");
    EXPECT_EQ(value_text(rank, U"三", Words(Language::english)).whole(), "no. 3 (全市)");
    rank.relation = extraction::Relation::le;
    EXPECT_EQ(value_text(rank, U"3", Words(Language::chinese)).whole(), "全市前3名");

    Statement range;
    range.relation = extraction::Relation::between;
    range.value = Decimal::of(20000);
    range.value_high = Decimal::of(30000);
    range.unit = "人";
    EXPECT_EQ(value_text(range, U"2—3", Words(Language::chinese)).whole(), "2–3万人");
}

TEST(Html, EscapesWhatMarkupIsMadeOf) {
    EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    std::string out;
    append_escaped(out, std::u32string_view(U"\0青\x1B<\xD800", 5));
    EXPECT_EQ(out, "\uFFFD青\uFFFD&lt;\uFFFD");
    EXPECT_EQ(script_safe("{\"a\":\"</script>&\"}"), "{\"a\":\"\\u003c/script\\u003e\\u0026\"}");
    EXPECT_EQ(clean_utf8("a\xFFz"), "a\uFFFDz");
}

TEST(Html, FillsAFormOnce) {
    EXPECT_EQ(fill("{{a}}-{{b}}-{{a}}", {{"a", "{{b}}"}, {"b", "2"}}), "{{b}}-2-{{b}}");
}

TEST(Html, Base64) { // RFC 4648, section 10
    EXPECT_EQ(base64_of_hex(""), "");
    EXPECT_EQ(base64_of_hex("66"), "Zg==");
    EXPECT_EQ(base64_of_hex("666f"), "Zm8=");
    EXPECT_EQ(base64_of_hex("666f6f"), "Zm9v");
    EXPECT_EQ(base64_of_hex("666f6f626172"), "Zm9vYmFy");
}

} // namespace
} // namespace bihuan::report
