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

/// Where a sentence stands: its paragraph, and its range in the paragraph's characters.
struct Place {
    const document::Document& document;
    const document::Paragraph& paragraph;
    View text; // the paragraph
    std::uint32_t begin, end;
    std::int32_t heading;
};

// The sentence, or of one that is no sentence any more (a list without a full stop) what stands round the
// number.
text::Span sentence_round(const Figure& figure, const Place& place) {
    constexpr std::uint32_t longest = 1000;
    constexpr std::uint32_t round = 300;
    std::uint32_t begin = place.begin, end = place.end;
    if (end - begin > longest) {
        begin = std::max(begin, figure.begin - std::min(figure.begin, round));
        end = std::min(end, figure.end + round);
    }
    return place.document.to_text(place.paragraph.begin + begin, place.paragraph.begin + end);
}

Statement statement_of(const Item& item, const Place& place, const Context& context) {
    const Figure& figure = item.figure;
    const std::uint32_t base = place.paragraph.begin;
    Statement statement;
    statement.span = place.document.to_text(base + figure.begin, base + figure.end);
    statement.sentence = sentence_round(figure, place);
    statement.kind = context.kind;
    statement.period = context.period;
    statement.measure = item.measure;
    statement.relation = item.relation;
    statement.indicator = text::to_utf8(item.name);
    statement.value = item.negative ? figure.low.negated() : figure.low;
    if (figure.high) statement.value_high = item.negative ? figure.high->negated() : *figure.high;
    statement.unit = figure.unit;
    if (!figure.scope.empty()) statement.scope = text::to_utf8(figure.scope);
    statement.heading = place.heading;
    statement.task = place.paragraph.task;
    statement.derivation = {figure.rule,        item.name_rule,    item.measure_rule,
                            item.relation_rule, context.kind_rule, context.period_rule};
    const View before = place.text.substr(place.begin, figure.begin - place.begin);
    if (const auto year = ContextReader::named_year(before, context)) {
        statement.period = year;
        statement.derivation.period = &rule::period_sentence;
    }
    return statement;
}

} // namespace

std::vector<Statement> extract(const document::Document& document) {
    std::vector<Statement> statements;
    ContextReader contexts(document);
    statements.reserve(document.stream.chars.size() / 64);
    std::vector<Figure> figures;
    std::vector<Item> items;
    const View stream = document.stream.chars;
    for (const document::Paragraph& paragraph : document.paragraphs) {
        if (paragraph.is_heading || paragraph.is_glossary || paragraph.is_head) continue;
        const View text = stream.substr(paragraph.begin, paragraph.end - paragraph.begin);
        Memory memory;
        figures.clear();
        if (may_hold_figures(text)) find_figures(text, figures);
        std::size_t next = 0;
        for (std::uint32_t begin = 0; begin < text.size();) {
            std::uint32_t end = begin;
            while (end < text.size() && !ends_sentence(text[end]))
                ++end;
            if (end < text.size()) ++end;
            const std::size_t from = next;
            while (next < figures.size() && figures[next].begin < end)
                ++next;
            const View sentence = text.substr(begin, end - begin);
            const std::int32_t heading = document::heading_at(document, paragraph.begin + begin);
            if (next > from || contexts.turns_on(sentence, heading)) {
                const Context context = contexts.sentence(sentence, heading);
                read_sentence(text, begin, end, figures.data() + from, next - from, memory, items);
                const Place place{document, paragraph, text, begin, end, heading};
                for (const Item& item : items) {
                    if (!item.starting && !item.grouping)
                        statements.push_back(statement_of(item, place, context));
                }
            }
            begin = end;
        }
    }
    return statements;
}

} // namespace bihuan::extraction
