// The ledger's items, their splits and milestones.
#include "app/item.hpp"
#include "app/milestone.hpp"
#include "app/split.hpp"
#include "server/api/files.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::ItemDetail> {
    static constexpr std::string_view name = "ItemDetail";
    static constexpr auto fields() {
        using app::ItemDetail;
        return std::tuple{field("item", &ItemDetail::item),
                          field("children", &ItemDetail::children),
                          field("clauses", &ItemDetail::clauses),
                          field("shares", &ItemDetail::shares),
                          field("milestones", &ItemDetail::milestones),
                          field("revisions", &ItemDetail::revisions)};
    }
};

namespace {

using registry::Organisation;
using targets::Item;
using targets::Milestone;

struct Add {
    targets::ItemKind kind{};
    std::string title, goal, baseline;
    std::optional<int> year;
    std::optional<targets::Category> category;
    std::vector<Id<Organisation>> lead, responsible, cooperating;
    std::optional<Date> due, from;
    Id<Item> into; // the task a target belongs to
    bool draft = false;
    static constexpr auto fields() {
        return std::tuple{needed("kind", &Add::kind),
                          needed("title", &Add::title),
                          field("goal", &Add::goal),
                          field("baseline", &Add::baseline),
                          field("year", &Add::year),
                          field("category", &Add::category),
                          field("lead", &Add::lead),
                          field("responsible", &Add::responsible),
                          field("cooperating", &Add::cooperating),
                          field("due", &Add::due),
                          field("from", &Add::from),
                          field("into", &Add::into),
                          field("draft", &Add::draft)};
    }
};
Result<Item> add(Call& call, const Add& asked) {
    Item item;
    item.item_kind = asked.kind;
    item.category = asked.category.value_or(
        asked.kind == targets::ItemKind::target ? targets::Category::headline : targets::Category::key_task);
    item.state = asked.draft ? targets::ItemState::draft : targets::ItemState::active;
    item.year = asked.year.value_or(call.context.today().year());
    item.title = asked.title;
    item.leads = asked.lead;
    item.responsible = asked.responsible;
    item.cooperating = asked.cooperating;
    item.due_on = asked.due;
    item.starts_on = asked.from;
    if (!asked.goal.empty()) targets::set_goal(item, goal_of(asked.goal));
    if (!asked.baseline.empty()) item.baseline = value_of(asked.baseline, item.unit, "/baseline");
    item.parent = asked.into;
    return app::add_item(call.context, std::move(item));
}

struct Assign {
    std::optional<std::vector<Id<Organisation>>> lead, responsible, cooperating; // absent: as they are
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{field("lead", &Assign::lead), field("responsible", &Assign::responsible),
                          field("cooperating", &Assign::cooperating), field("reason", &Assign::reason)};
    }
};
Result<Item> assign(Call& call, const Assign& asked) {
    auto detail = app::read_item(call.context, call.id<Item>());
    if (!detail) return detail.error();
    const Item& item = detail->item;
    return app::assign_item(call.context, item.id, call.version,
                            {asked.lead.value_or(item.leads), asked.responsible.value_or(item.responsible),
                             asked.cooperating.value_or(item.cooperating)},
                            asked.reason);
}

struct Revise {
    std::string goal, reason;
    std::optional<Date> due;
    static constexpr auto fields() {
        return std::tuple{field("goal", &Revise::goal), field("due", &Revise::due),
                          needed("reason", &Revise::reason)};
    }
};
Result<Item> revise(Call& call, const Revise& asked) {
    targets::Promise promise;
    if (!asked.goal.empty()) {
        auto detail = app::read_item(call.context, call.id<Item>());
        if (!detail) return detail.error();
        const targets::Goal goal = goal_of(asked.goal, detail->item.unit);
        promise.value = goal.value;
        promise.value_high = goal.value_high;
        promise.unit = goal.unit;
    }
    promise.due_on = asked.due;
    return app::revise_item(call.context, call.id<Item>(), call.version, promise, asked.reason);
}

struct OnDay {
    std::optional<Date> date; // absent: today
    static constexpr auto fields() { return std::tuple{field("date", &OnDay::date)}; }
};
Result<Item> activate(Call& call) {
    return app::activate_item(call.context, call.id<Item>(), call.version);
}
Result<Item> complete(Call& call, const OnDay& asked) {
    return app::complete_item(call.context, call.id<Item>(), call.version,
                              asked.date.value_or(call.context.today()));
}
Result<Item> drop(Call& call, const Reason& asked) {
    return app::drop_item(call.context, call.id<Item>(), call.version, asked.reason);
}
Result<Item> reopen(Call& call, const Reason& asked) {
    return app::reopen_item(call.context, call.id<Item>(), call.version, asked.reason);
}

