#include "app/assessment.hpp"

#include <algorithm>

#include "app/organisations.hpp"

namespace bihuan::app {
namespace {

using assessment::AppealState;
using assessment::AssessmentState;
using assessment::Plan;
using assessment::SchemeState;
using registry::Organisation;

Result<Plan> plan_of(const Scheme& scheme) {
    return Plan::parse(scheme.source, scheme.title);
}

/// The editions that led to this one, itself included.
std::vector<Id<Assessment>> editions_of(Transaction& transaction, const Assessment& assessment) {
    std::vector<Id<Assessment>> editions{assessment.id};
    for (Id<Assessment> before = assessment.corrects; before;) {
        editions.push_back(before);
        const auto edition = transaction.find(before);
        before = edition ? edition->corrects : Id<Assessment>{};
    }
    return editions;
}

/// The edition that stands now.
Assessment current(Transaction& transaction, Assessment assessment) {
    while (const auto next =
               transaction.first(Query<Assessment>().where(&Assessment::corrects, assessment.id)))
        assessment = *next;
    return assessment;
}

struct Adjustments {
    std::vector<Adjustment> counted, rulings;
};
Adjustments adjustments_of(Transaction& transaction, const Assessment& assessment) {
    Adjustments found;
    const auto editions = editions_of(transaction, assessment);
    for (Adjustment& each : transaction.list(Query<Adjustment>().where(&Adjustment::year, assessment.year))) {
        if (assessment::counts(each, assessment)) {
            found.counted.push_back(std::move(each));
        } else if (!each.withdrawn && each.assessment &&
                   std::find(editions.begin(), editions.end(), each.assessment) != editions.end()) {
            found.rulings.push_back(std::move(each));
        }
    }
    return found;
}

bool appeals_wait(Transaction& transaction, const Assessment& assessment) {
    for (const Id<Assessment> edition : editions_of(transaction, assessment)) {
        Query<Appeal> open;
        open.where(&Appeal::assessment, edition).where(&Appeal::state, AppealState::filed);
        if (transaction.first(open)) return true;
    }
    return false;
}

/// Saves `wanted` where `kept` had the same unit and line, withdraws what is no longer there, adds the rest.
template <class Record, class Key>
void keep(Transaction& transaction, Id<Assessment> assessment, const std::vector<Record>& kept,
          std::vector<Record>& wanted, const Key& key) {
    std::map<decltype(key(wanted.front())), const Record*> before;
    for (const Record& record : kept)
        before.emplace(key(record), &record);
    for (Record& record : wanted) {
        record.assessment = assessment;
        const auto found = before.find(key(record));
        if (found == before.end()) {
            record.id = {};
            record.version = 0;
            record = transaction.save(Change<Record>::created(record));
            continue;
        }
        const Record& old = *found->second;
        record.region = old.region;
        record.id = old.id;
        record.version = old.version;
        if (values_of(record) != values_of(old))
            record = transaction.save(Change<Record>::changed(old, record));
        before.erase(found);
    }
    for (const auto& [gone, old] : before) {
        Record withdrawn = *old;
        withdrawn.withdrawn = true;
        if (!old->withdrawn) transaction.save(Change<Record>::changed(*old, std::move(withdrawn)));
    }
}

void keep(Transaction& transaction, Assessed& all, bool is_new) {
    const Id<Assessment> id = all.assessment.id;
    std::vector<Score> scores;
    std::vector<UnitResult> results;
    if (!is_new) {
        scores = transaction.list(Query<Score>().where(&Score::assessment, id));
        results = transaction.list(Query<UnitResult>().where(&UnitResult::assessment, id));
    }
    keep(transaction, id, scores, all.scores,
         [](const Score& score) { return std::pair(score.organisation.value, score.line); });
    keep(transaction, id, results, all.results,
         [](const UnitResult& result) { return result.organisation.value; });
}

/// Gathers and reckons; nothing is saved yet.
Result<void> reckon_anew(Transaction& transaction, Assessed& all) {
    const auto organisations = transaction.list<Organisation>();
    const auto members = members_of(all.plan, region_name_of(transaction), organisations);
    if (!members) return members.error();
    const Assessment& assessment = all.assessment;
    const auto facts = gather(
        transaction, {assessment.year, assessment.begins_on, assessment.ends_on, assessment.computed_on},
        organisations);
    const Adjustments adjustments = adjustments_of(transaction, assessment);
    all.scores = scores_of(all.plan, *members, facts);
    if (auto reckoned = reckon(all.plan, all.scores, adjustments.rulings); !reckoned) return reckoned;
    all.results = results_of(all.plan, *members, all.scores, adjustments.counted);
    return {};
}

/// From what the edition before kept, with the rulings that count now.
Result<void> reckon_again(Transaction& transaction, Assessed& all) {
    const auto members = assessment::members_of(all.plan, all.results);
    const Adjustments adjustments = adjustments_of(transaction, all.assessment);
    if (auto reckoned = reckon(all.plan, all.scores, adjustments.rulings); !reckoned) return reckoned;
    // Those that counted then: what came since is for a correction.
    std::vector<Adjustment> counted;
    for (const UnitResult& result : all.results) {
        for (const Id<Adjustment> id : result.adjustments)
            if (auto found = transaction.find(id)) counted.push_back(std::move(*found));
    }
    for (Adjustment& each : counted)
        each.withdrawn = false;
    all.results = results_of(all.plan, members, all.scores, counted);
    return {};
}

Result<Assessed> begin(Transaction& transaction, const AssessmentWish& wish, Date today) {
    Query<Scheme> in_force;
    in_force.where(&Scheme::year, wish.year).where(&Scheme::state, SchemeState::in_force);
    const auto scheme = transaction.first(in_force);
    if (!scheme) return Error{ErrorKind::no_such_record, "scheme " + std::to_string(wish.year), ""};
    Assessment wanted;
    const Date first = Date::of(wish.year, 1, 1).value_or(Date());
    const Date last = Date::of(wish.year, 12, 31).value_or(Date());
    wanted.begins_on = wish.begins_on.value_or(first);
    wanted.ends_on = wish.ends_on.value_or(std::clamp(today, first, last));
    wanted.title = wish.title.empty() ? std::to_string(wish.year) + "年度考核" : wish.title;
    const auto begun =
        assessment::begin(*scheme, std::move(wanted),
                          transaction.list(Query<Assessment>().where(&Assessment::year, wish.year)), today);
    if (!begun) return begun.error();
    auto plan = plan_of(*scheme);
    if (!plan) return plan.error();
    return Assessed{*begun, *scheme, std::move(*plan), {}, {}};
}

} // namespace

Result<Assessed> assessed(Transaction& transaction, Assessment assessment, Id<Organisation> unit) {
    auto scheme = load(transaction, assessment.scheme);
    if (!scheme) return scheme.error();
    auto plan = plan_of(*scheme);
    if (!plan) return plan.error();
    Assessed all;
    Query<Score> scores;
    scores.where(&Score::assessment, assessment.id).where(&Score::withdrawn, false);
    Query<UnitResult> results;
    results.where(&UnitResult::assessment, assessment.id).where(&UnitResult::withdrawn, false);
    if (unit) {
        scores.where(&Score::organisation, unit);
        results.where(&UnitResult::organisation, unit);
    }
    scores.order_by(&Score::organisation);
    results.order_by(&UnitResult::organisation);
    all.scores = transaction.list(scores);
    all.results = transaction.list(results);
    all.assessment = std::move(assessment);
    all.scheme = std::move(*scheme);
    all.plan = std::move(*plan);
    return all;
}

std::map<std::int64_t, assessment::Facts> gather(Transaction& transaction, const assessment::Period& period,
                                                 const std::vector<Organisation>& organisations) {
    using namespace supervision;
    progress::OrganisationsById by_id;
    for (const Organisation& organisation : organisations)
        by_id.emplace(organisation.id.value, organisation);
    assessment::Gathering gathering(period, by_id);
    const auto pass = [&]<Recorded Record>(const Query<Record>& query) {
        transaction.each<Record>(query, [&](Record&& record) { gathering.add(std::move(record)); });
    };
    const auto within = [&]<class Record>(Date Record::*day) {
        return Query<Record>().from(day, period.begins_on).until(day, period.ends_on);
    };
    pass(Query<progress::Round>().where(&progress::Round::year, period.year));
    pass(Query<targets::Item>().where(&targets::Item::year, period.year));
    pass(Query<targets::Share>().where(&targets::Share::withdrawn, false));
    pass(Query<targets::Revision>()
             .from(&targets::Revision::at, Instant::at(period.begins_on))
             .until(&targets::Revision::at, Instant::at(period.ends_on.plus(1))));
    pass(within(&targets::Milestone::due_on));
    pass(Query<projects::Project>());
    pass(Query<progress::Standing>().where(&progress::Standing::year, period.year));
    pass(within(&progress::Slip::issued_on));
    for (const progress::Round& round :
         transaction.list(Query<progress::Round>().where(&progress::Round::year, period.year)))
        pass(Query<progress::Report>().where(&progress::Report::round, round.id));
    pass(within(&Problem::found_on));
    pass(within(&Order::issued_on));
    pass(within(&Whistle::filed_on));
    pass(within(&Motion::received_on));
    pass(Query<assessment::Appraisal>().where(&assessment::Appraisal::year, period.year));
    pass(Query<assessment::AppraisalSubject>().where_not(&assessment::AppraisalSubject::organisation,
                                                         Id<Organisation>{}));
    pass(within(&registers::RegisterEntry::opened_on));
    return gathering.facts();
}

Result<Assessed> compute_assessment(Context& context, const AssessmentWish& wish) {
    return act(context, Action::compute_assessment, [&](Transaction& transaction) -> Result<Assessed> {
        if (auto allowed = permit(context.actor, Action::compute_assessment, {context.region}); !allowed)
            return allowed.error();
        if (!wish.again) {
            auto begun = begin(transaction, wish, context.today());
            if (!begun) return begun;
            if (auto reckoned = reckon_anew(transaction, *begun); !reckoned) return reckoned.error();
            begun->assessment = transaction.save(Change<Assessment>::created(begun->assessment));
            keep(transaction, *begun, true);
            return begun;
        }
        const auto old = load(transaction, wish.again, wish.version);
        if (!old) return old.error();
        const auto change = assessment::compute_again(*old, context.today());
        if (!change) return change.error();
        auto all = assessed(transaction, transaction.save(*change));
        if (!all) return all;
        if (auto reckoned = reckon_anew(transaction, *all); !reckoned) return reckoned.error();
        keep(transaction, *all, false);
        return all;
    });
}

Result<Assessment> publish_assessment(Context& context, const registry::Calendar& calendar, Id<Assessment> id,
                                      std::int64_t version) {
    return act(context, Action::publish_assessment, [&](Transaction& transaction) -> Result<Assessment> {
        if (auto allowed = permit(context.actor, Action::publish_assessment, {context.region}); !allowed)
            return allowed.error();
        const auto found = load(transaction, id, version);
        if (!found) return found.error();
        const auto all = assessed(transaction, *found);
        if (!all) return all.error();
        const auto change = assessment::publish(*found, all->plan.appeal_days, calendar, context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Assessment> freeze_assessment(Context& context, Id<Assessment> id, std::int64_t version) {
    return act(context, Action::freeze_assessment, [&](Transaction& transaction) -> Result<Assessment> {
        if (auto allowed = permit(context.actor, Action::freeze_assessment, {context.region}); !allowed)
            return allowed.error();
        const auto found = load(transaction, id, version);
        if (!found) return found.error();
        const auto all = assessed(transaction, *found);
        if (!all) return all.error();
        const auto change =
            assessment::freeze(*found, appeals_wait(transaction, *found),
                               assessment::fingerprint_of(all->scores, all->results), context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Assessed> correct_assessment(Context& context, Id<Assessment> id, const std::string& reason,
                                    std::int64_t version) {
    return act(context, Action::correct_assessment, [&](Transaction& transaction) -> Result<Assessed> {
        if (auto allowed = permit(context.actor, Action::correct_assessment, {context.region}); !allowed)
            return allowed.error();
        const auto found = load(transaction, id, version);
        if (!found) return found.error();
        const auto corrected = assessment::correct(*found, reason, context.today());
        if (!corrected) return corrected.error();
        transaction.save(corrected->old);
        auto all =
            assessed(transaction, transaction.save(Change<Assessment>::created(corrected->next, reason)));
        if (!all) return all;
        if (auto reckoned = reckon_anew(transaction, *all); !reckoned) return reckoned.error();
        keep(transaction, *all, true);
        return all;
    });
}

Result<Appeal> file_appeal(Context& context, const registry::Calendar& calendar, Appeal appeal) {
    return act(context, Action::file_appeal, [&](Transaction& transaction) -> Result<Appeal> {
        if (auto allowed =
                permit(context.actor, Action::file_appeal, {context.region, {appeal.organisation}});
            !allowed)
            return allowed.error();
        const auto found = load(transaction, appeal.assessment);
        if (!found) return found.error();
        const auto all = assessed(transaction, *found, appeal.organisation);
        if (!all) return all.error();
        const bool has_line = std::any_of(all->scores.begin(), all->scores.end(), [&](const Score& score) {
            return appeal.line.empty() || score.line == appeal.line;
        });
        if (!has_line) return Error{ErrorKind::no_such_record, "score " + appeal.line, ""};
        appeal.id = {};
        appeal.filed_by = context.actor.post;
        const auto change =
            assessment::file(std::move(appeal), *found, all->plan.ruling_days, calendar, context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Upheld> uphold_appeal(Context& context, const Upholding& upholding) {
    return act(context, Action::uphold_appeal, [&](Transaction& transaction) -> Result<Upheld> {
        if (auto allowed = permit(context.actor, Action::uphold_appeal, {context.region}); !allowed)
            return allowed.error();
        const auto appeal = load(transaction, upholding.appeal, upholding.version);
        if (!appeal) return appeal.error();
        const assessment::Ruling ruling{upholding.words, context.actor.post, context.today()};
        if (const auto possible = assessment::uphold(*appeal, ruling, {}); !possible) return possible.error();
        const auto appealed = load(transaction, appeal->assessment);
        if (!appealed) return appealed.error();
        const Assessment edition = current(transaction, *appealed);
        auto all = assessed(transaction, edition);
        if (!all) return all.error();
        const std::string line = appeal->line.empty() ? upholding.line : appeal->line;
        const auto score = std::find_if(all->scores.begin(), all->scores.end(), [&](const Score& each) {
            return each.organisation == appeal->organisation && each.line == line;
        });
        if (score == all->scores.end() || score->excluded)
            return Error{ErrorKind::no_such_record, "score " + line, ""};
        if (upholding.points.is_negative() || upholding.points > score->weight)
            return Error{ErrorKind::out_of_range, upholding.points.to_string(),
                         "0 – " + score->weight.to_string()};
        Adjustment adjustment;
        adjustment.organisation = appeal->organisation;
        adjustment.adjustment_kind = assessment::AdjustmentKind::ruling;
        adjustment.year = edition.year;
        adjustment.given_on = context.today();
        adjustment.assessment = appeal->assessment;
        adjustment.line = line;
        adjustment.points = upholding.points;
        adjustment.reason = upholding.words;
        adjustment.document = upholding.document;
        const auto given = assessment::give(std::move(adjustment));
        if (!given) return given.error();
        const Adjustment kept = transaction.save(*given);
        const auto upheld = assessment::uphold(*appeal, ruling, kept.id);
        if (!upheld) return upheld.error();
        Upheld done{transaction.save(*upheld), {}};
        const bool in_place = edition.state == AssessmentState::computed;
        if (!in_place) {
            const auto corrected =
                assessment::correct(edition, upholding.words, context.today(), AssessmentState::published);
            if (!corrected) return corrected.error();
            transaction.save(corrected->old);
            all->assessment = transaction.save(Change<Assessment>::created(corrected->next, upholding.words));
        }
        if (auto reckoned = reckon_again(transaction, *all); !reckoned) return reckoned.error();
        keep(transaction, *all, !in_place);
        done.assessed = std::move(*all);
        return done;
    });
}

Result<Appeal> reject_appeal(Context& context, Id<Appeal> id, const std::string& words,
                             std::int64_t version) {
    return act(context, Action::reject_appeal, [&](Transaction& transaction) -> Result<Appeal> {
        if (auto allowed = permit(context.actor, Action::reject_appeal, {context.region}); !allowed)
            return allowed.error();
        const auto appeal = load(transaction, id, version);
        if (!appeal) return appeal.error();
        const auto change = assessment::reject(*appeal, {words, context.actor.post, context.today()});
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Appeal> withdraw_appeal(Context& context, Id<Appeal> id, const std::string& reason,
                               std::int64_t version) {
    return act(context, Action::withdraw_appeal, [&](Transaction& transaction) -> Result<Appeal> {
        const auto appeal = load(transaction, id);
        // Of a number that nobody has, others are told no more than of another's.
        Subject subject{context.region};
        if (appeal) subject.organisations = {appeal->organisation};
        if (auto allowed = permit(context.actor, Action::withdraw_appeal, subject); !allowed)
            return allowed.error();
        if (!appeal) return appeal.error();
        if (auto seen = as_seen(transaction, *appeal, version); !seen) return seen.error();
        const auto change = assessment::withdraw(*appeal, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

} // namespace bihuan::app
