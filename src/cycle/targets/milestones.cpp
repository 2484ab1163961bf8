#include "cycle/targets/milestones.hpp"

namespace bihuan::targets {
namespace {

Error error_of(const Milestone& milestone, ErrorKind kind, std::string detail) {
    return {kind, "milestone " + std::to_string(milestone.id.value), std::move(detail)};
}

/// A step lies within the item's time.
Result<void> check_date(const Item& item, const Milestone& milestone, Date due_on) {
    const bool early = due_on.year() < item.year || (item.starts_on && due_on < *item.starts_on);
    if (early || (item.due_on && due_on > *item.due_on)) {
        return error_of(milestone, ErrorKind::impossible_date,
                        due_on.to_string() + (item.due_on ? " > " + item.due_on->to_string() : ""));
    }
    return {};
}

/// Reached and withdrawn steps stay as they are.
Result<void> check_open(const Milestone& milestone) {
    if (milestone.withdrawn) return error_of(milestone, ErrorKind::wrong_state, "withdrawn");
    if (milestone.reached_on) return error_of(milestone, ErrorKind::wrong_state, "reached");
    return {};
}

} // namespace

Result<Change<Milestone>> add_milestone(const Item& item, const std::string& title, Date due_on) {
    if (auto next = next_state(item, ItemAction::add_milestone); !next) return next.error();
    Milestone milestone;
    milestone.item = item.id;
    milestone.title = title;
    milestone.due_on = milestone.original_due_on = due_on;
    if (title.empty()) return error_of(milestone, ErrorKind::needs_value, "title");
    if (auto checked = check_date(item, milestone, due_on); !checked) return checked.error();
    return Change<Milestone>::created(std::move(milestone));
}

Result<Change<Milestone>> move_milestone(const Item& item, const Milestone& milestone, Date due_on,
                                         const std::string& reason, Date today) {
    if (auto next = next_state(item, ItemAction::move_milestone); !next) return next.error();
    if (auto open = check_open(milestone); !open) return open.error();
    if (reason.empty()) return error_of(milestone, ErrorKind::needs_reason, "move_milestone");
    if (due_on == milestone.due_on) return error_of(milestone, ErrorKind::needs_value, "due_on");
    if (due_on < today) {
        return error_of(milestone, ErrorKind::impossible_date,
                        due_on.to_string() + " < " + today.to_string());
    }
    if (auto checked = check_date(item, milestone, due_on); !checked) return checked.error();
    Milestone after = milestone;
    after.due_on = due_on;
    ++after.changes;
    return Change<Milestone>::changed(milestone, std::move(after), reason);
}

Result<Change<Milestone>> reach_milestone(const Item& item, const Milestone& milestone, Date on, Date today) {
    if (auto next = next_state(item, ItemAction::reach_milestone); !next) return next.error();
    if (auto open = check_open(milestone); !open) return open.error();
    if (on > today || on.year() < item.year) {
        return error_of(milestone, ErrorKind::impossible_date, on.to_string());
    }
    Milestone after = milestone;
    after.reached_on = on;
    return Change<Milestone>::changed(milestone, std::move(after));
}

Result<Change<Milestone>> withdraw_milestone(const Item& item, const Milestone& milestone,
                                             const std::string& reason) {
    if (auto next = next_state(item, ItemAction::withdraw_milestone); !next) return next.error();
    if (auto open = check_open(milestone); !open) return open.error();
    if (reason.empty()) return error_of(milestone, ErrorKind::needs_reason, "withdraw_milestone");
    Milestone after = milestone;
    after.withdrawn = true;
    return Change<Milestone>::changed(milestone, std::move(after), reason);
}

} // namespace bihuan::targets
