// Registers as their definitions say, and the rows of them. Personal fields are masked for other units.
#include "app/page.hpp"
#include "app/registers.hpp"
#include "render/registers.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<registers::FieldDefinition> {
    static constexpr std::string_view name = "FieldDefinition";
    static constexpr auto fields() {
        using registers::FieldDefinition;
        return std::tuple{
            field("name", &FieldDefinition::name),         field("chinese", &FieldDefinition::chinese),
            field("english", &FieldDefinition::english),   field("type", &FieldDefinition::type),
            field("required", &FieldDefinition::required), field("personal", &FieldDefinition::personal),
            field("unit", &FieldDefinition::unit),         field("choices", &FieldDefinition::choices)};
    }
};
template <>
struct Shape<registers::Move> {
    static constexpr auto fields() {
        return std::tuple{field("to", &registers::Move::to), field("roles", &registers::Move::roles)};
    }
};
template <>
struct Shape<registers::StateDefinition> {
    static constexpr std::string_view name = "StateDefinition";
    static constexpr auto fields() {
        using registers::StateDefinition;
        return std::tuple{field("name", &StateDefinition::name),
                          field("chinese", &StateDefinition::chinese),
                          field("english", &StateDefinition::english),
                          field("working_days", &StateDefinition::working_days),
                          field("final", &StateDefinition::final),
                          field("moves", &StateDefinition::moves)};
    }
};
template <>
struct Shape<registers::Definition> {
    static constexpr std::string_view name = "Register";
    static constexpr auto fields() {
        using registers::Definition;
        return std::tuple{field("name", &Definition::name),
                          field("chinese", &Definition::chinese),
                          field("english", &Definition::english),
                          field("fields", &Definition::fields),
                          field("title_field", &Definition::title_field),
                          field("states", &Definition::states),
                          field("keepers", &Definition::keepers)};
    }
};
template <>
struct Shape<app::RegisterCount> {
    static constexpr std::string_view name = "RegisterCount";
    static constexpr auto fields() {
        using app::RegisterCount;
        return std::tuple{field("unit", &RegisterCount::unit), field("states", &RegisterCount::states),
                          field("late", &RegisterCount::late), field("all", &RegisterCount::all)};
    }
};

namespace {

using registers::Definition;
using registers::RegisterEntry;
using registry::Organisation;

/// A row as its reader may see it: without `contents`, whose personal fields are not for everybody.
struct Row {
    Id<RegisterEntry> id;
    std::int64_t version = 0;
    std::string register_name, state;
    int year = 0;
    Id<Organisation> organisation;
    std::string title, unit;
    std::map<std::string, std::string> values; // by the field's name
    Date opened_on;
    std::optional<Date> due_on, closed_on;
    bool late = false;
    static constexpr std::string_view name = "RegisterRow";
    static constexpr auto fields() {
        return std::tuple{field("id", &Row::id),
                          field("version", &Row::version),
                          field("register_name", &Row::register_name),
                          field("state", &Row::state),
                          field("year", &Row::year),
                          field("organisation", &Row::organisation),
                          field("title", &Row::title),
                          field("unit", &Row::unit),
                          field("values", &Row::values),
                          field("opened_on", &Row::opened_on),
                          field("due_on", &Row::due_on),
                          field("closed_on", &Row::closed_on),
                          field("late", &Row::late)};
    }
};

Row shown(const Definition& definition, app::EntryRow&& from) {
    const RegisterEntry& entry = from.entry;
    Row row{entry.id,           entry.version,   entry.register_name, entry.state, entry.year,
            entry.organisation, entry.title,     from.unit,           {},          entry.opened_on,
            entry.due_on,       entry.closed_on, from.overdue};
    for (std::size_t i = 0; i < definition.fields.size(); ++i) {
        const registers::FieldDefinition& each = definition.fields[i];
        if (each.name == definition.title_field) row.title = from.values[i]; // masked where it is personal
        row.values.emplace(each.name, std::move(from.values[i]));
    }
    return row;
}

const Definition& definition_of(const Call& call, const std::string& words) {
    const auto found = registers::find_definition(call.policies().registers, words);
    if (!found) throw Error{ErrorKind::no_such_record, words, found.error().detail};
    return **found;
}
const Definition& definition_meant(const Call& call) {
    return definition_of(call, call.places.at(0));
}
app::RegisterRules rules_of(const Call& call, const Definition& definition) {
    return {definition, call.policies().progress.calendar};
}

/// Who has no right to this at all is told so before the path or the body is looked into.
void ask_right(const Call& call, Action action) {
    const registry::Actor& actor = call.context.actor;
    if (auto may = app::permit(actor, action, {call.context.region, {actor.organisation}}); !may)
        throw may.error();
}

/// The row that the path numbers, with its register.
struct Meant {
    app::EntryRow row;
    const Definition& definition;
};
Meant row_meant(Call& call) {
    auto row = app::read_entry(call.context, call.policies().registers, call.id<RegisterEntry>());
    if (!row) throw row.error();
    const Definition& definition = definition_of(call, row->entry.register_name);
    return {std::move(*row), definition};
}

using Values = std::map<std::string, std::string>; // by the field's name or heading
registers::Written written(const Values& values) {
    return {values.begin(), values.end()};
}

struct Add {
    Id<Organisation> unit; // none: the own one
    int year = 0;          // 0: this one
    Values values;
    static constexpr auto fields() {
        return std::tuple{field("unit", &Add::unit), field("year", &Add::year),
                          needed("values", &Add::values)};
    }
};
Result<RegisterEntry> add(Call& call, const Add& asked) {
    ask_right(call, Action::add_entry);
    RegisterEntry wanted;
    wanted.organisation = asked.unit;
    wanted.year = asked.year;
    return app::add_entry(call.context, rules_of(call, definition_meant(call)), std::move(wanted),
                          written(asked.values));
}

struct ChangeRow {
    Values values;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("values", &ChangeRow::values), field("reason", &ChangeRow::reason)};
    }
};
Result<RegisterEntry> change(Call& call, const ChangeRow& asked) {
    ask_right(call, Action::change_entry);
    const Meant meant = row_meant(call);
    return app::change_entry(call.context, rules_of(call, meant.definition), meant.row.entry.id, call.version,
                             written(asked.values), asked.reason);
}

