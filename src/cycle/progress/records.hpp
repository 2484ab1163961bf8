// Dispatch rounds, reports, who was urged to send them, and the slips that come of lagging.
#pragma once

#include "cycle/targets/records.hpp"

namespace bihuan::progress {

using registry::Organisation;
using targets::Item;

enum class Cadence : std::uint8_t { week, half_month, month, quarter, once }; // 周 半月 月 季 一次
constexpr auto names_of(Cadence) {
    return std::array<std::string_view, 5>{"week", "half_month", "month", "quarter", "once"};
}

enum class RoundState : std::uint8_t { open, closed };
constexpr auto names_of(RoundState) {
    return std::array<std::string_view, 2>{"open", "closed"};
}

/// A dispatch round (调度): everyone who leads one of its items owes a report for [begins_on, ends_on] by
/// due_on.
struct Round {
    static constexpr std::string_view kind = "round";
    std::string region;
    Id<Round> id;
    std::int64_t version = 0;
    std::string title; // 2025年3月调度
    Cadence cadence = Cadence::month;
    Date begins_on, ends_on;
    Date due_on; // a working day
    RoundState state = RoundState::open;
    // what it asks about: the active items of this year and, where given, of this category and kind
    int year = 0;
    std::optional<targets::Category> category;
    std::optional<targets::ItemKind> item_kind;
    bool with_responsible = false; // responsible units owe reports too, not the leads alone
    static constexpr auto fields() {
        return std::tuple{field("region", &Round::region),
                          field("id", &Round::id),
                          field("version", &Round::version),
                          field("title", &Round::title),
                          field("cadence", &Round::cadence),
                          field("begins_on", &Round::begins_on),
                          field("ends_on", &Round::ends_on),
                          field("due_on", &Round::due_on),
                          field("state", &Round::state),
                          field("year", &Round::year),
                          field("category", &Round::category),
                          field("item_kind", &Round::item_kind),
                          field("with_responsible", &Round::with_responsible)};
    }
};

enum class ReportState : std::uint8_t {
    owed,      // 未报: nothing yet. Silence is a state
    draft,     // 草稿: saved, not sent
    submitted, // 已报
    returned,  // 退回, with a reason
    accepted,  // 已采用
    missed,    // 未报告: the round was closed without it
};
constexpr auto names_of(ReportState) {
    return std::array<std::string_view, 6>{"owed", "draft", "submitted", "returned", "accepted", "missed"};
}

/// What one unit owes on one item in one round, from the opening of the round on.
struct Report {
    static constexpr std::string_view kind = "report";
    std::string region;
    Id<Report> id;
    std::int64_t version = 0;
    Id<Round> round;
    Id<Item> item;
    Id<Organisation> organisation;
    ReportState state = ReportState::owed;
    bool late = false;                   // sent after the day it was due, or never; once true, always true
    bool asks_value = false;             // the item promises a number
    std::optional<Decimal> value;        // reading in the item's base unit
    std::string value_text;              // as it was written: 3.5亿元
    std::string progress;                // 进展情况
    std::string problems;                // 存在问题
    std::string next_steps;              // 下一步打算
    std::vector<std::string> evidence;   // "SM3-of-content file-name" each
    std::optional<Instant> submitted_at; // first time
    Id<registry::Post> submitted_by;
    bool on_behalf = false; // sent by the supervision office for the unit
    int returns = 0;
    std::string return_reason;         // of the last return
    std::optional<Date> answer_due_on; // of the last return: sent again after it is late
    static constexpr auto fields() {
        return std::tuple{field("region", &Report::region),
                          field("id", &Report::id),
                          field("version", &Report::version),
                          field("round", &Report::round),
                          field("item", &Report::item),
                          field("organisation", &Report::organisation),
                          field("state", &Report::state),
                          field("late", &Report::late),
                          field("asks_value", &Report::asks_value),
                          field("value", &Report::value),
                          field("value_text", &Report::value_text),
                          field("progress", &Report::progress),
                          field("problems", &Report::problems),
                          field("next_steps", &Report::next_steps),
                          field("evidence", &Report::evidence),
                          field("submitted_at", &Report::submitted_at),
                          field("submitted_by", &Report::submitted_by),
                          field("on_behalf", &Report::on_behalf),
                          field("returns", &Report::returns),
                          field("return_reason", &Report::return_reason),
                          field("answer_due_on", &Report::answer_due_on)};
    }
};

/// report / round / organisation / its state, and `late`, `on_behalf`, `sent_back`, `asks_value` beside it.
std::vector<Tally> tallies_of(const Report& report);

/// A unit urged by hand to send what it owes in a round (催报): once a day at most, and never taken back.
struct Urging {
    static constexpr std::string_view kind = "urging";
    std::string region;
    Id<Urging> id;
    std::int64_t version = 0;
    Id<Round> round;
    Id<Organisation> organisation;
    Date urged_on;
    Id<registry::Post> urged_by;
    int owed = 0; // reports it had still to send
    Date due_on;  // the first of their days
    std::string note;
    static constexpr auto fields() {
        return std::tuple{field("region", &Urging::region),
                          field("id", &Urging::id),
                          field("version", &Urging::version),
                          field("round", &Urging::round),
                          field("organisation", &Urging::organisation),
                          field("urged_on", &Urging::urged_on),
                          field("urged_by", &Urging::urged_by),
                          field("owed", &Urging::owed),
                          field("due_on", &Urging::due_on),
                          field("note", &Urging::note)};
    }
};

/// Green is no slip: on course. none: cannot be judged yet (no number, no date).
enum class Colour : std::uint8_t { none, green, blue, yellow, red };
constexpr auto names_of(Colour) {
    return std::array<std::string_view, 5>{"none", "green", "blue", "yellow", "red"};
}

/// Where an item stands (蓝黄红管理), one an item: as last reviewed. The why is kept as words in `reason`: a
/// key and its figures, put into a sentence by render/.
struct Standing {
    static constexpr std::string_view kind = "standing";
    std::string region;
    Id<Standing> id; // the item's number
    std::int64_t version = 0;
    Id<Organisation> organisation; // the first lead
    int year = 0;                  // of the item
    Colour colour = Colour::none;
    Date since;
    std::string reason;   // key=figure; key=figure …
    bool was_red = false; // never green again: an item belongs to one year
    bool late = false;    // was overdue at some review; once true, always true
    bool by_hand = false;
    std::string hand_reason;
    Id<registry::Post> hand_post;
    Colour hand_over = Colour::none;   // what the rules said when it was set: worse than this ends it
    std::optional<Date> hand_until;    // its last day, where one was given
    std::optional<Date> answer_due_on; // of the slip
    static constexpr auto fields() {
        return std::tuple{field("region", &Standing::region),
                          field("id", &Standing::id),
                          field("version", &Standing::version),
                          field("organisation", &Standing::organisation),
                          field("year", &Standing::year),
                          field("colour", &Standing::colour),
                          field("since", &Standing::since),
                          field("reason", &Standing::reason),
                          field("was_red", &Standing::was_red),
                          field("late", &Standing::late),
                          field("by_hand", &Standing::by_hand),
                          field("hand_reason", &Standing::hand_reason),
                          field("hand_post", &Standing::hand_post),
                          field("hand_over", &Standing::hand_over),
                          field("hand_until", &Standing::hand_until),
                          field("answer_due_on", &Standing::answer_due_on)};
    }
};

/// standing / year / organisation / colour, and `late`, `by_hand` beside it.
std::vector<Tally> tallies_of(const Standing& standing);

enum class SlipState : std::uint8_t { open, answered, lifted };
constexpr auto names_of(SlipState) {
    return std::array<std::string_view, 3>{"open", "answered", "lifted"};
}

/// A colour is a slip with a deadline: blue reminds, yellow warns, red calls the head in.
struct Slip {
    static constexpr std::string_view kind = "slip";
    std::string region;
    Id<Slip> id;
    std::int64_t version = 0;
    Id<Item> item;
    Id<Organisation> organisation;
    Colour colour = Colour::blue;
    Date issued_on;
    Date due_on; // answer by
    std::string reason;
    SlipState state = SlipState::open;
    std::optional<Date> answered_on;
    std::string answer;
    bool late = false;             // answered late, or open beyond its day; once true, always true
    std::optional<Date> lifted_on; // made good, or a worse one took its place
    static constexpr auto fields() {
        return std::tuple{field("region", &Slip::region),
                          field("id", &Slip::id),
                          field("version", &Slip::version),
                          field("item", &Slip::item),
                          field("organisation", &Slip::organisation),
                          field("colour", &Slip::colour),
                          field("issued_on", &Slip::issued_on),
                          field("due_on", &Slip::due_on),
                          field("reason", &Slip::reason),
                          field("state", &Slip::state),
                          field("answered_on", &Slip::answered_on),
                          field("answer", &Slip::answer),
                          field("late", &Slip::late),
                          field("lifted_on", &Slip::lifted_on)};
    }
};

} // namespace bihuan::progress
