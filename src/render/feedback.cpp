#include "render/feedback.hpp"

#include "render/records.hpp"

namespace bihuan::render {
namespace {

Cell issue_cell(const feedback::Bulletin& bulletin, Language language) {
    if (bulletin.number == 0) return {std::string(say(Word::bulletin_unnumbered, language)), {}, Tone::muted};
    return {say(Word::bulletin_issue, language,
                {std::to_string(bulletin.year), std::to_string(bulletin.number)})};
}

} // namespace

Sheet bulletin_sheet(const std::vector<feedback::Bulletin>& bulletins, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_bulletins, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"issue", Word::column_issue},
                                {"month", Word::column_bulletin_month},
                                {"state", Word::column_state},
                                {"edition", Word::column_edition, Shown::everywhere, true},
                                {"issued_on", Word::column_bulletin_issued},
                                {"correction", Word::column_correction, Shown::everywhere, false, true},
                                {"title", Word::column_title, Shown::in_files},
                                {"fingerprint", Word::column_fingerprint, Shown::in_files},
                                {"corrects", Word::column_corrects, Shown::in_files, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const feedback::Bulletin& bulletin : bulletins) {
        sheet.rows.push_back({integer_cell(bulletin.id.value),
                              issue_cell(bulletin, language),
                              {bulletin.begins_on.to_string().substr(0, 7)},
                              term_cell(bulletin.state, language),
                              integer_cell(bulletin.edition),
                              date_cell(bulletin.issued_on),
                              {bulletin.correction},
                              {bulletin.title},
                              {bulletin.fingerprint},
                              bulletin.corrects ? integer_cell(bulletin.corrects.value) : Cell{},
                              integer_cell(bulletin.version)});
    }
    return sheet;
}

Sheet verified_sheet(const std::vector<app::VerifiedBulletin>& verified, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_bulletins, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"issue", Word::column_issue},
                                {"edition", Word::column_edition, Shown::everywhere, true},
                                {"state", Word::column_state},
                                {"fingerprint", Word::column_fingerprint},
                                {"verified", Word::column_verified}},
                               language);
    for (const app::VerifiedBulletin& each : verified) {
        Cell whole{std::string(say(each.whole ? Word::bulletin_whole : Word::bulletin_changed, language)),
                   {},
                   each.whole ? Tone::good : Tone::bad};
        whole.json = each.whole ? "true" : "false";
        sheet.rows.push_back({integer_cell(each.bulletin.id.value),
                              issue_cell(each.bulletin, language),
                              integer_cell(each.bulletin.edition),
                              term_cell(each.bulletin.state, language),
                              {each.bulletin.fingerprint},
                              std::move(whole)});
    }
    return sheet;
}

namespace {

Cell value_cell(const std::optional<Decimal>& value, const std::string& unit) {
    if (!value) return {};
    Cell cell{scaled(*value) + unit};
    cell.number = value;
    return cell;
}

Tone tone_of(feedback::Verdict verdict) {
    using enum feedback::Verdict;
    return verdict == met          ? Tone::good
           : verdict == missed     ? Tone::bad
           : verdict == unreported ? Tone::strong
                                   : Tone::plain;
}

std::string lead_of(const std::vector<Id<registry::Organisation>>& leads, const app::ClosingSheet& sheet) {
    const auto unit = leads.empty() ? sheet.units.end() : sheet.units.find(leads.front().value);
    return unit == sheet.units.end() ? std::string() : unit->second;
}

} // namespace

Sheet closing_sheet(const app::ClosingSheet& closing, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_closing, language);
    const bool open = closing.closing.state == feedback::ClosingState::open;
    sheet.before = say(open ? Word::closing_is_open : Word::closing_is_closed, language,
                       {std::to_string(closing.closing.year),
                        closing.closing.closed_on ? closing.closing.closed_on->to_string() : "",
                        closing.closing.fingerprint}) +
                   "\n\n";
    sheet.columns = columns_of({{"item", Word::column_item_number, Shown::everywhere, true},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"organisation", Word::column_owing_unit},
                                {"verdict", Word::column_verdict},
                                {"promised", Word::closing_column_promised, Shown::everywhere, true},
                                {"reached", Word::closing_column_reached, Shown::everywhere, true},
                                {"promise", Word::closing_column_promise, Shown::everywhere, false, true},
                                {"result", Word::closing_column_result, Shown::everywhere, false, true},
                                {"by_hand", Word::closing_column_by_hand, Shown::in_files},
                                {"reason", Word::closing_column_hand_reason, Shown::in_files},
                                {"sources", Word::closing_column_sources, Shown::in_files},
                                {"unit", Word::column_unit, Shown::in_files},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    std::array<int, 5> counts{};
    for (const feedback::Outcome& outcome : closing.outcomes) {
        ++counts[static_cast<std::size_t>(outcome.verdict)];
        const auto found = closing.items.find(outcome.item.value);
        const targets::Item item = found == closing.items.end() ? targets::Item{} : found->second;
        Cell verdict = term_cell(outcome.verdict, language, tone_of(outcome.verdict));
        if (outcome.by_hand) verdict.text += say(Word::verdict_by_hand, language);
        Cell by_hand{outcome.by_hand ? std::string(say(Word::verdict_by_hand, language)) : ""};
        by_hand.json = outcome.by_hand ? "true" : "false";
        sheet.rows.push_back({integer_cell(outcome.item.value),
                              {item.title},
                              {lead_of(item.leads, closing)},
                              std::move(verdict),
                              value_cell(outcome.promised, outcome.unit),
                              value_cell(outcome.reached, outcome.unit),
                              {outcome.promise},
                              {outcome.result},
                              std::move(by_hand),
                              {outcome.reason},
                              list_cell(outcome.sources, language),
                              {outcome.unit},
                              integer_cell(outcome.version)});
    }
    const auto count = [&](std::size_t i) { return std::to_string(counts[i]); };
    sheet.after =
        say(Word::closing_counts, language,
            {std::to_string(closing.outcomes.size()), count(0), count(1), count(2), count(3), count(4)}) +
        "\n";
    return sheet;
}

Sheet carryover_sheet(const app::ClosingSheet& closing, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_carryovers, language);
    sheet.columns =
        columns_of({{"number", Word::column_number, Shown::everywhere, true},
                    {"source", Word::closing_column_carry_source},
                    {"source_number", Word::closing_column_source_number, Shown::everywhere, true},
                    {"title", Word::column_title, Shown::everywhere, false, true},
                    {"organisation", Word::column_owing_unit},
                    {"state", Word::column_state},
                    {"item", Word::closing_column_next_item, Shown::everywhere, true},
                    {"reason", Word::closing_column_hand_reason, Shown::everywhere, false, true},
                    {"body", Word::closing_column_text_of, Shown::in_files},
                    {"version", Word::column_version, Shown::in_files, true}},
                   language);
    for (const feedback::Carryover& each : closing.carryovers) {
        sheet.rows.push_back({integer_cell(each.id.value),
                              term_cell(each.source, language),
                              integer_cell(each.source_id),
                              {each.title},
                              {lead_of(each.leads, closing)},
                              term_cell(each.state, language),
                              each.item ? integer_cell(each.item.value) : Cell{},
                              {each.reason},
                              {each.text},
                              integer_cell(each.version)});
    }
    return sheet;
}

} // namespace bihuan::render
