// The text of a region's own policy file, as it was set by the program: so its journal tells who changed
// which rule, when and why. What is in force is the file itself, in the folder `policy` of the data
// directory.
#pragma once

#include "base/record.hpp"

namespace bihuan::registry {

struct PolicyText {
    static constexpr std::string_view kind = "policy";
    std::string region;
    Id<PolicyText> id;
    std::int64_t version = 0;
    std::string name; // standing
    std::string text; // TOML; empty: the program's own
    static constexpr auto fields() {
        return std::tuple{field("region", &PolicyText::region), field("id", &PolicyText::id),
                          field("version", &PolicyText::version), field("name", &PolicyText::name),
                          field("body", &PolicyText::text)};
    }
};

} // namespace bihuan::registry
