#include "app/appraisal.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "storage/ballots.hpp"

namespace bihuan::app {
namespace {

using assessment::AppraisalState;
using storage::CodeState;

// Up to so many subjects are looked up one by one, more by reading the round's list.
constexpr std::size_t few = 16;

Query<AppraisalSubject> subjects_of(Id<Appraisal> id) {
    return Query<AppraisalSubject>().where(&AppraisalSubject::appraisal, id);
}

/// permit → load → decide → save, for what changes the round alone.
template <class Decide>
Result<Appraisal> change(Context& context, Action action, Id<Appraisal> id, std::int64_t version,
                         const Decide& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<Appraisal> {
        if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
        const auto appraisal = load(transaction, id, version);
        if (!appraisal) return appraisal.error();
        const auto decided = decide(transaction, *appraisal);
        if (!decided) return decided.error();
        return transaction.save(*decided);
    });
}

/// A round that is not open is as if it were not there, for those without a post.
Result<Appraisal> open_round(Transaction& transaction, Id<Appraisal> id) {
    auto appraisal = load(transaction, id);
    if (appraisal && appraisal->state != AppraisalState::open)
        return Error{ErrorKind::no_such_record, "appraisal " + std::to_string(id.value), ""};
    return appraisal;
}

/// Who may be marked in a batch.
class Subjects {
  public:
    Subjects(Transaction& transaction, Id<Appraisal> appraisal, const std::vector<Ballot>& ballots) {
        std::set<std::int64_t> wanted;
        for (const Ballot& ballot : ballots) {
            for (const auto& [subject, mark] : ballot.marks)
                if (wanted.size() <= few) wanted.insert(subject.value);
        }
        const auto add = [&](const AppraisalSubject& subject) {
            if (!subject.withdrawn && subject.appraisal == appraisal) known_.emplace(subject.id.value, 0);
        };
        if (wanted.size() > few) {
            transaction.each<AppraisalSubject>(subjects_of(appraisal),
                                               [&](AppraisalSubject&& subject) { add(subject); });
        } else {
            for (const std::int64_t id : wanted)
                if (const auto subject = transaction.find(Id<AppraisalSubject>{id})) add(*subject);
        }
    }

    /// What is wrong with the marks of a ballot, the `number`-th (from 1).
    std::optional<Error> fault_of(const Ballot& ballot, std::size_t marks, std::int64_t number) {
        if (ballot.marks.empty()) return Error{ErrorKind::needs_value, ballot.code, "mark"};
        for (const auto& [subject, mark] : ballot.marks) {
            const auto found = known_.find(subject.value);
            if (found == known_.end()) {
                return Error{ErrorKind::no_such_record, "appraisal_subject " + std::to_string(subject.value),
                             ""};
            }
            if (mark >= marks) {
                return Error{ErrorKind::unknown_mark, std::to_string(mark + 1),
                             "1 … " + std::to_string(marks)};
            }
            if (std::exchange(found->second, number) == number) {
                return Error{ErrorKind::marked_twice, ballot.code, std::to_string(subject.value)};
            }
        }
        return std::nullopt;
    }

  private:
    std::unordered_map<std::int64_t, std::int64_t> known_; // and the last ballot that marked it
};

Error refusal_of(CodeState state, const Ballot& ballot, Channel channel) {
    const std::string name(name_of(channel));
    if (state == CodeState::used) return {ErrorKind::used_code, ballot.code, ""};
    if (state == CodeState::other_channel) return {ErrorKind::other_channel, ballot.code, name};
    return {ErrorKind::unknown_code, ballot.code, ""};
}

Result<Cast> count(Transaction& transaction, const Context& context, const Appraisal& appraisal,
                   Channel channel, const std::vector<Ballot>& ballots, bool all_or_none) {
    Cast cast;
    Subjects subjects(transaction, appraisal.id, ballots);
    const std::size_t scale = assessment::marks_of(appraisal.scale);
    const assessment::CodeHash hash(context.region, appraisal.id);
    std::vector<std::string> hashes;
    std::vector<std::size_t> places; // of the ballots whose codes are asked for
    hashes.reserve(ballots.size());
    places.reserve(ballots.size());
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        std::optional<Error> fault = subjects.fault_of(ballots[i], scale, static_cast<std::int64_t>(i) + 1);
        const auto plain = assessment::plain_code(ballots[i].code);
        if (!fault && !plain) fault = refusal_of(CodeState::unknown, ballots[i], channel);
        if (fault) {
            cast.refused.push_back({i, std::move(*fault)});
        } else {
            hashes.push_back(hash(*plain));
            places.push_back(i);
        }
    }
    if (all_or_none && !cast.refused.empty()) return cast.refused.front().why;
    const auto states = storage::use_codes(transaction, appraisal.id, channel, hashes);
    std::unordered_map<std::int64_t, assessment::Marks> marks;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Ballot& ballot = ballots[places[i]];
        if (states[i] != CodeState::good) {
            cast.refused.push_back({places[i], refusal_of(states[i], ballot, channel)});
            continue;
        }
        ++cast.counted;
        for (const auto& [subject, mark] : ballot.marks) {
            ++marks[subject.value][mark];
            ++cast.marks;
        }
    }
    if (all_or_none && !cast.refused.empty()) return cast.refused.front().why;
    std::sort(cast.refused.begin(), cast.refused.end(),
              [](const auto& left, const auto& right) { return left.place < right.place; });
    if (cast.counted == 0) {
        cast.appraisal = appraisal;
        return cast;
    }
    const auto turnout = assessment::turnout(appraisal, channel, context.today(), cast.counted, cast.marks);
    if (!turnout) return turnout.error();
    cast.appraisal = storage::count_marks(transaction, *turnout, channel, {marks.begin(), marks.end()});
    return cast;
}

