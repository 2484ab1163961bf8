// A statement's fields as a reader wants to see them: 426亿元, 超500家, 6%左右, 全市第3.
#pragma once

#include <string>
#include <string_view>

#include "reading/extraction/statement.hpp"
#include "reading/reconcile/reconcile.hpp"
#include "report/words.hpp"

namespace bihuan::report {

std::string_view name(extraction::Kind kind, const Words& words);
std::string_view name(extraction::Measure measure, const Words& words);
std::string_view name(extraction::Relation relation, const Words& words);
std::string_view name(reconcile::Verdict verdict, const Words& words);

/// One letter or word for CSS classes and data attributes: result, target; met, missed, unreported.
std::string_view code(extraction::Kind kind);
std::string_view code(extraction::Relation relation);
std::string_view code(extraction::Measure measure);
std::string_view code(reconcile::Verdict verdict);

/// A value in its parts: before + number + unit + after read as one phrase.
struct ValueText {
    std::string before, number, unit, after;
    std::string whole() const { return before + number + unit + after; }
};

/// The scale is the document's own where the number token shows it (426 of 426亿元), else the largest of 亿
/// and 万 that fits.
ValueText value_text(const extraction::Statement& statement, std::u32string_view token, const Words& words);

/// 1.0345 → 103.5%
std::string percent_text(double ratio);

} // namespace bihuan::report
