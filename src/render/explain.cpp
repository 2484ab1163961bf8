#include "render/explain.hpp"

#include <algorithm>
#include <array>

#include "render/width.hpp"

namespace bihuan::render {
namespace {

using extraction::Rule;
using extraction::Statement;

/// One field of a statement, its value and the rule that decided it (none: nothing in the text decided it).
struct Decided {
    std::string_view key;
    Word heading;
    std::string value;
    const Rule* rule;
};

std::array<Decided, 6> decided(const Reading& reading, const Statement& statement, Language language) {
    const extraction::Derivation& by = statement.derivation;
    std::string period = statement.period ? std::to_string(*statement.period) : "—";
    return {{
        {"number", Word::field_number, text::to_utf8(reading.document.slice(statement.span)), by.number},
        {"indicator", Word::column_indicator, statement.indicator, by.indicator},
        {"measure", Word::column_measure, std::string(say(word_of(statement.measure), language)), by.measure},
        {"relation", Word::column_relation, std::string(say(word_of(statement.relation), language)),
         by.relation},
        {"kind", Word::column_kind, std::string(say(word_of(statement.kind), language)), by.kind},
        {"period", Word::column_period, std::move(period), by.period},
    }};
}

std::string marked_sentence(const Reading& reading, const Statement& statement, const Screen& screen) {
    const text::Span sentence = statement.sentence;
    const text::Span number = statement.span;
    const std::string before =
        tidy(reading.document, {sentence.begin, std::max(sentence.begin, number.begin)});
    const std::string after = tidy(reading.document, {std::min(number.end, sentence.end), sentence.end});
    const std::string token = tidy(reading.document, number);
    if (screen.colours) return before + "\x1b[1;33m【" + token + "】\x1b[0m" + after;
    return before + "【" + token + "】" + after;
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t width = width_of(text);
    if (width < columns) text.append(columns - width, ' ');
    return text;
}

} // namespace

std::string explanation_lines(const Reading& reading, const Naming& naming) {
    std::string out;
    for (const Statement& statement : reading.statements) {
        Json json(out);
        begin_line(json, naming);
        append_statement_fields(json, reading, statement);
        json.key("derivation").begin_object();
        for (const Decided& field : decided(reading, statement, naming.language)) {
            json.key(field.key);
            if (!field.rule) {
                json.null();
                continue;
            }
            json.begin_object().text("rule", field.rule->name).text("meaning", field.rule->meaning);
            json.text("example", field.rule->example);
            json.text("meaning_chinese", field.rule->meaning_chinese).end_object();
        }
        json.end_object().end_object();
        out += '\n';
    }
    return out;
}

Sheet explanation_sheet(const Reading& reading, const Naming& naming) {
    const auto word = [&](Word w) { return std::string(say(w, naming.language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_explanations);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_indicator), Shown::everywhere, false, true, 32},
        {word(Word::column_field), Shown::everywhere, false, false, 10},
        {word(Word::column_decided), Shown::everywhere, false, true, 24},
        {word(Word::column_rule), Shown::everywhere, false, false, 28},
        {word(Word::column_meaning), Shown::everywhere, false, true, 60},
        {word(Word::column_example), Shown::in_files, false, true, 40},
        {word(Word::column_sentence), Shown::in_files, false, true, 80},
    };
    for (const Statement& statement : reading.statements) {
        for (const Decided& field : decided(reading, statement, naming.language)) {
            sheet.rows.push_back({
                {naming.file.value_or("")},
                number_cell(statement.span.begin),
                {statement.indicator},
                {word(field.heading)},
                {field.value},
                {field.rule ? std::string(field.rule->name) : ""},
                {field.rule ? std::string(meaning_of(*field.rule, naming.language)) : ""},
                {field.rule ? std::string(field.rule->example) : ""},
                {tidy(reading.document, statement.sentence)},
            });
        }
    }
    return sheet;
}

std::string explanation_text(const Reading& reading, const Screen& screen) {
    const Language language = screen.language;
    if (reading.statements.empty()) return std::string(say(Word::nothing_found, language)) + "\n";
    const std::string_view strong = screen.colours ? "\x1b[1m" : "";
    const std::string_view muted = screen.colours ? "\x1b[2m" : "";
    const std::string_view normal = screen.colours ? "\x1b[0m" : "";
    std::string out;
    for (const Statement& statement : reading.statements) {
        if (!out.empty()) out += '\n';
        (out += strong) += statement.indicator;
        (out += "  ") += spoken_value(statement, language);
        (out += normal) += "  ";
        out += say(Word::explain_place, language,
                   {std::to_string(statement.span.begin), std::to_string(statement.span.end)});
        out += "\n  " + marked_sentence(reading, statement, screen) + "\n";
        const auto fields = decided(reading, statement, language);
        std::size_t heading_width = 0, value_width = 0, rule_width = 0;
        for (const Decided& field : fields) {
            heading_width = std::max(heading_width, width_of(say(field.heading, language)));
            value_width = std::max(value_width, width_of(field.value));
            rule_width = std::max(rule_width, field.rule ? width_of(field.rule->name) : 0);
        }
        for (const Decided& field : fields) {
            out += "    " + padded(std::string(say(field.heading, language)), heading_width + 2);
            out += padded(field.value, value_width + 2);
            out += muted;
            if (field.rule) {
                out += padded(std::string(field.rule->name), rule_width + 2);
                out += meaning_of(*field.rule, language);
            } else {
                out += say(Word::explain_default, language);
            }
            (out += normal) += '\n';
        }
    }
    return out;
}

} // namespace bihuan::render
