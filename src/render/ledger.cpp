#include "render/ledger.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/json.hpp"
#include "render/records.hpp"

namespace bihuan::render {
namespace {

using progress::Colour;
using progress::Report;
using progress::ReportState;
using targets::Item;
using targets::Measure;
using targets::Relation;
using targets::RelativeRule;

std::string_view sign_of(Relation relation) {
    static constexpr std::array<std::string_view, 7> signs{"", "≥", ">", "≤", "<", "≈", ""};
    return signs[static_cast<std::size_t>(relation)];
}

std::vector<std::string> names_of(const std::vector<Id<registry::Organisation>>& ids, const Names& names) {
    std::vector<std::string> out;
    for (const auto id : ids)
        out.push_back(name_in(names, id.value));
    return out;
}

Cell leads_cell(const Item& item, const Names& names, Language language) {
    Cell cell = list_cell(names_of(item.leads, names), language);
    if (item.leads.empty()) {
        cell.text = say(Word::no_lead, language);
        cell.tone = Tone::loud;
    }
    return cell;
}

Cell due_cell(const Item& item) {
    Cell cell = date_cell(item.due_on);
    if (item.due_on != item.original_due_on && item.original_due_on) cell.tone = Tone::warned;
    return cell;
}

Cell value_cell(const std::optional<Decimal>& value) {
    return value ? Cell{value->to_string(), value} : Cell{"", {}, Tone::plain, {}, "null"};
}

std::string reading_of(const views::LedgerRow& row, Language language) {
    if (!row.last_reading) return {};
    return spoken(*row.last_reading->value, row.item.unit, row.item.measure, language);
}

/// How many of each, in the order of the enumeration, without those that are none: 绿 30、蓝 5.
template <Named Enum>
std::string counted(const std::map<Enum, int>& counts, Language language) {
    std::string out;
    for (const auto& [value, count] : counts) {
        if (!out.empty()) out += language == Language::chinese ? "、" : ", ";
        out += say(word_of(value), language);
        out += " " + std::to_string(count);
    }
    return out;
}

std::string summary(const views::Ledger& ledger, Language language) {
    std::map<Colour, int> colours;
    int owed = 0, sent = 0, late = 0, silent = 0, moved = 0;
    for (const views::LedgerRow& row : ledger.rows) {
        ++colours[row.standing ? row.standing->colour : Colour::none];
        moved += row.item.changes > 0;
        for (const Report& report : row.reports) {
            ++owed;
            sent += report.submitted_at.has_value();
            late += report.submitted_at && report.late;
            silent += !report.submitted_at;
        }
    }
    return say(Word::ledger_summary, language,
               {std::to_string(ledger.rows.size()), counted(colours, language), std::to_string(owed),
                std::to_string(sent), std::to_string(late), std::to_string(silent), std::to_string(moved)}) +
           "\n";
}

} // namespace

std::string spoken(const Decimal& value, std::string_view unit, Measure measure, Language language) {
    if (measure == Measure::rank) return say(Word::rank_place, language, {value.to_string()});
    const bool change = measure == Measure::growth || measure == Measure::increment;
    const bool plus = change && !value.is_negative() && !value.is_zero();
    return (plus ? "+" : "") + scaled(value) + std::string(unit);
}

std::string promise_of(const Item& item, Language language) {
    if (item.value) {
        std::string out(sign_of(item.relation));
        if (!item.value_high) return out + spoken(*item.value, item.unit, item.measure, language);
        return out + spoken(*item.value, "", item.measure, language) + "–" + scaled(*item.value_high) +
               item.unit;
    }
    switch (item.rule) {
        case RelativeRule::above_average:
            return say(Word::rule_above_average, language, {item.reference});
        case RelativeRule::in_step_with:
            return say(Word::rule_in_step_with, language, {item.reference});
        case RelativeRule::rank_forward:
            return std::string(say(Word::rule_rank_forward, language));
        case RelativeRule::not_below_last_year:
            return std::string(say(Word::rule_not_below_last_year, language));
        case RelativeRule::none:
            break;
    }
    return {};
}

Cell colour_cell(Colour colour, Language language) {
    static constexpr std::array tones{Tone::muted, Tone::good, Tone::noted, Tone::warned, Tone::bad};
    static constexpr std::array<std::string_view, 5> marks{"○ ", "● ", "● ", "● ", "● "};
    const auto place = static_cast<std::size_t>(colour);
    return coded_cell(std::string(marks[place]) + std::string(say(word_of(colour), language)),
                      name_of(colour), tones[place]);
}

Cell report_cell(const std::vector<Report>& reports, Language language) {
    if (reports.empty()) return {"", {}, Tone::muted, {}, "null"};
    // The least advanced of them speaks for all.
    const auto rank = [](const Report& report) {
        static constexpr std::array<int, 6> ranks{1, 2, 4, 3,
                                                  5, 0}; // missed, owed, draft, returned, submitted, accepted
        return ranks[static_cast<std::size_t>(report.state)];
    };
    const Report& least = *std::ranges::min_element(reports, {}, rank);
    Cell cell = term_cell(least.state, language);
    if (reports.size() > 1) {
        const auto sent =
            std::ranges::count_if(reports, [](const Report& each) { return each.submitted_at.has_value(); });
        cell.text += " " + std::to_string(sent) + "/" + std::to_string(reports.size());
    }
    const bool late =
        std::ranges::any_of(reports, [](const Report& each) { return each.submitted_at && each.late; });
    if (late) cell.text += say(Word::report_late, language);
    if (std::ranges::any_of(reports, &Report::on_behalf)) cell.text += say(Word::report_on_behalf, language);
    cell.tone = rank(least) <= 2                               ? Tone::loud
                : least.state == ReportState::returned || late ? Tone::warned
                                                               : Tone::plain;
    return cell;
}

Sheet ledger_sheet(const views::Ledger& ledger, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_ledger, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"colour", Word::column_colour},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"promise", Word::column_promise, Shown::everywhere, true},
                                {"reading", Word::column_reading, Shown::everywhere, true},
                                {"leads", Word::column_lead_units, Shown::everywhere, false, true},
                                {"due_on", Word::column_due},
                                {"report", Word::column_last_report},
                                {"state", Word::column_state},
                                {"reason", Word::column_why, Shown::everywhere, false, true},
                                {"kind", Word::column_kind, Shown::in_files},
                                {"category", Word::column_category, Shown::in_files},
                                {"year", Word::column_period, Shown::in_files, true},
                                {"label", Word::column_label, Shown::in_files},
                                {"section", Word::column_section, Shown::in_files},
                                {"value", Word::column_promised_value, Shown::in_files, true},
                                {"reading_value", Word::column_reported_value, Shown::in_files, true},
                                {"unit", Word::column_unit, Shown::in_files},
                                {"responsible", Word::column_responsible_units, Shown::in_files},
                                {"cooperating", Word::column_cooperating_units, Shown::in_files},
                                {"original_due_on", Word::column_original_due, Shown::in_files},
                                {"changes", Word::column_moves, Shown::in_files, true},
                                {"since", Word::column_since, Shown::in_files},
                                {"round", Word::column_round, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    const auto none = Cell{"", {}, Tone::plain, {}, "null"};
    for (const views::LedgerRow& row : ledger.rows) {
        const Item& item = row.item;
        const auto* standing = row.standing ? &*row.standing : nullptr;
        const bool active = item.state == targets::ItemState::active;
        sheet.rows.push_back(
            {integer_cell(item.id.value),
             colour_cell(standing ? standing->colour : Colour::none, language),
             {item.title, {}, active ? Tone::plain : Tone::muted},
             {promise_of(item, language)},
             {reading_of(row, language)},
             leads_cell(item, ledger.organisations, language),
             due_cell(item),
             report_cell(row.reports, language),
             term_cell(item.state, language, active ? Tone::plain : Tone::muted),
             {standing ? sentence_of(*standing, language) : ""},
             term_cell(item.item_kind, language),
             term_cell(item.category, language),
             integer_cell(item.year),
             {item.number},
             {item.section},
             value_cell(item.value),
             value_cell(row.last_reading ? row.last_reading->value : std::nullopt),
             {item.unit},
             list_cell(names_of(item.responsible, ledger.organisations), language),
             list_cell(names_of(item.cooperating, ledger.organisations), language),
             date_cell(item.original_due_on),
             integer_cell(item.changes),
             standing ? date_cell(standing->since) : none,
             {row.reports.empty() ? "" : name_in(ledger.rounds, row.reports.front().round.value)},
             integer_cell(item.version)});
    }
    if (!ledger.rows.empty()) sheet.after = summary(ledger, language);
    return sheet;
}

} // namespace bihuan::render
