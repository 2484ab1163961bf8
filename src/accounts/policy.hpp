// A region's rules of signing in: data/policy/sign_in.toml, which says what each means.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace bihuan::accounts {

/// What argon2id costs whoever tries passwords: libsodium's interactive limits.
struct HashCost {
    unsigned long long operations = 2;
    std::size_t bytes = std::size_t{64} << 20;
};

struct Policy {
    int least_characters = 12, expires_after_days = 90, not_among_last = 5, one_time_hours = 72;
    int free_by_login = 5, free_by_address = 20, longest_wait_seconds = 300, forget_after_minutes = 15;
    int idle_minutes = 30, longest_hours = 12, renew_minutes = 15;
    bool required_of_administrators = true;
    std::string issuer = "闭环 Bihuan";
    int recovery_codes = 10;
    int longest_token_days = 366;
    std::string provider, client, redirect; // of OpenID Connect; empty: none
    HashCost cost = {};                     // not of the file: tests take less

    /// What the program comes with.
    static const Policy& defaults();
    /// The defaults, changed by sign_in.toml of this folder, if it is there; not_found for a folder that
    /// isn't, bad_policy with file:line.
    static Result<Policy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<Policy> read_policy(std::string_view text, std::string_view file, Policy policy = {});

} // namespace bihuan::accounts
