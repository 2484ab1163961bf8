#include "accounts/policy.hpp"

#include <filesystem>

#include "embedded/accounts.hpp"
#include "registry/settings.hpp"

namespace bihuan::accounts {
namespace {

bool is_web_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://127.0.0.1:") ||
           text.starts_with("http://localhost:");
}

} // namespace

Result<Policy> read_policy(std::string_view text, std::string_view file, Policy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("password.least_characters", policy.least_characters, 8, 128);
    settings->read("password.expires_after_days", policy.expires_after_days, 0, 3660);
    settings->read("password.not_among_last", policy.not_among_last, 0, 24);
    settings->read("password.one_time_hours", policy.one_time_hours, 1, 720);
    settings->read("failures.free_by_login", policy.free_by_login, 1, 100);
    settings->read("failures.free_by_address", policy.free_by_address, 1, 100'000);
    settings->read("failures.longest_wait_seconds", policy.longest_wait_seconds, 1, 3600);
    settings->read("failures.forget_after_minutes", policy.forget_after_minutes, 1, 1440);
    settings->read("session.idle_minutes", policy.idle_minutes, 2, 1440);
    settings->read("session.longest_hours", policy.longest_hours, 1, 168);
    settings->read("session.renew_minutes", policy.renew_minutes, 1, 1440);
    settings->read("second_factor.required_of_administrators", policy.required_of_administrators);
    settings->read("second_factor.issuer", policy.issuer);
    settings->read("second_factor.recovery_codes", policy.recovery_codes, 4, 50);
    settings->read("tokens.longest_days", policy.longest_token_days, 1, 3660);
    settings->read("identity_provider.issuer", policy.provider);
    settings->read("identity_provider.client", policy.client);
    settings->read("identity_provider.redirect", policy.redirect);
    if (policy.idle_minutes > policy.longest_hours * 60)
        settings->refuse("session.idle_minutes", "idle_minutes <= longest_hours * 60");
    if (!policy.provider.empty()) {
        if (!is_web_address(policy.provider)) settings->refuse("identity_provider.issuer", "https://…");
        if (policy.client.empty()) settings->refuse("identity_provider.client", "client_id");
        if (!is_web_address(policy.redirect)) settings->refuse("identity_provider.redirect", "https://…");
    }
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const Policy& Policy::defaults() {
    static const Policy policy = read_policy(embedded::sign_in_toml, "sign_in.toml").value();
    return policy;
}

Result<Policy> Policy::from(const std::string& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) return Error{ErrorKind::not_found, folder, ""};
    return registry::changed_by(folder, "sign_in.toml", defaults(), read_policy);
}

} // namespace bihuan::accounts
