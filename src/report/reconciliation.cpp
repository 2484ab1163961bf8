// The reconciliation: what became of each target, as figures, charts (SVG made here, readable without the
// script) and a table with both sentences side by side.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/html.hpp"
#include "report/view.hpp"
#include "report/wording.hpp"

namespace bihuan::report {
namespace {

using extraction::Statement;
using reconcile::Line;
using reconcile::Verdict;
using render::percent_text;

constexpr std::array verdicts{Verdict::met, Verdict::missed, Verdict::unreported};

struct Tally {
    std::array<std::size_t, 3> counts{};
    void add(Verdict verdict) { ++counts[static_cast<std::size_t>(verdict)]; }
    std::size_t of(Verdict verdict) const { return counts[static_cast<std::size_t>(verdict)]; }
    std::size_t total() const { return counts[0] + counts[1] + counts[2]; }
    std::size_t answered() const { return total() - of(Verdict::unreported); }
};

class Reconciliation {
  public:
    Reconciliation(std::string& out, const View& plan, const View& report, const std::vector<Line>& lines)
        : out_(out), plan_(plan), report_(report), words_(plan.words) {
        for (const auto& line : lines)
            if (line.target < plan.statements().size() &&
                (!line.result || *line.result < report.statements().size()))
                lines_.push_back(&line);
        for (const auto* line : lines_)
            all_.add(line->verdict);
    }

    void write() {
        out_ += "<header class=\"masthead\"><h2 id=\"reconciliation-title\">";
        text(words_(Word::page_reconciliation_title));
        out_ += "</h2><p class=\"pair\"><span>";
        text(plan_.title);
        out_ += "</span> <b aria-hidden=\"true\">→</b> <span>";
        text(report_.title);
        out_ += "</span></p></header>\n";
        if (lines_.empty()) {
            out_ += "<p class=\"empty\">";
            text(words_(Word::page_no_targets));
            out_ += "</p>\n";
            return;
        }
        write_overview();
        out_ += "<div class=\"charts\">\n";
        write_sections();
        write_ratios();
        out_ += "</div>\n";
        write_lines();
    }

  private:
    void text(std::string_view value) { append_escaped(out_, value); }

    void write_overview() {
        out_ += "<section class=\"overview\" aria-label=\"";
        text(words_(Word::sheet_reconciliation));
        out_ += "\"><p class=\"lead\">";
        const auto count = [](std::size_t number) { return std::to_string(number); };
        text(render::say(Word::page_overview, words_.language(),
                         {count(all_.total()), count(all_.answered()), count(all_.of(Verdict::met)),
                          count(all_.of(Verdict::missed)), count(all_.of(Verdict::unreported))}));
        out_ += "</p>";
        write_bar(all_, all_.total(), "bar tall");
        out_ += "<ul class=\"figures\">";
        for (const auto verdict : verdicts) {
            out_ += "<li class=\"verdict " + std::string(name_of(verdict)) + "\"><b>" +
                    std::to_string(all_.of(verdict)) + "</b> <span>";
            text(name(verdict, words_));
            out_ += "</span> <em>" +
                    percent_text(static_cast<double>(all_.of(verdict)) / static_cast<double>(all_.total())) +
                    "</em></li>";
        }
        out_ += "</ul></section>\n";
    }

    /// A bar of `tally`, as long as its share of `widest`. Percentages keep it sharp at any width.
    void write_bar(const Tally& tally, std::size_t widest, std::string_view css) {
        std::string label;
        for (const auto verdict : verdicts)
            label +=
                fmt::format("{}{} {}", label.empty() ? "" : ", ", name(verdict, words_), tally.of(verdict));
        out_ += fmt::format("<svg class=\"{}\" role=\"img\" aria-label=\"{}\">", css, escaped(label));
        std::size_t before = 0;
        for (const auto verdict : verdicts) {
            const auto count = tally.of(verdict);
            if (count == 0) continue;
            const auto share = [&](std::size_t part) {
                return 100.0 * static_cast<double>(part) / static_cast<double>(widest);
            };
            out_ += fmt::format("<rect class=\"{0}\" x=\"{1:.3f}%\" width=\"{2:.3f}%\" height=\"100%\"/>",
                                name_of(verdict), share(before), share(count));
            if (verdict != Verdict::met) // a second sign beside the colour
                out_ += fmt::format(
                    "<rect fill=\"url(#hatch-{0})\" x=\"{1:.3f}%\" width=\"{2:.3f}%\" height=\"100%\"/>",
                    name_of(verdict), share(before), share(count));
            before += count;
        }
        out_ += "</svg>";
    }

