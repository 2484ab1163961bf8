// Closing a year: its targets against what was reported, line by line; what the next year takes over.
#pragma once

#include <map>
#include <variant>

#include "app/context.hpp"
#include "cycle/feedback/closing.hpp"
#include "cycle/feedback/review.hpp"

namespace bihuan::app {

using feedback::Carryover;
using feedback::Closing;
using feedback::Outcome;
using feedback::Verdict;
using targets::Item;
using targets::SourceDocument;

/// The report that speaks of the year: none, one that was adopted, or a file, which is kept with the ledger.
struct ReportFile {
    std::string bytes, name;
};
using YearReport = std::variant<std::monostate, Id<SourceDocument>, ReportFile>;

struct Reconciled {
    Closing closing;
    std::vector<Outcome> outcomes;
};
/// One outcome a target of the year.
Result<Reconciled> open_closing(Context& context, int year, const YearReport& report = {});
/// Against another report, or the reports that came since; what was judged by hand stays.
Result<Reconciled> reconcile_closing(Context& context, Id<Closing> id, const YearReport& report = {});

Result<Outcome> correct_outcome(Context& context, Id<Outcome> id, std::int64_t version, Verdict verdict,
                                const std::string& reason);

struct YearClosed {
    Closing closing;
    std::vector<Carryover> offered;
};
/// Outcomes stand under a fingerprint from here on; what is unfinished is offered to the next year.
Result<YearClosed> close_year(Context& context, Id<Closing> id, std::int64_t version = 0);

/// The next year's draft item made of it. A motion or problem remembers it.
struct Taken {
    Carryover carryover;
    Item item;
};
Result<Taken> take_carryover(Context& context, Id<Carryover> id, std::int64_t version = 0);
Result<Carryover> decline_carryover(Context& context, Id<Carryover> id, std::int64_t version,
                                    const std::string& reason);

/// For reading.
struct ClosingSheet {
    Closing closing;
    std::optional<SourceDocument> report;
    std::vector<Outcome> outcomes;
    std::vector<Carryover> carryovers;
    std::map<std::int64_t, Item> items;
    std::map<std::int64_t, std::string> units;
    bool whole = true; // a closed year's outcomes have its fingerprint
};
Result<ClosingSheet> read_closing(Context& context, int year);

/// The next report's section on the year (工作回顾), from the outcomes as they stand.
Result<official::OfficialDocument> draft_review(Context& context, const feedback::ReviewPolicy& policy,
                                                int year);

} // namespace bihuan::app
