// Keeping the data safe: verification, archives, backups. What takes data out or in as a whole is itself
// recorded, in the journal of who did it.
#pragma once

#include "app/context.hpp"
#include "registry/transfer.hpp"
#include "storage/backup.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {

using registry::Transfer;

/// Reads the whole region; faults are an answer, not an error.
Result<storage::Verification> verify_journal(Context& context);

/// The region's archive, to a new file.
Result<Transfer> export_archive(Context& context, const std::string& path);
/// A region that is not in this database yet, with its own journal. already_there, damaged, newer_archive.
Result<Transfer> import_archive(Context& context, const std::string& path);
/// All regions, to a new file: for who has the database at hand.
Result<Transfer> back_up(Context& context, const std::string& path);
/// The own region alone, as it is asked for from afar.
Result<Transfer> back_up_region(Context& context, const std::string& path);

} // namespace bihuan::app
