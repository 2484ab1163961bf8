// The one owner of lateness: what is known of an item goes in, its colour and the reason come out; and what
// becomes of its standing and its slips. README.md tells the rules in words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cycle/progress/course.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/progress/reason.hpp"
#include "journal/change.hpp"

namespace bihuan::progress {

using journal::Change;

/// What is known of an item on a day.
struct Situation {
    Item item;
    std::vector<Share> shares;
    std::vector<Milestone> milestones;
    Profile last_year;
    std::optional<Reading> reading; // the last one of the year
    bool heard = false;             // some report of it was sent
    std::optional<Date> began_on;   // the first sign that work has begun
    int silent = 0;                 // reports owed and not sent, running, by the most silent of its units
    std::string silent_unit;        // whose
};

struct Judgement {
    Colour colour = Colour::none;
    Reason reason;
    bool late = false; // beyond the item's own day, or completed after it
};

/// The worst of what speaks against the item, else what speaks for it.
Judgement judge(const Situation& situation, const StandingPolicy& policy, const registry::Calendar& calendar,
                Date today);

/// What a review changes; empty where nothing does.
struct Reviewed {
    std::optional<Change<Standing>> standing;
    std::vector<Change<Slip>> slips;
};

/// `slips`: the item's, those lifted left out.
Reviewed review(const Item& item, const std::optional<Standing>& before, const Judgement& judgement,
                std::span<const Slip> slips, const Policy& policy, Date today);

/// A colour set by hand, over what the rules say now (`judgement`). It holds until it is lifted (`colour`
/// none), its last day is over, the item is no longer active, or the rules say worse than they did.
/// needs_reason; wrong_state for an item that isn't active, and for better than yellow where it was red.
struct Hand {
    Colour colour = Colour::none;
    std::string reason;
    Id<registry::Post> post;
    std::optional<Date> until;
};
Result<Reviewed> set_by_hand(const Item& item, const std::optional<Standing>& before, const Hand& hand,
                             const Judgement& judgement, std::span<const Slip> slips, const Policy& policy,
                             Date today);

/// wrong_state where it has been answered or lifted; needs_value for an empty answer.
Result<Change<Slip>> answer(const Slip& slip, std::string text, Date today);
/// The standing of an item whose slip has been answered waits no longer; nullopt where it didn't.
std::optional<Change<Standing>> answered(const Standing& standing);

enum class SlipAction : std::uint8_t { issue, answer, lift };
constexpr auto names_of(SlipAction) {
    return std::array<std::string_view, 3>{"issue", "answer", "lift"};
}

struct SlipMove {
    std::optional<SlipState> from; // none: no slip yet
    SlipAction action;
    SlipState to;
};
inline constexpr SlipMove slip_moves[] = {
    {std::nullopt, SlipAction::issue, SlipState::open},
    {SlipState::open, SlipAction::answer, SlipState::answered},
    {SlipState::open, SlipAction::lift, SlipState::lifted},
    {SlipState::answered, SlipAction::lift, SlipState::lifted},
};

} // namespace bihuan::progress
