#include "cycle/targets/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "cycle/targets/items.hpp"
#include "cycle/targets/sheet_header.hpp"
#include "cycle/targets/sheet_words.hpp"
#include "registry/coordinates.hpp"

namespace bihuan::targets {
namespace {

/// An ideograph or its punctuation: three bytes, and no blank.
bool is_wide(std::string_view three) {
    if (three.size() != 3) return false;
    const auto lead = static_cast<unsigned char>(three.front());
    return ((lead >= 0xe3 && lead <= 0xe9) || lead == 0xef) && three != "\u3000" && three != "\ufeff";
}

/// Most cells begin and end with what is no blank, which is told without decoding them.
std::string trimmed(std::string_view text) {
    const auto plain = [](char byte) { return byte > ' ' && byte < '\x7f'; };
    if (text.empty() ||
        ((plain(text.front()) || is_wide(text.substr(0, 3))) &&
         (plain(text.back()) || is_wide(text.substr(text.size() - std::min<std::size_t>(text.size(), 3)))))) {
        return std::string(text);
    }
    const std::u32string whole = from_utf8(text);
    std::u32string_view view = whole;
    while (!view.empty() && is_space(view.front()))
        view.remove_prefix(1);
    while (!view.empty() && is_space(view.back()))
        view.remove_suffix(1);
    return to_utf8(view);
}

bool is_blank(std::string_view text) {
    return text.empty() || (!(text.front() > ' ' && text.front() < '\x7f') && !is_wide(text.substr(0, 3)) &&
                            trimmed(text).empty());
}

/// What the cells of a column say, of a list of words; each text is looked up once.
class Meanings {
  public:
    explicit Meanings(std::string_view list) : list_(list) {}
    std::string_view of(const std::string& text) {
        if (text.empty()) return {};
        auto known = known_.find(text);
        if (known == known_.end())
            known = known_.emplace(text, words::meaning_of(list_, words::narrow(text))).first;
        return known->second;
    }

  private:
    std::string_view list_;
    std::map<std::string, std::string_view> known_;
};

/// 一、… or （一）…
bool begins_like_heading(std::u32string_view text) {
    if (!text.empty() && text.front() == U'(') text.remove_prefix(1);
    const std::size_t end = text.find_first_not_of(U"一二三四五六七八九十");
    return end != 0 && end != std::u32string_view::npos && (text[end] == U'、' || text[end] == U')');
}

class Reader {
  public:
    Reader(const Grid& grid, const SheetRules& rules, SheetPreview& preview)
        : grid_(grid), rules_(rules), preview_(preview) {
        for (const ColumnFound& column : preview.columns)
            by_meaning_[column.meaning].push_back(&column);
        if (rules.category) {
            category_ = *rules.category;
        } else if (const auto named_so =
                       named<Category>(words::meaning_of("category", words::narrow(grid.name)))) {
            category_ = *named_so;
        }
    }

    void read(std::size_t row);

  private:
    const ColumnFound* column(SheetColumn meaning) const {
        const auto found = by_meaning_.find(meaning);
        return found == by_meaning_.end() ? nullptr : found->second.front();
    }
    const std::string& text_of(const ColumnFound* column) const {
        static const std::string none;
        return column == nullptr || column->column >= texts_.size() ? none : texts_[column->column];
    }
    const std::string& text_of(SheetColumn meaning) const { return text_of(column(meaning)); }

    void note(const ColumnFound* column, std::string text, Error why, bool refused) {
        preview_.notes.push_back({row_ + 1, column == nullptr ? "" : column_letter(column->column),
                                  std::move(text), std::move(why), refused});
        current_.refused = current_.refused || refused;
    }

    bool is_no_item();
    void read_place();
    void read_goal_cells();
    void read_units();
    void read_units_of(const ColumnFound& from, SheetColumn meaning);
    void resolve(const ColumnFound& from, const std::vector<std::string>& names,
                 std::vector<Id<Organisation>>& into);
    std::optional<Date> read_day(SheetColumn meaning, bool refuses);
    void read_days();
    void read_coordinates();
    void read_rest();

