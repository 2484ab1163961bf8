// What citizens see: promises with their figures, dates, places and every change of them; appraisals;
// bulletins. Which of it is public, feedback/publication.hpp decides; what is not stands in none of these
// values.
#pragma once

#include "app/context.hpp"
#include "cycle/assessment/appraisal_records.hpp"
#include "cycle/feedback/publication.hpp"
#include "render/official/document.hpp"

namespace bihuan::views {

using app::Context;
using feedback::PublicationPolicy;
using targets::Item;

struct PublicFigure {
    Date as_of; // the last day it covers
    Decimal value;
    std::string said;  // in the words of documents: 增长8.2%
    std::string words; // 进展情况, where the policy gives them
    Instant published; // when it became public
    std::int64_t round = 0;
};

struct PublicMilestone {
    std::int64_t id = 0;
    std::string title;
    Date due_on, original_due_on;
    int changes = 0;
    std::optional<Date> reached_on;
};

struct PublicPlace {
    std::int64_t id = 0;
    std::string name;
    std::optional<Date> finished_on;
    std::vector<std::string> photos; // SM3 of each
};

enum class Happening : std::uint8_t {
    listed,
    figure,
    value_moved,
    due_moved,
    milestone_moved,
    milestone_reached,
    place_finished,
    completed,
    dropped
};
constexpr auto names_of(Happening) {
    return std::array<std::string_view, 9>{"listed",         "figure",          "value_moved",
                                           "due_moved",      "milestone_moved", "milestone_reached",
                                           "place_finished", "completed",       "dropped"};
}

/// Something that happened to a promise, from when the public could know.
struct PublicChange {
    Happening what = Happening::listed;
    std::string id; // the same for ever: revision-3
    Instant at;
    Id<Item> item;
    std::string title;         // of the item
    std::string before, after; // as they are written; of figures the value, of milestones and places the days
    std::string about;         // the milestone's or place's name
    std::string reason;
};

/// A sentence and the document it stands in.
struct PublicClause {
    std::string sentence, document, document_number;
};

struct PublicPart {
    Id<Item> id;
    std::string title;
    targets::ItemState state = targets::ItemState::active;
};

struct Promise {
    Id<Item> id;
    int year = 0;
    targets::Category category = targets::Category::livelihood;
    targets::ItemState state = targets::ItemState::active;
    Id<Item> merged_into; // one that is public, or none
    std::string number, title;
    std::vector<PublicClause> clauses; // as promised; one without a document where it stands in none
    std::vector<std::string> units;    // the first leads
    std::string target;                // in the words of documents: 95亿元以上; empty: no number
    targets::Relation relation = targets::Relation::eq;
    std::optional<Decimal> value, value_high, original_value;
    std::string unit;
    bool adds_up = false;                                 // figures run up over the year
    std::optional<Date> due_on, original_due_on, next_on; // next_on: the next day at which something is due
    std::string next;                                     // the milestone's title; empty: the promise itself
    std::optional<Date> completed_on;
    int moved = 0; // how often value or date were changed
    std::optional<progress::Colour> standing;
    std::optional<Decimal> planned, paid; // yuan
    std::string funding;
    std::vector<PublicFigure> figures; // the oldest first
    std::vector<PublicMilestone> milestones;
    std::vector<PublicPlace> places; // its own and its parts'
    std::vector<PublicPart> parts;
    std::vector<PublicChange> changes; // the newest first

    std::size_t places_finished() const;
};

struct PublicBulletin {
    Id<feedback::Bulletin> id;
    std::string title, fingerprint;
    Date begins_on, ends_on, issued_on;
    bool corrected = false; // a later issue took its place
};

struct PublicRegion {
    std::string code, name;
    Date today;
    int year = 0;
    std::vector<int> years; // with something public, the newest first
};

/// A round of appraisal as anybody may know of it.
struct PublicRound {
    Id<assessment::Appraisal> id;
    std::string title;
    assessment::Scale scale = assessment::Scale::five;
    bool closed = false;
    Date begins_on, ends_on;
    std::int64_t ballots = 0; // of a closed round
};

struct Promises {
    PublicRegion region;
    std::vector<Promise> promises;       // of the year, livelihood items first
    std::vector<PublicRound> appraisals; // of the year, and all that are open
    std::vector<PublicBulletin> bulletins;
};

/// All answer no_such_page for a region, year or number that is not public: nobody learns that it is there.
/// `year`: none: the last one with something public.
Result<Promises> promises(Context& context, const PublicationPolicy& policy, std::optional<int> year);

struct PromisePage {
    PublicRegion region;
    Promise promise;
};
Result<PromisePage> promise(Context& context, const PublicationPolicy& policy, Id<Item> id);

/// A photo of a public place, as it may go out.
Result<feedback::PublicPhoto> promise_photo(Context& context, const PublicationPolicy& policy, Id<Item> item,
                                            const std::string& sm3);

/// A round of appraisal: open, for who has a code; closed, with results as far as they are public.
struct PublicSubject {
    Id<assessment::AppraisalSubject> id;
    std::string name, duties, unit;
    std::int64_t marks = 0;
    std::optional<Decimal> result;
};
struct PublicAppraisal {
    PublicRegion region;
    PublicRound round;
    std::vector<PublicSubject> subjects; // as registered, never ranked
};
Result<PublicAppraisal> public_appraisal(Context& context, const PublicationPolicy& policy,
                                         Id<assessment::Appraisal> id);

/// An issued bulletin's document as it was frozen.
Result<official::OfficialDocument> public_bulletin(Context& context, const PublicationPolicy& policy,
                                                   Id<feedback::Bulletin> id);

} // namespace bihuan::views