    void write_sections() {
        std::vector<std::pair<std::int32_t, Tally>> sections; // in the plan's order
        std::map<std::int32_t, std::size_t> place;
        for (const auto* line : lines_) {
            const auto section = chart_section(plan_.statements()[line->target].heading);
            const auto [found, fresh] = place.try_emplace(section, sections.size());
            if (fresh) sections.emplace_back(section, Tally{});
            sections[found->second].second.add(line->verdict);
        }
        if (sections.size() < 2) return;
        std::size_t widest = 0;
        for (const auto& [section, tally] : sections)
            widest = std::max(widest, tally.total());
        out_ += "<section class=\"chart\"><h3>";
        text(words_(Word::page_by_section));
        out_ += "</h3><table class=\"bars\"><thead class=\"visually-hidden\"><tr><th scope=\"col\">";
        text(words_(Word::column_section));
        out_ += "</th><th scope=\"col\">";
        text(words_(Word::column_verdict));
        out_ += "</th><th scope=\"col\">";
        text(words_(Word::page_answered));
        out_ += "</th></tr></thead><tbody>\n";
        for (const auto& [section, tally] : sections) {
            out_ += "<tr><th scope=\"row\">";
            if (section < 0) {
                text(words_(Word::page_other_sections));
            } else {
                const auto heading = static_cast<std::size_t>(section);
                out_ += "<a href=\"#" + plan_.heading_id(heading) + "\">";
                text(plan_.document().outline[heading].label);
                text(plan_.document().outline[heading].title);
                out_ += "</a>";
            }
            out_ += "</th><td>";
            write_bar(tally, widest, "bar");
            out_ +=
                fmt::format("</td><td class=\"ratio\">{} / {}</td></tr>\n", tally.answered(), tally.total());
        }
        out_ += "</tbody></table></section>\n";
    }

    /// The level that splits the targets best: the outermost one with more than one heading that holds
    /// targets.
    std::int32_t chart_section(std::int32_t heading) {
        if (chart_depth_ < 0) {
            chart_depth_ = 0;
            for (int depth = 0; depth < 4; ++depth) {
                std::map<std::int32_t, std::size_t> seen;
                for (const auto* line : lines_) {
                    const auto path = plan_.path(plan_.statements()[line->target].heading);
                    if (static_cast<int>(path.size()) > depth) ++seen[path[static_cast<std::size_t>(depth)]];
                }
                chart_depth_ = depth;
                if (seen.size() > 2) break;
            }
        }
        const auto path = plan_.path(heading);
        if (path.empty()) return -1;
        return path[std::min(path.size() - 1, static_cast<std::size_t>(chart_depth_))];
    }

    void write_ratios() {
        std::vector<const Line*> answered;
        for (const auto* line : lines_)
            if (line->result && line->ratio) answered.push_back(line);
        if (answered.empty()) return;
        std::stable_sort(answered.begin(), answered.end(),
                         [](const Line* left, const Line* right) { return *left->ratio < *right->ratio; });
        out_ += "<section class=\"chart\"><h3>";
        text(words_(Word::page_by_ratio));
        out_ += "</h3><p class=\"note\">";
        text(words_(Word::page_by_ratio_note));
        out_ += "</p><table class=\"bars ratios\"><thead class=\"visually-hidden\"><tr><th scope=\"col\">";
        text(words_(Word::column_indicator));
        out_ += "</th><th scope=\"col\">";
        text(words_(Word::column_verdict));
        out_ += "</th><th scope=\"col\">";
        text(words_(Word::column_attainment));
        out_ += "</th></tr></thead><tbody>\n";
        for (const auto* line : answered) {
            const auto& target = plan_.statements()[line->target];
            out_ += "<tr><th scope=\"row\"><a href=\"#" + line_id(*line) + "\">";
            text(target.indicator);
            out_ += "</a> <small>";
            text(name(target.measure, words_));
            out_ += "</small></th><td>";
            write_ratio_track(*line);
            out_ += "</td><td class=\"ratio\">" + percent_text(*line->ratio) + "</td></tr>\n";
        }
        out_ += "</tbody></table></section>\n";
    }

