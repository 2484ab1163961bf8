#include "app/livelihood.hpp"

#include <map>

#include "app/evidence.hpp"
#include "app/item.hpp"
#include "cycle/assessment/appraisal_records.hpp"

namespace bihuan::app {
namespace {

using assessment::AppraisalSubject;
using targets::Item;
using targets::ItemState;

/// A place with its item; a liaison's right follows the item's leads.
struct Found {
    LivelihoodPlace place;
    Item item;
};
Result<Found> load_place(Context& context, Transaction& transaction, Action action, Id<LivelihoodPlace> id,
                         std::int64_t version) {
    const auto place = transaction.find(id);
    const auto item = place ? transaction.find(place->item) : std::nullopt;
    Subject subject{context.region};
    if (item) subject.organisations = item->leads;
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    if (!place || !item) return load(transaction, id).error();
    if (auto seen = as_seen(transaction, *place, version); !seen) return seen.error();
    return Found{*place, *item};
}

template <class Decide>
Result<LivelihoodPlace> settle(Context& context, Action action, Id<LivelihoodPlace> id, std::int64_t version,
                               Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<LivelihoodPlace> {
        const auto found = load_place(context, transaction, action, id, version);
        if (!found) return found.error();
        const Result<Change<LivelihoodPlace>> change = decide(transaction, *found);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Item> load_item(Context& context, Transaction& transaction, Action action, Id<Item> id) {
    const auto item = transaction.find(id);
    Subject subject{context.region};
    if (item) subject.organisations = item->leads;
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    return load(transaction, id);
}

/// Results of closed appraisals by the item's number; the last one counts.
std::map<std::int64_t, Decimal> ballots(Transaction& transaction) {
    std::map<std::int64_t, Decimal> found;
    for (const AppraisalSubject& subject :
         transaction.list(Query<AppraisalSubject>().from(&AppraisalSubject::item, 1))) {
        if (subject.result && !subject.withdrawn) found.insert_or_assign(subject.item, *subject.result);
    }
    return found;
}

LivelihoodRow row_of(Transaction& transaction, Item item, const std::map<std::int64_t, Decimal>& results) {
    LivelihoodRow row;
    row.item = std::move(item);
    row.standing = transaction.find(Id<progress::Standing>{row.item.id.value});
    row.money = transaction.find(Id<Livelihood>{row.item.id.value});
    row.parts = transaction.list(Query<Item>().where(&Item::parent, row.item.id));
    std::erase_if(row.parts, [](const Item& part) {
        return part.state == ItemState::dropped || part.state == ItemState::merged;
    });
    std::vector<Id<Item>> all{row.item.id};
    for (const Item& part : row.parts)
        all.push_back(part.id);
    for (const Id<Item> id : all) {
        for (LivelihoodPlace& place : transaction.list(Query<LivelihoodPlace>()
                                                           .where(&LivelihoodPlace::item, id)
                                                           .where(&LivelihoodPlace::withdrawn, false))) {
            row.places.push_back(std::move(place));
        }
        for (const targets::Milestone& each :
             transaction.list(Query<targets::Milestone>()
                                  .where(&targets::Milestone::item, id)
                                  .where(&targets::Milestone::withdrawn, false))) {
            ++row.milestones;
            if (each.reached_on) ++row.reached;
        }
    }
    const auto result = results.find(row.item.id.value);
    if (result != results.end()) row.ballot = result->second;
    return row;
}

} // namespace

Result<Livelihood> record_funds(Context& context, Id<Item> id, std::int64_t version,
                                const supervision::Funds& wanted, const std::string& reason) {
    return act(context, Action::record_funds, [&](Transaction& transaction) -> Result<Livelihood> {
        const auto item = load_item(context, transaction, Action::record_funds, id);
        if (!item) return item.error();
        const auto before = transaction.find(Id<Livelihood>{id.value});
        if (before) {
            if (auto seen = as_seen(transaction, *before, version); !seen) return seen.error();
        }
        const auto change = supervision::record_funds(*item, before, wanted, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<LivelihoodPlace> add_place(Context& context, Id<Item> id, LivelihoodPlace wanted) {
    return act(context, Action::add_place, [&](Transaction& transaction) -> Result<LivelihoodPlace> {
        const auto item = load_item(context, transaction, Action::add_place, id);
        if (!item) return item.error();
        if (wanted.organisation) {
            if (auto open = check_open(transaction, {wanted.organisation}); !open) return open.error();
        }
        const auto change = supervision::add_place(*item, std::move(wanted));
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<LivelihoodPlace> change_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version,
                                     const supervision::PlaceCorrection& wanted) {
    return settle(context, Action::change_place, id, version,
                  [&](Transaction& transaction, const Found& found) -> Result<Change<LivelihoodPlace>> {
                      auto change = supervision::change_place(found.place, wanted);
                      if (change && wanted.organisation) {
                          if (auto open = check_open(transaction, {wanted.organisation}); !open)
                              return open.error();
                      }
                      return change;
                  });
}

Result<LivelihoodPlace> finish_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version,
                                     Date on) {
    return settle(context, Action::finish_place, id, version, [&](Transaction&, const Found& found) {
        return supervision::finish_place(found.place, on, context.today());
    });
}

Result<LivelihoodPlace> add_photo(Context& context, const progress::Policy& policy, Id<LivelihoodPlace> id,
                                  std::int64_t version, std::string file_name, std::string_view bytes) {
    return settle(context, Action::add_photo, id, version,
                  [&](Transaction& transaction, const Found& found) -> Result<Change<LivelihoodPlace>> {
                      const auto kept = keep_file(transaction, policy.rounds.largest_mebibytes,
                                                  std::move(file_name), bytes);
                      if (!kept) return kept.error();
                      return supervision::add_photo(found.place, *kept, policy.rounds.most_files);
                  });
}

Result<LivelihoodPlace> withdraw_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version,
                                       const std::string& reason) {
    return settle(context, Action::withdraw_place, id, version, [&](Transaction&, const Found& found) {
        return supervision::withdraw_place(found.place, reason);
    });
}

Result<std::vector<LivelihoodRow>> livelihood_board(Context& context, int year) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<LivelihoodRow>> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto results = ballots(transaction);
        std::vector<LivelihoodRow> rows;
        for (Item& item : transaction.list(Query<Item>()
                                               .where(&Item::year, year)
                                               .where(&Item::category, targets::Category::livelihood)
                                               .where(&Item::parent, Id<Item>()))) {
            const bool ended = item.state == ItemState::dropped || item.state == ItemState::merged;
            if (!ended) rows.push_back(row_of(transaction, std::move(item), results));
        }
        return rows;
    });
}

Result<LivelihoodRow> read_livelihood(Context& context, Id<Item> id) {
    return look(context, [&](Transaction& transaction) -> Result<LivelihoodRow> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        auto item = load(transaction, id);
        if (!item) return item.error();
        return row_of(transaction, std::move(*item), ballots(transaction));
    });
}

} // namespace bihuan::app
