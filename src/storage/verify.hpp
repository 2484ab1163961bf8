// Does a region's data agree with its journal? Finds what was edited, deleted, put in or swapped behind the
// program's back, in the journal and in the records.
#pragma once

#include <vector>

#include "journal/entry.hpp"
#include "storage/transaction.hpp"

namespace bihuan::storage {

struct Verification {
    std::int64_t entries = 0, records = 0, contents = 0; // how many were looked at
    /// Hash of the last entry. Whoever can write to the database can also make a whole new chain: a hash
    /// written down elsewhere (a bulletin, an archive) tells.
    std::string head;
    std::vector<journal::Fault> faults; // in the order found; at most `fault_limit`
};
inline constexpr std::size_t fault_limit = 1000;

/// Reads everything of the transaction's region; of records only numbers of links stay in memory. Throws
/// Failure only when the database itself fails.
Verification verify(Transaction& transaction);

} // namespace bihuan::storage
