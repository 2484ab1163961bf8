#include "app/bulletin.hpp"

#include <algorithm>

#include "base/sm3.hpp"

namespace bihuan::app {
namespace {

using feedback::BulletinState;

/// Of the year, the numbers given so far and one more; a correction keeps its own.
int number_of(Transaction& transaction, const Bulletin& bulletin) {
    if (bulletin.number != 0) return bulletin.number;
    int last = 0;
    transaction.each<Bulletin>(Query<Bulletin>().where(&Bulletin::year, bulletin.year),
                               [&](Bulletin&& other) { last = std::max(last, other.number); });
    return last + 1;
}

} // namespace

Result<Bulletin> draft_bulletin(Context& context, Date within) {
    return act(context, Action::draft_bulletin, [&](Transaction& transaction) -> Result<Bulletin> {
        if (auto allowed = permit(context.actor, Action::draft_bulletin, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto others = transaction.list(Query<Bulletin>().where(&Bulletin::year, within.year()));
        const auto change = feedback::draft(within, others, context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Bulletin> freeze_bulletin(Context& context, const BulletinPolicy& policy, Id<Bulletin> id,
                                 std::int64_t version) {
    return act(context, Action::freeze_bulletin, [&](Transaction& transaction) -> Result<Bulletin> {
        if (auto allowed = permit(context.actor, Action::freeze_bulletin, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto bulletin = load(transaction, id, version);
        if (!bulletin) return bulletin.error();
        Bulletin numbered = *bulletin;
        numbered.number = number_of(transaction, *bulletin);
        const BulletinFigures figures = bulletin_figures(transaction, numbered, policy, context.today());
        const OfficialDocument document = feedback::compose(figures, policy);
        auto change = feedback::freeze(*bulletin, document.title, numbered.number,
                                       feedback::contents_of(figures, document), context.today());
        if (!change) return change.error();
        if (bulletin->corrects) {
            const auto corrected = load(transaction, bulletin->corrects);
            if (!corrected) return corrected.error();
            transaction.save(feedback::replaced(*corrected));
        }
        return transaction.save(*change);
    });
}

Result<Bulletin> correct_bulletin(Context& context, Id<Bulletin> id, std::int64_t version,
                                  const std::string& reason) {
    return act(context, Action::correct_bulletin, [&](Transaction& transaction) -> Result<Bulletin> {
        if (auto allowed = permit(context.actor, Action::correct_bulletin, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto bulletin = load(transaction, id, version);
        if (!bulletin) return bulletin.error();
        const auto others = transaction.list(Query<Bulletin>().where(&Bulletin::year, bulletin->year));
        const auto change = feedback::correct(*bulletin, reason, others);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<std::vector<Bulletin>> read_bulletins(Context& context, std::optional<int> year) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Bulletin>> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        Query<Bulletin> query;
        if (year) query.where(&Bulletin::year, *year);
        return transaction.list(query);
    });
}

Result<BulletinSheet> read_bulletin(Context& context, const BulletinPolicy& policy, Id<Bulletin> id) {
    return look(context, [&](Transaction& transaction) -> Result<BulletinSheet> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        auto bulletin = load(transaction, id);
        if (!bulletin) return bulletin.error();
        if (bulletin->state == BulletinState::draft) {
            const auto figures = bulletin_figures(transaction, *bulletin, policy, context.today());
            return BulletinSheet{std::move(*bulletin), feedback::compose(figures, policy)};
        }
        auto document = feedback::document_of(bulletin->contents);
        if (!document) return document.error();
        return BulletinSheet{std::move(*bulletin), std::move(*document)};
    });
}

Result<std::vector<VerifiedBulletin>> verify_bulletins(Context& context) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<VerifiedBulletin>> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        std::vector<VerifiedBulletin> verified;
        transaction.each<Bulletin>(Query<Bulletin>().where_not(&Bulletin::state, BulletinState::draft),
                                   [&](Bulletin&& bulletin) {
                                       const bool whole = sm3(bulletin.contents) == bulletin.fingerprint;
                                       verified.push_back({std::move(bulletin), whole});
                                   });
        return verified;
    });
}

} // namespace bihuan::app
