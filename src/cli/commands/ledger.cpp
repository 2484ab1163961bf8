#include "render/ledger.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/ledger_book.hpp"
#include "render/progress.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

views::LedgerFilter filter_of(Call& call, app::Context& context) {
    views::LedgerFilter filter;
    filter.year = call.year();
    filter.category = call.one_of<targets::Category>("category");
    filter.item_kind = call.one_of<targets::ItemKind>("kind");
    filter.state = call.one_of<targets::ItemState>("state");
    filter.colour = call.one_of<progress::Colour>("colour");
    if (call.given("unit")) filter.organisation = Known(context).organisation(call.option("unit"));
    if (call.given("mine")) filter.organisation = context.actor.organisation;
    return filter;
}

} // namespace

Reply show_ledger(Call& call) {
    app::Context context = call.context();
    const views::LedgerFilter filter = filter_of(call, context);
    views::Ledger ledger = must(views::ledger(context, filter));
    const std::string format = call.option("format");
    if (format != "xlsx" && format != "csv") return {.sheets = {render::ledger_sheet(ledger, call.language)}};
    const app::Register known = must(app::read_registry(context));
    const std::string region = known.regions.empty() ? std::string() : known.regions.front().name;
    const render::LedgerBook book = render::book_of(region, filter.year, call.now.date(), std::move(ledger));
    Reply reply{.sheets = {render::book_sheet(book)}};
    if (format == "xlsx") reply.file = must(render::book_bytes(book));
    return reply;
}

Reply show_overview(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::overview_sheet(must(views::overview(context, call.year())), call.language)}};
}

Reply show_burden(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::burden_sheet(must(views::burden(context, call.day("date"))), call.language)}};
}

/// target list, task list, project list.
template <targets::ItemKind kind>
Reply list_items(Call& call) {
    app::Context context = call.context();
    views::LedgerFilter filter = filter_of(call, context);
    filter.item_kind = kind;
    return {.sheets = {render::ledger_sheet(must(views::ledger(context, filter)), call.language)}};
}
template Reply list_items<targets::ItemKind::target>(Call&);
template Reply list_items<targets::ItemKind::task>(Call&);

Reply show_item(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::find_item(context, call.operand(0)));
    render::Page page = render::item_page(must(views::item_sheet(context, item)), call.language);
    return {.text = std::move(page.text), .sheets = std::move(page.sheets)};
}

} // namespace bihuan::commands
