// The parts of the page: each function appends one part's HTML.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "report/wording.hpp"

namespace bihuan::report {

/// One input made ready for rendering: where statements stand in the clean text, which task record they
/// belong to.
class View {
  public:
    View(const Input& input, std::size_t index, Words words);

    const Input& input;
    const std::size_t index;
    const Words words;
    const std::string name;  // valid UTF-8
    const std::string title; // never empty

    const document::Document& document() const { return input.document; }
    const std::vector<extraction::Statement>& statements() const { return input.statements; }
    /// The first stream position whose character stands at or behind `offset` of the text.
    std::uint32_t position(std::uint32_t offset) const;
    /// The clean text as written (widths kept) of stream positions [begin, end).
    std::u32string clean(std::uint32_t begin, std::uint32_t end) const;
    std::u32string_view token(const extraction::Statement& statement) const;
    /// Null for a statement outside any task.
    const extraction::TaskRecord* task_of(std::size_t statement) const;
    /// Headings from the outermost to this one; empty for none.
    std::vector<std::int32_t> path(std::int32_t heading) const;
    /// The heading behind the last one under `heading`.
    std::int32_t subtree_end(std::int32_t heading) const;

    // Identifiers of elements, unique on the page.
    std::string mark_id(std::size_t statement) const;
    std::string row_id(std::size_t statement) const;
    std::string heading_id(std::size_t heading) const;
    std::string section_id() const { return "d" + std::to_string(index); }

  private:
    std::vector<const extraction::TaskRecord*> task_of_; // by statement
};

void append_article(std::string& out, const View& view);
void append_outline(std::string& out, const View& view);
/// The table of statements with its filters. Every rule it names is added to `rules`.
void append_statement_table(std::string& out, const View& view, std::vector<const extraction::Rule*>& rules);
void append_reconciliation(std::string& out, const View& plan, const View& report,
                           const std::vector<reconcile::Line>& lines);

/// <span class="value">…</span>
void append_value(std::string& out, const View& view, const extraction::Statement& statement);

} // namespace bihuan::report
