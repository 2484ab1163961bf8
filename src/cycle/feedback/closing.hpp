// Closing a year: what became of every target, and what the next year is offered. README.md shows the states;
// `closing_moves` and `carryover_moves` are the same tables.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cycle/feedback/records.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "journal/change.hpp"

namespace bihuan::feedback {

using journal::Change;
using progress::Report;
using supervision::Motion;
using supervision::Problem;

/// The sentence of the year's report that answers an item.
struct Spoken {
    Id<SourceDocument> document;
    std::string sentence;
    Decimal value;
};

/// What is known of an item at the year's end.
struct YearEnd {
    Item item;
    std::string promise;            // the sentence it came from, or its own text
    std::optional<Spoken> spoken;   // what the year's report says
    std::optional<Decimal> reading; // the last value of its units' reports, together
    std::optional<Report> report;   // the last one sent, for its words
};

/// What became of it. The year's report goes before the ledger's own reports.
Outcome judge(const YearEnd& known);

enum class ClosingAction : std::uint8_t { reconcile_closing, correct_outcome, close_year };
constexpr auto names_of(ClosingAction) {
    return std::array<std::string_view, 3>{"reconcile_closing", "correct_outcome", "close_year"};
}
struct ClosingMove {
    ClosingState from;
    ClosingAction action;
    ClosingState to;
};
inline constexpr ClosingMove closing_moves[] = {
    {ClosingState::open, ClosingAction::reconcile_closing, ClosingState::open},
    {ClosingState::open, ClosingAction::correct_outcome, ClosingState::open},
    {ClosingState::open, ClosingAction::close_year, ClosingState::closed},
};
Result<ClosingState> next_state(const Closing& closing, ClosingAction action);

/// impossible_date before the year's last month; already_there where it has one.
Result<Change<Closing>> open(int year, Id<SourceDocument> report, std::span<const Closing> others,
                             Date today);

/// Judged anew; what was judged by hand stays. nullopt where nothing changes.
std::optional<Change<Outcome>> judge_again(const Outcome& outcome, const YearEnd& known);

/// By hand; needs_reason.
Result<Change<Outcome>> correct(const Closing& closing, const Outcome& outcome, Verdict verdict,
                                const std::string& reason);

/// Fixes the outcomes under a fingerprint.
Result<Change<Closing>> close(const Closing& closing, std::span<const Outcome> outcomes, Date today);
std::string fingerprint_of(std::span<const Outcome> outcomes);

/// What the next year is offered: targets missed or not reported, tasks not finished, B answers, open
/// problems.
std::optional<Carryover> offer(const Outcome& outcome, const Item& item);
std::optional<Carryover> offer(const Item& task);
std::optional<Carryover> offer(const Motion& motion);
std::optional<Carryover> offer(const Problem& problem);

enum class CarryoverAction : std::uint8_t { take_carryover, decline_carryover };
constexpr auto names_of(CarryoverAction) {
    return std::array<std::string_view, 2>{"take_carryover", "decline_carryover"};
}
struct CarryoverMove {
    CarryoverState from;
    CarryoverAction action;
    CarryoverState to;
};
inline constexpr CarryoverMove carryover_moves[] = {
    {CarryoverState::offered, CarryoverAction::take_carryover, CarryoverState::taken},
    {CarryoverState::offered, CarryoverAction::decline_carryover, CarryoverState::declined},
};

/// The next year's item, a draft that says where it comes from. `old`: the item it was, for targets and
/// tasks.
Item item_of(const Carryover& carryover, const Closing& closing, const std::optional<Item>& old,
             const std::optional<Decimal>& reached);
Result<Change<Carryover>> take(const Carryover& carryover, Id<Item> item);
/// needs_reason
Result<Change<Carryover>> decline(const Carryover& carryover, const std::string& reason);

/// 95亿元以上, 增长6.5%左右: what an item promises; empty without a value.
std::string promise_in_words(const Item& item);

} // namespace bihuan::feedback