    /// A track from 50% to 150% with the target in its middle; what lies outside is drawn at the end.
    void write_ratio_track(const Line& line) {
        const double place = std::clamp((*line.ratio - 0.5) * 100, 2.0, 98.0);
        out_ += fmt::format(
            "<svg class=\"track\" role=\"img\" aria-label=\"{0} {1}\"><line class=\"axis\" x1=\"0\" "
            "x2=\"100%\" "
            "y1=\"50%\" y2=\"50%\"/><line class=\"goal\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"100%\"/><line "
            "class=\"stem {2}\" x1=\"50%\" x2=\"{3:.2f}%\" y1=\"50%\" y2=\"50%\"/>",
            escaped(name(line.verdict, words_)), percent_text(*line.ratio), name_of(line.verdict), place);
        if (line.verdict == Verdict::met)
            out_ += fmt::format("<circle class=\"met\" cx=\"{:.2f}%\" cy=\"50%\" r=\"5\"/>", place);
        else
            out_ += fmt::format(
                "<svg x=\"{:.2f}%\" y=\"50%\" class=\"cross\"><path class=\"missed\" "
                "d=\"M-5-5 5 5M5-5-5 5\"/></svg>",
                place);
        out_ += "</svg>";
    }

    static std::string line_id(const Line& line) { return "l" + std::to_string(line.target); }

    void write_lines() {
        out_ +=
            "<section class=\"lines panel\" aria-labelledby=\"lines-title\"><div class=\"panel-head\"><h3 "
            "id=\"lines-title\">";
        text(words_(Word::page_line_by_line));
        out_ += "</h3><p class=\"count\" role=\"status\">" + std::to_string(lines_.size()) + "</p></div>\n";
        write_filters();
        out_ += "<table class=\"reconciled sortable\"><thead><tr>";
        column("verdict", "verdict", Word::column_verdict);
        column("indicator", "indicator", Word::column_indicator);
        column("says", "order", Word::page_plan_says);
        column("says", "", Word::page_report_says);
        column("amount", "ratio", Word::column_attainment);
        out_ += "</tr></thead><tbody>\n";
        for (const auto* line : lines_)
            write_line(*line);
        out_ += "</tbody></table><p class=\"nothing\" hidden>";
        text(words_(Word::page_nothing_found));
        out_ += "</p><button type=\"button\" class=\"more\" hidden>";
        text(words_(Word::page_more_rows));
        out_ += "</button></section>\n";
    }

    void write_filters() {
        out_ += "<form class=\"filters needs-script\" role=\"search\" aria-label=\"";
        text(words_(Word::page_filters));
        out_ += " · ";
        text(words_(Word::sheet_reconciliation));
        out_ += "\"><label class=\"wide\"><span>";
        text(words_(Word::page_search));
        out_ += "</span><input type=\"search\" data-filter=\"text\" autocomplete=\"off\" placeholder=\"";
        text(words_(Word::page_search_lines));
        out_ += "\"></label><label><span>";
        text(words_(Word::column_verdict));
        out_ += "</span><select data-filter=\"verdict\"><option value=\"\">";
        text(words_(Word::page_all));
        out_ += "</option>";
        for (const auto verdict : verdicts) {
            out_ += "<option value=\"" + std::string(name_of(verdict)) + "\">";
            text(name(verdict, words_));
            out_ += "</option>";
        }
        out_ += "</select></label><button type=\"reset\">";
        text(words_(Word::page_reset));
        out_ += "</button></form>\n";
    }

