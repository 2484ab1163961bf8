// The ledger as people read it: rows, one item's sheet, the region at a glance, the county's own sheet.
#include "app/page.hpp"
#include "render/ledger_book.hpp"
#include "server/api/overview.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "views/ledger.hpp"

namespace bihuan::api {

template <>
struct Shape<views::LedgerRow> {
    static constexpr std::string_view name = "LedgerRow";
    static constexpr auto fields() {
        using views::LedgerRow;
        return std::tuple{field("item", &LedgerRow::item), field("standing", &LedgerRow::standing),
                          field("reports", &LedgerRow::reports),
                          field("last_reading", &LedgerRow::last_reading)};
    }
};
template <>
struct Shape<views::ItemSheet> {
    static constexpr std::string_view name = "ItemSheet";
    static constexpr auto fields() {
        using views::ItemSheet;
        return std::tuple{field("row", &ItemSheet::row),
                          field("project", &ItemSheet::project),
                          field("clauses", &ItemSheet::clauses),
                          field("shares", &ItemSheet::shares),
                          field("milestones", &ItemSheet::milestones),
                          field("revisions", &ItemSheet::revisions),
                          field("reports", &ItemSheet::reports),
                          field("slips", &ItemSheet::slips),
                          field("moves", &ItemSheet::moves),
                          field("lacks", &ItemSheet::lacks),
                          field("observations", &ItemSheet::observations),
                          field("organisations", &ItemSheet::organisations),
                          field("rounds", &ItemSheet::rounds),
                          field("documents", &ItemSheet::documents),
                          field("posts", &ItemSheet::posts)};
    }
};
template <>
struct Shape<views::Overview> {
    static constexpr std::string_view name = "Overview";
    static constexpr auto fields() {
        using views::Overview;
        return std::tuple{field("year", &Overview::year), field("round", &Overview::round),
                          field("due", &Overview::due), field("units", &Overview::units),
                          field("total", &Overview::total)};
    }
};
template <>
struct Shape<views::Burden> {
    static constexpr std::string_view name = "Burden";
    static constexpr auto fields() {
        using views::Burden;
        return std::tuple{field("unit", &Burden::organisation), field("name", &Burden::name),
                          field("reports", &Burden::reports), field("boxes", &Burden::fields)};
    }
};
template <>
struct Shape<views::MonthlyBurden> {
    static constexpr std::string_view name = "MonthlyBurden";
    static constexpr auto fields() {
        using views::MonthlyBurden;
        return std::tuple{field("month", &MonthlyBurden::month), field("rounds", &MonthlyBurden::rounds),
                          field("units", &MonthlyBurden::units), field("total", &MonthlyBurden::total)};
    }
};
namespace {

using targets::Item;

struct Filter {
    std::optional<int> year;
    std::optional<targets::Category> category;
    std::optional<targets::ItemKind> kind;
    std::optional<targets::ItemState> state;
    std::optional<progress::Colour> colour;
    Id<registry::Organisation> unit; // leads it or has a part in it
    bool mine = false;               // unit: the asker's own
    static constexpr auto fields() {
        return std::tuple{field("year", &Filter::year),     field("category", &Filter::category),
                          field("kind", &Filter::kind),     field("state", &Filter::state),
                          field("colour", &Filter::colour), field("unit", &Filter::unit),
                          field("mine", &Filter::mine)};
    }
    views::LedgerFilter meant(const Call& call) const {
        return {year, category, kind, state, colour, mine ? call.context.actor.organisation : unit};
    }
};

struct Rows : Filter {
    int limit = usual_page;
    std::string cursor;
    static constexpr auto fields() {
        return std::tuple_cat(Filter::fields(),
                              std::tuple{field("limit", &Rows::limit), field("cursor", &Rows::cursor)});
    }
};
Result<Page<views::LedgerRow>> rows(Call& call, const Rows& asked) {
    const Cut cut = read_cut(asked.limit, asked.cursor);
    auto rows = views::ledger_page(call.context, asked.meant(call), {cut.after}, cut.limit + 1);
    if (!rows) return rows.error();
    return page_of(std::move(*rows), cut.limit,
                   [](const views::LedgerRow& row) { return row.item.id.value; });
}

enum class BookFormat : std::uint8_t { xlsx, csv };
constexpr auto names_of(BookFormat) {
    return std::array<std::string_view, 2>{"xlsx", "csv"};
}
struct Export : Filter {
    BookFormat format = BookFormat::xlsx;
    static constexpr auto fields() {
        return std::tuple_cat(Filter::fields(), std::tuple{field("format", &Export::format)});
    }
};
/// The sheet that a county keeps, which importing reads back.
Result<Download> export_ledger(Call& call, const Export& asked) {
    auto ledger = views::ledger(call.context, asked.meant(call));
    if (!ledger) return ledger.error();
    storage::Query<registry::Region> own;
    own.where(&registry::Region::code, call.context.region).newest_first().limit(1);
    const auto regions = app::page(call.context, Action::read_ledger, own);
    if (!regions) return regions.error();
    const render::LedgerBook book = render::book_of(regions->empty() ? "" : regions->front().name, asked.year,
                                                    call.context.today(), std::move(*ledger));
    if (asked.format == BookFormat::csv) {
        const render::Sheet sheet = render::book_sheet(book);
        return Download{"text/csv; charset=utf-8", book.title + ".csv",
                        "\xEF\xBB\xBF" + render::csv_header(sheet) + render::csv_rows(sheet)};
    }
    auto bytes = render::book_bytes(book);
    if (!bytes) return bytes.error();
    return Download{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.title + ".xlsx",
                    std::move(*bytes)};
}

Result<views::ItemSheet> item_sheet(Call& call) {
    return views::item_sheet(call.context, call.id<Item>());
}

struct OfYear {
    std::optional<int> year; // absent: that of the last round
    static constexpr auto fields() { return std::tuple{field("year", &OfYear::year)}; }
};
Result<views::Overview> overview(Call& call, const OfYear& asked) {
    return views::overview(call.context, asked.year);
}

struct OfMonth {
    std::optional<Date> date; // a day of it; absent: today
    static constexpr auto fields() { return std::tuple{field("date", &OfMonth::date)}; }
};
Result<views::MonthlyBurden> burden(Call& call, const OfMonth& asked) {
    return views::burden(call.context, asked.date.value_or(call.context.today()));
}

constexpr std::array table{
    route<&rows>(Method::get, "/ledger", Action::read_ledger)
        .named("list_ledger", "台账（附亮灯和最近报送）",
               "items with where they stand and what was last reported"),
    route<&export_ledger>(Method::get, "/ledger/export", Action::read_ledger)
        .named("export_ledger", "导出台账", "the ledger as the sheet that a county keeps, XLSX or CSV")
        .slow(),
    route<&item_sheet>(Method::get, "/ledger/{item}", Action::read_ledger)
        .named("show_item_sheet", "一个事项的全部情况", "an item with all that belongs to it"),
    route<&overview>(Method::get, "/overview", Action::read_ledger)
        .named("show_overview", "总览", "the region at a glance, a unit a row"),
    route<&burden>(Method::get, "/burden", Action::read_ledger)
        .named("show_burden", "填报负担", "what a month asks of each unit"),
};

} // namespace

std::span<const Route> ledger_routes() {
    return table;
}

} // namespace bihuan::api
