// How a unit changes: renamed, regrouped, closed. Pure.
#pragma once

#include <span>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registry {

/// What a change sets; empty: stays as it is.
struct OrganisationChange {
    std::optional<std::string> name; // the old one becomes an alias
    std::optional<std::vector<std::string>> aliases;
    std::optional<OrganisationClass> organisation_class;
    std::optional<Id<Organisation>> parent;
    std::optional<std::vector<Id<Organisation>>> members; // of a group
    std::optional<Date> closed_on;
    std::optional<Id<Organisation>> successor;
};

/// What holds of every unit among the others: a name that no other open unit bears as name or alias, a parent
/// that is there, members (of a group only) that are there and no groups themselves. `all` may hold the unit
/// itself.
Result<void> check_organisation(const Organisation& organisation, std::span<const Organisation> all);

Result<Organisation> changed_organisation(const Organisation& organisation, const OrganisationChange& change,
                                          std::span<const Organisation> all, Date today);

} // namespace bihuan::registry
