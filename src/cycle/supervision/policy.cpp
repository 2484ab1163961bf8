#include "cycle/supervision/policy.hpp"

#include <filesystem>

#include "embedded/supervision.hpp"
#include "registry/settings.hpp"

namespace bihuan::supervision {
namespace {

constexpr int most_days = 250; // working days of a year

} // namespace

Result<SupervisionPolicy> read_supervision_policy(std::string_view text, std::string_view file,
                                                  SupervisionPolicy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    const auto days = [&](std::string_view name, int& setting, int least = 1) {
        settings->read(name, setting, least, most_days);
    };
    ProblemPolicy& problems = policy.problems;
    days("problem.unit_working_days", problems.days[0]);
    days("problem.county_working_days", problems.days[1]);
    days("problem.city_working_days", problems.days[2]);
    days("problem.returned_working_days", problems.returned_days);
    days("problem.reopened_working_days", problems.reopened_days);
    settings->read("problem.extensions", problems.extensions, 0, 100);
    days("problem.extension_working_days", problems.extension_days);
    settings->read("problem.evidence", problems.evidence);
    OrderPolicy& orders = policy.orders;
    for (const Rung rung : {Rung::reminder, Rung::warning, Rung::rectification}) {
        const auto place = static_cast<std::size_t>(rung);
        const std::string section(name_of(rung));
        days(section + ".sign_working_days", orders.sign_days[place]);
        days(section + ".reply_working_days", orders.reply_days[place]);
        if (orders.reply_days[place] < orders.sign_days[place]) {
            settings->refuse(section + ".reply_working_days", "reply_working_days >= sign_working_days");
        }
    }
    days("rectification.interview_working_days", orders.interview_days);
    settings->read("rectification.interviewer", orders.interviewer);
    days("order.returned_working_days", orders.returned_days);
    settings->read("order.extensions", orders.extensions, 0, 100);
    days("order.extension_working_days", orders.extension_days);
    settings->read("opens.reds_running", orders.reds_running, 0, 60);
    settings->read("opens.red_rung", orders.red_rung);
    days("opens.silent_working_days", orders.silent_days, 0);
    settings->read("opens.silent_rounds", orders.silent_rounds, 0, 60);
    settings->read("opens.silence_rung", orders.silence_rung);
    days("agenda.unassigned_working_days", policy.agenda.unassigned_days, 0);
    settings->read("agenda.from_level", policy.agenda.from_level);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const Policy& Policy::defaults() {
    static const Policy policy{
        progress::Policy::defaults(),
        read_supervision_policy(embedded::supervision_toml, "supervision.toml").value()};
    return policy;
}

Result<Policy> Policy::from(const std::string& folder) {
    auto progress = progress::Policy::from(folder);
    if (!progress) return progress.error();
    Policy policy{std::move(*progress), defaults().supervision};
    const std::string path = (std::filesystem::path(folder) / "supervision.toml").string();
    const auto text = registry::policy_text(path);
    if (!text) return text.error();
    if (!*text) return policy;
    auto read = read_supervision_policy(**text, path, policy.supervision);
    if (!read) return read.error();
    policy.supervision = *read;
    return policy;
}

} // namespace bihuan::supervision
