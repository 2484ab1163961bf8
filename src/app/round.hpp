// Opening and closing dispatch rounds, and urging who is silent in them.
#pragma once

#include "app/context.hpp"
#include "cycle/progress/rounds.hpp"

namespace bihuan::app {

using progress::Policy;
using progress::Round;
using targets::Item;

struct Opened {
    Round round;
    int items = 0;                 // it asks about
    int reports = 0;               // owed
    std::vector<Id<Item>> unowned; // items that nobody owes a report on: the loudest rows
};
/// Opens the round and every report that is owed in it. no_such_record where it would ask about nothing.
Result<Opened> open_round(Context& context, const Policy& policy, const progress::RoundWish& wish);

struct Closed {
    Round round;
    int missed = 0;  // never came
    int waiting = 0; // sent, and neither accepted nor returned: may still be accepted
};
Result<Closed> close_round(Context& context, Id<Round> id, std::int64_t version = 0);

/// Whom it urged, and whom not.
struct Urged {
    std::vector<progress::Urging> urged;
    std::vector<Id<Organisation>> today;        // urged today already
    std::vector<Id<Organisation>> owe_nothing;  // all sent, or nothing asked of them
    std::vector<Id<Organisation>> without_post; // nobody there who could be told
};
/// Urges these units of an open round to send what they owe, each once a day; none named: all that owe
/// something. Their liaisons are told.
Result<Urged> urge(Context& context, Id<Round> id, const std::vector<Id<Organisation>>& units,
                   const std::string& note);

/// By number, without the order of an unordered map showing anywhere.
progress::OrganisationsById organisations_by_id(Transaction& transaction);

} // namespace bihuan::app
