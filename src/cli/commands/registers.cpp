#include "app/registers.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "reading/sheet/workbook.hpp"
#include "render/registers.hpp"

namespace bihuan::commands {

using registers::Definition;
using registers::RegisterEntry;

namespace {

/// The registers of this ledger, and the calendar they are kept by.
struct Desk {
    explicit Desk(Call& call)
        : definitions(must(registers::definitions_of(call.office.folder() + "/policy/registers"))),
          calendar(call.office.policy().calendar) {}

    const Definition& find(const std::string& words) const {
        return *must(registers::find_definition(definitions, words));
    }
    app::RegisterRules rules(const Definition& definition) const { return {definition, calendar}; }

    std::vector<Definition> definitions;
    const registry::Calendar& calendar;
};

/// The row that the first operand numbers, with its register.
std::pair<app::EntryRow, const Definition*> row_meant(Call& call, app::Context& context, const Desk& desk) {
    app::EntryRow row = must(app::read_entry(context, desk.definitions, call.id<RegisterEntry>(0)));
    const Definition& definition = desk.find(row.entry.register_name);
    return {std::move(row), &definition};
}

/// FIELD=VALUE … behind the first operand.
registers::Written values_of(const Call& call) {
    registers::Written values;
    for (std::size_t i = 1; i < call.words.operands.size(); ++i) {
        const std::string& word = call.words.operands[i];
        const std::size_t sign = word.find('=');
        if (sign == std::string::npos || sign == 0) throw Stop{{ErrorKind::bad_usage, word, "FIELD=VALUE"}};
        values.emplace_back(word.substr(0, sign), word.substr(sign + 1));
    }
    return values;
}

std::string state_of(const Call& call, const Definition& definition, const RegisterEntry& entry) {
    const auto* state = definition.state(entry.state);
    return state == nullptr ? entry.state : state->heading(call.language);
}

Reply listed(Call& call, bool whole) {
    app::Context context = call.context();
    const Desk desk(call);
    const Definition& definition = desk.find(call.operand(0));
    app::EntryFilter filter;
    filter.year = call.year();
    filter.state = call.option("state");
    if (call.given("unit")) filter.organisation = Known(context).organisation(call.option("unit"));
    filter.limit = call.number("limit").value_or(-1);
    const auto rows = must(app::read_entries(context, definition, filter));
    return {.sheets = {render::entry_sheet(definition, rows, whole, call.language)}};
}

} // namespace

Reply list_definitions(Call& call) {
    const Desk desk(call);
    if (call.operand(0).empty())
        return {.sheets = {render::definition_list(desk.definitions, call.language)}};
    return {.sheets = render::definition_sheets(desk.find(call.operand(0)), call.language)};
}

Reply list_entries(Call& call) {
    return listed(call, false);
}

Reply export_entries(Call& call) {
    return listed(call, true);
}

Reply show_entry(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const auto [row, definition] = row_meant(call, context, desk);
    return {.text = render::entry_text(*definition, row, call.language)};
}

Reply count_entries(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const Definition& definition = desk.find(call.operand(0));
    const int year = call.year().value_or(call.now.date().year());
    return {.sheets = {render::count_sheet(definition, must(app::count_entries(context, definition, year)),
                                           call.language)}};
}

Reply add_entry(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const Definition& definition = desk.find(call.operand(0));
    RegisterEntry wanted;
    if (call.given("unit")) wanted.organisation = Known(context).organisation(call.option("unit"));
    wanted.year = call.year().value_or(0);
    const auto added =
        must(app::add_entry(context, desk.rules(definition), std::move(wanted), values_of(call)));
    return call.told(Word::told_entry_added,
                     {definition.heading(call.language), std::to_string(added.id.value), added.title,
                      state_of(call, definition, added)});
}

Reply change_entry(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const auto [row, definition] = row_meant(call, context, desk);
    const auto changed = must(app::change_entry(context, desk.rules(*definition), row.entry.id,
                                                call.version(), values_of(call), call.option("reason")));
    return call.told(Word::told_entry_changed,
                     {definition->heading(call.language), std::to_string(changed.id.value), changed.title});
}

Reply move_entry(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const auto [row, definition] = row_meant(call, context, desk);
    const auto* state = definition->state(call.operand(1));
    const auto moved =
        must(app::move_entry(context, desk.rules(*definition), row.entry.id, call.version(),
                             state == nullptr ? call.operand(1) : state->name, call.option("reason")));
    std::string text =
        call.say(Word::told_entry_moved, {definition->heading(call.language), std::to_string(moved.id.value),
                                          moved.title, state_of(call, *definition, moved)});
    if (moved.due_on) text += call.say(Word::told_entry_due, {moved.due_on->to_string()});
    return {.text = text + "\n"};
}

/// What the sheet would do; with --yes it does.
Reply import_entries(Call& call) {
    app::Context context = call.context();
    const Desk desk(call);
    const app::RegisterRules rules = desk.rules(desk.find(call.operand(0)));
    const std::string path = call.operand(1);
    const auto workbook = must(sheet::read_workbook(must(call.office.world().read_file(path)), path));
    for (const Grid& grid : workbook.sheets) {
        if (grid.hidden || grid.rows.empty()) continue;
        const bool now = call.given("yes");
        if (now && !call.given("good-rows")) { // the preview says why, the refusal only where
            const auto preview = must(app::preview_entries(context, rules, grid));
            if (preview.count(app::RowFate::refused) > 0) {
                Reply reply{.text = render::entry_import_text(preview, false, call.language)};
                const auto refused = app::import_entries(context, rules, grid, false, call.option("reason"));
                if (!refused) reply.errors.push_back(refused.error());
                return reply;
            }
        }
        const auto import = must(
            now ? app::import_entries(context, rules, grid, call.given("good-rows"), call.option("reason"))
                : app::preview_entries(context, rules, grid));
        return {.text = render::entry_import_text(import, now, call.language)};
    }
    throw Stop{{ErrorKind::empty_input, path, ""}};
}

Reply review_entries(Call& call) {
    app::Context context = call.context();
    return call.told(Word::told_late_entries, {std::to_string(must(app::review_entries(context)))});
}

} // namespace bihuan::commands
