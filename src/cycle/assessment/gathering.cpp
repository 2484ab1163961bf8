#include "cycle/assessment/gathering.hpp"

#include <algorithm>
#include <set>

#include "cycle/assessment/formula.hpp"
#include "cycle/progress/course.hpp"

namespace bihuan::assessment {
namespace {

using namespace supervision;
using progress::Reading;
using progress::Report;
using progress::ReportState;
using progress::Round;
using progress::Share;
using targets::Item;
using targets::ItemState;

constexpr int decimals = 4; // of ratios and means

struct Led {
    Item item;
    std::vector<std::int64_t> units; // that lead it
    std::vector<Share> shares;
    struct OwnReading {
        Reading reading;
        std::int64_t report = 0;
    };
    std::map<std::int64_t, OwnReading> readings; // unit → its last
};

/// A mean or quotient in the making.
struct Sums {
    Decimal numerator, denominator;
    void add(const Decimal& part, const Decimal& whole) {
        numerator = numerator.plus(part).value_or(numerator);
        denominator = denominator.plus(whole).value_or(denominator);
    }
};

/// What the target has reached of what it should have by the reading's day, in millionths.
std::int64_t reached(const Item& item, const std::vector<Share>& shares,
                     const std::optional<Reading>& reading) {
    if (!reading) return 0;
    const auto course = progress::course_of(item, shares, {}, *reading);
    if (!course) return 0;
    constexpr std::int64_t whole = 1'000'000;
    if (course->behind == 0) return whole;
    if (course->expected <= 0) return 0;
    const std::int64_t kept =
        std::clamp<std::int64_t>(course->expected - course->behind, 0, course->expected);
    return (2 * kept * whole + course->expected) / (2 * course->expected);
}

/// The unit's part of a target that is split cumulatively to the year's end; the whole otherwise.
Item part_of(const Item& item, const std::vector<Share>& own) {
    Item part = item;
    part.value_high.reset();
    const auto last = std::max_element(own.begin(), own.end(), [](const Share& left, const Share& right) {
        return left.ends_on < right.ends_on;
    });
    if (last->cumulative) {
        part.value = last->value;
        return part;
    }
    Decimal sum;
    for (const Share& share : own)
        sum = sum.plus(share.value).value_or(sum);
    part.value = sum;
    return part;
}

} // namespace

struct Gathering::Work {
    Period period;
    const progress::OrganisationsById& organisations;
    std::map<std::int64_t, Facts> facts;
    std::unordered_map<std::int64_t, Led> items;
    std::unordered_map<std::int64_t, Round> rounds;
    std::set<std::int64_t> appraisals; // closed, of the year
    std::map<std::int64_t, Sums> investments, ratings, appraised;

    bool within(Date day) const { return period.begins_on <= day && day <= period.ends_on; }

    void count(std::int64_t unit, Variable variable, std::int64_t record, std::int64_t times = 1) {
        if (unit == 0 || times == 0) return;
        Fact& fact = facts[unit][static_cast<std::size_t>(variable)];
        fact.value = Decimal::of(times).plus(fact.value.value_or(Decimal()));
        fact.numbers.push_back(record);
    }
    void note(std::int64_t unit, Variable variable, std::int64_t record) { // counted elsewhere
        facts[unit][static_cast<std::size_t>(variable)].numbers.push_back(record);
    }
    void set(std::int64_t unit, Variable variable, std::optional<Decimal> value) {
        facts[unit][static_cast<std::size_t>(variable)].value = value;
    }
    /// A closed unit's records are its successor's.
    std::int64_t owner(Id<Organisation> organisation) const {
        for (int hops = 0; hops < 8; ++hops) {
            const auto found = organisations.find(organisation.value);
            if (found == organisations.end() || !found->second.closed_on || !found->second.successor) break;
            organisation = found->second.successor;
        }
        return organisation.value;
    }
    Led* led(std::int64_t item) {
        const auto found = items.find(item);
        return found == items.end() ? nullptr : &found->second;
    }

