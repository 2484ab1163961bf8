#include "cycle/supervision/whistle_policy.hpp"

#include "cycle/supervision/region_policy.hpp"
#include "embedded/supervision.hpp"
#include "registry/settings.hpp"

namespace bihuan::supervision {

Result<WhistlePolicy> read_whistle_policy(std::string_view text, std::string_view file,
                                          WhistlePolicy policy) {
    constexpr int most_days = 250; // working days of a year
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("dispatch.working_days", policy.dispatch_days, 0, most_days);
    settings->read("sign_in.working_days", policy.sign_in_days, 0, most_days);
    settings->read("refusal.working_days", policy.refusal_days, 0, most_days);
    settings->read("arbitration.working_days", policy.ruling_days, 0, most_days);
    settings->read("answer.working_days", policy.answer_days, 1, most_days);
    settings->read("answer.extensions", policy.extensions, 0, 10);
    settings->read("answer.extension_working_days", policy.extension_days, 1, most_days);
    settings->read("confirmation.working_days", policy.confirmation_days, 1, most_days);
    settings->read("correction.working_days", policy.correction_days, 1, most_days);
    settings->read("call_back.working_days", policy.call_back_days, 1, most_days);
    settings->read("evidence.largest_mebibytes", policy.largest_mebibytes, 1, 1024);
    settings->read("evidence.most_files", policy.most_files, 0, 1000);
    // Else a unit could let the clock run out and then be rid of the whistle.
    if (policy.refusal_days > policy.sign_in_days) {
        settings->refuse("refusal.working_days", "refusal <= sign_in");
    } else if (policy.sign_in_days > policy.answer_days) {
        settings->refuse("sign_in.working_days", "sign_in <= answer");
    }
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const WhistlePolicy& WhistlePolicy::defaults() {
    static const WhistlePolicy policy = [] {
        WhistlePolicy shipped = read_whistle_policy(embedded::whistles_toml, "whistles.toml").value();
        shipped.calendar = registry::Calendar::china();
        return shipped;
    }();
    return policy;
}

Result<WhistlePolicy> WhistlePolicy::from(const std::string& folder) {
    return of_region(folder, "whistles.toml", defaults(), read_whistle_policy);
}

} // namespace bihuan::supervision