struct MoveRow {
    std::string state, reason;
    static constexpr auto fields() {
        return std::tuple{needed("state", &MoveRow::state), field("reason", &MoveRow::reason)};
    }
};
Result<RegisterEntry> move(Call& call, const MoveRow& asked) {
    ask_right(call, Action::move_entry);
    const Meant meant = row_meant(call);
    const auto* state = meant.definition.state(asked.state);
    return app::move_entry(call.context, rules_of(call, meant.definition), meant.row.entry.id, call.version,
                           state == nullptr ? asked.state : state->name, asked.reason);
}

struct ImportedRow {
    std::size_t row = 0;
    std::string title;
    app::RowFate fate{};
    std::vector<Told> faults;
    static constexpr auto fields() {
        return std::tuple{field("row", &ImportedRow::row), field("title", &ImportedRow::title),
                          field("fate", &ImportedRow::fate), field("faults", &ImportedRow::faults)};
    }
};
struct Imported {
    std::vector<ImportedRow> rows;
    std::vector<std::string> ignored; // headings that mean nothing here
    static constexpr std::string_view name = "ImportedEntries";
    static constexpr auto fields() {
        return std::tuple{field("rows", &Imported::rows), field("ignored", &Imported::ignored)};
    }
};
Result<Imported> told_import(const Call& call, const Result<app::EntryImport>& import) {
    if (!import) return import.error();
    Imported out{{}, import->ignored};
    for (const app::ImportedRow& row : import->rows) {
        ImportedRow& shown = out.rows.emplace_back(ImportedRow{row.row, row.title, row.fate, {}});
        for (const Error& fault : row.faults)
            shown.faults.push_back(told(fault, call.language));
    }
    return out;
}

struct Import {
    File file;
    bool good_rows = false; // these alone, where others are refused
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("file", &Import::file), field("good_rows", &Import::good_rows),
                          field("reason", &Import::reason)};
    }
};
Result<Imported> import(Call& call, const Import& asked) {
    ask_right(call, Action::import_entries);
    const auto grid = grid_of(asked.file);
    if (!grid) return grid.error();
    return told_import(call, app::import_entries(call.context, rules_of(call, definition_meant(call)), *grid,
                                                 asked.good_rows, asked.reason));
}
struct Preview {
    File file;
    static constexpr auto fields() { return std::tuple{needed("file", &Preview::file)}; }
};
Result<Imported> preview(Call& call, const Preview& asked) {
    ask_right(call, Action::import_entries);
    const auto grid = grid_of(asked.file);
    if (!grid) return grid.error();
    return told_import(call,
                       app::preview_entries(call.context, rules_of(call, definition_meant(call)), *grid));
}

struct Late {
    int late = 0;
    static constexpr auto fields() { return std::tuple{field("late", &Late::late)}; }
};
Result<Late> review(Call& call) {
    const auto late = app::review_entries(call.context);
    if (!late) return late.error();
    return Late{*late};
}