    void count_item(const Led& led);
    void count_target(const Led& led);
    void count_target(const Led& led, std::int64_t unit);
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> completion; // unit → millionths, targets
};

Gathering::Gathering(const Period& period, const progress::OrganisationsById& organisations)
    : work_(std::make_unique<Work>(Work{period, organisations, {}, {}, {}, {}, {}, {}, {}, {}})) {}
Gathering::~Gathering() = default;

void Gathering::add(const Round& round) {
    if (round.year == work_->period.year) work_->rounds.emplace(round.id.value, round);
}

void Gathering::add(Item&& item) {
    if (item.year != work_->period.year) return;
    if (item.state != ItemState::active && item.state != ItemState::completed) return;
    static const Round leads_only;
    Led led;
    for (const Id<Organisation> unit : progress::owing(leads_only, item, work_->organisations))
        led.units.push_back(unit.value);
    led.item = std::move(item);
    work_->count_item(led);
    const std::int64_t number = led.item.id.value;
    work_->items.emplace(number, std::move(led));
}

void Gathering::Work::count_item(const Led& led) {
    const Item& item = led.item;
    const std::int64_t number = item.id.value;
    const bool done = item.completed_on && *item.completed_on <= period.ends_on;
    const bool due = item.due_on && *item.due_on <= period.ends_on;
    const bool livelihood = item.category == targets::Category::livelihood;
    for (const std::int64_t unit : led.units) {
        count(unit, Variable::items, number);
        if (done) count(unit, Variable::items_done, number);
        if (due) count(unit, Variable::items_due, number);
        if (due && done && *item.completed_on <= *item.due_on) count(unit, Variable::items_in_time, number);
        if (livelihood) count(unit, Variable::livelihood, number);
        if (livelihood && done) count(unit, Variable::livelihood_done, number);
    }
}

void Gathering::add(const Share& share) {
    if (share.withdrawn) return;
    Led* led = work_->led(share.item.value);
    if (led == nullptr) return;
    led->shares.push_back(share);
    led->shares.back().organisation = {work_->owner(share.organisation)};
}

void Gathering::add(const targets::Revision& revision) {
    const Led* led = work_->led(revision.item.value);
    if (led == nullptr || !work_->within(revision.at.date())) return;
    for (const std::int64_t unit : led->units)
        work_->count(unit, Variable::promises_moved, revision.id.value);
}

void Gathering::add(const targets::Milestone& milestone) {
    const Led* led = work_->led(milestone.item.value);
    if (led == nullptr || milestone.withdrawn || !work_->within(milestone.due_on)) return;
    for (const std::int64_t unit : led->units) {
        work_->count(unit, Variable::milestones, milestone.id.value);
        if (milestone.reached_on && *milestone.reached_on <= milestone.due_on)
            work_->count(unit, Variable::milestones_reached, milestone.id.value);
    }
}

void Gathering::add(const projects::Project& project) {
    const Led* led = work_->led(project.id.value);
    if (led == nullptr || !project.year_planned || project.year_planned->is_zero()) return;
    for (const std::int64_t unit : led->units) {
        work_->count(unit, Variable::projects, project.id.value);
        work_->note(unit, Variable::investment, project.id.value);
        work_->investments[unit].add(project.year_done.value_or(Decimal()), *project.year_planned);
    }
}

void Gathering::add(const progress::Standing& standing) {
    if (standing.year != work_->period.year || !work_->items.contains(standing.id.value)) return;
    const std::int64_t unit = work_->owner(standing.organisation), number = standing.id.value;
    if (standing.colour == progress::Colour::red) work_->count(unit, Variable::reds, number);
    if (standing.colour == progress::Colour::yellow) work_->count(unit, Variable::yellows, number);
    if (standing.was_red) work_->count(unit, Variable::ever_red, number);
    if (standing.late) work_->count(unit, Variable::overdue, number);
}

void Gathering::add(const progress::Slip& slip) {
    if (!work_->within(slip.issued_on)) return;
    const std::int64_t unit = work_->owner(slip.organisation);
    work_->count(unit, Variable::slips, slip.id.value);
    if (slip.late) work_->count(unit, Variable::slips_late, slip.id.value);
}

void Gathering::add(const Report& report) {
    const auto found = work_->rounds.find(report.round.value);
    if (found == work_->rounds.end()) return;
    const Round& round = found->second;
    const std::int64_t unit = work_->owner(report.organisation), number = report.id.value;
    const bool counts = report.state == ReportState::submitted || report.state == ReportState::accepted;
    if (report.value && counts && round.ends_on <= work_->period.ends_on) {
        if (Led* led = work_->led(report.item.value)) {
            const auto [known, is_new] =
                led->readings.try_emplace(unit, Led::OwnReading{{round.ends_on, *report.value}, number});
            const auto last = std::pair(known->second.reading.on, known->second.report);
            if (!is_new && last < std::pair(round.ends_on, number))
                known->second = {{round.ends_on, *report.value}, number};
        }
    }
    if (!work_->within(round.ends_on)) return;
    const bool silent = report.state == ReportState::owed || report.state == ReportState::draft;
    const bool never = report.state == ReportState::missed || (silent && round.due_on < work_->period.today);
    if (silent && !never) return; // not due yet
    work_->count(unit, Variable::reports, number);
    if (never) {
        work_->count(unit, Variable::reports_never, number);
    } else {
        work_->count(unit, report.late ? Variable::reports_late : Variable::reports_in_time, number);
    }
    work_->count(unit, Variable::reports_returned, number, report.returns);
}

void Gathering::add(const Problem& problem) {
    if (!work_->within(problem.found_on) || problem.state == ProblemState::dropped) return;
    const std::int64_t unit = work_->owner(problem.coordinator ? problem.coordinator : problem.organisation);
    work_->count(unit, Variable::problems, problem.id.value);
    const bool closed = problem.state == ProblemState::closed;
    if (closed) work_->count(unit, Variable::problems_closed, problem.id.value);
    if (closed && !problem.late) work_->count(unit, Variable::problems_in_time, problem.id.value);
    work_->count(unit, Variable::problems_reopened, problem.id.value, problem.reopened);
}

void Gathering::add(const Order& order) {
    if (!work_->within(order.issued_on) || order.state == OrderState::withdrawn) return;
    const std::int64_t unit = work_->owner(order.organisation);
    work_->count(unit, Variable::orders, order.id.value);
    if (order.state == OrderState::closed) work_->count(unit, Variable::orders_closed, order.id.value);
    if (order.late) work_->count(unit, Variable::orders_late, order.id.value);
}

void Gathering::add(const Whistle& whistle) {
    if (!work_->within(whistle.filed_on) || !whistle.organisation) return;
    if (whistle.state == WhistleState::excluded || whistle.state == WhistleState::withdrawn) return;
    const std::int64_t unit = work_->owner(whistle.organisation), number = whistle.id.value;
    work_->count(unit, Variable::whistles, number);
    if (whistle.answered_on && !whistle.late) work_->count(unit, Variable::whistles_in_time, number);
    if (whistle.late) work_->count(unit, Variable::whistles_late, number);
    if (whistle.rating != Rating::none) {
        work_->count(unit, Variable::whistles_rated, number);
        work_->note(unit, Variable::whistles_rating, number);
        work_->ratings[unit].add(Decimal::of(20 * static_cast<int>(whistle.rating)), Decimal::of(1));
    }
    work_->count(unit, Variable::whistles_reopened, number, whistle.reopened);
    work_->count(unit, Variable::false_closings, number, whistle.false_closings);
}

void Gathering::add(const Motion& motion) {
    if (!work_->within(motion.received_on) || !motion.organisation) return;
    if (motion.state == MotionState::joined || motion.state == MotionState::withdrawn) return;
    const std::int64_t unit = work_->owner(motion.organisation), number = motion.id.value;
    work_->count(unit, Variable::motions, number);
    if (motion.answered_on && !motion.late) work_->count(unit, Variable::motions_in_time, number);
    if (motion.satisfaction == Satisfaction::satisfied)
        work_->count(unit, Variable::motions_satisfied, number);
    if (motion.satisfaction == Satisfaction::unsatisfied)
        work_->count(unit, Variable::motions_unsatisfied, number);
}

void Gathering::add(const Appraisal& appraisal) {
    if (appraisal.state == AppraisalState::closed && appraisal.year == work_->period.year &&
        appraisal.ends_on <= work_->period.ends_on)
        work_->appraisals.insert(appraisal.id.value);
}

void Gathering::add(const AppraisalSubject& subject) {
    if (!work_->appraisals.contains(subject.appraisal.value) || subject.withdrawn || !subject.result) return;
    const std::int64_t unit = work_->owner(subject.organisation);
    if (unit == 0) return;
    work_->count(unit, Variable::appraised, subject.id.value);
    work_->note(unit, Variable::appraisal, subject.id.value);
    work_->appraised[unit].add(*subject.result, Decimal::of(1));
}

void Gathering::add(const registers::RegisterEntry& entry) {
    if (!work_->within(entry.opened_on)) return;
    const std::int64_t unit = work_->owner(entry.organisation);
    work_->count(unit, Variable::register_entries, entry.id.value);
    if (entry.late) work_->count(unit, Variable::register_late, entry.id.value);
}

void Gathering::Work::count_target(const Led& led) {
    std::vector<std::int64_t> units = led.units;
    for (const Share& share : led.shares) {
        const std::int64_t unit = share.organisation.value;
        if (unit != 0 && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
    }
    for (const std::int64_t unit : units)
        count_target(led, unit);
}

/// A unit with shares answers for them with its own reading; one that leads a target split among others
/// for the sum of theirs; else for its own reading, or that of whoever reads.
void Gathering::Work::count_target(const Led& led, std::int64_t unit) {
    std::vector<Share> own, of_whole;
    bool split = false;
    for (const Share& share : led.shares) {
        if (!share.organisation) of_whole.push_back(share);
        if (share.organisation.value == unit) own.push_back(share);
        split = split || share.organisation.value != 0;
    }
    std::optional<Reading> reading;
    const auto mine = led.readings.find(unit);
    const bool sums_up = own.empty() && split && progress::adds_up(led.item);
    if (!sums_up && mine != led.readings.end()) {
        reading = mine->second.reading;
    } else if (own.empty()) {
        for (const auto& [other, found] : led.readings) {
            if (!reading) {
                reading = found.reading;
            } else if (sums_up) {
                reading->on = std::max(reading->on, found.reading.on);
                reading->value = reading->value.plus(found.reading.value).value_or(reading->value);
            }
        }
    }
    const Item part = own.empty() ? led.item : part_of(led.item, own);
    const std::vector<Share>& shares = !own.empty() ? own : of_whole.empty() ? led.shares : of_whole;
    const std::int64_t number = led.item.id.value;
    count(unit, Variable::targets, number);
    note(unit, Variable::completion, number);
    if (reading && progress::attained(part, *reading)) count(unit, Variable::targets_met, number);
    auto& [sum, targets] = completion[unit];
    sum += reached(part, shares, reading);
    ++targets;
}

Facts no_facts() {
    Facts facts;
    for (const Variable variable :
         {Variable::completion, Variable::investment, Variable::whistles_rating, Variable::appraisal})
        facts[static_cast<std::size_t>(variable)].value.reset();
    return facts;
}

std::map<std::int64_t, Facts> Gathering::facts() {
    Work& work = *work_;
    std::vector<std::int64_t> numbers;
    for (const auto& [number, led] : work.items)
        if (led.item.value) numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    for (const std::int64_t number : numbers)
        work.count_target(work.items.at(number));
    const auto quotient = [](const Sums& sums, int scale) -> std::optional<Decimal> {
        const auto value = sums.numerator.scaled(scale).divided_by(sums.denominator);
        if (!value) return std::nullopt;
        return rounded(*value, decimals);
    };
    for (auto& [unit, facts] : work.facts) {
        const auto mean_of = [&, unit = unit](const std::map<std::int64_t, Sums>& sums, Variable variable,
                                              int scale) {
            const auto found = sums.find(unit);
            work.set(unit, variable, found == sums.end() ? std::nullopt : quotient(found->second, scale));
        };
        mean_of(work.investments, Variable::investment, 2);
        mean_of(work.ratings, Variable::whistles_rating, 0);
        mean_of(work.appraised, Variable::appraisal, 0);
        const auto found = work.completion.find(unit);
        work.set(unit, Variable::completion,
                 found == work.completion.end()
                     ? std::nullopt
                     : std::optional(ratio(found->second.first, found->second.second, 0).scaled(-decimals)));
    }
    return std::move(work.facts);
}

} // namespace bihuan::assessment
