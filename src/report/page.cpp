#include "report/page.hpp"

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
    append_escaped(out, view.words(Word::page_outline));
    out += "</button><button type=\"button\" data-sheet=\"panel\" aria-expanded=\"false\">";
    append_escaped(out, view.words(Word::page_table));
    out += " <em>" + std::to_string(view.statements().size()) + "</em></button></div>\n</section>\n";
}

/// What the script needs beside the table's rows: words, and the rules that the rows name by index.
std::string data(const Words& words, const std::vector<const Rule*>& rules) {
    std::string out;
    bihuan::Json json(out);
    json.begin_object().key("words").begin_object();
    for (const auto& [key, word] : std::initializer_list<std::pair<std::string_view, Word>>{
             {"shown", Word::page_shown},
             {"measure", Word::column_measure},
             {"relation", Word::column_relation},
             {"year", Word::column_period},
             {"section", Word::column_section},
             {"task", Word::column_task},
             {"units", Word::column_lead_units},
             {"deadlines", Word::column_deadlines},
             {"page", Word::column_page},
             {"rules", Word::page_rules},
             {"close", Word::page_close},
             {"details", Word::page_details},
             {"widen", Word::page_widen},
             {"narrow", Word::page_narrow},
             {"showInTable", Word::page_show_in_table},
         })
        json.text(key, words(word));
    json.end_object().key("relations").begin_object();
    for (const auto relation : {Relation::eq, Relation::ge, Relation::gt, Relation::le, Relation::lt,
                                Relation::approx, Relation::between})
        json.text(name_of(relation), name(relation, words));
    json.end_object().key("rules").begin_list();
    for (const auto* rule : rules) {
        json.begin_object().text("name", rule->name);
        json.text("meaning", render::meaning_of(*rule, words.language())).end_object();
    }
    json.end_list().end_object();
    return script_safe(out);
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
        append_tab(tabs, "reconciliation", words(Word::sheet_reconciliation),
                   words(Word::page_reconciliation_title));
        sections +=
            "<section class=\"view reconciliation\" id=\"reconciliation\" "
            "aria-labelledby=\"reconciliation-title\">\n";
        append_reconciliation(sections, views[0], views[1], *reconciliation);
        sections += "</section>\n";
    }
    for (const auto& view : views) {
        std::string label = view.title;
        if (reconciled && view.index < 2)
            label = words(view.index == 0 ? Word::page_plan : Word::page_report);
        append_tab(tabs, view.section_id(), label, view.title);
        append_document(sections, view, rules);
    }

    std::string title;
    if (reconciled) title = std::string(words(Word::sheet_reconciliation)) + " · ";
    title += views.empty() ? std::string(words(Word::page_product)) : views[0].title;
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
                                      {"skip", escaped(words(Word::page_skip))},
                                      {"product", escaped(words(Word::page_product))},
                                      {"views", escaped(words(Word::page_views))},
                                      {"tabs", tabs},
                                      {"print", escaped(words(Word::page_print))},
                                      {"theme", escaped(words(Word::page_theme))},
                                      {"sections", sections},
                                      {"made_by", escaped(words(Word::page_made_by))},
                                      {"data", data(words, rules)},
                                      {"script", embedded::page_js}});
}

} // namespace bihuan::report
