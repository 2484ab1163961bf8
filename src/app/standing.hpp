// Reviewing where every item stands, colours by hand, answers to slips.
#pragma once

#include "app/context.hpp"
#include "cycle/progress/standing.hpp"

namespace bihuan::app {

using progress::Colour;
using progress::Policy;
using progress::Slip;
using progress::Standing;
using targets::Item;

struct ColourChange {
    Id<Item> item;
    Colour from = Colour::none, to = Colour::none;
};
struct ReviewSummary {
    int items = 0;                     // looked at
    std::array<int, 5> colours{};      // how they stand now, in the order of Colour
    std::vector<ColourChange> changed; // what turned, in the items' order
    int issued = 0, lifted = 0;        // slips
};
/// Judges every item of the year as of today, keeps its standing, issues and lifts slips. Doing it twice
/// changes nothing.
Result<ReviewSummary> review_standings(Context& context, const Policy& policy, int year);

/// Where every item of the year would stand after a review under this policy, in the items' order. Reads
/// alone.
struct Foreseen {
    Id<Item> item;
    std::string title;
    Colour colour = Colour::none;
    bool slip = false; // would be issued
};
std::vector<Foreseen> foresee_standings(Transaction& transaction, const Policy& policy, int year, Date today);

/// `colour` none lifts what was set by hand. `version`: of the standing.
struct HandWish {
    Id<Item> item;
    Colour colour = Colour::none;
    std::string reason;
    std::optional<Date> until;
    std::int64_t version = 0;
};
Result<Standing> set_standing(Context& context, const Policy& policy, const HandWish& wish);

Result<Slip> answer_slip(Context& context, Id<Slip> id, const std::string& answer, std::int64_t version = 0);

} // namespace bihuan::app
