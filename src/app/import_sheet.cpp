#include "app/import_sheet.hpp"

#include <algorithm>
#include <map>

#include "app/organisations.hpp"
#include "base/utf8.hpp"
#include "cycle/projects/stages.hpp"
#include "reading/extraction/task_parts.hpp"
#include "reading/sheet/workbook.hpp"

namespace bihuan::app {
namespace {

using projects::Project;
using targets::ColumnName;
using targets::Item;
using targets::RowPlan;
using targets::SheetColumn;
using targets::SheetPreview;
using targets::SheetRow;

/// The ledger of a year, found by number or by what a row says.
class Ledger {
  public:
    Ledger(Transaction& transaction, int year) {
        items_ = transaction.list(Query<Item>().where(&Item::year, year));
        for (std::size_t place = 0; place < items_.size(); ++place) {
            by_number_[items_[place].id.value] = place;
            by_words_[words_of(items_[place])].push_back(place);
        }
    }

    bool empty() const { return items_.empty(); }
    const Item* find(std::int64_t number) const {
        const auto found = by_number_.find(number);
        return found == by_number_.end() ? nullptr : &items_[found->second];
    }
    /// The item that says the same; of several the first that no row has met yet.
    const Item* meet(const Item& item) {
        if (items_.empty()) return nullptr;
        const auto found = by_words_.find(words_of(item));
        if (found == by_words_.end() || found->second.empty()) return nullptr;
        const std::size_t place = found->second.front();
        found->second.erase(found->second.begin());
        return &items_[place];
    }

