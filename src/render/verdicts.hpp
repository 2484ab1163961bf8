// A plan's targets beside the results that answer them.
#pragma once

#include <string>
#include <vector>

#include "reading/reconcile/reconcile.hpp"
#include "render/records.hpp"

namespace bihuan::render {

struct Reconciled {
    const Reading& plan;
    const Reading& report;
    std::vector<reconcile::Line> lines;
};

std::string verdict_lines(const Reconciled& reconciled);
/// One row a target; the summary of met, missed and unreported below.
Sheet verdict_sheet(const Reconciled& reconciled, Language language);
/// The long form: each target with the plan's sentence and the report's.
std::string verdict_text(const Reconciled& reconciled, const Screen& screen);

/// 1.0345 → 103.5%
std::string percent_text(double ratio);

Word word_of(reconcile::Verdict verdict);
std::string_view symbol_of(reconcile::Verdict verdict); // ✓ ✗ ○

} // namespace bihuan::render
