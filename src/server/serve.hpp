// `bihuan serve`: the HTTP server and the API over one store, until a signal ends it.
#pragma once

#include "server/configuration.hpp"
#include "storage/store.hpp"

namespace bihuan::server {

struct World {
    storage::Store& store;
    std::function<Instant()> now;
    std::function<std::string(std::size_t)> random_bytes;
};

/// Returns when SIGTERM or SIGINT has come and what ran has finished. SIGHUP reads the policies again.
Result<void> serve(const World& world, const Source& source);

} // namespace bihuan::server
