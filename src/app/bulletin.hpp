// The monthly bulletin: drafted from the ledger as it is, frozen, corrected only by a further issue.
#pragma once

#include "app/context.hpp"
#include "cycle/feedback/bulletin.hpp"

namespace bihuan::app {

using feedback::Bulletin;
using feedback::BulletinFigures;
using feedback::BulletinPolicy;
using official::OfficialDocument;

Result<Bulletin> draft_bulletin(Context& context, Date within);

/// Its figures are taken now and kept with the document under a fingerprint. A correction takes the place of
/// the issue it corrects.
Result<Bulletin> freeze_bulletin(Context& context, const BulletinPolicy& policy, Id<Bulletin> id,
                                 std::int64_t version = 0);

/// A draft of the next edition of a frozen issue.
Result<Bulletin> correct_bulletin(Context& context, Id<Bulletin> id, std::int64_t version,
                                  const std::string& reason);

/// For reading: of a year or all; and one with its document, a draft's as of now. Contents that differ from
/// their fingerprint are still shown: verifying says so.
Result<std::vector<Bulletin>> read_bulletins(Context& context, std::optional<int> year = {});
struct BulletinSheet {
    Bulletin bulletin;
    OfficialDocument document;
};
Result<BulletinSheet> read_bulletin(Context& context, const BulletinPolicy& policy, Id<Bulletin> id);

/// Every frozen issue, and whether its contents have its fingerprint.
struct VerifiedBulletin {
    Bulletin bulletin;
    bool whole = false;
};
Result<std::vector<VerifiedBulletin>> verify_bulletins(Context& context);

/// What the ledger says of the bulletin's month now.
BulletinFigures bulletin_figures(Transaction& transaction, const Bulletin& bulletin,
                                 const BulletinPolicy& policy, Date today);

} // namespace bihuan::app
