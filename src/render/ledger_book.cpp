#include "render/ledger_book.hpp"

#include <algorithm>
#include <functional>

#include "render/terms.hpp"

namespace bihuan::render {
namespace {

using targets::Goal;
using targets::Item;
using targets::SheetColumn;

struct GoalCells {
    std::string target, unit;
};

/// The goal in one cell; where that would not be read back (units nobody knows), its unit in a cell of its
/// own.
GoalCells goal_cells(const Item& item) {
    const Goal goal = targets::goal_of(item);
    const std::string whole = targets::write_goal(goal);
    const auto read = targets::read_goal(whole);
    if (!goal.value || (read && read->value == goal.value && read->unit == goal.unit)) return {whole, {}};
    Goal bare = goal;
    bare.unit.clear();
    const std::string number = targets::write_goal(bare);
    const auto with_unit = targets::read_goal(number, goal.unit);
    if (with_unit && with_unit->value == goal.value && with_unit->unit == goal.unit)
        return {number, goal.unit};
    return {whole, {}};
}

std::string baseline_text(const Item& item) {
    if (!item.baseline) return {};
    Goal goal;
    goal.measure = targets::Measure::level;
    goal.value = item.baseline;
    goal.unit = item.unit;
    const std::string text = targets::write_goal(goal);
    const auto read = targets::read_goal(text, item.unit);
    return read && read->value == item.baseline ? text : item.baseline->to_string();
}

std::string day_text(const std::optional<Date>& day) {
    return day ? day->to_string() : std::string();
}

/// Only small whole numbers: a code like 007 is text.
Cell plain_cell(std::string text) {
    const bool digits = !text.empty() && text.size() <= 9 && text.front() != '0' &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    Cell cell{std::move(text)};
    if (digits) cell.number = Decimal::parse(cell.text);
    return cell;
}

struct BookColumn {
    SheetColumn column;
    std::size_t width;
    std::function<std::string(const Item&)> text;
    bool always = false;                               // also where no item fills it
    std::function<bool(const Item&)> needed = nullptr; // by this item; without: where its text is not empty
};

std::vector<BookColumn> book_columns(const LedgerBook& book) {
    const auto names = [&book](std::vector<Id<registry::Organisation>> Item::*part) {
        return [&book, part](const Item& item) {
            std::string text;
            for (const auto unit : item.*part) {
                const auto found = book.units.find(unit.value);
                (text += text.empty() ? "" : "、") += found == book.units.end() ? "" : found->second;
            }
            return text;
        };
    };
    const auto promises = [](const Item& item) {
        return item.value || item.rule != targets::RelativeRule::none;
    };
    const auto by_relation = [](const Item& item) {
        const bool less = item.measure == targets::Measure::rank || item.relation == targets::Relation::le ||
                          item.relation == targets::Relation::lt;
        return less ? registry::Direction::less_is_better : registry::Direction::more_is_better;
    };
    return {
        {SheetColumn::number, 7, [](const Item& item) { return item.number; }},
        {SheetColumn::category, 10, [](const Item& item) { return targets::cell_word(item.category); }, true},
        {SheetColumn::section, 14, [](const Item& item) { return item.section; }},
        {SheetColumn::title, 26, [](const Item& item) { return item.title; }, true},
        {SheetColumn::text, 48, [](const Item& item) { return item.text; }},
        {SheetColumn::target, 16, [](const Item& item) { return goal_cells(item).target; }},
        {SheetColumn::unit, 9, [](const Item& item) { return goal_cells(item).unit; }},
        {SheetColumn::scope, 9, [](const Item& item) { return item.scope; }},
        {SheetColumn::baseline, 12, baseline_text},
        {SheetColumn::lead, 18, names(&Item::leads), true},
        {SheetColumn::responsible, 18, names(&Item::responsible)},
        {SheetColumn::cooperating, 18, names(&Item::cooperating)},
        {SheetColumn::starts, 12, [](const Item& item) { return day_text(item.starts_on); }},
        {SheetColumn::due, 13,
         [](const Item& item) { return item.due_text.empty() ? day_text(item.due_on) : item.due_text; },
         true},
        {SheetColumn::due_date, 12, [](const Item& item) { return day_text(item.due_on); }, false,
         [](const Item& item) { return item.due_on && !item.due_text.empty(); }},
        {SheetColumn::direction, 9,
         [](const Item& item) {
             return std::string(item.direction == registry::Direction::less_is_better ? "越小越好"
                                                                                      : "越大越好");
         },
         false, [by_relation](const Item& item) { return item.direction != by_relation(item); }},
        {SheetColumn::cumulative, 7,
         [](const Item& item) { return std::string(item.cumulative ? "是" : "否"); }, false,
         [](const Item& item) { return !item.cumulative; }},
        {SheetColumn::state, 9,
         [](const Item& item) { return std::string(say(word_of(item.state), Language::chinese)); }, false,
         [](const Item& item) {
             return item.state !=
                    (item.leads.empty() ? targets::ItemState::draft : targets::ItemState::active);
         }},
        {SheetColumn::item_kind, 7, [](const Item& item) { return targets::cell_word(item.item_kind); },
         false,
         [promises](const Item& item) {
             return item.item_kind != (promises(item) ? targets::ItemKind::target : targets::ItemKind::task);
         }},
    };
}

} // namespace

Sheet book_sheet(const LedgerBook& book) {
    Sheet sheet;
    sheet.name = "台账";
    sheet.rows.resize(book.items.size());
    const auto add = [&](std::string heading, std::size_t width, const auto& text) {
        Column column;
        column.heading = std::move(heading);
        column.file_width = width;
        sheet.columns.push_back(std::move(column));
        for (std::size_t row = 0; row < book.items.size(); ++row)
            sheet.rows[row].push_back(plain_cell(text(book.items[row])));
    };
    for (const BookColumn& column : book_columns(book)) {
        const bool needed = std::any_of(book.items.begin(), book.items.end(), [&](const Item& item) {
            return column.needed ? column.needed(item) : !column.text(item).empty();
        });
        if (column.always || needed) add(targets::heading_of(column.column), column.width, column.text);
    }
    if (!book.progress.empty()) {
        add("进展情况", 30, [&](const Item& item) {
            const auto found = book.progress.find(item.id.value);
            return found == book.progress.end() ? std::string() : found->second;
        });
    }
    add(targets::heading_of(SheetColumn::ledger_number), 9,
        [](const Item& item) { return std::to_string(item.id.value); });
    return sheet;
}

LedgerBook book_of(const std::string& region, std::optional<int> year, Date today, views::Ledger ledger) {
    LedgerBook book;
    book.title = region + (year ? std::to_string(*year) + "年" : "") + "重点工作任务台账";
    book.remark = "制表日期：" + today.to_string();
    book.units = std::move(ledger.organisations);
    for (views::LedgerRow& row : ledger.rows) {
        for (const progress::Report& report : row.reports) {
            if (!report.progress.empty()) book.progress[row.item.id.value] = report.progress;
        }
        book.items.push_back(std::move(row.item));
    }
    return book;
}

} // namespace bihuan::render
