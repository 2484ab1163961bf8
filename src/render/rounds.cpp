#include "render/rounds.hpp"

#include <algorithm>
#include <map>

#include "render/ledger.hpp"
#include "render/records.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using progress::CheckKind;
using progress::Report;
using progress::ReportState;

/// Never sent first, then what waits, then what is done.
int order_of(const Report& report) {
    switch (report.state) {
        case ReportState::missed:
            return 0;
        case ReportState::owed:
            return 1;
        case ReportState::draft:
            return 2;
        case ReportState::returned:
            return 3;
        case ReportState::submitted:
            return 4;
        case ReportState::accepted:
            break;
    }
    return 5;
}

std::string count_text(const views::RoundCount& count, Language language) {
    return say(
        Word::round_summary, language,
        {std::to_string(count.owed), std::to_string(count.sent), std::to_string(count.late),
         std::to_string(count.silent), std::to_string(count.returned), std::to_string(count.accepted)});
}

std::string title_of(const views::RoundSheet& round, const Report& report) {
    const auto found = round.items.find(report.item.value);
    return found == round.items.end() ? std::string() : found->second.title;
}

Cell number_or_none(const std::optional<Decimal>& value) {
    return value ? Cell{value->to_string(), value} : Cell{"", {}, Tone::plain, {}, "null"};
}

Cell flag_cell(bool flag) {
    return {"", {}, Tone::plain, {}, flag ? "true" : "false"};
}

} // namespace

Sheet round_list(const std::vector<views::RoundCount>& rounds, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_rounds, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_round, Shown::everywhere, false, true},
                                {"cadence", Word::column_cadence, Shown::in_files},
                                {"begins_on", Word::column_from},
                                {"ends_on", Word::column_until},
                                {"due_on", Word::column_due},
                                {"state", Word::column_state},
                                {"owed", Word::column_owed, Shown::everywhere, true},
                                {"sent", Word::column_sent, Shown::everywhere, true},
                                {"late", Word::column_late, Shown::everywhere, true},
                                {"silent", Word::column_silent, Shown::everywhere, true},
                                {"returned", Word::column_returned, Shown::everywhere, true},
                                {"accepted", Word::column_accepted, Shown::everywhere, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const views::RoundCount& each : rounds) {
        Cell silent = integer_cell(each.silent);
        if (each.silent > 0) silent.tone = Tone::loud;
        Cell late = integer_cell(each.late);
        if (each.late > 0) late.tone = Tone::warned;
        sheet.rows.push_back({integer_cell(each.round.id.value),
                              {each.round.title},
                              term_cell(each.round.cadence, language),
                              date_cell(each.round.begins_on),
                              date_cell(each.round.ends_on),
                              date_cell(each.round.due_on),
                              term_cell(each.round.state, language),
                              integer_cell(each.owed),
                              integer_cell(each.sent),
                              late,
                              silent,
                              integer_cell(each.returned),
                              integer_cell(each.accepted),
                              integer_cell(each.round.version)});
    }
    return sheet;
}

Sheet round_sheet(const views::RoundSheet& round, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_reports, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"state", Word::column_report},
                                {"organisation", Word::column_owing_unit, Shown::everywhere, false, true},
                                {"item", Word::column_item, Shown::everywhere, false, true},
                                {"value_text", Word::column_reading, Shown::everywhere, true},
                                {"progress", Word::column_progress, Shown::everywhere, false, true},
                                {"problems", Word::column_problems, Shown::everywhere, false, true},
                                {"next_steps", Word::column_next_steps, Shown::in_files},
                                {"return_reason", Word::column_return_reason, Shown::in_files},
                                {"submitted_at", Word::column_at, Shown::in_files},
                                {"submitted_by", Word::column_post, Shown::in_files},
                                {"late", Word::column_late, Shown::nowhere},
                                {"on_behalf", Word::column_late, Shown::nowhere},
                                {"item_number", Word::column_item_number, Shown::in_files, true},
                                {"value", Word::column_reported_value, Shown::in_files, true},
                                {"unit", Word::column_unit, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    const progress::Round& kept = round.count.round;
    sheet.before = say(Word::round_heading, language,
                       {kept.title, kept.begins_on.to_string(), kept.ends_on.to_string(),
                        kept.due_on.to_string(), say(word_of(kept.state), language)}) +
                   "\n\n";
    std::vector<Report> reports = round.reports;
    std::ranges::stable_sort(reports, {}, order_of);
    for (const Report& report : reports) {
        const auto item = round.items.find(report.item.value);
        Cell state = report_cell({report}, language);
        state.json = term_cell(report.state, language).json;
        sheet.rows.push_back({integer_cell(report.id.value),
                              state,
                              {name_in(round.organisations, report.organisation.value)},
                              {title_of(round, report)},
                              {report.value && item != round.items.end()
                                   ? spoken(*report.value, item->second.unit, item->second.measure, language)
                                   : report.value_text},
                              {one_line(report.progress)},
                              {one_line(report.problems)},
                              {one_line(report.next_steps)},
                              {report.return_reason},
                              {report.submitted_at ? report.submitted_at->to_string() : ""},
                              {name_in(round.posts, report.submitted_by.value)},
                              flag_cell(report.late),
                              flag_cell(report.on_behalf),
                              integer_cell(report.item.value),
                              number_or_none(report.value),
                              {item == round.items.end() ? "" : item->second.unit},
                              integer_cell(report.version)});
    }
    sheet.after = count_text(round.count, language) + "\n";
    return sheet;
}

