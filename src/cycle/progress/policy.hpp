// A region's policy of dispatch and lateness: data/policy/*.toml, changed by a folder of its own.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "registry/calendar.hpp"

namespace bihuan::progress {

/// data/policy/standing.toml says what each means.
struct StandingPolicy {
    int blue_from = 5, yellow_from = 10, red_beyond = 30; // points behind
    int start_yellow_days = 0, start_red_months = 3;
    int milestone_yellow_days = 0, milestone_red_days = 20; // working days, as all below
    int due_yellow_days = 0, due_red_days = 10;
    int silence_blue = 1, silence_yellow = 2, silence_red = 0; // 0: never
    bool last_year_line = true;
    int slip_blue_days = 5, slip_yellow_days = 3, slip_red_days = 2;
};

/// data/policy/rounds.toml says what each means.
struct RoundPolicy {
    int week_days = 2, half_month_days = 3, month_days = 5, quarter_days = 8;
    int answer_return_days = 3;
    bool ask_responsible = false;
    int jump_times = 10, beyond_percent = 120;
    int largest_mebibytes = 20, most_files = 10;
    bool open_week = false, open_half_month = false, open_month = true, open_quarter = false;
    int clock_hour = 7, remind_days = 1;
};

struct Policy {
    StandingPolicy standing;
    RoundPolicy rounds;
    registry::Calendar calendar;

    /// What the program comes with.
    static const Policy& defaults();
    /// The defaults, changed by standing.toml, rounds.toml and calendar.tsv of this folder, as far as they
    /// are there; not_found for a folder that isn't, bad_policy with file:line.
    static Result<Policy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<StandingPolicy> read_standing_policy(std::string_view text, std::string_view file,
                                            StandingPolicy policy = {});
Result<RoundPolicy> read_round_policy(std::string_view text, std::string_view file, RoundPolicy policy = {});

} // namespace bihuan::progress
