// Who may do what to what, and why not: one pure function, called first by every action.
#pragma once

#include <string>
#include <vector>

#include "app/action.hpp"
#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::app {

using registry::Actor;
using registry::Organisation;
using registry::Role;

/// What an action is done to. `organisations`: those it belongs to (an item's leads, a report's unit); empty
/// where it belongs to none.
struct Subject {
    std::string region;
    std::vector<Id<Organisation>> organisations = {};
};

/// How far a role's right to an action reaches.
enum class Reach : std::uint8_t { none, own_unit, region };
constexpr auto names_of(Reach) {
    return std::array<std::string_view, 3>{"none", "own_unit", "region"};
}
Reach reach_of(Role role, Action action);

/// wrong_region, wrong_role or wrong_unit; subject: the post's title, detail: the action's name.
Result<void> permit(const Actor& actor, Action action, const Subject& subject);

} // namespace bihuan::app
