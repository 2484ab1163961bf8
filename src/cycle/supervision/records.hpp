// What is pushed to an end inside government: problems, supervision orders, dispatch meetings.
#pragma once

#include "cycle/progress/records.hpp"

namespace bihuan::supervision {

using registry::Organisation;
using registry::Post;
using targets::Item;

enum class ProblemSource : std::uint8_t {
    report,     // 进展报告: the box 存在问题
    inspection, // 实地督查
    meeting,    // 会议
    other
};
constexpr auto names_of(ProblemSource) {
    return std::array<std::string_view, 4>{"report", "inspection", "meeting", "other"};
}

/// Who can solve it: the unit itself, the county, the city.
enum class ProblemLevel : std::uint8_t { unit, county, city };
constexpr auto names_of(ProblemLevel) {
    return std::array<std::string_view, 3>{"unit", "county", "city"};
}

enum class ProblemState : std::uint8_t {
    found,        // 发现: nobody is charged with it yet
    coordinating, // 协调: a unit owes the solution by a day
    solved,       // 解决: so its unit says; waits for the finder or the supervision office
    closed,       // 销号, 反馈
    dropped,      // found not to be one, with a reason
};
constexpr auto names_of(ProblemState) {
    return std::array<std::string_view, 5>{"found", "coordinating", "solved", "closed", "dropped"};
}

/// A problem (问题) from its finding to 销号.
struct Problem {
    static constexpr std::string_view kind = "problem";
    std::string region;
    Id<Problem> id;
    std::int64_t version = 0;
    std::string title;
    std::string text;
    ProblemSource source = ProblemSource::other;
    std::int64_t source_id = 0;             // of the report or meeting, 0: none
    Id<Item> item;                          // it holds up, or none
    Id<Organisation> organisation;          // whose problem it is
    Id<Organisation> found_by_organisation; // the finder's: may close and reopen it
    Id<Post> found_by;
    Date found_on;
    ProblemState state = ProblemState::found;
    ProblemLevel level = ProblemLevel::unit;
    Id<Organisation> coordinator;        // who owes the solution; none while found
    std::vector<Id<Organisation>> joint; // who help
    std::optional<Date> due_on, original_due_on;
    int changes = 0; // of the day
    std::string solution;
    std::vector<std::string> evidence; // "SM3-of-content file-name" each
    std::optional<Date> solved_on;     // last time
    std::optional<Date> closed_on;
    int returns = 0;         // solutions not believed
    int reopened = 0;        // after 销号
    std::string last_reason; // of the last return, reopening, escalation or dropping
    bool late = false;       // solved after its day, or open beyond it; once true, always true
    static constexpr auto fields() {
        return std::tuple{field("region", &Problem::region),
                          field("id", &Problem::id),
                          field("version", &Problem::version),
                          field("title", &Problem::title),
                          field("body", &Problem::text),
                          field("source", &Problem::source),
                          field("source_id", &Problem::source_id),
                          field("item", &Problem::item),
                          field("organisation", &Problem::organisation),
                          field("found_by_organisation", &Problem::found_by_organisation),
                          field("found_by", &Problem::found_by),
                          field("found_on", &Problem::found_on),
                          field("state", &Problem::state),
                          field("level", &Problem::level),
                          field("coordinator", &Problem::coordinator),
                          field("joint", &Problem::joint),
                          field("due_on", &Problem::due_on),
                          field("original_due_on", &Problem::original_due_on),
                          field("changes", &Problem::changes),
                          field("solution", &Problem::solution),
                          field("evidence", &Problem::evidence),
                          field("solved_on", &Problem::solved_on),
                          field("closed_on", &Problem::closed_on),
                          field("returns", &Problem::returns),
                          field("reopened", &Problem::reopened),
                          field("last_reason", &Problem::last_reason),
                          field("late", &Problem::late)};
    }
};

/// problem / year found / coordinator (or whose it is) / its state, and `late`, `reopened` beside it.
std::vector<Tally> tallies_of(const Problem& problem);
Searched searched_of(const Problem& problem);

enum class OrderOrigin : std::uint8_t {
    by_hand,
    instruction, // 批示 of a leader
    red,         // reds running
    silence,     // reports never sent
    meeting,     // resolved there
};
constexpr auto names_of(OrderOrigin) {
    return std::array<std::string_view, 5>{"by_hand", "instruction", "red", "silence", "meeting"};
}

/// The ladder: what an order is now. An order that runs late climbs it.
enum class Rung : std::uint8_t {
    reminder,      // 提醒函 (blue)
    warning,       // 预警单 (yellow)
    rectification, // 约谈并责令整改 (red)
};
constexpr auto names_of(Rung) {
    return std::array<std::string_view, 3>{"reminder", "warning", "rectification"};
}

enum class OrderState : std::uint8_t {
    issued,     // 已下发, not yet signed for
    signed_for, // 已签收
    replied,    // 已反馈, waits for the audit
    returned,   // 退回: the reply does not do
    closed,     // 办结
    withdrawn,  // 撤销, with a reason
};
constexpr auto names_of(OrderState) {
    return std::array<std::string_view, 6>{"issued",   "signed_for", "replied",
                                           "returned", "closed",     "withdrawn"};
}

/// A supervision order (督办单).
struct Order {
    static constexpr std::string_view kind = "supervision_order";
    std::string region;
    Id<Order> id;
    std::int64_t version = 0;
    std::string number; // 督办〔2025〕3号: given once, in order, a year
    int year = 0;
    int ordinal = 0; // 3: without gaps
    std::string title;
    std::string text;
    OrderOrigin origin = OrderOrigin::by_hand;
    std::int64_t origin_id = 0;          // of the slip, round or agenda point it comes of; 0: none
    std::string cause;                   // why a rule opened it, as a standing keeps it: key=figure
    std::string instruction;             // 批示 in the leader's words
    Id<Post> instructed_by;              // or none
    Id<Item> item;                       // or none
    Id<Organisation> organisation;       // answers
    std::vector<Id<Organisation>> joint; // with it
    Rung rung = Rung::reminder;
    OrderState state = OrderState::issued;
    Date issued_on;
    Date sign_by;
    std::optional<Date> signed_on;
    Date due_on, original_due_on; // of the reply
    int extensions = 0;
    std::string reply;
    std::vector<std::string> evidence;
    std::optional<Date> replied_on; // last time
    int returns = 0;
    std::string last_reason;                          // of the last return, extension, climb or withdrawal
    std::optional<Date> interview_by, interviewed_on; // of the rectification rung
    Id<Post> interviewer;                             // or none
    std::optional<Date> closed_on;
    bool late = false; // signed or replied after its day, or open beyond it; once true, always true
    static constexpr auto fields() {
        return std::tuple{field("region", &Order::region),
                          field("id", &Order::id),
                          field("version", &Order::version),
                          field("number", &Order::number),
                          field("year", &Order::year),
                          field("ordinal", &Order::ordinal),
                          field("title", &Order::title),
                          field("body", &Order::text),
                          field("origin", &Order::origin),
                          field("origin_id", &Order::origin_id),
                          field("cause", &Order::cause),
                          field("instruction", &Order::instruction),
                          field("instructed_by", &Order::instructed_by),
                          field("item", &Order::item),
                          field("organisation", &Order::organisation),
                          field("joint", &Order::joint),
                          field("rung", &Order::rung),
                          field("state", &Order::state),
                          field("issued_on", &Order::issued_on),
                          field("sign_by", &Order::sign_by),
                          field("signed_on", &Order::signed_on),
                          field("due_on", &Order::due_on),
                          field("original_due_on", &Order::original_due_on),
                          field("extensions", &Order::extensions),
                          field("reply", &Order::reply),
                          field("evidence", &Order::evidence),
                          field("replied_on", &Order::replied_on),
                          field("returns", &Order::returns),
                          field("last_reason", &Order::last_reason),
                          field("interview_by", &Order::interview_by),
                          field("interviewed_on", &Order::interviewed_on),
                          field("interviewer", &Order::interviewer),
                          field("closed_on", &Order::closed_on),
                          field("late", &Order::late)};
    }
};

/// supervision_order / year / organisation / its state, and `late`, its rung beside it.
std::vector<Tally> tallies_of(const Order& order);

enum class MeetingState : std::uint8_t { planned, held };
constexpr auto names_of(MeetingState) {
    return std::array<std::string_view, 2>{"planned", "held"};
}

/// A dispatch meeting (调度会).
struct Meeting {
    static constexpr std::string_view kind = "meeting";
    std::string region;
    Id<Meeting> id;
    std::int64_t version = 0;
    std::string title;
    Date held_on;
    int year = 0;
    Id<Post> chair; // or none
    MeetingState state = MeetingState::planned;
    std::string minutes;
    static constexpr auto fields() {
        return std::tuple{field("region", &Meeting::region),   field("id", &Meeting::id),
                          field("version", &Meeting::version), field("title", &Meeting::title),
                          field("held_on", &Meeting::held_on), field("year", &Meeting::year),
                          field("chair", &Meeting::chair),     field("state", &Meeting::state),
                          field("minutes", &Meeting::minutes)};
    }
};

enum class PointKind : std::uint8_t { red, silence, problem, order, whistle, other };
constexpr auto names_of(PointKind) {
    return std::array<std::string_view, 6>{"red", "silence", "problem", "order", "whistle", "other"};
}

/// A point of a meeting's agenda, and what was resolved about it (议定事项): a task with a clock.
struct AgendaPoint {
    static constexpr std::string_view kind = "agenda_point";
    std::string region;
    Id<AgendaPoint> id;
    std::int64_t version = 0;
    Id<Meeting> meeting;
    int ordinal = 0;
    PointKind point_kind = PointKind::other;
    std::int64_t subject = 0; // number of the item, round (of a silence), problem, order or whistle; 0: none
    Id<Organisation> organisation; // who speaks to it, or none
    std::string title;
    std::string reason; // why it is on the agenda, as a standing keeps it: key=figure
    std::string resolution;
    Id<Item> task;   // what the resolution became, or none
    Id<Order> order; // the same
    bool withdrawn = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &AgendaPoint::region),
                          field("id", &AgendaPoint::id),
                          field("version", &AgendaPoint::version),
                          field("meeting", &AgendaPoint::meeting),
                          field("ordinal", &AgendaPoint::ordinal),
                          field("point_kind", &AgendaPoint::point_kind),
                          field("subject", &AgendaPoint::subject),
                          field("organisation", &AgendaPoint::organisation),
                          field("title", &AgendaPoint::title),
                          field("reason", &AgendaPoint::reason),
                          field("resolution", &AgendaPoint::resolution),
                          field("task", &AgendaPoint::task),
                          field("supervision_order", &AgendaPoint::order),
                          field("withdrawn", &AgendaPoint::withdrawn)};
    }
};

} // namespace bihuan::supervision
