// The side table of a document's statements. Its rows carry all that the page's script needs: it builds the
// hover card, filters and sorts from them, so that a record is written once.
#include <algorithm>
#include <map>

#include "report/html.hpp"
#include "report/view.hpp"
#include "report/wording.hpp"

namespace bihuan::report {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Statement;
using render::joined;

class Options {
  public:
    Options(std::string& out, const View& view) : out_(out), view_(view) {}

    void begin(std::string_view key, Word label) {
        out_ += "<label><span>";
        append_escaped(out_, view_.words(label));
        out_ += "</span><select data-filter=\"";
        out_ += key;
        out_ += "\"><option value=\"\">";
        append_escaped(out_, view_.words(Word::page_all));
        out_ += "</option>";
    }
    void add(std::string_view value, std::string_view label) {
        out_ += "<option value=\"";
        append_escaped(out_, value);
        out_ += "\">";
        append_escaped(out_, label);
        out_ += "</option>";
    }
    void end() { out_ += "</select></label>"; }

  private:
    std::string& out_;
    const View& view_;
};

void append_filters(std::string& out, const View& view) {
    const auto& words = view.words;
    out += "<form class=\"filters needs-script\" role=\"search\" aria-label=\"";
    append_escaped(out, words(Word::page_filters));
    out += " · ";
    append_escaped(out, view.title);
    out += "\"><label class=\"wide\"><span>";
    append_escaped(out, words(Word::page_search));
    out += "</span><input type=\"search\" data-filter=\"text\" autocomplete=\"off\" placeholder=\"";
    append_escaped(out, words(Word::page_search_statements));
    out += "\"></label>";

    out += "<button type=\"reset\">";
    append_escaped(out, words(Word::page_reset));
    out += "</button>";

    Options options(out, view);
    options.begin("kind", Word::column_kind);
    for (const auto kind : {Kind::result, Kind::target})
        options.add(name_of(kind), name(kind, words));
    options.end();

    options.begin("measure", Word::column_measure);
    for (const auto measure :
         {Measure::level, Measure::growth, Measure::increment, Measure::completion, Measure::rank})
        options.add(name_of(measure), name(measure, words));
    options.end();

    std::set<int> years;
    for (const auto& statement : view.statements())
        if (statement.period) years.insert(*statement.period);
    options.begin("year", Word::column_period);
    for (const auto year : years)
        options.add(std::to_string(year), std::to_string(year));
    options.end();

    // A section stands for all headings under it: from its own index to its subtree's end.
    std::set<std::int32_t> used;
    for (const auto& statement : view.statements())
        for (const auto heading : view.path(statement.heading))
            used.insert(heading);
    options.begin("section", Word::column_section);
    for (const auto heading : used) {
        const auto& item = view.document().outline[static_cast<std::size_t>(heading)];
        if (item.level > 2) continue;
        options.add(std::to_string(heading) + "-" + std::to_string(view.subtree_end(heading)),
                    (item.level == 2 ? "　" : "") + item.label + item.title);
    }
    options.end();

    out += "</form>\n";
}

struct Column {
    std::string_view css, key; // key: what to sort by; empty: not sorted
    Word label;
};

const std::initializer_list<Column> columns{
    {"kind", "kind", Word::column_kind},       {"indicator", "indicator", Word::column_indicator},
    {"amount", "value", Word::column_value},   {"measure", "measure", Word::column_measure},
    {"year", "year", Word::column_period},     {"section", "order", Word::column_section},
    {"task", "task", Word::column_task},       {"units", "units", Word::column_lead_units},
    {"deadlines", "", Word::column_deadlines},
};

void append_head(std::string& out, const Words& words) {
    out += "<thead><tr>";
    for (const auto& column : columns) {
        out += "<th scope=\"col\" class=\"";
        out += column.css;
        out += "\"";
        if (!column.key.empty()) {
            out += " data-sort=\"";
            out += column.key;
            out += "\"";
        }
        out += ">";
        append_escaped(out, words(column.label));
        out += "</th>";
    }
    out += "</tr></thead>\n";
}

class Rows {
  public:
    Rows(std::string& out, const View& view, std::vector<const extraction::Rule*>& rules)
        : out_(out), view_(view), rules_(rules) {
        for (std::size_t i = 0; i < rules.size(); ++i)
            rule_index_[rules[i]] = i;
    }

