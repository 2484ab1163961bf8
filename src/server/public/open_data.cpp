// Open data: one sheet a table, as CSV and as JSON, and the page that explains them.
#include "base/json.hpp"
#include "render/sheet.hpp"
#include "server/public/pages.hpp"

namespace bihuan::citizen {
namespace {

using render::Cell;
using render::Sheet;

// Names are for ever: a new column goes to the end.
constexpr DataColumn promise_columns[] = {
    {"promise", Word::data_promise},
    {"year", Word::data_year},
    {"category", Word::data_category},
    {"state", Word::data_state},
    {"title", Word::data_title},
    {"sentence", Word::data_sentence},
    {"document", Word::data_document},
    {"units", Word::data_units},
    {"relation", Word::data_relation},
    {"value", Word::data_value},
    {"value_high", Word::data_value_high},
    {"original_value", Word::data_original_value},
    {"unit", Word::data_unit},
    {"due_on", Word::data_due_on},
    {"original_due_on", Word::data_original_due_on},
    {"moved", Word::data_moved},
    {"completed_on", Word::data_completed_on},
    {"as_of", Word::data_as_of},
    {"figure", Word::data_figure},
    {"next_on", Word::data_next_on},
    {"places", Word::data_places},
    {"places_finished", Word::data_places_finished},
    {"standing", Word::data_standing},
};
constexpr DataColumn figure_columns[] = {
    {"promise", Word::data_promise}, {"title", Word::data_title}, {"as_of", Word::data_as_of},
    {"figure", Word::data_figure},   {"unit", Word::data_unit},   {"published_at", Word::data_published_at},
};
constexpr DataColumn change_columns[] = {
    {"change", Word::data_change}, {"promise", Word::data_promise}, {"title", Word::data_title},
    {"what", Word::data_what},     {"about", Word::data_about},     {"before", Word::data_before},
    {"after", Word::data_after},   {"reason", Word::data_reason},   {"published_at", Word::data_published_at},
};

Cell words(std::string_view text) {
    return {std::string(text)};
}
Cell number(std::int64_t value) {
    return {"", Decimal::of(value)};
}
Cell number(const std::optional<Decimal>& value) {
    return value ? Cell{"", *value} : Cell{"", {}, render::Tone::plain, "", "null"};
}
Cell day(const std::optional<Date>& date) {
    return date ? words(date->to_string()) : Cell{"", {}, render::Tone::plain, "", "null"};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : "、") + part;
    return out;
}

std::vector<Cell> row_of(const views::Promise& each) {
    const auto* figure = each.figures.empty() ? nullptr : &each.figures.back();
    const views::PublicClause& clause = each.clauses.front();
    return {number(each.id.value),
            number(each.year),
            words(name_of(each.category)),
            words(name_of(each.state)),
            words(each.title),
            words(clause.sentence),
            words(clause.document),
            words(joined(each.units)),
            words(each.value ? name_of(each.relation) : ""),
            number(each.value),
            number(each.value_high),
            number(each.original_value),
            words(each.unit),
            day(each.due_on),
            day(each.original_due_on),
            number(each.moved),
            day(each.completed_on),
            day(figure != nullptr ? std::optional(figure->as_of) : std::nullopt),
            number(figure != nullptr ? std::optional(figure->value) : std::nullopt),
            day(each.next_on),
            number(static_cast<std::int64_t>(each.places.size())),
            number(static_cast<std::int64_t>(each.places_finished())),
            words(each.standing ? name_of(*each.standing) : "")};
}

Sheet sheet_of(Table table, const views::Promises& promises) {
    Sheet sheet;
    for (const DataColumn& column : columns_of(table)) {
        render::Column shown{std::string(column.name)};
        shown.key = column.name;
        sheet.columns.push_back(std::move(shown));
    }
    for (const views::Promise& each : promises.promises) {
        if (table == Table::promises) sheet.rows.push_back(row_of(each));
        if (table == Table::figures) {
            for (const views::PublicFigure& figure : each.figures) {
                sheet.rows.push_back({number(each.id.value), words(each.title), day(figure.as_of),
                                      number(figure.value), words(each.unit),
                                      words(figure.published.to_string())});
            }
        }
        if (table == Table::changes) {
            for (const views::PublicChange& change : each.changes) {
                sheet.rows.push_back({words(change.id), number(each.id.value), words(each.title),
                                      words(name_of(change.what)), words(change.about), words(change.before),
                                      words(change.after), words(change.reason),
                                      words(change.at.to_string())});
            }
        }
    }
    return sheet;
}

Word word_of(Table table) {
    if (table == Table::figures) return Word::public_table_figures;
    return table == Table::changes ? Word::public_table_changes : Word::public_table_promises;
}

std::string_view licence_of(const Reader& reader, const views::PublicationPolicy& policy) {
    return reader.language == Language::chinese ? policy.licence : policy.licence_english;
}

} // namespace

