// The ledger as people read it: rows, one item's sheet, the region at a glance, the county's own sheet.
#include "app/page.hpp"
#include "render/ledger.hpp"
#include "render/ledger_book.hpp"
#include "server/api/overview.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "views/briefing.hpp"
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

/// A number as it is and as people say it.
struct Figure {
    Decimal value;
    std::string text;
    static constexpr auto fields() {
        return std::tuple{field("value", &Figure::value), field("text", &Figure::text)};
    }
};
struct FigureOn {
    Date on;
    Decimal value;
    std::string text;
    static constexpr auto fields() {
        return std::tuple{field("on", &FigureOn::on), field("value", &FigureOn::value),
                          field("text", &FigureOn::text)};
    }
};
struct Prospect {
    static constexpr std::string_view name = "Prospect";
    Id<Item> item;
    std::string title, promise, unit;
    Decimal target;
    progress::Outlook outlook{};
    std::optional<progress::Line> line;
    std::int64_t expected = 0, done = 0, behind = 0; // millionths of the target (of the gain)
    std::optional<Date> before;                      // where the last stretch begins
    Date ends_on;
    std::optional<Figure> forecast, low, high;
    std::vector<FigureOn> readings, course; // course: the expected line
    progress::Colour colour{};
    static constexpr auto fields() {
        return std::tuple{field("item", &Prospect::item),         field("title", &Prospect::title),
                          field("promise", &Prospect::promise),   field("unit", &Prospect::unit),
                          field("target", &Prospect::target),     field("outlook", &Prospect::outlook),
                          field("line", &Prospect::line),         field("expected", &Prospect::expected),
                          field("done", &Prospect::done),         field("behind", &Prospect::behind),
                          field("before", &Prospect::before),     field("ends_on", &Prospect::ends_on),
                          field("forecast", &Prospect::forecast), field("low", &Prospect::low),
                          field("high", &Prospect::high),         field("readings", &Prospect::readings),
                          field("course", &Prospect::course),     field("colour", &Prospect::colour)};
    }
};
Prospect told(const views::Prospect& seen, Language language) {
    const Item& item = seen.item;
    const auto text = [&](const Decimal& value) {
        return render::spoken(value, item.unit, item.measure, language);
    };
    const auto figure = [&](const std::optional<Decimal>& value) {
        return value ? std::optional(Figure{*value, text(*value)}) : std::nullopt;
    };
    const auto figures = [&](const std::vector<progress::Reading>& readings) {
        std::vector<FigureOn> out;
        for (const progress::Reading& each : readings)
            out.push_back({each.on, each.value, text(each.value)});
        return out;
    };
    const progress::Forecast& forecast = seen.forecast;
    Prospect out;
    out.item = item.id;
    out.title = item.title;
    out.promise = render::promise_of(item, language);
    out.unit = seen.unit;
    out.target = *item.value;
    out.outlook = forecast.outlook;
    if (forecast.course) {
        out.line = forecast.course->line;
        out.expected = forecast.course->expected;
        out.done = forecast.course->done;
        out.behind = forecast.course->behind;
    }
    out.before = forecast.before;
    out.ends_on = progress::end_of(item);
    out.forecast = figure(forecast.value);
    out.low = figure(forecast.low);
    out.high = figure(forecast.high);
    out.readings = figures(seen.readings);
    out.course = figures(forecast.expected);
    if (seen.standing) out.colour = seen.standing->colour;
    return out;
}
struct RedItem {
    static constexpr std::string_view name = "RedItem";
    Id<Item> item;
    std::string title;
    Id<registry::Organisation> organisation;
    std::string unit, why; // why it is red, in words
    Date since;
    std::optional<progress::Slip> slip;
    static constexpr auto fields() {
        return std::tuple{field("item", &RedItem::item),
                          field("title", &RedItem::title),
                          field("organisation", &RedItem::organisation),
                          field("unit", &RedItem::unit),
                          field("why", &RedItem::why),
                          field("since", &RedItem::since),
                          field("slip", &RedItem::slip)};
    }
};
struct Briefing {
    static constexpr std::string_view name = "Briefing";
    int year = 0;
    Date today;
    std::vector<Prospect> prospects; // those that will miss first
    std::vector<RedItem> red;        // the latest first
    static constexpr auto fields() {
        return std::tuple{field("year", &Briefing::year), field("today", &Briefing::today),
                          field("prospects", &Briefing::prospects), field("red", &Briefing::red)};
    }
};
Result<Briefing> briefing(Call& call, const OfYear& asked) {
    auto seen = views::briefing(call.context, call.policies().progress, asked.year);
    if (!seen) return seen.error();
    Briefing out{seen->year, seen->today, {}, {}};
    for (const views::Prospect& each : seen->prospects)
        out.prospects.push_back(told(each, call.language));
    for (views::RedItem& each : seen->red)
        out.red.push_back({each.item.id, each.item.title, each.standing.organisation, each.unit,
                           render::sentence_of(each.standing, call.language), each.standing.since,
                           std::move(each.slip)});
    return out;
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
    route<&briefing>(Method::get, "/briefing", Action::read_ledger)
        .named("show_briefing", "领导简报：主要指标推算和红灯事项",
               "the leader's briefing: where headline targets will end at this pace, and what is red"),
};

} // namespace

std::span<const Route> ledger_routes() {
    return table;
}

} // namespace bihuan::api
