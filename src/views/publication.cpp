#include "views/publication.hpp"

#include <algorithm>
#include <set>

#include "app/bulletin.hpp"
#include "app/evidence.hpp"
#include "app/organisations.hpp"
#include "views/promises.hpp"

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;
using assessment::Appraisal;
using assessment::AppraisalSubject;
using feedback::public_words;
using feedback::publishes;
using feedback::publishes_result;
using targets::Category;

/// What is not public, and what there is not: nobody learns which.
Error nothing(const std::string& what) {
    return {ErrorKind::no_such_page, what, ""};
}

/// permit → snapshot → what is public of it.
template <class See>
auto see(Context& context, const PublicationPolicy& policy, See&& see_it)
    -> decltype(see_it(std::declval<Transaction&>(), std::declval<Gathering&>(),
                       std::declval<PublicRegion&>())) {
    return app::look(
        context,
        [&](Transaction& transaction) -> decltype(see_it(transaction, std::declval<Gathering&>(),
                                                         std::declval<PublicRegion&>())) {
            if (auto may = app::permit(context.actor, app::Action::read_public, {context.region}); !may)
                return may.error();
            PublicRegion region{context.region, app::region_name_of(transaction), context.today(), 0, {}};
            if (region.name.empty()) return nothing(context.region);
            Gathering gathering(transaction, policy, context.today());
            return see_it(transaction, gathering, region);
        });
}

PublicRound round_of(const Appraisal& appraisal) {
    PublicRound round{appraisal.id,
                      public_words(appraisal.title),
                      appraisal.scale,
                      appraisal.state == assessment::AppraisalState::closed,
                      appraisal.begins_on,
                      appraisal.ends_on,
                      0};
    for (const std::int64_t channel : appraisal.ballots)
        if (round.closed) round.ballots += channel;
    return round;
}

constexpr std::array shown_first{Category::livelihood, Category::headline, Category::key_task,
                                 Category::key_project};

std::vector<Item> public_items(Transaction& transaction, const Gathering& gathering, int year,
                               std::int64_t limit = -1) {
    std::vector<Item> found;
    for (const Category category : shown_first) {
        Query<Item> query;
        query.where(&Item::year, year).where(&Item::category, category);
        if (limit >= 0 && !found.empty()) break;
        transaction.each<Item>(query, [&](Item&& item) {
            if (publishes(gathering.outlook(), item)) found.push_back(std::move(item));
        });
    }
    return found;
}

/// With something public, the newest first.
std::vector<int> public_years(Transaction& transaction, const Gathering& gathering) {
    std::vector<int> years;
    const int newest = gathering.outlook().today.year();
    for (int year = newest; year > newest - gathering.outlook().policy.years; --year)
        if (!public_items(transaction, gathering, year, 1).empty()) years.push_back(year);
    return years;
}

} // namespace

Result<Promises> promises(Context& context, const PublicationPolicy& policy, std::optional<int> year) {
    return see(
        context, policy,
        [&](Transaction& transaction, Gathering& gathering, PublicRegion& region) -> Result<Promises> {
            region.years = public_years(transaction, gathering);
            region.year = year.value_or(region.years.empty() ? region.today.year() : region.years.front());
            if (year && std::ranges::find(region.years, *year) == region.years.end())
                return nothing(std::to_string(*year));
            Promises out{region, {}, {}, gathering.bulletins(region.year)};
            const std::vector<Item> items = public_items(transaction, gathering, region.year);
            std::set<std::int64_t> numbers;
            for (const Item& item : items)
                numbers.insert(item.id.value);
            for (const Item& item : items) { // parts stand with the whole
                if (!numbers.contains(item.parent.value)) out.promises.push_back(gathering.promise(item));
            }
            for (const Appraisal& each : transaction.list<Appraisal>()) {
                const bool shown = each.year == region.year || each.state == assessment::AppraisalState::open;
                if (shown && publishes(gathering.outlook(), each)) out.appraisals.push_back(round_of(each));
            }
            return out;
        });
}

Result<PromisePage> promise(Context& context, const PublicationPolicy& policy, Id<Item> id) {
    return see(
        context, policy,
        [&](Transaction& transaction, Gathering& gathering, PublicRegion& region) -> Result<PromisePage> {
            const auto item = transaction.find(id);
            if (!item || !publishes(gathering.outlook(), *item)) return nothing(std::to_string(id.value));
            region.year = item->year;
            return PromisePage{region, gathering.promise(*item)};
        });
}

Result<feedback::PublicPhoto> promise_photo(Context& context, const PublicationPolicy& policy, Id<Item> id,
                                            const std::string& sm3) {
    using Photo = feedback::PublicPhoto;
    return see(context, policy,
               [&](Transaction& transaction, Gathering& gathering, PublicRegion&) -> Result<Photo> {
                   const auto item = transaction.find(id);
                   if (!item || !publishes(gathering.outlook(), *item)) return nothing(sm3);
                   for (const PublicPlace& place : gathering.promise(*item).places) {
                       if (std::ranges::find(place.photos, sm3) == place.photos.end()) continue;
                       const auto bytes = transaction.get_content(sm3);
                       if (!bytes) break;
                       if (auto photo = feedback::public_photo(*bytes)) return std::move(*photo);
                   }
                   return nothing(sm3);
               });
}

Result<PublicAppraisal> public_appraisal(Context& context, const PublicationPolicy& policy,
                                         Id<Appraisal> id) {
    return see(
        context, policy,
        [&](Transaction& transaction, Gathering& gathering, PublicRegion& region) -> Result<PublicAppraisal> {
            const auto round = transaction.find(id);
            if (!round || !publishes(gathering.outlook(), *round)) return nothing(std::to_string(id.value));
            region.year = round->year;
            PublicAppraisal out{region, round_of(*round), {}};
            transaction.each<AppraisalSubject>(
                Query<AppraisalSubject>().where(&AppraisalSubject::appraisal, id),
                [&](AppraisalSubject&& each) {
                    if (!publishes(gathering.outlook(), each)) return;
                    PublicSubject subject{each.id,
                                          public_words(each.name),
                                          public_words(each.duties),
                                          gathering.unit(each.organisation),
                                          0,
                                          {}};
                    if (publishes_result(gathering.outlook(), *round, each)) {
                        subject.marks = each.marks;
                        subject.result = each.result;
                    }
                    out.subjects.push_back(std::move(subject));
                });
            return out;
        });
}

Result<official::OfficialDocument> public_bulletin(Context& context, const PublicationPolicy& policy,
                                                   Id<feedback::Bulletin> id) {
    return see(context, policy,
               [&](Transaction& transaction, Gathering& gathering,
                   PublicRegion&) -> Result<official::OfficialDocument> {
                   const auto bulletin = transaction.find(id);
                   if (!bulletin || !publishes(gathering.outlook(), *bulletin))
                       return nothing(std::to_string(id.value));
                   return feedback::document_of(bulletin->contents);
               });
}

} // namespace bihuan::views
