// Schemes, scores, rankings and appeals as sheets; a score explained in words.
#pragma once

#include "app/assessment.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

/// What formulas may read, and how each is counted.
Sheet variable_sheet(Language language);
Sheet scheme_sheet(const std::vector<app::Scheme>& schemes, Language language);
/// Lines with their weights, a column a class, and formulas.
Sheet line_sheet(const assessment::Plan& plan, Language language);
Sheet assessment_sheet(const std::vector<app::Assessment>& assessments, Language language);

/// Class by class, the first place first; who has no place, last, with the reason.
Sheet ranking_sheet(const app::Assessed& assessed, const Names& organisations, Language language);
/// One unit's lines.
Sheet unit_score_sheet(const app::Assessed& assessed, Language language);
/// Beside the ranking as it stands, what it would be: units whose total or place differs.
Sheet what_if_sheet(const app::Supposed& supposed, const Names& organisations, Language language);
Sheet adjustment_sheet(const std::vector<app::Adjustment>& adjustments, const Names& organisations,
                       Language language);
Sheet appeal_sheet(const std::vector<app::Appeal>& appeals, const Names& organisations, Language language);

/// 2025年度考核（第2版）, state, window, fingerprint: the lines above a ranking.
std::string heading_of(const app::Assessed& assessed, Language language);
/// Place, total, bonuses and deductions of the one unit, each with its document.
std::string result_text(const app::Assessed& assessed, const std::vector<app::Adjustment>& adjustments,
                        Language language);
/// How the points of one line came about: formula in words, inputs, records, weight.
std::string explanation(const app::Assessed& assessed, const app::Score& score, const std::string& unit,
                        Language language);

/// The formula with the variables' words, or with their values, in place of their names.
std::string formula_in_words(std::string_view formula, Language language);
std::string formula_in_values(const app::Score& score);
/// By key or name in either language; nullptr: no such line.
const assessment::Line* line_meant(const assessment::Plan& plan, std::string_view words);

} // namespace bihuan::render
