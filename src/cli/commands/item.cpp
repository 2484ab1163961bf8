// target …, task …: rows of the ledger made, bound, assigned, moved, split and ended by hand.
#include "app/item.hpp"

#include "app/milestone.hpp"
#include "app/split.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/values.hpp"
#include "cli/commands/verbs.hpp"
#include "render/ledger.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

using targets::Item;

Reply told(const Call& call, Word word, const Item& item) {
    return call.told(word, {std::to_string(item.id.value), item.title});
}

Id<Item> item_meant(Call& call, app::Context& context) {
    return must(views::find_item(context, call.operand(0)));
}

targets::Assignment units_of(const Call& call, const Known& known) {
    return {known.organisations(call.all("lead")), known.organisations(call.all("responsible")),
            known.organisations(call.all("cooperating"))};
}

/// UNIT=VALUE, or VALUE for the whole; of a quarter or month: 1季度=30亿元.
std::pair<std::string, std::string> parted(const std::string& word) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos) return {"", word};
    return {word.substr(0, sign), word.substr(sign + 1)};
}

} // namespace

Item wanted_item(Call& call, app::Context& context, targets::ItemKind kind) {
    const Known known(context);
    Item item;
    item.item_kind = kind;
    item.category = call.one_of<targets::Category>("category")
                        .value_or(kind == targets::ItemKind::target ? targets::Category::headline
                                                                    : targets::Category::key_task);
    item.state = call.given("draft") ? targets::ItemState::draft : targets::ItemState::active;
    item.year = call.year().value_or(call.now.date().year());
    item.title = call.operand(0);
    targets::Assignment units = units_of(call, known);
    item.leads = std::move(units.leads);
    item.responsible = std::move(units.responsible);
    item.cooperating = std::move(units.cooperating);
    item.due_on = call.date("due");
    item.starts_on = call.date("from");
    if (call.given("goal")) targets::set_goal(item, goal_in(call, "goal"));
    if (call.given("baseline")) item.baseline = value_in(call, "baseline", item.unit);
    if (call.given("into")) item.parent = must(views::find_item(context, call.option("into")));
    return item;
}

template <targets::ItemKind kind>
Reply add_item(Call& call) {
    app::Context context = call.context();
    return told(call, Word::told_added, must(app::add_item(context, wanted_item(call, context, kind))));
}
template Reply add_item<targets::ItemKind::target>(Call&);
template Reply add_item<targets::ItemKind::task>(Call&);

Reply activate_item(Call& call) {
    app::Context context = call.context();
    return told(call, Word::told_activated,
                must(app::activate_item(context, item_meant(call, context), call.version())));
}

Reply assign_item(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::item_sheet(context, item_meant(call, context))).row.item;
    targets::Assignment units = units_of(call, Known(context));
    if (!call.given("lead")) units.leads = item.leads;
    if (!call.given("responsible")) units.responsible = item.responsible;
    if (!call.given("cooperating")) units.cooperating = item.cooperating;
    return told(
        call, Word::told_changed,
        must(app::assign_item(context, item.id, call.version(), std::move(units), call.option("reason"))));
}

Reply revise_item(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::item_sheet(context, item_meant(call, context))).row.item;
    targets::Promise promise;
    if (call.given("goal")) {
        const targets::Goal goal = goal_in(call, "goal", item.unit);
        promise.value = goal.value;
        promise.value_high = goal.value_high;
        promise.unit = goal.unit;
    }
    promise.due_on = call.date("due");
    return told(call, Word::told_changed,
                must(app::revise_item(context, item.id, call.version(), promise, call.option("reason"))));
}

Reply complete_item(Call& call) {
    app::Context context = call.context();
    return told(
        call, Word::told_completed,
        must(app::complete_item(context, item_meant(call, context), call.version(), call.day("date"))));
}

Reply drop_item(Call& call) {
    app::Context context = call.context();
    return told(
        call, Word::told_dropped,
        must(app::drop_item(context, item_meant(call, context), call.version(), call.option("reason"))));
}

Reply reopen_item(Call& call) {
    app::Context context = call.context();
    return told(
        call, Word::told_reopened,
        must(app::reopen_item(context, item_meant(call, context), call.version(), call.option("reason"))));
}

Reply merge_item(Call& call) {
    app::Context context = call.context();
    const auto into = must(views::find_item(context, call.option("into")));
    return told(call, Word::told_item_merged,
                must(app::merge_item(context, item_meant(call, context), call.version(), into,
                                     call.option("reason"))));
}

/// --unit UNIT=VALUE …, --quarter VALUE … (four), --month VALUE … (twelve).
Reply split_item(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    const auto item = must(views::item_sheet(context, item_meant(call, context))).row.item;
    std::vector<targets::Portion> parts;
    for (const std::string& word : call.all("part")) {
        const auto [unit, value] = parted(word);
        parts.push_back({unit.empty() ? Id<registry::Organisation>() : known.organisation(unit),
                         targets::whole_year(item.year), value_of(value, item.unit)});
    }
    const auto in_periods = [&](std::string_view option, const std::vector<targets::Period>& periods) {
        const auto values = call.all(option);
        if (values.empty()) return;
        if (values.size() != periods.size()) {
            throw Stop{{ErrorKind::bad_usage, "--" + std::string(option),
                        call.say(Word::usage_periods, {std::to_string(periods.size())})}};
        }
        for (std::size_t i = 0; i < periods.size(); ++i)
            parts.push_back({{}, periods[i], value_of(values[i], item.unit)});
    };
    in_periods("quarter", targets::quarters_of(item.year));
    in_periods("month", targets::months_of(item.year));
    const auto counting =
        call.given("by-period") ? targets::Counting::by_period : targets::Counting::since_january;
    const auto shares =
        must(app::split_item(context, item.id, call.version(), parts, counting, call.option("reason")));
    return call.told(Word::told_split,
                     {std::to_string(item.id.value), item.title, std::to_string(shares.size())});
}

/// A new milestone, or one that is there: moved, withdrawn, or (with neither word) reached.
Reply milestone(Call& call) {
    app::Context context = call.context();
    const auto sheet = must(views::item_sheet(context, item_meant(call, context)));
    const std::string title = call.operand(1);
    for (const targets::Milestone& each : sheet.milestones) {
        if (each.withdrawn || each.title != title) continue;
        if (call.given("due")) {
            const auto moved = must(app::move_milestone(context, each.id, call.version(), *call.date("due"),
                                                        call.option("reason")));
            return call.told(Word::told_milestone_moved, {moved.title, moved.due_on.to_string()});
        }
        if (call.given("withdraw")) {
            must(app::withdraw_milestone(context, each.id, call.version(), call.option("reason")));
            return call.told(Word::told_milestone_withdrawn, {title});
        }
        const auto reached = must(app::reach_milestone(context, each.id, call.version(), call.day("date")));
        return call.told(Word::told_milestone_reached, {reached.title, reached.reached_on->to_string()});
    }
    if (call.given("withdraw")) throw Stop{{ErrorKind::no_such_record, "milestone " + title, ""}};
    if (!call.given("due")) throw Stop{{ErrorKind::needs_value, title, "--due"}};
    const auto added = must(app::add_milestone(context, sheet.row.item.id, title, *call.date("due")));
    return call.told(Word::told_milestone, {added.title, added.due_on.to_string()});
}

} // namespace bihuan::commands
