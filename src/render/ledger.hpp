// The ledger's rows and pages, and the sentences about them.
#pragma once

#include "cycle/progress/reason.hpp"
#include "render/registry.hpp"
#include "views/ledger.hpp"

namespace bihuan::render {

/// A value in its unit as people say it: 3.2亿元; of a rank 第3名.
std::string spoken(const Decimal& value, std::string_view unit, targets::Measure measure, Language language);
/// What an item promises: ≥3.2亿元, +6.9%, 高于全市平均; empty: nothing to be counted.
std::string promise_of(const targets::Item& item, Language language);

/// Why an item has its colour, in words.
std::string sentence_of(const progress::Reason& reason, Language language);
std::string sentence_of(const progress::Standing& standing, Language language);
/// ● 黄, in its colour.
Cell colour_cell(progress::Colour colour, Language language);
/// A report's state; what is silent is loud.
Cell report_cell(const std::vector<progress::Report>& reports, Language language);

Sheet ledger_sheet(const views::Ledger& ledger, Language language);

/// Who is behind and why, with the slip that asks for an answer.
Sheet standing_sheet(const views::Ledger& ledger, Language language);

/// One item's page: a text of what it is and stands, then a sheet each of what belongs to it.
struct Page {
    std::string text;
    std::vector<Sheet> sheets; // the first holds the item's own row
};
Page item_page(const views::ItemSheet& sheet, Language language);

} // namespace bihuan::render
