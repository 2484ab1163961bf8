// A region's clocks of whistles: data/policy/whistles.toml, changed by a folder of its own.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "registry/calendar.hpp"

namespace bihuan::supervision {

/// data/policy/whistles.toml says what each means.
struct WhistlePolicy {
    int dispatch_days = 1, sign_in_days = 1, refusal_days = 1, ruling_days = 2; // working days, as all below
    int answer_days = 5, extensions = 1, extension_days = 10;
    int confirmation_days = 5, correction_days = 15, call_back_days = 20;
    int largest_mebibytes = 20, most_files = 10;
    registry::Calendar calendar;

    /// What the program comes with.
    static const WhistlePolicy& defaults();
    /// The defaults, changed by whistles.toml and calendar.tsv of this folder, as far as they are there.
    static Result<WhistlePolicy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<WhistlePolicy> read_whistle_policy(std::string_view text, std::string_view file,
                                          WhistlePolicy policy = {});

} // namespace bihuan::supervision
