// A post's deadlines, and the secret address under which its calendar program fetches them.
#pragma once

#include <functional>
#include <string>

#include "app/context.hpp"

namespace bihuan::app {

enum class DeadlineKind : std::uint8_t {
    report,
    slip,
    order,
    problem,
    motion,
    whistle,
    co_signature, // of a whistle's answer
    ruling,       // on a whistle that was refused twice
    item
};
constexpr auto names_of(DeadlineKind) {
    return std::array<std::string_view, 9>{"report",  "slip",         "order",  "problem", "motion",
                                           "whistle", "co_signature", "ruling", "item"};
}
struct Deadline {
    DeadlineKind kind = DeadlineKind::item;
    std::int64_t id = 0; // of its record; of reports: of their round, all as one; of whistles all they ask
    Date day;
    std::string title;
};
/// By day: what the actor's unit owes; of the supervision office whistles to dispatch and to rule on; of a
/// leader those to rule on.
Result<std::vector<Deadline>> deadlines(Context& context);

/// From now on this token is the address; the one before is no more. Empty: there is none. Only its SM3 is
/// kept.
Result<void> set_calendar_token(Context& context, const std::string& token);
/// A new secret address, its path from the server's root; the one before ends.
Result<std::string> open_calendar(Context& context,
                                  const std::function<std::string(std::size_t)>& random_bytes);
/// Whose calendar this is, who holds the post now; no_such_page where it is nobody's.
Result<Actor> calendar_owner(storage::Store& store, const std::string& region, const std::string& token,
                             Instant now);

} // namespace bihuan::app
