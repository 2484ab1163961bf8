#include "cycle/feedback/closing.hpp"

#include "base/sm3.hpp"
#include "cycle/feedback/words.hpp"
#include "cycle/progress/course.hpp"
#include "journal/entry.hpp"

namespace bihuan::feedback {
namespace {

using targets::ItemKind;
using targets::ItemState;
using targets::Measure;
using targets::Relation;

std::string name_in_errors(std::string_view kind, std::int64_t id) {
    return std::string(kind) + " " + std::to_string(id);
}

bool reaches(const Item& item, const std::optional<Decimal>& promised, const Decimal& value) {
    Item asked = item;
    asked.value = promised;
    return progress::attained(asked, {Date::of(item.year, 12, 31).value(), value});
}

/// Met as it stands now; and as it was first promised?
Verdict verdict_of(const Item& item, const Decimal& value) {
    if (!reaches(item, item.value, value)) return Verdict::missed;
    const bool moved = item.changes > 0 && item.original_value && item.original_value != item.value;
    return moved && !reaches(item, item.original_value, value) ? Verdict::changed : Verdict::met;
}

bool finished_late(const Item& item) {
    return item.changes > 0 && item.original_due_on && item.completed_on &&
           *item.completed_on > *item.original_due_on;
}

Result<CarryoverState> next_state(const Carryover& carryover, CarryoverAction action) {
    for (const CarryoverMove& move : carryover_moves) {
        if (move.from == carryover.state && move.action == action) return move.to;
    }
    return Error{ErrorKind::wrong_state, name_in_errors(Carryover::kind, carryover.id.value),
                 std::string(name_of(carryover.state))};
}

} // namespace

Outcome judge(const YearEnd& known) {
    const Item& item = known.item;
    Outcome outcome;
    outcome.item = item.id;
    outcome.promise = known.promise;
    outcome.promised = item.value;
    outcome.unit = item.unit;
    if (known.report) {
        outcome.result = known.report->progress;
        outcome.reached = known.reading;
        outcome.sources.push_back(name_in_errors(Report::kind, known.report->id.value));
    }
    if (known.spoken) {
        outcome.result = known.spoken->sentence;
        outcome.reached = known.spoken->value;
        outcome.sources.insert(outcome.sources.begin(),
                               name_in_errors(SourceDocument::kind, known.spoken->document.value));
    }
    if (item.state == ItemState::dropped) {
        outcome.verdict = Verdict::dropped;
    } else if (item.value && outcome.reached) {
        outcome.verdict = verdict_of(item, *outcome.reached);
    } else if (item.state == ItemState::completed) {
        outcome.verdict = finished_late(item) ? Verdict::changed : Verdict::met;
    }
    return outcome;
}

Result<ClosingState> next_state(const Closing& closing, ClosingAction action) {
    for (const ClosingMove& move : closing_moves) {
        if (move.from == closing.state && move.action == action) return move.to;
    }
    return Error{ErrorKind::wrong_state, name_in_errors(Closing::kind, closing.id.value),
                 std::string(name_of(closing.state))};
}

Result<Change<Closing>> open(int year, Id<SourceDocument> report, std::span<const Closing> others,
                             Date today) {
    const auto from = Date::of(year, 12, 1);
    if (!from || today < *from) {
        return Error{ErrorKind::impossible_date, std::to_string(year), from ? from->to_string() : ""};
    }
    for (const Closing& other : others) {
        if (other.year == year)
            return Error{ErrorKind::already_there, name_in_errors(Closing::kind, other.id.value),
                         std::to_string(year)};
    }
    Closing wanted;
    wanted.year = year;
    wanted.report = report;
    return Change<Closing>::created(std::move(wanted));
}

std::optional<Change<Outcome>> judge_again(const Outcome& outcome, const YearEnd& known) {
    Outcome after = judge(known);
    after.region = outcome.region;
    after.id = outcome.id;
    after.version = outcome.version;
    after.closing = outcome.closing;
    if (outcome.by_hand) {
        after.by_hand = true;
        after.verdict = outcome.verdict;
        after.reason = outcome.reason;
    }
    if (values_of(after) == values_of(outcome)) return std::nullopt;
    return Change<Outcome>::changed(outcome, std::move(after));
}

Result<Change<Outcome>> correct(const Closing& closing, const Outcome& outcome, Verdict verdict,
                                const std::string& reason) {
    if (auto next = next_state(closing, ClosingAction::correct_outcome); !next) return next.error();
    if (reason.empty())
        return Error{ErrorKind::needs_reason, name_in_errors(Outcome::kind, outcome.id.value), ""};
    Outcome after = outcome;
    after.verdict = verdict;
    after.by_hand = true;
    after.reason = reason;
    return Change<Outcome>::changed(outcome, std::move(after), reason);
}

std::string fingerprint_of(std::span<const Outcome> outcomes) {
    std::string all;
    for (const Outcome& outcome : outcomes)
        all += journal::fingerprint(Outcome::kind, values_of(outcome));
    return sm3(all);
}

Result<Change<Closing>> close(const Closing& closing, std::span<const Outcome> outcomes, Date today) {
    const auto next = next_state(closing, ClosingAction::close_year);
    if (!next) return next.error();
    Closing after = closing;
    after.state = *next;
    after.closed_on = today;
    after.fingerprint = fingerprint_of(outcomes);
    return Change<Closing>::changed(closing, std::move(after));
}

std::optional<Carryover> offer(const Outcome& outcome, const Item& item) {
    if (outcome.verdict != Verdict::missed && outcome.verdict != Verdict::unreported) return std::nullopt;
    Carryover offered;
    offered.source = CarryoverSource::target;
    offered.source_id = item.id.value;
    offered.title = item.title;
    offered.text = outcome.promise;
    offered.leads = item.leads;
    return offered;
}

std::optional<Carryover> offer(const Item& task) {
    if (task.item_kind == ItemKind::target || task.state != ItemState::active) return std::nullopt;
    Carryover offered;
    offered.source = CarryoverSource::task;
    offered.source_id = task.id.value;
    offered.title = task.title;
    offered.text = task.text;
    offered.leads = task.leads;
    return offered;
}

std::optional<Carryover> offer(const Motion& motion) {
    using supervision::MotionState;
    const bool over = motion.state == MotionState::joined || motion.state == MotionState::withdrawn;
    if (motion.grade != supervision::AnswerGrade::B || motion.item || over) return std::nullopt;
    Carryover offered;
    offered.source = CarryoverSource::motion;
    offered.source_id = motion.id.value;
    offered.title = motion.title;
    offered.text = motion.answer.empty() ? motion.text : motion.answer;
    if (motion.organisation) offered.leads = {motion.organisation};
    return offered;
}

std::optional<Carryover> offer(const Problem& problem) {
    using supervision::ProblemState;
    if (problem.state == ProblemState::closed || problem.state == ProblemState::dropped) return std::nullopt;
    Carryover offered;
    offered.source = CarryoverSource::problem;
    offered.source_id = problem.id.value;
    offered.title = problem.title;
    offered.text = problem.text;
    const Id<Organisation> lead = problem.coordinator ? problem.coordinator : problem.organisation;
    if (lead) offered.leads = {lead};
    return offered;
}

Item item_of(const Carryover& carryover, const Closing& closing, const std::optional<Item>& old,
             const std::optional<Decimal>& reached) {
    constexpr std::array<std::string_view, 4> from{"年台账第", "年台账第", "年建议提案第", "年问题第"};
    Item item;
    if (old) {
        item = *old;
        item.id = {};
        item.version = 0;
        item.number.clear();
        item.parent = item.merged_into = {};
        item.baseline = reached;
        item.starts_on.reset();
        item.due_on.reset();
        item.due_text.clear();
        item.original_value.reset();
        item.original_due_on.reset();
        item.completed_on.reset();
        item.changes = 0;
    } else {
        item.leads = carryover.leads;
    }
    if (item.item_kind == ItemKind::project) item.item_kind = ItemKind::task;
    item.state = ItemState::draft;
    item.year = closing.year + 1;
    item.title = carryover.title;
    item.text = (carryover.text.empty() ? carryover.title : carryover.text) + "（结转自" +
                std::to_string(closing.year) + std::string(from[static_cast<std::size_t>(carryover.source)]) +
                std::to_string(carryover.source_id) + "号）";
    return item;
}

Result<Change<Carryover>> take(const Carryover& carryover, Id<Item> item) {
    const auto next = next_state(carryover, CarryoverAction::take_carryover);
    if (!next) return next.error();
    Carryover after = carryover;
    after.state = *next;
    after.item = item;
    return Change<Carryover>::changed(carryover, std::move(after));
}

Result<Change<Carryover>> decline(const Carryover& carryover, const std::string& reason) {
    const auto next = next_state(carryover, CarryoverAction::decline_carryover);
    if (!next) return next.error();
    if (reason.empty())
        return Error{ErrorKind::needs_reason, name_in_errors(Carryover::kind, carryover.id.value), ""};
    Carryover after = carryover;
    after.state = *next;
    after.reason = reason;
    return Change<Carryover>::changed(carryover, std::move(after), reason);
}

std::string promise_in_words(const Item& item) {
    if (!item.value) return {};
    if (item.measure == Measure::rank) return "第" + item.value->to_string() + "名";
    std::string out;
    if (item.measure == Measure::growth) out = item.value->is_negative() ? "下降" : "增长";
    const Decimal shown = item.measure == Measure::growth ? item.value->magnitude() : *item.value;
    out += in_words(shown);
    if (item.value_high) out += "—" + in_words(*item.value_high);
    out += item.unit;
    switch (item.relation) {
        case Relation::ge:
            return out + "以上";
        case Relation::gt:
            return "超过" + out;
        case Relation::le:
            return out + "以内";
        case Relation::lt:
            return "低于" + out;
        case Relation::approx:
            return out + "左右";
        case Relation::eq:
        case Relation::between:
            break;
    }
    return out;
}

} // namespace bihuan::feedback