struct Filter {
    std::optional<int> year;
    std::string state;
    Id<Organisation> unit;
    app::EntryFilter as_filter() const {
        app::EntryFilter filter;
        filter.year = year;
        filter.state = state;
        filter.organisation = unit;
        return filter;
    }
};
struct Asked : Filter {
    int limit = usual_page;
    std::string cursor;
    static constexpr auto fields() {
        return std::tuple{field("year", &Asked::year), field("state", &Asked::state),
                          field("unit", &Asked::unit), field("limit", &Asked::limit),
                          field("cursor", &Asked::cursor)};
    }
};
Result<Page<Row>> list(Call& call, const Asked& asked) {
    ask_right(call, Action::read_ledger);
    const Definition& definition = definition_meant(call);
    const Cut cut = read_cut(asked.limit, asked.cursor);
    app::EntryFilter filter = asked.as_filter();
    filter.limit = cut.limit + 1;
    filter.after = cut.after;
    auto found = app::read_entries(call.context, definition, filter);
    if (!found) return found.error();
    std::vector<Row> rows;
    for (app::EntryRow& row : *found)
        rows.push_back(shown(definition, std::move(row)));
    return page_of(std::move(rows), cut.limit, [](const Row& row) { return row.id.value; });
}
constexpr std::int64_t longest_export = 100'000;
struct Export : Filter {
    SheetFormat format = SheetFormat::xlsx;
    static constexpr auto fields() {
        return std::tuple{field("year", &Export::year), field("state", &Export::state),
                          field("unit", &Export::unit), field("format", &Export::format)};
    }
};
Result<Download> export_rows(Call& call, const Export& asked) {
    ask_right(call, Action::read_ledger);
    const Definition& definition = definition_meant(call);
    app::EntryFilter filter = asked.as_filter();
    filter.limit = longest_export + 1;
    const auto rows = app::read_entries(call.context, definition, filter);
    if (!rows) return rows.error();
    if (rows->size() > longest_export)
        return Error{ErrorKind::too_large, definition.heading(call.language), std::to_string(longest_export)};
    return exported({render::entry_sheet(definition, *rows, true, call.language)}, asked.format,
                    definition.heading(call.language));
}

Result<Row> show(Call& call) {
    Meant meant = row_meant(call);
    return shown(meant.definition, std::move(meant.row));
}
Result<std::vector<app::RegisterCount>> count(Call& call, const OfYear& asked) {
    ask_right(call, Action::read_ledger);
    return app::count_entries(call.context, definition_meant(call), year_of(call, asked.year));
}
Result<std::vector<Definition>> definitions(Call& call) {
    ask_right(call, Action::read_ledger);
    return call.policies().registers;
}
Result<Definition> definition(Call& call) {
    ask_right(call, Action::read_ledger);
    return definition_meant(call);
}

constexpr std::array table{
    route<&definitions>(Method::get, "/registers", Action::read_ledger)
        .named("list_registers", "各类名录的定义", "what registers there are"),
    route<&definition>(Method::get, "/registers/{register_name}", Action::read_ledger)
        .named("show_register", "一个名录的定义", "what a register holds"),
    route<&list>(Method::get, "/registers/{register_name}/entries", Action::read_ledger)
        .named("list_entries", "名录内容", "rows of a register"),
    route<&count>(Method::get, "/registers/{register_name}/count", Action::read_ledger)
        .named("count_entries", "名录统计", "how many rows stand in which state"),
    route<&export_rows>(Method::get, "/registers/{register_name}/export", Action::read_ledger)
        .named("export_entries", "导出名录", "a register as a sheet")
        .slow(),
    route<&add>(Method::post, "/registers/{register_name}/entries", Action::add_entry),
    route<&import>(Method::post, "/registers/{register_name}/import", Action::import_entries)
        .takes_evidence()
        .slow(),
    route<&preview>(Method::post, "/registers/{register_name}/preview", Action::import_entries)
        .named("preview_entries", "预览导入名录", "what importing rows would do")
        .takes_evidence()
        .slow(),
    route<&show>(Method::get, "/entries/{entry}", Action::read_ledger)
        .named("show_entry", "名录中的一条", "a row of a register"),
    route<&change>(Method::post, "/entries/{entry}/change", Action::change_entry),
    route<&move>(Method::post, "/entries/{entry}/move", Action::move_entry),
    route<&review>(Method::post, "/entries/review", Action::review_entries).slow(),
};

} // namespace

std::span<const Route> register_routes() {
    return table;
}

} // namespace bihuan::api
