// What units send in a round, and what the supervision office makes of it.
#pragma once

#include "app/evidence.hpp"
#include "cycle/progress/reports.hpp"

namespace bihuan::app {

using progress::Policy;
using progress::Report;
using progress::Round;
using targets::Item;

/// `version`: as the user last saw the report, 0: whatever it is now.
struct ReportChoice {
    Id<Report> id;
    std::int64_t version = 0;
};

/// The report of this round, item and unit; no_such_record where none is owed.
Result<Report> report_of(Context& context, Id<Round> round, Id<Item> item, Id<Organisation> organisation);

/// Saves whatever was written, checked or not.
Result<Report> save_draft(Context& context, const ReportChoice& choice, const progress::Draft& draft);

struct Submitted {
    Report report;
    std::vector<progress::Check> checks; // that told and did not block
};
/// What was drafted, changed by `draft` and with this evidence too, is sent. Where a check blocks nothing is
/// written: save_draft keeps it. Sent by another post than one of the unit: on its behalf.
Result<Submitted> submit_report(Context& context, const Policy& policy, const ReportChoice& choice,
                                const progress::Draft& draft = {},
                                const std::vector<Attachment>& evidence = {});

/// What the checks would say now.
Result<std::vector<progress::Check>> check_report(Context& context, const Policy& policy, Id<Report> id);

/// All or none.
Result<std::vector<Report>> accept_reports(Context& context, const std::vector<ReportChoice>& choices);
Result<std::vector<Report>> return_reports(Context& context, const Policy& policy,
                                           const std::vector<ReportChoice>& choices,
                                           const std::string& reason);

/// The bytes are kept once, under their SM3, however often they come.
Result<Report> attach_evidence(Context& context, const Policy& policy, const ReportChoice& choice,
                               const std::string& file_name, std::string_view bytes);

} // namespace bihuan::app
