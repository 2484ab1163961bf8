// A counter kept with the records it counts, so that an overview of a million records reads a few rows. A
// record type that is counted declares, beside itself, `std::vector<Tally> tallies_of(const Record&)`: what
// one record adds. Storage takes the old record's away and adds the new one's, in the same transaction.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace bihuan {

struct Tally {
    std::string topic;             // report, standing, item
    std::int64_t scope = 0;        // what bounds it: a round's number, a year; 0: none
    std::int64_t organisation = 0; // 0: none
    std::string key;               // what is counted: a state, a colour, late
    std::int64_t count = 1;
    friend auto operator<=>(const Tally&, const Tally&) = default;
};

} // namespace bihuan
