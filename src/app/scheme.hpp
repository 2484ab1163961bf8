// Schemes of assessment, and the points beside their lines.
#pragma once

#include "app/context.hpp"
#include "cycle/assessment/scheme.hpp"

namespace bihuan::app {

using assessment::Adjustment;
using assessment::Appeal;
using assessment::Assessment;
using assessment::Scheme;
using assessment::Score;
using assessment::UnitResult;

/// A draft of the scheme for the year; `file` names it in errors. bad_policy with file:line, also for units
/// that the region does not have.
Result<Scheme> adopt_scheme(Context& context, int year, std::string source, const std::string& file);
/// Whether it would do, for who adopts schemes.
Result<assessment::Plan> check_scheme(Context& context, std::string_view source, const std::string& file);
/// In force from now on; the year's one before is withdrawn.
Result<Scheme> enact_scheme(Context& context, Id<Scheme> id, std::int64_t version = 0);
Result<Scheme> withdraw_scheme(Context& context, Id<Scheme> id, const std::string& reason,
                               std::int64_t version = 0);
/// `year` 0: all.
Result<std::vector<Scheme>> read_schemes(Context& context, int year = 0);

/// A bonus, a deduction or an exclusion from the ranking, with the document behind it.
Result<Adjustment> give_adjustment(Context& context, Adjustment adjustment);
Result<Adjustment> withdraw_adjustment(Context& context, Id<Adjustment> id, const std::string& reason,
                                       std::int64_t version = 0);
Result<std::vector<Adjustment>> read_adjustments(Context& context, int year);

} // namespace bihuan::app
