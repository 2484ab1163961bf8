// Writes the pages that the browser test opens (and that one may look at):
//   sample_pages FOLDER
// makes qinghe.html (two documents and their reconciliation), english.html, tasks.html, hostile.html and
// large.html in FOLDER.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"
#include "report/page.hpp"
#include "rows.hpp"

namespace {

using namespace bihuan;
using report::Input;

void write(const std::filesystem::path& path, const std::string& html) {
    std::ofstream file(path, std::ios::binary);
    file << html;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
    std::cout << path.filename().string() << ' ' << html.size() / 1024 << " KB\n";
}

/// A document of about 3 MB with 15,000 statements.
report::test::Loaded large() {
    document::Source source;
    report::test::Loaded loaded;
    std::vector<text::Span> spans;
    for (int chapter = 1; chapter <= 100; ++chapter) {
        source.text += U"第" + text::from_utf8(std::to_string(chapter)) + U"章 任务清单\n";
        for (int item = 0; item < 150; ++item) {
            source.text += U"青禾县各镇街要对照年度任务抓好落实，逐项明确责任、时限和标准，全年整修乡村道路";
            const auto digits = text::from_utf8(std::to_string(chapter * 150 + item));
            const auto begin = static_cast<std::uint32_t>(source.text.size());
            source.text += digits;
            spans.push_back({begin, static_cast<std::uint32_t>(source.text.size())});
            source.text += U"公里，沿线绿化、亮化、净化同步推进，确保群众看得见、摸得着、用得上。\n";
        }
    }
    loaded.document = document::analyse(std::move(source));
    for (const auto span : spans) {
        extraction::Statement statement;
        statement.span = span;
        statement.sentence = {span.begin - 20, span.end + 20};
        statement.kind = span.begin % 3 == 0 ? extraction::Kind::result : extraction::Kind::target;
        statement.indicator = "整修乡村道路";
        statement.value = Decimal::parse(text::to_utf8(loaded.document.slice(span))).value();
        statement.unit = "公里";
        statement.period = 2024;
        loaded.statements.push_back(statement);
    }
    return loaded;
}

void write_hostile(const std::filesystem::path& path) {
    const std::string attack =
        "</script><script>document.title='hacked'</script><img src=x "
        "onerror=\"document.title='hacked'\">'&{{title}}";
    document::Source source;
    source.text = text::from_utf8("一、" + attack + "\n修路7公里" + attack + "。\n");
    auto document = document::analyse(std::move(source));
    document.title = document.region = document.issuing_body = document.document_number = document.date =
        attack;
    extraction::Statement statement;
    const auto at = static_cast<std::uint32_t>(document.text.find(U'7'));
    statement.span = {at, at + 1};
    statement.sentence = {at - 2, at + 5};
    statement.indicator = statement.unit = attack;
    statement.scope = attack;
    statement.value = Decimal::of(7);
    const extraction::Rule rule{attack, attack, attack, attack};
    statement.derivation = {&rule, &rule, &rule, &rule, &rule, &rule};
    statement.kind = extraction::Kind::target;
    auto answer = statement;
    answer.kind = extraction::Kind::result;
    const std::vector statements{statement, answer};
    extraction::TaskRecord task;
    task.number = task.title = attack;
    task.lead_units = {attack};
    task.deadlines = {{{}, attack, attack}};
    task.statements = {0};
    const Input input{attack + "\xFF", document, statements, {task}};
    const std::vector inputs{input, input};
    const std::vector<reconcile::Line> lines{{0, 1, reconcile::Verdict::met, 1.0, 1.0}};
    write(path, report::page(inputs, &lines, Language::chinese));
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 2) {
        std::cerr << "usage: sample_pages FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    const auto plan = report::test::qinghe_plan();
    const auto answer = report::test::qinghe_report();
    const auto lines = report::test::qinghe_lines(plan, answer);
    const std::vector<Input> pair{{"plan-2024.txt", plan.document, plan.statements, {}},
                                  {"report-2025.txt", answer.document, answer.statements, {}}};
    write(folder / "qinghe.html", report::page(pair, &lines, Language::chinese));
    write(folder / "english.html", report::page(pair, &lines, Language::english));
    const auto tasks = report::test::qinghe_tasks();
    const std::vector<Input> list{{"tasks-2025.txt", tasks.document, tasks.statements, tasks.tasks}};
    write(folder / "tasks.html", report::page(list, nullptr, Language::chinese));
    write_hostile(folder / "hostile.html");
    const auto big = large();
    const std::vector<Input> alone{{"large.txt", big.document, big.statements, {}}};
    write(folder / "large.html", report::page(alone, nullptr, Language::chinese));
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
