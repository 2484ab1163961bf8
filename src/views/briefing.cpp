#include "views/briefing.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "app/situations.hpp"

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;
using progress::Outlook;
using progress::Standing;

/// The worst first: what is lost, what may be, what nobody can say, what is well.
int urgency(Outlook outlook) {
    constexpr std::array order{Outlook::misses,    Outlook::uncertain, Outlook::no_reading,
                               Outlook::too_early, Outlook::reaches,   Outlook::attained};
    return static_cast<int>(std::ranges::find(order, outlook) - order.begin());
}

std::int64_t behind(const Prospect& prospect) {
    return prospect.forecast.course ? prospect.forecast.course->behind : 0;
}

std::vector<Prospect> prospects_of(Transaction& transaction, const progress::Policy& policy, int year,
                                   Date today, const std::map<std::int64_t, std::string>& names) {
    Query<Item> headline;
    headline.where(&Item::year, year).where(&Item::category, targets::Category::headline);
    headline.where(&Item::state, targets::ItemState::active);
    std::vector<Prospect> prospects;
    app::Situations situations(transaction, policy.standing, year, today, app::History::whole);
    situations.each(transaction.list(headline), [&](app::Standpoint& point) {
        const progress::Situation& known = point.situation;
        auto forecast = progress::forecast_of(known.item, known.shares, known.last_year, point.readings);
        if (!forecast) return;
        const auto name = known.item.leads.empty() ? names.end() : names.find(known.item.leads.front().value);
        prospects.push_back({known.item, name == names.end() ? "" : name->second, std::move(*forecast),
                             std::move(point.readings), std::move(point.standing)});
    });
    std::ranges::stable_sort(prospects, [](const Prospect& left, const Prospect& right) {
        const auto key = [](const Prospect& each) {
            return std::pair(urgency(each.forecast.outlook), -behind(each));
        };
        return key(left) < key(right);
    });
    return prospects;
}

std::vector<RedItem> red_of(Transaction& transaction, int year,
                            const std::map<std::int64_t, std::string>& names) {
    Query<Standing> query;
    query.where(&Standing::year, year).where(&Standing::colour, progress::Colour::red);
    std::vector<RedItem> red;
    for (Standing& standing : transaction.list(query)) {
        auto item = transaction.find(Id<Item>{standing.id.value});
        if (!item || item->state != targets::ItemState::active) continue;
        Query<progress::Slip> running;
        running.where(&progress::Slip::item, item->id);
        running.where_not(&progress::Slip::state, progress::SlipState::lifted);
        const auto name = names.find(standing.organisation.value);
        red.push_back({std::move(*item), name == names.end() ? "" : name->second, std::move(standing),
                       transaction.first(running)});
    }
    std::ranges::stable_sort(red, [](const RedItem& left, const RedItem& right) {
        return left.standing.since > right.standing.since;
    });
    return red;
}

} // namespace

Result<Briefing> briefing(Context& context, const progress::Policy& policy, std::optional<int> wanted) {
    return app::look(context, [&](Transaction& transaction) -> Result<Briefing> {
        if (auto allowed = app::permit(context.actor, app::Action::read_ledger, {context.region}); !allowed)
            return allowed.error();
        Briefing seen;
        seen.today = context.today();
        const auto last = transaction.first(Query<progress::Round>().newest_first());
        seen.year = wanted.value_or(last ? last->year : seen.today.year());
        std::map<std::int64_t, std::string> names;
        transaction.each<registry::Organisation>(
            {}, [&](registry::Organisation&& unit) { names.emplace(unit.id.value, std::move(unit.name)); });
        seen.prospects = prospects_of(transaction, policy, seen.year, seen.today, names);
        seen.red = red_of(transaction, seen.year, names);
        return seen;
    });
}

} // namespace bihuan::views
