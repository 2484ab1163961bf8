// Dispatch rounds: which period, due when, who owes. README.md shows the states; `round_moves` is the same
// table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/progress/records.hpp"
#include "journal/change.hpp"

namespace bihuan::progress {

using journal::Change;

struct Period {
    Date begins_on, ends_on;
    std::string title; // 2025年3月
};
/// The week, half month, month or quarter that a day lies in; for `once` that day alone, without a title.
Period period_of(Cadence cadence, Date within);

/// What a round is to be. What is empty follows from the cadence and the policy.
struct RoundWish {
    Cadence cadence = Cadence::month;
    Date within;                   // a day of its period
    std::optional<Date> begins_on; // of a once-only round, whose period ends `within`
    std::optional<Date> due_on;
    std::string title;
    std::optional<int> year; // of the items it asks about
    std::optional<targets::Category> category;
    std::optional<targets::ItemKind> item_kind;
    std::optional<bool> with_responsible;
};

/// Due so many working days after the period's end, or after today where that has gone by: nobody is late
/// when a round opens. already_there for a second round of the same period and set; impossible_date for a day
/// that is no working day or gone by; needs_value for a once-only round without title or day.
Result<Change<Round>> open(const RoundWish& wish, std::span<const Round> others, const Policy& policy,
                           Date today);

/// wrong_state where it is closed.
Result<Change<Round>> close(const Round& round);

/// Whether the round asks about the item.
bool asks(const Round& round, const Item& item);

using OrganisationsById = std::unordered_map<std::int64_t, Organisation>;

/// Who owes a report on the item, each once, leads first: a group stands for its members, a closed unit for
/// its successor. Empty: nobody does.
std::vector<Id<Organisation>> owing(const Round& round, const Item& item,
                                    const OrganisationsById& organisations);

/// What one of them owes.
Report owed(const Round& round, const Item& item, Id<Organisation> organisation);

/// What a unit has still to send (again) in an open round.
struct Outstanding {
    Id<Organisation> organisation;
    int reports = 0;
    Date due_on; // the first of their days: of the round, or to answer a return by
};
/// By unit, in the order of their numbers.
std::vector<Outstanding> outstanding(const Round& round, std::span<const Report> reports);

/// wrong_state where the round is closed; too_large for a note that is no line.
Result<void> may_urge(const Round& round, std::string_view note);
Change<Urging> urge(const Round& round, const Outstanding& outstanding, Id<registry::Post> by, Date today,
                    std::string note);

enum class RoundAction : std::uint8_t { open_round, urge, close_round };
constexpr auto names_of(RoundAction) {
    return std::array<std::string_view, 3>{"open_round", "urge", "close_round"};
}
struct RoundMove {
    std::optional<RoundState> from; // none: no round yet
    RoundAction action;
    RoundState to;
};
inline constexpr RoundMove round_moves[] = {
    {std::nullopt, RoundAction::open_round, RoundState::open},
    {RoundState::open, RoundAction::urge, RoundState::open},
    {RoundState::open, RoundAction::close_round, RoundState::closed},
};

} // namespace bihuan::progress
