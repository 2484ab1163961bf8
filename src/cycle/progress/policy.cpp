#include "cycle/progress/policy.hpp"

#include <filesystem>
#include <optional>

#include "embedded/progress.hpp"
#include "registry/settings.hpp"

namespace bihuan::progress {
namespace {

using registry::Settings;

constexpr int most_days = 250; // working days of a year
constexpr int most_points = 1000;

} // namespace

Result<StandingPolicy> read_standing_policy(std::string_view text, std::string_view file,
                                            StandingPolicy policy) {
    auto settings = Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("behind.blue_from", policy.blue_from, 0, most_points);
    settings->read("behind.yellow_from", policy.yellow_from, 0, most_points);
    settings->read("behind.red_beyond", policy.red_beyond, 0, most_points);
    settings->read("start.yellow_after_working_days", policy.start_yellow_days, 0, most_days);
    settings->read("start.red_after_months", policy.start_red_months, 0, 12);
    settings->read("milestone.yellow_after_working_days", policy.milestone_yellow_days, 0, most_days);
    settings->read("milestone.red_after_working_days", policy.milestone_red_days, 0, most_days);
    settings->read("due.yellow_after_working_days", policy.due_yellow_days, 0, most_days);
    settings->read("due.red_after_working_days", policy.due_red_days, 0, most_days);
    settings->read("silence.blue_at", policy.silence_blue, 0, 60);
    settings->read("silence.yellow_at", policy.silence_yellow, 0, 60);
    settings->read("silence.red_at", policy.silence_red, 0, 60);
    settings->read("line.last_year", policy.last_year_line);
    settings->read("slip.blue_working_days", policy.slip_blue_days, 1, most_days);
    settings->read("slip.yellow_working_days", policy.slip_yellow_days, 1, most_days);
    settings->read("slip.red_working_days", policy.slip_red_days, 1, most_days);
    // A worse colour never comes before a milder one.
    if (policy.yellow_from < policy.blue_from) {
        settings->refuse("behind.yellow_from", "yellow_from >= blue_from");
    } else if (policy.red_beyond < policy.yellow_from) {
        settings->refuse("behind.red_beyond", "red_beyond >= yellow_from");
    }
    if (policy.milestone_red_days < policy.milestone_yellow_days) {
        settings->refuse("milestone.red_after_working_days", "red >= yellow");
    }
    if (policy.due_red_days < policy.due_yellow_days) {
        settings->refuse("due.red_after_working_days", "red >= yellow");
    }
    const auto out_of_order = [](int milder, int worse) {
        return milder != 0 && worse != 0 && worse < milder;
    };
    if (out_of_order(policy.silence_blue, policy.silence_yellow)) {
        settings->refuse("silence.yellow_at", "yellow_at >= blue_at");
    } else if (out_of_order(std::max(policy.silence_blue, policy.silence_yellow), policy.silence_red)) {
        settings->refuse("silence.red_at", "red_at >= yellow_at");
    }
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

Result<RoundPolicy> read_round_policy(std::string_view text, std::string_view file, RoundPolicy policy) {
    auto settings = Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("due.week_working_days", policy.week_days, 0, most_days);
    settings->read("due.half_month_working_days", policy.half_month_days, 0, most_days);
    settings->read("due.month_working_days", policy.month_days, 0, most_days);
    settings->read("due.quarter_working_days", policy.quarter_days, 0, most_days);
    settings->read("due.answer_return_working_days", policy.answer_return_days, 1, most_days);
    settings->read("asks.responsible", policy.ask_responsible);
    settings->read("checks.jump_times", policy.jump_times, 2, 1'000'000);
    settings->read("checks.beyond_percent", policy.beyond_percent, 100, 1'000'000);
    settings->read("evidence.largest_mebibytes", policy.largest_mebibytes, 1, 1024);
    settings->read("evidence.most_files", policy.most_files, 0, 1000);
    settings->read("clock.open_week", policy.open_week);
    settings->read("clock.open_half_month", policy.open_half_month);
    settings->read("clock.open_month", policy.open_month);
    settings->read("clock.open_quarter", policy.open_quarter);
    settings->read("clock.hour", policy.clock_hour, 0, 23);
    settings->read("clock.remind_working_days", policy.remind_days, 0, most_days);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const Policy& Policy::defaults() {
    static const Policy policy{read_standing_policy(embedded::standing_toml, "standing.toml").value(),
                               read_round_policy(embedded::rounds_toml, "rounds.toml").value(),
                               registry::Calendar::china()};
    return policy;
}

Result<Policy> Policy::from(const std::string& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) return Error{ErrorKind::not_found, folder, ""};
    Policy policy = defaults();
    const std::filesystem::path base(folder);
    const auto read = [&](const char* name, auto&& take) -> Result<void> {
        const std::filesystem::path path = base / name;
        const auto text = registry::policy_text(path.string());
        if (!text) return text.error();
        if (!*text) return {};
        return take(**text, path.string());
    };
    const auto into = [](auto& part, auto changed) -> Result<void> {
        if (!changed) return changed.error();
        part = std::move(*changed);
        return {};
    };
    if (auto done = read("standing.toml",
                         [&](const std::string& text, const std::string& file) {
                             return into(policy.standing, read_standing_policy(text, file, policy.standing));
                         });
        !done) {
        return done.error();
    }
    if (auto done = read("rounds.toml",
                         [&](const std::string& text, const std::string& file) {
                             return into(policy.rounds, read_round_policy(text, file, policy.rounds));
                         });
        !done) {
        return done.error();
    }
    auto calendar = registry::Calendar::of_region(folder);
    if (!calendar) return calendar.error();
    policy.calendar = std::move(*calendar);
    return policy;
}

} // namespace bihuan::progress
