#include <algorithm>

#include "render/lines.hpp"
#include "render/supervision.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using supervision::Problem;
using supervision::ProblemState;

std::string state_text(const Problem& problem, Language language) {
    std::string text(say(word_of(problem.state), language));
    if (problem.late) text += say(Word::mark_late, language);
    return text;
}

Cell state_cell(const Problem& problem, Language language) {
    const Tone tone = problem.state == ProblemState::found    ? Tone::loud
                      : problem.state >= ProblemState::closed ? Tone::muted
                      : problem.late                          ? Tone::warned
                                                              : Tone::plain;
    return coded_cell(state_text(problem, language), name_of(problem.state), tone);
}

Id<registry::Organisation> charged(const Problem& problem) {
    return problem.coordinator ? problem.coordinator : problem.organisation;
}

/// The finder's unit, or the post where it belongs to none (the supervision office, a leader).
std::string finder(const views::Problems& shown, const Problem& problem) {
    const std::string unit = name_in(shown.names.organisations, problem.found_by_organisation.value);
    return unit.empty() ? name_in(shown.names.posts, problem.found_by.value) : unit;
}

std::string summary(const std::vector<Problem>& problems, Language language) {
    const auto count = [&](auto&& is) { return std::to_string(std::ranges::count_if(problems, is)); };
    const auto in = [&](ProblemState state) {
        return count([&](const Problem& problem) { return problem.state == state; });
    };
    return say(Word::problems_summary, language,
               {std::to_string(problems.size()), in(ProblemState::found), in(ProblemState::coordinating),
                in(ProblemState::solved), count([](const Problem& problem) { return problem.late; }),
                count([](const Problem& problem) { return problem.reopened > 0; })}) +
           "\n";
}

} // namespace

Cell flag_cell(bool flag, Language language) {
    return {flag ? std::string(say(Word::yes, language)) : "", {}, Tone::plain, {}, flag ? "true" : "false"};
}

std::vector<std::string> names_of(const std::vector<Id<registry::Organisation>>& ids, const Names& names) {
    std::vector<std::string> out;
    for (const auto id : ids)
        out.push_back(name_in(names, id.value));
    return out;
}

/// "SM3 file-name" entries without the SM3.
std::vector<std::string> file_names(const std::vector<std::string>& evidence) {
    std::vector<std::string> out;
    for (const std::string& entry : evidence)
        out.push_back(entry.substr(entry.find(' ') + 1));
    return out;
}

void only_in_files(Sheet& sheet) {
    for (Column& column : sheet.columns)
        column.shown = column.in_files() ? Shown::in_files : Shown::nowhere;
    sheet.after.clear();
}

Sheet problem_sheet(const views::Problems& problems, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_problems, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"state", Word::column_state},
                                {"title", Word::column_problem, Shown::everywhere, false, true},
                                {"text", Word::column_matter, Shown::everywhere, false, true},
                                {"coordinator", Word::column_coordinator, Shown::everywhere, false, true},
                                {"level", Word::column_problem_level},
                                {"due_on", Word::column_due},
                                {"found_by", Word::column_finder, Shown::everywhere, false, true},
                                {"found_on", Word::column_found_on},
                                {"source", Word::column_source, Shown::in_files},
                                {"organisation", Word::column_problem_unit, Shown::in_files},
                                {"joint", Word::column_joint, Shown::in_files},
                                {"item", Word::column_item, Shown::in_files},
                                {"item_number", Word::column_item_number, Shown::in_files, true},
                                {"original_due_on", Word::column_original_due, Shown::in_files},
                                {"changes", Word::column_extensions, Shown::in_files, true},
                                {"late", Word::column_overdue, Shown::in_files},
                                {"solution", Word::column_solution, Shown::in_files},
                                {"evidence", Word::column_evidence, Shown::in_files},
                                {"solved_on", Word::column_solved, Shown::in_files},
                                {"closed_on", Word::column_closed_on, Shown::in_files},
                                {"returns", Word::column_times_returned, Shown::in_files, true},
                                {"reopened", Word::column_times_reopened, Shown::in_files, true},
                                {"last_reason", Word::column_last_reason, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    const Names& organisations = problems.names.organisations;
    for (const Problem& problem : problems.problems) {
        std::string title = problem.title;
        if (problem.reopened > 0)
            title += say(Word::mark_reopened, language, {std::to_string(problem.reopened)});
        sheet.rows.push_back({integer_cell(problem.id.value),
                              state_cell(problem, language),
                              {title},
                              {one_line(problem.text)},
                              {name_in(organisations, charged(problem).value)},
                              term_cell(problem.level, language),
                              date_cell(problem.due_on),
                              {finder(problems, problem)},
                              date_cell(problem.found_on),
                              term_cell(problem.source, language),
                              {name_in(organisations, problem.organisation.value)},
                              list_cell(names_of(problem.joint, organisations), language),
                              {name_in(problems.names.items, problem.item.value)},
                              integer_cell(problem.item.value),
                              date_cell(problem.original_due_on),
                              integer_cell(problem.changes),
                              flag_cell(problem.late, language),
                              {one_line(problem.solution)},
                              list_cell(file_names(problem.evidence), language),
                              date_cell(problem.solved_on),
                              date_cell(problem.closed_on),
                              integer_cell(problem.returns),
                              integer_cell(problem.reopened),
                              {one_line(problem.last_reason)},
                              integer_cell(problem.version)});
    }
    if (!sheet.rows.empty()) sheet.after = summary(problems.problems, language);
    return sheet;
}

Page problem_page(const views::Problems& shown, Language language) {
    const Problem& problem = shown.problems.front();
    const Names& organisations = shown.names.organisations;
    Lines lines{language};
    lines.text = std::to_string(problem.id.value) + "  " + problem.title + "\n";
    lines.add(Word::column_state, state_text(problem, language));
    lines.add(Word::column_problem_level, say(word_of(problem.level), language));
    lines.add(Word::column_matter, one_line(problem.text));
    lines.add(Word::column_item, name_in(shown.names.items, problem.item.value));
    lines.add(Word::column_source, say(word_of(problem.source), language));
    lines.add(Word::column_finder, finder(shown, problem));
    lines.add(Word::column_found_on, problem.found_on);
    lines.add(Word::column_problem_unit, name_in(organisations, problem.organisation.value));
    lines.add(Word::column_coordinator, name_in(organisations, problem.coordinator.value));
    lines.add(Word::column_joint, list_cell(names_of(problem.joint, organisations), language).text);
    lines.add(Word::column_due, problem.due_on);
    if (problem.original_due_on != problem.due_on)
        lines.add(Word::column_original_due, problem.original_due_on);
    const auto times = [&](Word word, int count) {
        if (count > 0) lines.add(word, std::to_string(count));
    };
    times(Word::column_extensions, problem.changes);
    lines.add(Word::column_solution, one_line(problem.solution));
    lines.add(Word::column_evidence, list_cell(file_names(problem.evidence), language).text);
    lines.add(Word::column_solved, problem.solved_on);
    times(Word::column_times_returned, problem.returns);
    times(Word::column_times_reopened, problem.reopened);
    lines.add(Word::column_last_reason, one_line(problem.last_reason));
    lines.add(Word::column_closed_on, problem.closed_on);
    Sheet sheet = problem_sheet(shown, language);
    only_in_files(sheet);
    return {lines.text, {std::move(sheet)}};
}

} // namespace bihuan::render