    void write(std::size_t index) {
        const auto& statement = view_.statements()[index];
        const auto& words = view_.words;
        const auto* task = view_.task_of(index);
        out_ += "<tr id=\"" + view_.row_id(index) + "\"";
        attribute("kind", name_of(statement.kind));
        attribute("measure", name_of(statement.measure));
        attribute("relation", name_of(statement.relation));
        attribute("year", statement.period ? std::to_string(*statement.period) : "");
        attribute("value", statement.value.to_string());
        attribute("unit", statement.unit);
        attribute("section", std::to_string(statement.heading));
        if (const auto page = page_of(statement)) attribute("page", std::to_string(page));
        attribute("rules", rules_of(statement.derivation));
        out_ += "><td class=\"kind " + std::string(name_of(statement.kind)) + "\"><span>";
        append_escaped(out_, name(statement.kind, words));
        out_ +=
            "</span></td><th scope=\"row\" class=\"indicator\"><a href=\"#" + view_.mark_id(index) + "\">";
        append_escaped(out_, statement.indicator.empty() ? "—" : statement.indicator);
        out_ += "</a></th><td class=\"amount\">";
        append_value(out_, view_, statement);
        out_ += "</td>";
        cell("measure", name(statement.measure, words));
        cell("year", statement.period ? std::to_string(*statement.period) : "—");
        cell("section", section(statement.heading));
        cell("task", task_text(statement, task));
        cell("units", task ? joined(task->lead_units, "、") : "");
        cell("deadlines", task ? deadlines(*task) : "");
        out_ += "</tr>\n";
    }

  private:
    void attribute(std::string_view key, std::string_view value) {
        out_ += " data-";
        out_ += key;
        out_ += "=\"";
        append_escaped(out_, value);
        out_ += "\"";
    }

    void cell(std::string_view css, std::string_view text) {
        out_ += "<td class=\"";
        out_ += css;
        out_ += "\">";
        append_escaped(out_, text);
        out_ += "</td>";
    }

    const std::string& section(std::int32_t heading) {
        const auto [found, fresh] = sections_.try_emplace(heading);
        if (fresh) {
            std::vector<std::string> titles;
            for (const auto part : view_.path(heading)) {
                const auto& item = view_.document().outline[static_cast<std::size_t>(part)];
                titles.push_back(item.title.empty() ? item.label : item.title);
            }
            found->second = joined(titles, " › ");
        }
        return found->second;
    }

    std::string task_text(const Statement& statement, const extraction::TaskRecord* record) const {
        if (record) return record->number + record->title;
        const auto& tasks = view_.document().tasks;
        if (statement.task < 0 || static_cast<std::size_t>(statement.task) >= tasks.size()) return {};
        const auto& task = tasks[static_cast<std::size_t>(statement.task)];
        return task.number + task.title;
    }

    static std::string deadlines(const extraction::TaskRecord& task) {
        std::vector<std::string> texts;
        for (const auto& deadline : task.deadlines)
            if (std::find(texts.begin(), texts.end(), deadline.text) == texts.end())
                texts.push_back(deadline.text);
        return joined(texts, "、");
    }

    std::size_t page_of(const Statement& statement) const {
        const auto& begins = view_.document().page_begins;
        if (begins.empty()) return 0;
        return 1 + static_cast<std::size_t>(
                       std::upper_bound(begins.begin(), begins.end(), statement.span.begin) - begins.begin());
    }

    /// Indices into the page's list of rules, in the order number, indicator, measure, relation, kind,
    /// period.
    std::string rules_of(const extraction::Derivation& derivation) {
        std::string out;
        for (const auto* rule : {derivation.number, derivation.indicator, derivation.measure,
                                 derivation.relation, derivation.kind, derivation.period}) {
            if (!rule) continue;
            const auto [found, fresh] = rule_index_.try_emplace(rule, rules_.size());
            if (fresh) rules_.push_back(rule);
            if (!out.empty()) out += ' ';
            out += std::to_string(found->second);
        }
        return out;
    }

    std::string& out_;
    const View& view_;
    std::vector<const extraction::Rule*>& rules_;
    std::map<const extraction::Rule*, std::size_t> rule_index_;
    std::map<std::int32_t, std::string> sections_;
};

} // namespace

void append_statement_table(std::string& out, const View& view, std::vector<const extraction::Rule*>& rules) {
    const auto& words = view.words;
    const auto heading = view.section_id() + "-table-title";
    out += "<aside class=\"panel\" id=\"" + view.section_id() + "-table\" aria-labelledby=\"" + heading +
           "\"><div class=\"panel-head\"><h3 id=\"" + heading + "\">";
    append_escaped(out, words(Word::page_table));
    out += "</h3><p class=\"count\" role=\"status\">" + std::to_string(view.statements().size()) +
           "</p><button type=\"button\" class=\"widen needs-script\" aria-pressed=\"false\">";
    append_escaped(out, words(Word::page_widen));
    out += "</button><button type=\"button\" class=\"close-sheet needs-script\">";
    append_escaped(out, words(Word::page_close));
    out += "</button></div>\n";
    append_filters(out, view);
    out += "<div class=\"rows\" tabindex=\"0\" role=\"region\" aria-label=\"";
    append_escaped(out, words(Word::page_table));
    out += " · ";
    append_escaped(out, view.title);
    out += "\"><table class=\"statements sortable\">";
    append_head(out, words);
    out += "<tbody>\n";
    Rows rows(out, view, rules);
    for (std::size_t i = 0; i < view.statements().size(); ++i)
        rows.write(i);
    out += "</tbody></table><p class=\"nothing\" hidden>";
    append_escaped(out, words(Word::page_nothing_found));
    out += "</p><button type=\"button\" class=\"more\" hidden>";
    append_escaped(out, words(Word::page_more_rows));
    out += "</button></div></aside>\n";
}

} // namespace bihuan::report
