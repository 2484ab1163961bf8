#include "registry/organisation_change.hpp"

#include <algorithm>

namespace bihuan::registry {
namespace {

const Organisation* find(std::span<const Organisation> all, Id<Organisation> id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Organisation& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool bears(const Organisation& organisation, const std::string& name) {
    return organisation.name == name || std::find(organisation.aliases.begin(), organisation.aliases.end(),
                                                  name) != organisation.aliases.end();
}

Error no_such(Id<Organisation> id) {
    return {ErrorKind::no_such_record, "organisation " + std::to_string(id.value), ""};
}

} // namespace

Result<void> check_organisation(const Organisation& organisation, std::span<const Organisation> all) {
    if (organisation.name.empty()) return Error{ErrorKind::needs_value, "organisation", "name"};
    std::vector<std::string> names{organisation.name};
    names.insert(names.end(), organisation.aliases.begin(), organisation.aliases.end());
    for (const Organisation& other : all) {
        if (other.id == organisation.id || other.closed_on) continue;
        for (const std::string& name : names) {
            if (bears(other, name)) return Error{ErrorKind::already_there, name, other.name};
        }
    }
    if (organisation.parent && (organisation.parent == organisation.id || !find(all, organisation.parent))) {
        return no_such(organisation.parent);
    }
    if (!organisation.members.empty() && organisation.organisation_class != OrganisationClass::group) {
        return Error{ErrorKind::needs_value, organisation.name, "class group"};
    }
    for (const Id<Organisation> member : organisation.members) {
        const Organisation* found = find(all, member);
        if (!found || found->organisation_class == OrganisationClass::group) return no_such(member);
    }
    return {};
}

Result<Organisation> changed_organisation(const Organisation& organisation, const OrganisationChange& change,
                                          std::span<const Organisation> all, Date today) {
    if (organisation.closed_on) {
        return Error{ErrorKind::wrong_state, organisation.name,
                     "closed " + organisation.closed_on->to_string()};
    }
    Organisation after = organisation;
    if (change.aliases) after.aliases = *change.aliases;
    if (change.name && *change.name != organisation.name) {
        after.name = *change.name;
        std::erase(after.aliases, after.name);
        if (!bears(after, organisation.name)) after.aliases.push_back(organisation.name);
    }
    if (change.organisation_class) after.organisation_class = *change.organisation_class;
    if (change.parent) after.parent = *change.parent;
    if (change.members) after.members = *change.members;
    if (change.closed_on && *change.closed_on > today) {
        return Error{ErrorKind::impossible_date, organisation.name,
                     change.closed_on->to_string() + " > " + today.to_string()};
    }
    if (change.closed_on) after.closed_on = *change.closed_on;
    if (change.successor) {
        const Organisation* successor = find(all, *change.successor);
        if (!successor || successor->closed_on || successor->id == organisation.id)
            return no_such(*change.successor);
        if (!after.closed_on) return Error{ErrorKind::needs_value, organisation.name, "closed_on"};
        after.successor = *change.successor;
    }
    if (auto checked = check_organisation(after, all); !checked) return checked.error();
    return after;
}

} // namespace bihuan::registry
