// The states as the README tells them are the states of the code.
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "../progress/table.hpp"
#include "cycle/progress/reports.hpp"
#include "cycle/progress/rounds.hpp"
#include "cycle/progress/standing.hpp"

namespace bihuan::progress {
namespace {

using Row = std::tuple<std::string, std::string, std::string>;

template <class State>
std::string name_or_dash(const std::optional<State>& state) {
    return state ? std::string(name_of(*state)) : "–";
}

std::set<Row> told(std::string_view heading) {
    std::set<Row> rows;
    for (const ReadmeMove& move : readme_moves(heading)) {
        EXPECT_TRUE(rows.insert({move.state, move.action, move.next}).second) << heading << " " << move.state;
    }
    return rows;
}

TEST(Readme, Rounds) {
    std::set<Row> rows;
    for (const RoundMove& move : round_moves) {
        rows.insert(
            {name_or_dash(move.from), std::string(name_of(move.action)), std::string(name_of(move.to))});
    }
    EXPECT_EQ(told("Rounds"), rows);
}

TEST(Readme, Reports) {
    std::set<Row> rows;
    for (const ReportMove& move : report_moves) {
        rows.insert({std::string(name_of(move.from)), std::string(name_of(move.action)),
                     std::string(name_of(move.to))});
    }
    EXPECT_EQ(told("Reports"), rows);
    for (const ReadmeMove& move : readme_moves("Reports")) {
        const bool open_only = move.condition.find("the round is open") != std::string::npos;
        for (const ReportMove& each : report_moves) {
            if (name_of(each.from) != move.state || name_of(each.action) != move.action) continue;
            if (each.action == ReportAction::close_round) continue; // an open one by its nature
            EXPECT_EQ(each.in_closed_round, !open_only) << move.state << " " << move.action;
        }
    }
}

TEST(Readme, Slips) {
    std::set<Row> rows;
    for (const SlipMove& move : slip_moves) {
        const auto add = [&](std::string action) {
            rows.insert({name_or_dash(move.from), std::move(action), std::string(name_of(move.to))});
        };
        if (move.action == SlipAction::answer) {
            add("answer_slip");
        } else { // both a review and a hand issue and lift
            add("review_standings");
            add("set_standing");
        }
    }
    EXPECT_EQ(told("Slips"), rows);
}

} // namespace
} // namespace bihuan::progress
