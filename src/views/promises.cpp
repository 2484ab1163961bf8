#include "views/promises.hpp"

#include <algorithm>
#include <tuple>

#include "cycle/feedback/closing.hpp"
#include "cycle/progress/course.hpp"

namespace bihuan::views {
namespace {

using app::Query;
using feedback::Bulletin;
using feedback::public_words;
using feedback::publishes;
using progress::Reading;
using progress::Report;
using progress::Round;
using supervision::Livelihood;
using supervision::LivelihoodPlace;
using targets::Clause;
using targets::ItemState;
using targets::Milestone;
using targets::Revision;
using targets::Share;

std::optional<journal::Entry> last_of(app::Transaction& transaction, std::string_view kind, std::int64_t id,
                                      std::string_view action) {
    std::optional<journal::Entry> found;
    storage::EntryQuery query;
    query.kind = kind;
    query.subject = id;
    query.action = action;
    query.limit = 1;
    query.newest_first = true;
    transaction.entries(query, [&](journal::Entry&& entry) { found = std::move(entry); });
    return found;
}

/// A number in the words that the promise of it has: 增长8.2%, 71.2亿元.
std::string said(Item item, const Decimal& value) {
    item.value = value;
    item.value_high.reset();
    item.relation = targets::Relation::eq;
    return feedback::promise_in_words(item);
}

} // namespace

std::size_t Promise::places_finished() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        places, [](const PublicPlace& place) { return place.finished_on.has_value(); }));
}

Gathering::Gathering(app::Transaction& transaction, const PublicationPolicy& policy, Date today)
    : transaction_(transaction), outlook_{policy, today, {}} {
    transaction_.each<registry::Organisation>(
        {}, [&](registry::Organisation&& unit) { units_.emplace(unit.id.value, std::move(unit.name)); });
    for (Bulletin& each : transaction_.list<Bulletin>()) {
        if (each.state == feedback::BulletinState::draft || !each.issued_on) continue;
        if (!outlook_.last_bulletin || *outlook_.last_bulletin < each.ends_on)
            outlook_.last_bulletin = each.ends_on;
        bulletins_.push_back(std::move(each));
    }
}

std::string Gathering::unit(Id<registry::Organisation> id) const {
    const auto found = units_.find(id.value);
    return found == units_.end() ? "" : found->second;
}

std::vector<PublicBulletin> Gathering::bulletins(int year) const {
    std::vector<PublicBulletin> out;
    for (const Bulletin& each : bulletins_) {
        if (each.year != year || !publishes(outlook_, each)) continue;
        out.push_back({each.id, public_words(each.title), each.fingerprint, each.begins_on, each.ends_on,
                       *each.issued_on, each.state == feedback::BulletinState::corrected});
    }
    return out;
}

const std::map<std::int64_t, Round>& Gathering::rounds_of(int year) {
    const bool is_new = !rounds_.contains(year);
    std::map<std::int64_t, Round>& of_year = rounds_[year];
    if (is_new) {
        transaction_.each<Round>(Query<Round>().where(&Round::year, year),
                                 [&](Round&& round) { of_year.emplace(round.id.value, std::move(round)); });
    }
    return of_year;
}

/// When a number became public: by what released it.
Instant Gathering::released(const Round& round, const Report& report) {
    const auto at_of = [&](std::string_view kind, std::int64_t id) {
        const auto entry = transaction_.last_entry(kind, id);
        return entry ? entry->at : Instant::at(round.ends_on);
    };
    switch (outlook_.policy.figures) {
        case feedback::Release::closed_round: {
            const auto [found, is_new] = closed_.try_emplace(round.id.value);
            if (is_new) found->second = at_of(Round::kind, round.id.value);
            return found->second;
        }
        case feedback::Release::bulletin: {
            std::optional<Date> first;
            for (const Bulletin& each : bulletins_)
                if (each.ends_on >= round.ends_on && (!first || *each.issued_on < *first))
                    first = each.issued_on;
            return Instant::at(first.value_or(round.ends_on));
        }
        case feedback::Release::none:
        case feedback::Release::accepted:
            break;
    }
    return at_of(Report::kind, report.id.value);
}

void Gathering::happened(Promise& out, Happening what, std::string id, Instant at, std::string about,
                         std::string before, std::string after, const std::string& reason) {
    out.changes.push_back({what, std::move(id), at, out.id, out.title, std::move(before), std::move(after),
                           std::move(about), outlook_.policy.reasons ? public_words(reason) : ""});
}

