// One item's page, and the list of what is behind.
#include <algorithm>

#include "render/ledger.hpp"
#include "render/lines.hpp"
#include "render/records.hpp"
#include "render/rounds.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using targets::Item;

std::string names_of(const std::vector<Id<registry::Organisation>>& ids, const Names& names,
                     Language language) {
    std::vector<std::string> out;
    for (const auto id : ids)
        out.push_back(name_in(names, id.value));
    return list_cell(out, language).text;
}

std::string text_of(const views::ItemSheet& sheet, Language language) {
    const Item& item = sheet.row.item;
    Lines lines{language};
    lines.text = std::to_string(item.id.value) + "  " + item.title + "\n";
    lines.add(Word::column_state, say(word_of(item.state), language));
    lines.add(Word::column_category, say(word_of(item.category), language));
    lines.add(Word::column_section, item.section);
    lines.add(Word::column_promise, promise_of(item, language));
    lines.add(Word::column_due, item.due_on);
    if (item.changes > 0) {
        lines.add(Word::column_original_due, item.original_due_on);
        lines.add(Word::column_moves, std::to_string(item.changes));
    }
    lines.add(Word::column_lead_units, names_of(item.leads, sheet.organisations, language));
    lines.add(Word::column_responsible_units, names_of(item.responsible, sheet.organisations, language));
    lines.add(Word::column_cooperating_units, names_of(item.cooperating, sheet.organisations, language));
    if (sheet.row.standing) {
        lines.add(Word::column_colour, say(word_of(sheet.row.standing->colour), language));
        lines.add(Word::column_why, sentence_of(*sheet.row.standing, language));
    }
    if (sheet.project) {
        const projects::Project& project = *sheet.project;
        const auto money = [](const std::optional<Decimal>& yuan) {
            return yuan ? scaled(*yuan) + "元" : std::string();
        };
        lines.add(Word::column_stage, say(word_of(project.stage), language));
        lines.add(Word::column_project_level, say(word_of(project.level), language));
        lines.add(Word::column_sponsor, project.sponsor);
        lines.add(Word::column_place, project.place);
        lines.add(Word::column_total_planned, money(project.total_planned));
        lines.add(Word::column_total_done, money(project.total_done));
        lines.add(Word::column_year_planned, money(project.year_planned));
        lines.add(Word::column_year_done, money(project.year_done));
    }
    for (const targets::Clause& clause : sheet.clauses) {
        lines.add(Word::column_sentence,
                  "《" + name_in(sheet.documents, clause.document.value) + "》 " + one_line(clause.sentence));
    }
    return lines.text;
}

Sheet revision_sheet(const views::ItemSheet& sheet, Language language) {
    Sheet out;
    out.name = say(Word::sheet_revisions, language);
    out.columns = columns_of({{"at", Word::column_at},
                              {"revised", Word::column_field},
                              {"before", Word::column_before},
                              {"after", Word::column_after},
                              {"reason", Word::column_reason},
                              {"post", Word::column_post}},
                             language);
    for (const targets::Revision& each : sheet.revisions) {
        out.rows.push_back({{each.at.to_string()},
                            term_cell(each.revised, language),
                            {each.before},
                            {each.after},
                            {each.reason},
                            {name_in(sheet.posts, each.post.value)}});
    }
    return out;
}

Sheet milestone_sheet(const views::ItemSheet& sheet, Language language) {
    Sheet out;
    out.name = say(Word::sheet_milestones, language);
    out.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                              {"title", Word::column_milestone},
                              {"due_on", Word::column_due},
                              {"original_due_on", Word::column_original_due},
                              {"reached_on", Word::column_reached}},
                             language);
    for (const targets::Milestone& each : sheet.milestones) {
        if (each.withdrawn) continue;
        out.rows.push_back({integer_cell(each.id.value),
                            {each.title},
                            date_cell(each.due_on),
                            date_cell(each.original_due_on),
                            date_cell(each.reached_on)});
    }
    return out;
}

Sheet share_sheet(const views::ItemSheet& sheet, Language language) {
    const Item& item = sheet.row.item;
    Sheet out;
    out.name = say(Word::sheet_shares, language);
    out.columns = columns_of({{"organisation", Word::column_owing_unit},
                              {"begins_on", Word::column_from},
                              {"ends_on", Word::column_until},
                              {"value", Word::column_promise, Shown::everywhere, true},
                              {"cumulative", Word::column_cumulative}},
                             language);
    for (const targets::Share& each : sheet.shares) {
        if (each.withdrawn) continue;
        out.rows.push_back(
            {{name_in(sheet.organisations, each.organisation.value)},
             date_cell(each.begins_on),
             date_cell(each.ends_on),
             {spoken(each.value, item.unit, item.measure, language), each.value},
             {each.cumulative ? "✓" : "", {}, Tone::plain, {}, each.cumulative ? "true" : "false"}});
    }
    return out;
}

