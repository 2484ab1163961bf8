#include "render/whistles.hpp"

#include <map>

#include "render/lines.hpp"

namespace bihuan::render {
namespace {

using supervision::Rating;
using supervision::Whistle;
using supervision::WhistleState;

std::string names_in(const Names& names, const std::vector<Id<registry::Organisation>>& ids,
                     Language language) {
    std::vector<std::string> found;
    for (const auto id : ids)
        found.push_back(name_in(names, id.value));
    return list_cell(found, language).text;
}

Tone tone_of(const Whistle& whistle) {
    switch (whistle.state) {
        case WhistleState::reopened:
            return Tone::bad;
        case WhistleState::arbitration:
            return Tone::warned;
        case WhistleState::closed:
            return Tone::good;
        case WhistleState::excluded:
        case WhistleState::joined:
        case WhistleState::withdrawn:
            return Tone::muted;
        default:
            return whistle.late ? Tone::warned : Tone::plain;
    }
}

std::optional<Date> next_day(const Whistle& whistle) {
    switch (whistle.state) {
        case WhistleState::filed:
            return whistle.dispatch_by;
        case WhistleState::arbitration:
            return whistle.ruling_by;
        case WhistleState::dispatched:
            return whistle.sign_in_by;
        case WhistleState::answered:
            return whistle.confirm_by;
        case WhistleState::working:
        case WhistleState::co_signing:
        case WhistleState::reopened:
            return whistle.due_on;
        default:
            return std::nullopt;
    }
}

/// What a reader of the list should know at once.
std::vector<std::string> notes_of(const app::WhistleRow& row, const Names& organisations, Language language) {
    const Whistle& whistle = row.whistle;
    std::vector<std::string> notes;
    if (whistle.reopened > 0) {
        notes.push_back(say(Word::whistle_note_reopened, language, {std::to_string(whistle.reopened)}));
    }
    if (whistle.late) notes.emplace_back(say(Word::whistle_note_late, language));
    for (const supervision::Lapse lapse : whistle.lapses)
        notes.emplace_back(say(word_of(lapse), language));
    if (whistle.ruled) {
        notes.emplace_back(say(Word::whistle_note_ruled, language));
    } else if (whistle.refusals > 0) {
        notes.push_back(say(Word::whistle_note_refused, language, {std::to_string(whistle.refusals)}));
    }
    if (!row.unsigned_by.empty()) {
        notes.push_back(say(Word::whistle_not_signed_yet, language,
                            {names_in(organisations, row.unsigned_by, language)}));
    }
    if (whistle.call_back_by && !whistle.called_back_on) {
        notes.push_back(say(Word::whistle_note_call_back, language, {whistle.call_back_by->to_string()}));
    }
    return notes;
}

Cell flag_cell(bool is) {
    return {is ? "✓" : "", {}, Tone::plain, {}, is ? "true" : "false"};
}

std::string text_of(const app::WhistleDetail& detail, const Names& organisations, const Names& posts,
                    Language language) {
    const Whistle& whistle = detail.whistle;
    Lines lines{language};
    lines.text = whistle.receipt + "  " + whistle.title + "\n";
    lines.add(Word::column_state, say(word_of(whistle.state), language));
    for (const std::string& note : notes_of({whistle, {}}, organisations, language))
        lines.add(Word::whistle_column_note, note);
    lines.add(
        Word::whistle_column_asker,
        whistle.asker_name + std::string(whistle.on_behalf ? say(Word::whistle_on_behalf, language) : ""));
    lines.add(Word::whistle_column_contact, whistle.contact);
    lines.add(Word::whistle_column_body, whistle.text);
    lines.add(Word::whistle_column_filed_on, whistle.filed_on);
    lines.add(Word::whistle_column_handler, name_in(organisations, whistle.organisation.value));
    lines.add(Word::whistle_column_joint, names_in(organisations, whistle.joint, language));
    lines.add(Word::whistle_column_dispatched_on, whistle.dispatched_on);
    lines.add(Word::whistle_column_signed_in_on, whistle.signed_in_on);
    lines.add(Word::column_due, whistle.due_on);
    if (whistle.due_on != whistle.original_due_on)
        lines.add(Word::column_original_due, whistle.original_due_on);
    lines.add(Word::whistle_column_city_answer, whistle.city_answer);
    if (!whistle.answer.empty()) {
        const Word claim = whistle.solved ? Word::whistle_answer_solved : Word::whistle_answer_explained;
        const bool chinese = language == Language::chinese;
        lines.add(Word::column_answer, whistle.answer + (chinese ? "（" : " (") +
                                           std::string(say(claim, language)) + (chinese ? "）" : ")"));
    }
    for (const std::string& file : whistle.evidence)
        lines.add(Word::whistle_column_answer_evidence, file.substr(file.find(' ') + 1));
    lines.add(Word::whistle_column_answered_on, whistle.answered_on);
    lines.add(Word::whistle_column_confirm_by, whistle.confirm_by);
    if (whistle.rating != Rating::none)
        lines.add(Word::whistle_column_rating, say(word_of(whistle.rating), language));
    lines.add(Word::whistle_column_rating_text, whistle.rating_text);
    if (whistle.false_closings > 0)
        lines.add(Word::whistle_column_false_closings, std::to_string(whistle.false_closings));
    lines.add(Word::whistle_column_call_back, whistle.call_back);
    if (whistle.confirmation != supervision::Confirmation::none)
        lines.add(Word::whistle_column_confirmation, say(word_of(whistle.confirmation), language));
    lines.add(Word::whistle_column_closed_on, whistle.closed_on);
    if (whistle.excluded_on) {
        lines.add(Word::whistle_column_note,
                  say(Word::whistle_note_excluded, language,
                      {whistle.last_reason, name_in(posts, whistle.excluded_by.value),
                       whistle.excluded_on->to_string()}));
    } else {
        lines.add(Word::whistle_column_last_reason, whistle.last_reason);
    }
    return lines.text + "\n";
}

Sheet refusal_sheet(const app::WhistleDetail& detail, const Names& organisations, const Names& posts,
                    Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_refusals, language);
    sheet.columns = columns_of({{"organisation", Word::whistle_column_handler},
                                {"refused_on", Word::whistle_column_refused_on},
                                {"reason", Word::column_reason, Shown::everywhere, false, true},
                                {"suggested", Word::whistle_column_suggested},
                                {"ruling", Word::whistle_column_ruling, Shown::everywhere, false, true},
                                {"ruled_on", Word::whistle_column_ruled_on},
                                {"ruled_by", Word::column_post}},
                               language);
    for (const supervision::Refusal& each : detail.refusals) {
        sheet.rows.push_back({{name_in(organisations, each.organisation.value)},
                              date_cell(each.refused_on),
                              {each.reason},
                              {name_in(organisations, each.suggested.value)},
                              {each.ruling},
                              date_cell(each.ruled_on),
                              {name_in(posts, each.ruled_by.value)}});
    }
    return sheet;
}

Sheet signature_sheet(const app::WhistleDetail& detail, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_signatures, language);
    sheet.columns = columns_of({{"organisation", Word::whistle_column_joint},
                                {"signed_on", Word::whistle_column_signed_on},
                                {"opinion", Word::whistle_column_opinion, Shown::everywhere, false, true}},
                               language);
    for (const supervision::CoSignature& each : detail.signatures) {
        sheet.rows.push_back(
            {{name_in(organisations, each.organisation.value)}, date_cell(each.signed_on), {each.opinion}});
    }
    return sheet;
}

} // namespace

