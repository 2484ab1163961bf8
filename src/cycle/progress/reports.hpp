// A report's life: owed, drafted, sent, returned or accepted, or missed. README.md shows the states;
// `report_moves` is the same table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/progress/reason.hpp"
#include "cycle/progress/records.hpp"
#include "journal/change.hpp"
#include "journal/entry.hpp"

namespace bihuan::progress {

using journal::Change;

enum class ReportAction : std::uint8_t {
    save_draft,
    attach_evidence,
    submit_report,
    accept_reports,
    return_reports,
    close_round,
};
constexpr auto names_of(ReportAction) {
    return std::array<std::string_view, 6>{"save_draft",     "attach_evidence", "submit_report",
                                           "accept_reports", "return_reports",  "close_round"};
}

struct ReportMove {
    ReportState from;
    ReportAction action;
    ReportState to;
    bool in_closed_round = false; // too
};
inline constexpr ReportMove report_moves[] = {
    {ReportState::owed, ReportAction::save_draft, ReportState::draft},
    {ReportState::owed, ReportAction::attach_evidence, ReportState::draft},
    {ReportState::owed, ReportAction::submit_report, ReportState::submitted},
    {ReportState::owed, ReportAction::close_round, ReportState::missed},
    {ReportState::draft, ReportAction::save_draft, ReportState::draft},
    {ReportState::draft, ReportAction::attach_evidence, ReportState::draft},
    {ReportState::draft, ReportAction::submit_report, ReportState::submitted},
    {ReportState::draft, ReportAction::close_round, ReportState::missed},
    {ReportState::submitted, ReportAction::accept_reports, ReportState::accepted, true},
    {ReportState::submitted, ReportAction::return_reports, ReportState::returned},
    {ReportState::submitted, ReportAction::close_round, ReportState::submitted},
    {ReportState::returned, ReportAction::save_draft, ReportState::returned},
    {ReportState::returned, ReportAction::attach_evidence, ReportState::returned},
    {ReportState::returned, ReportAction::submit_report, ReportState::submitted},
    {ReportState::returned, ReportAction::close_round, ReportState::missed},
    {ReportState::accepted, ReportAction::return_reports, ReportState::returned},
    {ReportState::accepted, ReportAction::close_round, ReportState::accepted},
};

/// The state the action leads to; wrong_state with the present one, or with the round's.
Result<ReportState> next_state(const Report& report, const Round& round, ReportAction action);

/// What was written as a value, in the item's base unit: 3.5亿元, 1,320, -2.1%.
struct WrittenValue {
    std::optional<Decimal> value;
    enum class Fault : std::uint8_t { none, unreadable, wrong_unit } fault = Fault::none;
};
/// A number without a unit is taken in the base unit. Empty text: no value, no fault.
WrittenValue read_value(std::string_view text, std::string_view unit);

/// What the one-minute form holds; what is not given stays as it was.
struct Draft {
    std::optional<std::string> value, progress, problems, next_steps;
};

/// Always saves, whatever was written.
Result<Change<Report>> save_draft(const Report& report, const Round& round, const Item& item,
                                  const Draft& draft);

enum class CheckKind : std::uint8_t {
    value_missing,    // blocks, as the next three
    value_unreadable, //
    wrong_unit,       //
    progress_missing, //
    below_last,       // a running total that fell
    jump,             // many times the last value, or a small part of it
    beyond_target,    // well over what was promised
    same_text,        // word for word as last time
};
constexpr auto names_of(CheckKind) {
    return std::array<std::string_view, 8>{"value_missing",    "value_unreadable", "wrong_unit",
                                           "progress_missing", "below_last",       "jump",
                                           "beyond_target",    "same_text"};
}

struct Check {
    CheckKind kind{};
    bool blocks = false;
    Reason said; // its key is the kind's name
};

/// The unit's last report on the item before this one.
struct Earlier {
    std::string round; // its title
    std::optional<Decimal> value;
    std::string progress;
};

/// What the checks have to say before sending; those that block first.
std::vector<Check> check(const Report& report, const Item& item, const std::optional<Earlier>& earlier,
                         const RoundPolicy& policy);

/// The Error of the first check that blocks.
std::optional<Error> error_of(const std::vector<Check>& checks, const Report& report);

/// Sends it. Late: first sent after the round's day, or a return answered after its day; once late, always
/// late.
Result<Change<Report>> submit(const Report& report, const Round& round, const std::vector<Check>& checks,
                              const journal::Act& act);

Result<Change<Report>> accept(const Report& report, const Round& round);

/// Needs a reason. The answer has its own day: policy's working days from now, never before the round's.
Result<Change<Report>> give_back(const Report& report, const Round& round, const std::string& reason,
                                 const Policy& policy, Date today);

/// What closing the round makes of it; nullopt where it stays. `round` is still open.
std::optional<Change<Report>> close_out(const Report& report, const Round& round);

/// `entry`: "SM3 file-name". too_large for one file more than allowed; already_there for the same again.
Result<Change<Report>> attach(const Report& report, const Round& round, const std::string& entry,
                              const RoundPolicy& policy);

} // namespace bihuan::progress
