#include "app/standing.hpp"

#include <algorithm>

#include "app/situations.hpp"

namespace bihuan::app {
namespace {

/// Saves what a review changes.
std::optional<Standing> keep(Transaction& transaction, const progress::Reviewed& reviewed) {
    for (const Change<Slip>& slip : reviewed.slips)
        transaction.save(slip);
    if (!reviewed.standing) return std::nullopt;
    return transaction.save(*reviewed.standing);
}

/// Every item of the year with what a review of it changes.
template <class Take>
void each_reviewed(Transaction& transaction, const Policy& policy, int year, Date today, Take&& take) {
    std::vector<Item> items = transaction.list(
        Query<Item>().where(&Item::year, year).where_not(&Item::state, targets::ItemState::draft));
    Situations situations(transaction, policy.standing, year, today);
    situations.each(std::move(items), [&](Standpoint& point) {
        const auto judged = progress::judge(point.situation, policy.standing, policy.calendar, today);
        take(point,
             progress::review(point.situation.item, point.standing, judged, point.slips, policy, today));
    });
}

} // namespace

Result<ReviewSummary> review_standings(Context& context, const Policy& policy, int year) {
    return act(context, Action::review_standings, [&](Transaction& transaction) -> Result<ReviewSummary> {
        if (auto allowed = permit(context.actor, Action::review_standings, {context.region}); !allowed) {
            return allowed.error();
        }
        ReviewSummary summary;
        const auto take = [&](const Standpoint& point, const progress::Reviewed& reviewed) {
            ++summary.items;
            for (const Change<Slip>& slip : reviewed.slips) {
                if (!slip.before()) ++summary.issued;
                if (slip.after().state == progress::SlipState::lifted) ++summary.lifted;
            }
            const Colour from = point.standing ? point.standing->colour : Colour::none;
            const auto kept = keep(transaction, reviewed);
            const Colour to = kept ? kept->colour : from;
            if (from != to) summary.changed.push_back({point.situation.item.id, from, to});
            ++summary.colours[static_cast<std::size_t>(to)];
        };
        each_reviewed(transaction, policy, year, context.today(), take);
        return summary;
    });
}

std::vector<Foreseen> foresee_standings(Transaction& transaction, const Policy& policy, int year,
                                        Date today) {
    std::vector<Foreseen> all;
    const auto take = [&](const Standpoint& point, const progress::Reviewed& reviewed) {
        Foreseen seen{point.situation.item.id, point.situation.item.title};
        if (point.standing) seen.colour = point.standing->colour;
        if (reviewed.standing) seen.colour = reviewed.standing->after().colour;
        seen.slip = std::ranges::any_of(reviewed.slips, [](const auto& slip) { return !slip.before(); });
        all.push_back(std::move(seen));
    };
    each_reviewed(transaction, policy, year, today, take);
    return all;
}

Result<Standing> set_standing(Context& context, const Policy& policy, const HandWish& wish) {
    return act(context, Action::set_standing, [&](Transaction& transaction) -> Result<Standing> {
        const auto item = load(transaction, wish.item);
        Subject subject{context.region};
        if (item) subject.organisations = item->leads;
        if (auto allowed = permit(context.actor, Action::set_standing, subject); !allowed) {
            return allowed.error();
        }
        if (!item) return item.error();
        const auto before = transaction.find(Id<Standing>{wish.item.value});
        if (before && wish.version != 0 && before->version != wish.version) {
            return conflict_of(transaction, Standing::kind, wish.item.value);
        }
        const Date today = context.today();
        std::optional<Result<progress::Reviewed>> set;
        Situations situations(transaction, policy.standing, item->year, today);
        situations.each({*item}, [&](Standpoint& point) {
            const auto judged = progress::judge(point.situation, policy.standing, policy.calendar, today);
            set = progress::set_by_hand(*item, point.standing,
                                        {wish.colour, wish.reason, context.actor.post, wish.until}, judged,
                                        point.slips, policy, today);
        });
        if (!*set) return set->error();
        if (const auto kept = keep(transaction, **set)) return *kept;
        return *before; // the same as it was
    });
}

Result<Slip> answer_slip(Context& context, Id<Slip> id, const std::string& answer, std::int64_t version) {
    return act(context, Action::answer_slip, [&](Transaction& transaction) -> Result<Slip> {
        const auto slip = load(transaction, id);
        Subject subject{context.region};
        if (slip) subject.organisations = {slip->organisation};
        if (auto allowed = permit(context.actor, Action::answer_slip, subject); !allowed) {
            return allowed.error();
        }
        if (!slip) return slip.error();
        if (version != 0 && slip->version != version) return conflict_of(transaction, Slip::kind, id.value);
        const auto change = progress::answer(*slip, answer, context.today());
        if (!change) return change.error();
        if (const auto standing = transaction.find(Id<Standing>{slip->item.value})) {
            if (const auto settled = progress::answered(*standing)) transaction.save(*settled);
        }
        return transaction.save(*change);
    });
}

} // namespace bihuan::app
