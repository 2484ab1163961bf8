// What storage counts of reports and standings.
#include "cycle/progress/records.hpp"

namespace bihuan::progress {

std::vector<Tally> tallies_of(const Report& report) {
    std::vector<Tally> tallies;
    const auto add = [&](std::string_view key) {
        tallies.push_back({"report", report.round.value, report.organisation.value, std::string(key)});
    };
    add(name_of(report.state));
    if (report.late) add("late");
    if (report.on_behalf) add("on_behalf");
    if (report.returns > 0) add("sent_back");
    if (report.asks_value) add("asks_value");
    return tallies;
}

std::vector<Tally> tallies_of(const Standing& standing) {
    std::vector<Tally> tallies;
    const auto add = [&](std::string_view key) {
        tallies.push_back({"standing", standing.year, standing.organisation.value, std::string(key)});
    };
    add(name_of(standing.colour));
    if (standing.late) add("late");
    if (standing.by_hand) add("by_hand");
    return tallies;
}

} // namespace bihuan::progress
