#include "render/progress.hpp"

namespace bihuan::render {
namespace {

std::string number(std::int64_t value) {
    return std::to_string(value);
}

Cell count_cell(std::int64_t value, Tone tone = Tone::plain) {
    Cell cell = integer_cell(value);
    cell.tone = value == 0 ? Tone::muted : tone;
    return cell;
}

std::vector<Cell> report_cells(const views::ReportCounts& counts) {
    return {count_cell(counts.asked()),
            count_cell(counts.reported()),
            count_cell(counts.accepted, Tone::good),
            count_cell(counts.returned, Tone::bad),
            count_cell(counts.silent(), Tone::strong),
            count_cell(counts.late(), Tone::bad),
            count_cell(counts.never(), Tone::bad)};
}

Cell name_cell(const views::UnitOverview& unit, Language language) {
    if (!unit.organisation) return {std::string(say(Word::overview_nobody, language)), {}, Tone::strong};
    return {unit.name};
}

std::string title_of(const progress::Round& round, bool due, Language language) {
    return say(due ? Word::round_was_due : Word::round_is_due, language,
               {round.title, round.due_on.to_string()});
}

} // namespace

std::string sentence_of(const views::ReportCounts& counts, Language language) {
    return say(Word::reports_told, language,
               {number(counts.asked()), number(counts.reported()), number(counts.late()),
                number(counts.never()), number(counts.silent())});
}

Sheet overview_sheet(const views::Overview& overview, Language language) {
    Sheet sheet;
    sheet.name = std::string(say(Word::overview_title, language));
    sheet.columns = columns_of({{"organisation", Word::overview_unit, Shown::everywhere, false, true},
                                {"active", Word::overview_active, Shown::everywhere, true},
                                {"completed", Word::overview_completed, Shown::everywhere, true},
                                {"green", Word::overview_green, Shown::everywhere, true},
                                {"blue", Word::overview_blue, Shown::everywhere, true},
                                {"yellow", Word::overview_yellow, Shown::everywhere, true},
                                {"red", Word::overview_red, Shown::everywhere, true},
                                {"overdue", Word::overview_overdue, Shown::everywhere, true},
                                {"asked", Word::reports_asked, Shown::everywhere, true},
                                {"reported", Word::reports_reported, Shown::everywhere, true},
                                {"accepted", Word::reports_accepted, Shown::everywhere, true},
                                {"returned", Word::reports_returned, Shown::everywhere, true},
                                {"silent", Word::reports_silent, Shown::everywhere, true},
                                {"late", Word::reports_late, Shown::everywhere, true},
                                {"never", Word::reports_never, Shown::everywhere, true}},
                               language);
    const auto row = [&](Cell name, const views::UnitOverview& unit) {
        const auto items = [&](targets::ItemState state) {
            return unit.items[static_cast<std::size_t>(state)];
        };
        const auto colours = [&](progress::Colour colour) {
            return unit.colours[static_cast<std::size_t>(colour)];
        };
        std::vector<Cell> cells{std::move(name),
                                count_cell(items(targets::ItemState::active)),
                                count_cell(items(targets::ItemState::completed), Tone::good),
                                count_cell(colours(progress::Colour::green), Tone::good),
                                count_cell(colours(progress::Colour::blue)),
                                count_cell(colours(progress::Colour::yellow), Tone::strong),
                                count_cell(colours(progress::Colour::red), Tone::bad),
                                count_cell(unit.overdue, Tone::bad)};
        for (Cell& cell : report_cells(unit.reports))
            cells.push_back(std::move(cell));
        sheet.rows.push_back(std::move(cells));
    };
    for (const views::UnitOverview& unit : overview.units)
        row(name_cell(unit, language), unit);
    if (!overview.units.empty()) {
        row({std::string(say(Word::overview_total, language)), {}, Tone::strong}, overview.total);
    }
    if (overview.round) {
        sheet.before = title_of(*overview.round, overview.due, language) + "\n\n";
        sheet.after = sentence_of(overview.total.reports, language) + "\n";
    } else {
        sheet.before = std::string(say(Word::overview_no_round, language)) + "\n\n";
    }
    return sheet;
}

Sheet board_sheet(const views::Board& board, Language language) {
    Sheet sheet;
    sheet.name = board.round.title;
    sheet.before = title_of(board.round, board.due, language) + "\n\n";
    sheet.after = sentence_of(board.total, language) + "\n";
    sheet.columns = columns_of({{"organisation", Word::overview_unit, Shown::everywhere, false, true},
                                {"asked", Word::reports_asked, Shown::everywhere, true},
                                {"reported", Word::reports_reported, Shown::everywhere, true},
                                {"accepted", Word::reports_accepted, Shown::everywhere, true},
                                {"returned", Word::reports_returned, Shown::everywhere, true},
                                {"silent", Word::reports_silent, Shown::everywhere, true},
                                {"late", Word::reports_late, Shown::everywhere, true},
                                {"never", Word::reports_never, Shown::everywhere, true},
                                {"on_behalf", Word::reports_on_behalf, Shown::everywhere, true}},
                               language);
    for (const views::UnitOverview& unit : board.units) {
        std::vector<Cell> cells{name_cell(unit, language)};
        for (Cell& cell : report_cells(unit.reports))
            cells.push_back(std::move(cell));
        cells.push_back(count_cell(unit.reports.on_behalf));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet burden_sheet(const views::MonthlyBurden& burden, Language language) {
    Sheet sheet;
    sheet.name = burden.month.to_string().substr(0, 7);
    sheet.columns = columns_of({{"organisation", Word::overview_unit, Shown::everywhere, false, true},
                                {"reports", Word::burden_reports, Shown::everywhere, true},
                                {"fields", Word::burden_fields, Shown::everywhere, true}},
                               language);
    for (const views::Burden& unit : burden.units) {
        sheet.rows.push_back({{unit.name}, count_cell(unit.reports), count_cell(unit.fields)});
    }
    sheet.after = say(Word::burden_told, language,
                      {sheet.name, number(static_cast<std::int64_t>(burden.rounds.size())),
                       number(static_cast<std::int64_t>(burden.units.size())), number(burden.total.reports),
                       number(burden.total.fields)});
    return sheet;
}

} // namespace bihuan::render
