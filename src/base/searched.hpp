// The words of a record that search looks through. A record type that can be searched declares, beside
// itself, `Searched searched_of(const Record&)`; storage keeps the index with the record, in the same
// transaction.
#pragma once

#include <string>

namespace bihuan {

struct Searched {
    int year = 0; // newer is shown first; 0: none of its own
    std::string title;
    std::string text;
    friend bool operator==(const Searched&, const Searched&) = default;
};

} // namespace bihuan
