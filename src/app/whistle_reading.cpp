// What each may see of the whistles.
#include <algorithm>
#include <charconv>
#include <map>

#include "app/whistles.hpp"

namespace bihuan::app {
namespace {

using supervision::WhistleState;

/// Whom an own-unit right shows a whistle to.
std::vector<Id<Organisation>> concerned(const Whistle& whistle) {
    std::vector<Id<Organisation>> units = whistle.joint;
    units.push_back(whistle.organisation);
    units.push_back(whistle.asker);
    if (whistle.on_behalf) units.push_back(whistle.filed_by_organisation);
    return units;
}

/// Lower comes first in a list.
int urgency(const Whistle& whistle) {
    if (whistle.state == WhistleState::reopened) return 0;
    if (whistle.state == WhistleState::arbitration) return 1;
    if (!supervision::is_open(whistle.state)) return whistle.state == WhistleState::answered ? 4 : 5;
    return whistle.late ? 2 : 3;
}

std::optional<Date> next_day(const Whistle& whistle) {
    switch (whistle.state) {
        case WhistleState::filed:
            return whistle.dispatch_by;
        case WhistleState::arbitration:
            return whistle.ruling_by;
        case WhistleState::answered:
            return whistle.confirm_by;
        default:
            return whistle.due_on;
    }
}

Result<Reach> reach_for_reading(Context& context) {
    const std::vector<Id<Organisation>> own{context.actor.organisation};
    if (auto allowed = permit(context.actor, Action::read_whistles, {context.region, own}); !allowed) {
        return allowed.error();
    }
    return reach_of(context.actor.role, Action::read_whistles);
}

} // namespace

Result<std::vector<WhistleRow>> read_whistles(Context& context, const WhistleFilter& filter) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<WhistleRow>> {
        const auto reach = reach_for_reading(context);
        if (!reach) return reach.error();
        std::map<std::int64_t, Whistle> found;
        const auto take = [&](Query<Whistle> query) {
            if (filter.year) query.where(&Whistle::year, *filter.year);
            for (Whistle& each : transaction.list(query.newest_first().limit(filter.limit)))
                found.emplace(each.id.value, std::move(each));
        };
        const auto take_units = [&](Id<Organisation> unit) {
            take(Query<Whistle>().where(&Whistle::organisation, unit));
            Query<CoSignature> asked;
            asked.where(&CoSignature::organisation, unit).where(&CoSignature::withdrawn, false);
            for (const CoSignature& each : transaction.list(asked.newest_first().limit(filter.limit))) {
                if (auto whistle = transaction.find(each.whistle)) found.emplace(whistle->id.value, *whistle);
            }
        };
        const Id<Organisation> own = context.actor.organisation;
        if (*reach == Reach::own_unit) {
            take(Query<Whistle>().where(&Whistle::asker, own));
            if (context.actor.role == Role::liaison) {
                take_units(own);
                take(Query<Whistle>().where(&Whistle::filed_by_organisation, own));
            }
        } else if (filter.organisation) {
            take_units(filter.organisation);
        } else {
            for (const std::string_view name : names_of(WhistleState())) {
                const WhistleState state = named<WhistleState>(name).value();
                const bool live = supervision::is_open(state) || state == WhistleState::answered;
                if (filter.state ? *filter.state == state : filter.ended || live)
                    take(Query<Whistle>().where(&Whistle::state, state));
            }
        }
        std::vector<WhistleRow> rows;
        for (auto& [id, whistle] : found) {
            const bool live = supervision::is_open(whistle.state) || whistle.state == WhistleState::answered;
            if (filter.state ? whistle.state != *filter.state : !filter.ended && !live) continue;
            if (filter.year && whistle.year != *filter.year) continue;
            if (filter.organisation && whistle.organisation != filter.organisation &&
                std::ranges::count(whistle.joint, filter.organisation) == 0) {
                continue;
            }
            WhistleRow row{std::move(whistle), {}};
            if (row.whistle.state == WhistleState::co_signing) {
                for (const CoSignature& each :
                     transaction.list(Query<CoSignature>()
                                          .where(&CoSignature::whistle, row.whistle.id)
                                          .where(&CoSignature::withdrawn, false))) {
                    if (!each.signed_on) row.unsigned_by.push_back(each.organisation);
                }
            }
            rows.push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, {}, [](const WhistleRow& row) {
            return std::tuple(urgency(row.whistle), next_day(row.whistle).value_or(row.whistle.filed_on),
                              row.whistle.id.value);
        });
        return rows;
    });
}

