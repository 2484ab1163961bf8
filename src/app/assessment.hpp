// Computing, publishing, freezing and correcting an assessment; what if; appeals.
#pragma once

#include "app/scheme.hpp"
#include "cycle/assessment/editions.hpp"
#include "cycle/assessment/gathering.hpp"
#include "cycle/assessment/scoring.hpp"

namespace bihuan::app {

/// An assessment with what was reckoned, those of computations before left out.
struct Assessed {
    Assessment assessment;
    Scheme scheme;
    assessment::Plan plan;
    std::vector<Score> scores;       // in the order of units and lines
    std::vector<UnitResult> results; // in the order of units
};

/// What is kept of an assessment; with `unit`, of that one alone.
Result<Assessed> assessed(Transaction& transaction, Assessment assessment, Id<Organisation> unit = {});

/// The facts of all units, gathered in one pass over each kind of record.
std::map<std::int64_t, assessment::Facts> gather(Transaction& transaction, const assessment::Period& period,
                                                 const std::vector<registry::Organisation>& organisations);

/// A new one of the year's scheme in force; with `again`, that one anew, which must still be computed.
struct AssessmentWish {
    int year = 0;
    std::optional<Date> begins_on, ends_on; // none: the year's first, and today or the year's last
    std::string title;                      // empty: the year's
    Id<Assessment> again;
    std::int64_t version = 0;
};
Result<Assessed> compute_assessment(Context& context, const AssessmentWish& wish);

/// The appeal window opens.
Result<Assessment> publish_assessment(Context& context, const registry::Calendar& calendar, Id<Assessment> id,
                                      std::int64_t version = 0);
/// Seals scores and results under SM3.
Result<Assessment> freeze_assessment(Context& context, Id<Assessment> id, std::int64_t version = 0);
/// A new edition, computed from the ledger as it now is; the old one stays readable.
Result<Assessed> correct_assessment(Context& context, Id<Assessment> id, const std::string& reason,
                                    std::int64_t version = 0);

/// `organisation`: the unit that appeals.
Result<Appeal> file_appeal(Context& context, const registry::Calendar& calendar, Appeal appeal);
/// The line's points as ruled: the current edition is corrected by a new one, published as it was; one that
/// is computed only is corrected in place.
struct Upholding {
    Id<Appeal> appeal;
    std::string words;    // of the ruling
    std::string line;     // where the appeal names none
    Decimal points;       // the line's
    std::string document; // the minutes
    std::int64_t version = 0;
};
struct Upheld {
    Appeal appeal;
    Assessed assessed;
};
Result<Upheld> uphold_appeal(Context& context, const Upholding& upholding);
Result<Appeal> reject_appeal(Context& context, Id<Appeal> id, const std::string& words,
                             std::int64_t version = 0);
Result<Appeal> withdraw_appeal(Context& context, Id<Appeal> id, const std::string& reason,
                               std::int64_t version = 0);

/// Every edition, the newest first; `year` 0: of all years.
Result<std::vector<Assessment>> read_assessments(Context& context, int year = 0);
/// All units: who may read the ranking, or everybody once it is published where the scheme says so. Without
/// a number: the newest edition.
Result<Assessed> read_ranking(Context& context, Id<Assessment> id = {});
/// One unit's scores and result: of the own one always.
Result<Assessed> read_scores(Context& context, Id<Organisation> unit, Id<Assessment> id = {});
Result<std::vector<Appeal>> read_appeals(Context& context, Id<Assessment> id = {});
/// Of all units' appeals, or the own unit's, the ones that `query` asks for.
Result<std::vector<Appeal>> page_appeals(Context& context, Query<Appeal> query);
/// The region's adjustments with these numbers.
Result<std::vector<Adjustment>> read_adjustments_of(Context& context, const UnitResult& result);

/// The assessment as it would be; nothing is saved.
struct Supposed {
    Assessed now, then;
};
Result<Supposed> what_if(Context& context, Id<Assessment> id, const assessment::Supposition& supposition);

} // namespace bihuan::app
