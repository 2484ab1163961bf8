#include "cycle/targets/sheet_update.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace bihuan::targets {
namespace {

/// The item as a sheet would give it back.
Goal as_read(const Item& item) {
    const Goal held = goal_of(item);
    auto read = read_goal(write_goal(held));
    if (read) refine_by_title(*read, item.title);
    return read.value_or(held);
}

template <class T>
void take(T& kept, const T& given) {
    if (given != T()) kept = given;
}

/// A cell's ends and line ends are not its words.
std::string as_in_cell(const std::string& text) {
    std::u32string kept;
    for (const char32_t c : from_utf8(text))
        if (c != U'\r') kept += c;
    while (!kept.empty() && is_space(kept.back()))
        kept.pop_back();
    kept.erase(0,
               static_cast<std::size_t>(std::find_if_not(kept.begin(), kept.end(), is_space) - kept.begin()));
    return to_utf8(kept);
}

void take_text(std::string& kept, const std::string& given) {
    if (!given.empty() && given != as_in_cell(kept)) kept = given;
}

/// What is neither promise nor duty, with the measure and relation of the goal.
Item edited(const Item& item, const SheetRow& row, const SheetPreview& sheet) {
    Item after = item;
    const Item& given = row.item;
    take_text(after.number, given.number);
    take_text(after.section, given.section);
    take_text(after.title, given.title);
    take_text(after.text, given.text);
    take_text(after.scope, given.scope);
    if (sheet.has(SheetColumn::category)) after.category = given.category;
    if (sheet.has(SheetColumn::item_kind) || row.longitude) after.item_kind = given.item_kind;
    if (sheet.has(SheetColumn::direction)) after.direction = given.direction;
    if (sheet.has(SheetColumn::cumulative)) after.cumulative = given.cumulative;
    if (given.baseline) after.baseline = given.baseline;
    if (given.starts_on) after.starts_on = given.starts_on;
    const Goal goal = goal_of(given);
    if (goal != Goal() && goal != goal_of(item) && goal != as_read(item)) {
        after.measure = goal.measure;
        after.relation = goal.relation;
        after.rule = goal.rule;
        after.reference = goal.reference;
    }
    if (!given.due_text.empty() && (given.due_on == item.due_on || !given.due_on))
        after.due_text = given.due_text;
    return after;
}

class Planner {
  public:
    Planner(const Item& item, const std::string& reason) : item_(item), reason_(reason) {}

    void add(Change<Item> change) {
        item_ = change.after();
        item_.version = change.before()->version + 1; // as saving will number it
        plan.items.push_back(std::move(change));
    }
    const Item& item() const { return item_; }
    const std::string& reason() const { return reason_; }
    RowPlan plan;

  private:
    Item item_;
    const std::string& reason_;
};

Result<void> edit(Planner& planner, const SheetRow& row, const SheetPreview& sheet) {
    const Item& item = planner.item();
    Item after = edited(item, row, sheet);
    if (values_of(after) == values_of(item)) return {};
    if (item.state != ItemState::draft && item.state != ItemState::active) {
        return Error{ErrorKind::wrong_state, name_in_errors(item), std::string(name_of(item.state))};
    }
    if (item.state == ItemState::active && planner.reason().empty()) {
        return Error{ErrorKind::needs_reason, name_in_errors(item), "import_sheet"};
    }
    // A goal's relation may wait for its value: the revision that follows checks the whole.
    planner.add(Change<Item>::changed(item, std::move(after), planner.reason()));
    return {};
}

Result<void> move(Planner& planner, const SheetRow& row, const journal::Act& act) {
    const Item& item = planner.item();
    const Goal given = goal_of(row.item), held = as_read(item);
    Promise promise;
    const bool value_differs =
        given.value != held.value || given.value_high != held.value_high || given.unit != held.unit;
    if (given.value && value_differs) {
        promise.value = given.value;
        promise.value_high = given.value_high;
        promise.unit = given.unit;
    }
    if (row.item.due_on && row.item.due_on != item.due_on) {
        promise.due_on = row.item.due_on;
        promise.due_text = row.item.due_text;
    }
    if (!promise.value && !promise.due_on) return {};
    auto revised = revise(item, promise, planner.reason(), act);
    if (!revised) return revised.error();
    planner.add(std::move(revised->item));
    for (Change<Revision>& revision : revised->revisions)
        planner.plan.revisions.push_back(std::move(revision));
    return {};
}

Result<void> reassign(Planner& planner, const SheetRow& row) {
    const Item& item = planner.item();
    Assignment wanted{item.leads, item.responsible, item.cooperating};
    take(wanted.leads, row.item.leads);
    take(wanted.responsible, row.item.responsible);
    take(wanted.cooperating, row.item.cooperating);
    if (wanted.leads == item.leads && wanted.responsible == item.responsible &&
        wanted.cooperating == item.cooperating) {
        return {};
    }
    auto assigned = assign(item, std::move(wanted), planner.reason());
    if (!assigned) return assigned.error();
    if (values_of(assigned->after()) != values_of(item)) planner.add(std::move(*assigned));
    return {};
}

} // namespace

Result<RowPlan> plan_new(const SheetRow& row) {
    auto created = create(row.item);
    if (!created) return created.error();
    RowPlan plan;
    plan.items.push_back(std::move(*created));
    return plan;
}

Result<RowPlan> plan_update(const Item& item, const SheetRow& row, const SheetPreview& sheet,
                            const std::string& reason, const journal::Act& act) {
    Planner planner(item, reason);
    if (auto done = edit(planner, row, sheet); !done) return done.error();
    if (auto done = move(planner, row, act); !done) return done.error();
    if (auto done = reassign(planner, row); !done) return done.error();
    if (planner.item().state == ItemState::draft && row.item.state == ItemState::active) {
        auto activated = activate(planner.item());
        if (!activated) return activated.error();
        planner.add(std::move(*activated));
    }
    if (auto checked = check(planner.item()); !checked) return checked.error();
    return std::move(planner.plan);
}

} // namespace bihuan::targets
