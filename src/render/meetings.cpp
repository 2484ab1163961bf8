#include <algorithm>

#include "render/supervision.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using supervision::AgendaPoint;

std::ptrdiff_t resolved(const std::vector<AgendaPoint>& points) {
    return std::ranges::count_if(points, [](const AgendaPoint& point) { return !point.resolution.empty(); });
}

/// What a resolution became: 任务 12，2025-06-30 前; 督办〔2025〕3号.
std::string outcome(const views::MeetingSheet& meeting, const AgendaPoint& point, Language language) {
    if (const auto order = meeting.orders.find(point.order.value); order != meeting.orders.end())
        return order->second.number;
    const auto task = meeting.tasks.find(point.task.value);
    if (task == meeting.tasks.end()) return {};
    return say(
        Word::outcome_task, language,
        {std::to_string(point.task.value), task->second.due_on ? task->second.due_on->to_string() : ""});
}

} // namespace

Sheet meeting_list(const std::vector<views::MeetingSheet>& meetings, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_meetings, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_meeting, Shown::everywhere, false, true},
                                {"held_on", Word::column_held_on},
                                {"state", Word::column_state},
                                {"chair", Word::column_chair},
                                {"points", Word::column_points, Shown::everywhere, true},
                                {"resolved", Word::column_resolved_points, Shown::everywhere, true},
                                {"minutes", Word::column_minutes, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const views::MeetingSheet& each : meetings) {
        sheet.rows.push_back({integer_cell(each.meeting.id.value),
                              {each.meeting.title},
                              date_cell(each.meeting.held_on),
                              term_cell(each.meeting.state, language),
                              {name_in(each.names.posts, each.meeting.chair.value)},
                              integer_cell(static_cast<std::int64_t>(each.points.size())),
                              integer_cell(resolved(each.points)),
                              {one_line(each.meeting.minutes)},
                              integer_cell(each.meeting.version)});
    }
    return sheet;
}

Sheet agenda_sheet(const views::MeetingSheet& meeting, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_agenda, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"kind", Word::column_point_kind},
                                {"title", Word::column_point, Shown::everywhere, false, true},
                                {"organisation", Word::column_speaker, Shown::everywhere, false, true},
                                {"reason", Word::column_why, Shown::everywhere, false, true},
                                {"resolution", Word::column_resolution, Shown::everywhere, false, true},
                                {"outcome", Word::column_outcome},
                                {"subject", Word::column_point_subject, Shown::in_files, true},
                                {"task", Word::column_item_number, Shown::in_files, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    sheet.before = meeting.meeting.title + "  " + meeting.meeting.held_on.to_string() + "  " +
                   std::string(say(word_of(meeting.meeting.state), language)) + "\n\n";
    for (const AgendaPoint& point : meeting.points) {
        sheet.rows.push_back({integer_cell(point.id.value),
                              term_cell(point.point_kind, language),
                              {point.title},
                              {name_in(meeting.names.organisations, point.organisation.value)},
                              {why(point.reason, language)},
                              {one_line(point.resolution)},
                              {outcome(meeting, point, language)},
                              integer_cell(point.subject),
                              integer_cell(point.task.value),
                              integer_cell(point.version)});
    }
    return sheet;
}

std::string agenda_text(const views::MeetingSheet& meeting, Language language) {
    std::string out = say(Word::agenda_heading, language,
                          {meeting.meeting.title, meeting.meeting.held_on.to_string(),
                           std::to_string(meeting.points.size())}) +
                      "\n";
    if (meeting.meeting.chair)
        out +=
            say(Word::agenda_chair, language, {name_in(meeting.names.posts, meeting.meeting.chair.value)}) +
            "\n";
    if (meeting.points.empty()) return out + std::string(say(Word::agenda_empty, language)) + "\n";
    int number = 0;
    for (const AgendaPoint& point : meeting.points) {
        out += std::to_string(++number) + ". ";
        out += say(word_of(point.point_kind), language);
        out += (language == Language::chinese ? "：" : ": ") + point.title;
        const std::string unit = name_in(meeting.names.organisations, point.organisation.value);
        if (!unit.empty() && unit != point.title) out += say(Word::agenda_speaker, language, {unit});
        out += '\n';
        if (!point.reason.empty())
            out += say(Word::agenda_reason, language, {why(point.reason, language)}) + "\n";
        if (point.resolution.empty()) continue;
        std::string text = one_line(point.resolution);
        if (const std::string became = outcome(meeting, point, language); !became.empty())
            text += " → " + became;
        out += say(Word::agenda_resolution, language, {text}) + "\n";
    }
    return out;
}

} // namespace bihuan::render
