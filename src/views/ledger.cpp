#include "views/ledger.hpp"

#include <algorithm>
#include <charconv>

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;
using progress::Report;
using progress::ReportState;

Result<void> allowed(const Context& context) {
    return permit(context.actor, app::Action::read_ledger, {context.region});
}

template <class Record, class Text>
std::map<std::int64_t, std::string> names(Transaction& transaction, Text Record::*text) {
    std::map<std::int64_t, std::string> out;
    transaction.each<Record>({}, [&](Record&& record) { out[record.id.value] = std::move(record.*text); });
    return out;
}

bool sent(const Report& report) {
    return report.state == ReportState::submitted || report.state == ReportState::accepted;
}

/// Reports are read newest round first, so that the first reading met is the last one given.
LedgerRow row_of(Transaction& transaction, Item item) {
    LedgerRow row;
    row.standing = transaction.find(Id<progress::Standing>{item.id.value});
    Id<progress::Round> round;
    transaction.each<Report>(Query<Report>().where(&Report::item, item.id).order_by(&Report::round, true),
                             [&](Report&& report) {
                                 if (!round) round = report.round;
                                 if (sent(report) && report.value && !row.last_reading)
                                     row.last_reading = report;
                                 if (report.round == round) row.reports.push_back(std::move(report));
                             });
    row.item = std::move(item);
    return row;
}

Query<Item> query_of(const LedgerFilter& filter) {
    Query<Item> query;
    if (filter.year) query.where(&Item::year, *filter.year);
    if (filter.category) query.where(&Item::category, *filter.category);
    if (filter.item_kind) query.where(&Item::item_kind, *filter.item_kind);
    if (filter.state) {
        query.where(&Item::state, *filter.state);
    } else {
        query.where_not(&Item::state, targets::ItemState::draft)
            .where_not(&Item::state, targets::ItemState::merged);
    }
    if (filter.organisation) query.with_part_of(filter.organisation);
    // An item that was never reviewed has no standing, and no colour either.
    if (filter.colour && *filter.colour != progress::Colour::none)
        query.where_fellow(&progress::Standing::colour, *filter.colour);
    return query;
}

bool has_colour(const LedgerRow& row, const LedgerFilter& filter) {
    if (!filter.colour) return true;
    return (row.standing ? row.standing->colour : progress::Colour::none) == *filter.colour;
}

template <Recorded Record, class Member, class Number>
std::vector<Record> of_item(Transaction& transaction, Member Record::*member, Number item) {
    return transaction.list(Query<Record>().where(member, item));
}

} // namespace

Result<Ledger> ledger(Context& context, const LedgerFilter& filter) {
    return app::look(context, [&](Transaction& transaction) -> Result<Ledger> {
        if (auto may = allowed(context); !may) return may.error();
        Ledger ledger;
        for (Item& item : transaction.list(query_of(filter))) {
            LedgerRow row = row_of(transaction, std::move(item));
            if (has_colour(row, filter)) ledger.rows.push_back(std::move(row));
        }
        ledger.organisations = names(transaction, &registry::Organisation::name);
        ledger.rounds = names(transaction, &progress::Round::title);
        return ledger;
    });
}

Result<std::vector<LedgerRow>> ledger_page(Context& context, const LedgerFilter& filter, Id<Item> after,
                                           int limit) {
    return app::look(context, [&](Transaction& transaction) -> Result<std::vector<LedgerRow>> {
        if (auto may = allowed(context); !may) return may.error();
        std::vector<LedgerRow> rows;
        const auto wanted = static_cast<std::size_t>(limit);
        // One more reading only where items without a colour are wanted: most of what is read has one.
        for (std::vector<Item> items; rows.size() < wanted;) {
            items = transaction.list(query_of(filter).behind_number(after.value, false).limit(limit));
            for (Item& item : items) {
                after = item.id;
                LedgerRow row = row_of(transaction, std::move(item));
                if (has_colour(row, filter) && rows.size() < wanted) rows.push_back(std::move(row));
            }
            if (items.size() < wanted) break;
        }
        return rows;
    });
}

Result<ItemSheet> item_sheet(Context& context, Id<Item> id) {
    return app::look(context, [&](Transaction& transaction) -> Result<ItemSheet> {
        if (auto may = allowed(context); !may) return may.error();
        auto item = app::load(transaction, id);
        if (!item) return item.error();
        ItemSheet sheet;
        sheet.row = row_of(transaction, std::move(*item));
        const Id<projects::Project> project{id.value};
        sheet.project = transaction.find(project);
        sheet.clauses = of_item<targets::Clause>(transaction, &targets::Clause::item, id);
        sheet.shares = of_item<targets::Share>(transaction, &targets::Share::item, id);
        sheet.milestones = of_item<targets::Milestone>(transaction, &targets::Milestone::item, id);
        sheet.revisions = of_item<targets::Revision>(transaction, &targets::Revision::item, id);
        sheet.reports = of_item<Report>(transaction, &Report::item, id);
        sheet.slips = of_item<progress::Slip>(transaction, &progress::Slip::item, id);
        sheet.moves = of_item<projects::StageMove>(transaction, &projects::StageMove::project, project);
        sheet.lacks = of_item<projects::Lack>(transaction, &projects::Lack::project, project);
        sheet.observations =
            of_item<projects::Observation>(transaction, &projects::Observation::project, project);
        sheet.organisations = names(transaction, &registry::Organisation::name);
        sheet.rounds = names(transaction, &progress::Round::title);
        sheet.documents = names(transaction, &targets::SourceDocument::title);
        sheet.posts = names(transaction, &registry::Post::title);
        return sheet;
    });
}

Result<Id<Item>> find_item(Context& context, const std::string& words) {
    std::int64_t number = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
    if (read.ec == std::errc() && read.ptr == words.data() + words.size()) return Id<Item>{number};
    return app::look(context, [&](Transaction& transaction) -> Result<Id<Item>> {
        if (auto may = allowed(context); !may) return may.error();
        std::vector<Item> whole, beginning;
        transaction.each<Item>({}, [&](Item&& item) {
            if (item.title == words) {
                whole.push_back(std::move(item));
            } else if (item.title.starts_with(words)) {
                beginning.push_back(std::move(item));
            }
        });
        const std::vector<Item>& found = whole.empty() ? beginning : whole;
        if (found.size() == 1) return found.front().id;
        std::string several;
        for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 5); ++i)
            several += (i ? ", " : "") + std::to_string(found[i].id.value) + " " + found[i].title;
        return Error{ErrorKind::no_such_record, words, several};
    });
}

} // namespace bihuan::views
