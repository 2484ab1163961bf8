#include "report/page.hpp"

#include <boost/json.hpp>

#include "embedded/report.hpp"
#include "report/html.hpp"
#include "report/view.hpp"
#include "report/wording.hpp"

namespace bihuan::report {
namespace {

using extraction::Relation;
using extraction::Rule;

void append_tab(std::string& out, std::string_view target, std::string_view label, std::string_view title) {
    out += "<a href=\"#";
    out += target;
    out += "\" title=\"";
    append_escaped(out, title);
    out += "\">";
    append_escaped(out, label);
    out += "</a>";
}

void append_document(std::string& out, const View& view, std::vector<const Rule*>& rules) {
    // A browser lays out a very long text only where it is seen.
    const bool is_large = view.document().paragraphs.size() > 3000;
    out += std::string("<section class=\"view reading") + (is_large ? " large" : "") + "\" id=\"" +
           view.section_id() + "\" aria-labelledby=\"" + view.section_id() + "-title\">\n";
    append_outline(out, view);
    append_article(out, view);
    append_statement_table(out, view, rules);
    // On a phone the outline and the table are sheets, opened from here.
    out +=
        "<div class=\"dock needs-script\"><button type=\"button\" data-sheet=\"outline\" "
        "aria-expanded=\"false\">";
    append_escaped(out, view.words(words::outline));
    out += "</button><button type=\"button\" data-sheet=\"panel\" aria-expanded=\"false\">";
    append_escaped(out, view.words(words::table));
    out += " <em>" + std::to_string(view.statements().size()) + "</em></button></div>\n</section>\n";
}

/// What the script needs beside the table's rows: words, and the rules that the rows name by index.
std::string data(const Words& words, const std::vector<const Rule*>& rules) {
    boost::json::array rule_list;
    for (const auto* rule : rules)
        rule_list.push_back({{"name", rule->name}, {"meaning", rule->meaning}, {"example", rule->example}});
    boost::json::object relations;
    for (const auto relation : {Relation::eq, Relation::ge, Relation::gt, Relation::le, Relation::lt,
                                Relation::approx, Relation::between})
        relations[code(relation)] = name(relation, words);
    const boost::json::object labels{
        {"shown", words(words::shown)},
        {"measure", words(words::measure)},
        {"relation", words(words::relation)},
        {"year", words(words::period)},
        {"section", words(words::section)},
        {"task", words(words::task)},
        {"units", words(words::lead_units)},
        {"deadlines", words(words::deadlines)},
        {"page", words(words::page)},
        {"rules", words(words::rules)},
        {"close", words(words::close)},
        {"details", words(words::details)},
        {"widen", words(words::widen)},
        {"narrow", words(words::narrow)},
        {"showInTable", words(words::show_in_table)},
    };
    return script_safe(boost::json::serialize(
        boost::json::object{{"words", labels}, {"relations", relations}, {"rules", rule_list}}));
}

} // namespace

std::string page(std::span<const Input> inputs, const std::vector<reconcile::Line>* reconciliation,
                 Language language) {
    const Words words(language);
    std::vector<View> views;
    views.reserve(inputs.size());
    for (const auto& input : inputs)
        views.emplace_back(input, views.size(), words);

    std::string tabs, sections;
    std::vector<const Rule*> rules;
    const bool reconciled = reconciliation && views.size() >= 2;
    if (reconciled) {
        append_tab(tabs, "reconciliation", words(words::reconciliation), words(words::reconciliation_title));
        sections +=
            "<section class=\"view reconciliation\" id=\"reconciliation\" "
            "aria-labelledby=\"reconciliation-title\">\n";
        append_reconciliation(sections, views[0], views[1], *reconciliation);
        sections += "</section>\n";
    }
    for (const auto& view : views) {
        std::string label = view.title;
        if (reconciled && view.index < 2) label = words(view.index == 0 ? words::plan : words::report);
        append_tab(tabs, view.section_id(), label, view.title);
        append_document(sections, view, rules);
    }

    std::string title;
    if (reconciled) title = std::string(words(words::reconciliation)) + " · ";
    title += views.empty() ? std::string(words(words::product)) : views[0].title;
    if (views.size() > 1) title += " · " + views[1].title;

    return fill(embedded::page_html, {{"language", words.chinese() ? "zh-CN" : "en"},
                                      {"style_hash", base64_of_hex(embedded::page_css_sha256)},
                                      {"dark_hash", base64_of_hex(embedded::dark_css_sha256)},
                                      {"early_hash", base64_of_hex(embedded::early_js_sha256)},
                                      {"early", embedded::early_js},
                                      {"script_hash", base64_of_hex(embedded::page_js_sha256)},
                                      {"title", escaped(title)},
                                      {"style", embedded::page_css},
                                      {"dark", embedded::dark_css},
                                      {"skip", escaped(words(words::skip))},
                                      {"product", escaped(words(words::product))},
                                      {"views", escaped(words(words::views))},
                                      {"tabs", tabs},
                                      {"print", escaped(words(words::print))},
                                      {"theme", escaped(words(words::theme))},
                                      {"sections", sections},
                                      {"made_by", escaped(words(words::made_by))},
                                      {"data", data(words, rules)},
                                      {"script", embedded::page_js}});
}

} // namespace bihuan::report
