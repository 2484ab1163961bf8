// Livelihood items (民生实事) as pure rules: their money and their places.
#pragma once

#include <span>

#include "base/error.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "journal/change.hpp"

namespace bihuan::supervision {

using journal::Change;

/// What is set; empty: stays as it is. Yuan.
struct Funds {
    std::optional<Decimal> planned, paid;
    std::string funding = {};
};
/// A reason where the plan changes, what is paid falls, or more is paid than planned.
Result<Change<Livelihood>> record_funds(const Item& item, const std::optional<Livelihood>& before,
                                        const Funds& wanted, const std::string& reason);

enum class PlaceState : std::uint8_t { planned, finished, withdrawn };
constexpr auto names_of(PlaceState) {
    return std::array<std::string_view, 3>{"planned", "finished", "withdrawn"};
}
enum class PlaceAction : std::uint8_t { change_place, finish_place, add_photo, withdraw_place };
constexpr auto names_of(PlaceAction) {
    return std::array<std::string_view, 4>{"change_place", "finish_place", "add_photo", "withdraw_place"};
}
struct PlaceMove {
    PlaceState from;
    PlaceAction action;
    PlaceState to;
};
std::span<const PlaceMove> place_moves();
PlaceState state_of(const LivelihoodPlace& place);

/// The item is one of the yearly list, or below one, and still binds.
Result<void> check_livelihood(const Item& item);
/// Coordinates: as registry/coordinates.hpp says.
Result<Change<LivelihoodPlace>> add_place(const Item& item, LivelihoodPlace wanted);
/// Empty: stays as it is.
struct PlaceCorrection {
    std::string name = {};
    std::optional<Decimal> longitude, latitude;
    Id<Organisation> organisation = {};
};
Result<Change<LivelihoodPlace>> change_place(const LivelihoodPlace& place, const PlaceCorrection& wanted);
Result<Change<LivelihoodPlace>> finish_place(const LivelihoodPlace& place, Date on, Date today);
/// `photo`: "SM3-of-content file-name".
Result<Change<LivelihoodPlace>> add_photo(const LivelihoodPlace& place, const std::string& photo, int most);
Result<Change<LivelihoodPlace>> withdraw_place(const LivelihoodPlace& place, const std::string& reason);

} // namespace bihuan::supervision
