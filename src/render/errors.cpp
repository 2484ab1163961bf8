#include "render/errors.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "app/action.hpp"
#include "render/terms.hpp"

namespace bihuan::render {
namespace {

constexpr std::array<std::pair<std::string_view, Word>, 42> kinds{
    {{"region", Word::kind_region},
     {"organisation", Word::kind_organisation},
     {"person", Word::kind_person},
     {"post", Word::kind_post},
     {"indicator", Word::kind_indicator},
     {"document", Word::kind_document},
     {"finding", Word::kind_finding},
     {"item", Word::kind_item},
     {"clause", Word::kind_clause},
     {"milestone", Word::kind_milestone},
     {"share", Word::kind_share},
     {"revision", Word::kind_revision},
     {"project", Word::kind_project},
     {"lack", Word::kind_lack},
     {"observation", Word::kind_observation},
     {"round", Word::kind_round},
     {"report", Word::kind_report},
     {"urging", Word::kind_urging},
     {"standing", Word::kind_standing},
     {"slip", Word::kind_slip},
     {"evidence", Word::kind_evidence},
     {"column_name", Word::kind_column_name},
     {"year", Word::kind_year},
     {"problem", Word::kind_problem},
     {"supervision_order", Word::kind_supervision_order},
     {"meeting", Word::kind_meeting},
     {"agenda_point", Word::kind_agenda_point},
     {"whistle", Word::kind_whistle},
     {"motion", Word::kind_motion},
     {"livelihood", Word::kind_livelihood},
     {"livelihood_place", Word::kind_livelihood_place},
     {"register_entry", Word::kind_register_entry},
     {"scheme", Word::kind_scheme},
     {"assessment", Word::kind_assessment},
     {"adjustment", Word::kind_adjustment},
     {"appeal", Word::kind_appeal},
     {"appraisal", Word::kind_appraisal},
     {"appraisal_subject", Word::kind_appraisal_subject},
     {"bulletin", Word::kind_bulletin},
     {"closing", Word::kind_closing},
     {"outcome", Word::kind_outcome},
     {"carryover", Word::kind_carryover}}};

constexpr std::array<std::pair<std::string_view, Word>, 30> codes{{{"name", Word::code_name},
                                                                   {"title", Word::code_title},
                                                                   {"text", Word::code_text},
                                                                   {"value", Word::code_value},
                                                                   {"value_high", Word::code_value_high},
                                                                   {"leads", Word::code_leads},
                                                                   {"solver", Word::code_solver},
                                                                   {"solution", Word::code_solution},
                                                                   {"shares", Word::code_shares},
                                                                   {"due_on", Word::code_due_on},
                                                                   {"closed_on", Word::code_closed_on},
                                                                   {"successor", Word::code_successor},
                                                                   {"investment", Word::code_investment},
                                                                   {"progress", Word::code_progress},
                                                                   {"answer", Word::code_answer},
                                                                   {"file_name", Word::code_file_name},
                                                                   {"class group", Word::code_class_group},
                                                                   {"sheet", Word::code_sheet},
                                                                   {"closed", Word::code_closed},
                                                                   {"withdrawn", Word::code_withdrawn},
                                                                   {"reached", Word::code_reached},
                                                                   {"by rule", Word::code_by_rule},
                                                                   {"was_red", Word::code_was_red},
                                                                   {"solved", Word::code_solved},
                                                                   {"codes", Word::code_codes},
                                                                   {"opinion", Word::code_opinion},
                                                                   {"ruled", Word::code_ruled},
                                                                   {"open", Word::code_open},
                                                                   {"unit", Word::code_unit},
                                                                   {"reply", Word::code_reply}}};

template <std::size_t size>
std::optional<Word> found(const std::array<std::pair<std::string_view, Word>, size>& words,
                          std::string_view code) {
    for (const auto& [known, word] : words)
        if (known == code) return word;
    return std::nullopt;
}

template <Named Enum>
std::optional<Word> term(std::string_view code) {
    const auto value = named<Enum>(code);
    return value ? std::optional(word_of(*value)) : std::nullopt;
}

/// The same word says another thing of another record: a completed item, a completed project.
std::optional<Word> state_of(std::string_view kind, std::string_view code) {
    if (kind == "item" || kind == "standing") return term<targets::ItemState>(code);
    if (kind == "finding") return term<targets::FindingState>(code);
    if (kind == "project") return term<projects::Stage>(code);
    if (kind == "round") return term<progress::RoundState>(code);
    if (kind == "report") return term<progress::ReportState>(code);
    if (kind == "slip") return term<progress::SlipState>(code);
    return std::nullopt;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// One thing an error names; `kind` is of the record it is about.
std::string in_words(std::string_view piece, std::string_view kind, Language language) {
    const auto said = [&](Word word) { return std::string(say(word, language)); };
    if (const auto word = state_of(kind, piece)) return said(*word);
    if (const auto word = found(codes, piece)) return said(*word);
    if (const auto word = term<registry::Role>(piece)) return said(*word);
    if (const auto word = found(kinds, piece)) return said(*word);
    for (const app::ActionEntry& action : app::actions) {
        if (action.name == piece)
            return std::string(language == Language::chinese ? action.chinese : action.english);
    }
    const std::size_t space = piece.find(' ');
    const auto record = found(kinds, piece.substr(0, space));
    if (!record || space == std::string_view::npos) return std::string(piece);
    const std::string_view rest = piece.substr(space + 1);
    const auto state = state_of(piece.substr(0, space), rest);
    if (!state && language == Language::chinese && !is_number(rest))
        return said(*record) + "“" + std::string(rest) + "”";
    return said(*record) + (state && language == Language::chinese ? "" : " ") +
           (state ? said(*state) : std::string(rest));
}

/// Those that rules make of records; the subjects of the others are files and the user's own words.
bool is_of_records(ErrorKind kind) {
    using enum ErrorKind;
    constexpr std::array all{conflict,       wrong_role,    wrong_region,    wrong_unit,   vacant_post,
                             no_such_record, wrong_state,   needs_reason,    needs_value,  impossible_date,
                             already_there,  shares_differ, separate_duties, out_of_range, database_damaged};
    return std::ranges::find(all, kind) != all.end();
}

} // namespace

std::string sentence_of(const Error& error, Language language) {
    if (!is_of_records(error.kind)) return describe(error, language);
    const std::string_view kind = std::string_view(error.subject).substr(0, error.subject.find(' '));
    Error told{error.kind, in_words(error.subject, "", language), ""};
    std::string_view rest = error.detail;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(", "), rest.size());
        if (!told.detail.empty()) told.detail += language == Language::chinese ? "，" : ", ";
        told.detail += in_words(rest.substr(0, end), kind, language);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return describe(told, language);
}

} // namespace bihuan::render
