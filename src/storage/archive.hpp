// Regions out of a database and into another, SQLite or PostgreSQL, as one file of JSON lines:
//
//     {"format":"bihuan-archive","version":1,"schema":1,"regions":["371799"]}
//     {"region":"371799"}
//     {"table":"journal_head","columns":["number","hash"]}
//     [812,"66c7f0f4…"]
//     …
//     {"lines":2045,"sm3":"…"}              lines before this one, SM3 of their bytes
//
// A row has its table's columns in their order; bytes are in base64. Memory does not grow with what is
// copied.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "storage/store.hpp"

namespace bihuan::storage {

struct Archived {
    std::vector<std::string> regions;
    std::int64_t rows = 0;
    std::string sm3; // as in the last line
};

/// Writes these regions (none named: all) as they are at one moment, while others go on writing. The file
/// appears when it is whole and on the disk. Errors: already_there, cannot_write; no_such_record for a region
/// that is not there; those of storage.
Result<Archived> export_archive(Store& store, const std::vector<std::string>& regions,
                                const std::string& path);

/// All of its regions or, at any error, none. Errors: not_found, damaged (cut off, changed, no archive),
/// newer_archive; already_there for a region that is; those of storage.
/// `progress`: told every so often how many of its bytes are in.
Result<Archived> import_archive(Store& store, const std::string& path,
                                const std::function<void(std::int64_t, std::int64_t)>& progress = {});

} // namespace bihuan::storage