SubjectResult result_of(const Appraisal& appraisal, AppraisalSubject subject,
                        const assessment::MarksByChannel& marks) {
    SubjectResult result{std::move(subject), marks, {}};
    result.result = appraisal.state == AppraisalState::closed ? result.subject.result
                                                              : assessment::result_of(appraisal, marks);
    return result;
}

bool may_see_results(const Context& context, const Appraisal& appraisal) {
    return appraisal.state == AppraisalState::closed ||
           permit(context.actor, Action::read_results, {context.region});
}

} // namespace

Result<Appraisal> plan_appraisal(Context& context, const AppraisalPolicy& policy, Appraisal wanted) {
    return act(context, Action::plan_appraisal, [&](Transaction& transaction) -> Result<Appraisal> {
        if (auto allowed = permit(context.actor, Action::plan_appraisal, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto planned = assessment::plan(std::move(wanted), policy);
        if (!planned) return planned.error();
        return transaction.save(*planned);
    });
}

Result<std::vector<AppraisalSubject>> add_subjects(Context& context, Id<Appraisal> id,
                                                   std::vector<AppraisalSubject> wanted) {
    using Added = std::vector<AppraisalSubject>;
    return act(context, Action::add_subjects, [&](Transaction& transaction) -> Result<Added> {
        if (auto allowed = permit(context.actor, Action::add_subjects, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto appraisal = load(transaction, id);
        if (!appraisal) return appraisal.error();
        std::set<std::pair<std::string, std::int64_t>> known;
        transaction.each<AppraisalSubject>(subjects_of(id), [&](AppraisalSubject&& subject) {
            known.emplace(std::move(subject.name), subject.organisation.value);
        });
        Added added;
        for (AppraisalSubject& each : wanted) {
            if (each.organisation) {
                if (auto unit = load(transaction, each.organisation); !unit) return unit.error();
            }
            if (!known.emplace(each.name, each.organisation.value).second) {
                return Error{ErrorKind::already_there, each.name, ""};
            }
            const auto subject = assessment::add_subject(*appraisal, std::move(each));
            if (!subject) return subject.error();
            added.push_back(transaction.save(*subject));
        }
        if (added.empty()) return Error{ErrorKind::needs_value, appraisal->title, "subject"};
        return added;
    });
}

Result<AppraisalSubject> withdraw_subject(Context& context, Id<AppraisalSubject> id, std::int64_t version,
                                          const std::string& reason) {
    return act(context, Action::withdraw_subject, [&](Transaction& transaction) -> Result<AppraisalSubject> {
        if (auto allowed = permit(context.actor, Action::withdraw_subject, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto subject = load(transaction, id, version);
        if (!subject) return subject.error();
        const auto appraisal = load(transaction, subject->appraisal);
        if (!appraisal) return appraisal.error();
        const auto withdrawn = assessment::withdraw_subject(*appraisal, *subject, reason);
        if (!withdrawn) return withdrawn.error();
        return transaction.save(*withdrawn);
    });
}

Result<Drawn> draw_codes(Context& context, Id<Appraisal> id, Channel channel, std::int64_t codes,
                         const assessment::RandomBytes& random) {
    return act(context, Action::draw_codes, [&](Transaction& transaction) -> Result<Drawn> {
        if (auto allowed = permit(context.actor, Action::draw_codes, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto appraisal = load(transaction, id);
        if (!appraisal) return appraisal.error();
        const auto decided = assessment::draw_codes(*appraisal, channel, codes);
        if (!decided) return decided.error();
        Drawn drawn;
        std::vector<std::string> hashes;
        const assessment::CodeHash hash(context.region, id);
        const auto wanted = static_cast<std::size_t>(codes);
        drawn.codes.reserve(wanted);
        hashes.reserve(wanted);
        for (std::size_t i = 0; i < wanted; ++i) {
            drawn.codes.push_back(assessment::draw_code(random));
            hashes.push_back(hash(assessment::plain_code(drawn.codes.back()).value()));
        }
        drawn.appraisal = storage::keep_codes(transaction, *decided, channel, std::move(hashes));
        return drawn;
    });
}

Result<Appraisal> open_appraisal(Context& context, Id<Appraisal> id, std::int64_t version) {
    return change(
        context, Action::open_appraisal, id, version,
        [&](Transaction& transaction, const Appraisal& appraisal) {
            const bool has_subjects =
                transaction.first(subjects_of(id).where(&AppraisalSubject::withdrawn, false)).has_value();
            return assessment::open(appraisal, has_subjects);
        });
}

Result<Cast> cast_ballots(Context& context, Id<Appraisal> id, Channel channel,
                          const std::vector<Ballot>& ballots, bool all_or_none) {
    return act(context, Action::cast_ballots, [&](Transaction& transaction) -> Result<Cast> {
        if (auto allowed = permit(context.actor, Action::cast_ballots, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto appraisal = load(transaction, id);
        if (!appraisal) return appraisal.error();
        if (auto checked = assessment::check_casting(*appraisal, channel, context.today()); !checked) {
            return checked.error();
        }
        return count(transaction, context, *appraisal, channel, ballots, all_or_none);
    });
}

Result<void> cast_own_ballot(Context& context, Id<Appraisal> id, const Ballot& ballot) {
    Context program{context.store, context.region, {}, context.now};
    return act(program, Action::cast_ballots, [&](Transaction& transaction) -> Result<void> {
        const auto appraisal = open_round(transaction, id);
        if (!appraisal) return appraisal.error();
        const Channel channel = Channel::online;
        if (auto checked = assessment::check_casting(*appraisal, channel, program.today()); !checked)
            return checked.error();
        auto cast = count(transaction, program, *appraisal, channel, {ballot}, true);
        if (!cast) return cast.error();
        return {};
    });
}

Result<OpenRound> read_open_round(Context& context, Id<Appraisal> id) {
    return look(context, [&](Transaction& transaction) -> Result<OpenRound> {
        auto appraisal = open_round(transaction, id);
        if (!appraisal) return appraisal.error();
        OpenRound round{std::move(*appraisal), {}};
        transaction.each<AppraisalSubject>(subjects_of(id), [&](AppraisalSubject&& subject) {
            if (!subject.withdrawn) round.subjects.push_back(std::move(subject));
        });
        return round;
    });
}

Result<Appraisal> close_appraisal(Context& context, Id<Appraisal> id, std::int64_t version,
                                  const std::string& reason) {
    return change(
        context, Action::close_appraisal, id, version,
        [&](Transaction& transaction, const Appraisal& appraisal) -> Result<Change<Appraisal>> {
            auto decided = assessment::close(appraisal, context.today(), reason);
            if (!decided) return decided;
            const auto marks = storage::all_marks(transaction, id);
            for (const AppraisalSubject& subject : transaction.list(subjects_of(id))) {
                if (subject.withdrawn) continue;
                const auto found = marks.find(subject.id.value);
                transaction.save(assessment::closed(
                    appraisal, subject, found == marks.end() ? assessment::MarksByChannel{} : found->second));
            }
            return decided;
        });
}

Result<std::vector<Appraisal>> read_appraisals(Context& context, std::optional<int> year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Appraisal>> {
        Query<Appraisal> query;
        if (year) query.where(&Appraisal::year, *year);
        return transaction.list(query);
    });
}

Result<AppraisalSheet> read_appraisal(Context& context, Id<Appraisal> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<AppraisalSheet> {
        auto appraisal = load(transaction, id);
        if (!appraisal) return appraisal.error();
        AppraisalSheet sheet{std::move(*appraisal), {}};
        const bool seen = may_see_results(context, sheet.appraisal);
        auto marks =
            seen ? storage::all_marks(transaction, id) : decltype(storage::all_marks(transaction, id))();
        transaction.each<AppraisalSubject>(subjects_of(id), [&](AppraisalSubject&& subject) {
            const std::int64_t number = subject.id.value;
            sheet.subjects.push_back(seen ? result_of(sheet.appraisal, std::move(subject), marks[number])
                                          : SubjectResult{std::move(subject), {}, {}});
        });
        std::stable_sort(sheet.subjects.begin(), sheet.subjects.end(),
                         [](const auto& left, const auto& right) {
                             return left.result && (!right.result || *left.result > *right.result);
                         });
        return sheet;
    });
}

Result<SubjectResult> read_result(Context& context, Id<AppraisalSubject> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<SubjectResult> {
        auto subject = load(transaction, id);
        if (!subject) return subject.error();
        const auto appraisal = load(transaction, subject->appraisal);
        if (!appraisal) return appraisal.error();
        if (appraisal->state != AppraisalState::closed) {
            if (auto allowed = permit(context.actor, Action::read_results, {context.region}); !allowed) {
                return allowed.error();
            }
        }
        const auto marks = storage::marks_of(transaction, *subject);
        return result_of(*appraisal, std::move(*subject), marks);
    });
}

} // namespace bihuan::app