Sheet whistle_sheet(const std::vector<app::WhistleRow>& rows, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_whistles, language);
    sheet.columns =
        columns_of({{"number", Word::column_number, Shown::in_files, true},
                    {"receipt", Word::whistle_column_receipt},
                    {"state", Word::column_state},
                    {"title", Word::whistle_column_call, Shown::everywhere, false, true},
                    {"asker", Word::whistle_column_asker, Shown::everywhere, false, true},
                    {"contact", Word::whistle_column_contact, Shown::in_files},
                    {"filed_on", Word::whistle_column_filed_on, Shown::in_files},
                    {"organisation", Word::whistle_column_handler, Shown::everywhere, false, true},
                    {"joint", Word::whistle_column_joint, Shown::in_files},
                    {"next_day", Word::whistle_column_next_day},
                    {"notes", Word::whistle_column_note, Shown::everywhere, false, true},
                    {"due_on", Word::column_due, Shown::in_files},
                    {"original_due_on", Word::column_original_due, Shown::in_files},
                    {"answered_on", Word::whistle_column_answered_on, Shown::in_files},
                    {"answer", Word::column_answer, Shown::in_files},
                    {"rating", Word::whistle_column_rating, Shown::in_files},
                    {"late", Word::column_late, Shown::nowhere},
                    {"reopened", Word::whistle_column_reopened, Shown::in_files, true},
                    {"false_closings", Word::whistle_column_false_closings, Shown::in_files, true},
                    {"closed_on", Word::whistle_column_closed_on, Shown::in_files},
                    {"confirmation", Word::whistle_column_confirmation, Shown::in_files},
                    {"version", Word::column_version, Shown::in_files, true}},
                   language);
    for (const app::WhistleRow& row : rows) {
        const Whistle& whistle = row.whistle;
        Cell unit{name_in(organisations, whistle.organisation.value)};
        if (unit.text.empty())
            unit = {std::string(say(Word::whistle_no_unit, language)), {}, Tone::muted, {}, "null"};
        Cell rating = term_cell(whistle.rating, language);
        if (whistle.rating == Rating::none) rating.text.clear();
        Cell confirmation = term_cell(whistle.confirmation, language);
        if (whistle.confirmation == supervision::Confirmation::none) confirmation.text.clear();
        sheet.rows.push_back({integer_cell(whistle.id.value),
                              {whistle.receipt},
                              term_cell(whistle.state, language, tone_of(whistle)),
                              {whistle.title},
                              {whistle.asker_name},
                              {whistle.contact},
                              date_cell(whistle.filed_on),
                              unit,
                              {names_in(organisations, whistle.joint, language)},
                              date_cell(next_day(whistle)),
                              list_cell(notes_of(row, organisations, language), language),
                              date_cell(whistle.due_on),
                              date_cell(whistle.original_due_on),
                              date_cell(whistle.answered_on),
                              {whistle.answer},
                              rating,
                              flag_cell(whistle.late),
                              integer_cell(whistle.reopened),
                              integer_cell(whistle.false_closings),
                              date_cell(whistle.closed_on),
                              confirmation,
                              integer_cell(whistle.version)});
    }
    return sheet;
}

