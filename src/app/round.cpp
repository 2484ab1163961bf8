#include "app/round.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/notices.hpp"
#include "cycle/progress/reports.hpp"

namespace bihuan::app {

using progress::Report;
using progress::Urging;

progress::OrganisationsById organisations_by_id(Transaction& transaction) {
    progress::OrganisationsById organisations;
    transaction.each<Organisation>({}, [&](Organisation&& organisation) {
        const std::int64_t id = organisation.id.value;
        organisations.emplace(id, std::move(organisation));
    });
    return organisations;
}

Result<Opened> open_round(Context& context, const Policy& policy, const progress::RoundWish& wish) {
    return act(context, Action::open_round, [&](Transaction& transaction) -> Result<Opened> {
        if (auto allowed = permit(context.actor, Action::open_round, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto others = transaction.list(Query<Round>().where(&Round::cadence, wish.cadence));
        const auto opening = progress::open(wish, others, policy, context.today());
        if (!opening) return opening.error();
        Opened opened;
        const Round& wanted = opening->after();
        std::vector<Item> items;
        Query<Item> active;
        active.where(&Item::year, wanted.year).where(&Item::state, targets::ItemState::active);
        transaction.each<Item>(active, [&](Item&& item) {
            if (progress::asks(wanted, item)) items.push_back(std::move(item));
        });
        if (items.empty()) {
            return Error{ErrorKind::no_such_record, wanted.title, "item " + std::to_string(wanted.year)};
        }
        opened.round = transaction.save(*opening);
        const progress::OrganisationsById organisations = organisations_by_id(transaction);
        for (const Item& item : items) {
            const auto units = progress::owing(opened.round, item, organisations);
            if (units.empty()) opened.unowned.push_back(item.id);
            for (const Id<Organisation> unit : units) {
                transaction.save(Change<Report>::created(progress::owed(opened.round, item, unit)));
                ++opened.reports;
            }
        }
        opened.items = static_cast<int>(items.size());
        return opened;
    });
}

Result<Urged> urge(Context& context, Id<Round> id, const std::vector<Id<Organisation>>& units,
                   const std::string& note) {
    return act(context, Action::urge, [&](Transaction& transaction) -> Result<Urged> {
        if (auto allowed = permit(context.actor, Action::urge, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto round = load(transaction, id);
        if (!round) return round.error();
        if (auto may = progress::may_urge(*round, note); !may) return may.error();

        std::set<std::int64_t> urged_today;
        transaction.each<Urging>(
            Query<Urging>().where(&Urging::round, id).where(&Urging::urged_on, context.today()),
            [&](Urging&& urging) { urged_today.insert(urging.organisation.value); });
        const auto owing =
            progress::outstanding(*round, transaction.list(Query<Report>().where(&Report::round, id)));
        std::vector<Id<Organisation>> wanted = units;
        if (wanted.empty())
            std::ranges::transform(owing, std::back_inserter(wanted), &progress::Outstanding::organisation);

        Urged urged;
        std::set<std::int64_t> seen;
        for (const Id<Organisation> unit : wanted) {
            if (!seen.insert(unit.value).second) continue;
            const auto owed = std::ranges::find(owing, unit, &progress::Outstanding::organisation);
            if (owed == owing.end()) {
                if (auto known = load(transaction, unit); !known) return known.error();
                urged.owe_nothing.push_back(unit);
            } else if (urged_today.contains(unit.value)) {
                urged.today.push_back(unit);
            } else if (posts_to_tell(transaction, unit).empty()) {
                urged.without_post.push_back(unit);
            } else {
                urged.urged.push_back(transaction.save(
                    progress::urge(*round, *owed, context.actor.post, context.today(), note)));
            }
        }
        return urged;
    });
}

Result<Closed> close_round(Context& context, Id<Round> id, std::int64_t version) {
    return act(context, Action::close_round, [&](Transaction& transaction) -> Result<Closed> {
        if (auto allowed = permit(context.actor, Action::close_round, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto round = load(transaction, id, version);
        if (!round) return round.error();
        const auto closing = progress::close(*round);
        if (!closing) return closing.error();
        Closed closed;
        std::vector<Change<Report>> missed;
        transaction.each<Report>(Query<Report>().where(&Report::round, id), [&](Report&& report) {
            if (report.state == progress::ReportState::submitted) ++closed.waiting;
            if (auto change = progress::close_out(report, *round)) missed.push_back(std::move(*change));
        });
        for (const Change<Report>& change : missed)
            transaction.save(change);
        closed.missed = static_cast<int>(missed.size());
        closed.round = transaction.save(*closing);
        return closed;
    });
}

} // namespace bihuan::app
