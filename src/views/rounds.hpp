// Dispatch rounds with what is owed in them, and the slips.
#pragma once

#include <map>

#include "app/context.hpp"
#include "cycle/progress/records.hpp"

namespace bihuan::views {

using app::Context;
using progress::Report;
using progress::Round;

/// What stands under a round: how many of each.
struct RoundCount {
    Round round;
    int owed = 0, sent = 0, late = 0, silent = 0, returned = 0, accepted = 0;
};
RoundCount count(const Round& round, const std::vector<Report>& reports);

Result<std::vector<RoundCount>> rounds(Context& context, std::optional<int> year);

struct RoundSheet {
    RoundCount count;
    std::vector<Report> reports;
    std::vector<progress::Urging> urgings; // the last first
    std::map<std::int64_t, targets::Item> items;
    std::map<std::int64_t, std::string> organisations, posts;
};
/// The round of this number or title; empty words: the last one opened.
Result<RoundSheet> round_sheet(Context& context, const std::string& words);

/// A report that its unit still has to send (again), with what it is about.
struct OwedReport {
    Report report;
    std::string item, round; // titles
    Date due_on;             // of the round, or the day to answer a return by
};
/// A unit's, in all open rounds, the most urgent first.
Result<std::vector<OwedReport>> owed_reports(Context& context, Id<registry::Organisation> organisation);

struct SlipRow {
    progress::Slip slip;
    std::string item, organisation;
};
/// Those not lifted, or all.
Result<std::vector<SlipRow>> slips(Context& context, bool all);

} // namespace bihuan::views
