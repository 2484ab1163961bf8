// The region at a glance, a unit a row: read from counters alone, so that a million items cost what a hundred
// do.
#pragma once

#include <array>

#include "app/context.hpp"
#include "cycle/progress/records.hpp"

namespace bihuan::views {

using app::Context;
using progress::Round;
using registry::Organisation;

/// How the reports of a round stand. No percentage without these beside it.
struct ReportCounts {
    std::int64_t owed = 0, draft = 0, submitted = 0, returned = 0, accepted = 0, missed = 0;
    std::int64_t marked_late = 0, on_behalf = 0, sent_back = 0, asks_value = 0;

    std::int64_t asked() const { return owed + draft + submitted + returned + accepted + missed; }
    std::int64_t reported() const { return submitted + returned + accepted; } // sent, whatever became of it
    std::int64_t silent() const { return owed + draft; }                      // nothing came so far
    std::int64_t late() const { return marked_late > missed ? marked_late - missed : 0; } // came late
    std::int64_t never() const { return missed; }
};

struct UnitOverview {
    Id<Organisation> organisation; // none: items that nobody leads
    std::string name;
    std::array<std::int64_t, 5> items{};   // in the order of ItemState
    std::array<std::int64_t, 5> colours{}; // in the order of Colour
    std::int64_t overdue = 0, by_hand = 0; // items that were ever late; colours set by hand
    ReportCounts reports;                  // of the round
};

struct Overview {
    int year = 0;
    std::optional<Round> round;      // the last one opened; none yet
    bool due = false;                // its day has gone by
    std::vector<UnitOverview> units; // those with something to show, as registered
    UnitOverview total;
};
/// `year`: of the items; none: that of the last round opened, before any this year.
Result<Overview> overview(Context& context, std::optional<int> year);

/// How often a unit was urged in a round, and the last time.
struct UnitUrged {
    Id<Organisation> organisation;
    int times = 0;
    Date last_on;
};
/// Who is silent, who is late: the units of a round, the most silent first, then the latest.
struct Board {
    Round round;
    bool due = false;
    std::vector<UnitOverview> units; // `reports` alone
    ReportCounts total;
    std::vector<UnitUrged> urged;
};
Result<Board> round_board(Context& context, Id<Round> round);

/// What a month asks of each unit: reports and boxes to fill in, in all rounds that are due in it.
struct Burden {
    Id<Organisation> organisation;
    std::string name;
    std::int64_t reports = 0;
    std::int64_t fields = 0; // three boxes a report, and a value where one is asked
};
struct MonthlyBurden {
    Date month; // its first day
    std::vector<Round> rounds;
    std::vector<Burden> units; // the most burdened first
    Burden total;
};
Result<MonthlyBurden> burden(Context& context, Date month);

} // namespace bihuan::views
