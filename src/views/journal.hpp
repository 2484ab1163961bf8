// The journal, with the names of those who acted.
#pragma once

#include "app/registry.hpp"

namespace bihuan::views {

struct Journal {
    std::vector<journal::Entry> entries;
    app::Register people;
};
Result<Journal> journal(app::Context& context, const storage::EntryQuery& query);

} // namespace bihuan::views