    const Grid& grid_;
    const SheetRules& rules_;
    SheetPreview& preview_;
    std::map<SheetColumn, std::vector<const ColumnFound*>> by_meaning_;
    std::map<std::string, registry::UnitNames, std::less<>> split_;
    std::map<std::string, Result<Id<Organisation>>, std::less<>> resolved_;
    Meanings directions_{"direction"}, cumulative_{"cumulative"}, item_kinds_{"item_kind"},
        lasting_{"lasting"}, states_{"state"}, nothing_{"nothing"};
    std::set<std::int64_t> ledger_numbers_;
    Category category_ = Category::key_task; // of rows that say none
    std::size_t row_ = 0;
    std::vector<std::string> texts_; // the row's, without blanks round them; empty where a cell says 无
    std::string heading_;            // 一、工业经济: rows of their own
    std::map<std::size_t, std::string> above_; // what a blank cell of category or section repeats
    SheetRow current_;
};

/// Titles, totals, remarks, and headings of their own row, which are kept as section.
bool Reader::is_no_item() {
    std::string_view leftmost, last;
    std::size_t cells = 0, different = 0; // neighbours with the same text count once
    for (const GridCell& cell : grid_.rows[row_]) {
        if (is_blank(cell.text)) continue;
        if (cells++ == 0) leftmost = cell.text;
        if (different == 0 || last != cell.text) ++different;
        last = cell.text;
    }
    if (cells == 0) return true;
    const std::u32string first = words::narrow(leftmost);
    const std::u32string title = words::narrow(text_of(SheetColumn::title));
    if (words::begins_with("total", first) || words::begins_with("total", title) ||
        (different == 1 && words::begins_with("remark", first))) {
        ++preview_.left_out;
        return true;
    }
    bool says_nothing = true; // numbered ahead, not yet filled in
    for (const SheetColumn meaning : {SheetColumn::title, SheetColumn::text, SheetColumn::target,
                                      SheetColumn::lead, SheetColumn::responsible, SheetColumn::due}) {
        says_nothing = says_nothing && text_of(meaning).empty();
    }
    const bool across = different == 1 && cells > 1;
    if (different == 1 && (across || begins_like_heading(first))) {
        heading_ = trimmed(leftmost);
        above_.clear();
        ++preview_.left_out;
        return true;
    }
    if (says_nothing) ++preview_.left_out;
    return says_nothing;
}

void Reader::read_place() {
    Item& item = current_.item;
    item.number = text_of(SheetColumn::number);
    item.category = category_;
    const bool fills_down =
        column(SheetColumn::ledger_number) == nullptr; // our own sheet has no blanks to fill
    std::vector<std::string> sections;
    const auto filled = [&](const ColumnFound* from) {
        const std::string& text = text_of(from);
        if (from == nullptr || !fills_down) return text;
        std::string& above = above_[from->column];
        if (text.empty()) return above;
        return above = text;
    };
    const auto category_named = [&](const std::string& text) {
        std::u32string name = words::narrow(text);
        if (begins_like_heading(name)) name = name.substr(name.find_first_of(U"、)") + 1);
        if (const std::size_t bracket = name.find(U'('); bracket != std::u32string::npos)
            name.resize(bracket);
        const auto category = named<Category>(words::meaning_of("category", name));
        if (category) item.category = *category;
        return category.has_value();
    };
    if (!heading_.empty() && !category_named(heading_)) sections.push_back(heading_);
    const std::string category = filled(column(SheetColumn::category));
    if (!category.empty() && !category_named(category)) sections.push_back(category);
    if (const auto found = by_meaning_.find(SheetColumn::section); found != by_meaning_.end()) {
        for (const ColumnFound* from : found->second) {
            if (std::string text = filled(from); !text.empty()) sections.push_back(std::move(text));
        }
    }
    for (const std::string& section : sections)
        item.section += (item.section.empty() ? "" : " / ") + section;
    item.title = text_of(SheetColumn::title);
    item.text = text_of(SheetColumn::text);
}

void Reader::read_goal_cells() {
    Item& item = current_.item;
    const ColumnFound* from = column(SheetColumn::target);
    const std::string cell = text_of(from);
    std::string unit = text_of(SheetColumn::unit);
    if (unit.empty() && from != nullptr) unit = from->unit;
    if (!cell.empty()) {
        if (auto goal = read_goal(cell, unit)) {
            refine_by_title(*goal, item.title);
            set_goal(item, *goal);
            const bool own_unit = !unit.empty() && goal->value && read_goal(cell) &&
                                  read_goal(cell)->unit != "" &&
                                  read_goal(cell)->unit != read_goal("1", unit).value_or(Goal()).unit;
            if (own_unit) note(from, cell, {ErrorKind::wrong_unit_of_value, cell, unit}, true);
        } else if (grid_.at(row_, from->column).kind == CellKind::error) {
            note(from, cell, {ErrorKind::not_a_number, cell, {}}, true);
        } else { // a sentence: it is what is to be done
            item.text += (item.text.empty() ? "" : "\n") + cell;
        }
    }
    item.direction =
        item.measure == Measure::rank || item.relation == Relation::le || item.relation == Relation::lt
            ? registry::Direction::less_is_better
            : registry::Direction::more_is_better;
    if (const auto direction = named<registry::Direction>(directions_.of(text_of(SheetColumn::direction)))) {
        item.direction = *direction;
    }
    item.cumulative = cumulative_.of(text_of(SheetColumn::cumulative)) != "no";
    item.scope = text_of(SheetColumn::scope);
    if (const std::string baseline = text_of(SheetColumn::baseline); !baseline.empty()) {
        const auto goal = read_goal(baseline, unit.empty() ? item.unit : unit);
        if (goal && goal->value && !goal->value_high) {
            item.baseline = goal->value;
        } else {
            note(column(SheetColumn::baseline), baseline, {ErrorKind::not_a_number, baseline, {}}, false);
        }
    }
    const bool promises = item.value || item.rule != RelativeRule::none;
    item.item_kind = promises ? ItemKind::target : ItemKind::task;
    if (const auto kind = named<ItemKind>(item_kinds_.of(text_of(SheetColumn::item_kind)))) {
        item.item_kind = *kind;
    }
}

void Reader::resolve(const ColumnFound& from, const std::vector<std::string>& names,
                     std::vector<Id<Organisation>>& into) {
    for (const std::string& name : names) {
        auto known = resolved_.find(name);
        if (known == resolved_.end())
            known = resolved_.emplace(name, rules_.organisations->resolve(name)).first;
        if (!known->second) {
            note(&from, text_of(&from), known->second.error(), true);
        } else if (std::find(into.begin(), into.end(), *known->second) == into.end()) {
            into.push_back(*known->second);
        }
    }
}

void Reader::read_units_of(const ColumnFound& from, SheetColumn meaning) {
    const std::string text = text_of(&from);
    if (text.empty()) return;
    auto names = split_.find(text);
    if (names == split_.end()) names = split_.emplace(text, registry::split_units(text)).first;
    Item& item = current_.item;
    resolve(from, names->second.leads, item.leads);
    resolve(from, names->second.plain,
            meaning == SheetColumn::lead          ? item.leads
            : meaning == SheetColumn::cooperating ? item.cooperating
                                                  : item.responsible);
    resolve(from, names->second.responsible, item.responsible);
    resolve(from, names->second.cooperating, item.cooperating);
}

void Reader::read_units() {
    for (const SheetColumn meaning :
         {SheetColumn::lead, SheetColumn::responsible, SheetColumn::cooperating}) {
        const auto found = by_meaning_.find(meaning);
        if (found == by_meaning_.end()) continue;
        for (const ColumnFound* from : found->second)
            read_units_of(*from, meaning);
    }
    // Where no column says who leads, the first unit listed does.
    Item& item = current_.item;
    if (column(SheetColumn::lead) == nullptr && item.leads.empty() && !item.responsible.empty()) {
        item.leads.push_back(item.responsible.front());
        item.responsible.erase(item.responsible.begin());
    }
    keep_first_mention(item);
}

std::optional<Date> Reader::read_day(SheetColumn meaning, bool refuses) {
    const ColumnFound* from = column(meaning);
    const std::string text = text_of(from);
    if (text.empty()) return std::nullopt;
    if (const auto day = Date::parse(text.substr(0, 10)); day && (text.size() == 10 || text[10] == ' '))
        return day;
    const bool month_only = text.size() == 7 && grid_.at(row_, from->column).kind == CellKind::date;
    if (const auto month = Date::parse(text + "-01"); month_only && month) return month->last_of_month();
    if (!lasting_.of(text).empty()) return std::nullopt;
    auto read = rules_.read_due(text, rules_.year);
    if (!read) {
        note(from, text, read.error(), true);
        return std::nullopt;
    }
    if (!*read) note(from, text, {ErrorKind::unread_date, text, {}}, refuses);
    return *read;
}

void Reader::read_days() {
    Item& item = current_.item;
    item.starts_on = read_day(SheetColumn::starts, false);
    item.due_text = text_of(SheetColumn::due);
    if (column(SheetColumn::due_date) != nullptr) {
        item.due_on = read_day(SheetColumn::due_date, true);
    } else {
        item.due_on = read_day(SheetColumn::due, false);
    }
    // A date cell says no more than the date.
    if (item.due_on && item.due_text == item.due_on->to_string()) item.due_text.clear();
}

/// What stands on the map is a project.
void Reader::read_coordinates() {
    Item& item = current_.item;
    bool readable = true;
    const auto degrees = [&](SheetColumn meaning) -> std::optional<Decimal> {
        const ColumnFound* from = column(meaning);
        std::string text = text_of(from);
        if (text.ends_with("°")) text.resize(text.size() - std::string_view("°").size());
        auto read = Decimal::parse(text);
        if (!read && !text.empty()) {
            readable = false;
            note(from, text, {ErrorKind::not_a_number, text, {}}, true);
        }
        return read;
    };
    current_.longitude = degrees(SheetColumn::longitude);
    current_.latitude = degrees(SheetColumn::latitude);
    if (!readable || (!current_.longitude && !current_.latitude)) return;
    const ColumnFound* from = column(current_.longitude ? SheetColumn::longitude : SheetColumn::latitude);
    if (!current_.longitude || !current_.latitude) {
        const auto missing = current_.longitude ? SheetColumn::latitude : SheetColumn::longitude;
        return note(from, text_of(from), {ErrorKind::needs_value, item.title, heading_of(missing)}, true);
    }
    if (auto good = registry::check_coordinates(current_.longitude, current_.latitude, item.title); !good)
        return note(from, text_of(from), good.error(), true);
    if (item.category != Category::key_project) {
        note(from, text_of(from),
             {ErrorKind::unknown_choice, cell_word(item.category), cell_word(Category::key_project)}, true);
    }
    item.item_kind = ItemKind::project;
}

void Reader::read_rest() {
    Item& item = current_.item;
    const bool draft = states_.of(text_of(SheetColumn::state)) == "draft";
    item.state = item.leads.empty() || draft ? ItemState::draft : ItemState::active;
    const ColumnFound* from = column(SheetColumn::ledger_number);
    const std::string number = text_of(from);
    if (number.empty()) return;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), current_.ledger_number);
    if (error != std::errc() || end != number.data() + number.size() || current_.ledger_number <= 0) {
        note(from, number, {ErrorKind::not_a_number, number, {}}, true);
    } else if (!ledger_numbers_.insert(current_.ledger_number).second) {
        note(from, number, {ErrorKind::already_there, number, {}}, true);
    }
}

