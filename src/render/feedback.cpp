#include "render/feedback.hpp"

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

} // namespace bihuan::render
