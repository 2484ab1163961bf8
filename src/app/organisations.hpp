// The region's units by all their names, for actions that read names.
#pragma once

#include "registry/organisations.hpp"
#include "storage/store.hpp"

namespace bihuan::app {

inline registry::Organisations organisations_of(storage::Transaction& transaction) {
    const auto region = transaction.first(storage::Query<registry::Region>()
                                              .where(&registry::Region::code, transaction.region())
                                              .newest_first());
    return {transaction.list<registry::Organisation>(), region ? region->name : ""};
}

} // namespace bihuan::app
