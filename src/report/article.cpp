// The document as an article, with its statements marked in place, and its outline.
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <set>

#include "report/html.hpp"
#include "report/view.hpp"
#include "report/wording.hpp"

namespace bihuan::report {
namespace {

using document::Document;

/// Something to wrap: stream positions [begin, end). Marks are leaves; sentences and run-in headings may hold
/// them.
struct Range {
    enum class Role { sentence, heading, mark };
    std::uint32_t begin = 0, end = 0;
    Role role = Role::mark;
    std::size_t id = 0; // index of the statement or heading
};

std::string_view closing_tag(Range::Role role) {
    switch (role) {
        case Range::Role::sentence:
            return "</span>";
        case Range::Role::heading:
            return "</b>";
        case Range::Role::mark:
            return "</a>";
    }
    return {};
}

class Article {
  public:
    Article(std::string& out, const View& view) : out_(out), view_(view) {
        by_position_.resize(view.statements().size());
        std::iota(by_position_.begin(), by_position_.end(), std::size_t{0});
        std::stable_sort(by_position_.begin(), by_position_.end(), [&](auto left, auto right) {
            return view.statements()[left].span.begin < view.statements()[right].span.begin;
        });
        for (std::size_t i = 0; i < document().outline.size(); ++i)
            heading_order_.push_back(i);
        std::stable_sort(heading_order_.begin(), heading_order_.end(), [&](auto left, auto right) {
            return document().outline[left].span.begin < document().outline[right].span.begin;
        });
    }

    void write() {
        const auto& paragraphs = document().paragraphs;
        std::size_t next_table = 0;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const auto span = document().to_text(paragraphs[i].begin, paragraphs[i].end);
            const auto& tables = document().tables;
            while (next_table < tables.size() && tables[next_table].span.end <= span.begin)
                ++next_table;
            if (next_table < tables.size() && !tables[next_table].cells.empty() &&
                tables[next_table].span.begin <= span.begin && span.begin < span.end) {
                const auto& table = tables[next_table++];
                write_table(table);
                while (i + 1 < paragraphs.size() &&
                       document().to_text(paragraphs[i + 1].begin, paragraphs[i + 1].end).begin <
                           table.span.end)
                    ++i;
                continue;
            }
            write_paragraph(paragraphs[i]);
        }
        // Whatever stands behind the last paragraph keeps its mark and its anchor all the same.
        const auto end = static_cast<std::uint32_t>(document().stream.chars.size());
        if (next_statement_ < by_position_.size() || next_heading_ < heading_order_.size()) {
            out_ += "<p>";
            write_range(end, end, std::numeric_limits<std::uint32_t>::max());
            out_ += "</p>\n";
        }
    }

  private:
    const Document& document() const { return view_.document(); }

    void write_paragraph(const document::Paragraph& paragraph) {
        const auto size = static_cast<std::uint32_t>(document().stream.chars.size());
        const auto begin = std::min(paragraph.begin, size);
        const auto end = std::clamp(paragraph.end, begin, size);
        const auto heading = static_cast<std::size_t>(paragraph.heading);
        if (paragraph.is_heading && paragraph.heading >= 0 && heading < document().outline.size()) {
            const int level = std::clamp<int>(document().outline[heading].level, 1, 4);
            const auto tag = "h" + std::to_string(level + 2);
            out_ += "<" + tag + " class=\"level-" + std::to_string(level) + "\"" + id_of(heading) + ">";
            write_range(begin, end);
            out_ += "</" + tag + ">\n";
            return;
        }
        out_ += paragraph.is_appendix ? "<p class=\"appendix\">" : "<p>";
        write_range(begin, end);
        out_ += "</p>\n";
    }

    void write_table(const document::Table& table) {
        out_ += "<div class=\"grid\"><table>";
        std::int32_t row = -1;
        for (const auto& cell : table.cells) {
            if (cell.row != row) {
                out_ += row < 0 ? "<tr>" : "</tr><tr>";
                row = cell.row;
            }
            out_ += "<td";
            if (cell.row_span > 1) out_ += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
            if (cell.column_span > 1) out_ += " colspan=\"" + std::to_string(cell.column_span) + "\"";
            out_ += ">";
            const auto begin = view_.position(cell.span.begin);
            write_range(begin, std::max(begin, view_.position(cell.span.end)));
            out_ += "</td>";
        }
        out_ += "</tr></table></div>\n";
    }

