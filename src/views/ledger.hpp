// The ledger as people read it: each item with its units, where it stands and what was last reported.
#pragma once

#include <map>

#include "app/context.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/projects/records.hpp"

namespace bihuan::views {

using app::Context;
using targets::Item;

/// Empty: any. Drafts are listed only where their state is asked for.
struct LedgerFilter {
    std::optional<int> year;
    std::optional<targets::Category> category;
    std::optional<targets::ItemKind> item_kind;
    std::optional<targets::ItemState> state;
    std::optional<progress::Colour> colour;
    Id<registry::Organisation> organisation; // leads it or has a part in it
};

struct LedgerRow {
    Item item;
    std::optional<progress::Standing> standing;
    std::vector<progress::Report> reports;        // of the last round that asks about it, one a unit
    std::optional<progress::Report> last_reading; // the last one sent that gives a value, of any round
};

struct Ledger {
    std::vector<LedgerRow> rows;
    std::map<std::int64_t, std::string> organisations, rounds, people; // by number
};

Result<Ledger> ledger(Context& context, const LedgerFilter& filter);
/// The rows behind the item `after`, at most so many: what they cost doesn't grow with the ledger.
Result<std::vector<LedgerRow>> ledger_page(Context& context, const LedgerFilter& filter, Id<Item> after,
                                           int limit);

/// One item with all that belongs to it.
struct ItemSheet {
    LedgerRow row;
    std::optional<projects::Project> project;
    std::vector<targets::Clause> clauses;
    std::vector<targets::Share> shares;
    std::vector<targets::Milestone> milestones;
    std::vector<targets::Revision> revisions;
    std::vector<progress::Report> reports; // all, oldest first
    std::vector<progress::Slip> slips;
    std::vector<projects::StageMove> moves;
    std::vector<projects::Lack> lacks;
    std::vector<projects::Observation> observations;
    std::map<std::int64_t, std::string> organisations, rounds, documents, posts;
};
Result<ItemSheet> item_sheet(Context& context, Id<Item> id);

/// The item of this number, or the one whose title this is or begins with. no_such_record; detail: those it
/// may mean where they are several.
Result<Id<Item>> find_item(Context& context, const std::string& words);

} // namespace bihuan::views