void Reader::read(std::size_t row) {
    row_ = row;
    texts_.clear();
    for (const GridCell& cell : grid_.rows[row]) {
        std::string text = trimmed(cell.text);
        const bool nothing = text.size() <= 6 && !nothing_.of(text).empty();
        texts_.push_back(nothing ? std::string() : std::move(text));
    }
    current_ = {};
    current_.row = row + 1;
    current_.item.year = rules_.year;
    if (is_no_item()) return;
    read_place();
    read_goal_cells();
    read_units();
    read_days();
    read_coordinates();
    read_rest();
    Item& item = current_.item;
    if (item.title.empty())
        note(nullptr, {}, {ErrorKind::needs_value, heading_of(SheetColumn::title), {}}, true);
    preview_.rows.push_back(std::move(current_));
}

} // namespace

std::string heading_of(SheetColumn column) {
    return words::word_for("column", name_of(column));
}
std::string cell_word(Category category) {
    return words::word_for("category", name_of(category));
}
std::string cell_word(ItemKind kind) {
    return words::word_for("item_kind", name_of(kind));
}

std::optional<std::string> column_meaning(std::string_view word) {
    if (word == "ignore" || named<SheetColumn>(word)) return std::string(word);
    const auto* meanings = words::meanings_of("column", words::narrow(word));
    if (meanings == nullptr) return std::nullopt;
    return std::string(meanings->front() == "ignored" ? "ignore" : meanings->front());
}