  private:
    static std::string words_of(const Item& item) {
        return item.number + '\n' + item.section + '\n' + item.title;
    }
    std::vector<Item> items_;
    std::map<std::int64_t, std::size_t> by_number_;
    std::map<std::string, std::vector<std::size_t>> by_words_;
};

/// What a row changes: the item, and the project of the same number where the sheet says where it stands.
struct PlannedRow : RowPlan {
    std::optional<Change<Project>> located;
    std::optional<Project> registered; // as conceived: of a project the sheet says no more
    bool empty() const { return items.empty() && !located && !registered; }
};

struct Plan {
    ImportPreview preview;
    std::vector<PlannedRow> rows;
};

Result<std::vector<ColumnName>> own_names(Transaction& transaction, const ImportOptions& options) {
    std::vector<ColumnName> names;
    for (const auto& [heading, wanted] : options.columns) { // what is said now goes before what is remembered
        const auto meaning = targets::column_meaning(wanted);
        if (!meaning) return Error{ErrorKind::bad_usage, heading, wanted};
        ColumnName name;
        name.heading = heading;
        name.meaning = *meaning;
        names.push_back(std::move(name));
    }
    for (ColumnName& name : transaction.list<ColumnName>())
        names.push_back(std::move(name));
    return names;
}

/// The sheets that are ledgers. A workbook has others too; if none is one, the first says what it lacks.
Result<std::vector<SheetPreview>> understand_all(const sheet::Workbook& workbook,
                                                 const ImportOptions& options,
                                                 const targets::SheetRules& rules) {
    std::vector<SheetPreview> understood;
    std::optional<Error> first;
    for (const Grid& grid : workbook.sheets) {
        if (options.sheet.empty() ? grid.hidden : grid.name != options.sheet) continue;
        auto preview = targets::understand(grid, rules);
        if (preview) {
            understood.push_back(std::move(*preview));
        } else if (!first) {
            first = preview.error();
        }
    }
    if (!understood.empty()) return understood;
    if (first) return *first;
    return Error{ErrorKind::no_such_record, options.sheet, "sheet"};
}

Result<PlannedRow> plan_row(Transaction& transaction, const Item* item, const SheetRow& row,
                            const SheetPreview& sheet, const std::string& reason, const journal::Act& act) {
    auto ledger_row = item == nullptr ? plan_new(row) : plan_update(*item, row, sheet, reason, act);
    if (!ledger_row) return ledger_row.error();
    PlannedRow planned{std::move(*ledger_row), {}, {}};
    if (!row.longitude) return planned;
    const auto known = item == nullptr ? std::nullopt : transaction.find(Id<Project>{item->id.value});
    if (!known) {
        Project& made = planned.registered.emplace();
        if (item != nullptr) made.id = {item->id.value};
        made.stage_since = act.now.date();
        made.longitude = row.longitude;
        made.latitude = row.latitude;
    } else if (known->longitude != row.longitude || known->latitude != row.latitude) {
        auto located = projects::locate(*known, row.longitude, row.latitude, "");
        if (!located) return located.error();
        planned.located = std::move(*located);
    }
    return planned;
}

void plan_sheet(Transaction& transaction, SheetPreview& sheet, Ledger& ledger, bool fresh,
                const ImportOptions& options, const journal::Act& act, Plan& plan) {
    ImportCounts& counts = plan.preview.counts;
    counts.left_out += sheet.left_out;
    for (SheetRow& row : sheet.rows) {
        const auto refuse = [&](Error why) {
            row.refused = true;
            sheet.notes.push_back({row.row, {}, row.item.title, std::move(why), true});
        };
        // The numbers of another ledger mean nothing in an empty one.
        const bool numbered = row.ledger_number != 0 && !fresh;
        const Item* item = row.refused ? nullptr
                           : numbered  ? ledger.find(row.ledger_number)
                                       : ledger.meet(row.item);
        if (!row.refused && numbered && item == nullptr) {
            refuse({ErrorKind::no_such_record, "item " + std::to_string(row.ledger_number), {}});
        }
        if (!row.refused) {
            auto planned = plan_row(transaction, item, row, sheet, options.reason, act);
            if (!planned) {
                refuse(planned.error());
            } else {
                ++(item == nullptr ? counts.created : planned->empty() ? counts.unchanged : counts.changed);
                counts.revisions += planned->revisions.size();
                if (!planned->empty()) plan.rows.push_back(std::move(*planned));
            }
        }
        if (row.refused) ++counts.refused;
    }
    std::stable_sort(sheet.notes.begin(), sheet.notes.end(),
                     [](const auto& left, const auto& right) { return left.row < right.row; });
}

Result<Plan> plan_import(Transaction& transaction, const Context& context, const sheet::Workbook& workbook,
                         const ImportOptions& options) {
    if (auto allowed = permit(context.actor, Action::import_sheet, {context.region}); !allowed) {
        return allowed.error();
    }
    auto names = own_names(transaction, options);
    if (!names) return names.error();
    const registry::Organisations organisations = organisations_of(transaction);
    const targets::SheetRules rules{options.year, options.category, std::move(*names), &organisations,
                                    due_of};
    auto sheets = understand_all(workbook, options, rules);
    if (!sheets) return sheets.error();
    Plan plan;
    Ledger ledger(transaction, options.year);
    const bool fresh = ledger.empty();
    const journal::Act act{std::string(entry_of(Action::import_sheet).name), context.actor, context.now};
    for (SheetPreview& sheet : *sheets)
        plan_sheet(transaction, sheet, ledger, fresh, options, act, plan);
    plan.preview.sheets = std::move(*sheets);
    return plan;
}

void remember(Transaction& transaction, const ImportOptions& options) {
    for (const auto& [heading, wanted] : options.columns) {
        const std::string meaning = targets::column_meaning(wanted).value();
        const auto known = transaction.first(Query<ColumnName>().where(&ColumnName::heading, heading));
        if (known && known->meaning == meaning) continue;
        ColumnName name = known.value_or(ColumnName());
        name.heading = heading;
        name.meaning = meaning;
        transaction.save(known ? Change<ColumnName>::changed(*known, std::move(name))
                               : Change<ColumnName>::created(std::move(name)));
    }
}

Result<void> save_project(Transaction& transaction, const PlannedRow& row, Id<Item> id, Date today) {
    if (row.located) transaction.save(*row.located);
    if (!row.registered) return {};
    Project project = *row.registered;
    if (!project.id) project.id = {id.value};
    const auto registered = projects::register_project(std::move(project), today);
    if (!registered) return registered.error();
    transaction.save(*registered);
    return {};
}

Error first_refusal(const ImportPreview& preview, std::string_view file) {
    for (const SheetPreview& sheet : preview.sheets) {
        for (const targets::SheetNote& note : sheet.notes) {
            if (!note.refused) continue;
            return {ErrorKind::refused_rows, std::string(file),
                    sheet.sheet + (sheet.sheet.empty() ? "" : "!") + note.column + std::to_string(note.row) +
                        (note.text.empty() ? "" : ": " + note.text)}; // the preview says why
        }
    }
    return {ErrorKind::refused_rows, std::string(file), {}};
}

} // namespace

Result<std::optional<Date>> due_of(std::string_view cell, int year) {
    std::u32string text;
    for (const char32_t c : from_utf8(cell)) {
        if (!is_space(c)) text += c >= 0xFF10 && c <= 0xFF19 ? c - 0xFEE0 : c;
    }
    // 2025.6.30 and 2025/6/30 are days too; 2025.6 and 2025-06 months
    std::u32string dated;
    int parts = 0;
    for (const char32_t c : text) {
        const bool mark = c == U'.' || c == U'/' || c == U'-' || c == U'．';
        dated += !mark ? c : parts == 0 ? U'年' : U'月';
        parts += mark ? 1 : 0;
    }
    const bool plain = dated.find_first_not_of(U"0123456789年月") == std::u32string::npos && dated.size() > 4;
    if (plain && parts == 2) text = dated + U"日";
    if (plain && parts == 1) text = dated + U"月";
    std::vector<extraction::FoundDeadline> found;
    for (const std::u32string_view tail : {U"", U"前", U"底"}) { // 6月30日, 6月: a cell of dates needs no 前
        found = extraction::find_deadlines(text + std::u32string(tail), year);
        if (!found.empty()) break;
    }
    if (found.empty() || found.back().by.empty()) return std::optional<Date>();
    if (const auto day = Date::parse(found.back().by)) return day;
    return Error{ErrorKind::impossible_date, std::string(cell), found.back().by};
}

Result<ImportPreview> preview_import(Context& context, std::string_view bytes, std::string_view name,
                                     const ImportOptions& options) {
    const auto workbook = sheet::read_workbook(bytes, name);
    if (!workbook) return workbook.error();
    return look(context, [&](Transaction& transaction) -> Result<ImportPreview> {
        auto plan = plan_import(transaction, context, *workbook, options);
        if (!plan) return plan.error();
        return std::move(plan->preview);
    });
}

Result<ImportPreview> import_sheet(Context& context, std::string_view bytes, std::string_view name,
                                   const ImportOptions& options) {
    auto workbook = sheet::read_workbook(bytes, name);
    if (!workbook) return workbook.error();
    return act(context, Action::import_sheet, [&](Transaction& transaction) -> Result<ImportPreview> {
        auto plan = plan_import(transaction, context, *workbook, options);
        if (!plan) return plan.error();
        if (plan->preview.counts.refused > 0 && !options.good_rows_only)
            return first_refusal(plan->preview, name);
        const auto rows = static_cast<std::int64_t>(plan->rows.size());
        std::int64_t done = 0;
        for (const PlannedRow& row : plan->rows) {
            Id<Item> id;
            for (const auto& change : row.items)
                id = transaction.save(change).id;
            for (const auto& change : row.revisions)
                transaction.save(change);
            if (auto kept = save_project(transaction, row, id, context.today()); !kept) return kept.error();
            if (context.progress) context.progress(++done, rows);
        }
        if (options.remember) remember(transaction, options);
        // Given back while the database still writes, which committing waits for.
        plan->rows = {};
        *workbook = {};
        return std::move(plan->preview);
    });
}

} // namespace bihuan::app