std::span<const DataColumn> columns_of(Table table) {
    if (table == Table::figures) return figure_columns;
    if (table == Table::changes) return change_columns;
    return promise_columns;
}

std::string csv(Table table, const views::Promises& promises) {
    const Sheet sheet = sheet_of(table, promises);
    return "\xEF\xBB\xBF" + render::csv_header(sheet) +
           render::csv_rows(sheet); // Excel asks for the mark in front
}

std::string json(Table table, const views::Promises& promises, const views::PublicationPolicy& policy) {
    const std::string lines = render::json_rows(sheet_of(table, promises));
    std::string rows;
    for (std::size_t begin = 0, end = 0; (end = lines.find('\n', begin)) != std::string::npos;
         begin = end + 1)
        (rows += rows.empty() ? "" : ",\n") += lines.substr(begin, end - begin);
    std::string out;
    Json json(out);
    json.begin_object();
    json.text("region", promises.region.code).text("name", promises.region.name);
    json.integer("year", promises.region.year).text("made_on", promises.region.today.to_string());
    json.text("licence", policy.licence).text("licence_address", policy.licence_address);
    json.key(name_of(table)).raw("[" + rows + "]");
    json.end_object();
    return out + "\n";
}

std::string data_page(const Reader& reader, const views::Promises& promises,
                      const views::PublicationPolicy& policy, Instant now) {
    const std::string home = address_of(promises.region.code) + "/data/";
    const std::string year = std::to_string(promises.region.year);
    Markup body = html("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", reader.say(Word::public_data),
                       reader.say(Word::public_data_lead));
    Markup licence = html("{}", licence_of(reader, policy));
    if (!policy.licence_address.empty())
        licence += html(" <a href=\"{}\">{}</a>", policy.licence_address, policy.licence_address);
    body += html("<p><strong>{}</strong>{}{}</p>\n", reader.say(Word::public_licence),
                 reader.language == Language::chinese ? "：" : ": ", licence);
    for (std::size_t i = 0; i < names_of(Table{}).size(); ++i) {
        const auto table = static_cast<Table>(i);
        const std::string_view name = name_of(table), word = reader.say(word_of(table));
        Markup rows;
        for (const DataColumn& column : columns_of(table))
            rows += html("<tr><th scope=\"row\"><code>{}</code></th><td>{}</td></tr>\n", column.name,
                         reader.say(column.meaning));
        body += html("<section aria-labelledby=\"{}\">\n<h2 id=\"{}\">{}</h2>\n<ul class=\"links\">\n", name,
                     name, word);
        for (const std::string_view format : {"csv", "json"}) {
            body += html("<li><a href=\"{}{}.{}?year={}\">{}</a></li>\n", home, name, format, year,
                         reader.say(Word::public_download, {word, format == "csv" ? "CSV" : "JSON"}));
        }
        body += html(
            "</ul>\n<details>\n<summary>{}</summary>\n<table>\n<thead><tr><th scope=\"col\">{}</th>"
            "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</details>\n</section>\n",
            reader.say(Word::public_dictionary, {word}), reader.say(Word::public_column_name),
            reader.say(Word::public_column_meaning), rows);
    }
    return shell(reader,
                 {promises.region.code, promises.region.name, std::string(reader.say(Word::public_data)), "",
                  reader.language == Language::chinese ? policy.contact : policy.contact_english, now},
                 body);
}

} // namespace bihuan::citizen