bool SheetPreview::has(SheetColumn column) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ColumnFound& found) { return found.meaning == column; });
}

std::size_t SheetPreview::refused() const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const SheetRow& row) { return row.refused; }));
}

Result<SheetPreview> understand(const Grid& grid, const SheetRules& rules) {
    SheetPreview preview;
    preview.sheet = grid.name;
    auto header = find_header(grid, rules);
    if (header) {
        preview.columns = std::move(header->columns);
        preview.not_understood = std::move(header->not_understood);
    }
    std::string missing;
    const auto lacks = [&](SheetColumn column, bool there) {
        if (there) return;
        preview.missing.push_back(column);
        missing += (missing.empty() ? "" : "、") + heading_of(column);
    };
    const bool units = preview.has(SheetColumn::lead) || preview.has(SheetColumn::responsible);
    lacks(SheetColumn::title, preview.has(SheetColumn::title));
    lacks(SheetColumn::lead, units);
    lacks(SheetColumn::due, preview.has(SheetColumn::due) || preview.has(SheetColumn::due_date));
    // Without a title no row can be an item.
    if (!preview.has(SheetColumn::title)) return Error{ErrorKind::missing_columns, grid.name, missing};
    Reader reader(grid, rules, preview);
    preview.rows.reserve(grid.rows.size() - std::min(header->first_row, grid.rows.size()));
    for (std::size_t row = header->first_row; row < grid.rows.size(); ++row)
        reader.read(row);
    return preview;
}

} // namespace bihuan::targets
