// What storage counts of a register's rows.
#include "cycle/registers/records.hpp"

namespace bihuan::registers {

std::vector<Tally> tallies_of(const RegisterEntry& entry) {
    std::vector<Tally> tallies;
    const auto add = [&](std::string_view key) {
        tallies.push_back(
            {"register_" + entry.register_name, entry.year, entry.organisation.value, std::string(key)});
    };
    add(entry.state);
    if (entry.late) add("late");
    return tallies;
}

} // namespace bihuan::registers
