// What would change if another text of a policy were in force: which settings differ, and – where a policy
// acts on what is in the ledger today – what it would do. Nothing is written.
#pragma once

#include "app/policies.hpp"
#include "cycle/supervision/policy.hpp"

namespace bihuan::views {

using app::Context;

struct PolicyDifference {
    std::string setting;       // behind.yellow_from
    std::string before, after; // as TOML writes them
    std::int64_t line = 0;     // of the new text; 0: left out there, so that the program's own holds
};
/// So many before, so many after: "red", "slips".
struct PolicyCount {
    std::string what;
    std::int64_t before = 0, after = 0;
};
/// One thing that would be otherwise. `kind` and `id` name its record, `title` what people call it; before
/// and after are words of an enumeration or days, empty where there is none.
struct PolicyEffect {
    std::string kind;
    std::int64_t id = 0;
    std::string title;
    std::string before, after;
};
struct PolicyPreview {
    bool foreseen = false; // false: this policy acts on what is to come; only the differences are told
    int year = 0;          // of the ledger it was foreseen in: that of the last round
    std::vector<PolicyDifference> differences;
    std::vector<PolicyCount> counts;
    std::vector<PolicyEffect> effects; // at most so many
    std::size_t more = 0;              // that are not listed
};
inline constexpr std::size_t most_effects = 200;

/// `text` against the region's own file of now. `inforce`: for what the policy does not say itself (the
/// calendar). bad_policy with file:line.
Result<PolicyPreview> preview_policy(Context& context, const std::string& folder, const std::string& name,
                                     const std::string& text, const supervision::Policy& inforce);

} // namespace bihuan::views
