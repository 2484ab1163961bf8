// What storage keeps beside records: links, counters and the words that search looks through.
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

Searched searched_of(const SourceDocument& document) {
    return {document.year, document.title, document.document_number + "\n" + document.issuing_body};
}

Searched searched_of(const Item& item) {
    return {item.year, item.title, item.text};
}

/// A passage of its document: without a year and title of its own.
Searched searched_of(const Finding& finding) {
    return {0, "", finding.sentence + "\n" + finding.text + "\n" + finding.section};
}

} // namespace bihuan::targets
