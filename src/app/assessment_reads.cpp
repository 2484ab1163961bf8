#include <algorithm>

#include "app/assessment.hpp"

namespace bihuan::app {
namespace {

using assessment::AssessmentState;

Result<Assessment> newest(Transaction& transaction, Id<Assessment> id) {
    if (id) return load(transaction, id);
    if (const auto found = transaction.first(Query<Assessment>().newest_first())) return *found;
    return Error{ErrorKind::no_such_record, "assessment", ""};
}

Result<Assessed> kept(Transaction& transaction, Id<Assessment> id, Id<Organisation> unit = {}) {
    auto found = newest(transaction, id);
    if (!found) return found.error();
    return assessed(transaction, std::move(*found), unit);
}

} // namespace

Result<std::vector<Assessment>> read_assessments(Context& context, int year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Assessment>> {
        Query<Assessment> query;
        if (year != 0) query.where(&Assessment::year, year);
        return transaction.list(query.newest_first());
    });
}

Result<Assessed> read_ranking(Context& context, Id<Assessment> id) {
    return look(context, [&](Transaction& transaction) -> Result<Assessed> {
        const auto allowed = permit(context.actor, Action::read_ranking, {context.region});
        auto all = kept(transaction, id);
        if (!all) return allowed ? all.error() : allowed.error();
        const bool open = all->plan.public_ranking && all->assessment.state != AssessmentState::computed &&
                          permit(context.actor, Action::read_ledger, {context.region});
        if (!allowed && !open) return allowed.error();
        return all;
    });
}

Result<Assessed> read_scores(Context& context, Id<Organisation> unit, Id<Assessment> id) {
    if (auto allowed = permit(context.actor, Action::read_scores, {context.region, {unit}}); !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<Assessed> {
        auto all = kept(transaction, id, unit);
        if (!all) return all;
        const bool whole = permit(context.actor, Action::read_ranking, {context.region}).has_value();
        if (all->assessment.state == AssessmentState::computed && !whole) // not yet for those it is about
            return Error{ErrorKind::wrong_state, all->assessment.title,
                         std::string(name_of(AssessmentState::computed))};
        if (all->results.empty())
            return Error{ErrorKind::no_such_record, "unit_result " + std::to_string(unit.value), ""};
        return all;
    });
}

Result<std::vector<Appeal>> page_appeals(Context& context, Query<Appeal> query) {
    if (auto allowed =
            permit(context.actor, Action::read_scores, {context.region, {context.actor.organisation}});
        !allowed)
        return allowed.error();
    const bool whole = permit(context.actor, Action::read_ranking, {context.region}).has_value();
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Appeal>> {
        if (!whole) query.where(&Appeal::organisation, context.actor.organisation);
        return transaction.list(query);
    });
}

Result<std::vector<Appeal>> read_appeals(Context& context, Id<Assessment> id) {
    Query<Appeal> query;
    if (id) query.where(&Appeal::assessment, id);
    return page_appeals(context, query);
}

Result<std::vector<Adjustment>> read_adjustments_of(Context& context, const UnitResult& result) {
    if (auto allowed = permit(context.actor, Action::read_scores, {context.region, {result.organisation}});
        !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Adjustment>> {
        std::vector<Adjustment> found;
        for (const Id<Adjustment> id : result.adjustments)
            if (auto each = transaction.find(id)) found.push_back(std::move(*each));
        return found;
    });
}

Result<Supposed> what_if(Context& context, Id<Assessment> id, const assessment::Supposition& supposition) {
    if (auto allowed = permit(context.actor, Action::read_ranking, {context.region}); !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<Supposed> {
        auto now = kept(transaction, id);
        if (!now) return now.error();
        Supposed supposed{*now, *now};
        Assessed& then = supposed.then;
        if (auto done = suppose(then.plan, supposition, then.scores); !done) return done.error();
        std::vector<Adjustment> rulings, counted = supposition.adjustments;
        for (const Score& score : then.scores) {
            if (!score.ruling) continue;
            if (auto ruling = transaction.find(score.ruling)) rulings.push_back(std::move(*ruling));
        }
        for (const UnitResult& result : then.results) {
            for (const Id<Adjustment> each : result.adjustments)
                if (auto found = transaction.find(each)) counted.push_back(std::move(*found));
        }
        if (auto reckoned = reckon(then.plan, then.scores, rulings); !reckoned) return reckoned.error();
        const auto members = assessment::members_of(then.plan, now->results);
        then.results = results_of(then.plan, members, then.scores, counted);
        return supposed;
    });
}

} // namespace bihuan::app
