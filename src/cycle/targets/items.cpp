#include "cycle/targets/items.hpp"

#include <algorithm>

namespace bihuan::targets {
namespace {

constexpr int first_year = 2000, last_year = 2100;
// A plan may look far ahead (到2035年), never back.
constexpr int years_ahead = 15;

Error error_of(const Item& item, ErrorKind kind, std::string detail) {
    return {kind, name_in_errors(item), std::move(detail)};
}

Result<Item> moved(const Item& item, ItemAction action) {
    const auto next = next_state(item, action);
    if (!next) return next.error();
    Item after = item;
    after.state = *next;
    return after;
}

Result<void> explained(const Item& item, const std::string& reason, ItemAction action) {
    if (reason.empty()) return error_of(item, ErrorKind::needs_reason, std::string(name_of(action)));
    return {};
}

/// What an item must have before it binds anybody.
Result<void> check_binding(const Item& item) {
    if (item.leads.empty()) return error_of(item, ErrorKind::needs_value, "leads");
    return {};
}

void bind(Item& item) {
    item.original_value = item.value;
    item.original_due_on = item.due_on;
}

std::string printed(const std::optional<Decimal>& low, const std::optional<Decimal>& high) {
    if (!low) return {};
    return high ? low->to_string() + "-" + high->to_string() : low->to_string();
}

} // namespace

void keep_first_mention(Item& item) {
    std::vector<Id<Organisation>> seen;
    seen.reserve(item.leads.size() + item.responsible.size() + item.cooperating.size());
    for (auto* part : {&item.leads, &item.responsible, &item.cooperating}) {
        std::erase_if(*part, [&](Id<Organisation> organisation) {
            if (std::find(seen.begin(), seen.end(), organisation) != seen.end()) return true;
            seen.push_back(organisation);
            return false;
        });
    }
}

std::string name_in_errors(const Item& item) {
    return item.id ? "item " + std::to_string(item.id.value) : "item " + item.title;
}

Result<ItemState> next_state(const Item& item, ItemAction action) {
    for (const ItemMove& move : item_moves) {
        if (move.from == item.state && move.action == action) return move.to;
    }
    return error_of(item, ErrorKind::wrong_state, std::string(name_of(item.state)));
}

Result<void> check(const Item& item) {
    if (item.title.empty()) return error_of(item, ErrorKind::needs_value, "title");
    if (item.year < first_year || item.year > last_year) {
        return error_of(item, ErrorKind::impossible_date, "year " + std::to_string(item.year));
    }
    if (item.due_on && (item.due_on->year() < item.year || item.due_on->year() > item.year + years_ahead)) {
        return error_of(item, ErrorKind::impossible_date,
                        item.due_on->to_string() + ", year " + std::to_string(item.year));
    }
    if (item.starts_on && item.due_on && *item.starts_on > *item.due_on) {
        return error_of(item, ErrorKind::impossible_date,
                        item.starts_on->to_string() + " > " + item.due_on->to_string());
    }
    if (item.value_high && (!item.value || *item.value_high < *item.value)) {
        return error_of(item, ErrorKind::needs_value, "value, value_high");
    }
    if (item.relation == Relation::between && !item.value_high) {
        return error_of(item, ErrorKind::needs_value, "value_high");
    }
    if (item.item_kind == ItemKind::target && !item.value && item.rule == RelativeRule::none) {
        return error_of(item, ErrorKind::needs_value, "value");
    }
    return {};
}

Result<Change<Item>> create(Item wanted) {
    if (wanted.state != ItemState::draft && wanted.state != ItemState::active) {
        return error_of(wanted, ErrorKind::wrong_state, std::string(name_of(wanted.state)));
    }
    if (auto checked = check(wanted); !checked) return checked.error();
    wanted.changes = 0;
    wanted.completed_on.reset();
    wanted.merged_into = {};
    wanted.original_value.reset();
    wanted.original_due_on.reset();
    keep_first_mention(wanted);
    if (wanted.state == ItemState::active) {
        if (auto binding = check_binding(wanted); !binding) return binding.error();
        bind(wanted);
    }
    return Change<Item>::created(std::move(wanted));
}

Result<Change<Item>> activate(const Item& item) {
    auto after = moved(item, ItemAction::activate_item);
    if (!after) return after.error();
    if (auto checked = check(*after); !checked) return checked.error();
    if (auto binding = check_binding(*after); !binding) return binding.error();
    bind(*after);
    return Change<Item>::changed(item, std::move(*after));
}

Result<Change<Item>> assign(const Item& item, Assignment wanted, const std::string& reason) {
    auto after = moved(item, ItemAction::assign_item);
    if (!after) return after.error();
    after->leads = std::move(wanted.leads);
    after->responsible = std::move(wanted.responsible);
    after->cooperating = std::move(wanted.cooperating);
    keep_first_mention(*after);
    if (after->state == ItemState::active) {
        if (auto binding = check_binding(*after); !binding) return binding.error();
        if (auto why = explained(item, reason, ItemAction::assign_item); !why) return why.error();
    }
    return Change<Item>::changed(item, std::move(*after), reason);
}

Result<Revised> revise(const Item& item, const Promise& wanted, const std::string& reason,
                       const journal::Act& act) {
    auto after = moved(item, ItemAction::revise_item);
    if (!after) return after.error();
    if (wanted.value) {
        const bool has_unit = item.value || !item.unit.empty();
        if (has_unit && wanted.unit != item.unit) {
            return error_of(item, ErrorKind::wrong_unit_of_value, item.unit.empty() ? "-" : item.unit);
        }
        after->value = wanted.value;
        after->value_high = wanted.value_high;
        after->unit = wanted.unit;
        if (!wanted.value_high && after->relation == Relation::between) after->relation = Relation::eq;
        if (wanted.value_high) after->relation = Relation::between;
    }
    if (wanted.due_on) {
        after->due_on = wanted.due_on;
        after->due_text = wanted.due_text;
    }
    const bool value_moves = after->value != item.value || after->value_high != item.value_high;
    const bool due_moves = after->due_on != item.due_on;
    if (!value_moves && !due_moves) return error_of(item, ErrorKind::needs_value, "value, due_on");
    if (auto checked = check(*after); !checked) return checked.error();
    std::vector<Change<Revision>> revisions;
    if (item.state == ItemState::active) {
        if (auto why = explained(item, reason, ItemAction::revise_item); !why) return why.error();
        if (due_moves && *after->due_on < act.now.date()) {
            return error_of(item, ErrorKind::impossible_date,
                            after->due_on->to_string() + " < " + act.now.date().to_string());
        }
        const auto record = [&](RevisedField field, std::string before, std::string became) {
            Revision revision;
            revision.item = item.id;
            revision.revised = field;
            revision.before = std::move(before);
            revision.after = std::move(became);
            revision.reason = reason;
            revision.at = act.now;
            revision.post = act.actor.post;
            revisions.push_back(Change<Revision>::created(std::move(revision), reason));
            ++after->changes;
        };
        // What was not promised before is promised now: the first value or date is no move.
        if (value_moves && !item.value) {
            after->original_value = after->value;
        } else if (value_moves) {
            record(RevisedField::value, printed(item.value, item.value_high),
                   printed(after->value, after->value_high));
        }
        if (due_moves && !item.due_on) {
            after->original_due_on = after->due_on;
        } else if (due_moves) {
            record(RevisedField::due, item.due_on->to_string(), after->due_on->to_string());
        }
    }
    return Revised{Change<Item>::changed(item, std::move(*after), reason), std::move(revisions)};
}

Result<Change<Item>> complete(const Item& item, Date on, Date today) {
    auto after = moved(item, ItemAction::complete_item);
    if (!after) return after.error();
    if (on > today) {
        return error_of(item, ErrorKind::impossible_date, on.to_string() + " > " + today.to_string());
    }
    if (on.year() < item.year || (item.starts_on && on < *item.starts_on)) {
        return error_of(item, ErrorKind::impossible_date, on.to_string());
    }
    after->completed_on = on;
    return Change<Item>::changed(item, std::move(*after));
}

Result<Change<Item>> drop(const Item& item, const std::string& reason) {
    auto after = moved(item, ItemAction::drop_item);
    if (!after) return after.error();
    if (auto why = explained(item, reason, ItemAction::drop_item); !why) return why.error();
    return Change<Item>::changed(item, std::move(*after), reason);
}

Result<Change<Item>> unmake(const Item& item, const std::string& reason) {
    auto after = moved(item, ItemAction::drop_item);
    if (!after) return after.error();
    if (item.changes > 0)
        return error_of(item, ErrorKind::wrong_state, "changes " + std::to_string(item.changes));
    after->original_value.reset();
    after->original_due_on.reset();
    return Change<Item>::changed(item, std::move(*after), reason);
}

Result<Change<Item>> merge(const Item& item, const Item& into, const std::string& reason) {
    auto after = moved(item, ItemAction::merge_item);
    if (!after) return after.error();
    const bool lives = into.state == ItemState::draft || into.state == ItemState::active ||
                       into.state == ItemState::completed;
    if (into.id == item.id || !lives) {
        return error_of(into, ErrorKind::wrong_state,
                        into.id == item.id ? "=" : std::string(name_of(into.state)));
    }
    after->merged_into = into.id;
    return Change<Item>::changed(item, std::move(*after), reason);
}

Result<Change<Item>> reopen(const Item& item, const std::string& reason) {
    auto after = moved(item, ItemAction::reopen_item);
    if (!after) return after.error();
    if (auto why = explained(item, reason, ItemAction::reopen_item); !why) return why.error();
    if (auto binding = check_binding(*after); !binding) return binding.error();
    after->completed_on.reset();
    if (!after->original_value && !after->original_due_on) bind(*after); // dropped while a draft
    return Change<Item>::changed(item, std::move(*after), reason);
}

} // namespace bihuan::targets