    /// A heading's anchor, given once: to its own element or to its run-in part.
    std::string id_of(std::size_t heading) {
        if (!seen_headings_.insert(heading).second) return {};
        return " id=\"" + view_.heading_id(heading) + "\"";
    }

    /// Text of [begin, end) with its marks, sentences and run-in headings. Statements that stand before
    /// `begin` and were in no earlier paragraph are marked at its start: no statement is ever lost.
    void write_range(std::uint32_t begin, std::uint32_t end) { write_range(begin, end, end); }

    void write_range(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) {
        ranges_.clear();
        add_headings(begin, end, limit);
        add_statements(begin, end, limit);
        std::stable_sort(ranges_.begin(), ranges_.end(), [](const Range& left, const Range& right) {
            if (left.begin != right.begin) return left.begin < right.begin;
            if (left.role == Range::Role::mark || right.role == Range::Role::mark)
                return left.role < right.role;
            return left.end > right.end;
        });
        auto position = begin;
        std::vector<Range> open;
        const auto close_until = [&](std::uint32_t limit_position) {
            while (!open.empty() && open.back().end <= limit_position) {
                write_text(position, open.back().end);
                position = std::max(position, open.back().end);
                out_ += closing_tag(open.back().role);
                open.pop_back();
            }
        };
        for (auto range : ranges_) {
            range.begin = std::max(range.begin, position);
            range.end = std::max(range.end, range.begin);
            if (range.role != Range::Role::mark || range.end > range.begin) close_until(range.begin);
            if (!open.empty()) range.end = std::min(range.end, open.back().end);
            range.begin = std::min(range.begin, range.end);
            write_text(position, range.begin);
            position = std::max(position, range.begin);
            if (range.role == Range::Role::mark) {
                write_mark(range);
                position = std::max(position, range.end);
            } else if (range.end > range.begin) {
                write_opening(range);
                open.push_back(range);
            } else if (range.role == Range::Role::heading) {
                write_opening(range);
                out_ += closing_tag(range.role);
            }
        }
        close_until(end);
        write_text(position, end);
    }

    void add_headings(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) {
        while (next_heading_ < heading_order_.size()) {
            const auto heading = heading_order_[next_heading_];
            const auto& span = document().outline[heading].span;
            const auto at = view_.position(span.begin);
            if (at >= limit) return;
            ++next_heading_;
            if (seen_headings_.contains(heading)) continue;
            // One that stood outside all paragraphs becomes an empty anchor here.
            const bool inside = at >= begin && at < end;
            const auto from = inside ? at : begin;
            const auto to = inside ? std::clamp(view_.position(span.end), at, end) : begin;
            ranges_.push_back({from, to, Range::Role::heading, heading});
        }
    }

    void add_statements(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) {
        text::Span last_sentence;
        while (next_statement_ < by_position_.size()) {
            const auto index = by_position_[next_statement_];
            const auto& statement = view_.statements()[index];
            const auto at = view_.position(statement.span.begin);
            if (at >= limit) return;
            ++next_statement_;
            const auto from = std::max(at, begin);
            const auto to = std::clamp(view_.position(statement.span.end), from, std::max(from, end));
            ranges_.push_back({from, to, Range::Role::mark, index});
            if (statement.sentence.size() == 0 || statement.sentence == last_sentence) continue;
            last_sentence = statement.sentence;
            const auto sentence_begin = std::max(view_.position(last_sentence.begin), begin);
            const auto sentence_end = std::min(view_.position(last_sentence.end), end);
            if (sentence_begin < sentence_end)
                ranges_.push_back({sentence_begin, sentence_end, Range::Role::sentence, index});
        }
    }

    void write_text(std::uint32_t begin, std::uint32_t end) {
        if (begin < end) append_escaped(out_, view_.clean(begin, end));
    }

    void write_opening(const Range& range) {
        if (range.role == Range::Role::sentence)
            out_ += "<span class=\"sentence\">";
        else
            out_ += "<b class=\"run-in\"" + id_of(range.id) + ">";
    }

    void write_mark(const Range& range) {
        const auto& statement = view_.statements()[range.id];
        const auto row = view_.row_id(range.id);
        out_ += "<a class=\"mark ";
        out_ += name_of(statement.kind);
        out_ += "\" id=\"" + view_.mark_id(range.id) + "\" href=\"#" + row + "\" aria-describedby=\"" + row +
                "\"";
        if (range.begin == range.end) {
            // The number is already marked for another statement: this one shows its sign alone.
            out_ += " aria-label=\"";
            append_escaped(out_, view_.words(Word::page_same_place));
            out_ += "\">";
        } else {
            out_ += ">";
            write_text(range.begin, range.end);
        }
        out_ += "</a>";
    }

