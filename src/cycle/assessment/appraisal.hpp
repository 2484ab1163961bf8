// Rounds of public appraisal: README.md has the states. Pure; the ballots are storage's
// (storage/ballots.hpp).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cycle/assessment/appraisal_records.hpp"
#include "journal/change.hpp"

namespace bihuan::assessment {

using journal::Change;

/// data/policy/appraisal.toml: points of each mark, the best first.
struct AppraisalPolicy {
    std::vector<int> five, three;
    static const AppraisalPolicy& defaults();
    /// The defaults, changed by appraisal.toml of this folder, if it is there. bad_policy with file:line.
    static Result<AppraisalPolicy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<AppraisalPolicy> read_appraisal_policy(std::string_view text, std::string_view file,
                                              AppraisalPolicy policy);

/// How many of each mark, the best first.
using Marks = std::array<std::int64_t, 5>;
/// Of one subject, by channel.
using MarksByChannel = std::array<Marks, 3>;

constexpr std::size_t marks_of(Scale scale) {
    return scale == Scale::five ? 5 : 3;
}

/// needs_value: a title; out_of_range: weights that are not 100 together; impossible_date.
Result<Change<Appraisal>> plan(Appraisal wanted, const AppraisalPolicy& policy);

/// wrong_state once the round is open; needs_value: a name. `known`: those of the round already
/// (already_there).
Result<Change<AppraisalSubject>> add_subject(const Appraisal& appraisal, AppraisalSubject wanted);
Result<Change<AppraisalSubject>> withdraw_subject(const Appraisal& appraisal, const AppraisalSubject& subject,
                                                  const std::string& reason);

/// The most codes of one drawing.
inline constexpr std::int64_t most_codes = 2'000'000;
/// Before the round and while it is open. out_of_range; a channel of weight 0 needs none.
Result<Change<Appraisal>> draw_codes(const Appraisal& appraisal, Channel channel, std::int64_t codes);

/// needs_value: subjects, codes.
Result<Change<Appraisal>> open(const Appraisal& appraisal, bool has_subjects);

/// What was cast at once, as the journal knows it. Online only within the round's days; what was written on
/// paper may be entered until the round is closed.
Result<Change<Appraisal>> turnout(const Appraisal& appraisal, Channel channel, Date today,
                                  std::int64_t ballots, std::int64_t marks);
/// Whether ballots of this channel may be cast at all: wrong_state, impossible_date, out_of_range (weight 0).
Result<void> check_casting(const Appraisal& appraisal, Channel channel, Date today);

/// needs_reason before its last day.
Result<Change<Appraisal>> close(const Appraisal& appraisal, Date today, const std::string& reason);

/// 0–100, rounded half up to hundredths: the mean of each channel's points, weighted over the channels that
/// have marks. nullopt: none has.
std::optional<Decimal> result_of(const Appraisal& appraisal, const MarksByChannel& marks);
std::int64_t sum_of(const MarksByChannel& marks);

/// The subject with its result, as the closing of the round leaves it.
Change<AppraisalSubject> closed(const Appraisal& appraisal, const AppraisalSubject& subject,
                                const MarksByChannel& marks);

/// The mark that a word means: 非常满意, very_satisfied or its place (1 is the best). nullopt: none of the
/// scale.
std::optional<std::size_t> mark_of(Scale scale, std::string_view word);
std::string_view name_of_mark(Scale scale, std::size_t mark); // very_satisfied

} // namespace bihuan::assessment
