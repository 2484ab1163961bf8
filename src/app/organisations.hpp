// The region's units by all their names, for actions that read names.
#pragma once

#include "registry/organisations.hpp"
#include "storage/store.hpp"

namespace bihuan::app {

/// What the region is called now.
inline std::string region_name_of(storage::Transaction& transaction) {
    const auto region = transaction.first(storage::Query<registry::Region>()
                                              .where(&registry::Region::code, transaction.region())
                                              .newest_first());
    return region ? region->name : "";
}

inline registry::Organisations organisations_of(storage::Transaction& transaction) {
    return {transaction.list<registry::Organisation>(), region_name_of(transaction)};
}

} // namespace bihuan::app