void Gathering::add_clauses(Promise& out) {
    for (const Clause& clause : transaction_.list(Query<Clause>().where(&Clause::item, out.id))) {
        const auto [found, is_new] = documents_.try_emplace(clause.document.value);
        if (is_new) {
            if (auto document = transaction_.find(clause.document)) found->second = std::move(*document);
        }
        out.clauses.push_back({public_words(clause.sentence), public_words(found->second.title),
                               public_words(found->second.document_number)});
    }
}

/// One figure a round in which something was released: what the units' numbers said by then, together.
void Gathering::add_figures(Promise& out, const Item& item) {
    const auto& rounds = rounds_of(item.year);
    const auto shares =
        transaction_.list(Query<Share>().where(&Share::item, item.id).where(&Share::withdrawn, false));
    std::vector<std::pair<const Round*, Report>> reports;
    transaction_.each<Report>(Query<Report>().where(&Report::item, item.id), [&](Report&& report) {
        const auto round = rounds.find(report.round.value);
        if (round != rounds.end() && publishes(outlook_, round->second, report))
            reports.emplace_back(&round->second, std::move(report));
    });
    std::ranges::stable_sort(
        reports, {}, [](const auto& each) { return std::pair(each.first->ends_on, each.first->id.value); });
    std::map<std::int64_t, Reading> units;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Round& round = *reports[i].first;
        const Report& report = reports[i].second;
        units.insert_or_assign(report.organisation.value, Reading{round.ends_on, *report.value});
        if (i + 1 < reports.size() && reports[i + 1].first == reports[i].first) continue;
        const auto reading = progress::reading_of(item, shares, units);
        if (!reading || reading->on != round.ends_on) continue;
        PublicFigure figure{reading->on, reading->value,          said(item, reading->value),
                            {},          released(round, report), round.id.value};
        for (std::size_t j = 0; j <= i && outlook_.policy.progress; ++j) {
            if (reports[j].first != &round) continue;
            if (!figure.words.empty()) figure.words += "\n";
            figure.words += public_words(reports[j].second.progress);
        }
        happened(out, Happening::figure,
                 "figure-" + std::to_string(item.id.value) + "-" + std::to_string(round.id.value),
                 figure.published, figure.as_of.to_string(), "", figure.said, "");
        out.figures.push_back(std::move(figure));
    }
}

void Gathering::add_milestones(Promise& out) {
    for (const Milestone& each :
         transaction_.list(Query<Milestone>().where(&Milestone::item, out.id).order_by(&Milestone::due_on))) {
        if (!publishes(outlook_, each)) continue;
        PublicMilestone milestone{each.id.value, public_words(each.title), each.due_on, each.original_due_on,
                                  each.changes,  each.reached_on};
        const std::string id = std::to_string(each.id.value);
        if (each.changes > 0) {
            const auto entry = last_of(transaction_, Milestone::kind, each.id.value, "move_milestone");
            happened(out, Happening::milestone_moved,
                     "milestone-moved-" + id + "-" + std::to_string(each.changes),
                     entry ? entry->at : Instant::at(each.original_due_on), milestone.title,
                     each.original_due_on.to_string(), each.due_on.to_string(), entry ? entry->reason : "");
        }
        if (each.reached_on) {
            happened(out, Happening::milestone_reached, "milestone-" + id, Instant::at(*each.reached_on),
                     milestone.title, "", each.reached_on->to_string(), "");
        }
        out.milestones.push_back(std::move(milestone));
    }
}

void Gathering::add_places(Promise& out, Id<Item> item) {
    for (const LivelihoodPlace& each :
         transaction_.list(Query<LivelihoodPlace>().where(&LivelihoodPlace::item, item))) {
        if (!publishes(outlook_, each)) continue;
        PublicPlace place{each.id.value, public_words(each.name), each.finished_on, {}};
        for (const std::string& photo : each.photos)
            if (outlook_.policy.photos) place.photos.push_back(photo.substr(0, photo.find(' ')));
        if (each.finished_on) {
            happened(out, Happening::place_finished, "place-" + std::to_string(each.id.value),
                     Instant::at(*each.finished_on), place.name, "", each.finished_on->to_string(), "");
        }
        out.places.push_back(std::move(place));
    }
}

