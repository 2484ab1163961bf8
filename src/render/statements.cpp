#include <algorithm>
#include <array>

#include "render/records.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using extraction::Statement;

/// The rules that made a statement, each once, in the order of the fields they decided.
std::vector<std::string_view> rule_names(const extraction::Derivation& derivation) {
    std::vector<std::string_view> names;
    for (const extraction::Rule* rule : {derivation.number, derivation.indicator, derivation.measure,
                                         derivation.relation, derivation.kind, derivation.period}) {
        if (rule && std::find(names.begin(), names.end(), rule->name) == names.end()) {
            names.push_back(rule->name);
        }
    }
    return names;
}

int decimals(const Decimal& value) {
    return value.exponent() < 0 ? -value.exponent() : 0;
}

/// The section of consecutive statements is mostly the same: its JSON is kept from one to the next.
class SectionCache {
  public:
    std::string_view json(const document::Document& document, std::int32_t heading) {
        if (!filled_ || heading != heading_) {
            filled_ = true;
            heading_ = heading;
            text_.clear();
            Json(text_).texts(extraction::section(document, heading));
        }
        return text_;
    }

  private:
    bool filled_ = false;
    std::int32_t heading_ = -1;
    std::string text_;
};

void append_fields(Json& json, const Reading& reading, const Statement& statement, SectionCache& sections) {
    const document::Document& document = reading.document;
    json.integer("begin", statement.span.begin).integer("end", statement.span.end);
    json.text("text", text::to_utf8(document.slice(statement.span)));
    json.text("kind", name_of(statement.kind)).text("indicator", statement.indicator);
    json.text("measure", name_of(statement.measure)).text("relation", name_of(statement.relation));
    json.key("value").number(statement.value);
    json.key("value_high");
    statement.value_high ? json.number(*statement.value_high) : json.null();
    json.text("unit", statement.unit);
    json.key("period");
    statement.period ? json.integer(*statement.period) : json.null();
    json.key("scope");
    statement.scope ? json.text(*statement.scope) : json.null();
    json.key("section").raw(sections.json(document, statement.heading));
    const auto task = static_cast<std::size_t>(statement.task);
    json.key("task");
    statement.task >= 0 ? json.text(document.tasks[task].number) : json.null();
    json.key("lead_units");
    if (statement.task >= 0 && task < reading.tasks.size()) {
        json.texts(reading.tasks[task].lead_units);
    } else {
        json.raw("[]");
    }
    json.key("rule").begin_list();
    for (const std::string_view name : rule_names(statement.derivation))
        json.text(name);
    json.end_list();
    json.text("sentence", tidy(document, statement.sentence));
}

} // namespace

Word word_of(Kind kind) {
    return kind == Kind::result ? Word::kind_result : Word::kind_target;
}

Word word_of(Measure measure) {
    switch (measure) {
        case Measure::level:
            return Word::measure_level;
        case Measure::growth:
            return Word::measure_growth;
        case Measure::increment:
            return Word::measure_increment;
        case Measure::completion:
            return Word::measure_completion;
        case Measure::rank:
            return Word::measure_rank;
    }
    return Word::measure_level;
}

Word word_of(Relation relation) {
    switch (relation) {
        case Relation::eq:
            return Word::relation_eq;
        case Relation::ge:
            return Word::relation_ge;
        case Relation::gt:
            return Word::relation_gt;
        case Relation::le:
            return Word::relation_le;
        case Relation::lt:
            return Word::relation_lt;
        case Relation::approx:
            return Word::relation_approx;
        case Relation::between:
            return Word::relation_between;
    }
    return Word::relation_eq;
}

std::string_view meaning_of(const extraction::Rule& rule, Language language) {
    return language == Language::chinese ? rule.meaning_chinese : rule.meaning;
}

std::string_view sign_of(Relation relation) {
    switch (relation) {
        case Relation::ge:
            return "≥";
        case Relation::gt:
            return ">";
        case Relation::le:
            return "≤";
        case Relation::lt:
            return "<";
        case Relation::approx:
            return "≈";
        case Relation::eq:
        case Relation::between:
            break;
    }
    return "";
}

std::string scaled(const Decimal& value) {
    // The largest scale that leaves few decimals: 447.6亿, 152.5万, but 10925 as it is.
    struct Scale {
        int power, decimals;
        std::string_view name;
    };
    static constexpr std::array scales{Scale{12, 2, "万亿"}, Scale{8, 4, "亿"}, Scale{4, 2, "万"}};
    for (const Scale& scale : scales) {
        const Decimal shown = value.scaled(-scale.power);
        if (shown.magnitude() >= Decimal::of(1) && decimals(shown) <= scale.decimals) {
            return shown.to_string() + std::string(scale.name);
        }
    }
    return value.to_string();
}