    void column(std::string_view css, std::string_view key, Word label) {
        out_ += fmt::format("<th scope=\"col\" class=\"{}\"", css);
        if (!key.empty()) out_ += fmt::format(" data-sort=\"{}\"", key);
        out_ += ">";
        text(words_(label));
        out_ += "</th>";
    }

    void write_line(const Line& line) {
        const auto& target = plan_.statements()[line.target];
        out_ += fmt::format("<tr id=\"{}\" class=\"{}\" data-verdict=\"{}\" data-ratio=\"{}\">",
                            line_id(line), name_of(line.verdict), name_of(line.verdict),
                            line.ratio ? fmt::format("{:.4f}", *line.ratio) : "");
        out_ += "<td class=\"verdict\"><span class=\"" + std::string(name_of(line.verdict)) + "\">";
        text(name(line.verdict, words_));
        out_ += "</span></td><th scope=\"row\" class=\"indicator\">";
        text(target.indicator);
        out_ += " <small>";
        text(name(target.measure, words_));
        if (target.period) out_ += " " + std::to_string(*target.period);
        out_ += "</small></th><td class=\"says\" data-label=\"";
        text(words_(Word::page_plan_says));
        out_ += "\">";
        write_quote(plan_, line.target, target.indicator);
        out_ += "</td><td class=\"says\" data-label=\"";
        text(words_(Word::page_report_says));
        out_ += "\">";
        if (line.result) {
            write_quote(report_, *line.result, target.indicator);
        } else {
            out_ += "<p class=\"silent\">";
            text(words_(Word::page_not_reported));
            out_ += "</p>";
        }
        out_ += "</td><td class=\"amount\">";
        if (line.ratio) out_ += "<b>" + percent_text(*line.ratio) + "</b>";
        if (line.result && line.confidence < 0.995) {
            out_ += " <small>";
            text(words_(Word::column_confidence));
            out_ += fmt::format(" {:.0f}%</small>", line.confidence * 100);
        }
        out_ += "</td></tr>\n";
    }

    /// Value, then the sentence with its number marked, as a link into the document.
    void write_quote(const View& view, std::size_t index, std::string_view expected_indicator) {
        const auto& statement = view.statements()[index];
        append_value(out_, view, statement);
        if (statement.indicator != expected_indicator) {
            out_ += " <small>";
            text(statement.indicator);
            out_ += "</small>";
        }
        // Long sentences are cut to what stands round the number; the link leads to the whole.
        constexpr std::uint32_t before = 60, behind = 60;
        const auto begin = view.position(statement.span.begin);
        const auto end = std::max(begin, view.position(statement.span.end));
        const auto sentence_begin = std::min(view.position(statement.sentence.begin), begin);
        const auto sentence_end = std::max(view.position(statement.sentence.end), end);
        const auto from = begin - sentence_begin > before ? begin - before : sentence_begin;
        const auto to = sentence_end - end > behind ? end + behind : sentence_end;
        out_ += "<blockquote lang=\"zh-CN\"><a href=\"#" + view.mark_id(index) + "\">";
        if (from > sentence_begin) out_ += "…";
        append_escaped(out_, view.clean(from, begin));
        out_ += "<mark>";
        append_escaped(out_, view.clean(begin, end));
        out_ += "</mark>";
        append_escaped(out_, view.clean(end, to));
        if (to < sentence_end) out_ += "…";
        out_ += "</a></blockquote>";
    }

    std::string& out_;
    const View& plan_;
    const View& report_;
    const Words& words_;
    std::vector<const Line*> lines_;
    Tally all_;
    int chart_depth_ = -1;
};

} // namespace

void append_reconciliation(std::string& out, const View& plan, const View& report,
                           const std::vector<Line>& lines) {
    Reconciliation(out, plan, report, lines).write();
}

} // namespace bihuan::report
