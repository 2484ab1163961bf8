// The ballots of public appraisal. No ballot is kept: only which codes were used, and how many marks each
// subject got by channel. Both change together with the journaled turnout of their round, or not at all;
// nothing here says which code gave which mark, and no order of rows tells it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cycle/assessment/appraisal.hpp"
#include "storage/transaction.hpp"

namespace bihuan::storage {

using assessment::Appraisal;
using assessment::AppraisalSubject;
using assessment::Channel;
using assessment::Marks;
using assessment::MarksByChannel;

/// Keeps the hashes of codes just drawn, with the change that counts them.
Appraisal keep_codes(Transaction& transaction, const journal::Change<Appraisal>& drawn, Channel channel,
                     std::vector<std::string> hashes);

enum class CodeState : std::uint8_t { good, unknown, other_channel, used };

/// Uses up those of the codes that may still vote in this channel; of the same code twice, the second is
/// used. The caller counts what was on their ballots in the same transaction, or gives the transaction up.
[[nodiscard]] std::vector<CodeState> use_codes(Transaction& transaction, Id<Appraisal> appraisal,
                                               Channel channel, const std::vector<std::string>& hashes);

/// Adds the marks of ballots whose codes were used, with the change of the turnout.
Appraisal count_marks(Transaction& transaction, const journal::Change<Appraisal>& turnout, Channel channel,
                      const std::map<std::int64_t, Marks>& marks_of_subjects);

/// Of one subject; all zero where nobody marked it.
MarksByChannel marks_of(Transaction& transaction, const AppraisalSubject& subject);
/// Of a whole round, by subject.
std::map<std::int64_t, MarksByChannel> all_marks(Transaction& transaction, Id<Appraisal> appraisal);

/// How many codes of each channel there are, and how many of them are used; for verification.
struct CodeCount {
    std::int64_t drawn = 0, used = 0;
};
std::map<std::int64_t, std::array<CodeCount, 3>> code_counts(Transaction& transaction);

} // namespace bihuan::storage
