// What enterprises ask: whistles (企业吹哨、部门报到、市县联动).
#pragma once

#include "cycle/supervision/records.hpp"

namespace bihuan::supervision {

enum class WhistleState : std::uint8_t {
    filed,       // 已受理: a receipt number, no unit yet
    dispatched,  // 已派单: its clock runs
    working,     // 已报到: the unit has taken it
    arbitration, // 待裁定: refused twice
    co_signing,  // 会签中: the answer is written, joint units have yet to sign it
    answered,    // 已答复: waits for the asker
    reopened,    // 不满意重办: the correction's clock runs
    with_city,   // 市县联动: at the city
    closed,      // 办结: the asker, or an announced timeout, has confirmed
    excluded,    // 不予计入, with a recorded reason
    joined,      // 并单: answered together with `joined_into`
    withdrawn,   // by the asker
};
constexpr auto names_of(WhistleState) {
    return std::array<std::string_view, 12>{"filed",      "dispatched", "working",  "arbitration",
                                            "co_signing", "answered",   "reopened", "with_city",
                                            "closed",     "excluded",   "joined",   "withdrawn"};
}

/// A clock besides the answer's that ran out: once in the list, always there.
enum class Lapse : std::uint8_t { dispatch, sign_in, ruling, call_back };
constexpr auto names_of(Lapse) {
    return std::array<std::string_view, 4>{"dispatch", "sign_in", "ruling", "call_back"};
}

/// The five levels of GB/T 39734.
enum class Rating : std::uint8_t { none, very_bad, bad, fair, good, very_good };
constexpr auto names_of(Rating) {
    return std::array<std::string_view, 6>{"none", "very_bad", "bad", "fair", "good", "very_good"};
}

enum class Confirmation : std::uint8_t { none, asker, timeout };
constexpr auto names_of(Confirmation) {
    return std::array<std::string_view, 3>{"none", "asker", "timeout"};
}

/// An enterprise's call for a department, one pool and one receipt number for all.
struct Whistle {
    static constexpr std::string_view kind = "whistle";
    std::string region;
    Id<Whistle> id;
    std::int64_t version = 0;
    std::string receipt; // QS2025-0001: given once, in order, a year
    int year = 0;
    std::string title;
    std::string text;
    Id<Organisation> asker; // the enterprise, where it is registered; or none
    std::string asker_name;
    std::string contact;
    std::vector<std::string> filed_evidence; // the asker's files: "SM3-of-content file-name" each
    Id<Post> filed_by;
    Id<Organisation> filed_by_organisation; // none: the supervision office
    bool on_behalf = false;                 // filed for it by an office
    Date filed_on;
    Date dispatch_by;
    WhistleState state = WhistleState::filed;
    Id<Organisation> organisation;       // has it now; none: nobody yet
    std::vector<Id<Organisation>> joint; // co-sign the answer
    std::optional<Date> dispatched_on;   // the clock's start, of the present dispatch
    std::optional<Date> sign_in_by, signed_in_on;
    std::optional<Date> due_on, original_due_on;
    int extensions = 0;
    int refusals = 0;
    std::optional<Date> ruling_by; // of the arbiter
    bool ruled = false;            // dispatched by a ruling: cannot be refused again
    std::string answer;
    bool solved = false; // so the answer says; else it explains why not
    std::vector<std::string> evidence;
    std::optional<Date> answered_on;
    std::optional<Date> confirm_by; // after it the answer stands, as the asker was told
    Confirmation confirmation = Confirmation::none;
    Rating rating = Rating::none;
    std::string rating_text;
    int reopened = 0;
    int false_closings = 0;           // answers that said solved and were not, in the asker's word
    std::optional<Date> call_back_by; // 回访 owed after a bad rating
    std::optional<Date> called_back_on;
    std::string call_back;            // what the asker said
    std::optional<Date> escalated_on; // to the city; its clock stands still there
    std::string city_answer;
    Id<Whistle> joined_into; // or none
    Id<Post> excluded_by;    // or none
    std::optional<Date> excluded_on;
    std::string last_reason; // of the last exclusion, withdrawal, joining, escalation, extension, reopening
    std::optional<Date> closed_on;
    bool late = false; // answered after its day, or open beyond it; once true, always true
    std::vector<Lapse> lapses;
    static constexpr auto fields() {
        return std::tuple{field("region", &Whistle::region),
                          field("id", &Whistle::id),
                          field("version", &Whistle::version),
                          field("receipt", &Whistle::receipt),
                          field("year", &Whistle::year),
                          field("title", &Whistle::title),
                          field("body", &Whistle::text),
                          field("asker", &Whistle::asker),
                          field("asker_name", &Whistle::asker_name),
                          field("contact", &Whistle::contact),
                          field("filed_evidence", &Whistle::filed_evidence),
                          field("filed_by", &Whistle::filed_by),
                          field("filed_by_organisation", &Whistle::filed_by_organisation),
                          field("on_behalf", &Whistle::on_behalf),
                          field("filed_on", &Whistle::filed_on),
                          field("dispatch_by", &Whistle::dispatch_by),
                          field("state", &Whistle::state),
                          field("organisation", &Whistle::organisation),
                          field("joint", &Whistle::joint),
                          field("dispatched_on", &Whistle::dispatched_on),
                          field("sign_in_by", &Whistle::sign_in_by),
                          field("signed_in_on", &Whistle::signed_in_on),
                          field("due_on", &Whistle::due_on),
                          field("original_due_on", &Whistle::original_due_on),
                          field("extensions", &Whistle::extensions),
                          field("refusals", &Whistle::refusals),
                          field("ruling_by", &Whistle::ruling_by),
                          field("ruled", &Whistle::ruled),
                          field("answer", &Whistle::answer),
                          field("solved", &Whistle::solved),
                          field("evidence", &Whistle::evidence),
                          field("answered_on", &Whistle::answered_on),
                          field("confirm_by", &Whistle::confirm_by),
                          field("confirmation", &Whistle::confirmation),
                          field("rating", &Whistle::rating),
                          field("rating_text", &Whistle::rating_text),
                          field("reopened", &Whistle::reopened),
                          field("false_closings", &Whistle::false_closings),
                          field("call_back_by", &Whistle::call_back_by),
                          field("called_back_on", &Whistle::called_back_on),
                          field("call_back", &Whistle::call_back),
                          field("escalated_on", &Whistle::escalated_on),
                          field("city_answer", &Whistle::city_answer),
                          field("joined_into", &Whistle::joined_into),
                          field("excluded_by", &Whistle::excluded_by),
                          field("excluded_on", &Whistle::excluded_on),
                          field("last_reason", &Whistle::last_reason),
                          field("closed_on", &Whistle::closed_on),
                          field("late", &Whistle::late),
                          field("lapses", &Whistle::lapses)};
    }
};

/// whistle / year / organisation / its state; beside it `late`, `false_closing` (each of them),
/// `reopened_once`, `rated_<rating>`, `lapse_<clock>`. Of an excluded one its state alone.
std::vector<Tally> tallies_of(const Whistle& whistle);
Searched searched_of(const Whistle& whistle);

/// A unit's refusal (退单), and what was ruled about the second.
struct Refusal {
    static constexpr std::string_view kind = "refusal";
    std::string region;
    Id<Refusal> id;
    std::int64_t version = 0;
    Id<Whistle> whistle;
    Id<Organisation> organisation;
    Date refused_on;
    std::string reason;
    Id<Organisation> suggested; // who should have it, in its view; or none
    std::string ruling;         // the arbiter's words; empty: none was needed or none yet
    std::optional<Date> ruled_on;
    Id<Post> ruled_by;
    static constexpr auto fields() {
        return std::tuple{field("region", &Refusal::region),
                          field("id", &Refusal::id),
                          field("version", &Refusal::version),
                          field("whistle", &Refusal::whistle),
                          field("organisation", &Refusal::organisation),
                          field("refused_on", &Refusal::refused_on),
                          field("reason", &Refusal::reason),
                          field("suggested", &Refusal::suggested),
                          field("ruling", &Refusal::ruling),
                          field("ruled_on", &Refusal::ruled_on),
                          field("ruled_by", &Refusal::ruled_by)};
    }
};

/// A joint unit's signature (会签) under an answer: asked for at dispatch, given when the answer is there.
struct CoSignature {
    static constexpr std::string_view kind = "co_signature";
    std::string region;
    Id<CoSignature> id;
    std::int64_t version = 0;
    Id<Whistle> whistle;
    Id<Organisation> organisation;
    std::optional<Date> signed_on;
    std::string opinion;
    bool withdrawn = false; // the answer it stood under was not enough, or the unit is no longer asked
    static constexpr auto fields() {
        return std::tuple{field("region", &CoSignature::region),
                          field("id", &CoSignature::id),
                          field("version", &CoSignature::version),
                          field("whistle", &CoSignature::whistle),
                          field("organisation", &CoSignature::organisation),
                          field("signed_on", &CoSignature::signed_on),
                          field("opinion", &CoSignature::opinion),
                          field("withdrawn", &CoSignature::withdrawn)};
    }
};

} // namespace bihuan::supervision
