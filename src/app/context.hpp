// What every action gets, and the one way it runs: permit → load → decide → save + journal, in one
// transaction.
//
//     Result<Organisation> add_organisation(Context& context, Organisation wanted) {
//         return act(context, Action::add_organisation, [&](Transaction& transaction) -> Result<Organisation>
//         {
//             if (auto allowed = permit(context.actor, Action::add_organisation, {context.region}); !allowed)
//                 return allowed.error();
//             …
//             return transaction.save(Change<Organisation>::created(std::move(wanted)));
//         });
//     }
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "app/action.hpp"
#include "app/permission.hpp"
#include "storage/store.hpp"

namespace bihuan::app {

using journal::Change;
using storage::Access;
using storage::Query;
using storage::Transaction;

/// What is to be done once, whoever else is at it: the context's first act writes the claim in its own
/// transaction. Afterwards it is `written`; where another got ahead, `write` says so and the act fails.
struct Claim {
    std::function<Result<void>(Transaction&)> write;
    bool written = false;
};

/// Where, who, when. No clock below this.
struct Context {
    storage::Store& store;
    std::string region; // that the action is done in
    Actor actor;
    Instant now;
    Claim* claim = nullptr; // none: each call is one more
    /// Told by actions that take their time: how much of how much is done. Nothing of it is kept yet.
    std::function<void(std::int64_t done, std::int64_t total)> progress = {};

    Date today() const { return now.date(); }
};

/// A Failure of storage as the Error the user sees; a conflict names who was first.
Error explain(Context& context, const storage::Failure& failure);

/// Of a request with this key and fingerprint of all that it asks: request_done, other_request where the key
/// is there already.
Claim claim_of_request(Id<registry::Post> post, Instant now, std::string key, std::string fingerprint);

/// Whether somebody may have to be told of what this action does, and the notices to them of what it saved.
bool tells(Action action);
void tell(Context& context, Action action, Transaction& transaction);

/// Runs `decide` in a writing transaction and commits when it returns a value; an Error leaves nothing
/// behind.
template <class Decide>
auto act(Context& context, Action action, Decide&& decide) -> decltype(decide(std::declval<Transaction&>())) {
    try {
        Transaction transaction = context.store.begin(
            Access::write, context.region, {std::string(entry_of(action).name), context.actor, context.now});
        const bool claims = context.claim != nullptr && !context.claim->written;
        if (claims) {
            if (auto claimed = context.claim->write(transaction); !claimed) return claimed.error();
        }
        if (tells(action)) transaction.remember();
        auto decided = decide(transaction);
        if (decided) {
            tell(context, action, transaction);
            transaction.commit();
            if (claims) context.claim->written = true;
        }
        return decided;
    } catch (const storage::Failure& failure) {
        return explain(context, failure);
    }
}

/// Runs `look` in a reading transaction: a snapshot.
template <class Look>
auto look(Context& context, Look&& look) -> decltype(look(std::declval<Transaction&>())) {
    try {
        Transaction transaction = context.store.begin(Access::read, context.region);
        auto seen = look(transaction);
        transaction.commit();
        return seen;
    } catch (const storage::Failure& failure) {
        return explain(context, failure);
    }
}

/// The record, or no_such_record with its kind and number.
template <Recorded Record>
Result<Record> load(Transaction& transaction, Id<Record> id) {
    if (auto found = transaction.find(id)) return std::move(*found);
    return Error{ErrorKind::no_such_record, std::string(Record::kind) + " " + std::to_string(id.value), ""};
}

/// The record as the user last saw it (`version`, 0: whatever it is now); conflict names who changed it
/// since.
template <Recorded Record>
Result<Record> load(Transaction& transaction, Id<Record> id, std::int64_t version);

Error conflict_of(Transaction& transaction, std::string_view kind, std::int64_t id);

/// For actions whose right follows the record: load it, permit, then see that it is the one last seen.
template <Recorded Record>
Result<void> as_seen(Transaction& transaction, const Record& record, std::int64_t version) {
    if (version == 0 || record.version == version) return {};
    return conflict_of(transaction, Record::kind, record.id.value);
}

template <Recorded Record>
Result<Record> load(Transaction& transaction, Id<Record> id, std::int64_t version) {
    auto found = load(transaction, id);
    if (!found) return found;
    if (auto seen = as_seen(transaction, *found, version); !seen) return seen.error();
    return found;
}

} // namespace bihuan::app
