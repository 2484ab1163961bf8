// A backup is an archive of all regions: one format on SQLite and PostgreSQL, so that it also moves a county
// from one to the other, and every restore is a restore of data that was read and checked, not of pages.
#pragma once

#include "journal/entry.hpp"
#include "storage/archive.hpp"

namespace bihuan::storage {

/// As export_archive() of all regions.
Result<Archived> back_up(Store& store, const std::string& path);

struct Restored {
    Archived archived;
    std::vector<journal::Fault> faults; // of the journals, as they were when the backup was made
};

/// Into an empty database, which gets its schema first; then every region's journal is verified. Errors:
/// not_empty; those of import_archive().
Result<Restored> restore(Store& store, const std::string& path);

} // namespace bihuan::storage
