// Public appraisal (三亮: 亮身份、亮职责、亮评价). The ballots themselves are no records: storage keeps who
// may still vote and how many marks each subject got, never who gave which (storage/ballots.hpp).
#pragma once

#include "base/record.hpp"
#include "quantity/decimal.hpp"
#include "registry/records.hpp"

namespace bihuan::assessment {

using registry::Organisation;

/// five: 很满意 … 很不满意 after GB/T 39734. three: 满意、基本满意、不满意, as deputies vote on livelihood
/// items.
enum class Scale : std::uint8_t { five, three };
constexpr auto names_of(Scale) {
    return std::array<std::string_view, 2>{"five", "three"};
}

enum class Channel : std::uint8_t { online, on_site, questionnaire };
constexpr auto names_of(Channel) {
    return std::array<std::string_view, 3>{"online", "on_site", "questionnaire"};
}

enum class AppraisalState : std::uint8_t { draft, open, closed };
constexpr auto names_of(AppraisalState) {
    return std::array<std::string_view, 3>{"draft", "open", "closed"};
}

/// A round of appraisal. The lists have a number a channel, in the order of Channel; the figures of turnout
/// stand here so that every batch of ballots leaves its entry in the journal: how many, of which channel, no
/// more.
struct Appraisal {
    static constexpr std::string_view kind = "appraisal";
    std::string region;
    Id<Appraisal> id;
    std::int64_t version = 0;
    std::string title;
    int year = 0;
    Scale scale = Scale::five;
    AppraisalState state = AppraisalState::draft;
    Date begins_on, ends_on;
    std::vector<int> points;           // 0–100 of each mark, the best first
    std::vector<int> weights;          // percent, 100 together
    std::vector<std::int64_t> codes;   // one-person codes given out
    std::vector<std::int64_t> ballots; // counted
    std::vector<std::int64_t> marks;   // on them
    std::optional<Date> closed_on;
    static constexpr auto fields() {
        return std::tuple{field("region", &Appraisal::region),      field("id", &Appraisal::id),
                          field("version", &Appraisal::version),    field("title", &Appraisal::title),
                          field("year", &Appraisal::year),          field("scale", &Appraisal::scale),
                          field("state", &Appraisal::state),        field("begins_on", &Appraisal::begins_on),
                          field("ends_on", &Appraisal::ends_on),    field("points", &Appraisal::points),
                          field("weights", &Appraisal::weights),    field("codes", &Appraisal::codes),
                          field("ballots", &Appraisal::ballots),    field("marks", &Appraisal::marks),
                          field("closed_on", &Appraisal::closed_on)};
    }
};

/// Who or what is appraised. Its result stands here once the round is closed.
struct AppraisalSubject {
    static constexpr std::string_view kind = "appraisal_subject";
    std::string region;
    Id<AppraisalSubject> id;
    std::int64_t version = 0;
    Id<Appraisal> appraisal;
    std::string name;              // 亮身份: an official's name and post, a window, a livelihood item
    std::string duties;            // 亮职责
    Id<Organisation> organisation; // whose score it feeds, or none
    std::int64_t item = 0;         // the livelihood item's number, or 0
    std::int64_t marks = 0;        // counted, when closed
    std::optional<Decimal> result; // 0–100, weighted over the channels
    bool withdrawn = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &AppraisalSubject::region),
                          field("id", &AppraisalSubject::id),
                          field("version", &AppraisalSubject::version),
                          field("appraisal", &AppraisalSubject::appraisal),
                          field("name", &AppraisalSubject::name),
                          field("duties", &AppraisalSubject::duties),
                          field("organisation", &AppraisalSubject::organisation),
                          field("item", &AppraisalSubject::item),
                          field("marks", &AppraisalSubject::marks),
                          field("result", &AppraisalSubject::result),
                          field("withdrawn", &AppraisalSubject::withdrawn)};
    }
};

} // namespace bihuan::assessment
