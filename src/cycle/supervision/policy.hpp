// A region's policy of problems, orders and meetings: data/policy/supervision.toml says what each means.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "cycle/progress/policy.hpp"
#include "cycle/supervision/records.hpp"

namespace bihuan::supervision {

struct ProblemPolicy {
    std::array<int, 3> days{10, 15, 30}; // by ProblemLevel; working days, as all below
    int returned_days = 5, reopened_days = 5;
    int extensions = 2, extension_days = 15;
    bool evidence = true;
};

enum class Interviewer : std::uint8_t { superior, leader, supervisor };
constexpr auto names_of(Interviewer) {
    return std::array<std::string_view, 3>{"superior", "leader", "supervisor"};
}

struct OrderPolicy {
    std::array<int, 3> sign_days{2, 1, 1}, reply_days{10, 5, 3}; // by Rung
    int interview_days = 3;
    Interviewer interviewer = Interviewer::superior;
    int returned_days = 3;
    int extensions = 1, extension_days = 10;
    int reds_running = 2, silent_days = 10, silent_rounds = 2; // 0: never
    Rung red_rung = Rung::warning, silence_rung = Rung::reminder;
};

struct AgendaPolicy {
    int unassigned_days = 3;
    ProblemLevel from_level = ProblemLevel::county;
};

struct SupervisionPolicy {
    ProblemPolicy problems;
    OrderPolicy orders;
    AgendaPolicy agenda;
};

struct Policy {
    progress::Policy progress; // evidence's limits, and the calendar
    SupervisionPolicy supervision;

    const registry::Calendar& calendar() const { return progress.calendar; }

    static const Policy& defaults();
    /// The defaults, changed by the files of this folder; not_found, bad_policy with file:line.
    static Result<Policy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<SupervisionPolicy> read_supervision_policy(std::string_view text, std::string_view file,
                                                  SupervisionPolicy policy = {});

} // namespace bihuan::supervision