Sheet urging_sheet(const views::RoundSheet& round, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_urgings, language);
    sheet.columns = columns_of({{"urged_on", Word::column_urged_on},
                                {"organisation", Word::column_owing_unit, Shown::everywhere, false, true},
                                {"owed", Word::column_still_owed, Shown::everywhere, true},
                                {"due_on", Word::column_due},
                                {"urged_by", Word::column_post},
                                {"note", Word::column_note, Shown::everywhere, false, true}},
                               language);
    for (const progress::Urging& each : round.urgings) {
        sheet.rows.push_back({date_cell(each.urged_on),
                              {name_in(round.organisations, each.organisation.value)},
                              integer_cell(each.owed),
                              date_cell(each.due_on),
                              {name_in(round.posts, each.urged_by.value)},
                              {one_line(each.note)}});
    }
    return sheet;
}

std::string reminder(const views::RoundSheet& round, Date today, Language language) {
    std::map<std::string, std::vector<std::string>> owed; // by unit
    for (const Report& report : round.reports) {
        const bool answered = report.state == ReportState::submitted || report.state == ReportState::accepted;
        if (answered) continue;
        std::string title = title_of(round, report);
        if (report.state == ReportState::returned)
            title += say(Word::reminder_returned, language, {report.return_reason});
        owed[name_in(round.organisations, report.organisation.value)].push_back(std::move(title));
    }
    if (owed.empty()) return {};
    const progress::Round& kept = round.count.round;
    const int left = kept.due_on - today;
    std::string out = say(Word::reminder_heading, language, {kept.title, kept.due_on.to_string()});
    out += left < 0 ? say(Word::reminder_over, language, {std::to_string(-left)})
                    : say(Word::reminder_left, language, {std::to_string(left)});
    out += '\n';
    for (const auto& [unit, titles] : owed) {
        std::string list;
        for (const std::string& title : titles)
            (list += list.empty() ? "" : language == Language::chinese ? "；" : "; ") += title;
        out += say(Word::reminder_row, language, {unit, std::to_string(titles.size()), list}) + "\n";
    }
    return out;
}

Sheet slip_sheet(const std::vector<views::SlipRow>& slips, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_slips, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"colour", Word::column_colour},
                                {"item", Word::column_item, Shown::everywhere, false, true},
                                {"organisation", Word::column_owing_unit},
                                {"issued_on", Word::column_issued},
                                {"due_on", Word::column_answer_due},
                                {"state", Word::column_state},
                                {"answered_on", Word::column_answered, Shown::in_files},
                                {"late", Word::column_late, Shown::nowhere},
                                {"reason", Word::column_why, Shown::everywhere, false, true},
                                {"answer", Word::column_answer, Shown::everywhere, false, true},
                                {"item_number", Word::column_item_number, Shown::in_files, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const views::SlipRow& row : slips) {
        const progress::Slip& slip = row.slip;
        Cell state = term_cell(slip.state, language);
        if (slip.late) {
            state.text += say(Word::slip_late, language);
            state.tone = Tone::warned;
        }
        sheet.rows.push_back({integer_cell(slip.id.value),
                              colour_cell(slip.colour, language),
                              {row.item},
                              {row.organisation},
                              date_cell(slip.issued_on),
                              date_cell(slip.due_on),
                              state,
                              date_cell(slip.answered_on),
                              flag_cell(slip.late),
                              {sentence_of(progress::Reason::parse(slip.reason), language)},
                              {slip.answer},
                              integer_cell(slip.item.value),
                              integer_cell(slip.version)});
    }
    return sheet;
}

std::string sentence_of(const progress::Check& check, Language language) {
    const auto figure = [&](std::string_view name) {
        const auto value = Decimal::parse(check.said.figure(name));
        return value ? scaled(*value) + std::string(check.said.figure("unit"))
                     : std::string(check.said.figure(name));
    };
    switch (check.kind) {
        case CheckKind::below_last:
            return say(Word::check_below_last, language, {figure("value"), figure("round"), figure("last")});
        case CheckKind::jump:
            return say(Word::check_jump, language, {figure("value"), figure("round"), figure("last")});
        case CheckKind::beyond_target:
            return say(Word::check_beyond_target, language,
                       {figure("value"), figure("target"), std::string(check.said.figure("percent"))});
        case CheckKind::same_text:
            return say(Word::check_same_text, language, {figure("round")});
        case CheckKind::value_missing:
            return std::string(say(Word::check_value_missing, language));
        case CheckKind::progress_missing:
            return std::string(say(Word::check_progress_missing, language));
        case CheckKind::value_unreadable:
        case CheckKind::wrong_unit:
            break;
    }
    return say(Word::check_unreadable, language, {figure("written"), std::string(check.said.figure("unit"))});
}

} // namespace bihuan::render