std::string spoken_value(const Statement& statement, Language language) {
    if (statement.measure == Measure::rank) {
        std::string place = say(Word::rank_place, language, {statement.value.to_string()});
        return std::string(sign_of(statement.relation)) + place;
    }
    std::string out(sign_of(statement.relation));
    const bool change = statement.measure == Measure::growth || statement.measure == Measure::increment;
    if (change && !statement.value.is_negative() && !statement.value.is_zero()) out += '+';
    out += scaled(statement.value);
    if (statement.value_high) out += "–" + scaled(*statement.value_high);
    return out + statement.unit;
}

std::string tidy(const document::Document& document, text::Span span) {
    std::string utf8;
    const std::u32string_view characters = document.slice(span);
    utf8.reserve(characters.size() * 3);
    bool gap = false;
    char32_t last = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        if (c <= 0x20 || c == 0x3000 || c == 0xA0 || c == 0xFEFF) {
            gap = true;
            continue;
        }
        if (c == U'*' && i + 1 < characters.size() && characters[i + 1] == U'*') {
            ++i;
            continue;
        }
        if (gap && last != 0 && last < 0x300 && c < 0x300) utf8 += ' ';
        gap = false;
        last = c;
        text::append_utf8(utf8, c);
    }
    return utf8;
}

void append_statement_fields(Json& json, const Reading& reading, const Statement& statement) {
    SectionCache sections;
    append_fields(json, reading, statement, sections);
}

void append_statement(Json& json, const Reading& reading, const Statement& statement) {
    json.begin_object();
    append_statement_fields(json, reading, statement);
    json.end_object();
}

std::string statement_lines(const Reading& reading, const Naming& naming) {
    std::string out;
    out.reserve(reading.statements.size() * 640);
    SectionCache sections;
    for (const Statement& statement : reading.statements) {
        Json json(out);
        begin_line(json, naming);
        append_fields(json, reading, statement, sections);
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet statement_sheet(const Reading& reading, const Naming& naming) {
    const Language language = naming.language;
    const auto word = [language](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_statements);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_end), Shown::in_files, true, false, 8},
        {word(Word::column_kind), Shown::everywhere, false, false, 6},
        {word(Word::column_indicator), Shown::everywhere, false, true, 32},
        {word(Word::column_measure), Shown::everywhere, false, false, 10},
        {word(Word::column_value), Shown::on_screen, true, false, 14},
        {word(Word::column_text), Shown::in_files, true, false, 10},
        {word(Word::column_relation), Shown::in_files, false, false, 10},
        {word(Word::column_value), Shown::in_files, true, false, 16},
        {word(Word::column_value_high), Shown::in_files, true, false, 16},
        {word(Word::column_unit), Shown::in_files, false, false, 10},
        {word(Word::column_period), Shown::everywhere, true, false, 8},
        {word(Word::column_scope), Shown::everywhere, false, false, 10},
        {word(Word::column_section), Shown::in_files, false, true, 36},
        {word(Word::column_task), Shown::everywhere, false, false, 10},
        {word(Word::column_lead_units), Shown::in_files, false, true, 30},
        {word(Word::column_rule), Shown::in_files, false, true, 24},
        {word(Word::column_sentence), Shown::in_files, false, true, 80},
    };
    const document::Document& document = reading.document;
    for (const Statement& statement : reading.statements) {
        const auto task = static_cast<std::size_t>(statement.task);
        const bool in_task = statement.task >= 0;
        std::string rules;
        for (const std::string_view name : rule_names(statement.derivation)) {
            if (!rules.empty()) rules += ' ';
            rules += name;
        }
        sheet.rows.push_back({
            {naming.file.value_or("")},
            number_cell(statement.span.begin),
            number_cell(statement.span.end),
            {word(word_of(statement.kind))},
            {statement.indicator},
            {word(word_of(statement.measure))},
            {spoken_value(statement, language)},
            {text::to_utf8(document.slice(statement.span))},
            {word(word_of(statement.relation))},
            {statement.value.to_string(), statement.value},
            statement.value_high ? Cell{statement.value_high->to_string(), statement.value_high} : Cell{},
            {statement.unit},
            statement.period ? number_cell(*statement.period) : Cell{},
            {statement.scope.value_or("")},
            {joined(extraction::section(document, statement.heading), " › ")},
            {in_task ? document.tasks[task].number : ""},
            {in_task && task < reading.tasks.size() ? joined(reading.tasks[task].lead_units, "、") : ""},
            {std::move(rules)},
            {tidy(document, statement.sentence)},
        });
    }
    const auto targets = static_cast<std::size_t>(
        std::count_if(reading.statements.begin(), reading.statements.end(),
                      [](const Statement& statement) { return statement.kind == Kind::target; }));
    sheet.after = say(Word::statement_summary, language,
                      {std::to_string(reading.statements.size()),
                       std::to_string(reading.statements.size() - targets), std::to_string(targets)}) +
                  "\n";
    if (reading.statements.empty()) sheet.after.clear();
    return sheet;
}

} // namespace bihuan::render
