// What deputies ask: motions and proposals (人大代表议案建议、政协委员提案); and the yearly livelihood items.
#pragma once

#include "cycle/supervision/records.hpp"

namespace bihuan::supervision {

enum class MotionKind : std::uint8_t {
    motion,     // 人大代表议案
    suggestion, // 人大代表建议
    proposal,   // 政协委员提案
};
constexpr auto names_of(MotionKind) {
    return std::array<std::string_view, 3>{"motion", "suggestion", "proposal"};
}

enum class MotionState : std::uint8_t {
    received,  // 已交办登记: no unit yet
    assigned,  // 已交办: may be bounced within its window
    working,   // 办理中
    answered,  // 已答复: waits for the deputies' word
    reopened,  // 不满意重办
    closed,    // 办结
    joined,    // 并案: answered with `joined_into`
    withdrawn, // by its deputies
};
constexpr auto names_of(MotionState) {
    return std::array<std::string_view, 8>{"received", "assigned", "working", "answered",
                                           "reopened", "closed",   "joined",  "withdrawn"};
}

/// A solved (已解决), B begun or planned within reach (正在解决或列入计划), C for reference (留作参考).
enum class AnswerGrade : std::uint8_t { none, A, B, C };
constexpr auto names_of(AnswerGrade) {
    return std::array<std::string_view, 4>{"none", "A", "B", "C"};
}

enum class Satisfaction : std::uint8_t { none, satisfied, basically, unsatisfied };
constexpr auto names_of(Satisfaction) {
    return std::array<std::string_view, 4>{"none", "satisfied", "basically", "unsatisfied"};
}

struct Motion {
    static constexpr std::string_view kind = "motion";
    std::string region;
    Id<Motion> id;
    std::int64_t version = 0;
    MotionKind motion_kind = MotionKind::suggestion;
    std::string number;  // as the congress numbers it: 第15号
    std::string session; // 县十八届人大四次会议
    int year = 0;
    std::string title;
    std::string text;
    std::vector<std::string> deputies; // first the one who leads
    Date received_on;
    MotionState state = MotionState::received;
    Id<Organisation> organisation;       // leads the answer; none: nobody yet
    std::vector<Id<Organisation>> joint; // co-sign (会办)
    std::optional<Date> bounce_until;    // last day to give it back
    Id<Organisation> suggested;          // by who gave it back last, or none
    std::optional<Date> due_on, original_due_on;
    int extensions = 0;
    int bounces = 0;
    AnswerGrade grade = AnswerGrade::none;
    std::string answer;                // text of the reply letter
    std::string letter;                // "SM3-of-content file-name", or empty
    std::vector<std::string> opinions; // of the joint units, "number-of-organisation text" each
    std::optional<Date> answered_on;
    std::optional<Date> confirm_by; // after it the answer stands, as the deputies were told
    Satisfaction satisfaction = Satisfaction::none;
    std::string satisfaction_text;
    int reopened = 0;
    Id<Motion> joined_into; // or none
    Id<Item> item;          // of next year's ledger that a B answer became, or none
    std::string last_reason;
    std::optional<Date> closed_on;
    bool late = false; // answered after its day, or open beyond it; once true, always true
    static constexpr auto fields() {
        return std::tuple{field("region", &Motion::region),
                          field("id", &Motion::id),
                          field("version", &Motion::version),
                          field("motion_kind", &Motion::motion_kind),
                          field("number", &Motion::number),
                          field("session", &Motion::session),
                          field("year", &Motion::year),
                          field("title", &Motion::title),
                          field("body", &Motion::text),
                          field("deputies", &Motion::deputies),
                          field("received_on", &Motion::received_on),
                          field("state", &Motion::state),
                          field("organisation", &Motion::organisation),
                          field("joint", &Motion::joint),
                          field("bounce_until", &Motion::bounce_until),
                          field("suggested", &Motion::suggested),
                          field("due_on", &Motion::due_on),
                          field("original_due_on", &Motion::original_due_on),
                          field("extensions", &Motion::extensions),
                          field("bounces", &Motion::bounces),
                          field("grade", &Motion::grade),
                          field("answer", &Motion::answer),
                          field("letter", &Motion::letter),
                          field("opinions", &Motion::opinions),
                          field("answered_on", &Motion::answered_on),
                          field("confirm_by", &Motion::confirm_by),
                          field("satisfaction", &Motion::satisfaction),
                          field("satisfaction_text", &Motion::satisfaction_text),
                          field("reopened", &Motion::reopened),
                          field("joined_into", &Motion::joined_into),
                          field("item", &Motion::item),
                          field("last_reason", &Motion::last_reason),
                          field("closed_on", &Motion::closed_on),
                          field("late", &Motion::late)};
    }
};

/// motion / year / organisation / its state, and `late`, `grade_A`…, its satisfaction beside it.
std::vector<Tally> tallies_of(const Motion& motion);

/// A livelihood item's (民生实事) money; its number is the item's. Sub-items are items with it as parent,
/// stages are milestones. Money in yuan.
struct Livelihood {
    static constexpr std::string_view kind = "livelihood";
    std::string region;
    Id<Livelihood> id; // the item's number
    std::int64_t version = 0;
    int year = 0;
    std::optional<Decimal> planned, paid;
    std::string funding; // 省级补助、县级财政 …
    static constexpr auto fields() {
        return std::tuple{field("region", &Livelihood::region),   field("id", &Livelihood::id),
                          field("version", &Livelihood::version), field("year", &Livelihood::year),
                          field("planned", &Livelihood::planned), field("paid", &Livelihood::paid),
                          field("funding", &Livelihood::funding)};
    }
};

/// Where it is done, with photos as evidence.
struct LivelihoodPlace {
    static constexpr std::string_view kind = "livelihood_place";
    std::string region;
    Id<LivelihoodPlace> id;
    std::int64_t version = 0;
    Id<Item> item;
    std::string name;                           // 城关镇第二小学
    std::optional<Decimal> longitude, latitude; // CGCS2000, degrees
    Id<Organisation> organisation;              // who builds it, or none
    std::optional<Date> finished_on;
    std::vector<std::string> photos; // "SM3-of-content file-name" each
    bool withdrawn = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &LivelihoodPlace::region),
                          field("id", &LivelihoodPlace::id),
                          field("version", &LivelihoodPlace::version),
                          field("item", &LivelihoodPlace::item),
                          field("name", &LivelihoodPlace::name),
                          field("longitude", &LivelihoodPlace::longitude),
                          field("latitude", &LivelihoodPlace::latitude),
                          field("organisation", &LivelihoodPlace::organisation),
                          field("finished_on", &LivelihoodPlace::finished_on),
                          field("photos", &LivelihoodPlace::photos),
                          field("withdrawn", &LivelihoodPlace::withdrawn)};
    }
};

} // namespace bihuan::supervision
