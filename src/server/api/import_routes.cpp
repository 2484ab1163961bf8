// The county's own sheet into the ledger: looked at first, then taken.
#include "app/import_sheet.hpp"
#include "render/errors.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::ImportCounts> {
    static constexpr std::string_view name = "ImportCounts";
    static constexpr auto fields() {
        using app::ImportCounts;
        return std::tuple{
            field("created", &ImportCounts::created),     field("changed", &ImportCounts::changed),
            field("unchanged", &ImportCounts::unchanged), field("refused", &ImportCounts::refused),
            field("left_out", &ImportCounts::left_out),   field("revisions", &ImportCounts::revisions)};
    }
};
template <>
struct Shape<targets::ColumnFound> {
    static constexpr std::string_view name = "SheetColumn";
    static constexpr auto fields() {
        using targets::ColumnFound;
        return std::tuple{field("column", &ColumnFound::column), field("heading", &ColumnFound::heading),
                          field("meaning", &ColumnFound::meaning), field("unit", &ColumnFound::unit)};
    }
};
template <>
struct Shape<targets::SheetRow> {
    static constexpr std::string_view name = "SheetRow";
    static constexpr auto fields() {
        using targets::SheetRow;
        return std::tuple{field("row", &SheetRow::row), field("ledger_number", &SheetRow::ledger_number),
                          field("refused", &SheetRow::refused), field("item", &SheetRow::item)};
    }
};

namespace {

using targets::ColumnName;

struct Note {
    std::size_t row = 0;
    std::string column, text, why; // column: empty for a whole row
    bool refused = false;
    static constexpr auto fields() {
        return std::tuple{field("row", &Note::row), field("column", &Note::column),
                          field("text", &Note::text), field("why", &Note::why),
                          field("refused", &Note::refused)};
    }
};
struct Sheet {
    std::string sheet;
    std::vector<targets::ColumnFound> columns, not_understood;
    std::vector<targets::SheetColumn> missing;
    std::vector<targets::SheetRow> rows;
    std::vector<Note> notes;
    static constexpr auto fields() {
        return std::tuple{field("sheet", &Sheet::sheet),
                          field("columns", &Sheet::columns),
                          field("not_understood", &Sheet::not_understood),
                          field("missing", &Sheet::missing),
                          field("rows", &Sheet::rows),
                          field("notes", &Sheet::notes)};
    }
};
struct Preview {
    std::vector<Sheet> sheets;
    app::ImportCounts counts;
    static constexpr auto fields() {
        return std::tuple{field("sheets", &Preview::sheets), field("counts", &Preview::counts)};
    }
};

struct Import { // of the query: the body is the file
    std::string name;
    std::optional<int> year; // absent: this one
    std::optional<targets::Category> category;
    std::string sheet;               // its name; empty: every one that is a ledger
    std::vector<std::string> column; // 责任领导=ignore
    bool remember = false, good_rows = false;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("name", &Import::name),          field("year", &Import::year),
                          field("category", &Import::category),   field("sheet", &Import::sheet),
                          field("column", &Import::column),       field("remember", &Import::remember),
                          field("good_rows", &Import::good_rows), field("reason", &Import::reason)};
    }
};
app::ImportOptions options_of(const Call& call, const Import& asked) {
    app::ImportOptions options;
    options.year = asked.year.value_or(call.context.today().year());
    options.category = asked.category;
    options.sheet = asked.sheet;
    for (const std::string& word : asked.column) {
        const std::size_t sign = word.find('=');
        if (sign == std::string::npos)
            throw std::vector<Fault>{{"/column", {ErrorKind::bad_usage, word, "heading=meaning"}}};
        options.columns.emplace_back(word.substr(0, sign), word.substr(sign + 1));
    }
    options.remember = asked.remember;
    options.good_rows_only = asked.good_rows;
    options.reason = asked.reason;
    return options;
}

Result<Preview> told(const Call& call, Result<app::ImportPreview> preview) {
    if (!preview) return preview.error();
    Preview out;
    out.counts = preview->counts;
    for (targets::SheetPreview& sheet : preview->sheets) {
        Sheet& told = out.sheets.emplace_back();
        told.sheet = std::move(sheet.sheet);
        told.columns = std::move(sheet.columns);
        told.not_understood = std::move(sheet.not_understood);
        told.missing = std::move(sheet.missing);
        told.rows = std::move(sheet.rows);
        for (const targets::SheetNote& note : sheet.notes)
            told.notes.push_back({note.row, note.column, note.text,
                                  render::sentence_of(note.why, call.language), note.refused});
    }
    return out;
}

Result<Preview> preview(Call& call, const Import& asked) {
    return told(call, app::preview_import(call.context, call.request.body.view(), asked.name,
                                          options_of(call, asked)));
}
Result<Preview> import(Call& call, const Import& asked) {
    return told(
        call, app::import_sheet(call.context, call.request.body.view(), asked.name, options_of(call, asked)));
}

constexpr std::array table{
    route<&preview>(Method::post, "/imports/preview", Action::import_sheet)
        .named("preview_import", "预览导入", "what importing a sheet would do; changes nothing")
        .takes_file(),
    route<&import>(Method::post, "/imports", Action::import_sheet).takes_file(),
    listing<ColumnName, Action::read_ledger, &ColumnName::meaning>(
        "/imports/columns", "list_column_names", "记住的列名",
        "columns of the county's sheet, as remembered"),
};

} // namespace

std::span<const Route> import_routes() {
    return table;
}

} // namespace bihuan::api
