#include "app/situations.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cycle/projects/records.hpp"

namespace bihuan::app {
namespace {

using progress::Milestone;
using progress::Reading;
using progress::Report;
using progress::ReportState;
using progress::Round;
using progress::Share;
using progress::Slip;
using progress::Standing;
using projects::Project;
using projects::Stage;

constexpr std::size_t batch_size = 1000;

/// The same measure of the same unit, from one year to the next. Empty: nothing to go by.
std::string measure_key(const Item& item) {
    if (item.item_kind != targets::ItemKind::target || item.leads.empty()) return "";
    const std::string what = item.indicator ? std::to_string(item.indicator.value) : item.title;
    return std::to_string(item.leads.front().value) + " " + what + " " + item.unit + " " + item.scope;
}

bool has_begun(const Project& project) {
    const Stage stage = project.stage == Stage::suspended ? project.suspended_from : project.stage;
    return stage >= Stage::started && stage <= Stage::in_production;
}

bool silent(const Report& report) {
    return report.state == ReportState::owed || report.state == ReportState::draft ||
           report.state == ReportState::missed;
}

bool counts(const Report& report) {
    return report.state == ReportState::submitted || report.state == ReportState::accepted;
}

/// One unit's reports on one item.
struct Course {
    std::map<Date, Decimal> readings;       // by the last day each covers
    std::vector<std::pair<Date, bool>> due; // each round due so far: its day, and whether nothing came

