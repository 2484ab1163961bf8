#include "cycle/progress/rounds.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"

namespace bihuan::progress {
namespace {

constexpr int deepest_group = 8;          // groups of groups
constexpr std::size_t longest_note = 200; // characters: it goes into a line of a mail

std::string quarter_title(int quarter) {
    constexpr std::array<std::string_view, 4> names{"一", "二", "三", "四"};
    return "第" + std::string(names[static_cast<std::size_t>(quarter - 1)]) + "季度";
}

/// By ISO 8601: the week's Thursday says its year.
std::string week_title(Date monday) {
    const Date thursday = monday.plus(3);
    const int week = (thursday - *Date::of(thursday.year(), 1, 1)) / 7 + 1;
    return std::to_string(thursday.year()) + "年第" + std::to_string(week) + "周";
}

int working_days(Cadence cadence, const RoundPolicy& policy) {
    switch (cadence) {
        case Cadence::week:
            return policy.week_days;
        case Cadence::half_month:
            return policy.half_month_days;
        case Cadence::quarter:
            return policy.quarter_days;
        case Cadence::month:
        case Cadence::once:
            break;
    }
    return policy.month_days;
}

bool same_set(const Round& left, const Round& right) {
    return left.cadence == right.cadence && left.begins_on == right.begins_on && left.year == right.year &&
           left.category == right.category && left.item_kind == right.item_kind && left.title == right.title;
}

void add_units(Id<Organisation> id, const OrganisationsById& organisations, int depth,
               std::vector<Id<Organisation>>& units) {
    const auto found = organisations.find(id.value);
    if (found == organisations.end() || depth > deepest_group) return;
    const Organisation& organisation = found->second;
    if (organisation.closed_on) return add_units(organisation.successor, organisations, depth + 1, units);
    if (organisation.organisation_class == registry::OrganisationClass::group) {
        for (const Id<Organisation> member : organisation.members) {
            add_units(member, organisations, depth + 1, units);
        }
        return;
    }
    if (std::find(units.begin(), units.end(), id) == units.end()) units.push_back(id);
}

} // namespace

Period period_of(Cadence cadence, Date within) {
    const Date first = within.first_of_month();
    const std::string year = std::to_string(within.year()) + "年";
    const std::string month = year + std::to_string(within.month()) + "月";
    switch (cadence) {
        case Cadence::week: {
            const Date monday = within.plus(1 - within.weekday());
            return {monday, monday.plus(6), week_title(monday)};
        }
        case Cadence::half_month:
            if (within.day() <= 15) return {first, first.plus(14), month + "上半月"};
            return {first.plus(15), within.last_of_month(), month + "下半月"};
        case Cadence::month:
            return {first, within.last_of_month(), month};
        case Cadence::quarter: {
            const int quarter = (within.month() - 1) / 3 + 1;
            const Date begins = *Date::of(within.year(), quarter * 3 - 2, 1);
            return {begins, begins.plus_months(3).plus(-1), year + quarter_title(quarter)};
        }
        case Cadence::once:
            break;
    }
    return {within, within, ""};
}

Result<Change<Round>> open(const RoundWish& wish, std::span<const Round> others, const Policy& policy,
                           Date today) {
    const bool once = wish.cadence == Cadence::once;
    const Period period = period_of(wish.cadence, wish.within);
    Round round;
    round.title = !wish.title.empty() || once ? wish.title : period.title + "调度";
    round.cadence = wish.cadence;
    round.begins_on = once ? wish.begins_on.value_or(period.begins_on) : period.begins_on;
    round.ends_on = period.ends_on;
    if (round.title.empty()) return Error{ErrorKind::needs_value, "round", "title"};
    if (round.ends_on < round.begins_on) {
        return Error{ErrorKind::impossible_date, round.title, round.begins_on.to_string()};
    }
    if (once && !wish.due_on) return Error{ErrorKind::needs_value, round.title, "due_on"};
    const registry::Calendar& calendar = policy.calendar;
    round.due_on = wish.due_on.value_or(calendar.plus_working_days(
        std::max(round.ends_on, today), working_days(wish.cadence, policy.rounds)));
    if (!calendar.is_working_day(round.due_on)) {
        return Error{ErrorKind::impossible_date, round.due_on.to_string(),
                     "→ " + calendar.next_working_day(round.due_on).to_string()};
    }
    if (round.due_on < today) {
        return Error{ErrorKind::impossible_date, round.due_on.to_string(), "< " + today.to_string()};
    }
    round.year = wish.year.value_or(round.begins_on.year());
    round.category = wish.category;
    round.item_kind = wish.item_kind;
    round.with_responsible = wish.with_responsible.value_or(policy.rounds.ask_responsible);
    for (const Round& other : others) {
        if (same_set(round, other)) return Error{ErrorKind::already_there, round.title, ""};
    }
    return Change<Round>::created(std::move(round));
}

Result<Change<Round>> close(const Round& round) {
    if (round.state != RoundState::open) {
        return Error{ErrorKind::wrong_state, "round " + std::to_string(round.id.value),
                     std::string(name_of(round.state))};
    }
    Round after = round;
    after.state = RoundState::closed;
    return Change<Round>::changed(round, std::move(after));
}

std::vector<Outstanding> outstanding(const Round& round, std::span<const Report> reports) {
    std::map<std::int64_t, Outstanding> units;
    for (const Report& report : reports) {
        const bool owes = report.state == ReportState::owed || report.state == ReportState::draft ||
                          report.state == ReportState::returned;
        if (!owes) continue;
        const Date due_on = report.answer_due_on.value_or(round.due_on);
        const auto [unit, is_first] =
            units.try_emplace(report.organisation.value, Outstanding{report.organisation, 0, due_on});
        ++unit->second.reports;
        unit->second.due_on = std::min(unit->second.due_on, due_on);
    }
    std::vector<Outstanding> found;
    for (const auto& [number, unit] : units)
        found.push_back(unit);
    return found;
}

Result<void> may_urge(const Round& round, std::string_view note) {
    if (round.state != RoundState::open) {
        return Error{ErrorKind::wrong_state, "round " + std::to_string(round.id.value),
                     std::string(name_of(round.state))};
    }
    const std::size_t length = from_utf8(note).size();
    if (length > longest_note) {
        return Error{ErrorKind::too_large, "note",
                     std::to_string(length) + " > " + std::to_string(longest_note)};
    }
    return {};
}

Change<Urging> urge(const Round& round, const Outstanding& outstanding, Id<registry::Post> by, Date today,
                    std::string note) {
    Urging urging;
    urging.round = round.id;
    urging.organisation = outstanding.organisation;
    urging.urged_on = today;
    urging.urged_by = by;
    urging.owed = outstanding.reports;
    urging.due_on = outstanding.due_on;
    urging.note = std::move(note);
    return Change<Urging>::created(std::move(urging));
}

bool asks(const Round& round, const Item& item) {
    return item.state == targets::ItemState::active && item.year == round.year &&
           (!round.category || item.category == *round.category) &&
           (!round.item_kind || item.item_kind == *round.item_kind);
}

std::vector<Id<Organisation>> owing(const Round& round, const Item& item,
                                    const OrganisationsById& organisations) {
    std::vector<Id<Organisation>> units;
    for (const Id<Organisation> lead : item.leads)
        add_units(lead, organisations, 0, units);
    if (round.with_responsible) {
        for (const Id<Organisation> unit : item.responsible)
            add_units(unit, organisations, 0, units);
    }
    return units;
}

Report owed(const Round& round, const Item& item, Id<Organisation> organisation) {
    Report report;
    report.round = round.id;
    report.item = item.id;
    report.organisation = organisation;
    report.asks_value = item.value.has_value() || item.rule != targets::RelativeRule::none;
    return report;
}

} // namespace bihuan::progress