    std::string& out_;
    const View& view_;
    std::vector<std::size_t> by_position_, heading_order_;
    std::size_t next_statement_ = 0, next_heading_ = 0;
    std::set<std::size_t> seen_headings_;
    std::vector<Range> ranges_;
};

void append_fact(std::string& out, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    out += "<div><dt>";
    append_escaped(out, label);
    out += "</dt><dd>";
    append_escaped(out, value);
    out += "</dd></div>";
}

void append_masthead(std::string& out, const View& view) {
    const auto& document = view.document();
    const auto& words = view.words;
    out += "<header class=\"masthead\"><h2 id=\"" + view.section_id() + "-title\">";
    append_escaped(out, view.title);
    out += "</h2><dl class=\"facts\">";
    append_fact(out, words(Word::column_issuing_body), document.issuing_body);
    append_fact(out, words(Word::column_document_number), document.document_number);
    append_fact(out, words(Word::column_date), document.date);
    append_fact(out, words(Word::column_region), document.region);
    append_fact(out, words(Word::column_plan_year),
                document.plan_year ? std::to_string(*document.plan_year) : "");
    append_fact(out, words(Word::column_review_year),
                document.review_year ? std::to_string(*document.review_year) : "");
    append_fact(out, words(Word::page_source_file), view.name);
    out += "</dl>";

    std::array<std::size_t, 2> counts{};
    for (const auto& statement : view.statements())
        ++counts[statement.kind == extraction::Kind::result ? 0 : 1];
    const auto figure = [&](std::string_view css, std::string_view label, std::size_t count) {
        out += "<li class=\"";
        out += css;
        out += "\"><b>" + std::to_string(count) + "</b> <span>";
        append_escaped(out, label);
        out += "</span></li>";
    };
    out += "<ul class=\"figures\">";
    figure("all", words(Word::page_statements), view.statements().size());
    figure("kind result", name(extraction::Kind::result, words), counts[0]);
    figure("kind target", name(extraction::Kind::target, words), counts[1]);
    if (!view.document().tasks.empty())
        figure("tasks", words(Word::page_tasks), view.document().tasks.size());
    out += "</ul></header>\n";
}

} // namespace

void append_article(std::string& out, const View& view) {
    out += "<article class=\"text\" lang=\"zh-CN\" aria-labelledby=\"" + view.section_id() + "-title\">\n";
    append_masthead(out, view);
    out += "<div class=\"body\">\n";
    if (view.document().paragraphs.empty()) {
        out += "<p class=\"empty\">";
        append_escaped(out, view.words(Word::page_no_text));
        out += "</p>\n";
    }
    Article(out, view).write();
    out += "</div></article>\n";
}

void append_outline(std::string& out, const View& view) {
    const auto& outline = view.document().outline;
    // Statements under a heading, those of its subheadings included.
    std::vector<std::size_t> counts(outline.size());
    for (const auto& statement : view.statements())
        for (const auto heading : view.path(statement.heading))
            ++counts[static_cast<std::size_t>(heading)];
    out += "<nav class=\"outline\" id=\"" + view.section_id() + "-outline\" aria-label=\"";
    append_escaped(out, view.words(Word::page_outline));
    out += " · ";
    append_escaped(out, view.title);
    out += "\" tabindex=\"0\"><div class=\"outline-head\"><h3>";
    append_escaped(out, view.words(Word::page_outline));
    out += "</h3><button type=\"button\" class=\"close-sheet needs-script\">";
    append_escaped(out, view.words(Word::page_close));
    out += "</button></div><ol>";
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const int level = std::clamp<int>(outline[i].level, 1, 4);
        out += "<li class=\"level-" + std::to_string(level) + "\"><a href=\"#" + view.heading_id(i) +
               "\"><span>";
        append_escaped(out, outline[i].label);
        append_escaped(out, outline[i].title);
        out += "</span>";
        if (counts[i] > 0) out += " <em>" + std::to_string(counts[i]) + "</em>";
        out += "</a></li>";
    }
    out += "</ol></nav>\n";
}

} // namespace bihuan::report
