#include "app/units.hpp"

#include <algorithm>
#include <set>

#include "app/organisations.hpp"
#include "registry/unit_classes.hpp"

namespace bihuan::app {
namespace {

using registry::OrganisationClass;
using registry::Organisations;

/// 各镇人民政府、街道办事处 are the townships that are known; other groups are the clerk's to fill.
std::vector<Id<Organisation>> members_of(const std::string& group, const std::vector<Organisation>& all) {
    std::vector<Id<Organisation>> members;
    const bool townships = group.starts_with("各") &&
                           (group.find("镇") != std::string::npos || group.find("乡") != std::string::npos ||
                            group.find("街道") != std::string::npos);
    for (const Organisation& organisation : all) {
        if (townships && organisation.organisation_class == OrganisationClass::township &&
            !organisation.closed_on)
            members.push_back(organisation.id);
    }
    return members;
}

} // namespace

Result<Units> Units::make_out(Transaction& transaction, const std::vector<std::string_view>& names,
                              UnknownUnits unknown) {
    Units units;
    Organisations organisations = organisations_of(transaction);
    // Long names first, groups last: 县发展和改革局 is registered before 县发改局 is found to be the same.
    const auto later = [](const std::string& left, const std::string& right) {
        const auto rank = [](const std::string& name) {
            return std::tuple(registry::class_of_unit(name) == OrganisationClass::group,
                              -static_cast<int>(name.size()), std::string_view(name));
        };
        return rank(left) < rank(right);
    };
    std::set<std::string, decltype(later)> unknown_names(later);
    std::string subjects, nearest;
    for (const std::string_view name : names) {
        const auto [place, is_new] = units.by_name_.try_emplace(std::string(name));
        if (!is_new) continue;
        const auto resolved = organisations.resolve(name);
        if (resolved) {
            place->second = *resolved;
            continue;
        }
        if (resolved.error().kind != ErrorKind::unknown_organisation) return resolved.error();
        unknown_names.insert(place->first);
        (subjects += subjects.empty() ? "" : "、") += name;
        if (resolved.error().detail.empty()) continue;
        ((nearest += nearest.empty() ? "" : "; ") += name) += ": " + resolved.error().detail;
    }
    if (!unknown_names.empty() && unknown == UnknownUnits::refuse) {
        return Error{ErrorKind::unknown_organisation, subjects, nearest};
    }
    const std::string region_name = region_name_of(transaction);
    for (const std::string& name : unknown_names) {
        // A name may mean a unit that was registered a moment ago.
        if (const auto resolved = organisations.resolve(name)) {
            units.by_name_[name] = *resolved;
            continue;
        }
        Organisation organisation;
        organisation.name = name;
        organisation.organisation_class = registry::class_of_unit(name);
        std::vector<Organisation> all = organisations.all();
        if (organisation.organisation_class == OrganisationClass::group)
            organisation.members = members_of(name, all);
        all.push_back(transaction.save(Change<Organisation>::created(std::move(organisation))));
        units.by_name_[name] = all.back().id;
        units.registered_.push_back(all.back());
        organisations = Organisations(std::move(all), region_name);
    }
    return units;
}

std::vector<Id<Organisation>> Units::of(const std::vector<std::string>& names) const {
    std::vector<Id<Organisation>> ids;
    ids.reserve(names.size());
    for (const std::string& name : names)
        ids.push_back(by_name_.at(name));
    return ids;
}

} // namespace bihuan::app