Sheet report_list(const views::ItemSheet& sheet, Language language) {
    const Item& item = sheet.row.item;
    Sheet out;
    out.name = say(Word::sheet_reports, language);
    out.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                              {"round", Word::column_round},
                              {"organisation", Word::column_owing_unit, Shown::everywhere, false, true},
                              {"state", Word::column_report},
                              {"value", Word::column_reading, Shown::everywhere, true},
                              {"progress", Word::column_progress, Shown::everywhere, false, true},
                              {"problems", Word::column_problems, Shown::everywhere, false, true},
                              {"return_reason", Word::column_return_reason, Shown::everywhere, false, true}},
                             language);
    for (const progress::Report& each : sheet.reports) {
        Cell state = report_cell({each}, language);
        state.json = term_cell(each.state, language).json;
        out.rows.push_back({integer_cell(each.id.value),
                            {name_in(sheet.rounds, each.round.value)},
                            {name_in(sheet.organisations, each.organisation.value)},
                            state,
                            each.value
                                ? Cell{spoken(*each.value, item.unit, item.measure, language), each.value}
                                : Cell{each.value_text},
                            {one_line(each.progress)},
                            {one_line(each.problems)},
                            {each.return_reason}});
    }
    return out;
}

Sheet move_sheet(const views::ItemSheet& sheet, Language language) {
    Sheet out;
    out.name = say(Word::sheet_moves, language);
    out.columns = columns_of({{"moved_on", Word::column_date},
                              {"from", Word::column_before},
                              {"to", Word::column_after},
                              {"reason", Word::column_reason}},
                             language);
    for (const projects::StageMove& each : sheet.moves) {
        out.rows.push_back({date_cell(each.moved_on),
                            term_cell(each.from, language),
                            term_cell(each.to, language),
                            {each.reason}});
    }
    return out;
}

Sheet lack_sheet(const views::ItemSheet& sheet, Language language) {
    Sheet out;
    out.name = say(Word::sheet_lacks, language);
    out.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                              {"kind", Word::column_lack},
                              {"text", Word::column_body, Shown::everywhere, false, true},
                              {"solver", Word::column_solver},
                              {"due_on", Word::column_due},
                              {"solved_on", Word::column_solved},
                              {"solution", Word::column_solution, Shown::everywhere, false, true}},
                             language);
    for (const projects::Lack& each : sheet.lacks) {
        Cell solved = date_cell(each.solved_on);
        if (!each.solved_on) {
            solved.text = say(Word::unsolved, language);
            solved.tone = Tone::bad;
        }
        out.rows.push_back({integer_cell(each.id.value),
                            term_cell(each.lack_kind, language),
                            {each.text},
                            {name_in(sheet.organisations, each.solver.value)},
                            date_cell(each.due_on),
                            solved,
                            {each.solution}});
    }
    return out;
}

Sheet observation_sheet(const views::ItemSheet& sheet, Language language) {
    Sheet out;
    out.name = say(Word::sheet_observations, language);
    out.columns = columns_of({{"observed_on", Word::column_date},
                              {"score", Word::column_score, Shown::everywhere, true},
                              {"comment", Word::column_comment}},
                             language);
    for (const projects::Observation& each : sheet.observations) {
        out.rows.push_back(
            {date_cell(each.observed_on), {each.score.to_string(), each.score}, {each.comment}});
    }
    return out;
}

} // namespace

Page item_page(const views::ItemSheet& sheet, Language language) {
    views::Ledger one;
    one.rows.push_back(sheet.row);
    one.organisations = sheet.organisations;
    one.rounds = sheet.rounds;
    Sheet row = ledger_sheet(one, language);
    row.after.clear();
    for (Column& column : row.columns)
        column.shown = column.in_files() ? Shown::in_files : Shown::nowhere;
    Page page{text_of(sheet, language), {std::move(row)}};
    std::vector<views::SlipRow> slips;
    for (const progress::Slip& slip : sheet.slips) {
        slips.push_back({slip, sheet.row.item.title, name_in(sheet.organisations, slip.organisation.value)});
    }
    for (Sheet& part : std::vector<Sheet>{share_sheet(sheet, language), milestone_sheet(sheet, language),
                                          revision_sheet(sheet, language), move_sheet(sheet, language),
                                          lack_sheet(sheet, language), observation_sheet(sheet, language),
                                          report_list(sheet, language), slip_sheet(slips, language)}) {
        if (part.rows.empty()) continue;
        part.before = part.name + "\n";
        page.sheets.push_back(std::move(part));
    }
    return page;
}

Sheet standing_sheet(const views::Ledger& ledger, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_standings, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"colour", Word::column_colour},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"organisation", Word::column_owing_unit},
                                {"since", Word::column_since},
                                {"answer_due_on", Word::column_answer_due},
                                {"reason", Word::column_why, Shown::everywhere, false, true},
                                {"was_red", Word::column_colour, Shown::nowhere},
                                {"late", Word::column_late, Shown::nowhere},
                                {"by_hand", Word::column_colour, Shown::nowhere},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    std::vector<const views::LedgerRow*> rows;
    for (const views::LedgerRow& row : ledger.rows)
        if (row.standing) rows.push_back(&row);
    std::ranges::stable_sort(rows, std::greater(),
                             [](const views::LedgerRow* row) { return row->standing->colour; });
    const auto flag = [](bool is) { return Cell{"", {}, Tone::plain, {}, is ? "true" : "false"}; };
    for (const views::LedgerRow* row : rows) {
        const progress::Standing& standing = *row->standing;
        sheet.rows.push_back({integer_cell(row->item.id.value),
                              colour_cell(standing.colour, language),
                              {row->item.title},
                              {name_in(ledger.organisations, standing.organisation.value)},
                              date_cell(standing.since),
                              date_cell(standing.answer_due_on),
                              {sentence_of(standing, language)},
                              flag(standing.was_red),
                              flag(standing.late),
                              flag(standing.by_hand),
                              integer_cell(standing.version)});
    }
    return sheet;
}

} // namespace bihuan::render