    /// The last one that covers no day after this.
    std::optional<Reading> by(Date day) const {
        const auto after = readings.upper_bound(day);
        if (after == readings.begin()) return std::nullopt;
        const auto last = std::prev(after);
        return Reading{last->first, last->second};
    }
};

/// How it went: what the reading was on each day that one covers, oldest first. Only the unit that counts
/// today counts.
std::vector<Reading> readings_of(const Item& item, const std::vector<Share>& shares,
                                 const std::map<std::int64_t, Course>& units, History history) {
    std::set<Date> days;
    for (const auto& [unit, course] : units)
        for (const auto& [day, value] : course.readings)
            days.insert(day);
    if (history == History::last && !days.empty()) days.erase(days.begin(), std::prev(days.end()));
    std::vector<Reading> readings;
    for (const Date day : days) {
        std::map<std::int64_t, Reading> by_day;
        for (const auto& [unit, course] : units)
            if (const auto reading = course.by(day)) by_day.emplace(unit, *reading);
        const auto reading = progress::reading_of(item, shares, by_day);
        if (reading && (readings.empty() || readings.back().on < reading->on)) readings.push_back(*reading);
    }
    return readings;
}

int running_silence(Course& course) {
    std::sort(course.due.begin(), course.due.end());
    int count = 0;
    for (auto round = course.due.rbegin(); round != course.due.rend() && round->second; ++round)
        ++count;
    return count;
}

} // namespace

Situations::Situations(Transaction& transaction, const progress::StandingPolicy& policy, int year, Date today,
                       History history)
    : transaction_(transaction), policy_(policy), year_(year), today_(today), history_(history) {
    transaction_.each<Round>(Query<Round>().where(&Round::year, year_),
                             [&](Round&& round) { rounds_.emplace(round.id.value, std::move(round)); });
    transaction_.each<Organisation>({}, [&](Organisation&& organisation) {
        names_.emplace(organisation.id.value, std::move(organisation.name));
    });
    if (!policy_.last_year_line) return;
    transaction_.each<Round>(Query<Round>().where(&Round::year, year_ - 1),
                             [&](Round&& round) { old_rounds_.emplace(round.id.value, std::move(round)); });
    if (old_rounds_.empty()) return;
    Query<Item> old;
    old.where(&Item::year, year_ - 1).where(&Item::item_kind, targets::ItemKind::target);
    transaction_.each<Item>(old, [&](Item&& item) { old_targets_.emplace(measure_key(item), item.id); });
}

progress::Profile Situations::last_year_of(const Item& item) {
    const auto old = old_targets_.find(measure_key(item));
    if (old == old_targets_.end() || old->first.empty()) return {};
    std::vector<Reading> readings;
    Query<Report> reports;
    reports.where(&Report::item, old->second).where(&Report::organisation, item.leads.front());
    transaction_.each<Report>(reports, [&](Report&& report) {
        const auto round = old_rounds_.find(report.round.value);
        if (round == old_rounds_.end() || !report.value || !counts(report)) return;
        readings.push_back({round->second.ends_on, *report.value});
    });
    return progress::profile_of(readings, year_ - 1);
}

void Situations::add_reports(Batch& batch, std::int64_t first, std::int64_t last) {
    std::map<std::int64_t, std::map<std::int64_t, Course>> courses; // item → unit
    std::map<std::int64_t, Date> first_sent;
    Query<Report> reports;
    reports.from(&Report::item, Id<Item>{first}).until(&Report::item, Id<Item>{last});
    transaction_.each<Report>(reports, [&](Report&& report) {
        const auto found = rounds_.find(report.round.value);
        if (found == rounds_.end()) return;
        const Round& round = found->second;
        Course& course = courses[report.item.value][report.organisation.value];
        if (report.value && counts(report)) course.readings.insert_or_assign(round.ends_on, *report.value);
        if (round.due_on < today_) course.due.emplace_back(round.due_on, silent(report));
        if (!report.submitted_at) return;
        const Date sent = report.submitted_at->date();
        const auto [known, added] = first_sent.emplace(report.item.value, sent);
        if (!added) known->second = std::min(known->second, sent);
    });
    for (Standpoint& point : batch) {
        progress::Situation& situation = point.situation;
        const auto units = courses.find(situation.item.id.value);
        if (units == courses.end()) continue;
        point.readings = readings_of(situation.item, situation.shares, units->second, history_);
        if (!point.readings.empty()) situation.reading = point.readings.back();
        for (auto& [unit, course] : units->second) {
            const int running = running_silence(course);
            if (running <= situation.silent) continue;
            situation.silent = running;
            situation.silent_unit = names_[unit];
        }
        const auto sent = first_sent.find(situation.item.id.value);
        situation.heard = sent != first_sent.end();
        const bool project = situation.item.item_kind == targets::ItemKind::project; // its stage says it
        if (situation.heard && !project) situation.began_on = sent->second;
    }
}

void Situations::batch(std::span<Item> items, const std::function<void(Standpoint&)>& take) {
    const std::int64_t first = items.front().id.value, last = items.back().id.value;
    Batch batch(items.size());
    std::map<std::int64_t, Standpoint*> by_id;
    for (std::size_t i = 0; i < items.size(); ++i) {
        batch[i].situation.item = std::move(items[i]);
        by_id[batch[i].situation.item.id.value] = &batch[i];
    }
    const auto each_of = [&]<Recorded Record>(Query<Record> query, auto id_of, auto&& give) {
        transaction_.each<Record>(query, [&](Record&& record) {
            const auto found = by_id.find(id_of(record));
            if (found != by_id.end()) give(*found->second, std::move(record));
        });
    };
    const auto by_item = [&]<class Record>(Record*) {
        return Query<Record>().from(&Record::item, Id<Item>{first}).until(&Record::item, Id<Item>{last});
    };
    const auto by_number = [&]<class Record>(Record*) {
        return Query<Record>().from(&Record::id, Id<Record>{first}).until(&Record::id, Id<Record>{last});
    };
    const auto item_of = [](const auto& record) { return record.item.value; };
    const auto number_of = [](const auto& record) { return record.id.value; };
    each_of(by_item(static_cast<Share*>(nullptr)), item_of, [](Standpoint& point, Share&& share) {
        if (!share.withdrawn) point.situation.shares.push_back(std::move(share));
    });
    each_of(by_item(static_cast<Milestone*>(nullptr)), item_of, [](Standpoint& point, Milestone&& milestone) {
        if (!milestone.withdrawn) point.situation.milestones.push_back(std::move(milestone));
    });
    auto running = by_item(static_cast<Slip*>(nullptr));
    running.where_not(&Slip::state, progress::SlipState::lifted);
    each_of(running, item_of, [](Standpoint& point, Slip&& slip) { point.slips.push_back(std::move(slip)); });
    each_of(by_number(static_cast<Standing*>(nullptr)), number_of,
            [](Standpoint& point, Standing&& standing) { point.standing = std::move(standing); });
    each_of(by_number(static_cast<Project*>(nullptr)), number_of, [](Standpoint& point, Project&& project) {
        if (has_begun(project)) point.situation.began_on = project.stage_since;
    });
    add_reports(batch, first, last);
    for (Standpoint& point : batch) {
        const progress::Situation& situation = point.situation;
        if (situation.item.value && situation.shares.empty() && progress::adds_up(situation.item)) {
            point.situation.last_year = last_year_of(situation.item);
        }
        take(point);
    }
}

void Situations::each(std::vector<Item> items, const std::function<void(Standpoint&)>& take) {
    for (std::size_t begin = 0; begin < items.size(); begin += batch_size) {
        batch(std::span(items).subspan(begin, std::min(batch_size, items.size() - begin)), take);
    }
}

} // namespace bihuan::app
