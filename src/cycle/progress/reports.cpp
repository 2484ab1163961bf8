#include "cycle/progress/reports.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "cycle/progress/course.hpp"
#include "quantity/quantity.hpp"

namespace bihuan::progress {
namespace {

Error error_of(const Report& report, ErrorKind kind, std::string detail) {
    return {kind, "report " + std::to_string(report.id.value), std::move(detail)};
}

Result<Report> moved(const Report& report, const Round& round, ReportAction action) {
    const auto next = next_state(report, round, action);
    if (!next) return next.error();
    Report after = report;
    after.state = *next;
    return after;
}

std::u32string without_spaces(std::u32string text) {
    std::erase_if(text, is_space);
    return text;
}

Check blocking(CheckKind kind) {
    return {kind, true, {std::string(name_of(kind)), {}}};
}
Check telling(CheckKind kind) {
    return {kind, false, {std::string(name_of(kind)), {}}};
}

/// What compares two readings that add up, or the states of an indicator.
void compare_with(const Earlier& earlier, const Report& report, const Item& item, const RoundPolicy& policy,
                  std::vector<Check>& checks) {
    if (!earlier.value || !report.value) return;
    const Decimal last = *earlier.value, value = *report.value;
    const auto told = [&](CheckKind kind) {
        Check check = telling(kind);
        check.said.with("value", value.to_string()).with("last", last.to_string());
        check.said.with("unit", item.unit).with("round", earlier.round);
        checks.push_back(std::move(check));
    };
    if (adds_up(item) && value < last) told(CheckKind::below_last);
    const Decimal times = Decimal::of(policy.jump_times);
    const auto far = [&](const Decimal& small, const Decimal& large) {
        const auto most = small.magnitude().times(times);
        return most && !small.is_zero() && large.magnitude() > *most;
    };
    if (far(last, value) || (!adds_up(item) && far(value, last))) told(CheckKind::jump);
}

} // namespace

Result<ReportState> next_state(const Report& report, const Round& round, ReportAction action) {
    for (const ReportMove& move : report_moves) {
        if (move.from != report.state || move.action != action) continue;
        if (round.state == RoundState::closed && !move.in_closed_round) {
            return error_of(report, ErrorKind::wrong_state, "round " + std::string(name_of(round.state)));
        }
        return move.to;
    }
    return error_of(report, ErrorKind::wrong_state, std::string(name_of(report.state)));
}

WrittenValue read_value(std::string_view written, std::string_view unit) {
    using Fault = WrittenValue::Fault;
    const std::u32string all = without_spaces(from_utf8(written));
    std::u32string_view text = all;
    if (text.empty()) return {};
    bool negative = false;
    for (const char32_t sign : {U'-', U'－', U'−', U'负'}) {
        if (text.front() != sign) continue;
        negative = true;
        text.remove_prefix(1);
        break;
    }
    const auto quantity = quantity::read_at(text, 0);
    if (!quantity || quantity->high || quantity->span_end != text.size() ||
        quantity->bound != quantity::Bound::none) {
        return {std::nullopt, Fault::unreadable};
    }
    if (!quantity->unit.empty() && !unit.empty() && quantity->unit != unit)
        return {std::nullopt, Fault::wrong_unit};
    return {negative ? quantity->low.negated() : quantity->low, Fault::none};
}

Result<Change<Report>> save_draft(const Report& report, const Round& round, const Item& item,
                                  const Draft& draft) {
    auto after = moved(report, round, ReportAction::save_draft);
    if (!after) return after.error();
    if (draft.value) {
        after->value_text = *draft.value;
        after->value = read_value(*draft.value, item.unit).value;
    }
    if (draft.progress) after->progress = *draft.progress;
    if (draft.problems) after->problems = *draft.problems;
    if (draft.next_steps) after->next_steps = *draft.next_steps;
    return Change<Report>::changed(report, std::move(*after));
}

std::vector<Check> check(const Report& report, const Item& item, const std::optional<Earlier>& earlier,
                         const RoundPolicy& policy) {
    using Fault = WrittenValue::Fault;
    std::vector<Check> checks;
    const Fault fault = read_value(report.value_text, item.unit).fault;
    if (fault == Fault::wrong_unit) {
        checks.push_back(blocking(CheckKind::wrong_unit));
        checks.back().said.with("written", report.value_text).with("unit", item.unit);
    } else if (fault == Fault::unreadable) {
        checks.push_back(blocking(CheckKind::value_unreadable));
        checks.back().said.with("written", report.value_text).with("unit", item.unit);
    } else if (item.value && report.asks_value && !report.value) {
        checks.push_back(blocking(CheckKind::value_missing));
        checks.back().said.with("unit", item.unit);
    }
    const std::u32string said = without_spaces(from_utf8(report.progress));
    if (said.empty()) checks.push_back(blocking(CheckKind::progress_missing));
    if (earlier) {
        compare_with(*earlier, report, item, policy, checks);
        if (!said.empty() && said == without_spaces(from_utf8(earlier->progress))) {
            checks.push_back(telling(CheckKind::same_text));
            checks.back().said.with("round", earlier->round);
        }
    }
    // Of several leads each reports a part.
    if (report.value && item.value && item.leads.size() == 1 && adds_up(item) && !item.value->is_negative() &&
        millionths(*report.value, *item.value) > policy.beyond_percent * std::int64_t{10'000}) {
        checks.push_back(telling(CheckKind::beyond_target));
        checks.back().said.with("value", report.value->to_string()).with("target", item.value->to_string());
        checks.back().said.with("unit", item.unit);
        checks.back().said.with("percent", points(millionths(*report.value, *item.value)));
    }
    return checks;
}

std::optional<Error> error_of(const std::vector<Check>& checks, const Report& report) {
    for (const Check& check : checks) {
        if (!check.blocks) continue;
        switch (check.kind) {
            case CheckKind::wrong_unit:
                return error_of(report, ErrorKind::wrong_unit_of_value,
                                std::string(check.said.figure("unit")));
            case CheckKind::value_unreadable:
                return error_of(report, ErrorKind::not_a_number, std::string(check.said.figure("written")));
            case CheckKind::value_missing:
                return error_of(report, ErrorKind::needs_value, "value");
            default:
                return error_of(report, ErrorKind::needs_value, "progress");
        }
    }
    return std::nullopt;
}

Result<Change<Report>> submit(const Report& report, const Round& round, const std::vector<Check>& checks,
                              const journal::Act& act) {
    auto after = moved(report, round, ReportAction::submit_report);
    if (!after) return after.error();
    if (const auto error = error_of(checks, report)) return *error;
    const Date today = act.now.date();
    const Date due =
        report.state == ReportState::returned ? report.answer_due_on.value_or(round.due_on) : round.due_on;
    if (today > due) after->late = true;
    if (!after->submitted_at) after->submitted_at = act.now;
    after->submitted_by = act.actor.post;
    after->on_behalf = act.actor.organisation != report.organisation;
    return Change<Report>::changed(report, std::move(*after));
}

Result<Change<Report>> accept(const Report& report, const Round& round) {
    auto after = moved(report, round, ReportAction::accept_reports);
    if (!after) return after.error();
    return Change<Report>::changed(report, std::move(*after));
}

Result<Change<Report>> give_back(const Report& report, const Round& round, const std::string& reason,
                                 const Policy& policy, Date today) {
    auto after = moved(report, round, ReportAction::return_reports);
    if (!after) return after.error();
    if (reason.empty()) return error_of(report, ErrorKind::needs_reason, "return_reports");
    ++after->returns;
    after->return_reason = reason;
    after->answer_due_on =
        std::max(round.due_on, policy.calendar.plus_working_days(today, policy.rounds.answer_return_days));
    return Change<Report>::changed(report, std::move(*after), reason);
}

std::optional<Change<Report>> close_out(const Report& report, const Round& round) {
    auto after = moved(report, round, ReportAction::close_round);
    if (!after || after->state == report.state) return std::nullopt;
    after->late = true;
    return Change<Report>::changed(report, std::move(*after));
}

Result<Change<Report>> attach(const Report& report, const Round& round, const std::string& entry,
                              const RoundPolicy& policy) {
    auto after = moved(report, round, ReportAction::attach_evidence);
    if (!after) return after.error();
    if (report.evidence.size() >= static_cast<std::size_t>(policy.most_files)) {
        return error_of(report, ErrorKind::too_large, std::to_string(policy.most_files));
    }
    if (std::find(report.evidence.begin(), report.evidence.end(), entry) != report.evidence.end()) {
        return Error{ErrorKind::already_there, entry.substr(entry.find(' ') + 1), ""};
    }
    after->evidence.push_back(entry);
    return Change<Report>::changed(report, std::move(*after));
}

} // namespace bihuan::progress
