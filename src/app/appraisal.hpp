// Public appraisal (三亮): rounds, subjects, one-person codes, ballots, results.
#pragma once

#include "app/context.hpp"
#include "cycle/assessment/appraisal.hpp"
#include "cycle/assessment/codes.hpp"

namespace bihuan::app {

using assessment::Appraisal;
using assessment::AppraisalPolicy;
using assessment::AppraisalSubject;
using assessment::Channel;

Result<Appraisal> plan_appraisal(Context& context, const AppraisalPolicy& policy, Appraisal wanted);

/// All or none; already_there for a name the round has, in a list or before.
Result<std::vector<AppraisalSubject>> add_subjects(Context& context, Id<Appraisal> id,
                                                   std::vector<AppraisalSubject> wanted);
Result<AppraisalSubject> withdraw_subject(Context& context, Id<AppraisalSubject> id, std::int64_t version,
                                          const std::string& reason);

struct Drawn {
    Appraisal appraisal;
    std::vector<std::string> codes; // to be printed; nobody can have them again
};
Result<Drawn> draw_codes(Context& context, Id<Appraisal> id, Channel channel, std::int64_t codes,
                         const assessment::RandomBytes& random);

Result<Appraisal> open_appraisal(Context& context, Id<Appraisal> id, std::int64_t version = 0);

/// What one person says: a code, and marks (0 is the best) of some of the subjects.
struct Ballot {
    std::string code; // as written
    std::vector<std::pair<Id<AppraisalSubject>, std::size_t>> marks;
};
struct RefusedBallot {
    std::size_t place = 0; // among those given
    Error why; // unknown_code, used_code, other_channel, no_such_record, unknown_mark, marked_twice
};
struct Cast {
    Appraisal appraisal;
    std::int64_t counted = 0, marks = 0;
    std::vector<RefusedBallot> refused;
};
/// Counts the ballots that are good; with `all_or_none`, the first that is not is the error and nothing is
/// counted. Voters at a screen have no post: the program itself casts what they send.
Result<Cast> cast_ballots(Context& context, Id<Appraisal> id, Channel channel,
                          const std::vector<Ballot>& ballots, bool all_or_none = false);

/// One person's ballot online, from anybody who has a code: the program itself casts it.
Result<void> cast_own_ballot(Context& context, Id<Appraisal> id, const Ballot& ballot);
/// What such a person sees of an open round: who may be marked, and with which marks.
struct OpenRound {
    Appraisal appraisal;
    std::vector<AppraisalSubject> subjects;
};
Result<OpenRound> read_open_round(Context& context, Id<Appraisal> id);

/// Writes each subject's result and freezes the round.
Result<Appraisal> close_appraisal(Context& context, Id<Appraisal> id, std::int64_t version = 0,
                                  const std::string& reason = {});

struct SubjectResult {
    AppraisalSubject subject;
    std::optional<assessment::MarksByChannel>
        marks; // none: the round is open, and the reader may not know yet
    std::optional<Decimal> result;
};
struct AppraisalSheet {
    Appraisal appraisal;
    std::vector<SubjectResult> subjects; // the best first where results are known, else as given
};
Result<std::vector<Appraisal>> read_appraisals(Context& context, std::optional<int> year);
Result<AppraisalSheet> read_appraisal(Context& context, Id<Appraisal> id);
/// One subject's result as it stands. While the round is open, only for those who may read_results.
Result<SubjectResult> read_result(Context& context, Id<AppraisalSubject> id);

} // namespace bihuan::app
