#include "app/scheme.hpp"

#include "app/organisations.hpp"
#include "cycle/assessment/editions.hpp"
#include "cycle/assessment/scheme.hpp"

namespace bihuan::app {

using assessment::SchemeState;

Result<Scheme> adopt_scheme(Context& context, int year, std::string source, const std::string& file) {
    return act(context, Action::adopt_scheme, [&](Transaction& transaction) -> Result<Scheme> {
        if (auto allowed = permit(context.actor, Action::adopt_scheme, {context.region}); !allowed)
            return allowed.error();
        const auto plan = assessment::Plan::parse(source, file);
        if (!plan) return plan.error();
        const auto members = assessment::members_of(*plan, region_name_of(transaction),
                                                    transaction.list<registry::Organisation>());
        if (!members) return members.error();
        const auto change = assessment::draft_scheme(year, std::move(source), file);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<assessment::Plan> check_scheme(Context& context, std::string_view source, const std::string& file) {
    if (auto allowed = permit(context.actor, Action::adopt_scheme, {context.region}); !allowed)
        return allowed.error();
    return assessment::Plan::parse(source, file);
}

Result<Scheme> enact_scheme(Context& context, Id<Scheme> id, std::int64_t version) {
    return act(context, Action::enact_scheme, [&](Transaction& transaction) -> Result<Scheme> {
        if (auto allowed = permit(context.actor, Action::enact_scheme, {context.region}); !allowed)
            return allowed.error();
        const auto scheme = load(transaction, id, version);
        if (!scheme) return scheme.error();
        const auto changes = assessment::enact(
            *scheme, transaction.list(Query<Scheme>().where(&Scheme::state, SchemeState::in_force)));
        if (!changes) return changes.error();
        Scheme enacted;
        for (const Change<Scheme>& change : *changes)
            enacted = transaction.save(change);
        return enacted;
    });
}

Result<Scheme> withdraw_scheme(Context& context, Id<Scheme> id, const std::string& reason,
                               std::int64_t version) {
    return act(context, Action::withdraw_scheme, [&](Transaction& transaction) -> Result<Scheme> {
        if (auto allowed = permit(context.actor, Action::withdraw_scheme, {context.region}); !allowed)
            return allowed.error();
        const auto scheme = load(transaction, id, version);
        if (!scheme) return scheme.error();
        const auto change = assessment::withdraw(*scheme, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<std::vector<Scheme>> read_schemes(Context& context, int year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Scheme>> {
        Query<Scheme> query;
        if (year != 0) query.where(&Scheme::year, year);
        return transaction.list(query);
    });
}

Result<Adjustment> give_adjustment(Context& context, Adjustment adjustment) {
    return act(context, Action::give_adjustment, [&](Transaction& transaction) -> Result<Adjustment> {
        if (auto allowed = permit(context.actor, Action::give_adjustment, {context.region}); !allowed)
            return allowed.error();
        if (const auto unit = load(transaction, adjustment.organisation); !unit) return unit.error();
        adjustment.id = {};
        adjustment.assessment = {};
        adjustment.line.clear();
        adjustment.withdrawn = false;
        if (adjustment.adjustment_kind == assessment::AdjustmentKind::ruling) // comes of appeals alone
            return Error{ErrorKind::needs_value, adjustment.document, "appeal"};
        const auto change = assessment::give(std::move(adjustment));
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Adjustment> withdraw_adjustment(Context& context, Id<Adjustment> id, const std::string& reason,
                                       std::int64_t version) {
    return act(context, Action::withdraw_adjustment, [&](Transaction& transaction) -> Result<Adjustment> {
        if (auto allowed = permit(context.actor, Action::withdraw_adjustment, {context.region}); !allowed)
            return allowed.error();
        const auto adjustment = load(transaction, id, version);
        if (!adjustment) return adjustment.error();
        const auto change = assessment::take_back(*adjustment, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<std::vector<Adjustment>> read_adjustments(Context& context, int year) {
    if (auto allowed = permit(context.actor, Action::read_ranking, {context.region}); !allowed)
        return allowed.error();
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Adjustment>> {
        return transaction.list(Query<Adjustment>().where(&Adjustment::year, year));
    });
}

} // namespace bihuan::app
