// What storage keeps beside an item: links and counters.
#include "cycle/targets/records.hpp"

namespace bihuan::targets {

std::vector<Duty> duties_of(const Item& item) {
    std::vector<Duty> duties;
    const auto add = [&](const std::vector<Id<Organisation>>& organisations, Part part) {
        for (const Id<Organisation> organisation : organisations)
            duties.push_back({organisation.value, part});
    };
    add(item.leads, Part::lead);
    add(item.responsible, Part::responsible);
    add(item.cooperating, Part::cooperating);
    return duties;
}

std::vector<Tally> tallies_of(const Item& item) {
    const std::int64_t lead = item.leads.empty() ? 0 : item.leads.front().value;
    return {{"item", item.year, lead, std::string(name_of(item.state))}};
}

} // namespace bihuan::targets
