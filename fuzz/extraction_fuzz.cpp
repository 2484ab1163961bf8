// Any text in a report or a plan: its statements, tasks and reconciliation with itself; every record must
// point at its own number and sentence and name the rules that made it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "reading/document/reader.hpp"
#include "reading/extraction/task.hpp"
#include "reading/reconcile/reconcile.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    if (size == 0) return 0;
    // The first byte chooses where the text stands: in a review, in a plan, or in no report at all.
    document::Source source;
    constexpr std::u32string_view review = U"青禾县政府工作报告\n\n一、2024年工作回顾\n\n";
    constexpr std::u32string_view plan = U"二、2025年目标任务\n\n";
    if ((data[0] & 1) != 0) source.text += review;
    if ((data[0] & 2) != 0) source.text += plan;
    source.text += text::from_utf8({reinterpret_cast<const char*>(data) + 1, size - 1});
    const document::Document document = document::analyse(std::move(source));
    const std::vector<extraction::Statement> statements = extraction::extract(document);
    std::uint32_t last = 0;
    for (const extraction::Statement& statement : statements) {
        require(statement.span.begin < statement.span.end && statement.span.end <= document.text.size());
        require(statement.sentence.begin <= statement.span.begin &&
                statement.span.end <= statement.sentence.end);
        require(statement.span.begin >= last);
        last = statement.span.begin;
        const extraction::Derivation& made = statement.derivation;
        for (const extraction::Rule* rule :
             {made.number, made.indicator, made.measure, made.relation, made.kind, made.period}) {
            require(rule != nullptr);
        }
        require(statement.heading < static_cast<std::int32_t>(document.outline.size()));
        require(statement.indicator.size() < 4096);
    }
    for (const extraction::TaskRecord& task : extraction::tasks(document, statements)) {
        for (const std::size_t index : task.statements)
            require(index < statements.size());
    }
    for (const reconcile::Line& line : reconcile::reconcile(statements, statements)) {
        require(line.target < statements.size());
        require(!line.result || *line.result < statements.size());
    }
    return 0;
}