struct Merge {
    Id<Item> into;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("into", &Merge::into), needed("reason", &Merge::reason)};
    }
};
Result<Item> merge(Call& call, const Merge& asked) {
    return app::merge_item(call.context, call.id<Item>(), call.version, asked.into, asked.reason);
}

struct Part {
    Id<Organisation> unit;        // none: of the whole
    std::optional<Date> from, to; // both absent: the whole year
    std::string value;            // 3.2亿元
    static constexpr auto fields() {
        return std::tuple{field("unit", &Part::unit), field("from", &Part::from), field("to", &Part::to),
                          needed("value", &Part::value)};
    }
};
struct Split {
    std::vector<Part> parts;
    bool by_period = false; // each value is its period's own, not since January
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("parts", &Split::parts), field("by_period", &Split::by_period),
                          field("reason", &Split::reason)};
    }
};
Result<std::vector<targets::Share>> split(Call& call, const Split& asked) {
    auto detail = app::read_item(call.context, call.id<Item>());
    if (!detail) return detail.error();
    std::vector<targets::Portion> parts;
    for (std::size_t i = 0; i < asked.parts.size(); ++i) {
        const Part& part = asked.parts[i];
        targets::Period period = targets::whole_year(detail->item.year);
        if (part.from) period.begins_on = *part.from;
        if (part.to) period.ends_on = *part.to;
        parts.push_back({part.unit, period,
                         value_of(part.value, detail->item.unit, "/parts/" + std::to_string(i) + "/value")});
    }
    return app::split_item(call.context, call.id<Item>(), call.version, parts,
                           asked.by_period ? targets::Counting::by_period : targets::Counting::since_january,
                           asked.reason);
}

struct AddMilestone {
    std::string title;
    Date due;
    static constexpr auto fields() {
        return std::tuple{needed("title", &AddMilestone::title), needed("due", &AddMilestone::due)};
    }
};
Result<Milestone> add_milestone(Call& call, const AddMilestone& asked) {
    return app::add_milestone(call.context, call.id<Item>(), asked.title, asked.due);
}
struct MoveMilestone {
    Date due;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("due", &MoveMilestone::due), needed("reason", &MoveMilestone::reason)};
    }
};
Result<Milestone> move_milestone(Call& call, const MoveMilestone& asked) {
    return app::move_milestone(call.context, call.id<Milestone>(), call.version, asked.due, asked.reason);
}
Result<Milestone> reach_milestone(Call& call, const OnDay& asked) {
    return app::reach_milestone(call.context, call.id<Milestone>(), call.version,
                                asked.date.value_or(call.context.today()));
}
Result<Milestone> withdraw_milestone(Call& call, const Reason& asked) {
    return app::withdraw_milestone(call.context, call.id<Milestone>(), call.version, asked.reason);
}

Result<Item> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Item>());
}
Result<app::ItemDetail> show_detail(Call& call) {
    return app::read_item(call.context, call.id<Item>());
}

constexpr std::array table{
    listing<Item, Action::read_ledger, &Item::item_kind, &Item::category, &Item::state, &Item::year,
            &Item::parent>("/items", "list_items", "台账事项", "items of the ledger"),
    route<&show>(Method::get, "/items/{item}", Action::read_ledger).named("show_item", "一个事项", "an item"),
    route<&show_detail>(Method::get, "/items/{item}/detail", Action::read_ledger)
        .named("show_item_detail", "事项及其出处、分解、节点和调整", "an item with all that hangs on it"),
    route<&add>(Method::post, "/items", Action::add_item),
    route<&activate>(Method::post, "/items/{item}/activate", Action::activate_item),
    route<&assign>(Method::post, "/items/{item}/assign", Action::assign_item),
    route<&revise>(Method::post, "/items/{item}/revise", Action::revise_item),
    route<&complete>(Method::post, "/items/{item}/complete", Action::complete_item),
    route<&drop>(Method::post, "/items/{item}/drop", Action::drop_item),
    route<&merge>(Method::post, "/items/{item}/merge", Action::merge_item),
    route<&reopen>(Method::post, "/items/{item}/reopen", Action::reopen_item),
    route<&split>(Method::post, "/items/{item}/split", Action::split_item),
    route<&add_milestone>(Method::post, "/items/{item}/milestones", Action::add_milestone),
    route<&move_milestone>(Method::post, "/milestones/{milestone}/move", Action::move_milestone),
    route<&reach_milestone>(Method::post, "/milestones/{milestone}/reach", Action::reach_milestone),
    route<&withdraw_milestone>(Method::post, "/milestones/{milestone}/withdraw", Action::withdraw_milestone),
};

} // namespace

std::span<const Route> target_routes() {
    return table;
}

} // namespace bihuan::api
