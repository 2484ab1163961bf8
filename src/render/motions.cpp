#include "render/motions.hpp"

#include <map>

#include "render/lines.hpp"

namespace bihuan::render {
namespace {

using supervision::AnswerGrade;
using supervision::Motion;
using supervision::MotionState;
using supervision::Satisfaction;

std::string names_in(const Names& names, const std::vector<Id<registry::Organisation>>& ids,
                     Language language) {
    std::vector<std::string> found;
    for (const auto id : ids)
        found.push_back(name_in(names, id.value));
    return list_cell(found, language).text;
}

std::vector<std::string> notes_of(const Motion& motion, const Names& organisations, Language language) {
    std::vector<std::string> notes;
    if (motion.reopened > 0) {
        notes.push_back(say(Word::motion_note_reopened, language, {std::to_string(motion.reopened)}));
    }
    if (motion.late) notes.emplace_back(say(Word::motion_note_late, language));
    if (motion.bounces > 0) {
        notes.push_back(say(Word::motion_note_bounced, language, {std::to_string(motion.bounces)}));
    }
    const auto silent = supervision::silent_units(motion);
    const bool waits = motion.state == MotionState::working || motion.state == MotionState::reopened;
    if (waits && !silent.empty()) {
        notes.push_back(say(Word::motion_note_silent, language, {names_in(organisations, silent, language)}));
    }
    return notes;
}

Tone tone_of(const Motion& motion) {
    if (motion.state == MotionState::reopened) return Tone::bad;
    if (motion.state == MotionState::closed) return Tone::good;
    if (motion.state == MotionState::joined || motion.state == MotionState::withdrawn) return Tone::muted;
    return motion.late ? Tone::warned : Tone::plain;
}

} // namespace

Sheet motion_sheet(const std::vector<Motion>& motions, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_motions, language);
    sheet.columns = columns_of({{"id", Word::motion_column_id, Shown::everywhere, true},
                                {"kind", Word::motion_column_kind},
                                {"number", Word::motion_column_number},
                                {"session", Word::motion_column_session, Shown::in_files},
                                {"state", Word::column_state},
                                {"title", Word::motion_column_title, Shown::everywhere, false, true},
                                {"text", Word::motion_column_text, Shown::in_files},
                                {"deputies", Word::motion_column_deputies, Shown::in_files},
                                {"received_on", Word::motion_column_received_on, Shown::in_files},
                                {"organisation", Word::motion_column_lead, Shown::everywhere, false, true},
                                {"joint", Word::motion_column_joint, Shown::in_files},
                                {"due_on", Word::column_due},
                                {"original_due_on", Word::column_original_due, Shown::in_files},
                                {"grade", Word::motion_column_grade},
                                {"satisfaction", Word::motion_column_satisfaction},
                                {"notes", Word::motion_column_note, Shown::everywhere, false, true},
                                {"answer", Word::motion_column_answer, Shown::in_files},
                                {"answered_on", Word::motion_column_answered_on, Shown::in_files},
                                {"late", Word::motion_column_late, Shown::nowhere},
                                {"closed_on", Word::motion_column_closed_on, Shown::in_files},
                                {"item", Word::motion_column_item, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const Motion& motion : motions) {
        Cell unit{name_in(organisations, motion.organisation.value)};
        if (!motion.organisation) unit.json = "null"; // empty in files: they are imported again
        Cell grade = term_cell(motion.grade, language);
        if (motion.grade == AnswerGrade::none) grade.text.clear();
        Cell satisfaction = term_cell(motion.satisfaction, language);
        if (motion.satisfaction == Satisfaction::none) satisfaction.text.clear();
        sheet.rows.push_back(
            {integer_cell(motion.id.value),
             term_cell(motion.motion_kind, language),
             {motion.number},
             {motion.session},
             term_cell(motion.state, language, tone_of(motion)),
             {motion.title},
             {motion.text},
             list_cell(motion.deputies, language),
             date_cell(motion.received_on),
             unit,
             {names_in(organisations, motion.joint, language)},
             date_cell(motion.due_on),
             date_cell(motion.original_due_on),
             grade,
             satisfaction,
             list_cell(notes_of(motion, organisations, language), language),
             {motion.answer},
             date_cell(motion.answered_on),
             {"", {}, Tone::plain, {}, motion.late ? "true" : "false"},
             date_cell(motion.closed_on),
             motion.item ? integer_cell(motion.item.value) : Cell{"", {}, Tone::plain, {}, "null"},
             integer_cell(motion.version)});
    }
    return sheet;
}

Page motion_page(const app::MotionDetail& detail, const Names& organisations, Language language) {
    const Motion& motion = detail.motion;
    Lines lines{language};
    lines.text = std::to_string(motion.id.value) + "  " +
                 std::string(say(word_of(motion.motion_kind), language)) + " " + motion.number + "  " +
                 motion.title + "\n";
    lines.add(Word::column_state, say(word_of(motion.state), language));
    for (const std::string& note : notes_of(motion, organisations, language))
        lines.add(Word::motion_column_note, note);
    lines.add(Word::motion_column_session, motion.session);
    lines.add(Word::motion_column_deputies, list_cell(motion.deputies, language).text);
    lines.add(Word::motion_column_received_on, motion.received_on);
    lines.add(Word::motion_column_text, motion.text);
    lines.add(Word::motion_column_lead, motion.organisation
                                            ? name_in(organisations, motion.organisation.value)
                                            : std::string(say(Word::motion_no_unit, language)));
    lines.add(Word::motion_column_joint, names_in(organisations, motion.joint, language));
    lines.add(Word::motion_column_bounce_until, motion.bounce_until);
    lines.add(Word::motion_column_suggested, name_in(organisations, motion.suggested.value));
    lines.add(Word::column_due, motion.due_on);
    if (motion.due_on != motion.original_due_on) lines.add(Word::column_original_due, motion.original_due_on);
    for (const std::string& each : motion.opinions) {
        const std::size_t space = each.find(' ');
        lines.add(Word::motion_column_opinion,
                  name_in(organisations, std::stoll(each.substr(0, space))) + " " + each.substr(space + 1));
    }
    if (motion.grade != AnswerGrade::none)
        lines.add(Word::motion_column_grade, say(word_of(motion.grade), language));
    lines.add(Word::motion_column_answer, motion.answer);
    if (!motion.letter.empty())
        lines.add(Word::motion_column_letter, motion.letter.substr(motion.letter.find(' ') + 1));
    lines.add(Word::motion_column_answered_on, motion.answered_on);
    lines.add(Word::motion_column_confirm_by, motion.confirm_by);
    if (motion.satisfaction != Satisfaction::none)
        lines.add(Word::motion_column_satisfaction, say(word_of(motion.satisfaction), language));
    lines.add(Word::motion_column_words, motion.satisfaction_text);
    if (motion.last_reason != motion.satisfaction_text)
        lines.add(Word::motion_column_reason, motion.last_reason);
    if (motion.item)
        lines.add(Word::motion_column_item, std::to_string(motion.item.value) + " " + detail.item);
    lines.add(Word::motion_column_closed_on, motion.closed_on);
    Sheet row = motion_sheet({motion}, organisations, language);
    for (Column& column : row.columns)
        column.shown = column.in_files() ? Shown::in_files : Shown::nowhere;
    Page page{lines.text + "\n", {std::move(row)}};
    Sheet along = motion_sheet(detail.joined, organisations, language);
    if (!along.rows.empty()) {
        along.name = say(Word::motion_joined, language);
        along.before = along.name + "\n";
        page.sheets.push_back(std::move(along));
    }
    return page;
}

Sheet motion_figure_sheet(const std::vector<Tally>& tallies, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_motion_figures, language);
    sheet.columns = columns_of({{"organisation", Word::motion_column_lead},
                                {"open", Word::motion_column_open, Shown::everywhere, true},
                                {"answered", Word::motion_answered, Shown::everywhere, true},
                                {"closed", Word::motion_closed, Shown::everywhere, true},
                                {"late", Word::motion_column_late, Shown::everywhere, true},
                                {"grade_A", Word::grade_A, Shown::everywhere, true},
                                {"grade_B", Word::grade_B, Shown::everywhere, true},
                                {"grade_C", Word::grade_C, Shown::everywhere, true},
                                {"satisfied", Word::satisfaction_satisfied, Shown::everywhere, true},
                                {"basically", Word::satisfaction_basically, Shown::everywhere, true},
                                {"unsatisfied", Word::satisfaction_unsatisfied, Shown::everywhere, true}},
                               language);
    std::map<std::int64_t, std::map<std::string, std::int64_t>> units;
    for (const Tally& tally : tallies)
        units[tally.organisation][tally.key] += tally.count;
    for (auto& [id, counts] : units) {
        Cell unit{name_in(organisations, id)};
        if (id == 0) unit = {std::string(say(Word::motion_no_unit, language)), {}, Tone::muted, {}, "null"};
        const std::int64_t open =
            counts["received"] + counts["assigned"] + counts["working"] + counts["reopened"];
        std::vector<Cell> cells{unit, integer_cell(open)};
        for (const char* key : {"answered", "closed", "late", "grade_A", "grade_B", "grade_C", "satisfied",
                                "basically", "unsatisfied"})
            cells.push_back(integer_cell(counts[key]));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace bihuan::render