Result<std::vector<Whistle>> page_whistles(Context& context, const Query<Whistle>& query) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Whistle>> {
        const auto reach = reach_for_reading(context);
        if (!reach) return reach.error();
        Query<Whistle> seen = query;
        const Id<Organisation> own = context.actor.organisation;
        if (*reach == Reach::own_unit) {
            std::vector<Query<Whistle>::Way> ways{Query<Whistle>::by(&Whistle::asker, own)};
            if (context.actor.role == Role::liaison) {
                ways.push_back(Query<Whistle>::by(&Whistle::organisation, own));
                ways.push_back(Query<Whistle>::by(&Whistle::filed_by_organisation, own));
                ways.push_back(
                    Query<Whistle>::named_by(&CoSignature::whistle, &CoSignature::organisation, own));
            }
            seen.where_one_of(ways);
        }
        return transaction.list(seen);
    });
}

Result<WhistleDetail> read_whistle(Context& context, Id<Whistle> id) {
    return look(context, [&](Transaction& transaction) -> Result<WhistleDetail> {
        const auto reach = reach_for_reading(context);
        if (!reach) return reach.error();
        auto whistle = transaction.find(id);
        // Of a number that nobody has, others are told no more than of another's.
        Subject subject{context.region};
        if (whistle) subject.organisations = concerned(*whistle);
        if (auto allowed = permit(context.actor, Action::read_whistles, subject); !allowed)
            return allowed.error();
        if (!whistle) return load(transaction, id).error();
        WhistleDetail detail{std::move(*whistle), {}, {}, {}};
        detail.refusals = transaction.list(Query<Refusal>().where(&Refusal::whistle, id));
        detail.signatures = transaction.list(
            Query<CoSignature>().where(&CoSignature::whistle, id).where(&CoSignature::withdrawn, false));
        if (context.actor.role != Role::enterprise) {
            detail.joined = transaction.list(Query<Whistle>().where(&Whistle::joined_into, id));
        }
        return detail;
    });
}

Result<Attachment> read_whistle_evidence(Context& context, Id<Whistle> id, const std::string& sm3) {
    const auto detail = read_whistle(context, id);
    if (!detail) return detail.error();
    return look(context, [&](Transaction& transaction) -> Result<Attachment> {
        std::vector<std::string> entries = detail->whistle.filed_evidence;
        entries.insert(entries.end(), detail->whistle.evidence.begin(), detail->whistle.evidence.end());
        return kept_under(transaction, entries, sm3);
    });
}

Result<Id<Whistle>> find_whistle(Context& context, const std::string& words) {
    return look(context, [&](Transaction& transaction) -> Result<Id<Whistle>> {
        const auto reach = reach_for_reading(context);
        if (!reach) return reach.error();
        std::int64_t number = 0;
        const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
        const bool whole = read.ec == std::errc() && read.ptr == words.data() + words.size();
        const auto found = whole ? transaction.find(Id<Whistle>{number})
                                 : transaction.first(Query<Whistle>().where(&Whistle::receipt, words));
        // Another's whistle is as if it were not there.
        if (!found || !permit(context.actor, Action::read_whistles, {context.region, concerned(*found)})) {
            return Error{ErrorKind::no_such_record, words, ""};
        }
        return found->id;
    });
}

Result<std::vector<Tally>> whistle_figures(Context& context, int year) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Tally>> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        return transaction.tallies(Whistle::kind, year);
    });
}

} // namespace bihuan::app
