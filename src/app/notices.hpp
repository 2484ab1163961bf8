// Notices: what others did that a post should know of. They are made in the transaction of the action that
// causes them (act() in context.hpp calls tell()); notices.cpp has the table of action → whom.
#pragma once

#include "app/context.hpp"
#include "storage/notices.hpp"

namespace bihuan::app {

enum class NoticeKind : std::uint8_t {
    item_assigned,
    report_owed,
    report_returned,
    report_due,
    report_urged,
    standing_red,
    slip_issued,
    problem_assigned,
    problem_returned,
    order_issued,
    order_returned,
    order_climbed,
    whistle_filed,
    whistle_dispatched,
    whistle_refused,
    whistle_answered,
    whistle_reopened,
    motion_assigned,
    appeal_filed,
    appeal_ruled,
};
constexpr auto names_of(NoticeKind) {
    return std::array<std::string_view, 20>{
        "item_assigned",    "report_owed",      "report_returned",  "report_due",         "report_urged",
        "standing_red",     "slip_issued",      "problem_assigned", "problem_returned",   "order_issued",
        "order_returned",   "order_climbed",    "whistle_filed",    "whistle_dispatched", "whistle_refused",
        "whistle_answered", "whistle_reopened", "motion_assigned",  "appeal_filed",       "appeal_ruled"};
}

using storage::Notice;
using storage::NoticePlace;

/// The actor's own, unread first, then the newest.
struct NoticePage {
    std::vector<Notice> notices;
    std::int64_t unread = 0;
};
Result<NoticePage> read_notices(Context& context, const NoticePlace& behind, std::int64_t limit);
/// The actor's own; all where none is named. How many were unread.
Result<std::int64_t> mark_notices_read(Context& context, const std::vector<std::int64_t>& ids);

/// The posts that are told what a unit is told: of its liaisons, or of the enterprise, as far as they are
/// open.
std::vector<registry::Post> posts_to_tell(Transaction& transaction, Id<Organisation> unit);

/// Reminds the units that owe a report due on `due_on`; how many posts.
Result<int> remind(Context& context, Date due_on);

} // namespace bihuan::app
