// What a bulletin tells, from counters; only what it lists one by one is read record by record.
#include <algorithm>
#include <map>

#include "app/bulletin.hpp"
#include "cycle/feedback/words.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/whistle_records.hpp"

namespace bihuan::app {
namespace {

using feedback::UnitFigures;
using progress::Round;
using progress::Standing;
using targets::Item;
using targets::Revision;

using Count = std::int64_t UnitFigures::*;

class Gathering {
  public:
    Gathering(Transaction& transaction, const Bulletin& bulletin, const BulletinPolicy& policy, Date today)
        : transaction_(transaction), bulletin_(bulletin), policy_(policy), today_(today) {
        transaction_.each<Organisation>(
            {}, [&](Organisation&& each) { names_[each.id.value] = std::move(each.name); });
    }

    BulletinFigures run() {
        head();
        count("item", bulletin_.year,
              {{"active", &UnitFigures::active}, {"completed", &UnitFigures::completed}});
        count("standing", bulletin_.year,
              {{"none", &UnitFigures::none},
               {"green", &UnitFigures::green},
               {"blue", &UnitFigures::blue},
               {"yellow", &UnitFigures::yellow},
               {"red", &UnitFigures::red}});
        reports();
        supervision();
        units();
        reds();
        moved();
        return std::move(figures_);
    }

  private:
    struct Key {
        std::string_view name;
        Count member;
    };

    void head() {
        if (auto region = transaction_.first(Query<registry::Region>())) figures_.region = region->name;
        figures_.year = bulletin_.year;
        figures_.number = bulletin_.number;
        figures_.edition = bulletin_.edition;
        figures_.begins_on = bulletin_.begins_on;
        figures_.ends_on = bulletin_.ends_on;
        figures_.as_of = today_;
        figures_.correction = bulletin_.correction;
    }

    void add(std::int64_t organisation, Count member, std::int64_t count) {
        units_[organisation].*member += count;
        figures_.total.*member += count;
    }

    void count(std::string_view topic, std::int64_t scope, std::initializer_list<Key> keys) {
        for (const Tally& tally : transaction_.tallies(topic, scope)) {
            for (const Key& key : keys)
                if (key.name == tally.key) add(tally.organisation, key.member, tally.count);
        }
    }

    /// Of the rounds whose period ends in the month. What is not sent counts as never once its day is over.
    void reports() {
        Query<Round> rounds;
        rounds.from(&Round::ends_on, bulletin_.begins_on).until(&Round::ends_on, bulletin_.ends_on);
        for (const Round& round : transaction_.list(rounds)) {
            if (round.year != bulletin_.year) continue;
            figures_.any_round = true;
            const bool over = round.due_on < today_;
            for (const Tally& tally : transaction_.tallies("report", round.id.value)) {
                const std::int64_t unit = tally.organisation;
                const bool sent =
                    tally.key == "submitted" || tally.key == "returned" || tally.key == "accepted";
                const bool missing = tally.key == "owed" || tally.key == "draft";
                if (sent || missing || tally.key == "missed") add(unit, &UnitFigures::owed, tally.count);
                if (sent) add(unit, &UnitFigures::reported, tally.count);
                if (tally.key == "missed" || (missing && over)) add(unit, &UnitFigures::never, tally.count);
                if (tally.key == "late") add(unit, &UnitFigures::late, tally.count);
                if (tally.key == "missed") add(unit, &UnitFigures::late, -tally.count); // marked late too
            }
        }
    }

