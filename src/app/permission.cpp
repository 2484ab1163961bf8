#include "app/permission.hpp"

#include <algorithm>

namespace bihuan::app {
namespace {

using enum Role;
using enum Reach;

struct Right {
    Action action;
    Role role;
    Reach reach;
};

// What is not here is not allowed. README.md shows this table; tests/app compares.
constexpr Right rights[] = {
#define BIHUAN_RIGHT(action, role, reach) {Action::action, role, reach},
#include "app/rights.inc"
#undef BIHUAN_RIGHT
};

constexpr Action by_clock[] = {
#define BIHUAN_BY_CLOCK(action) Action::action,
#include "app/clock_rights.inc"
#undef BIHUAN_BY_CLOCK
};

constexpr Action by_public[] = {
#define BIHUAN_BY_PUBLIC(action) Action::action,
#include "app/public_rights.inc"
#undef BIHUAN_BY_PUBLIC
};

} // namespace

Reach reach_of(Role role, Action action) {
    for (const Right& right : rights) {
        if (right.role == role && right.action == action) return right.reach;
    }
    return none;
}

Result<void> permit(const Actor& actor, Action action, const Subject& subject) {
    const auto refuse = [&](ErrorKind kind) {
        return Error{kind, actor.title, std::string(entry_of(action).name)};
    };
    const bool nobody = !actor.post && !actor.person && !actor.clock;
    if (nobody && std::find(std::begin(by_public), std::end(by_public), action) != std::end(by_public))
        return {};
    if (actor.clock) {
        if (std::find(std::begin(by_clock), std::end(by_clock), action) == std::end(by_clock))
            return refuse(ErrorKind::wrong_role);
        if (actor.region != subject.region) return refuse(ErrorKind::wrong_region);
        return {};
    }
    const Reach reach = reach_of(actor.role, action);
    if (reach == none) return refuse(ErrorKind::wrong_role);
    if (actor.region != subject.region) return refuse(ErrorKind::wrong_region);
    if (reach == region) return {};
    const bool own = std::find(subject.organisations.begin(), subject.organisations.end(),
                               actor.organisation) != subject.organisations.end();
    if (!actor.organisation || !own) return refuse(ErrorKind::wrong_unit);
    return {};
}

} // namespace bihuan::app
