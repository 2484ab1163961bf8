#include <algorithm>

#include "reading/extraction/context.hpp"
#include "reading/extraction/rules.hpp"
#include "reading/extraction/sentence.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？';
}

std::optional<Decimal> signed_value(const Item& item, const Decimal& value) {
    return item.negative ? value.negated() : value;
}

}  // namespace

std::vector<Statement> extract(const document::Document& document) {
    std::vector<Statement> statements;
    ContextReader contexts(document);
    std::vector<Figure> figures;
    std::vector<Item> items;
    const View stream = document.stream.chars;
    for (const document::Paragraph& paragraph : document.paragraphs) {
        if (paragraph.is_heading || paragraph.is_appendix) continue;
        const View text = stream.substr(paragraph.begin, paragraph.end - paragraph.begin);
        Memory memory;
        figures.clear();
        if (may_hold_figures(text)) find_figures(text, figures);
        std::size_t next = 0;
        for (std::uint32_t begin = 0; begin < text.size();) {
            std::uint32_t end = begin;
            while (end < text.size() && !ends_sentence(text[end])) ++end;
            if (end < text.size()) ++end;
            const std::size_t from = next;
            while (next < figures.size() && figures[next].begin < end) ++next;
            const std::int32_t heading = document::heading_at(document, paragraph.begin + begin);
            const Context context = contexts.sentence(text.substr(begin, end - begin), heading);
            if (next > from) {
                read_sentence(text, begin, end, figures.data() + from, next - from, memory, items);
                for (const Item& item : items) {
                    if (item.starting || item.grouping) continue;
                    const Figure& figure = item.figure;
                    Statement statement;
                    statement.span = document.to_text(paragraph.begin + figure.begin, paragraph.begin + figure.end);
                    statement.sentence = document.to_text(paragraph.begin + begin, paragraph.begin + end);
                    statement.kind = context.kind;
                    statement.period = context.period;
                    statement.measure = item.measure;
                    statement.relation = item.relation;
                    statement.indicator = text::to_utf8(item.name);
                    statement.value = item.negative ? figure.low.negated() : figure.low;
                    if (figure.high) statement.value_high = signed_value(item, *figure.high);
                    statement.unit = figure.unit;
                    if (!figure.scope.empty()) statement.scope = text::to_utf8(figure.scope);
                    statement.heading = heading;
                    statement.task = paragraph.task;
                    statement.derivation = {figure.rule,        item.name_rule,    item.measure_rule,
                                            item.relation_rule, context.kind_rule, context.period_rule};
                    if (const auto year = ContextReader::named_year(text.substr(begin, figure.begin - begin), context)) {
                        statement.period = year;
                        statement.derivation.period = &rule::period_sentence;
                    }
                    statements.push_back(std::move(statement));
                }
            }
            begin = end;
        }
    }
    return statements;
}

}  // namespace bihuan::extraction
