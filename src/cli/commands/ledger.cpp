#include "render/ledger.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

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

/// The sheet that a county keeps, which `import` reads back.
render::LedgerBook book_of(Call& call, app::Context& context, views::Ledger& ledger,
                           std::optional<int> year) {
    render::LedgerBook book;
    const app::Register known = must(app::read_registry(context));
    const std::string region = known.regions.empty() ? std::string() : known.regions.front().name;
    book.title = region + (year ? std::to_string(*year) + "年" : "") + "重点工作任务台账";
    book.remark = "制表日期：" + call.now.date().to_string();
    book.units = std::move(ledger.organisations);
    for (views::LedgerRow& row : ledger.rows) {
        for (const progress::Report& report : row.reports) {
            if (!report.progress.empty()) book.progress[row.item.id.value] = report.progress;
        }
        book.items.push_back(std::move(row.item));
    }
    return book;
}

std::string workbook_of(const render::LedgerBook& book) {
    std::string path = (std::filesystem::temp_directory_path() / "bihuan-ledger-XXXXXX").string();
    const int descriptor = ::mkstemp(path.data());
    if (descriptor < 0) throw Stop{{ErrorKind::cannot_write, path, ""}};
    ::close(descriptor);
    const auto written = render::write_book(path, book);
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(path);
    must(written);
    return bytes;
}

} // namespace

Reply show_ledger(Call& call) {
    app::Context context = call.context();
    const views::LedgerFilter filter = filter_of(call, context);
    views::Ledger ledger = must(views::ledger(context, filter));
    const std::string format = call.option("format");
    if (format != "xlsx" && format != "csv") return {.sheets = {render::ledger_sheet(ledger, call.language)}};
    const render::LedgerBook book = book_of(call, context, ledger, filter.year);
    Reply reply{.sheets = {render::book_sheet(book)}};
    if (format == "xlsx") reply.file = workbook_of(book);
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
