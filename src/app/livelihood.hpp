// The yearly livelihood items (民生实事): money, places with photos, and the board.
#pragma once

#include "app/context.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/livelihood.hpp"

namespace bihuan::app {

using supervision::Livelihood;
using supervision::LivelihoodPlace;

Result<Livelihood> record_funds(Context& context, Id<targets::Item> item, std::int64_t version,
                                const supervision::Funds& wanted, const std::string& reason = {});
Result<LivelihoodPlace> add_place(Context& context, Id<targets::Item> item, LivelihoodPlace wanted);
Result<LivelihoodPlace> change_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version,
                                     const supervision::PlaceCorrection& wanted);
Result<LivelihoodPlace> finish_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version, Date on);
Result<LivelihoodPlace> add_photo(Context& context, const progress::Policy& policy, Id<LivelihoodPlace> id,
                                  std::int64_t version, std::string file_name, std::string_view bytes);
Result<LivelihoodPlace> withdraw_place(Context& context, Id<LivelihoodPlace> id, std::int64_t version,
                                       const std::string& reason);

struct LivelihoodRow {
    targets::Item item;
    std::optional<progress::Standing> standing;
    std::optional<Livelihood> money;
    std::vector<targets::Item> parts;    // sub-items
    std::vector<LivelihoodPlace> places; // its own and its parts', without those withdrawn
    int milestones = 0, reached = 0;
    std::optional<Decimal> ballot; // the deputies' result of the last closed appraisal of it, 0–100
};
/// The items of the year's list, without their parts.
Result<std::vector<LivelihoodRow>> livelihood_board(Context& context, int year);
Result<LivelihoodRow> read_livelihood(Context& context, Id<targets::Item> id);

} // namespace bihuan::app