Page whistle_page(const app::WhistleDetail& detail, const Names& organisations, const Names& posts,
                  Language language) {
    Sheet row = whistle_sheet({{detail.whistle, {}}}, organisations, language);
    for (Column& column : row.columns)
        column.shown = column.in_files() ? Shown::in_files : Shown::nowhere;
    Page page{text_of(detail, organisations, posts, language), {std::move(row)}};
    std::vector<app::WhistleRow> joined;
    for (const Whistle& each : detail.joined)
        joined.push_back({each, {}});
    Sheet along = whistle_sheet(joined, organisations, language);
    along.name = say(Word::whistle_joined, language);
    for (Sheet& part :
         std::vector<Sheet>{refusal_sheet(detail, organisations, posts, language),
                            signature_sheet(detail, organisations, language), std::move(along)}) {
        if (part.rows.empty()) continue;
        part.before = part.name + "\n";
        page.sheets.push_back(std::move(part));
    }
    return page;
}

Sheet whistle_figure_sheet(const std::vector<Tally>& tallies, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_whistle_figures, language);
    sheet.columns =
        columns_of({{"organisation", Word::whistle_column_handler},
                    {"open", Word::whistle_column_open_ones, Shown::everywhere, true},
                    {"answered", Word::whistle_column_answered_ones, Shown::everywhere, true},
                    {"closed", Word::whistle_column_closed_ones, Shown::everywhere, true},
                    {"late", Word::whistle_column_answered_late, Shown::everywhere, true},
                    {"signed_in_late", Word::whistle_column_signed_in_late, Shown::everywhere, true},
                    {"reopened", Word::whistle_column_reopened_ones, Shown::everywhere, true},
                    {"false_closings", Word::whistle_column_false_closings, Shown::everywhere, true},
                    {"rated_very_good", Word::rating_very_good, Shown::in_files, true},
                    {"rated_good", Word::rating_good, Shown::in_files, true},
                    {"rated_fair", Word::rating_fair, Shown::in_files, true},
                    {"rated_bad", Word::rating_bad, Shown::in_files, true},
                    {"rated_very_bad", Word::rating_very_bad, Shown::in_files, true},
                    {"satisfied", Word::whistle_column_satisfied_share, Shown::everywhere, true}},
                   language);
    std::map<std::int64_t, std::map<std::string, std::int64_t>> units;
    for (const Tally& tally : tallies)
        units[tally.organisation][tally.key] += tally.count;
    for (auto& [id, counts] : units) {
        std::int64_t open = 0, rated = 0, content = 0;
        for (const char* state :
             {"filed", "dispatched", "working", "arbitration", "co_signing", "reopened", "with_city"})
            open += counts[state];
        for (const std::string_view name : names_of(Rating())) {
            const std::int64_t count = counts["rated_" + std::string(name)];
            rated += count;
            if (named<Rating>(name) >= Rating::fair) content += count; // as GB/T 39734 counts
        }
        Cell share{"", {}, Tone::plain, {}, "null"};
        if (rated > 0) {
            const Decimal percent = Decimal::of((content * 1000 + rated / 2) / rated, -1);
            share = {percent.to_string() + "%", percent};
        }
        Cell unit{name_in(organisations, id)};
        if (id == 0) unit = {std::string(say(Word::whistle_no_unit, language)), {}, Tone::muted, {}, "null"};
        sheet.rows.push_back({unit, integer_cell(open), integer_cell(counts["answered"]),
                              integer_cell(counts["closed"]), integer_cell(counts["late"]),
                              integer_cell(counts["lapse_sign_in"]), integer_cell(counts["reopened_once"]),
                              integer_cell(counts["false_closing"]), integer_cell(counts["rated_very_good"]),
                              integer_cell(counts["rated_good"]), integer_cell(counts["rated_fair"]),
                              integer_cell(counts["rated_bad"]), integer_cell(counts["rated_very_bad"]),
                              share});
    }
    return sheet;
}

} // namespace bihuan::render