    void supervision() {
        using Both = std::pair<Count, Count>; // all, closed
        const auto gather = [&](std::string_view topic, auto state, Both members,
                                std::initializer_list<std::string_view> left_out) {
            for (const Tally& tally : transaction_.tallies(topic, bulletin_.year)) {
                if (!named<decltype(state)>(tally.key)) continue;
                if (std::find(left_out.begin(), left_out.end(), tally.key) != left_out.end()) continue;
                add(tally.organisation, members.first, tally.count);
                if (tally.key == "closed") add(tally.organisation, members.second, tally.count);
            }
        };
        gather(supervision::Problem::kind, supervision::ProblemState(),
               {&UnitFigures::problems, &UnitFigures::problems_closed}, {"dropped"});
        gather(supervision::Order::kind, supervision::OrderState(),
               {&UnitFigures::orders, &UnitFigures::orders_closed}, {"withdrawn"});
        gather(supervision::Whistle::kind, supervision::WhistleState(),
               {&UnitFigures::whistles, &UnitFigures::whistles_closed}, {"excluded", "withdrawn"});
    }

    void units() {
        for (auto& [id, unit] : units_) {
            unit.organisation = {id};
            unit.name = names_[id];
            const bool shown =
                unit.active + unit.completed + unit.owed + unit.problems + unit.orders + unit.whistles > 0;
            if (shown) figures_.units.push_back(std::move(unit));
        }
        if (policy_.public_ranking) feedback::rank(figures_.units);
    }

    std::string unit_of(const Item& item) {
        return item.leads.empty() ? "" : names_[item.leads.front().value];
    }

    /// The first day of which the last issue did not know.
    Date since_last_issue() {
        std::optional<Date> last;
        transaction_.each<Bulletin>(
            Query<Bulletin>().where(&Bulletin::year, bulletin_.year), [&](Bulletin&& other) {
                if (!other.issued_on || other.begins_on >= bulletin_.begins_on || other.edition > 1) return;
                if (!last || *other.issued_on > *last) last = other.issued_on;
            });
        return last ? last->plus(1) : bulletin_.begins_on;
    }

    void reds() {
        Query<Standing> query;
        query.where(&Standing::year, bulletin_.year).where(&Standing::colour, progress::Colour::red);
        query.from(&Standing::since, since_last_issue());
        std::vector<Standing> listed;
        transaction_.each<Standing>(query, [&](Standing&& standing) {
            if (figures_.all_reds++ < policy_.most_listed) listed.push_back(std::move(standing));
        });
        for (const Standing& standing : listed) {
            const auto item = transaction_.find(Id<Item>{standing.id.value});
            if (!item) continue;
            figures_.reds.push_back({item->title, unit_of(*item), progress::Reason::parse(standing.reason)});
        }
    }

    void moved() {
        Query<Revision> query;
        query.from(&Revision::at, Instant::at(bulletin_.begins_on));
        query.until(&Revision::at, Instant{Instant::at(bulletin_.ends_on.plus(1)).milliseconds - 1});
        std::vector<Revision> listed;
        transaction_.each<Revision>(query, [&](Revision&& revision) {
            if (figures_.all_moved++ < policy_.most_listed) listed.push_back(std::move(revision));
        });
        for (const Revision& revision : listed) {
            const auto item = transaction_.find(revision.item);
            if (!item) continue;
            figures_.moved.push_back({item->title, unit_of(*item), revision.revised,
                                      said(revision.before, *item), said(revision.after, *item),
                                      revision.reason});
        }
    }

    static std::string said(const std::string& written, const Item& item) {
        if (const auto date = Date::parse(written)) return feedback::in_words(*date);
        if (const auto value = Decimal::parse(written)) return feedback::in_words(*value) + item.unit;
        return written.empty() ? "未定" : written;
    }

    Transaction& transaction_;
    const Bulletin& bulletin_;
    const BulletinPolicy& policy_;
    Date today_;
    BulletinFigures figures_;
    std::map<std::int64_t, UnitFigures> units_;
    std::map<std::int64_t, std::string> names_;
};

} // namespace

BulletinFigures bulletin_figures(Transaction& transaction, const Bulletin& bulletin,
                                 const BulletinPolicy& policy, Date today) {
    return Gathering(transaction, bulletin, policy, today).run();
}

} // namespace bihuan::app