void Gathering::add_revisions(Promise& out, const Item& item) {
    const auto shown = [&](const std::string& written) {
        const auto value = Decimal::parse(written);
        return value ? said(item, *value) : written;
    };
    for (const Revision& each : transaction_.list(Query<Revision>().where(&Revision::item, out.id))) {
        const bool due = each.revised == targets::RevisedField::due;
        happened(out, due ? Happening::due_moved : Happening::value_moved,
                 "revision-" + std::to_string(each.id.value), each.at, "",
                 due ? each.before : shown(each.before), due ? each.after : shown(each.after), each.reason);
    }
}

/// How it began and how it ended.
void Gathering::add_course(Promise& out, const Item& item) {
    const std::string id = std::to_string(item.id.value);
    storage::EntryQuery first;
    first.kind = Item::kind;
    first.subject = item.id.value;
    first.limit = 1;
    transaction_.entries(first, [&](journal::Entry&& entry) {
        happened(out, Happening::listed, "item-" + id, entry.at, "", "", "", "");
    });
    if (item.state == ItemState::completed && item.completed_on) {
        happened(out, Happening::completed, "completed-" + id, Instant::at(*item.completed_on), "", "",
                 item.completed_on->to_string(), "");
    }
    if (item.state == ItemState::dropped) {
        const auto entry = last_of(transaction_, Item::kind, item.id.value, "drop_item");
        happened(out, Happening::dropped, "dropped-" + id, entry ? entry->at : Instant(), "", "", "",
                 entry ? entry->reason : "");
    }
}

Promise Gathering::promise(const Item& item) {
    Promise out;
    out.id = item.id;
    out.year = item.year;
    out.category = item.category;
    out.state = item.state;
    if (item.merged_into) {
        const auto other = transaction_.find(item.merged_into);
        if (other && publishes(outlook_, *other)) out.merged_into = other->id;
    }
    out.number = public_words(item.number);
    out.title = public_words(item.title);
    if (outlook_.policy.units) {
        for (const auto unit_id : item.leads)
            if (std::string name = unit(unit_id); !name.empty()) out.units.push_back(std::move(name));
    }
    out.target = feedback::promise_in_words(item);
    out.relation = item.relation;
    out.value = item.value;
    out.value_high = item.value_high;
    out.original_value = item.original_value;
    out.unit = item.unit;
    out.adds_up = item.value && progress::adds_up(item);
    out.due_on = item.due_on;
    out.original_due_on = item.original_due_on;
    out.completed_on = item.completed_on;
    out.moved = item.changes;
    if (outlook_.policy.standing) {
        if (const auto standing = transaction_.find(Id<progress::Standing>{item.id.value}))
            out.standing = standing->colour;
    }
    if (outlook_.policy.funds) {
        if (const auto money = transaction_.find(Id<Livelihood>{item.id.value})) {
            out.planned = money->planned;
            out.paid = money->paid;
            out.funding = public_words(money->funding);
        }
    }
    add_course(out, item);
    add_clauses(out);
    if (out.clauses.empty()) out.clauses.push_back({public_words(item.text), "", ""});
    add_revisions(out, item);
    add_figures(out, item);
    add_milestones(out);
    add_places(out, item.id);
    for (const Item& part : transaction_.list(Query<Item>().where(&Item::parent, item.id))) {
        if (!publishes(outlook_, part)) continue;
        out.parts.push_back({part.id, public_words(part.title), part.state});
        if (part.state != ItemState::dropped && part.state != ItemState::merged) add_places(out, part.id);
    }
    if (item.state == ItemState::active) {
        // Where a figure covers the day, it says what became of the promise.
        const bool told = item.due_on && !out.figures.empty() && out.figures.back().as_of >= *item.due_on;
        if (!told) out.next_on = item.due_on;
        for (const PublicMilestone& each : out.milestones) {
            if (each.reached_on || (out.next_on && *out.next_on <= each.due_on)) continue;
            out.next_on = each.due_on;
            out.next = each.title;
        }
    }
    std::ranges::sort(out.changes, [](const PublicChange& left, const PublicChange& right) {
        return std::tie(right.at, right.what, right.id) < std::tie(left.at, left.what, left.id);
    });
    return out;
}

} // namespace bihuan::views
